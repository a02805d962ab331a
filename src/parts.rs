//! The parts of the program that a visitor fetches when they are wanted, each behind one door. This is
//! the one file that names the crate which splits the program, and the one where the code that its
//! attribute writes may be `unsafe`. Without the feature `split`, all parts are there from the start.
//!
//! A door is a handful of functions. Whatever only they reach moves into the part by itself; so
//! nothing else of the program may call into a part but through its door.
#![cfg_attr(feature = "split", allow(unsafe_code, reason = "the attribute's own code"))]

use crate::{
    breakdown, compare, export, files, history, result,
    result::{Addresses, Asked, Request, Tool, ToolDoor},
    state::{Effect, Fact},
    team,
};
use browser::load::{Loader, Loading};
use quiz::words::{Part, Words};
use std::rc::Rc;

/// Checks an author's words and puts them in front of a language's, or says why not.
pub type Pack = fn(Words, Vec<(String, String)>) -> Result<Words, String>;

/// Declares the door of a part.
macro_rules! door {
    ($open:ident, $part:ident, $door:ty, $value:expr) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($part, fallible)]
        fn $open() -> Result<$door, wasm_split_helpers::SplitLoaderError> {
            Ok($value)
        }

        #[cfg(not(feature = "split"))]
        async fn $open() -> Result<$door, ()> {
            Ok($value)
        }
    };
}

door!(open_result, result, &'static result::Door, result::door());
door!(open_compare, compare, &'static compare::Door, &compare::DOOR);
door!(open_breakdown, breakdown, &'static breakdown::Door, &breakdown::DOOR);
door!(open_export, export, &'static export::Door, &export::DOOR);
door!(open_history, history, &'static history::Door, &history::DOOR);
door!(open_team, team, team::Door, team::DOOR);
door!(open_pack, pack, Pack, |words, pack| {
    words.with_pack(pack).map_err(|error| error.to_string())
});
door!(open_files, files, &'static files::Door, files::door());

/// The door of one part.
#[derive(Clone, Copy, Debug)]
pub enum Door {
    /// A result.
    Result(&'static result::Door),
    /// Two results side by side.
    Compare(&'static compare::Door),
    /// How each number came about.
    Breakdown(&'static breakdown::Door),
    /// Files, pictures, print and code.
    Export(&'static export::Door),
    /// The results kept on this device.
    History(&'static history::Door),
    /// Many results together.
    Team(team::Door),
}

impl Door {
    /// The part that it leads to.
    pub fn part(self) -> Part {
        match self {
            Door::Result(_) => Part::Result,
            Door::Compare(_) => Part::Compare,
            Door::Breakdown(_) => Part::Breakdown,
            Door::Export(_) => Part::Export,
            Door::History(_) => Part::History,
            Door::Team(_) => Part::Team,
        }
    }
}

/// There is one door for each part.
impl PartialEq for Door {
    fn eq(&self, other: &Door) -> bool {
        self.part() == other.part()
    }
}

/// The doors that are there.
#[derive(Clone, Copy, Debug, Default)]
pub struct Doors {
    /// The door of a result.
    pub result: Option<&'static result::Door>,
    /// The door of the comparison.
    pub compare: Option<&'static compare::Door>,
    /// The door of the breakdown.
    pub breakdown: Option<&'static breakdown::Door>,
    /// The door of the export.
    pub export: Option<&'static export::Door>,
    /// The door of the kept results.
    pub history: Option<&'static history::Door>,
}

impl Doors {
    /// Every door, as in a program that isn't split. For tests.
    #[cfg(not(feature = "split"))]
    pub fn all() -> Doors {
        Doors {
            result: Some(&result::DOOR),
            compare: Some(&compare::DOOR),
            breakdown: Some(&breakdown::DOOR),
            export: Some(&export::DOOR),
            history: Some(&history::DOOR),
        }
    }

    /// Adds a door. The page for teams holds its own.
    pub fn add(&mut self, door: Door) {
        match door {
            Door::Result(door) => self.result = Some(door),
            Door::Compare(door) => self.compare = Some(door),
            Door::Breakdown(door) => self.breakdown = Some(door),
            Door::Export(door) => self.export = Some(door),
            Door::History(door) => self.history = Some(door),
            Door::Team(_) => {}
        }
    }

    /// Takes the door of a part away.
    pub fn remove(&mut self, part: Part) {
        match part {
            Part::Result => self.result = None,
            Part::Compare => self.compare = None,
            Part::Breakdown => self.breakdown = None,
            Part::Export => self.export = None,
            Part::History => self.history = None,
            Part::Take | Part::Team => {}
        }
    }

    /// Whether the part is there.
    pub fn has(&self, part: Part) -> bool {
        match part {
            Part::Take => true,
            Part::Result => self.result.is_some(),
            Part::Compare => self.compare.is_some(),
            Part::Breakdown => self.breakdown.is_some(),
            Part::Export => self.export.is_some(),
            Part::History => self.history.is_some(),
            Part::Team => false,
        }
    }

    /// Tells a tool of a result that it is asked for.
    pub fn asked(
        &self,
        result: &mut result::State,
        asked: Asked,
        addresses: Addresses,
    ) -> Vec<Effect> {
        let Some(door) = self.result else { return Vec::new() };
        let request = (door.request)(result, addresses);
        let request = &*result.request.insert(request);
        let tools = &mut result.tools;
        match asked.tool {
            Tool::Compare => {
                self.compare.map(|door| (door.asked)(&mut tools.compare, request, asked))
            }
            Tool::Breakdown => {
                self.breakdown.map(|door| (door.asked)(&mut tools.breakdown, request, asked))
            }
            Tool::Export => self.export.map(|door| (door.asked)(&mut tools.export, request, asked)),
            Tool::History => {
                self.history.map(|door| (door.asked)(&mut tools.history, request, asked))
            }
        }
        .unwrap_or_default()
    }

    /// Takes a tool's fact to the tool.
    pub fn apply(&self, result: &mut result::State, fact: Fact) -> Vec<Effect> {
        let Some(request) = &result.request else { return Vec::new() };
        let tools = &mut result.tools;
        match fact {
            Fact::Compare(fact) => passed_on(self.compare, &mut tools.compare, request, fact),
            Fact::Breakdown(fact) => passed_on(self.breakdown, &mut tools.breakdown, request, fact),
            Fact::Export(fact) => passed_on(self.export, &mut tools.export, request, fact),
            Fact::History(fact) => passed_on(self.history, &mut tools.history, request, fact),
            _ => None,
        }
        .unwrap_or_default()
    }
}

/// Gives a fact to the tool behind a door, if it is there. Nobody else has it.
fn passed_on<S, F, E>(
    door: Option<&ToolDoor<S, F, E>>,
    state: &mut S,
    request: &Request,
    fact: Rc<F>,
) -> Option<Vec<Effect>> {
    Some((door?.apply)(state, request, Rc::into_inner(fact)?))
}

/// Fetches a part: its door, and its words, which are on their way at the same time. Nothing where
/// either could not be had; the next call tries again.
pub async fn fetch(part: Part, loader: &Loader) -> Option<(Door, Vec<String>)> {
    let words: Loading = loader.begin(part.id());
    let door = match part {
        // The main module is there, or nothing would run.
        Part::Take => return None,
        Part::Result => open_result().await.ok().map(Door::Result),
        Part::Compare => open_compare().await.ok().map(Door::Compare),
        Part::Breakdown => open_breakdown().await.ok().map(Door::Breakdown),
        Part::Export => open_export().await.ok().map(Door::Export),
        Part::History => open_history().await.ok().map(Door::History),
        Part::Team => open_team().await.ok().map(Door::Team),
    };
    // Waited for in any case, so that its failure isn't left lying about.
    let words = words.texts().await;
    door.zip(words)
}

/// Fetches what writes and reads files.
pub async fn fetch_files() -> Option<&'static files::Door> {
    open_files().await.ok()
}

/// Fetches what checks an author's words.
pub async fn fetch_pack() -> Option<Pack> {
    open_pack().await.ok()
}
