//! The widget: a Yew application inside the shadow root of `<leader-manager-quiz>`. This file
//! is the door that `embed/embed.js` comes in by; everything behind it is in the modules.

pub mod app;
pub mod browser;
pub mod components;
pub mod state;

use app::{App, AppProps};
use browser::host::Host;
use quiz::{instrument::Length, words::Words};
use state::Settings;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// Smaller than the standard library's allocator by about 5 KB, and still constant-time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Starts a quiz in `root`, an element inside the shadow root of `host`.
///
/// `words` is an object, the keys and texts of a language file; `length` is `snapshot`, `full` or anything else for
/// the person's choice; `share_url` is the page that result links point at, or nothing for the
/// page the quiz is on.
///
/// # Errors
/// A sentence that says what is wrong with the words or the elements.
#[wasm_bindgen]
pub fn mount(
    host: JsValue,
    root: JsValue,
    words: JsValue,
    length: &str,
    resume: bool,
    share_url: Option<String>,
) -> Result<(), JsValue> {
    let words = browser::words::texts(&words)
        .and_then(|texts| Words::new(texts).map_err(|fault| fault.to_string()))
        .map_err(JsValue::from)?;
    let (Some(host), Some(root)) = (Host::from_value(host), Host::root(root)) else {
        return Err("host and root: not elements".into());
    };
    let settings = Settings { fixed_length: Length::from_id(length), resume };
    let share_url = share_url.map(Into::into);
    yew::Renderer::<App>::with_root_and_props(
        root,
        AppProps { host, words: Rc::new(words), settings, share_url },
    )
    .render();
    Ok(())
}
