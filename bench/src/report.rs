//! The figures of all runs: medians with their spread, and ours as a part of each peer's.

use crate::{
    apps::App,
    session::{Conditions, Figures},
};
use anyhow::Result;
use serde_json::{Value, json};
use std::fmt::Write;

/// Every visit so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    visits: Vec<(Conditions, App, Figures)>,
}

/// The figures, in the order of the tables.
const NAMES: [&str; 13] = [
    "bytes before the quiz is near",
    "bytes until the first answer",
    "requests until the first answer",
    "bytes in all",
    "requests in all",
    "first contentful paint, ms",
    "first answer possible, ms",
    "24 answers, main-thread ms",
    "press to paint, median ms",
    "press to paint, worst ms",
    "last answer to result, ms",
    "heap at the result, MB",
    "layout shift",
];

/// A median, and the smallest and the largest.
#[derive(Clone, Copy, Debug)]
struct Spread {
    median: f64,
    least: f64,
    most: f64,
}

impl Report {
    /// Adds a visit.
    pub(crate) fn add(&mut self, conditions: Conditions, app: App, figures: Figures) {
        self.visits.push((conditions, app, figures));
    }

    fn spread(&self, conditions: Conditions, app: App, name: &str) -> Option<Spread> {
        let of = self.visits.iter().filter(|visit| (visit.0, visit.1) == (conditions, app));
        let mut values: Vec<f64> = of.filter_map(|visit| visit.2.get(name).copied()).collect();
        values.sort_by(f64::total_cmp);
        let median = *values.get(values.len() / 2)?;
        Some(Spread { median, least: *values.first()?, most: *values.last()? })
    }

    /// All of it, for programs.
    pub(crate) fn json(&self) -> Result<String> {
        let mut all = Vec::new();
        for conditions in Conditions::ALL {
            for app in App::ALL {
                for name in NAMES {
                    if let Some(Spread { median, least, most }) = self.spread(conditions, app, name)
                    {
                        all.push(json!({ "conditions": conditions.name(), "page": app.name(),
                            "figure": name, "median": median, "least": least, "most": most }));
                    }
                }
            }
        }
        Ok(serde_json::to_string_pretty(&Value::from(all))? + "\n")
    }

    /// Tables for people: first what ours is of each peer's, then the medians.
    pub(crate) fn markdown(&self) -> String {
        let mut text = String::new();
        for conditions in Conditions::ALL {
            let peers = App::ALL.map(|app| app.name());
            let _ = writeln!(text, "### {}\n\n| | {} |", conditions.name(), peers.join(" | "));
            let _ = writeln!(text, "|---|{}", "---:|".repeat(peers.len()));
            for name in NAMES {
                let Some(ours) = self.spread(conditions, App::Ours, name) else { continue };
                let cell = |app| match self.spread(conditions, app, name) {
                    Some(spread) if app == App::Ours => written(spread),
                    Some(spread) if spread.median > 0. => {
                        format!("{} **{:.2}**", written(spread), ours.median / spread.median)
                    }
                    Some(spread) => written(spread),
                    None => String::new(),
                };
                let _ = writeln!(text, "| {name} | {} |", App::ALL.map(cell).join(" | "));
            }
            text.push('\n');
        }
        text
    }
}

/// A median with its spread, which is left out where there is none.
fn written(Spread { median, least, most }: Spread) -> String {
    let number = |value: f64| match value {
        value if value.fract() == 0. || value >= 100. => format!("{value:.0}"),
        value if value >= 1. => format!("{value:.1}"),
        value => format!("{value:.3}"),
    };
    if number(least) == number(most) {
        return number(median);
    }
    format!("{} ({}–{})", number(median), number(least), number(most))
}
