//! A session as one line of text, for storage, and back. What comes back is hostile: anything
//! but a record this version could have written gives `None`.
//!
//! The form is `1 <revision> <length> <stage> <place> <demand> <answers>`, for example
//! `1 1 snapshot 3 first-team - 031` where each answer is `0`–`4` or `s` for can't say, and the stage `c3`
//! or `f3` where somebody who was done is back at an item to change it, or to fill it in. Answers
//! not given yet are left out: the items before the stage are answered, and at most those after
//! it that were answered before the person went back. It is written by hand, not by serde, because
//! whoever takes the quiz writes it.

use super::{ITEM_COUNT, Session, Stage};
use crate::instrument::{Answer, Context, Frequency, Length, Place, Revision, RoleDemand};

const FORMAT: &str = "1";
const ABSENT: &str = "-";

impl Session {
    /// The session as a line of text.
    pub fn to_record(&self) -> String {
        let mut record = String::from(FORMAT);
        let stage = match self.stage {
            Stage::Question(place) => place.to_string(),
            Stage::Changing(place) => ["c", &place.to_string()].concat(),
            Stage::Filling(place) => ["f", &place.to_string()].concat(),
            Stage::Context => "context".to_owned(),
            Stage::Done => "done".to_owned(),
        };
        let mut push = |field: &str| {
            record.push(' ');
            record.push_str(field);
        };
        push(&self.revision.number().to_string());
        push(self.length.id());
        push(&stage);
        push(self.context.place.map_or(ABSENT, Place::id));
        push(self.context.demand.map_or(ABSENT, RoleDemand::id));
        record.push(' ');
        record.extend(self.answers.iter().map_while(|answer| answer.map(symbol)));
        record
    }

    /// The session that a line of text holds, if it answers the statements of this revision.
    pub fn from_record(record: &str, revision: Revision) -> Option<Session> {
        let mut fields = record.split(' ');
        let mut next = || fields.next();
        if next()? != FORMAT || next()? != revision.number().to_string() {
            return None;
        }
        let length = Length::from_id(next()?)?;
        let stage = match next()? {
            "context" => Stage::Context,
            "done" => Stage::Done,
            stage => {
                let (of, place) = match stage.split_at_checked(1)? {
                    ("c", place) => (Stage::Changing as fn(usize) -> Stage, place),
                    ("f", place) => (Stage::Filling as fn(usize) -> Stage, place),
                    _ => (Stage::Question as fn(usize) -> Stage, stage),
                };
                of(place.parse().ok().filter(|&place| place < length.item_count())?)
            }
        };
        let place = optional(next()?, &Place::ALL, Place::id)?;
        let demand = optional(next()?, &RoleDemand::ALL, RoleDemand::id)?;
        let symbols = next()?;
        if next().is_some() || symbols.len() > ITEM_COUNT {
            return None;
        }
        let mut answers = [None; ITEM_COUNT];
        let mut answered = 0;
        for (slot, letter) in answers.iter_mut().zip(symbols.chars()) {
            *slot = Some(answer(letter)?);
            answered += 1;
        }
        let needed = match stage {
            Stage::Question(place) => place,
            _ => length.item_count(),
        };
        if answered < needed || answered > length.item_count() {
            return None;
        }
        let context = Context { place, demand };
        let session = Session { revision, length, stage, answers, context };
        // One spelling only: numbers such as `03` parse, but are never written.
        (session.to_record() == record).then_some(session)
    }
}

/// The choice that a field names: none for `-`, and a refusal for anything unknown.
fn optional<T: Copy>(field: &str, all: &[T], id: fn(T) -> &'static str) -> Option<Option<T>> {
    if field == ABSENT {
        return Some(None);
    }
    all.iter().copied().find(|&choice| id(choice) == field).map(Some)
}

fn symbol(answer: Answer) -> char {
    match answer {
        Answer::Rated(frequency) => char::from(b'0' + frequency.raw()),
        Answer::CantSay => 's',
    }
}

fn answer(symbol: char) -> Option<Answer> {
    if symbol == 's' {
        return Some(Answer::CantSay);
    }
    let raw = symbol.to_digit(10)?;
    Frequency::ALL.get(usize::try_from(raw).ok()?).copied().map(Answer::Rated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_revision() -> impl Strategy<Value = Revision> {
        prop::sample::select(vec![
            Revision::OURS,
            Revision::from_pack("32").unwrap(),
            Revision::from_pack("63").unwrap(),
        ])
    }

    /// Any session a person can reach: some steps forward, some back, some choices.
    fn any_session() -> impl Strategy<Value = Session> {
        (
            any_revision(),
            prop::sample::select(Length::ALL.to_vec()),
            prop::collection::vec((0_usize..6, prop::bool::weighted(0.1)), 0..80),
            prop::option::of(prop::sample::select(Place::ALL.to_vec())),
            prop::option::of(prop::sample::select(RoleDemand::ALL.to_vec())),
        )
            .prop_map(|(revision, length, steps, place, demand)| {
                let mut session = Session::new(revision, length);
                for (answer, back) in steps {
                    if session.stage() == Stage::Done {
                        if back { session.skipped_wanted() } else { session.change_wanted(answer) }
                    } else if back {
                        session.went_back();
                    } else {
                        session.answered(Answer::ALL[answer]);
                        session.went_on();
                    }
                }
                session.place_chosen(place);
                session.demand_chosen(demand);
                session
            })
    }

    proptest! {
        #[test]
        fn every_session_comes_back_as_it_was(session in any_session()) {
            let record = session.to_record();
            prop_assert_eq!(Session::from_record(&record, session.revision), Some(session));
        }

        #[test]
        fn another_revisions_answers_are_not_taken(session in any_session(), quiz in any_revision()) {
            let read = Session::from_record(&session.to_record(), quiz);
            prop_assert_eq!(read.is_some(), session.revision == quiz);
        }

        #[test]
        fn nonsense_never_panics_and_never_breaks_a_session(text in "[ 0-9a-z-]{0,80}|\\PC{0,40}") {
            if let Some(session) = Session::from_record(&text, Revision::OURS) {
                prop_assert_eq!(session.to_record(), text);
            }
        }
    }

    #[test]
    fn what_this_version_could_not_have_written_is_refused() {
        let good = "1 1 snapshot 3 first-team - 031";
        assert!(Session::from_record(good, Revision::OURS).is_some());
        for bad in [
            "",
            "0 1 snapshot 3 first-team - 031",
            "1 9 snapshot 3 first-team - 031",
            "1 40 snapshot 3 first-team - 031",
            "1 01 snapshot 3 first-team - 031",
            "1 1 short 3 first-team - 031",
            "1 1 snapshot 24 first-team - 031",
            "1 1 snapshot -1 first-team - 031",
            "1 1 snapshot 4 first-team - 031",
            "1 1 snapshot 3 second-team - 031",
            "1 1 snapshot 3 first-team all 031",
            "1 1 snapshot 3 first-team - 039",
            "1 1 snapshot 3 first-team - 03é",
            "1 1 snapshot 3 first-team - 031 0",
            "1 1 snapshot done first-team - 031",
            "1 1 snapshot c1 first-team - 031",
            "1 1 snapshot c24 first-team - 000000000000000000000000",
            "1 1 snapshot f first-team - 000000000000000000000000",
            "1 1 snapshot d3 first-team - 000000000000000000000000",
            "1 1 snapshot 3 first-team - 0310000000000000000000000",
        ] {
            assert_eq!(Session::from_record(bad, Revision::OURS), None, "{bad}");
        }
    }
}
