//! A file that somebody chose, read as JSON by the browser. Only those of its fields are taken that
//! matter to `state/take_away/import.rs`, which judges them.

use super::calling::{awaited, property};
use crate::state::take_away::import::{Content, Written};
use js_sys::JSON;
use quiz::team::Column;
use wasm_bindgen::JsValue;
use web_sys::HtmlInputElement;
use yew::{Callback, NodeRef, platform::spawn_local};

/// In bytes. One result has about two thousand; a larger file holds something else.
const LARGEST: f64 = 1_000_000.0;

/// Reads the file that was chosen in a field. The field is then free to be given the same one again.
/// Where no file was chosen, nothing is told.
pub fn read(field: &NodeRef, ended: Callback<Content>) {
    let Some(field) = field.cast::<HtmlInputElement>() else { return };
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    field.set_value("");
    spawn_local(async move {
        let content = if file.size() > LARGEST {
            Content::Written(Box::default())
        } else {
            match awaited(file.text().into()).await.and_then(|text| text.as_string()) {
                Some(text) => content(&text),
                None => Content::Unreadable,
            }
        };
        ended.emit(content);
    });
}

fn content(text: &str) -> Content {
    let Ok(json) = JSON::parse(text) else { return Content::NotJson };
    let text = |name| property(&json, name).and_then(|value| value.as_string());
    let scores = property(&json, "scores");
    let number = |column: Column| {
        let told = js_sys::Reflect::get(scores.as_ref()?, &column.id().into()).ok()?;
        if told.is_undefined() {
            return None;
        }
        let score = property(&told, "score").and_then(|score| score.as_f64());
        Some((column, if told.is_null() { None } else { Some(score.unwrap_or(f64::NAN)) }))
    };
    Content::Written(Box::new(Written {
        format: text("format"),
        version: property(&json, "version").as_ref().and_then(JsValue::as_f64),
        kind: text("kind"),
        name: text("name"),
        payload: text("payload"),
        numbers: Column::all().filter_map(number).collect(),
    }))
}
