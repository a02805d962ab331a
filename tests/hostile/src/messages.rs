//! What reaches the program of a message between a page and its frame, and of an element's attributes: settings
//! as texts, links, and keys.

use super::{assert_is_whole, take_in, text};
use leader_manager_quiz::{
    compare,
    parts::Doors,
    result::{self, Addresses, Fact as ResultFact, TakenUp, Tool, Way},
    state::{Fact, Own, Settings, State},
};
use quiz::{
    instrument::{Length, Revision},
    link::{Whereabouts, find_each, takes_in_query},
};
use std::rc::Rc;

/// No more messages are taken of one input.
const MOST: usize = 60;

/// Lines: seven settings, then a message each.
pub fn messages(bytes: &[u8]) {
    let text = text(bytes);
    let mut lines = text.split('\n');
    let [length, resume, revision, asked, canonical, page, team] =
        [(); 7].map(|()| lines.next().unwrap_or_default());
    let settings = Settings {
        fixed_length: Length::from_id(length),
        resume: resume != "off",
        revision: Revision::from_pack(revision).unwrap_or(Revision::OURS),
    };
    let some = |text| Some(text).filter(|text: &&str| !text.is_empty());
    let (asked, canonical) = (some(asked), some(canonical));
    let whereabouts = Whereabouts { asked, canonical, page, own: some(team) };
    let base = whereabouts.page_for_links();
    if let Some(base) = &base {
        assert!(base.starts_with("https://") || base.starts_with("http://"), "{base:?}");
        // An author may ask for results in the query; then the key stands there, and nothing behind it.
        let page = base.strip_suffix("lmq=").filter(|_| takes_in_query(base)).unwrap_or(base);
        assert!(find_each(page).is_none(), "{base:?}");
    }
    let addresses = Addresses { base, team: some(team).map(Into::into), previews: None };
    let own = Own::default();
    let (mut state, effects) = State::new(settings.clone(), own, page.to_owned(), Doors::all());
    assert_is_whole(&state, &addresses);
    for fact in effects.into_iter().filter_map(|effect| super::answer(effect, &addresses)) {
        take_in(&mut state, &addresses, fact);
    }
    for message in lines.take(MOST) {
        let accepted = (result::DOOR.accepts)(message, settings.revision);
        if let Some(fact) = fact(&state, message) {
            let is_link = matches!(fact, Fact::LinkOpened(_));
            take_in(&mut state, &addresses, fact);
            assert_eq!(is_link && accepted, is_link && state.result().is_some());
        }
    }
}

/// What a message states: a word that stands for a press, a key, or a link.
fn fact(state: &State, message: &str) -> Option<Fact> {
    Some(match message {
        "start" => Fact::Started,
        "next" => Fact::WentOn,
        "back" => Fact::WentBack,
        "again" => Fact::Restarted,
        "undo" => Fact::RestartTakenBack,
        "take" => Fact::TakeWanted,
        "own" => Fact::OwnWanted,
        "result" => Fact::ResultWanted,
        "rest" => Fact::TakenUp(TakenUp::Rest),
        "claim" => Fact::Result(ResultFact::Claimed),
        "copy" => Fact::Result(ResultFact::PassOnWanted(Way::Copy)),
        "compare" => Fact::ToolPressed(Tool::Compare),
        "history" => Fact::ToolPressed(Tool::History),
        "left" => Fact::Result(ResultFact::LeftComparison),
        "back on the page" => Fact::CameBack,
        _ => match message.split_once(' ') {
            Some(("key", key)) => state.fact_of_key(key, key)?,
            Some(("name", name)) => Fact::Result(ResultFact::NameTyped(name.into())),
            Some(("paste", link)) => {
                Fact::Compare(Rc::new(compare::Fact::LinkRead(link.to_owned())))
            }
            Some(("other", place)) => {
                Fact::Compare(Rc::new(compare::Fact::OtherChosen(place.parse().ok()?)))
            }
            Some(("length", length)) => Fact::SettingsChanged(Settings {
                fixed_length: Length::from_id(length),
                ..state.settings().clone()
            }),
            _ => Fact::LinkOpened(message.to_owned()),
        },
    })
}
