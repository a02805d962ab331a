//! The program: one Yew application inside the shadow root of `<leader-manager-quiz>`, or on the page
//! for teams. This file is the door that `embed/embed.js` and `embed/team.js` come in by; everything
//! behind it is in the modules.

pub mod app;
pub mod breakdown;
pub mod compare;
pub mod export;
pub mod files;
pub mod history;
pub mod parts;
pub mod picture;
pub mod result;
pub mod state;
pub mod take;
pub mod team;
pub mod ui;

use app::{App, Config, Message, Mount};
use browser::{
    load::Loader,
    page::{self, HostElement, Root},
    storage::Store,
};
use parts::Door;
use quiz::{
    instrument::Length,
    words::{Part, Phrase, Words},
};
use result::CallToAction;
use state::{Settings, State};
use std::{cell::RefCell, rc::Rc};
use take::kept::Slot;
use wasm_bindgen::prelude::*;
use yew::AppHandle;

/// Smaller than the standard library's allocator by about 5 KB, and still constant-time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// What is said of words that are more or fewer than the program knows.
const OTHER_BUILD: &str = "the words are of another build";

/// A quiz in a box of its own. It may be put into one element after another: Yew gives some
/// memory of each application it starts away for good, so that whoever makes and drops elements
/// by the thousand parks their quizzes and uses them again.
#[wasm_bindgen]
pub struct Quiz {
    root: Root,
    app: AppHandle<App>,
    /// The address of the page for teams, where there is one.
    team: Option<String>,
    config: RefCell<Option<Config>>,
}

/// What a parked quiz was in the middle of, for the element that it was parked from.
#[wasm_bindgen]
pub struct Kept(Rc<State>);

/// The words of a language, with an author's own in front of them, and the parts of the program that
/// the quiz needs to show the screen it is on.
#[wasm_bindgen]
pub struct Prepared {
    words: Words,
    load: Loader,
    doors: Vec<Door>,
    refused: Option<String>,
}

#[wasm_bindgen]
impl Prepared {
    /// Why the author's words are refused, or nothing. The quiz then has the language's.
    #[wasm_bindgen(getter)]
    pub fn refused(&self) -> Option<String> {
        self.refused.clone()
    }
}

#[wasm_bindgen]
impl Quiz {
    /// A quiz that shows nothing yet. `team` is the address of the page for teams, or nothing.
    ///
    /// # Errors
    /// Where there is no page to make its box in.
    #[wasm_bindgen(constructor)]
    pub fn new(team: Option<String>) -> Result<Quiz, JsValue> {
        let root = Root::new("quiz").ok_or("there is no page")?;
        let app = yew::Renderer::<App>::with_root(root.element()).render();
        Ok(Quiz { root, app, team, config: RefCell::default() })
    }

    /// The box, to be put into a shadow root or a page.
    #[wasm_bindgen(getter)]
    pub fn root(&self) -> JsValue {
        self.root.value()
    }

    /// Fetches what the quiz needs besides the words of the first part: those of the parts that are on
    /// screen, the parts themselves, and all words where an author's own are to be checked against
    /// them. `load` is a function that promises the words of the part with an id; `take` are those of
    /// the first part; `pack` is an object, the author's own words, or nothing; `is_linked` is whether
    /// the page's address holds a result.
    ///
    /// # Errors
    /// A sentence, where something can't be had.
    pub async fn prepare(
        &self,
        load: JsValue,
        take: JsValue,
        pack: JsValue,
        is_linked: bool,
    ) -> Result<Prepared, JsValue> {
        let load = Loader::from_value(load).ok_or("words can't be fetched")?;
        let words = page::texts(&take)
            .and_then(|texts| Words::for_taking(texts).map_err(|_| OTHER_BUILD.to_owned()))?;
        let mut prepared = Prepared { words, load, doors: Vec::new(), refused: None };
        let has_pack = !pack.is_undefined();
        for part in Part::ALL {
            let is_shown = self.needs(part) || (is_linked && part == Part::Result);
            if part != Part::Take && (is_shown || has_pack) {
                prepared.add(part, is_shown).await?;
            }
        }
        if has_pack {
            prepared.put_in_front(&pack).await?;
        }
        Ok(prepared)
    }

    /// Takes in what the page's author asked for, at any time; answers stay. `length` is `snapshot`,
    /// `full` or anything else for the person's choice. `share_url` is the page that result links point
    /// at, or nothing for the page the quiz is on.
    pub fn configure(
        &self,
        prepared: Prepared,
        length: &str,
        resume: bool,
        share_url: Option<String>,
        call_href: Option<String>,
        call_label: Option<String>,
    ) {
        let Prepared { words, load, doors, .. } = prepared;
        self.root.set_language(words.text(Phrase::Language), words.text(Phrase::Direction));
        let revision = words.revision();
        let config = Config {
            words: Rc::new(words),
            load,
            doors,
            settings: Settings { fixed_length: Length::from_id(length), resume, revision },
            share_url,
            team: self.team.clone(),
            call: call_href
                .zip(call_label)
                .map(|(href, label)| CallToAction { href: href.into(), label: label.into() }),
        };
        self.config.replace(Some(config.clone()));
        self.app.send_message(Message::Configured(Box::new(config)));
    }

    /// Whether an address holds a result that this quiz can show.
    pub fn accepts(&self, address: &str) -> bool {
        let config = self.config.borrow();
        config.as_ref().is_some_and(|config| {
            config.doors.iter().any(|door| match door {
                Door::Result(door) => (door.accepts)(address, config.words.revision()),
                _ => false,
            })
        })
    }

    /// Begins in an element, with the result that an address holds, or, where the address is empty,
    /// with what was kept. `slot` tells the quizzes of one page apart, from 1. `reached` is an object in which
    /// the quiz keeps what it has got to; where something is in it, the quiz goes on from that.
    pub fn begin(
        &self,
        host: JsValue,
        address: String,
        slot: u32,
        kept: Option<Kept>,
        reached: JsValue,
    ) {
        let host = HostElement::from_value(host);
        let Some((host, config)) = host.zip(self.config.borrow().clone()) else { return };
        let slot = Slot { number: slot, revision: config.settings.revision };
        let kept = kept.map(|Kept(state)| state);
        let reached = Store::Page(reached);
        let mount = Mount { host, config, slot, address, kept, reached };
        self.app.send_message(Message::Mounted(Box::new(mount)));
    }

    /// Shows the result of an address that has come to an open page.
    pub fn open(&self, address: String) {
        self.app.send_message(Message::LinkOpened(address));
    }

    /// A key pressed while the focus is in a group of choices or in a chart: what it types, and its place on the keyboard,
    /// as in a `KeyboardEvent`. Gives back whether it meant something.
    pub fn key(&self, key: &str, code: &str) -> bool {
        let app = self.app.get_component();
        let fact = app.and_then(|app| app.state().and_then(|state| state.fact_of_key(key, code)));
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

    /// Shows the page for teams in the box. `load` and `take` are as in [`Quiz::prepare`].
    ///
    /// # Errors
    /// A sentence, where something can't be had.
    pub async fn team(&self, load: JsValue, take: JsValue) -> Result<(), JsValue> {
        let mut prepared = self.prepare(load, take, JsValue::UNDEFINED, false).await?;
        // It names the scales with the words of a result.
        prepared.add(Part::Result, false).await?;
        prepared.add(Part::Team, true).await?;
        let Prepared { words, doors, .. } = prepared;
        self.root.set_language(words.text(Phrase::Language), words.text(Phrase::Direction));
        for door in doors {
            if let Door::Team(door) = door {
                self.app.send_message(Message::TeamOpened(door(Rc::new(words))));
                break;
            }
        }
        Ok(())
    }

    /// Whether the quiz has a part on screen, or has fetched it ahead of need: other words have to
    /// hold what it says, too.
    fn needs(&self, part: Part) -> bool {
        self.app.get_component().is_some_and(|app| {
            app.state().is_some_and(|state| state.needs(part) || state.doors().has(part))
        })
    }
}

impl Prepared {
    /// Fetches a part, or its words alone.
    async fn add(&mut self, part: Part, with_door: bool) -> Result<(), JsValue> {
        let texts = if with_door {
            let (door, texts) = parts::fetch(part, &self.load).await.ok_or("a part is missing")?;
            self.doors.push(door);
            texts
        } else {
            self.load.begin(part.id()).texts().await.ok_or("words are missing")?
        };
        Ok(self.words.add(part, texts).map_err(|_| OTHER_BUILD)?)
    }

    /// Puts an author's own words in front, or says why not.
    async fn put_in_front(&mut self, pack: &JsValue) -> Result<(), JsValue> {
        let check = parts::fetch_pack().await.ok_or("a part is missing")?;
        let checked = page::pairs(pack).and_then(|pairs| check(self.words.clone(), pairs));
        match checked {
            Ok(words) => self.words = words,
            Err(refused) => self.refused = Some(refused),
        }
        Ok(())
    }
}
