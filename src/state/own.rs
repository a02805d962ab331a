//! What is the person's own: how their sessions end, are looked at again, changed, and forgotten.

use super::{Effect, Linked, Screen, State, Target, Wanted};
use crate::result::{Owner, TakenUp};
use quiz::taking::Session;

/// What a tab knows of the person in front of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// The session that can be gone on with from the start screen.
    pub unfinished: Option<Session>,
    /// The session that this tab has finished: its result is the person's own.
    pub finished: Option<Session>,
    /// The address that the page has given that result; empty where this isn't known.
    pub address: String,
    /// Whose results the person has come from, to see them beside their own, as a link.
    pub partners: String,
}

impl State {
    /// What is the person's own.
    pub fn own(&self) -> &Own {
        &self.own
    }

    /// The session that is kept in this browser: the one under way, once something is answered, or one that
    /// can be gone on with.
    pub fn kept(&self) -> Option<&Session> {
        let unfinished = self.own.unfinished.as_ref();
        match &self.screen {
            // One that is only changed can be had again from its result; another's answers couldn't.
            Screen::Taking { session, .. } if session.stage().is_taken_up() => {
                unfinished.or(Some(session))
            }
            Screen::Taking { session, .. } if session.is_touched() => Some(session),
            _ => unfinished,
        }
    }

    /// Shows the result that an address holds: one's own, where the page has given that address to it.
    pub(super) fn link_opened(&mut self, address: String, by_person: bool) -> Vec<Effect> {
        self.forgotten = None;
        let is_own = address == self.own.address;
        self.show(Wanted::Linked(Linked { address, is_own }), by_person)
    }

    /// Keeps what was answered so far within reach of the start screen.
    pub(super) fn leave(&mut self) {
        self.own.unfinished = self.kept().cloned();
    }

    pub(super) fn result_wanted(&mut self) -> Vec<Effect> {
        if self.own.finished.is_none() {
            return Vec::new();
        }
        self.show(Wanted::Own { is_new: false }, true)
    }

    /// The results of the link become those beside the reader's own.
    pub(super) fn own_wanted(&mut self) -> Vec<Effect> {
        self.meet();
        let mut effects = self.result_wanted();
        effects.push(Effect::Remember);
        effects
    }

    /// Whoever goes on from somebody else's result will want to see it beside their own.
    fn meet(&mut self) {
        if let (Screen::Result(result), Some(door)) = (&self.screen, self.doors.result)
            && result.reported.owner == Owner::SomeoneElse
        {
            self.own.partners = (door.partners)(result, self.own.finished.as_ref());
            self.is_met = true;
        }
    }

    /// Forgets an unfinished session and the result, but for a moment in which that can be taken back.
    pub(super) fn restarted(&mut self) -> Vec<Effect> {
        self.forgotten = Some(Box::new(std::mem::take(&mut self.own)));
        self.screen = self.start(None);
        vec![Effect::Focus(Target::Heading), Effect::Keep, Effect::Remember]
    }

    /// Somebody who looks at a friend's result first keeps their own session.
    pub(super) fn take_wanted(&mut self) -> Vec<Effect> {
        self.meet();
        let mut effects = vec![Effect::Focus(Target::Heading)];
        // Whoever had claimed the result of a link begins anew.
        if self.result().is_some_and(|result| result.reported.owner != Owner::SomeoneElse) {
            self.own.address.clear();
            effects.push(Effect::Remember);
        }
        self.screen = self.start(None);
        effects
    }

    /// Takes starting again back: all is there again.
    pub(super) fn restart_taken_back(&mut self) -> Vec<Effect> {
        let Some(own) = self.forgotten.take() else { return Vec::new() };
        self.own = *own;
        let mut effects = vec![Effect::Focus(Target::Heading), Effect::Remember];
        if self.own.unfinished.is_some() {
            effects.push(Effect::Keep);
        } else {
            effects.extend(self.result_wanted());
        }
        effects
    }

    /// A session has come to its result.
    pub(super) fn finished(&mut self, session: Session) -> Vec<Effect> {
        self.own.unfinished = None;
        self.own.finished = Some(session);
        let mut effects = self.show(Wanted::Own { is_new: true }, true);
        effects.extend([Effect::Keep, Effect::Remember]);
        effects
    }

    /// A session that was taken up again to change something has come back to its result.
    pub(super) fn changed(&mut self, session: Session) -> Vec<Effect> {
        let is_same = self.own.finished.as_ref() == Some(&session);
        let unfinished = self.own.unfinished.take();
        let mut effects = self.finished(session);
        self.own.unfinished = unfinished;
        // The page hears of it, because the link left its address; but there is no other result.
        effects.retain(|effect| !is_same || *effect != Effect::Record);
        effects
    }

    /// Leads from the result back to its statements.
    pub(super) fn taken_up(&mut self, taken_up: TakenUp) -> Vec<Effect> {
        let shown = self.result().zip(self.doors.result);
        let Some(session) = shown.and_then(|(result, door)| (door.taken_up)(result, taken_up))
        else {
            return Vec::new();
        };
        let mut effects = self.take(session);
        effects.push(Effect::Keep);
        effects
    }
}
