//! The widget: a Yew application inside the shadow root of `<leader-manager-quiz>`. This file
//! is the door that `embed/embed.js` comes in by; everything behind it is in the modules.

pub mod app;
pub mod browser;
pub mod components;
pub mod state;
pub mod topic;

use app::{App, Message, Opening, Surroundings};
use browser::{
    annex::{Annex, Sources},
    host::Host,
    root::Root,
    storage::Slot,
    words,
};
use components::{question::fact_of, result::CallToAction};
use quiz::{instrument::Length, link, words::Words};
use state::{Settings, State};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::{AppHandle, html::Scope};

/// Smaller than the standard library's allocator by about 5 KB, and still constant-time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A quiz in a box of its own. It may be put into one element after another: Yew gives some
/// memory of each application it starts away for good, so that whoever makes and drops elements
/// by the thousand parks their quizzes and uses them again.
#[wasm_bindgen]
pub struct Quiz {
    root: Root,
    app: AppHandle<App>,
    surroundings: Option<Surroundings>,
}

/// What a parked quiz was in the middle of, for the element that it was parked from.
#[wasm_bindgen]
pub struct Kept(State);

#[wasm_bindgen]
impl Quiz {
    /// A quiz that shows nothing yet. `annex` is a function that fetches the script of the annex.
    ///
    /// # Errors
    /// Where there is no page to make its box in.
    #[wasm_bindgen(constructor)]
    pub fn new(annex: JsValue) -> Result<Quiz, JsValue> {
        let root = Root::new("quiz").ok_or("there is no page")?;
        let app = yew::Renderer::<App>::with_root(root.element()).render();
        let scope = (*app).clone();
        let opened = move |address: &str| open(&scope, address);
        app.send_message(Message::Ready(Annex::behind(annex, opened)));
        Ok(Quiz { root, app, surroundings: None })
    }

    /// The box, to be put into a shadow root.
    #[wasm_bindgen(getter)]
    pub fn root(&self) -> JsValue {
        self.root.element().into()
    }

    /// Takes in what the page's author asked for, at any time; answers stay.
    ///
    /// `taking` is an object, the keys and texts of a language file that taking the quiz needs; `rest`
    /// those that only a result says, or nothing yet; and `pack` an author's own, or nothing.
    /// `length` is `snapshot`, `full` or anything else for the person's choice. `share_url` is the
    /// page that result links point at, or nothing for the page the quiz is on.
    /// Gives back why the pack is refused; the quiz then has the language file's words.
    ///
    /// # Errors
    /// A sentence that says what is wrong with the words.
    #[expect(
        clippy::too_many_arguments,
        reason = "JavaScript calls it; an object would cost bytes"
    )]
    pub fn configure(
        &mut self,
        taking: &JsValue,
        rest: &JsValue,
        pack: &JsValue,
        length: &str,
        resume: bool,
        share_url: Option<String>,
        call_href: Option<String>,
        call_label: Option<String>,
    ) -> Result<Option<String>, JsValue> {
        let mut own =
            Words::for_taking(words::texts(taking)?).map_err(|fault| fault.to_string())?;
        if !rest.is_undefined() {
            own = own.completed(words::texts(rest)?).map_err(|fault| fault.to_string())?;
        }
        let (words, refused) = with_pack(own, pack);
        let revision = words.revision();
        self.root.speaks(&words);
        let surroundings = Surroundings {
            words: Rc::new(words),
            sources: Sources { words: taking.clone(), rest: rest.clone(), pack: pack.clone() },
            settings: Settings { fixed_length: Length::from_id(length), resume, revision },
            share_url: share_url.map(Into::into),
            call: call_href
                .zip(call_label)
                .map(|(href, label)| CallToAction { href: href.into(), label: label.into() }),
        };
        self.surroundings = Some(surroundings.clone());
        self.app.send_message(Message::Configured(surroundings));
        Ok(refused)
    }

    /// Whether an address holds a result that this quiz can show.
    pub fn accepts(&self, address: &str) -> bool {
        let revision = self.surroundings.as_ref().map(|given| given.words.revision());
        let opened = link::find_results(address).zip(revision);
        opened.is_some_and(|(found, revision)| link::all_for_quiz(found, revision).is_ok())
    }

    /// Begins in an element, with the result that an address holds, if any, or with what was kept.
    /// `slot` tells the quizzes of one page apart, from 1.
    pub fn begin(&self, host: JsValue, address: &str, slot: u32, kept: Option<Kept>) {
        let (Some(host), Some(surroundings)) = (Host::from_value(host), self.surroundings.clone())
        else {
            return;
        };
        self.app.send_message(Message::Begun(Box::new(Opening {
            slot: Slot { number: slot, revision: surroundings.words.revision() },
            host,
            surroundings,
            shared: link::find_results(address),
            kept: kept.map(|kept| kept.0),
        })));
    }

    /// Shows the result of an address that has come to an open page.
    pub fn open(&self, address: &str) {
        open(&self.app, address);
    }

    /// A key pressed while the focus is in a group of choices. Gives back whether it meant something.
    pub fn key(&self, key: &str) -> bool {
        let is_asking = self.app.get_component().is_some_and(|app| app.is_asking());
        let fact = fact_of(key).filter(|_| is_asking);
        let means = fact.is_some();
        if let Some(fact) = fact {
            self.app.send_message(Message::Fact(fact));
        }
        means
    }

    /// Leaves the element. Gives back what the person was in the middle of.
    pub fn park(&self) -> Option<Kept> {
        let state = self.app.get_component().and_then(|app| app.state().cloned());
        self.app.send_message(Message::Parked);
        state.map(Kept)
    }
}

/// Shows the result of an address, if there is one in it.
fn open(app: &Scope<App>, address: &str) {
    if let Some(opened) = link::find_results(address) {
        app.send_message(Message::Fact(state::Fact::LinkOpened(opened)));
    }
}

/// The words with an author's own in front of them, or the words alone and why those are refused.
fn with_pack(words: Words, pack: &JsValue) -> (Words, Option<String>) {
    if pack.is_undefined() {
        return (words, None);
    }
    let refused = match words::texts(pack) {
        Ok(pairs) => match words.clone().with_pack(pairs) {
            Ok(with_pack) => return (with_pack, None),
            Err(fault) => fault.to_string(),
        },
        Err(fault) => fault,
    };
    (words, Some(refused))
}
