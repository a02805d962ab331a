//! The custom element that the widget lives in: its `data-screen`, and the events on it that
//! tell the page what happened.

use super::object::set;
use crate::state::News;
use js_sys::Object;
use quiz::{
    instrument::{Facet, Length, Scale, Side},
    link::Refusal,
    outcome::Outcome,
    scoring::Lean,
    tally::Tally,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The custom element.
#[derive(Clone, Debug, PartialEq)]
pub struct Host(HtmlElement);

impl Host {
    /// The host that a value from the page is, if it is an element.
    pub fn from_value(value: JsValue) -> Option<Host> {
        value.dyn_into().ok().map(Host)
    }

    /// Shows the name of the screen on the element.
    pub fn set_screen(&self, name: &str) {
        // Fails only for a name that isn't one; ours all are.
        let _ = self.0.set_attribute("data-screen", name);
    }

    /// Tells the page that the quiz can be used.
    pub fn tell_ready(&self) {
        self.dispatch("lmq-ready", &Object::new());
    }

    /// Tells the page what happened. `link` makes the link of an outcome, `message` the sentence
    /// of a refusal.
    pub fn tell(
        &self,
        news: &News,
        link: impl Fn(&Outcome) -> String,
        message: impl Fn(Refusal) -> String,
    ) {
        let detail = Object::new();
        let name = match news {
            News::Started(length) => {
                set(&detail, "length", length.id());
                "lmq-start"
            }
            News::Answered { position, count } => {
                set(&detail, "position", *position as f64);
                set(&detail, "count", *count as f64);
                "lmq-answer"
            }
            News::Completed(outcome) => {
                describe(&detail, outcome);
                set(&detail, "link", link(outcome));
                "lmq-complete"
            }
            News::Shared(outcome) => {
                set(&detail, "link", link(outcome));
                "lmq-share"
            }
            News::Refused(refusal) => {
                set(&detail, "code", code(*refusal));
                set(&detail, "message", message(*refusal));
                "lmq-error"
            }
        };
        self.dispatch(name, &detail);
    }

    fn dispatch(&self, name: &str, detail: &Object) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            let _ = self.0.dispatch_event(&event);
        }
    }
}

fn code(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Damaged => "link-damaged",
        Refusal::Newer => "link-newer",
        Refusal::Foreign => "link-foreign",
        Refusal::Other => "link-other",
    }
}

/// The totals and facet scores of an outcome, 0 to 100; `null` where there are too few answers.
fn describe(detail: &Object, outcome: &Outcome) {
    let profile = outcome.profile();
    let score = |estimate: Option<quiz::scoring::Estimate>| {
        estimate.map_or(JsValue::NULL, |estimate| estimate.score().into())
    };
    let length: Length = outcome.length();
    set(detail, "length", length.id());
    for side in Side::ALL {
        set(detail, side.id(), score(profile.side(side)));
    }
    set(detail, "balance", score(profile.balance()));
    let lean = match profile.lean() {
        Some(Lean::Leading) => Side::Leading.id().into(),
        Some(Lean::Managing) => Side::Managing.id().into(),
        Some(Lean::Unclear) => "none".into(),
        None => JsValue::NULL,
    };
    set(detail, "lean", lean);
    let answered: u8 =
        Scale::all().filter_map(|scale| outcome.tally(scale)).map(Tally::answered).sum();
    set(detail, "answered", answered);
    set(detail, "revision", outcome.revision().number());
    let facets = Object::new();
    for facet in Facet::all() {
        let name = [facet.dimension.id(), facet.side.id()].join(".");
        set(&facets, &name, score(profile.facet(facet).estimate()));
    }
    set(detail, "facets", JsValue::from(facets));
}
