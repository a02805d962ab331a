//! The picture that can be posted: everything within its size, whatever the result, the name, the language
//! and the address are. The pictures in `embed/previews/` are such pictures, too: `previews_can_be_made` writes them
//! as SVG; a browser shows each at 1200 by 630, and a picture of that, with 64 colours, is what is kept.

use crate::fixtures::{
    people::{answers, anybody, even, outcome, person, silent, straying},
    pictures::{dark, light},
    words::{english, english_with},
};
use leader_manager_quiz::picture::{
    Anchor, Drawn, Line, Scene,
    card::{Card, Shape},
    letters,
    looks::Looks,
    svg,
};
use quiz::{
    instrument::Length,
    link::NamedResult,
    report::{Reading, Voice, headline},
    scoring::Outcome,
    words::{Phrase, Words},
};

const ADDRESS: &str = "https://blog.example/";

fn card(words: &Words, person: &NamedResult, address: Option<&str>, shape: Shape) -> Scene {
    let looks = &Looks::of(&light());
    Card { words, person, voice: Voice::Own, address, looks }.scene(shape)
}

/// The lines of text with their places in the picture: left, right, top and bottom.
fn lines(scene: &Scene) -> Vec<(String, [f64; 4])> {
    let mut lines = Vec::new();
    for piece in &scene.pieces {
        let Drawn::Text(Line { x, y, anchor, is_rtl, spans, .. }) = &piece.drawn else { continue };
        let [scale, _, _, _, left, top] = piece.matrix.numbers;
        let width: f64 = spans
            .iter()
            .map(|span| letters::width(&span.text, span.font.size, span.font.weight != "400"))
            .sum();
        let size = spans.iter().map(|span| span.font.size).fold(0.0, f64::max);
        let before = match (anchor, is_rtl) {
            (Anchor::Start, false) | (Anchor::End, true) => 0.0,
            (Anchor::Middle, _) => width / 2.0,
            (Anchor::End, false) | (Anchor::Start, true) => width,
        };
        let text = spans.iter().map(|span| &*span.text).collect();
        let from = x - before;
        let [from, to, above, below] = [
            from * scale + left,
            (from + width) * scale + left,
            (y - 0.85 * size) * scale + top,
            (y + 0.25 * size) * scale + top,
        ];
        lines.push((text, [from, to, above, below]));
    }
    lines
}

fn texts(scene: &Scene) -> String {
    lines(scene).into_iter().map(|(text, _)| text).collect::<Vec<_>>().join(" ")
}

#[test]
fn nothing_is_outside_of_a_picture_or_over_anything_else() {
    let rtl = english_with(&[(Phrase::Direction.into(), "rtl")]);
    let long = format!("https://{}.example/post", "a".repeat(30));
    for words in [english(), &rtl] {
        for seed in 0..150 {
            let length = if seed % 2 == 0 { Length::Snapshot } else { Length::Full };
            let name = if seed % 3 == 0 { "" } else { "Wilhelmina Mountbatten-W" };
            let person = person(name, anybody(length, seed));
            for shape in Shape::ALL {
                let scene = card(words, &person, Some(&long), shape);
                assert_eq!((scene.width, scene.height), shape.dots());
                let lines = lines(&scene);
                for (at, (text, [left, right, top, bottom])) in lines.iter().enumerate() {
                    let is_inside = *left >= 0.0
                        && *right <= scene.width
                        && *top >= 0.0
                        && *bottom <= scene.height;
                    assert!(is_inside, "{seed} {shape:?}: {text} at {left} {right} {top} {bottom}");
                    for (other, [from, to, above, below]) in &lines[at + 1..] {
                        let is_apart =
                            right <= from || to <= left || bottom <= above || below <= top;
                        // A chart's rings are numbered within their own heights.
                        let are_numbers =
                            [text, other].iter().all(|text| text.parse::<u8>().is_ok());
                        assert!(is_apart || are_numbers, "{seed} {shape:?}: {text} over {other}");
                    }
                }
            }
        }
    }
}

#[test]
fn it_says_whose_it_is_what_the_result_says_and_where_the_quiz_is_and_speaks_to_nobody() {
    let ada = person("Ada", outcome(&answers(Length::Snapshot, 1)));
    for shape in Shape::ALL {
        let said = texts(&card(english(), &ada, Some(ADDRESS), shape));
        for expected in ["Ada", "Most like me:", "Least like me:", "Leading ", "blog.example"] {
            assert!(said.contains(expected), "{expected} in {said}");
        }
        assert!(!said.to_lowercase().contains("you"), "{said}");
    }
    let nobody = person("", silent(Length::Snapshot));
    let said = texts(&card(english(), &nobody, None, Shape::Wide));
    assert!(said.starts_with("Leader or manager?") && said.contains("Too few answers"), "{said}");
}

#[test]
fn an_address_is_as_short_as_people_say_it() {
    let ada = person("Ada", outcome(&answers(Length::Snapshot, 1)));
    let long = format!("https://blog.example/{}", "a".repeat(60));
    for (address, expected) in [
        ("https://www.blog.example/post/?page=2#part", "blog.example/post"),
        ("https://quiz.example/index.html", "quiz.example"),
        ("http://127.0.0.1:8080/", "127.0.0.1:8080"),
        (&long, "blog.example"),
    ] {
        let said = lines(&card(english(), &ada, Some(address), Shape::Wide));
        assert!(said.iter().any(|(text, _)| text == expected), "{said:?}");
    }
}

/// Writes pictures to the folder that `PICTURES` names, to be looked at.
#[test]
#[ignore = "it only writes files"]
fn cards_can_be_looked_at() {
    let folder = std::env::var("PICTURES").unwrap();
    for (theme, computed) in [("light", light()), ("dark", dark())] {
        let looks = &Looks::of(&computed);
        for (seed, name) in [(1, "Ada"), (4, ""), (7, "Wilhelmina Mountbatten-W")] {
            let person = &person(name, anybody(Length::Snapshot, seed));
            for shape in Shape::ALL {
                let card = Card {
                    words: english(),
                    person,
                    voice: Voice::Own,
                    address: Some(ADDRESS),
                    looks,
                };
                let path = format!("{folder}/card-{seed}-{}-{theme}.svg", shape.id());
                std::fs::write(path, svg::text(&card.scene(shape))).unwrap();
            }
        }
    }
}

/// Writes the pictures for previews of links, as SVG, to the folder that `PICTURES` names: for each headline
/// somebody's result who has it, without their scores.
#[test]
#[ignore = "it only writes files"]
fn previews_can_be_made() {
    let folder = std::env::var("PICTURES").unwrap();
    let looks = &Looks::of(&light());
    let words = english();
    // Steady people, who stray from it in every fourth answer.
    const LEVELS: [(u8, u8); 7] = [(3, 2), (2, 3), (3, 3), (2, 2), (3, 1), (1, 3), (1, 1)];
    let made_up = |(leading, managing), seed| {
        let steady = even(Length::Snapshot, leading, managing);
        let each = steady.into_iter().zip(straying(Length::Snapshot, seed)).enumerate();
        let answers = each.map(|(at, (one, other))| if at % 4 == 0 { other } else { one });
        outcome(&answers.collect::<Vec<_>>())
    };
    let everybody = || (0..60).flat_map(|seed| LEVELS.map(|levels| made_up(levels, seed)));
    for reading in Reading::ALL {
        let is_of_it = |outcome: &Outcome| headline(&outcome.profile()) == reading;
        let Some(outcome) = everybody().filter(is_of_it).nth(3) else { continue };
        let person = &person("", outcome);
        let card = Card { words, person, voice: Voice::Own, address: None, looks };
        let mut scene = card.scene(Shape::Wide);
        for piece in &mut scene.pieces {
            let Drawn::Text(line) = &mut piece.drawn else { continue };
            for span in &mut line.spans {
                // Nobody has these totals, nor these scores.
                for side in ["Leading", "Managing"] {
                    let total = span.text.strip_prefix(side).map(str::trim);
                    if total.is_some_and(|total| total.parse::<u8>().is_ok()) {
                        span.text = side.to_owned();
                    }
                }
                if span.font.size == 27.0 {
                    span.text.clear();
                }
            }
        }
        std::fs::write(format!("{folder}/{}.svg", reading.id()), svg::text(&scene)).unwrap();
    }
}
