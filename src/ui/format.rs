//! Numbers as a person reads them: whole points, with their likely range or their direction.

use quiz::{
    instrument::Side,
    scoring::{Estimate, Lean, Measure, Profile, ScaleScore},
    words::{Phrase, Words},
};

/// A scale's score, or that it has too few answers.
pub fn scale_score(words: &Words, scale: ScaleScore) -> String {
    match scale {
        ScaleScore::Scored(estimate) => estimate.rounded().to_string(),
        ScaleScore::TooFew { .. } => words.text(Phrase::ResultTooFew).to_owned(),
    }
}

/// A side's total, or that it has too few answers.
pub fn total(words: &Words, total: Option<Estimate>) -> String {
    match total {
        Some(total) => total.rounded().to_string(),
        None => words.text(Phrase::ResultTooFewTotal).to_owned(),
    }
}

/// The likely range of a score, within 0 to 100, such as `50 to 88`. Among words that run from right to
/// left it is set apart, or the two numbers would change places.
pub fn range(words: &Words, score: Estimate) -> String {
    let (low, high) = score.band();
    let [low, high] = [low, high].map(|end| whole(end.clamp(0.0, 100.0)).to_string());
    let text = words.filled(Phrase::ResultRange, &[("low", &low), ("high", &high)]);
    match words.text(Phrase::Direction) {
        "rtl" => ["\u{2066}", &text, "\u{2069}"].concat(),
        _ => text,
    }
}

/// A difference as it is shown and the side it points to, such as `21 leading`, or that it has too few
/// answers.
pub fn gap(words: &Words, points: Option<i32>) -> String {
    let phrase = match points {
        None => return words.text(Phrase::ResultTooFew).to_owned(),
        Some(0) => return words.text(Phrase::ScoresEven).to_owned(),
        Some(1..) => Phrase::ScoresTowardsLeading,
        Some(_) => Phrase::ScoresTowardsManaging,
    };
    words.filled(phrase, &[("points", &points.unwrap_or(0).abs().to_string())])
}

/// Any number of a result, as its table says it.
pub fn measure(words: &Words, profile: &Profile, measure: Measure) -> String {
    match measure {
        Measure::Scale(scale) => scale_score(words, profile.scale(scale)),
        Measure::Side(side) => total(words, profile.side(side)),
        Measure::Balance | Measure::Difference(_) => gap(words, measure.shown(profile)),
    }
}

/// Whether a difference is clear.
pub fn is_clear(lean: Option<Lean>) -> bool {
    matches!(lean, Some(Lean::Leading | Lean::Managing))
}

/// The name of a side.
pub fn side_name(words: &Words, side: Side) -> &str {
    words.text(match side {
        Side::Leading => Phrase::SideLeading,
        Side::Managing => Phrase::SideManaging,
    })
}

/// The nearest whole number.
pub fn whole(value: f64) -> i32 {
    // Scores and margins are far inside the range of i32.
    value.round() as i32
}

/// A name set apart within a sentence, so that its direction turns nothing around it.
pub fn isolated(name: &str) -> String {
    ["\u{2068}", name, "\u{2069}"].concat()
}

/// A list in a sentence.
pub fn listed(words: &Words, mut names: Vec<String>) -> String {
    let Some(last) = names.pop() else { return String::new() };
    let join = |phrase, first: String, second: &str| {
        words.filled(phrase, &[("first", &first), ("second", second)])
    };
    match names.into_iter().reduce(|first, second| join(Phrase::ListMore, first, &second)) {
        Some(first) => join(Phrase::ListTwo, first, &last),
        None => last,
    }
}
