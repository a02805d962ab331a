//! What is the person's own: how their sessions end, are looked at again, changed, and forgotten.

use super::{Effect, QuestionPhase, Screen, State, Target, Wanted};
use crate::result::Owner;
use quiz::taking::Session;

/// What a tab knows of the person in front of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Own {
    /// The session that can be gone on with from the start screen.
    pub(super) unfinished: Option<Session>,
    /// The session that this tab has finished: its result is the person's own.
    pub(super) finished: Option<Session>,
    /// The address that the page has given that result; empty where this isn't known.
    pub(super) address: String,
    /// Whose results the person has come from, to see them beside their own, as a link.
    pub(super) partners: String,
}

impl State {
    /// Keeps what was answered so far within reach of the start screen.
    pub(super) fn leave(&mut self) {
        if let Screen::Taking { session, .. } = &self.screen
            && session.is_touched()
        {
            self.own.unfinished = Some(session.clone());
        }
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
        let mut effects = vec![Effect::KeepPartners(self.own.partners.clone())];
        effects.extend(self.result_wanted());
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
        vec![Effect::Focus(Target::Heading), Effect::KeepPartners(String::new()), Effect::Forget]
    }

    /// Somebody who looks at a friend's result first keeps their own session.
    pub(super) fn take_wanted(&mut self) -> Vec<Effect> {
        self.meet();
        self.screen = self.start(None);
        vec![Effect::Focus(Target::Heading)]
    }

    /// Takes starting again back: all is there again.
    pub(super) fn restart_taken_back(&mut self) -> Vec<Effect> {
        let Some(own) = self.forgotten.take() else { return Vec::new() };
        self.own = *own;
        let Own { unfinished, finished, address, partners } = self.own.clone();
        let has_unfinished = unfinished.is_some();
        let mut effects = vec![Effect::KeepPartners(partners), Effect::RememberAddress(address)];
        effects.extend(unfinished.map(Effect::Keep));
        effects.extend(finished.map(Effect::Remember));
        if has_unfinished {
            self.screen = self.start(None);
            effects.push(Effect::Focus(Target::Heading));
        } else {
            effects.extend(self.result_wanted());
        }
        effects
    }

    /// A session has come to its result.
    pub(super) fn finished(&mut self, session: Session, is_new: bool) -> Vec<Effect> {
        let address = Effect::RememberAddress(self.own.address.clone());
        let mut effects = vec![Effect::Forget, Effect::Remember(session.clone()), address];
        self.own.unfinished = None;
        self.own.finished = Some(session);
        effects.extend(self.show(Wanted::Own { is_new }, true));
        effects
    }

    pub(super) fn sharpened(&mut self) -> Vec<Effect> {
        let Some(mut session) = self.shown() else { return Vec::new() };
        session.sharpened();
        let mut effects = self.take(session.clone());
        effects.push(Effect::Keep(session));
        effects
    }

    /// Leads from the result back to statements that are answered anew.
    pub(super) fn revised(&mut self, wanted: impl FnOnce(&mut Session)) -> Vec<Effect> {
        let Some(mut session) = self.shown() else { return Vec::new() };
        wanted(&mut session);
        if session.stage().item().is_none() {
            return Vec::new();
        }
        let effects = vec![Effect::Focus(Target::Heading), Effect::Keep(session.clone())];
        self.screen = Screen::Taking { session, phase: QuestionPhase::Asking };
        effects
    }

    /// The session whose result is on screen.
    fn shown(&self) -> Option<Session> {
        let Owner::Taker { session, .. } = &self.result()?.reported.owner else { return None };
        session.clone()
    }
}
