//! Whether the annex is open, and at which topic. It is a module of its own, so that opening takes a
//! moment and may fail; what is in it is its own business.

use super::{Effect, Fact, Screen, State, Topic};
use quiz::team::Column;

/// How the annex is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Annex {
    /// Nobody has asked for it.
    Closed,
    /// It is on its way.
    Opening(Topic),
    /// It is there.
    Open(Topic),
    /// It couldn't be loaded.
    Failed(Topic),
}

impl Annex {
    /// The topic that was asked for, whatever became of it.
    pub fn topic(self) -> Option<Topic> {
        match self {
            Annex::Closed => None,
            Annex::Opening(topic) | Annex::Open(topic) | Annex::Failed(topic) => Some(topic),
        }
    }
}

impl State {
    /// A topic was pressed: it opens, or closes where it is open.
    pub(super) fn topic_pressed(&mut self, topic: Topic) -> Vec<Effect> {
        self.annex_asked(topic, None)
    }

    /// A number was pressed: its sums open.
    pub(super) fn number_pressed(&mut self, number: Column) -> Vec<Effect> {
        self.annex_asked(Topic::Arithmetic, Some(number))
    }

    fn annex_asked(&mut self, topic: Topic, number: Option<Column>) -> Vec<Effect> {
        let Screen::Result(shown) = &mut self.screen else { return Vec::new() };
        if shown.annex == Annex::Open(topic) && number.is_none() {
            shown.annex = Annex::Closed;
            return Vec::new();
        }
        shown.annex = Annex::Opening(topic);
        vec![Effect::OpenAnnex { number, is_asked: true }]
    }

    /// What became of the wish. One that came after it is still waited for by its own end.
    pub(super) fn annex_ended(&mut self, is_open: bool) -> Vec<Effect> {
        if let Screen::Result(shown) = &mut self.screen
            && let Some(topic) = shown.annex.topic()
        {
            shown.annex = if is_open { Annex::Open(topic) } else { Annex::Failed(topic) };
        }
        Vec::new()
    }

    /// What is to be opened on the screen that has just come, without anybody's press: the comparison.
    pub fn annex_due(&self) -> Option<Effect> {
        match &self.screen {
            Screen::Result(shown) if matches!(shown.annex, Annex::Opening(_) | Annex::Open(_)) => {
                Some(Effect::OpenAnnex { number: None, is_asked: false })
            }
            _ => None,
        }
    }

    /// Adds what is due to what a fact has brought.
    pub(super) fn with_annex(&self, mut effects: Vec<Effect>, fact: &Fact) -> Vec<Effect> {
        // Pressed topics have said so themselves; what is only looked at leaves the annex as it is.
        let brings_screen = matches!(
            fact,
            Fact::WentOn
                | Fact::ConfirmationEnded
                | Fact::ResultWanted
                | Fact::OwnWanted
                | Fact::LinkOpened(_)
                | Fact::SettingsChanged(_)
        );
        if brings_screen {
            effects.extend(self.annex_due());
        }
        effects
    }
}
