//! The way back: the result in a file that was saved as JSON. Whatever the file tells beside the
//! payload must be what the payload comes to, or somebody has changed one of the two.

use super::format::{ImportError, open};
use crate::{
    instrument::Revision,
    link::{self, NamedResult},
    name::Name,
    scoring::{Measure, Profile},
};
use serde_json::Value;

/// The result that a file holds, for a quiz that asks the statements of this revision. Numbers that
/// this version doesn't know are let be.
///
/// # Errors
/// Why nothing is read.
pub fn read(text: &str, quiz: Revision) -> Result<NamedResult, ImportError> {
    let file = open(text, "result")?;
    let field = |name| file.get(name).and_then(Value::as_str);
    let outcome = link::decode(field("payload").ok_or(ImportError::Damaged)?)?;
    let profile = outcome.profile();
    for measure in Measure::all() {
        let told = file.get("scores").and_then(|scores| scores.get(measure.id()));
        if told.is_some_and(|told| !agrees(measure, told, &profile)) {
            return Err(ImportError::Disagrees(measure));
        }
    }
    if !quiz.shows(outcome.revision()) {
        return Err(ImportError::OtherStatements);
    }
    Ok(NamedResult { name: field("name").and_then(Name::new), outcome })
}

fn agrees(measure: Measure, told: &Value, profile: &Profile) -> bool {
    let score = told.get("score").and_then(Value::as_f64);
    match (score, measure.estimate(profile)) {
        // As written, or as somebody's own program would round it.
        (Some(told), Some(own)) => (told * 100.0 - f64::from(own.decimal().0)).abs() < 0.51,
        // A number that the result hasn't got must be told as missing.
        (None, None) => told.is_null(),
        _ => false,
    }
}
