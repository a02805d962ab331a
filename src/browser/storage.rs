//! What is kept in this browser: one unfinished session for thirty days; the finished one,
//! and those it is compared with, for as long as the tab lives. Storage that is blocked, full or holds nonsense is as good as
//! empty.

use super::{clock, local};
use quiz::{
    instrument::Revision,
    link::{self, Person},
    session::{Session, Stage},
};
use web_sys::{Storage, Window};

/// The name of the unfinished session.
const UNFINISHED: &str = "leader-manager-quiz";
/// The name of the finished session.
const FINISHED: &str = "leader-manager-quiz-finished";
/// The name of those whose results the session was begun from.
const PARTNER: &str = "leader-manager-quiz-partner";
/// How many days an unfinished session is kept.
const DAYS: u32 = 30;

/// What a session is kept for: each quiz of a page, and each set of statements, has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Which of the quizzes of one page, from 1.
    pub number: u32,
    /// Whose statements are answered.
    pub revision: Revision,
}

impl Slot {
    /// The name a session is kept under. The first quiz of a page has the plain one, if it has our
    /// statements.
    fn name(self, session: &str) -> String {
        let mut name = session.to_owned();
        for (mark, number, plain) in [
            ("-", self.number, 1),
            ("-r", self.revision.number().into(), Revision::OURS.number().into()),
        ] {
            if number != plain {
                name.push_str(mark);
                name.push_str(&number.to_string());
            }
        }
        name
    }
}

/// The unfinished session, if it is no older than thirty days. An older one, or nonsense, goes.
pub fn unfinished(slot: Slot) -> Option<Session> {
    let storage = local::storage()?;
    let name = slot.name(UNFINISHED);
    let kept = storage.get_item(&name).ok()??;
    let session = unfinished_in(&kept, clock::today(), slot.revision);
    if session.is_none() {
        let _ = storage.remove_item(&name);
    }
    session
}

fn unfinished_in(kept: &str, today: u32, revision: Revision) -> Option<Session> {
    let (day, record) = kept.split_once(' ')?;
    let age = today.checked_sub(day.parse().ok()?)?;
    let session = Session::from_record(record, revision)?;
    (age <= DAYS && session.stage() != Stage::Done && session.is_touched()).then_some(session)
}

/// Keeps an unfinished session, in place of an earlier one.
pub fn keep(slot: Slot, session: &Session) {
    let kept = [clock::today().to_string(), session.to_record()].join(" ");
    if let Some(storage) = local::storage() {
        let _ = storage.set_item(&slot.name(UNFINISHED), &kept);
    }
}

/// Whose results this tab's session was begun from. They are somebody else's: no other tab, and no
/// other day, has them.
pub fn partners(slot: Slot) -> Option<Vec<Person>> {
    let kept = for_this_tab()?.get_item(&slot.name(PARTNER)).ok()??;
    link::find_people(&kept)?.ok()
}

/// Keeps whose results a session was begun from, as a link, for as long as the tab lives.
pub fn keep_partners(slot: Slot, partners: &[Person]) {
    let Some(storage) = for_this_tab() else { return };
    let name = slot.name(PARTNER);
    let _ = match partners {
        [] => storage.remove_item(&name),
        _ => storage.set_item(&name, &link::with_people("", partners)),
    };
}

/// Forgets the unfinished session, and the one this tab has finished.
pub fn forget(slot: Slot) {
    if let Some(storage) = local::storage() {
        let _ = storage.remove_item(&slot.name(UNFINISHED));
    }
    if let Some(storage) = for_this_tab() {
        let _ = storage.remove_item(&slot.name(FINISHED));
    }
}

/// The session this tab has finished.
pub fn finished(slot: Slot) -> Option<Session> {
    let record = for_this_tab()?.get_item(&slot.name(FINISHED)).ok()??;
    Session::from_record(&record, slot.revision).filter(|session| session.stage() == Stage::Done)
}

/// Remembers, for as long as the tab lives, the session that was finished.
pub fn remember(slot: Slot, session: &Session) {
    if let Some(storage) = for_this_tab() {
        let _ = storage.set_item(&slot.name(FINISHED), &session.to_record());
    }
}

fn for_this_tab() -> Option<Storage> {
    web_sys::window().as_ref().and_then(|window| Window::session_storage(window).ok()?)
}

#[cfg(test)]
mod tests {
    use super::{Revision, Slot, unfinished_in};

    const RECORD: &str = "1 1 snapshot 3 - - 031";

    #[test]
    fn each_quiz_of_a_page_has_a_name_of_its_own() {
        let name = |number, revision| Slot { number, revision }.name("quiz");
        let pack = Revision::from_pack("40").unwrap();
        assert_eq!(
            [1, 2, 10].map(|number| name(number, Revision::OURS)),
            ["quiz", "quiz-2", "quiz-10"]
        );
        assert_eq!([1, 2].map(|number| name(number, pack)), ["quiz-r40", "quiz-2-r40"]);
    }

    #[test]
    fn a_session_is_offered_for_thirty_days() {
        let kept = format!("20000 {RECORD}");
        for (today, offered) in [(20000, true), (20030, true), (20031, false), (19999, false)] {
            assert_eq!(
                unfinished_in(&kept, today, Revision::OURS).is_some(),
                offered,
                "day {today}"
            );
        }
    }

    #[test]
    fn nonsense_is_as_good_as_nothing() {
        for kept in ["", " ", "20000", "soon 1 1 snapshot 3 - - 031", "20000 {}", "-1 x", "20000  "]
        {
            assert_eq!(unfinished_in(kept, 20000, Revision::OURS), None, "{kept:?}");
        }
    }

    #[test]
    fn an_untouched_or_finished_session_is_not_offered() {
        let done = format!("20000 1 1 snapshot done - - {}", "3".repeat(24));
        assert_eq!(unfinished_in(&done, 20000, Revision::OURS), None);
        assert_eq!(unfinished_in("20000 1 1 snapshot 0 - - ", 20000, Revision::OURS), None);
    }
}
