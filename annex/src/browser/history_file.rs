//! A file of kept results, chosen by the person. It may hold anything.

use js_sys::{Array, JSON, Reflect};
use quiz::export::VERSION;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};
use yew::{Callback, NodeRef, platform::spawn_local};

/// The most bytes that are read: forty times what the most results need.
const MOST_BYTES: f64 = 1_048_576.0;
/// More entries are no file of ours, which has at most 200.
const MOST_ENTRIES_TOLD: u32 = 20_000;

/// Reads the chosen file, and tells the dates and payloads in it; nothing, where it isn't a file of
/// kept results. Where no file is chosen, nothing is told.
pub fn read(field: &NodeRef, ended: Callback<Option<Vec<(String, String)>>>) {
    let Some(field) = field.cast::<HtmlInputElement>() else { return };
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    // So that the same file can be chosen again.
    field.set_value("");
    spawn_local(async move { ended.emit(told(&file).await) });
}

async fn told(file: &File) -> Option<Vec<(String, String)>> {
    if file.size() > MOST_BYTES {
        return None;
    }
    let text = JsFuture::from(file.text()).await.ok()?.as_string()?;
    entries(&JSON::parse(&text).ok()?)
}

fn entries(export: &JsValue) -> Option<Vec<(String, String)>> {
    let is = |name, expected: &str| text(export, name).as_deref() == Some(expected);
    let version = property(export, "version")?.as_f64()?;
    if !is("format", "leader-manager-quiz") || !is("kind", "history") || version > VERSION.into() {
        return None;
    }
    let entries = Array::from(&property(export, "entries").filter(Array::is_array)?);
    // Each is told of, and that many would take seconds in which the page stands still.
    if entries.length() > MOST_ENTRIES_TOLD {
        return None;
    }
    let mut told = Vec::new();
    for entry in entries.iter() {
        // What isn't there is refused for being no date, and told.
        let field = |name| text(&entry, name).unwrap_or_default();
        told.push((field("date"), field("payload")));
    }
    Some(told)
}

fn text(object: &JsValue, name: &str) -> Option<String> {
    property(object, name)?.as_string()
}

/// Fails for what isn't an object.
fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}
