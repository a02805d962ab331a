//! How two results are looked at side by side: whose second one, and what is shown of them. What the
//! numbers say is `quiz::scoring::comparison`'s.

use super::Format;
use crate::{
    result::{Asked, Request},
    state::{self, Target as ScreenTarget},
};
use quiz::{
    link::{self, LinkError, MOST_RESULTS, NamedResult},
    team::LONGEST_NAMED_LINE,
};

/// How many people are a small group, among whom one is chosen by name; more are a team.
const SMALL_GROUP: usize = 12;

/// No more bytes of what was pasted are looked at: the longest link has fewer, and a search through a
/// book's length would be seconds of silence.
const LONGEST: usize = LONGEST_NAMED_LINE;

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

/// Why what was pasted can't be compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The text holds no result, as far as it is looked at.
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
    /// Somebody was pressed in the legend: their shapes are hidden, or shown again.
    PersonToggled(Who),
    /// The chart is wanted as a picture.
    PicturePressed(Format),
    /// The picture was saved, or couldn't be made.
    PictureEnded(bool),
}

/// Something the browser is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Say what stands in the field for a link, a moment after the screen is drawn without what was said
    /// before.
    ReadLink,
    /// Empty that field: what stood in it is taken.
    EmptyLink,
    /// Save a picture of the chart.
    SavePicture(Format),
    /// Move the focus to that field.
    FocusField,
}

/// What is known of the comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Whoever was read from pasted links, after those that were request.
    added: Vec<NamedResult>,
    chosen: usize,
    hidden: Vec<Who>,
    /// Why the link pasted last isn't taken.
    pub refused: Option<Refused>,
    /// How many results the link pasted last has brought.
    pub taken: Option<usize>,
    /// Whether the last picture could not be made.
    pub picture_failed: bool,
}

impl State {
    /// The comparison is asked for: with somebody there it is a page of its own.
    pub(super) fn asked(&mut self, request: &Request, asked: Asked) -> Vec<state::Effect> {
        let has_other = self.other(request).is_some();
        let target = if has_other { ScreenTarget::Heading } else { ScreenTarget::Tool };
        if asked.by_person { vec![state::Effect::Focus(target)] } else { Vec::new() }
    }

    /// Everybody who is here: the one whose result is on screen, then those whom it can be compared with.
    pub fn people<'a>(&'a self, request: &'a Request) -> Vec<&'a NamedResult> {
        [&request.first].into_iter().chain(self.others(request)).collect()
    }

    fn others<'a>(&'a self, request: &'a Request) -> impl Iterator<Item = &'a NamedResult> {
        request.others.iter().chain(&self.added)
    }

    /// The place of the one that it is compared with, among [`State::people`].
    pub fn chosen(&self) -> usize {
        self.chosen + 1
    }

    /// The one that it is compared with.
    pub fn other<'a>(&'a self, request: &'a Request) -> Option<&'a NamedResult> {
        self.others(request).nth(self.chosen)
    }

    /// Whether somebody's shapes are shown.
    pub fn shows(&self, who: Who) -> bool {
        !self.hidden.contains(&who)
    }

    /// Whether one of several is chosen here by name: they are a small group, or there is no page for teams.
    pub fn offers_choice(&self, request: &Request) -> bool {
        let count = self.people(request).len();
        count > 2 && (count <= SMALL_GROUP || request.addresses.team.is_none())
    }

    /// The link to everybody on the page for teams, where there is such a page, they are more than
    /// two, and no more than a link can hold.
    pub fn team_link(&self, request: &Request) -> Option<String> {
        let people: Vec<NamedResult> = self.people(request).into_iter().cloned().collect();
        let team = request.addresses.team.as_ref()?;
        let is_team = (3..=MOST_RESULTS).contains(&people.len());
        is_team.then(|| link::with_named_results(team, &people))
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
                Ok(()) => {
                    return vec![
                        state::Effect::Compare(Effect::EmptyLink),
                        state::Effect::Focus(ScreenTarget::Heading),
                    ];
                }
                Err(refused) => {
                    (self.refused, self.taken) = (Some(refused), None);
                    vec![Effect::FocusField]
                }
            },
            Fact::OtherChosen(place) => {
                self.chosen = place;
                self.taken = None;
                Vec::new()
            }
            Fact::PersonToggled(who) => {
                let shown = self.hidden.len();
                self.hidden.retain(|hidden| *hidden != who);
                if self.hidden.len() == shown {
                    self.hidden.push(who);
                }
                Vec::new()
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
        // A letter has at most four bytes, and may lie across the end.
        let start = (0..4).find_map(|less| text.get(..LONGEST - less)).unwrap_or(text);
        let found = link::find_results(start).ok_or(Refused::Nothing)?;
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
            if !self.others(request).any(|known| *known == person) {
                self.added.push(person);
            }
        }
        let place = self.others(request).position(|person| *person == next);
        self.chosen = place.unwrap_or_default();
        (self.refused, self.taken) = (None, Some(count));
        Ok(())
    }
}
