//! JSON for one result, for one person's results over time and for a team. Written by hand, because
//! it is little and the browser that reads it again has a parser of its own.

use super::VERSION;
use crate::{
    date,
    decimal::Decimal,
    history::History,
    instrument::{Dimension, Length, Scale},
    link::encode,
    scoring::{Lean, Measure, Outcome, Profile},
    team::{Leans, Member, Summary, Team},
};

/// One result.
pub fn result_json(name: Option<&str>, outcome: &Outcome) -> String {
    let context = outcome.context();
    let profile = outcome.profile();
    let mut object = Object::of_kind("result");
    object.field("name", &optional(name));
    object.field("payload", &string(&encode(outcome)));
    object.field("revision", &outcome.revision().number().to_string());
    object.field("length", &string(outcome.length().id()));
    object.field("place", &optional(context.place.map(|place| place.id())));
    object.field("role", &optional(context.demand.map(|demand| demand.id())));
    object.field("scores", &scores(&profile));
    object.field("answers", &answers(outcome));
    object.end()
}

/// One person's results over time, oldest first.
pub fn history_json(history: &History) -> String {
    let mut entries = String::new();
    for entry in history.entries() {
        let mut object = Object::new();
        object.field("date", &string(&date::iso(entry.day)));
        object.field("payload", &string(&encode(&entry.outcome)));
        if !entries.is_empty() {
            entries.push(',');
        }
        entries.push_str(&object.end());
    }
    let mut object = Object::of_kind("history");
    object.field("entries", &["[", &entries, "]"].concat());
    object.end()
}

/// A team, written member by member and column by column so that a browser can draw in between.
#[derive(Debug)]
pub struct TeamJson {
    members: String,
    summaries: Object,
}

impl Default for TeamJson {
    fn default() -> TeamJson {
        TeamJson { members: String::new(), summaries: Object::new() }
    }
}

impl TeamJson {
    /// One more member.
    pub fn add(&mut self, member: &Member) {
        if !self.members.is_empty() {
            self.members.push(',');
        }
        let mut object = Object::new();
        object.field("name", &optional(member.name.as_deref()));
        object.field("payload", &string(&encode(&member.outcome)));
        self.members.push_str(&object.end());
    }

    /// What one column comes to, as [`Team::summary`] says.
    pub fn summary(&mut self, column: Measure, summary: &Summary) {
        self.summaries.field(&column.id(), &figures(summary));
    }

    /// The whole text.
    pub fn finish(self, team: &Team) -> String {
        let mut object = Object::of_kind("team");
        object.field("snapshots", &team.of_length(Length::Snapshot).to_string());
        object.field("fulls", &team.of_length(Length::Full).to_string());
        object.field("summary", &self.summaries.end());
        let mut counts = Object::new();
        counts.field(&Measure::Balance.id(), &leans(team.balance_leans()));
        for dimension in Dimension::ALL {
            let id = Measure::Difference(dimension).id();
            counts.field(&id, &leans(team.dimension_leans(dimension)));
        }
        object.field("leans", &counts.end());
        object.field("members", &["[", &self.members, "]"].concat());
        object.end()
    }
}

/// Every number that was asked for, with its uncertainty.
fn scores(profile: &Profile) -> String {
    let mut scores = Object::new();
    for column in Measure::all().filter(|column| column.is_asked(profile)) {
        let Some(estimate) = column.estimate(profile) else {
            scores.field(&column.id(), "null");
            continue;
        };
        let mut score = Object::new();
        score.field("score", &estimate.decimal().plain());
        score.field("standardError", &points(estimate.standard_error()));
        if let Some(lean) = lean(column, profile) {
            score.field("lean", &string(lean.id()));
        }
        scores.field(&column.id(), &score.end());
    }
    scores.end()
}

fn lean(column: Measure, profile: &Profile) -> Option<Lean> {
    match column {
        Measure::Balance => profile.lean(),
        Measure::Difference(dimension) => profile.dimension_lean(dimension),
        Measure::Scale(_) | Measure::Side(_) => None,
    }
}

/// How many answers of each keyed value a scale has, 0 to 4, and how many of *can't say*.
fn answers(outcome: &Outcome) -> String {
    let mut answers = Object::new();
    for scale in Scale::all() {
        let Some(tally) = outcome.tally(scale) else { continue };
        let counts = [0, 1, 2, 3, 4].map(|keyed| tally.count(keyed).to_string());
        let mut object = Object::new();
        object.field("keyed", &["[", &counts.join(","), "]"].concat());
        object.field("cantSay", &tally.skipped().to_string());
        answers.field(&Measure::Scale(scale).id(), &object.end());
    }
    answers.end()
}

fn figures(summary: &Summary) -> String {
    let figure = |figure: Option<f64>| figure.map_or_else(|| "null".into(), points);
    let mut object = Object::new();
    object.field("count", &summary.count.to_string());
    object.field("tooFew", &summary.too_few.to_string());
    object.field("mean", &figure(summary.mean));
    object.field("standardDeviation", &figure(summary.standard_deviation));
    object.field("noise", &figure(summary.noise));
    let names = ["minimum", "firstQuartile", "median", "thirdQuartile", "maximum"];
    let quartiles = summary.quartiles.map_or([None; 5], |quartiles| quartiles.map(Some));
    for (name, quartile) in names.into_iter().zip(quartiles) {
        object.field(name, &figure(quartile));
    }
    object.end()
}

fn leans(leans: Leans) -> String {
    let mut object = Object::new();
    object.field("leading", &leans.leading.to_string());
    object.field("managing", &leans.managing.to_string());
    object.field("none", &leans.unclear.to_string());
    object.field("tooFew", &leans.missing.to_string());
    object.end()
}

/// Two decimals of a number that is only known as floating point.
fn points(number: f64) -> String {
    Decimal::of(number).plain()
}

fn optional(text: Option<&str>) -> String {
    text.map_or_else(|| "null".into(), string)
}

fn string(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            // Line ends of JavaScript too, so that the text may stand in a script.
            control if control < ' ' || matches!(control, '\u{2028}' | '\u{2029}') => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(control)));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// An object being written. Keys are ids: nothing in them needs escaping.
#[derive(Debug)]
struct Object(String);

impl Object {
    fn new() -> Object {
        Object(String::from("{"))
    }

    /// With what every export begins with.
    fn of_kind(kind: &str) -> Object {
        let mut object = Object::new();
        object.field("format", "\"leader-manager-quiz\"");
        object.field("version", &VERSION.to_string());
        object.field("kind", &string(kind));
        object
    }

    fn field(&mut self, key: &str, value: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        for part in ["\"", key, "\":", value] {
            self.0.push_str(part);
        }
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}
