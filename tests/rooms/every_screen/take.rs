//! Everything before a result.

use super::Scene;
use crate::fixtures::{
    people::{anybody, person},
    takers::{SETTINGS, answers, asking, fresh, having_answered, linked, screen},
};
use leader_manager_quiz::{
    parts::Doors,
    state::{Fact, Own, Settings, State},
};
use quiz::{
    instrument::{Answer, Length, Place, Revision, RoleDemand},
    taking::{Session, Stage},
    words::Part,
};

fn keeping(own: Own) -> State {
    State::new(Settings { resume: true, ..SETTINGS }, own, String::new(), Doors::all()).0
}

fn done() -> Session {
    let mut session = Session::new(Revision::OURS, Length::Snapshot);
    while session.stage() != Stage::Done {
        session.answered(Answer::CantSay);
        session.went_on();
    }
    session
}

/// The first screen, before and after.
fn starts() -> Vec<(String, State)> {
    let mut begun = Session::new(Revision::OURS, Length::Full);
    begun.answered(Answer::CantSay);
    let mut met = linked(&[person("Zoë", anybody(Length::Snapshot, 1))]);
    met.apply(Fact::TakeWanted);
    let mut left = asking(0);
    left.apply(Fact::AnswerSelected(Answer::CantSay));
    left.apply(Fact::WentBack);
    let mut again = having_answered(Length::Snapshot, &answers());
    again.apply(Fact::Restarted);
    let fixed = Length::ALL.map(|length| Settings { fixed_length: Some(length), ..SETTINGS });
    let [short, long] = fixed.map(fresh);
    let all = [
        ("fresh", keeping(Own::default())),
        ("short", short),
        ("long", long),
        ("begun", keeping(Own { unfinished: Some(begun), ..Own::default() })),
        ("done", keeping(Own { finished: Some(done()), ..Own::default() })),
        ("met somebody", met),
        ("left", left),
        ("again", again),
    ];
    all.map(|(name, state)| (format!("start: {name}"), state)).into()
}

pub(super) fn scenes() -> Vec<Scene> {
    let mut states = starts();
    for place in 0..Length::Snapshot.item_count() {
        states.push((format!("statement {place}"), asking(place)));
    }
    let after = |mut state: State, fact: Fact| {
        state.apply(fact);
        state
    };
    let decided = Fact::AnswerDecided(Answer::CantSay);
    states.push(("a missing answer".into(), after(asking(3), Fact::WentOn)));
    states.push(("a decided answer".into(), after(asking(3), decided)));
    let context = after(asking(24), Fact::PlaceChosen(Some(Place::FirstTeam)));
    let context = after(context, Fact::DemandChosen(Some(RoleDemand::Both)));
    states.push(("the questions after".into(), context));
    let address = "https://quiz.example/#lmq=1BthWwb399VbmMac".to_owned();
    let opening = || State::new(SETTINGS, Own::default(), address.clone(), Doors::default()).0;
    states.push(("a result on its way".into(), opening()));
    states.push(("no result".into(), after(opening(), Fact::PartFailed(Part::Result))));
    let scene = |(name, state)| Scene::new(name, move |words| screen(words, &state));
    states.into_iter().map(scene).collect()
}
