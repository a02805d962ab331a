//! A result on screen: whose it is, how its chart is looked at, and what becomes of its link.

use super::{
    addresses::Addresses,
    tool::{Asked, Tool, ToolState},
    tools::{Request, Tools},
};
use crate::state::{Effect, News, Target, Wanted};
use quiz::{
    instrument::{Dimension, Revision, Side},
    link::{self, LinkError, NamedResult},
    name::Name,
    report::{self, Voice},
    scoring::{Outcome, Profile, QualityNote, quality_notes},
    taking::Session,
};
use std::rc::Rc;

/// What is known of the reader when a result is opened.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Which statements the words ask: only their results are shown.
    pub revision: Revision,
    /// The session that this tab has finished.
    pub finished: Option<&'a Session>,
    /// Whose results the reader has come from, as a link; empty for nobody's.
    pub partners: &'a str,
}

/// What became of the wish to open a result.
#[derive(Debug)]
pub enum Opened {
    /// The result is there.
    Result(Box<State>),
    /// The link is refused.
    Refused(LinkError),
    /// There is no such result.
    Nothing,
}

/// What is reported of a result, which stays as it is while the result is on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Reported {
    /// The result that its link holds.
    pub outcome: Outcome,
    /// The scores that the result comes to.
    pub profile: Profile,
    /// The person whose result it is.
    pub owner: Owner,
}

/// A result on screen.
#[derive(Debug)]
pub struct State {
    /// What is reported of it; counted, so that it is known at once to be the same.
    pub reported: Rc<Reported>,
    /// The way in which the link was last passed on, and whether that worked; none while a wish is under way.
    pub passed_on: Option<(Way, bool)>,
    /// The way in which the chart is looked at.
    pub chart: Chart,
    /// The name that the link gives; of the reader's own result, that in the field for it.
    pub name: Option<Name>,
    /// What stands in that field.
    pub typed: String,
    /// Whether the link's preview says which way the person leans.
    pub has_preview: bool,
    /// The address that brought it, where a link did: that one can be claimed, and nothing else.
    pub address: Option<String>,
    /// Whom it can be compared with: the one whose link was opened before, or the others of a link
    /// that holds several.
    pub others: Vec<NamedResult>,
    /// Which tool is wanted, and whether it is there.
    pub tool: ToolState,
    /// What each tool knows.
    pub tools: Tools,
    /// What the tools are drawn from, once one was asked for.
    pub request: Option<Request>,
}

/// The way in which the radar chart is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chart {
    leading: bool,
    managing: bool,
    bands: bool,
    /// The dimension whose scores are read out.
    pub pointed: Option<Dimension>,
}

/// A part of the radar chart that can be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// One side's shape.
    Side(Side),
    /// The uncertainty of both sides.
    Bands,
}

impl Chart {
    /// Everything shown, nothing read out.
    pub const WHOLE: Chart = Chart { leading: true, managing: true, bands: true, pointed: None };

    /// Both shapes, as a result is first seen.
    pub const SHAPES: Chart = Chart { bands: false, ..Chart::WHOLE };

    /// Whether a layer is shown.
    pub fn shows(self, layer: Layer) -> bool {
        match layer {
            Layer::Side(Side::Leading) => self.leading,
            Layer::Side(Side::Managing) => self.managing,
            Layer::Bands => self.bands,
        }
    }

    /// Reads out the next dimension, clockwise, or the one before; at first the one at the top.
    fn step(&mut self, is_onward: bool) {
        let count = Dimension::ALL.len();
        let steps = if is_onward { 1 } else { count - 1 };
        let place = self.pointed.map_or(0, |dimension| (dimension as usize + steps) % count);
        self.pointed = Dimension::ALL.get(place).copied();
    }

    fn toggle(&mut self, layer: Layer) {
        let shown = match layer {
            Layer::Side(Side::Leading) => &mut self.leading,
            Layer::Side(Side::Managing) => &mut self.managing,
            Layer::Bands => &mut self.bands,
        };
        *shown = !*shown;
    }
}

/// Whose result is on screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Owner {
    /// The person in front of the screen.
    Taker {
        /// The answers, one by one, where this tab has them: a link alone brings none.
        session: Option<Session>,
        /// What is notable about them.
        notes: Vec<QualityNote>,
    },
    /// The sender of a link.
    SomeoneElse,
}

impl Owner {
    /// How the page of the result speaks to its reader.
    pub fn voice(&self) -> Voice {
        match self {
            Owner::Taker { .. } => Voice::Own,
            Owner::SomeoneElse => Voice::Other,
        }
    }
}

/// How the statements behind one's own result are taken up again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenUp {
    /// With those that a Snapshot leaves out.
    Rest,
    /// With those that were skipped.
    Skipped,
    /// To change the answer to the one at this place.
    Item(usize),
}

/// A way to pass the link on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// On the clipboard.
    Copy,
    /// By the system's share sheet.
    Share,
    /// With a line that asks somebody to compare: by the share sheet, else on the clipboard.
    Invite,
}

/// Something that happened on the page of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A layer of the chart was switched on or off.
    LayerToggled(Layer),
    /// A pointer or a finger came to a dimension of the chart.
    DimensionPointed(Dimension),
    /// The next dimension shall be read out, clockwise, or the one before.
    DimensionStepped {
        /// Whether it is the next.
        is_onward: bool,
    },
    /// The reader says that the result of a link is their own.
    Claimed,
    /// This stands in the field for the reader's name.
    NameTyped(Rc<str>),
    /// The link's preview shall say which way the person leans, or shall no longer.
    PreviewToggled,
    /// The link shall be passed on.
    PassOnWanted(Way),
    /// The browser passed the link on, or refused to. Who closes a share sheet has done neither.
    PassedOn(Way, bool),
    /// A picture of the result is wanted.
    PictureWanted,
    /// From the comparison, the result that it began from is wanted by itself.
    LeftComparison,
}

/// Opens a result. An address that this tab has put there for its own result shows it as the reader's;
/// any other, never, however equal its answers are.
pub(super) fn open(wanted: Wanted, known: &Known<'_>) -> Opened {
    let own = || own(known).map_or(Opened::Nothing, |own| Opened::Result(Box::new(own)));
    match wanted {
        Wanted::Own { .. } => own(),
        Wanted::Named(result) => Opened::Result(Box::new(of_others(*result, Vec::new()))),
        Wanted::Linked(linked) => {
            let Some(found) = link::find_results(&linked.address) else { return Opened::Nothing };
            let mut results = match link::all_for_quiz(found, known.revision) {
                Ok(results) => results.into_iter(),
                Err(refusal) => return Opened::Refused(refusal),
            };
            if is_own(results.as_slice(), linked.is_own, known) {
                return own();
            }
            let Some(first) = results.next() else { return Opened::Refused(LinkError::Damaged) };
            let mut shown = of_others(first, results.collect());
            shown.address = Some(linked.address);
            // Whoever has said that it is theirs needn't say so again after a reload.
            if linked.is_own && known.finished.is_none() {
                shown.claimed();
            }
            Opened::Result(Box::new(shown))
        }
    }
}

/// Whether a link's results are the reader's own, and of those that they compare it with: this tab has
/// put the link into the address, or has all of them. Equal answers alone say nothing.
fn is_own(results: &[NamedResult], is_own_address: bool, known: &Known<'_>) -> bool {
    let Some(own) = known.finished.and_then(Session::outcome) else { return false };
    let partners = partners(known);
    let (mine, others): (Vec<_>, Vec<_>) = results.iter().partition(|result| result.outcome == own);
    let has_all = || {
        let is_known =
            |other: &&NamedResult| partners.iter().any(|partner| partner.outcome == other.outcome);
        !others.is_empty() && others.iter().all(is_known)
    };
    !mine.is_empty() && (is_own_address || has_all())
}

/// The reader's own result beside those that it was begun from.
fn own(known: &Known<'_>) -> Option<State> {
    let session = known.finished?;
    let outcome = session.outcome()?;
    let notes = quality_notes(session.length(), session.answers());
    let owner = Owner::Taker { session: Some(session.clone()), notes };
    Some(State::new(NamedResult { name: None, outcome }, partners(known), owner))
}

/// Those that the reader compares themselves with.
fn partners(known: &Known<'_>) -> Vec<NamedResult> {
    link::find_results(known.partners).and_then(Result::ok).unwrap_or_default()
}

fn of_others(first: NamedResult, others: Vec<NamedResult>) -> State {
    State::new(first, others, Owner::SomeoneElse)
}

impl State {
    /// With somebody to compare it with, the comparison opens at once.
    fn new(first: NamedResult, others: Vec<NamedResult>, owner: Owner) -> State {
        let NamedResult { name, outcome } = first;
        let asked = Asked { tool: Tool::Compare, number: None, by_person: false };
        let tool = if others.is_empty() { ToolState::Closed } else { ToolState::Opening(asked) };
        let profile = outcome.profile();
        State {
            reported: Rc::new(Reported { outcome, profile, owner }),
            passed_on: None,
            chart: Chart::SHAPES,
            name,
            typed: String::new(),
            has_preview: false,
            address: None,
            others,
            tool,
            tools: Tools::default(),
            request: None,
        }
    }

    fn first(&self) -> NamedResult {
        NamedResult { name: self.name.clone(), outcome: self.reported.outcome.clone() }
    }

    /// Everybody that the result on screen is of, the first of them first.
    fn people(&self) -> Vec<NamedResult> {
        [self.first()].into_iter().chain(self.others.iter().cloned()).collect()
    }

    /// What the tools are drawn from.
    pub(super) fn request(&self, addresses: Addresses) -> Request {
        let answers = match &self.reported.owner {
            Owner::Taker { session: Some(session), .. } => Some(session.given().to_vec()),
            _ => None,
        };
        let voice = self.reported.owner.voice();
        Request { first: self.first(), others: self.others.clone(), voice, answers, addresses }
    }

    /// The one whom it is compared with, where the comparison is on screen: it is a page of its own.
    pub(super) fn compared(&self) -> Option<&NamedResult> {
        let request = self.request.as_ref().filter(|_| self.tool == ToolState::Open(Tool::Compare));
        self.tools.compare.other(request?)
    }

    /// The link of what is on screen: of one's own result, or of both that are compared.
    pub(super) fn shown_link(&self, addresses: &Addresses) -> String {
        match (&self.reported.owner, self.compared()) {
            (Owner::Taker { .. }, Some(other)) => {
                // The other comes first, so that whoever gets the link may say that the first is theirs.
                link::link_to(&addresses.page(None), &[other.clone(), self.first()])
            }
            _ => self.link(addresses),
        }
    }

    /// The link of the result. Whoever passes somebody else's on, passes on all that it has brought.
    pub(super) fn link(&self, addresses: &Addresses) -> String {
        match self.reported.owner {
            Owner::Taker { .. } => {
                let preview =
                    self.has_preview.then(|| report::headline(&self.reported.profile).id());
                link::link_to(&addresses.page(preview), &[self.first()])
            }
            Owner::SomeoneElse => link::link_to(&addresses.page(None), &self.people()),
        }
    }

    /// Whom somebody who has finished this session compares it with, as a link without an address. A link
    /// of several may hold their own, and nobody is compared with themselves; whoever has none so far is
    /// none of them, however equal their answers will be.
    pub(super) fn partners(&self, finished: Option<&Session>) -> String {
        let own = finished.and_then(Session::outcome);
        let mut people = self.people();
        if !self.others.is_empty() {
            people.retain(|person| Some(&person.outcome) != own.as_ref());
        }
        // With one's own, no more than a link may hold.
        people.truncate(link::MOST_RESULTS - 1);
        link::with_named_results("", &people)
    }

    /// The session of the result, at a statement that is to be answered.
    pub(super) fn taken_up(&self, taken_up: TakenUp) -> Option<Session> {
        let Owner::Taker { session: Some(session), .. } = &self.reported.owner else {
            return None;
        };
        let mut session = session.clone();
        match taken_up {
            TakenUp::Rest => session.sharpened(),
            TakenUp::Skipped => session.skipped_wanted(),
            TakenUp::Item(place) => session.change_wanted(place),
        }
        session.stage().item().is_some().then_some(session)
    }

    /// The result of a link becomes the reader's own, though nobody knows their answers.
    fn claimed(&mut self) {
        let Reported { outcome, profile, .. } = (*self.reported).clone();
        let owner = Owner::Taker { session: None, notes: Vec::new() };
        self.reported = Rc::new(Reported { outcome, profile, owner });
        self.typed = self.name.as_ref().map(Name::text).unwrap_or_default().to_owned();
        (self.request, self.tools) = (None, Tools::default());
        self.tool = ToolState::Closed;
    }

    pub(super) fn apply(&mut self, fact: Fact) -> Vec<Effect> {
        match fact {
            Fact::Claimed => {
                self.claimed();
                let claimed = self.address.take().map(Effect::Claim);
                return [Effect::Focus(Target::Heading)].into_iter().chain(claimed).collect();
            }
            Fact::LayerToggled(layer) => self.chart.toggle(layer),
            Fact::DimensionPointed(dimension) => self.chart.pointed = Some(dimension),
            Fact::DimensionStepped { is_onward } => self.chart.step(is_onward),
            Fact::NameTyped(typed) => {
                self.name = Name::new(&typed);
                self.typed = typed.to_string();
                // What was said of another link is not said of this one.
                self.passed_on = None;
                if let Some(request) = &mut self.request {
                    request.first.name.clone_from(&self.name);
                }
                // Its code for phones holds the link.
                if self.tool == ToolState::Open(Tool::Export) {
                    return self.export_asked(false);
                }
            }
            Fact::PreviewToggled => {
                self.has_preview = !self.has_preview;
                self.passed_on = None;
            }
            Fact::PassOnWanted(way) => {
                // What is said of a second time must be new to whoever has the page read out.
                self.passed_on = None;
                return vec![Effect::PassOn(way)];
            }
            Fact::PassedOn(way, has_worked) => {
                self.passed_on = Some((way, has_worked));
                return vec![if has_worked {
                    Effect::Tell(News::Shared)
                } else {
                    Effect::Focus(Target::Link)
                }];
            }
            Fact::PictureWanted => return self.export_asked(true),
            Fact::LeftComparison => {
                (self.tool, self.passed_on) = (ToolState::Closed, None);
                return vec![Effect::Focus(Target::Heading)];
            }
        }
        Vec::new()
    }

    /// The tool with the pictures and the code is wanted, open or not.
    fn export_asked(&mut self, by_person: bool) -> Vec<Effect> {
        let asked = Asked { tool: Tool::Export, number: None, by_person };
        self.tool = ToolState::Opening(asked);
        vec![Effect::OpenTool(asked)]
    }
}
