//! What is exported and what comes back: each fact, what it changes, and what the browser is to do.

use crate::fixtures::{
    people::{answers, anybody, outcome_of, person, silent},
    rooms::{Export, of_others, own},
};
use ::fixtures::teams::gather;
use leader_manager_quiz::{
    export::{Chart, Effect, Fact, Format, Told, file_name},
    files::{self, FileFormat},
    result::Request,
    state::{self, Target},
};
use quiz::{
    export::{self, ImportError, MOST_BYTES},
    instrument::{Length, Revision},
    link::NamedResult,
    scoring::{Measure, Outcome},
};
use serde_json::{Value, json};

fn mine() -> Export {
    Export::new(own(answers(Length::Snapshot, 1)))
}

fn someones(name: &str, outcome: Outcome) -> Request {
    of_others(person(name, outcome), Vec::new())
}

/// What the browser is to do for the room.
fn wants(room: &mut Export, fact: Fact) -> Vec<Effect> {
    let effects = room.apply(fact).into_iter();
    let wanted = effects.map(|effect| match effect {
        state::Effect::Export(effect) => effect,
        other => panic!("{other:?}"),
    });
    wanted.collect()
}

/// The text that is saved.
fn saved(request: Request, fact: Fact, format: FileFormat) -> String {
    let mut room = Export::new(request);
    assert_eq!(wants(&mut room, fact), [Effect::SaveFile(format)]);
    let NamedResult { name, outcome } = &room.request.first;
    (files::DOOR.result)(format, name.as_ref().map(|name| name.text()), outcome)
}

fn saved_json(request: Request) -> String {
    saved(request, Fact::JsonPressed, FileFormat::Json)
}

/// What becomes of a file, for a quiz with these statements.
fn opened_in(quiz: Revision, text: &str) -> Result<NamedResult, ImportError> {
    let mut room = Export::new(own(answers(Length::Snapshot, 9)));
    let read = (files::DOOR.read_result)(text, quiz);
    let effects = room.apply(Fact::FileRead(read.map(Box::new).map_err(Told::NotOpened)));
    match (effects.as_slice(), &room.state.told) {
        ([state::Effect::Open(result)], None) => Ok((**result).clone()),
        ([], Some(Told::NotOpened(fault))) => Err(*fault),
        other => panic!("{other:?}"),
    }
}

fn opened(text: &str) -> Result<NamedResult, ImportError> {
    opened_in(Revision::OURS, text)
}

/// What becomes of a file that somebody has changed.
fn opened_with(change: impl Fn(&mut Value)) -> Result<NamedResult, ImportError> {
    let written = saved_json(someones("Jo", anybody(Length::Full, 5)));
    let mut file = serde_json::from_str(&written).unwrap();
    change(&mut file);
    opened(&file.to_string())
}

#[test]
fn a_saved_json_file_opens_as_the_same_result() {
    for request in [
        own(answers(Length::Snapshot, 1)),
        own(answers(Length::Full, 2)),
        someones("“Zoë” <b>", anybody(Length::Full, 3)),
        someones("", silent(Length::Full)),
    ] {
        let first = request.first.clone();
        assert_eq!(opened(&saved_json(request)), Ok(first));
    }
}

#[test]
fn a_saved_csv_file_is_read_by_the_page_for_teams() {
    let request = someones("=Jo, “the” boss", anybody(Length::Full, 4));
    let first = request.first.clone();
    let text = saved(request, Fact::CsvPressed, FileFormat::Csv);
    let members = gather(&text).members;
    assert_eq!(members.len(), 1);
    assert_eq!(members[0].outcome, first.outcome);
    assert_eq!(members[0].name.as_deref(), first.name.as_ref().map(|name| name.text()));
}

#[test]
fn files_are_called_what_is_in_them_and_of_which_kind() {
    let about = |format: FileFormat| (file_name(format), format.media_type());
    let json = ("leader-or-manager-result.json".to_owned(), "application/json");
    let csv = ("leader-or-manager-result.csv".to_owned(), "text/csv");
    assert_eq!([FileFormat::Json, FileFormat::Csv].map(about), [json, csv]);
}

#[test]
fn what_writes_and_reads_files_may_not_come_and_that_is_told_until_the_next_wish() {
    for failed in [Fact::FileEnded(false), Fact::FileRead(Err(Told::Unavailable))] {
        let mut room = mine();
        assert_eq!(room.apply(failed), []);
        assert_eq!(room.state.told, Some(Told::Unavailable));
        wants(&mut room, Fact::JsonPressed);
        assert_eq!(room.state.told, None);
        assert_eq!(room.apply(Fact::FileEnded(true)), []);
        assert_eq!(room.state.told, None);
    }
}

#[test]
fn every_fault_of_a_file_is_told_apart() {
    let mut room = mine();
    assert_eq!(room.apply(Fact::FileRead(Err(Told::Unreadable))), []);
    assert_eq!(room.state.told, Some(Told::Unreadable));
    assert_eq!(opened("nothing of the kind"), Err(ImportError::NotJson));
    for foreign in ["{}", "7", "[\"leader-manager-quiz\",1,\"result\"]"] {
        assert_eq!(opened(foreign), Err(ImportError::Foreign), "{foreign}");
    }
    assert_eq!(opened(&" ".repeat(MOST_BYTES + 1)), Err(ImportError::Foreign));
    for (field, told, fault) in [
        ("format", json!("another-quiz"), ImportError::Foreign),
        ("version", json!(2.0), ImportError::Newer),
        ("version", Value::Null, ImportError::Damaged),
        ("kind", json!("team"), ImportError::OtherKind),
        ("kind", Value::Null, ImportError::OtherKind),
        ("payload", Value::Null, ImportError::Damaged),
        ("payload", json!("1AAAA"), ImportError::Damaged),
        ("payload", json!("<script>"), ImportError::Damaged),
        ("payload", json!("2AAAAAAAAAAAA"), ImportError::Newer),
        ("payload", json!(""), ImportError::Damaged),
    ] {
        let changed = opened_with(|file| file[field] = told.clone());
        assert_eq!(changed, Err(fault), "{field}: {told}");
        let without = opened_with(|file| drop(file.as_object_mut().unwrap().remove(field)));
        assert!(without.is_err(), "{field}");
    }
}

#[test]
fn the_number_that_disagrees_with_the_payload_is_named() {
    for measure in Measure::all() {
        for other in [Value::Null, json!("much"), json!({ "score": 1e9 }), json!({})] {
            let fault = opened_with(|file| file["scores"][measure.id()] = other.clone());
            assert_eq!(fault, Err(ImportError::Disagrees(measure)), "{other}");
        }
    }
    // Numbers that aren't told can't disagree.
    assert!(opened_with(|file| file["scores"] = json!({})).is_ok());
}

#[test]
fn a_name_is_taken_as_text_of_its_usual_length() {
    let long = opened_with(|file| file["name"] = "x".repeat(300).into()).unwrap();
    assert!(long.name.unwrap().text().chars().count() <= 24);
    assert_eq!(opened_with(|file| file["name"] = "\u{202e}  ".into()).unwrap().name, None);
}

#[test]
fn a_result_of_other_statements_is_not_opened() {
    let pack = Revision::from_pack("40").unwrap();
    let outcome = outcome_of(pack, &answers(Length::Snapshot, 1));
    let file = export::result_json(None, &outcome);
    assert_eq!(opened(&file), Err(ImportError::OtherStatements));
    assert_eq!(opened_in(pack, &file), Ok(person("", outcome)));
}

#[test]
fn what_can_be_shared_and_the_focus_is_all_that_is_wanted_when_it_is_asked_for() {
    let mut room = mine();
    let ask = state::Effect::Export(Effect::AskSharing);
    assert_eq!(room.asked(), [ask.clone(), state::Effect::Focus(Target::Tool)]);
    assert_eq!(room.opened(), [ask], "nothing takes the focus by itself");
}

#[test]
fn a_picture_that_cant_be_made_is_told_until_the_next_wish() {
    for chart in Chart::ALL {
        for format in Format::ALL {
            let mut room = mine();
            let pressed = Fact::PicturePressed { chart, format };
            let draw = Effect::Draw { chart, format };
            assert_eq!(wants(&mut room, pressed.clone()), std::slice::from_ref(&draw));
            assert_eq!(wants(&mut room, Fact::PictureEnded(true)), []);
            assert_eq!(room.state.told, None);
            assert_eq!(wants(&mut room, Fact::PictureEnded(false)), []);
            assert_eq!(room.state.told, Some(Told::PictureFailed));
            assert_eq!(wants(&mut room, pressed), [draw]);
            assert_eq!(room.state.told, None);
        }
    }
}

#[test]
fn one_page_is_drawn_only_while_it_is_printed() {
    let mut room = mine();
    assert_eq!(wants(&mut room, Fact::PrintPressed), [Effect::OpenWindow]);
    assert_eq!(room.state.printing, None);
    let day = Some("25 November 2026".to_owned());
    assert_eq!(wants(&mut room, Fact::WindowEnded(day.clone())), [Effect::PrintSheet]);
    assert_eq!(room.state.printing, day);
    assert_eq!(wants(&mut room, Fact::SheetEnded(true)), []);
    assert_eq!(room.state.printing, None);
    assert_eq!(room.state.told, None);
}

#[test]
fn without_a_window_the_page_itself_is_printed_and_that_is_told() {
    for ended in [Fact::WindowEnded(None), Fact::SheetEnded(false)] {
        let mut room = mine();
        assert_eq!(wants(&mut room, ended), [Effect::PrintAll]);
        assert_eq!(room.state.told, Some(Told::AllPrinted));
        assert_eq!(room.state.printing, None);
        assert_eq!(wants(&mut room, Fact::PrintRefused), []);
        assert_eq!(room.state.told, Some(Told::NotPrinted));
    }
}

#[test]
fn a_file_that_is_chosen_is_read_and_what_was_said_before_is_over() {
    let mut room = mine();
    room.apply(Fact::FileRead(Err(Told::Unreadable)));
    assert_eq!(wants(&mut room, Fact::FileChosen), [Effect::ReadFile]);
    assert_eq!(room.state.told, None);
}
