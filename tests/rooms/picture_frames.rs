//! A picture has room for all that is in it, whatever words and letters it is made of.

use crate::fixtures::{
    pictures::*,
    words::{english, english_with},
};
use leader_manager_quiz::picture::{Anchor, Chart, Drawn, Line, Scene};
use quiz::{
    instrument::Dimension,
    words::{Key, Phrase},
};

/// The edges that a line of text can't be beyond, if its letters are as wide as most fonts' are.
fn reach(line: &Line) -> (f64, f64) {
    let width = |text: &str, size: f64| text.chars().count() as f64 * size * 0.62;
    let width: f64 = line.spans.iter().map(|span| width(&span.text, span.font.size)).sum();
    match (line.anchor, line.is_rtl) {
        (Anchor::Middle, _) => (line.x - width / 2.0, line.x + width / 2.0),
        (Anchor::Start, false) | (Anchor::End, true) => (line.x, line.x + width),
        (Anchor::End, false) | (Anchor::Start, true) => (line.x - width, line.x),
    }
}

/// The absolute places of an outline: across or down, and where. What is relative is part of a mark.
fn places(outline: &str) -> Vec<(bool, f64)> {
    let parted = |letter: char| match letter {
        'A'..='Z' | 'a'..='z' => vec![' ', letter, ' '],
        other => vec![other],
    };
    let parted: String = outline.chars().flat_map(parted).collect();
    let (mut command, mut is_across, mut places) = ("M", true, Vec::new());
    for part in parted.split_whitespace() {
        match (part.parse::<f64>(), command) {
            (Ok(number), "M" | "L") => {
                places.push((is_across, number));
                is_across = !is_across;
            }
            (Ok(number), "H" | "V") => places.push((command == "H", number)),
            (Ok(_), _) => {}
            (Err(_), _) => (command, is_across) = (part, true),
        }
    }
    places
}

fn within(scene: &Scene) {
    for piece in &scene.pieces {
        let [scale, _, _, _, left, top] = piece.matrix.numbers;
        match &piece.drawn {
            Drawn::Text(line) => {
                let (start, end) = reach(line);
                let (size, text) = (line.spans[0].font.size, text_of(line));
                assert!(left + start >= 0.0 && left + end <= scene.width, "{text}: {start} {end}");
                let (above, below) = (top + line.y - 0.8 * size, top + line.y + 0.25 * size);
                assert!(above >= 0.0 && below <= scene.height, "{text}: {above} {below}");
            }
            Drawn::Shape { outline, .. } => {
                for (is_across, number) in places(outline) {
                    let (most, start) =
                        if is_across { (scene.width, left) } else { (scene.height, top) };
                    let place = start + number * scale;
                    assert!((0.0..=most).contains(&place), "{place} of {most} in {outline}");
                }
            }
        }
    }
}

#[test]
fn nothing_is_outside_of_the_frame_however_long_the_names_and_large_the_letters() {
    let long = |dimension| (Key::DimensionName(dimension), "Wertschöpfungen");
    let mut replaced = Dimension::ALL.map(long).to_vec();
    let title = "Führen und Verwalten auf sechs Dimensionen, die voneinander unabhängig sind, wie wir meinen";
    replaced.extend([Phrase::RadarTitle, Phrase::DumbbellTitle].map(|key| (key.into(), title)));
    for words in [english(), &english_with(&replaced)] {
        for room in ["640px", "500px", "400px", "330px", "200px"] {
            for chart in all(words, &in_room(room)) {
                within(&chart.scene());
            }
        }
    }
}

#[test]
fn where_all_names_are_short_a_chart_keeps_its_box() {
    let charts = all(english(), &looks());
    let size =
        |chart: &Chart| (chart.frame.x, chart.frame.y, chart.frame.width, chart.frame.height);
    assert_eq!(size(&charts[0]), (0.0, 0.0, 1240.0, 1560.0));
    assert_eq!(size(&charts[1]), (0.0, 0.0, 1860.0, 1500.0));
    assert_eq!(size(&charts[2]), (0.0, 0.0, 1240.0, 1560.0));
}

#[test]
fn right_to_left_the_title_and_the_key_are_mirrored_and_the_numbers_run_as_on_screen() {
    let words = english_with(&[
        (Phrase::Language.into(), "he"),
        (Phrase::Direction.into(), "rtl"),
        (Phrase::RadarTitle.into(), "שש"),
        (Phrase::SideLeading.into(), "אחת"),
    ]);
    let (mirrored, usual) = (all(&words, &looks()), all(english(), &looks()));
    for (mirrored, usual) in mirrored.into_iter().zip(usual) {
        assert!(mirrored.is_rtl && !usual.is_rtl);
        let places = |chart: &Chart| -> Vec<String> {
            shapes(chart).into_iter().map(|(outline, ..)| outline.to_owned()).collect()
        };
        assert_eq!(places(&mirrored), places(&usual), "scores run from left to right");
        assert!(lines_of(&mirrored.pieces).iter().all(|line| !line.is_rtl));
        let (keys, margin) = (mirrored.keys.len(), mirrored.font.size);
        let scene = mirrored.scene();
        let lines = lines_of(&scene.pieces);
        assert!(lines[0].is_rtl);
        assert_eq!(lines[0].x, scene.width - margin);
        for line in &lines[1..=keys] {
            assert!(line.is_rtl && line.x < scene.width - 3.0 * margin, "{line:?}");
        }
        within(&scene);
    }
}
