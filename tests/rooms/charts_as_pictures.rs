//! From scores and words to a picture: every mark at its score's point, every name once, and nothing of
//! what is hidden or isn't known.

use crate::fixtures::{
    people::{even, outcome},
    pictures::*,
    words::english,
};
use leader_manager_quiz::picture::{
    Chart, Drawn, Layers, Piece, Stroke, couple, dumbbell, looks::Looks, outline, radar, svg,
};
use quiz::{
    charts::{radar as places, score_line::dimension_rows, timeline as days},
    instrument::{Dimension, Facet, Length, Side},
    scoring::Measure,
    words::{Key, Phrase},
};
use std::collections::BTreeSet;

#[test]
fn every_score_of_the_radar_has_its_mark_at_its_point_and_its_value_in_print() {
    let looks = looks();
    for seed in 1..6 {
        let profile = profile(seed);
        let chart = radar(english(), &profile, Layers::ALL, &looks);
        let printed = texts(&chart).join(" ");
        for facet in Facet::all() {
            let score = profile.facet(facet).estimate().unwrap();
            let at = places::point(facet.dimension, score.score());
            let is_it = |(outline, fill, _): &&Outlined| {
                *outline == mark(facet.side, at, places::mark(facet.side).into())
                    && *fill == hue(&looks, facet.side)
            };
            assert_eq!(shapes(&chart).iter().filter(is_it).count(), 1, "{facet:?} of {seed}");
            let sign = if facet.side == Side::Leading { '●' } else { '■' };
            let name = english().text(Key::FacetName(facet));
            let value = format!("{sign}\u{a0}{name}\u{a0}{}", score.rounded());
            assert!(printed.contains(&value), "{printed}");
        }
    }
}

#[test]
fn the_points_are_where_a_ruler_says_they_are() {
    // Always the most: all marks are on the outer ring, 580 from 620, 780, the first right above that
    // centre. 580 · sin 60° = 502, 580 · cos 60° = 290; a dot reaches 20 beyond its point, a square 27, so
    // that it shows around the dot.
    let profile = outcome(&even(Length::Snapshot, 4, 4)).profile();
    let chart = radar(english(), &profile, Layers::ALL, &looks());
    for outline in [
        "M600 200a20 20 0 1 0 40 0a20 20 0 1 0 -40 0z",
        "M593 173h54v54h-54z",
        "M1102 490a20 20 0 1 0 40 0a20 20 0 1 0 -40 0z",
        "M91 463h54v54h-54z",
    ] {
        assert_eq!(drawn_times(&chart, outline), 1, "{outline}");
    }
    // Equal scores stand above and below their line, both at the right end.
    let chart = dumbbell(english(), &profile, &looks());
    assert_eq!(drawn_times(&chart, "M1746 146a24 24 0 1 0 48 0a24 24 0 1 0 -48 0z"), 1);
    assert_eq!(drawn_times(&chart, "M1746 170h48v48h-48z"), 1);
}

#[test]
fn every_row_of_the_dumbbell_has_its_marks_bars_and_words() {
    let looks = looks();
    for seed in 1..6 {
        let profile = profile(seed);
        let chart = dumbbell(english(), &profile, &looks);
        let outlines: BTreeSet<&str> = shapes(&chart).into_iter().map(|(it, ..)| it).collect();
        for row in dimension_rows(&profile) {
            let (leading, managing) = (row.scores.first.unwrap(), row.scores.second.unwrap());
            for outline in [
                mark(Side::Leading, leading.point, HALF_MARK),
                mark(Side::Managing, managing.point, HALF_MARK),
                leading.bar,
                managing.bar,
            ] {
                assert!(outlines.contains(outline.as_str()), "{outline} of {seed}");
            }
            let name = english().text(Key::DimensionName(row.dimension)).to_owned();
            let line = lines_of(&chart.pieces).into_iter().find(|line| text_of(line) == name);
            let line = line.unwrap();
            assert_eq!((line.x, line.y), (f64::from(row.label.x), f64::from(row.label.y)));
        }
    }
}

#[test]
fn every_point_in_time_has_its_mark() {
    let trend = changes();
    for (chart, series) in over_time(english(), &looks()).iter().zip(&trend.totals) {
        let drawing = days::timeline(series);
        assert_eq!(drawing.points.len(), 3);
        for at in drawing.points {
            let outline = match series.measure {
                Measure::Side(side) => mark(side, at, HALF_MARK),
                _ => outline::diamond(at.x.into(), at.y.into(), 30.0),
            };
            assert_eq!(drawn_times(chart, &outline), 1, "{outline}");
        }
        assert_eq!(drawn_times(chart, &drawing.line), 1);
        assert_eq!(drawn_times(chart, &drawing.band), 1);
        assert!(
            texts(chart).contains(&"day 20600".into()) && !texts(chart).contains(&"-100".into())
        );
        assert!(chart.keys.is_empty());
    }
}

#[test]
fn of_two_people_each_shape_that_is_shown_is_drawn_and_told_apart() {
    let (first, second) = (profile(1), profile(2));
    let looks = looks();
    let mut shown = both(&first, &second);
    let whole = couple(english(), "Both", &shown, &looks);
    assert_eq!(
        whole.keys.iter().map(|key| key.name.as_str()).collect::<Vec<_>>(),
        ["You, leading", "You, managing", "Zoë, leading", "Zoë, managing"]
    );
    for (profile, is_second) in [(&first, false), (&second, true)] {
        for facet in Facet::all() {
            let score = profile.facet(facet).estimate().unwrap().score();
            let outline = mark(facet.side, places::point(facet.dimension, score), HALF_MARK);
            let fill = if is_second { looks.surface.as_ref() } else { hue(&looks, facet.side) };
            let is_it = |(known, filled, _): &Outlined| *known == outline && *filled == fill;
            assert!(shapes(&whole).iter().any(is_it), "{facet:?}");
        }
    }
    let dashed = |chart: &Chart| {
        let is_dashed = |stroke: Option<&Stroke>| stroke.is_some_and(|it| !it.dashes.is_empty());
        shapes(chart).iter().filter(|(_, _, stroke)| is_dashed(*stroke)).count()
    };
    assert_eq!(dashed(&whole), 2, "managing's lines, as everywhere");
    shown.retain(|shape| !shape.is_second);
    assert_eq!(dashed(&couple(english(), "Both", &shown, &looks)), 1);
}

#[test]
fn every_name_is_there_once() {
    let words = english();
    for chart in all(words, &looks()) {
        let printed = texts(&chart);
        let is_of_sides = chart.title == words.text(Phrase::RadarTitle);
        let times = |name: &str| {
            let is_it = |text: &&String| text.split(['\u{2002}', '\u{a0}']).any(|it| it == name);
            printed.iter().filter(is_it).count()
        };
        for dimension in Dimension::ALL {
            let name = words.text(Key::DimensionName(dimension));
            let expected = usize::from(chart.title != "A total" && !is_of_sides);
            assert_eq!(times(name), expected, "{name} in {printed:?}");
        }
        for facet in Facet::all() {
            let name = words.text(Key::FacetName(facet));
            assert_eq!(times(name), usize::from(is_of_sides), "{name} in {printed:?}");
        }
        let scene = chart.clone().scene();
        let title: Vec<_> = lines_of(&scene.pieces).into_iter().map(text_of).collect();
        assert_eq!(title.iter().filter(|text| **text == chart.title).count(), 1, "{title:?}");
        for key in &chart.keys {
            assert_eq!(title.iter().filter(|text| **text == key.name).count(), 1, "{}", key.name);
        }
    }
}

#[test]
fn a_radar_too_narrow_for_the_sides_names_has_the_dimensions_with_both_values() {
    let profile = profile(1);
    let printed = texts(&radar(english(), &profile, Layers::ALL, &narrow()));
    for dimension in Dimension::ALL {
        let name = english().text(Key::DimensionName(dimension));
        assert_eq!(printed.iter().filter(|text| *text == name).count(), 1, "{name} in {printed:?}");
        for (side, sign) in Side::ALL.into_iter().zip(['●', '■']) {
            let facet = Facet { dimension, side };
            let value =
                format!("{sign}\u{a0}{}", profile.facet(facet).estimate().unwrap().rounded());
            assert!(printed.iter().any(|text| text.contains(&value)), "{value} in {printed:?}");
            let name = english().text(Key::FacetName(facet));
            assert!(!printed.iter().any(|text| text.contains(name)), "{name} in {printed:?}");
        }
    }
}

#[test]
fn a_layer_that_is_hidden_is_in_neither_drawing_nor_key() {
    let (words, profile, looks) = (english(), profile(4), looks());
    let with = |layers| radar(words, &profile, layers, &looks);
    let names = |chart: &Chart| chart.keys.iter().map(|key| key.name.clone()).collect::<Vec<_>>();
    let bands = |chart: &Chart| {
        let is_band = |piece: &Piece| matches!(piece.drawn, Drawn::Shape { is_even_odd: true, .. });
        chart.pieces.iter().filter(|piece| is_band(piece)).count()
    };
    let whole = with(Layers::ALL);
    assert_eq!(names(&whole), ["Leading", "Managing", "Uncertainty"]);
    assert_eq!(bands(&whole), 2);
    let no_bands = with(Layers { bands: false, ..Layers::ALL });
    assert_eq!(names(&no_bands), ["Leading", "Managing"]);
    assert_eq!(bands(&no_bands), 0);
    let one = with(Layers { leading: false, ..Layers::ALL });
    assert_eq!(names(&one), ["Managing", "Uncertainty"]);
    assert_eq!(bands(&one), 1);
    assert!(shapes(&one).iter().all(|(_, fill, _)| *fill != looks.lead.as_ref()));
    assert!(!texts(&one).iter().any(|text| text.contains('●')), "{:?}", texts(&one));
    assert_eq!(texts(&one).iter().filter(|text| text.contains('■')).count(), 6);
}

#[test]
fn what_has_too_few_answers_is_said_and_not_drawn() {
    let missing = Dimension::Energy;
    let profile = with_a_gap(missing);
    assert!(profile.facet(Facet { dimension: missing, side: Side::Managing }).estimate().is_none());
    let chart = radar(english(), &profile, Layers::ALL, &looks());
    assert_eq!(
        texts(&chart).iter().filter(|text| **text == "■\u{a0}Coordination\u{a0}–").count(),
        1
    );
    let squares = shapes(&chart).iter().filter(|(it, ..)| it.ends_with("h54v54h-54z")).count();
    assert_eq!(squares, 5);
    let chart = dumbbell(english(), &profile, &looks());
    let too_few = english().text(Phrase::ResultTooFew).to_owned();
    assert_eq!(texts(&chart).iter().filter(|text| **text == too_few).count(), 1);
    assert!(shapes(&chart).iter().all(|(outline, ..)| !outline.is_empty()));
    assert_eq!(shapes(&chart).iter().filter(|(it, ..)| it.ends_with("h48v48h-48z")).count(), 5);
}

/// Writes pictures to the folder that `PICTURES` names, to be looked at.
#[test]
#[ignore = "it only writes files"]
fn pictures_can_be_looked_at() {
    let folder = std::env::var("PICTURES").unwrap();
    let words = english();
    let title = words.text(Phrase::CompareRadar).to_owned();
    for (theme, computed) in [("light", light()), ("dark", dark())] {
        let looks = Looks::of(&computed);
        let (first, second) = (profile(1), profile(2));
        let mut charts = vec![
            ("radar", radar(words, &with_a_gap(Dimension::Energy), Layers::ALL, &looks)),
            ("dumbbell", dumbbell(words, &with_a_gap(Dimension::Energy), &looks)),
            ("couple", couple(words, &title, &both(&first, &second), &looks)),
        ];
        let names = ["timeline-leading", "timeline-managing", "timeline-balance"];
        charts.extend(names.into_iter().zip(over_time(words, &looks)));
        for (name, chart) in charts {
            let path = format!("{folder}/{name}-{theme}.svg");
            std::fs::write(path, svg::text(&chart.scene())).unwrap();
        }
    }
}
