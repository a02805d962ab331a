//! What is kept in this browser: one unfinished session for thirty days, or as long as the browser lets it; the
//! finished one, the address that it was given, and those it is compared with, for as long as the tab lives; and, with
//! the person's consent, their results. Storage that is blocked, full or holds nonsense is as good as empty.

use crate::state::Own;
use browser::{clock, storage::Store};
use quiz::{
    instrument::Revision,
    taking::{Session, Stage},
};

/// The name of the kept results, whichever quiz of whichever page they are of. That something is kept
/// there is the person's consent: where nothing is, nothing is ever begun from here.
pub const HISTORY: &str = "leader-manager-quiz-history";

/// The name of the team that the page for teams has, for as long as the tab lives.
pub const TEAM: &str = "leader-manager-quiz-team";

/// The name of the unfinished session.
const UNFINISHED: &str = "leader-manager-quiz";
/// The name of the finished session.
const FINISHED: &str = "leader-manager-quiz-finished";
/// The name of the address that the page has for the finished session.
const ADDRESS: &str = "leader-manager-quiz-address";
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

    fn get(self, store: &Store, session: &str) -> Option<String> {
        store.get(&self.name(session)).ok()?
    }

    /// Keeps a text, or nothing, in place of an earlier one. A refusal is as good as nothing kept.
    fn set(self, store: &Store, session: &str, text: &str) {
        let name = self.name(session);
        if text.is_empty() {
            store.remove(&name)
        } else {
            store.set(&name, text)
        };
    }

    /// The unfinished session, if it is no older than thirty days. An older one, or nonsense, goes. One of a day
    /// that is still to come was kept before the clock was set back: its days are counted from now.
    pub fn unfinished(self, store: &Store) -> Option<Session> {
        let kept = self.get(store, UNFINISHED)?;
        let today = clock::today();
        let found = unfinished_in(&kept, today, self.revision);
        if found.as_ref().is_none_or(|(day, _)| *day > today) {
            self.keep(store, found.as_ref().map(|(_, session)| session));
        }
        found.map(|(_, session)| session)
    }

    /// Keeps an unfinished session, in place of an earlier one; without one, forgets that.
    pub fn keep(self, store: &Store, session: Option<&Session>) {
        let kept =
            session.map(|session| [clock::today().to_string(), session.to_record()].join(" "));
        self.set(store, UNFINISHED, &kept.unwrap_or_default());
    }

    /// What is kept and remembered of the person. Those whose results it was begun from are somebody else's: no
    /// other tab, and no other day, has them; and nobody stands beside nothing.
    pub fn own(self, device: &Store, tab: &Store) -> Own {
        let text = |name| self.get(tab, name).unwrap_or_default();
        let finished = Session::from_record(&text(FINISHED), self.revision);
        let finished = finished.filter(|session| session.stage() == Stage::Done);
        let unfinished = self.unfinished(device);
        let is_there = unfinished.is_some() || finished.is_some();
        let partners = if is_there { text(PARTNER) } else { String::new() };
        Own { unfinished, finished, address: text(ADDRESS), partners }
    }

    /// Remembers that, for as long as the tab lives.
    pub fn remember(self, tab: &Store, own: &Own) {
        let finished = own.finished.as_ref().map(Session::to_record).unwrap_or_default();
        for (name, text) in
            [(FINISHED, &finished), (ADDRESS, &own.address), (PARTNER, &own.partners)]
        {
            self.set(tab, name, text);
        }
    }

    /// Forgets all that was kept and remembered of sessions.
    pub fn forget(self) {
        self.keep(&Store::Device, None);
        self.remember(&Store::Tab, &Own::default());
    }
}

/// The session in a text that was kept, on a day, and the day on which it was.
pub fn unfinished_in(kept: &str, today: u32, revision: Revision) -> Option<(u32, Session)> {
    let (day, record) = kept.split_once(' ')?;
    let day: u32 = day.parse().ok()?;
    let session = Session::from_record(record, revision)?;
    let is_offered =
        today.saturating_sub(day) <= DAYS && session.stage() != Stage::Done && session.is_touched();
    is_offered.then_some((day, session))
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
        for (today, offered) in [(20000, true), (20030, true), (20031, false), (19999, true)] {
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
