//! Everything the annex knows. Facts go in, effects come out; each topic has a file of its own. No
//! browser and no markup here, so all of it is tested natively.

pub mod arithmetic;
pub mod compare;
pub mod over_time;
pub mod take_away;

use crate::topic::Topic;
use quiz::{answer::Answer, link::Person, report::Voice, team::Column};

/// What the quiz hands over.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// Whose result is on screen.
    pub first: Person,
    /// Whom it can be compared with: the sender of the link that was opened before, or the others
    /// of a link that holds several.
    pub others: Vec<Person>,
    /// The reader's own answers, one by one, where the first result is theirs.
    pub answers: Option<Vec<Option<Answer>>>,
    /// The address that links lead to, without a result.
    pub base: String,
    /// The address of the page for teams, where there is one beside the quiz.
    pub team: Option<String>,
    /// What is wanted.
    pub topic: Topic,
    /// Of the arithmetic, which number.
    pub number: Option<Column>,
    /// Whether somebody has pressed something, so that the focus may be moved.
    pub is_asked: bool,
}

impl Given {
    /// Whether the first result is the reader's own, or somebody else's.
    pub fn voice(&self) -> Voice {
        if self.answers.is_some() { Voice::Own } else { Voice::Other }
    }

    /// The reader's own answers; none where only a link is known.
    pub fn answers(&self) -> &[Option<Answer>] {
        self.answers.as_deref().unwrap_or_default()
    }
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// While comparing.
    Compare(compare::Fact),
    /// Among the sums.
    Arithmetic(arithmetic::Fact),
    /// While taking away.
    TakeAway(take_away::Fact),
    /// Among the kept results.
    OverTime(over_time::Fact),
}

/// Something the browser is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Move the focus to the heading.
    FocusHeading,
    /// For comparing.
    Compare(compare::Effect),
    /// Move the focus to the number whose sums were asked for, and as much of them into view as fits.
    FocusNumber,
    /// Save a text as a file.
    Save {
        /// The file's name.
        name: String,
        /// Its media type.
        kind: &'static str,
        /// What it holds.
        text: String,
    },
    // Of the results kept on this device. The first three look again when they are done.
    /// Look what is kept.
    LookIntoHistory,
    /// Change what is kept.
    ChangeHistory(over_time::Change),
    /// Leave nothing of it.
    EraseHistory,
    /// Read the chosen file of kept results.
    ReadHistoryFile,
    /// Move the focus to what is said of the last press.
    FocusNotice,
    /// While taking away.
    TakeAway(take_away::Wish),
}

/// The annex's state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What the quiz handed over.
    pub given: Given,
    /// How two results are looked at.
    pub compare: compare::Compare,
    /// Which sums are open.
    pub arithmetic: arithmetic::Arithmetic,
    /// What became of what was taken away.
    pub take_away: take_away::TakeAway,
    /// The results kept on this device.
    pub over_time: over_time::OverTime,
}

impl State {
    /// The state for what is given. Of another result, all is as at first.
    pub fn new(given: Given) -> State {
        State {
            compare: compare::Compare::new(&given),
            arithmetic: arithmetic::Arithmetic::new(&given),
            take_away: take_away::TakeAway::default(),
            over_time: over_time::OverTime::default(),
            given,
        }
    }

    /// Takes in what the quiz hands over now: another topic, other words, or another result.
    pub fn given(&mut self, given: Given) -> Vec<Effect> {
        let is_same = self.given.first == given.first && self.given.answers == given.answers;
        if is_same && self.given.others == given.others {
            self.arithmetic.asked(&given);
            self.given = given;
        } else {
            *self = State::new(given);
        }
        self.asked()
    }

    /// What is to be done now that the annex is shown.
    pub fn asked(&self) -> Vec<Effect> {
        let has_number = self.given.topic == Topic::Arithmetic && self.arithmetic.wanted.is_some();
        let mut effects = match (self.given.is_asked, has_number) {
            (false, _) => Vec::new(),
            (true, true) => vec![Effect::FocusNumber],
            (true, false) => vec![Effect::FocusHeading],
        };
        if self.given.topic == Topic::OverTime {
            effects.push(Effect::LookIntoHistory);
        }
        effects
    }

    /// Takes in a fact.
    pub fn apply(&mut self, fact: Fact) -> Vec<Effect> {
        match fact {
            Fact::Compare(fact) => self.compare.apply(&self.given, fact),
            Fact::Arithmetic(fact) => self.arithmetic.apply(&self.given, fact),
            Fact::TakeAway(fact) => self.take_away.apply(&self.given, fact),
            Fact::OverTime(fact) => self.over_time.apply(&self.given, fact),
        }
    }
}
