//! How two results are looked at side by side: whose second one, what is shown of them, and the links
//! that hold them with names. What the numbers say is `quiz::scoring::comparison`'s.

use super::Format;
use crate::{
    result::{Asked, Request},
    state::{self, Target as ScreenTarget},
};
use quiz::{
    instrument::Side,
    link::{self, LinkError, MOST_RESULTS, NamedResult},
    report::Voice,
};

/// One of the two people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The person whose result is on screen.
    First,
    /// Whom it is compared with.
    Second,
}

impl Who {
    /// Both people, in the order in which they are always listed.
    pub const ALL: [Who; 2] = [Who::First, Who::Second];
}

/// A shape of the chart, which can be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layer {
    /// The person whose shape it is.
    pub who: Who,
    /// The side that the shape shows.
    pub side: Side,
}

/// Why what was pasted can't be compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The text holds no result.
    Nothing,
    /// The text holds the result on screen and no other.
    Same,
    /// The link's result can't be read, or answers other statements.
    Link(LinkError),
}

/// Something that happened while comparing.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// What stands in the field is to be compared with.
    LinkConfirmed,
    /// This text stood in the field for a link.
    LinkRead(String),
    /// One of the others was chosen, by their place.
    OtherChosen(usize),
    /// A shape was pressed in the legend.
    LayerToggled(Layer),
    /// The link to both is wanted on the clipboard.
    CopyWanted,
    /// Copying it worked, or didn't.
    CopyEnded(bool),
    /// The chart is wanted as a picture.
    PicturePressed(Format),
    /// The picture was saved, or couldn't be made.
    PictureEnded(bool),
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The field for a link.
    Field,
    /// The heading of the comparison.
    Comparison,
    /// The link to both, selected.
    Link,
}

/// Something the browser is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Say what stands in the field for a link, a moment after the screen is drawn without what was said
    /// before.
    ReadLink,
    /// Empty that field: what stood in it is taken.
    EmptyLink,
    /// Put a link on the clipboard.
    Copy(String),
    /// Save a picture of the chart.
    SavePicture(Format),
    /// Move the focus.
    Focus(Target),
}

/// What is known of the comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Whoever was read from pasted links, after those that were request.
    added: Vec<NamedResult>,
    chosen: usize,
    hidden: Vec<Layer>,
    /// Why the link pasted last isn't taken.
    pub refused: Option<Refused>,
    /// How many results the link pasted last has brought.
    pub taken: Option<usize>,
    /// What became of the last wish to copy.
    pub copying: Option<bool>,
    /// Whether the last picture could not be made.
    pub picture_failed: bool,
}

impl State {
    /// The comparison is asked for.
    pub(super) fn asked(&mut self, _: &Request, asked: Asked) -> Vec<state::Effect> {
        let focus = state::Effect::Focus(ScreenTarget::Tool);
        if asked.by_person { vec![focus] } else { Vec::new() }
    }

    /// Everybody whom the first result can be compared with.
    pub fn others<'a>(&'a self, request: &'a Request) -> Vec<&'a NamedResult> {
        request.others.iter().chain(&self.added).collect()
    }

    /// The place of the one that it is compared with.
    pub fn chosen(&self) -> usize {
        self.chosen
    }

    /// The one that it is compared with.
    pub fn other<'a>(&'a self, request: &'a Request) -> Option<&'a NamedResult> {
        self.others(request).get(self.chosen).copied()
    }

    /// Whether a shape is shown.
    pub fn shows(&self, layer: Layer) -> bool {
        !self.hidden.contains(&layer)
    }

    /// The link to both, where links lead anywhere. The reader's own result is theirs alone to send.
    pub fn link(&self, request: &Request) -> Option<String> {
        let people = [request.first.clone(), self.other(request)?.clone()];
        let is_own = request.voice == Voice::Own;
        let base = request.addresses.base.as_ref().filter(|_| is_own)?;
        Some(link::with_named_results(base, &people))
    }

    /// The link to everybody on the page for teams, where there is such a page, they are more than
    /// two, and no more than a link can hold.
    pub fn team_link(&self, request: &Request) -> Option<(usize, String)> {
        let mut people = vec![request.first.clone()];
        people.extend(self.others(request).into_iter().cloned());
        let team = request.addresses.team.as_ref()?;
        let count = people.len();
        (3..=MOST_RESULTS)
            .contains(&count)
            .then(|| (count, link::with_named_results(team, &people)))
    }

    /// Takes in a fact.
    pub(super) fn apply(&mut self, request: &Request, fact: Fact) -> Vec<state::Effect> {
        let effects = match fact {
            Fact::LinkConfirmed => {
                // What is said of a second link must be new to whoever has the page read out.
                self.refused = None;
                vec![Effect::ReadLink]
            }
            Fact::LinkRead(text) => match self.read(request, &text) {
                Ok(()) => vec![Effect::EmptyLink, Effect::Focus(Target::Comparison)],
                Err(refused) => {
                    (self.refused, self.taken) = (Some(refused), None);
                    vec![Effect::Focus(Target::Field)]
                }
            },
            Fact::OtherChosen(place) => {
                self.chosen = place;
                (self.taken, self.copying) = (None, None);
                Vec::new()
            }
            Fact::LayerToggled(layer) => {
                let shown = self.hidden.len();
                self.hidden.retain(|hidden| *hidden != layer);
                if self.hidden.len() == shown {
                    self.hidden.push(layer);
                }
                Vec::new()
            }
            Fact::CopyWanted => {
                // What is said of a second copy must be new to whoever has the page read out.
                self.copying = None;
                self.link(request).map(Effect::Copy).into_iter().collect()
            }
            Fact::CopyEnded(copied) => {
                self.copying = Some(copied);
                if copied { Vec::new() } else { vec![Effect::Focus(Target::Link)] }
            }
            Fact::PicturePressed(format) => {
                self.picture_failed = false;
                vec![Effect::SavePicture(format)]
            }
            Fact::PictureEnded(is_saved) => {
                self.picture_failed = !is_saved;
                Vec::new()
            }
        };
        effects.into_iter().map(state::Effect::Compare).collect()
    }

    /// Everybody in a pasted text joins those who are there, and the first of them is chosen.
    fn read(&mut self, request: &Request, text: &str) -> Result<(), Refused> {
        let found = link::find_results(text).ok_or(Refused::Nothing)?;
        let mut people = found.map_err(Refused::Link)?;
        let first = &request.first.outcome;
        if people.iter().any(|person| person.outcome.revision() != first.revision()) {
            return Err(Refused::Link(LinkError::OtherStatements));
        }
        // A link to both results, sent back, still holds the one on screen.
        people.retain(|person| person.outcome != *first);
        let next = people.first().ok_or(Refused::Same)?.clone();
        let count = people.len();
        for person in people {
            if !self.others(request).contains(&&person) {
                self.added.push(person);
            }
        }
        let place = self.others(request).into_iter().position(|person| *person == next);
        self.chosen = place.unwrap_or_default();
        (self.refused, self.taken, self.copying) = (None, Some(count), None);
        Ok(())
    }
}
