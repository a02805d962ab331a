//! Giving the browser its turn. A message to oneself comes back as a task of its own: what the person
//! did, and the drawing, come before it. Timers would too, but are slowed down to one a second in a
//! tab that nobody looks at.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageChannel, MessagePort};
use yew::Callback;

/// A way to be called again.
#[derive(Debug)]
pub struct Pause {
    port: MessagePort,
    _heard: Closure<dyn Fn()>,
}

impl Pause {
    /// Calls this back each time after [`Pause::begin`].
    pub fn new(over: Callback<()>) -> Option<Pause> {
        let channel = MessageChannel::new().ok()?;
        let heard = Closure::<dyn Fn()>::new(move || over.emit(()));
        channel.port1().set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Pause { port: channel.port2(), _heard: heard })
    }

    /// Lets the browser have its turn.
    pub fn begin(&self) {
        // Fails only for what can't be copied; nothing can be.
        let _ = self.port.post_message(&JsValue::NULL);
    }
}
