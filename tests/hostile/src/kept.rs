//! What storage gives back of a session, whoever has written there.

use super::{TODAY, assert_is_whole, take_in, text};
use leader_manager_quiz::{
    parts::Doors,
    result::{Addresses, Fact as ResultFact, TakenUp},
    state::{Fact, Own, Settings, State},
    take::kept::unfinished_in,
};
use quiz::{
    instrument::{Answer, Revision},
    link::{decode, encode},
    taking::{Advance, Session, Stage},
};

/// Five lines: the unfinished session with its day, the finished one, the address that it was given, those it is
/// compared with, and the page's address.
pub fn kept(bytes: &[u8]) {
    let text = text(bytes);
    let lines: Vec<&str> = text.splitn(5, '\n').collect();
    let line = |place: usize| lines.get(place).copied().unwrap_or_default();
    for revision in [Revision::OURS, Revision::from_pack("40").unwrap()] {
        let finished = Session::from_record(line(1), revision);
        if let Some(session) = &finished {
            assert_eq!(session.to_record(), line(1));
            walked(session.clone(), revision);
        }
        let own = Own {
            unfinished: unfinished_in(line(0), TODAY, revision).map(|(_, session)| session),
            finished: finished.filter(|session| session.stage() == Stage::Done),
            address: line(2).to_owned(),
            partners: line(3).to_owned(),
        };
        if let Some(session) = &own.unfinished {
            assert!(line(0).ends_with(&session.to_record()));
            walked(session.clone(), revision);
        }
        opened(own, line(4), revision);
    }
}

/// A quiz that finds all this goes on.
fn opened(own: Own, address: &str, revision: Revision) {
    let addresses = Addresses { base: Some("https://b.example/".into()), ..Addresses::default() };
    let settings = Settings { fixed_length: None, resume: true, revision };
    for first in [Fact::Resumed, Fact::ResultWanted, Fact::OwnWanted, Fact::TakeWanted] {
        let opened = State::new(settings.clone(), own.clone(), address.to_owned(), Doors::all());
        let mut state = opened.0;
        assert_is_whole(&state, &addresses);
        for fact in [
            first,
            Fact::AnswerDecided(Answer::CantSay),
            Fact::WentOn,
            Fact::Result(ResultFact::Claimed),
            Fact::TakenUp(TakenUp::Skipped),
            Fact::WentBack,
            Fact::Restarted,
            Fact::RestartTakenBack,
        ] {
            take_in(&mut state, &addresses, fact);
        }
    }
}

/// From wherever somebody is, there is a way to the end, and what it comes to survives its link.
fn walked(mut session: Session, revision: Revision) {
    assert_comes_back(&session, revision);
    let mut steps = 0;
    while session.stage() != Stage::Done {
        if session.went_on() == Advance::Unanswered {
            session.answered(Answer::CantSay);
        }
        steps += 1;
        assert!(steps < 200, "{}", session.to_record());
    }
    assert_comes_back(&session, revision);
    let outcome = session.outcome().unwrap();
    assert_eq!(decode(&encode(&outcome)), Ok(outcome));
}

/// What is kept now is found later.
pub(super) fn assert_comes_back(session: &Session, revision: Revision) {
    let record = session.to_record();
    assert_eq!(Session::from_record(&record, revision).as_ref(), Some(session), "{record}");
}
