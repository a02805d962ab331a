//! Taking the quiz: one person's way through the items, which item is asked, what was answered, where they are.
//! A session changes only by the facts below; storage and the screen live elsewhere.

mod record;

use crate::{
    instrument::{Answer, Context, Length, Place, Revision, RoleDemand},
    scoring::Outcome,
};

/// The number of items of the longest quiz.
const ITEM_COUNT: usize = Length::Full.item_count();

/// Where a person is in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// At the item with this place in the fixed order.
    Question(usize),
    /// At the two optional questions.
    Context,
    /// Back from the result, at the item with this place: its answer is to be changed.
    Changing(usize),
    /// Back from the result, at the item with this place, which was skipped, as others after it may be.
    Filling(usize),
    /// Done: every item is answered.
    Done,
}

impl Stage {
    /// Whether the person was done, and is back to change something.
    pub fn is_taken_up(self) -> bool {
        matches!(self, Stage::Changing(_) | Stage::Filling(_))
    }

    /// The place of the item in front of the person.
    pub fn item(self) -> Option<usize> {
        match self {
            Stage::Question(place) | Stage::Changing(place) | Stage::Filling(place) => Some(place),
            Stage::Context | Stage::Done => None,
        }
    }
}

/// What came of wanting to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Advance {
    /// The item in front of the person has no answer yet.
    Unanswered,
    /// The person is at the next item, or at the two optional questions.
    Moved,
    /// The person is done.
    Finished,
}

/// A quiz under way, or done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    revision: Revision,
    length: Length,
    stage: Stage,
    answers: [Option<Answer>; ITEM_COUNT],
    context: Context,
}

impl Session {
    /// A session at its first item, with nothing answered. `revision` says which statements the
    /// person sees.
    pub fn new(revision: Revision, length: Length) -> Session {
        Session {
            revision,
            length,
            stage: Stage::Question(0),
            answers: [None; ITEM_COUNT],
            context: Context::default(),
        }
    }

    /// How many items it asks.
    pub fn length(&self) -> Length {
        self.length
    }

    /// Where the person is.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// The answer to the item at a place in the fixed order.
    pub fn answer(&self, place: usize) -> Option<Answer> {
        self.answers.get(place).copied().flatten()
    }

    /// Every item's answer, in the fixed order.
    pub fn answers(&self) -> &[Option<Answer>] {
        &self.answers
    }

    /// The answers to the items of its length, in the fixed order, and no others.
    pub fn given(&self) -> &[Option<Answer>] {
        self.answers.get(..self.length.item_count()).unwrap_or(&self.answers)
    }

    /// The first item from a place on that was answered with "can't say".
    pub fn skipped(&self, from: usize) -> Option<usize> {
        let is_skipped = |answer: &Option<Answer>| *answer == Some(Answer::CantSay);
        Some(from + self.given().get(from..)?.iter().position(is_skipped)?)
    }

    /// The answers to the two optional questions.
    pub fn context(&self) -> Context {
        self.context
    }

    /// Whether anything was answered: an untouched session is not worth resuming.
    pub fn is_touched(&self) -> bool {
        self.answers.iter().any(Option::is_some)
    }

    /// What the answers come to; `None` until every item of the length is answered.
    pub fn outcome(&self) -> Option<Outcome> {
        Outcome::from_answers(self.revision, self.length, &self.answers, self.context)
    }

    /// The person answered the item in front of them. Elsewhere nothing changes.
    pub fn answered(&mut self, answer: Answer) {
        let place = self.stage.item();
        if let Some(slot) = place.and_then(|place| self.answers.get_mut(place)) {
            *slot = Some(answer);
        }
    }

    /// The person wants to go on.
    pub fn went_on(&mut self) -> Advance {
        self.stage = match self.stage {
            Stage::Question(place) if self.answer(place).is_none() => return Advance::Unanswered,
            Stage::Question(place) if place + 1 < self.length.item_count() => {
                Stage::Question(place + 1)
            }
            Stage::Question(_) => Stage::Context,
            Stage::Filling(place) => self.skipped(place + 1).map_or(Stage::Done, Stage::Filling),
            // Nobody comes to these before every item has an answer.
            Stage::Context | Stage::Changing(_) | Stage::Done => Stage::Done,
        };
        if self.stage == Stage::Done { Advance::Finished } else { Advance::Moved }
    }

    /// The person wants to go back, to the result where they have come from there. `false` at the first
    /// item: there is nothing before it.
    pub fn went_back(&mut self) -> bool {
        self.stage = match self.stage {
            Stage::Question(0) => return false,
            Stage::Question(place) => Stage::Question(place - 1),
            Stage::Context => Stage::Question(self.length.item_count() - 1),
            Stage::Changing(_) | Stage::Filling(_) => Stage::Done,
            Stage::Done => Stage::Context,
        };
        true
    }

    /// The person said where they lead, or that they leave it out.
    pub fn place_chosen(&mut self, place: Option<Place>) {
        self.context.place = place;
    }

    /// The person said what their role asks, or that they leave it out.
    pub fn demand_chosen(&mut self, demand: Option<RoleDemand>) {
        self.context.demand = demand;
    }

    /// The person, who is done, wants to change the answer to the item at this place.
    pub fn change_wanted(&mut self, place: usize) {
        if self.stage == Stage::Done && place < self.length.item_count() {
            self.stage = Stage::Changing(place);
        }
    }

    /// The person, who is done, wants to answer the items that they skipped.
    pub fn skipped_wanted(&mut self) {
        if let (Stage::Done, Some(place)) = (self.stage, self.skipped(0)) {
            self.stage = Stage::Filling(place);
        }
    }

    /// The person wants the full profile after a Snapshot: go on with the first item it adds.
    pub fn sharpened(&mut self) {
        if self.length == Length::Snapshot {
            self.length = Length::Full;
            self.stage = Stage::Question(Length::Snapshot.item_count());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::Frequency;

    const OFTEN: Answer = Answer::Rated(Frequency::Often);

    fn finished(length: Length) -> Session {
        let mut session = Session::new(Revision::OURS, length);
        while session.stage() != Stage::Context {
            session.answered(OFTEN);
            assert_eq!(session.went_on(), Advance::Moved);
        }
        assert_eq!(session.went_on(), Advance::Finished);
        session
    }

    #[test]
    fn nothing_is_answered_at_the_start() {
        let session = Session::new(Revision::OURS, Length::Snapshot);
        assert_eq!(session.stage(), Stage::Question(0));
        assert!(!session.is_touched());
        assert_eq!(session.outcome(), None);
    }

    #[test]
    fn an_unanswered_item_cannot_be_left_forwards() {
        let mut session = Session::new(Revision::OURS, Length::Snapshot);
        assert_eq!(session.went_on(), Advance::Unanswered);
        assert_eq!(session.stage(), Stage::Question(0));
    }

    #[test]
    fn cant_say_is_an_answer() {
        let mut session = Session::new(Revision::OURS, Length::Snapshot);
        session.answered(Answer::CantSay);
        assert_eq!(session.went_on(), Advance::Moved);
        assert_eq!(session.stage(), Stage::Question(1));
    }

    #[test]
    fn going_back_keeps_every_answer() {
        let mut session = Session::new(Revision::OURS, Length::Snapshot);
        for _ in 0..5 {
            session.answered(OFTEN);
            session.went_on();
        }
        let before = session.answers().to_vec();
        for place in (0..5).rev() {
            assert!(session.went_back());
            assert_eq!(session.stage(), Stage::Question(place));
        }
        assert!(!session.went_back());
        assert_eq!(session.answers(), before);
    }

    #[test]
    fn each_length_asks_its_own_number_of_items() {
        for (length, count) in [(Length::Snapshot, 24), (Length::Full, 60)] {
            let session = finished(length);
            assert_eq!(session.stage(), Stage::Done);
            assert_eq!(session.answers().iter().flatten().count(), count);
            assert_eq!(session.outcome().unwrap().length(), length);
        }
    }

    #[test]
    fn sharpening_asks_only_what_the_snapshot_left_out() {
        let mut session = finished(Length::Snapshot);
        session.sharpened();
        assert_eq!(session.stage(), Stage::Question(24));
        let mut asked = 0;
        while session.stage() != Stage::Context {
            session.answered(OFTEN);
            session.went_on();
            asked += 1;
        }
        assert_eq!(asked, 36);
        assert!(session.outcome().is_some());
    }

    #[test]
    fn sharpening_a_full_profile_changes_nothing() {
        let mut session = finished(Length::Full);
        let before = session.clone();
        session.sharpened();
        assert_eq!(session, before);
    }

    #[test]
    fn going_back_from_the_context_questions_shows_the_last_item() {
        let mut session = finished(Length::Snapshot);
        assert!(session.went_back());
        assert_eq!(session.stage(), Stage::Context);
        assert!(session.went_back());
        assert_eq!(session.stage(), Stage::Question(23));
    }

    /// A finished Snapshot in which these places were skipped.
    fn with_skipped(places: &[usize]) -> Session {
        let mut session = Session::new(Revision::OURS, Length::Snapshot);
        while let Some(place) = session.stage().item() {
            session.answered(if places.contains(&place) { Answer::CantSay } else { OFTEN });
            session.went_on();
        }
        assert_eq!(session.went_on(), Advance::Finished);
        session
    }

    #[test]
    fn what_was_skipped_can_be_answered_one_after_the_other() {
        let mut session = with_skipped(&[0, 7, 23]);
        session.skipped_wanted();
        for place in [0, 7, 23] {
            assert_eq!(session.stage(), Stage::Filling(place));
            session.answered(OFTEN);
            session.went_on();
        }
        assert_eq!((session.stage(), session.skipped(0)), (Stage::Done, None));
        session.skipped_wanted();
        assert_eq!(session.stage(), Stage::Done);
    }

    #[test]
    fn whoever_still_cant_say_goes_on_all_the_same() {
        let mut session = with_skipped(&[3, 4]);
        session.skipped_wanted();
        assert_eq!(session.went_on(), Advance::Moved);
        assert_eq!(session.stage(), Stage::Filling(4));
        assert_eq!(session.went_on(), Advance::Finished);
        assert_eq!(session.skipped(0), Some(3));
    }

    #[test]
    fn one_answer_can_be_changed_and_leads_to_the_result() {
        let mut session = with_skipped(&[9]);
        session.change_wanted(5);
        session.answered(Answer::CantSay);
        assert_eq!(session.went_on(), Advance::Finished);
        assert_eq!(session.answer(5), Some(Answer::CantSay));
        session.change_wanted(24);
        assert_eq!(session.stage(), Stage::Done);
    }

    #[test]
    fn back_from_a_change_is_back_at_the_result() {
        for want in [Session::skipped_wanted, |session: &mut Session| session.change_wanted(2)] {
            let mut session = with_skipped(&[9]);
            let before = session.clone();
            want(&mut session);
            assert_ne!(session, before);
            assert!(session.went_back());
            assert_eq!(session, before);
        }
    }

    #[test]
    fn nothing_is_changed_before_the_end() {
        let mut session = Session::new(Revision::OURS, Length::Snapshot);
        session.answered(Answer::CantSay);
        session.skipped_wanted();
        session.change_wanted(0);
        assert_eq!(session.stage(), Stage::Question(0));
    }
}
