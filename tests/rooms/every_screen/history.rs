//! The results kept on a device, and what is said of them.

use super::{Scene, looks, picture};
use crate::fixtures::{
    people::{anybody, even, outcome, outcome_of, person, straying},
    rooms::{History, of_others, own},
    storage::{found, record},
};
use leader_manager_quiz::history::{
    Change, Fact, Found, Import, Notice, State, Storage, picture::drawn,
};
use quiz::{
    history::file::EntryError,
    instrument::{Length, Revision, Side},
    link::LinkError,
    scoring::{Measure, Outcome},
};

const TODAY: u32 = 20_782;

/// The kept results beside one's own, as the browser has found them.
fn having(storage: Storage) -> History {
    History::new(own(even(Length::Snapshot, 3, 2))).after([found(storage, TODAY)])
}

fn having_kept(kept: &[(u32, Outcome)]) -> History {
    having(Storage::Record(record(kept)))
}

/// Results that came one after the other, by how much they lead and manage.
fn sequence(scores: &[(u8, u8)]) -> Vec<(u32, Outcome)> {
    let result = |(day, (leading, managing)): (u32, &(u8, u8))| {
        (day, outcome(&even(Length::Snapshot, *leading, *managing)))
    };
    (TODAY - 30..).zip(scores).map(result).collect()
}

/// What is known after a press of which this came.
fn noticed(notice: Notice, change: impl Fn(&mut State)) -> History {
    let mut room = having_kept(&sequence(&[(1, 1), (3, 1)]));
    room.state.notice = Some(notice);
    change(&mut room.state);
    room
}

fn refusals(count: usize) -> Option<Import> {
    let all = [
        EntryError::Date,
        EntryError::Future,
        EntryError::Link(LinkError::Newer),
        EntryError::Link(LinkError::Foreign),
        EntryError::Link(LinkError::Damaged),
        EntryError::Link(LinkError::OtherStatements),
    ];
    let refused = (1..=count).zip(all.into_iter().cycle()).collect();
    Some(Import::Read { taken: 3, refused })
}

fn rooms() -> Vec<(&'static str, History)> {
    let pack = Revision::from_pack("40").unwrap();
    let others = [
        (TODAY - 9, outcome_of(pack, &straying(Length::Snapshot, 1))),
        (TODAY - 8, anybody(Length::Full, 2)),
    ];
    let someones = of_others(person("Zoë", anybody(Length::Full, 3)), Vec::new());
    let mut asking = having_kept(&sequence(&[(1, 1)]));
    asking.apply(Fact::ErasePressed);
    let mut no_picture = having_kept(&sequence(&[(1, 1), (3, 1)]));
    no_picture.apply(Fact::PictureEnded(Measure::Balance, false));
    let mut removed = having_kept(&sequence(&[(1, 1), (3, 1)]));
    removed.apply(Fact::RemovePressed(0));
    let change = Change::Keep(None).applied(None, TODAY).unwrap();
    vec![
        ("not looked yet", History::new(own(even(Length::Snapshot, 3, 2)))),
        ("blocked", having(Storage::Blocked)),
        ("empty", having(Storage::Empty)),
        ("begun", having(Storage::Record(change))),
        ("later", having(Storage::Record("2\nx".into()))),
        ("unread", having(Storage::Record("1\nnonsense".into()))),
        ("one", having_kept(&sequence(&[(1, 1)]))),
        ("risen", having_kept(&sequence(&[(0, 4), (4, 0)]))),
        ("fallen", having_kept(&sequence(&[(4, 0), (0, 4)]))),
        ("steady", having_kept(&sequence(&[(2, 2), (2, 2), (2, 2)]))),
        ("risen and fallen", having_kept(&sequence(&[(0, 4), (4, 0), (0, 4)]))),
        ("of other statements", having_kept(&others)),
        (
            "somebody's",
            History::new(someones).after([found(Storage::Record(record(&others)), TODAY)]),
        ),
        ("asking", asking),
        ("no picture", no_picture),
        ("removed", removed),
        ("kept", noticed(Notice::Kept, |_| {})),
        ("back", noticed(Notice::PutBack, |_| {})),
        ("erased", noticed(Notice::Erased, |_| {})),
        ("foreign", noticed(Notice::Imported, |state| state.import = Some(Import::Foreign))),
        ("not saved", noticed(Notice::NotSaved, |_| {})),
        (
            "unavailable",
            noticed(Notice::Imported, |state| state.import = Some(Import::Unavailable)),
        ),
        ("read", noticed(Notice::Imported, |state| state.import = refusals(6))),
        ("read much", noticed(Notice::Imported, |state| state.import = refusals(30))),
        (
            "refused",
            noticed(Notice::Kept, |state| {
                state.found.as_mut().map(|found: &mut Found| found.is_refused = true).unwrap();
            }),
        ),
    ]
}

pub(super) fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for (name, room) in rooms() {
        scenes.push(Scene::new(format!("history: {name}"), move |words| room.view(words)));
    }
    for measure in [Measure::Side(Side::Leading), Measure::Balance] {
        let room = having_kept(&sequence(&[(1, 1), (3, 1)]));
        scenes.push(Scene::new(format!("history: picture of {}", measure.id()), move |words| {
            picture(drawn(words, &room.request, &room.state, measure, &looks()))
        }));
    }
    scenes
}
