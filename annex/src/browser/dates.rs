//! Days as a reader calls them.

use js_sys::{Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// What a day is called in a language, such as “25 Nov 2026”; nothing where the browser doesn't know,
/// or takes what an author calls the language for none.
pub fn name(day: u32, language: &str) -> Option<String> {
    let options = Object::new();
    // Fails only for a frozen object; this one is new.
    let _ = Reflect::set(&options, &"dateStyle".into(), &"medium".into());
    let _ = Reflect::set(&options, &"timeZone".into(), &"UTC".into());
    let date = Date::new(&(f64::from(day) * DAY).into());
    let method = Reflect::get(&date, &"toLocaleDateString".into()).ok()?;
    let method = method.dyn_into::<Function>().ok()?;
    let name = method.call2(&date, &JsValue::from_str(language), &options).ok()?;
    // Where the day has no date, engines say so in English.
    let name = name.as_string().filter(|name| !name.is_empty());
    name.filter(|_| !date.get_time().is_nan())
}
