//! The way back: the result in a file that was saved as JSON. Whatever the file tells beside the
//! payload must be what the payload comes to, or somebody has changed one of the two.

use super::format::{Field, ImportError, open};
use crate::{
    instrument::Revision,
    link::{self, NamedResult},
    name::Name,
    scoring::{Measure, Profile},
};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct ResultBody {
    #[serde(default)]
    name: Field<String>,
    #[serde(default)]
    payload: Field<String>,
    #[serde(default)]
    scores: Field<BTreeMap<String, Field<Option<Score>>>>,
}

#[derive(Deserialize)]
struct Score {
    score: f64,
}

/// The result that a file holds, for a quiz that asks the statements of this revision. Numbers that
/// this version doesn't know are let be.
///
/// # Errors
/// Why nothing is read.
pub fn read(text: &str, quiz: Revision) -> Result<NamedResult, ImportError> {
    let body: ResultBody = open(text, "result")?;
    let payload = body.payload.good().ok_or(ImportError::Damaged)?;
    let outcome = link::decode(&payload)?;
    let profile = outcome.profile();
    for (id, told) in body.scores.good().unwrap_or_default() {
        if let Some(measure) = Measure::from_id(&id)
            && !agrees(measure, told, &profile)
        {
            return Err(ImportError::Disagrees(measure));
        }
    }
    if !quiz.shows(outcome.revision()) {
        return Err(ImportError::OtherStatements);
    }
    let name = body.name.good().and_then(|name| Name::new(&name));
    Ok(NamedResult { name, outcome })
}

fn agrees(measure: Measure, told: Field<Option<Score>>, profile: &Profile) -> bool {
    match (told.good(), measure.estimate(profile)) {
        // As written, or as somebody's own program would round it.
        (Some(Some(told)), Some(own)) => {
            (told.score * 100.0 - f64::from(own.decimal().0)).abs() < 0.51
        }
        // A number that the result hasn't got must be told as missing.
        (Some(None), None) => true,
        _ => false,
    }
}
