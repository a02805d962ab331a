//! Being called later: after some time, or as soon as the browser has had its turn.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageChannel, MessagePort};
use yew::Callback;

/// Calls back once after a number of milliseconds, unless it is dropped before.
pub use gloo_timers::callback::Timeout;

/// Calls back once the browser has painted what is drawn by now; in a tab that nobody looks at, once somebody does.
pub fn after_paint(painted: Callback<()>) {
    let drawing = Closure::once_into_js(move |_: JsValue| {
        // It is about to be painted.
        Timeout::new(0, move || painted.emit(())).forget();
    });
    // Fails only where there is no window, and then nobody has asked for this.
    let _ = web_sys::window()
        .and_then(|window| window.request_animation_frame(drawing.unchecked_ref()).ok());
}

/// Gives the browser its turn. A message to oneself comes back as a task of its own: what the person
/// did, and the drawing, come before it. Timers would too, but are slowed down to one a second in a tab
/// that nobody looks at.
#[derive(Debug)]
pub struct Pause {
    sends: MessagePort,
    receives: MessagePort,
    _heard: Closure<dyn FnMut(JsValue)>,
}

impl Pause {
    /// Calls this back each time after [`Pause::begin`], for as long as the pause is kept. Nothing where
    /// the browser has no such messages.
    pub fn new(over: Callback<()>) -> Option<Pause> {
        let channel = MessageChannel::new().ok()?;
        // Of the same kind as those of promises, so that it brings no code of its own along.
        let heard = Closure::<dyn FnMut(JsValue)>::new(move |_| over.emit(()));
        let (receives, sends) = (channel.port1(), channel.port2());
        receives.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Pause { sends, receives, _heard: heard })
    }

    /// Lets the browser have its turn.
    pub fn begin(&self) {
        // Fails only for what can't be copied; nothing can be.
        let _ = self.sends.post_message(&JsValue::NULL);
    }
}

impl Drop for Pause {
    fn drop(&mut self) {
        // A message that is on its way would call what is gone.
        self.receives.set_onmessage(None);
    }
}
