//! The JSON Schema of content packs, for an author's editor: made from the keys, the limits and the English
//! texts, so that it says what [`Words::with_pack`](super::Words::with_pack) does. Builds write it into the
//! page; no visitor loads it.

use super::{DIRECTIONS, Key, Phrase, REVISION_KEY, placeholders};
use crate::instrument::{Keying, Revision, Scale, items};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Something that isn't a blank. Named one by one, because a schema's `\S` and Rust's blanks differ.
const NOT_BLANK: &str = r"[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]";

const LANGUAGE_TAG: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

/// The schema. `english` gives each key its example and its placeholders.
pub fn schema(english: &BTreeMap<String, String>) -> Value {
    let revisions: Vec<String> = Revision::PACKS.map(|number| number.to_string()).collect();
    let mut properties = Map::new();
    for key in Key::all() {
        let name = key.name();
        // The tests of the content name a text that is missing.
        let text = english.get(&name).map_or("", String::as_str);
        properties.insert(name, property(key, text));
    }
    properties.insert(
        REVISION_KEY.to_owned(),
        json!({
            "description": "A number of your choice, where the statements or the names of the \
                scales mean something else than the quiz’s own. Results are then shown only by \
                quizzes with the same number. Leave it out for other words or another language.",
            "enum": revisions
        }),
    );
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Content pack of the leader-or-manager quiz",
        "description": "Texts in place of the quiz’s own. Every key may be left out.",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "$defs": { "text": { "type": "string", "pattern": NOT_BLANK } }
    })
}

fn property(key: Key, english: &str) -> Value {
    match key {
        Key::Phrase(Phrase::Direction) => json!({
            "description": "The direction that the language is written in.",
            "enum": DIRECTIONS
        }),
        Key::Phrase(Phrase::Language) => json!({
            "description": format!("The language, as a tag. In English: {english}"),
            "type": "string",
            "maxLength": key.longest(),
            "pattern": LANGUAGE_TAG
        }),
        _ => text(key, english),
    }
}

fn text(key: Key, english: &str) -> Value {
    // A set, so that the schema is the same on every run.
    let kept: BTreeSet<&str> = placeholders(english).collect();
    let names: Vec<&str> = kept.iter().map(|name| name.trim_matches(['{', '}'])).collect();
    let mut property = json!({
        "$ref": "#/$defs/text",
        "description": description(key, english, &kept),
        "maxLength": key.longest(),
        "pattern": "^[^{]*$"
    });
    if !names.is_empty() {
        let each = names.iter().map(|name| json!({ "pattern": format!(r"\{{{name}\}}") }));
        let all = json!({
            "pattern": format!(r"^([^{{]|\{{({})\}})*$", names.join("|")),
            "allOf": each.collect::<Value>()
        });
        if let (Some(property), Value::Object(all)) = (property.as_object_mut(), all) {
            property.extend(all);
        }
    }
    property
}

/// What an editor shows beside the key.
fn description(key: Key, english: &str, kept: &BTreeSet<&str>) -> String {
    let mut told = format!("In English: {english}\nAt most {} characters", key.longest());
    for (place, name) in kept.iter().enumerate() {
        told.push_str(if place == 0 { ", with " } else { " and " });
        told.push_str(name);
    }
    told.push('.');
    told + &effect(key)
}

/// What a higher answer to a statement does; nothing for anything else.
fn effect(key: Key) -> String {
    let Key::Statement(place) = key else { return String::new() };
    let Some(item) = items().get(place) else { return String::new() };
    let does = if item.keying == Keying::Forward { "raises" } else { "lowers" };
    let scale = match item.scale {
        Scale::Facet(facet) => format!("{} of {}", facet.side.id(), facet.dimension.id()),
        Scale::Foundation(foundation) => foundation.id().to_owned(),
    };
    format!(" A higher answer {does} {scale}.")
}
