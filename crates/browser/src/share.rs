//! The system's share sheet. It may be missing (an insecure page, most desktop browsers, a frame
//! without permission), or refuse.

use crate::{
    download::Blob,
    reflect::{called, constructed, property, set, settled},
};
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;
use yew::{Callback, platform::spawn_local};

/// The media type of pictures made of dots.
const PNG: &str = "image/png";

/// Whether the system has a share sheet.
pub fn can_share() -> bool {
    web_sys::window().is_some_and(|window| property(&window.navigator(), "share").is_some())
}

/// Opens the system's share sheet for an address with a text, and tells whether it was shared. A person
/// who closes the sheet has done neither: then nothing is told. Browsers allow it only as an answer to a
/// person's press.
pub fn share(text: &str, address: &str, ended: Callback<bool>) {
    let data = JsValue::from(Object::new());
    set(&data, "text", &text.into());
    set(&data, "url", &address.into());
    open(data, ended);
}

/// Whether the system's share sheet takes pictures.
pub fn can_share_pictures() -> bool {
    let empty = Blob::of_text(PNG, "");
    let data = picture("picture.png", &empty);
    let can = |data| called(&web_sys::window()?.navigator(), "canShare", &[data])?.as_bool();
    data.and_then(can).unwrap_or_default()
}

/// Opens the system's share sheet for a picture, and tells what [`share`] tells.
pub fn share_picture(name: &str, png: &Blob, ended: Callback<bool>) {
    match picture(name, png) {
        Some(data) => open(data, ended),
        None => ended.emit(false),
    }
}

/// What is shared: a file.
fn picture(name: &str, png: &Blob) -> Option<JsValue> {
    let kind = JsValue::from(Object::new());
    set(&kind, "type", &PNG.into());
    let parts: JsValue = [JsValue::from(png.clone())].iter().collect::<Array>().into();
    let window = web_sys::window()?;
    let file = constructed(&window, "File", &[parts, name.into(), kind])?;
    let data = JsValue::from(Object::new());
    set(&data, "files", &[file].iter().collect::<Array>());
    Some(data)
}

fn open(data: JsValue, ended: Callback<bool>) {
    let promise =
        web_sys::window().and_then(|window| called(&window.navigator(), "share", &[data]));
    spawn_local(async move {
        match settled(promise).await {
            Ok(_) => ended.emit(true),
            Err(error) if property(&error, "name") == Some("AbortError".into()) => {}
            Err(_) => ended.emit(false),
        }
    });
}
