//! Themes, results and pictures of them, for the tests of pictures; and ways to look into a picture. No
//! expected value lives here but the colours that the themes are made of.
#![allow(dead_code, reason = "each test file uses its own part of this")]

use crate::results::{answers, outcome};
use leader_manager_annex::{
    picture::{
        Chart, Drawn, Layers, Line, Piece, Shape, Stroke,
        colour::Paint,
        couple, dumbbell,
        looks::{Computed, Looks},
        outline, radar, timeline,
    },
    words::Words,
};
use quiz::{
    answer::Answer,
    history::History,
    instrument::{Dimension, Facet, Length, Revision, Scale, Side, items},
    radar::Point,
    scoring::Profile,
    trend::{Trend, trend},
};

pub(crate) const HALF_MARK: f64 = 24.0;

/// A wide card in the light theme, as a browser computes it.
pub(crate) fn light() -> Computed {
    Computed {
        font_family: "system-ui, sans-serif".into(),
        font_size: "16px".into(),
        width: "640px".into(),
        ink: "rgb(29, 35, 43)".into(),
        muted: "rgb(86, 93, 102)".into(),
        surface: "rgb(255, 255, 255)".into(),
        line: "rgb(219, 214, 203)".into(),
        lead: "rgb(179, 64, 15)".into(),
        manage: "rgb(26, 95, 180)".into(),
    }
}

pub(crate) fn dark() -> Computed {
    Computed {
        ink: "rgb(236, 234, 229)".into(),
        muted: "color(srgb 0.662745 0.682353 0.713725)".into(),
        surface: "rgb(23, 26, 31)".into(),
        line: "rgb(54, 60, 69)".into(),
        lead: "rgb(255, 157, 102)".into(),
        manage: "rgb(134, 183, 255)".into(),
        ..light()
    }
}

pub(crate) const LIGHT: [&str; 6] =
    ["#1d232b", "#565d66", "#ffffff", "#dbd6cb", "#b3400f", "#1a5fb4"];
pub(crate) const DARK: [&str; 6] =
    ["#eceae5", "#a9aeb6", "#171a1f", "#363c45", "#ff9d66", "#86b7ff"];

pub(crate) fn looks() -> Looks {
    Looks::of(&light())
}

pub(crate) fn in_room(width: &str) -> Looks {
    Looks::of(&Computed { width: width.into(), ..light() })
}

pub(crate) fn profile(seed: u64) -> Profile {
    outcome(Length::Snapshot, &answers(Length::Snapshot, seed)).profile()
}

/// Somebody who didn't answer what is asked of managing on one dimension.
pub(crate) fn with_a_gap(missing: Dimension) -> Profile {
    let scale = Scale::Facet(Facet { dimension: missing, side: Side::Managing });
    let all: Vec<_> = answers(Length::Snapshot, 3)
        .into_iter()
        .zip(items())
        .map(|(answer, item)| if item.scale == scale { Some(Answer::CantSay) } else { answer })
        .collect();
    outcome(Length::Snapshot, &all).profile()
}

/// A history of three results.
pub(crate) fn changes() -> Trend {
    let mut history = History::default();
    for (day, seed) in [(20_600, 1), (20_650, 2), (20_700, 3)] {
        history.add(day, outcome(Length::Snapshot, &answers(Length::Snapshot, seed)));
    }
    trend(&history, Revision::OURS)
}

pub(crate) fn over_time(words: &Words, looks: &Looks) -> Vec<Chart> {
    let date = |day: u32| format!("day {day}");
    let chart = |series| timeline(&words.quiz, "A total", series, &date, looks);
    changes().totals.iter().map(chart).collect()
}

pub(crate) fn both<'a>(first: &'a Profile, second: &'a Profile) -> Vec<Shape<'a>> {
    let shape = |(person, profile, is_second): (&str, &'a Profile, bool), side: Side| Shape {
        name: format!("{person}, {}", side.id()),
        profile,
        side,
        is_second,
    };
    let people = [("You", first, false), ("Zoë", second, true)];
    people.into_iter().flat_map(|person| Side::ALL.map(|side| shape(person, side))).collect()
}

/// Every chart that there is, under these words and looks.
pub(crate) fn all(words: &Words, looks: &Looks) -> Vec<Chart> {
    let (first, second) = (profile(1), profile(2));
    let mut charts = vec![
        radar(&words.quiz, &first, Layers::ALL, looks),
        dumbbell(&words.quiz, &first, looks),
        couple(&words.quiz, "Both on one chart", &both(&first, &second), looks),
    ];
    charts.extend(over_time(words, looks));
    charts
}

/// An outline with what fills it and its line.
pub(crate) type Outlined<'a> = (&'a str, Option<&'a Paint>, Option<&'a Stroke>);

pub(crate) fn shapes(chart: &Chart) -> Vec<Outlined<'_>> {
    chart
        .pieces
        .iter()
        .filter_map(|piece| match &piece.drawn {
            Drawn::Shape { outline, fill, stroke, .. } => {
                Some((outline.as_str(), fill.as_ref(), stroke.as_ref()))
            }
            Drawn::Text(_) => None,
        })
        .collect()
}

pub(crate) fn lines_of<'a>(pieces: impl IntoIterator<Item = &'a Piece>) -> Vec<&'a Line> {
    let line = |piece: &'a Piece| match &piece.drawn {
        Drawn::Text(line) => Some(line),
        Drawn::Shape { .. } => None,
    };
    pieces.into_iter().filter_map(line).collect()
}

pub(crate) fn text_of(line: &Line) -> String {
    line.spans.iter().map(|span| span.text.as_str()).collect()
}

pub(crate) fn texts(chart: &Chart) -> Vec<String> {
    lines_of(&chart.pieces).into_iter().map(text_of).collect()
}

/// The outline of a side's mark.
pub(crate) fn mark(side: Side, at: Point) -> String {
    let (x, y) = (f64::from(at.x), f64::from(at.y));
    match side {
        Side::Leading => outline::circle(x, y, HALF_MARK),
        Side::Managing => {
            outline::rectangle(x - HALF_MARK, y - HALF_MARK, 2.0 * HALF_MARK, 2.0 * HALF_MARK)
        }
    }
}

pub(crate) fn hue(looks: &Looks, side: Side) -> Option<&Paint> {
    match side {
        Side::Leading => looks.lead.as_ref(),
        Side::Managing => looks.manage.as_ref(),
    }
}

pub(crate) fn drawn_times(chart: &Chart, outline: &str) -> usize {
    shapes(chart).iter().filter(|(known, ..)| *known == outline).count()
}
