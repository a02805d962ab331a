//! Holds JSON to `docs/result-export.schema.json`: as much of JSON Schema as that file uses, and a
//! keyword that is not known here fails.

use quiz::{date, link, scoring::Measure};
use serde_json::{Map, Value};

/// The value that a text is, which the schema has to allow.
pub(crate) fn parsed(text: &str) -> Value {
    let value = serde_json::from_str(text).expect("JSON");
    let root = schema();
    if let Err(fault) = valid(&value, &root, &root) {
        panic!("{fault}");
    }
    value
}

pub(crate) fn fits(value: &Value) -> bool {
    let root = schema();
    valid(value, &root, &root).is_ok()
}

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../../docs/result-export.schema.json")).unwrap()
}

fn valid(value: &Value, schema: &Value, root: &Value) -> Result<(), String> {
    let empty = Map::new();
    let object = value.as_object().unwrap_or(&empty);
    for (keyword, rule) in schema.as_object().unwrap() {
        let holds = match keyword.as_str() {
            "$schema" | "title" | "description" | "$defs" => true,
            "$ref" => {
                let path = rule.as_str().unwrap().trim_start_matches('#');
                valid(value, root.pointer(path).expect("a definition"), root)?;
                true
            }
            "const" => value == rule,
            "enum" => rule.as_array().unwrap().contains(value),
            "type" => match rule {
                Value::Array(types) => types.iter().any(|each| is_of(value, each)),
                one => is_of(value, one),
            },
            "required" => {
                !value.is_object()
                    || rule
                        .as_array()
                        .unwrap()
                        .iter()
                        .all(|key| object.contains_key(key.as_str().unwrap()))
            }
            "properties" => {
                for (key, schema) in rule.as_object().unwrap() {
                    if let Some(value) = object.get(key) {
                        valid(value, schema, root).map_err(|fault| format!("{key}: {fault}"))?;
                    }
                }
                true
            }
            "additionalProperties" => {
                for (key, value) in object {
                    valid(value, rule, root).map_err(|fault| format!("{key}: {fault}"))?;
                }
                true
            }
            "propertyNames" => {
                for key in object.keys() {
                    valid(&Value::from(key.as_str()), rule, root)?;
                }
                true
            }
            "items" => {
                for item in value.as_array().into_iter().flatten() {
                    valid(item, rule, root)?;
                }
                true
            }
            "oneOf" => {
                let all = rule.as_array().unwrap();
                all.iter().filter(|each| valid(value, each, root).is_ok()).count() == 1
            }
            "minimum" => value.as_f64().is_none_or(|number| number >= rule.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|number| number <= rule.as_f64().unwrap()),
            "minItems" => {
                value.as_array().is_none_or(|all| all.len() as u64 >= rule.as_u64().unwrap())
            }
            "maxItems" => {
                value.as_array().is_none_or(|all| all.len() as u64 <= rule.as_u64().unwrap())
            }
            "maxLength" => value
                .as_str()
                .is_none_or(|text| text.chars().count() as u64 <= rule.as_u64().unwrap()),
            // The three patterns of the file, by what they stand for.
            "pattern" => value.as_str().is_none_or(|text| match rule.as_str().unwrap() {
                payload if payload.starts_with("^1(") => link::decode(text).is_ok(),
                id if id.starts_with("^(leading|") => Measure::from_id(text).is_some(),
                day if day.starts_with("^(19[7-9]") => date::day(text).is_some(),
                other => panic!("unknown pattern {other}"),
            }),
            other => panic!("unknown keyword {other}"),
        };
        if !holds {
            return Err(format!("{keyword}: {value} is not {rule}"));
        }
    }
    Ok(())
}

fn is_of(value: &Value, kind: &Value) -> bool {
    match kind.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "null" => value.is_null(),
        other => panic!("unknown type {other}"),
    }
}
