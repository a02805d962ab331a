//! What is taken away and what comes back: each fact, what it changes, and what the browser is to do.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod results;

use leader_manager_annex::state::{
    Effect, Fact, Given, State,
    take_away::{
        Chart, Fact as TakeAway, Format, Told, Wish,
        import::{Content, NotOpened, Written},
    },
};
use quiz::{
    context::Context,
    export,
    instrument::{Length, Revision, Side},
    link,
    outcome::Outcome,
    team::{self, Column},
};
use results::{own, someones};

fn told(state: &mut State, fact: TakeAway) -> Vec<Effect> {
    state.apply(Fact::TakeAway(fact))
}

/// The text that is saved.
fn saved(given: Given, fact: TakeAway, named: &str, of_kind: &str) -> String {
    let effects = told(&mut State::new(given), fact);
    let [Effect::Save { name, kind, text }] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    assert_eq!((name.as_str(), *kind), (named, of_kind));
    text.clone()
}

/// What a browser reads in a saved file.
fn written(json: &str) -> Written {
    let json: serde_json::Value = serde_json::from_str(json).unwrap();
    let text = |name: &str| json[name].as_str().map(str::to_owned);
    let number = |column: Column| {
        let told = json["scores"].get(column.id())?;
        Some((column, told.get("score").map(|score| score.as_f64().unwrap())))
    };
    Written {
        format: text("format"),
        version: json["version"].as_f64(),
        kind: text("kind"),
        name: text("name"),
        payload: text("payload"),
        numbers: Column::all().filter_map(number).collect(),
    }
}

fn saved_json(given: &Given) -> String {
    let json = TakeAway::JsonPressed;
    saved(given.clone(), json, "leader-or-manager-result.json", "application/json")
}

/// What becomes of a file, for a quiz with our statements.
fn opened(content: Content) -> Result<String, NotOpened> {
    let mut state = State::new(own(Length::Snapshot, 9));
    let effects = told(&mut state, TakeAway::FileRead(content, Revision::OURS));
    match (effects.as_slice(), &state.take_away.told) {
        ([Effect::TakeAway(Wish::OpenResult(address))], None) => Ok(address.clone()),
        ([], Some(Told::NotOpened(fault))) => Err(*fault),
        other => panic!("{other:?}"),
    }
}

fn opened_with(change: impl Fn(&mut Written)) -> Result<String, NotOpened> {
    let mut all = written(&saved_json(&someones("Jo", Length::Full, 5)));
    change(&mut all);
    opened(Content::Written(Box::new(all)))
}

#[test]
fn a_saved_json_file_opens_as_the_same_result() {
    for given in [
        own(Length::Snapshot, 1),
        own(Length::Full, 2),
        someones("“Zoë” <b>", Length::Full, 3),
        results::silent(Length::Full),
    ] {
        let content = Content::Written(Box::new(written(&saved_json(&given))));
        let address = opened(content).unwrap();
        assert_eq!(link::find_people(&address), Some(Ok(vec![given.first])));
    }
}

#[test]
fn a_saved_csv_file_is_read_by_the_page_for_teams() {
    let given = someones("=Jo, “the” boss", Length::Full, 4);
    let text =
        saved(given.clone(), TakeAway::CsvPressed, "leader-or-manager-result.csv", "text/csv");
    let mut gathering = team::Gathering::new(Revision::OURS);
    gathering.push(&text);
    gathering.end_text();
    let members = gathering.finish().members;
    assert_eq!(members.len(), 1);
    assert_eq!(members[0].outcome, given.first.outcome);
    assert_eq!(members[0].name.as_deref(), given.first.name.as_ref().map(|name| name.text()));
}

#[test]
fn every_fault_of_a_file_is_told_apart() {
    assert_eq!(opened(Content::Unreadable), Err(NotOpened::Unreadable));
    assert_eq!(opened(Content::NotJson), Err(NotOpened::NotJson));
    assert_eq!(opened(Content::Written(Box::default())), Err(NotOpened::Foreign));
    type Change = fn(&mut Written);
    let changes: [(Change, NotOpened); 10] = [
        (|all| all.format = Some("another-quiz".into()), NotOpened::Foreign),
        (|all| all.version = Some(2.0), NotOpened::Newer),
        (|all| all.version = None, NotOpened::Damaged),
        (|all| all.kind = Some("team".into()), NotOpened::OtherKind),
        (|all| all.kind = None, NotOpened::OtherKind),
        (|all| all.payload = None, NotOpened::Damaged),
        (|all| all.payload = Some("1AAAA".into()), NotOpened::Damaged),
        (|all| all.payload = Some("<script>".into()), NotOpened::Damaged),
        (|all| all.payload = Some("2AAAAAAAAAAAA".into()), NotOpened::Newer),
        (|all| all.payload = Some(String::new()), NotOpened::Damaged),
    ];
    for (place, (change, fault)) in changes.into_iter().enumerate() {
        assert_eq!(opened_with(change), Err(fault), "change {place}");
    }
}

#[test]
fn the_number_that_disagrees_with_the_payload_is_named() {
    for (place, column) in Column::all().enumerate() {
        for other in [None, Some(f64::NAN), Some(1e9)] {
            let fault = opened_with(|all| all.numbers[place].1 = other);
            assert_eq!(fault, Err(NotOpened::Disagrees(column)), "{other:?}");
        }
    }
    // Numbers that aren't told can't disagree.
    assert!(opened_with(|all| all.numbers.clear()).is_ok());
}

#[test]
fn a_name_is_taken_as_text_of_its_usual_length() {
    let address = opened_with(|all| all.name = Some("x".repeat(300))).unwrap();
    let person = &link::find_people(&address).unwrap().unwrap()[0];
    assert!(person.name.as_ref().unwrap().text().chars().count() <= 24);
    let address = opened_with(|all| all.name = Some("\u{202e}  ".into())).unwrap();
    assert_eq!(link::find_people(&address).unwrap().unwrap()[0].name, None);
}

#[test]
fn a_result_of_other_statements_is_not_opened() {
    let pack = Revision::from_pack("40").unwrap();
    let answers = results::answers(Length::Snapshot, 1);
    let outcome =
        Outcome::from_answers(pack, Length::Snapshot, &answers, Context::default()).unwrap();
    let file = |outcome: &Outcome| {
        Content::Written(Box::new(written(&export::result_json(None, outcome))))
    };
    assert_eq!(opened(file(&outcome)), Err(NotOpened::OtherStatements));
    let mut state = State::new(own(Length::Snapshot, 1));
    let effects = told(&mut state, TakeAway::FileRead(file(&outcome), pack));
    assert!(matches!(effects.as_slice(), [Effect::TakeAway(Wish::OpenResult(_))]));
}

#[test]
fn no_file_of_a_chart_is_called_like_another() {
    let sides = [None, Some(Side::Leading), Some(Side::Managing)];
    let mut ids = Chart::OF_A_RESULT.map(Chart::id).to_vec();
    ids.push(Chart::Couple.id());
    ids.extend(sides.map(|side| Chart::Timeline(side).id()));
    assert_eq!(ids[..2], ["radar", "dumbbell"]);
    assert!(ids.iter().all(|id| id.chars().all(|it| it.is_ascii_lowercase() || it == '-')));
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 6);
}

#[test]
fn a_picture_that_cant_be_made_is_told_until_the_next_wish() {
    let mut state = State::new(own(Length::Snapshot, 1));
    let pressed = TakeAway::PicturePressed { chart: Chart::Radar, format: Format::Png };
    let draw = Effect::TakeAway(Wish::Draw { chart: Chart::Radar, format: Format::Png });
    assert_eq!(told(&mut state, pressed.clone()), std::slice::from_ref(&draw));
    assert_eq!(told(&mut state, TakeAway::PictureEnded(Chart::Radar, true)), []);
    assert_eq!(state.take_away.told, None);
    told(&mut state, TakeAway::PictureEnded(Chart::Radar, false));
    assert_eq!(state.take_away.told, Some(Told::PictureFailed(Chart::Radar)));
    assert_eq!(told(&mut state, pressed), [draw]);
    assert_eq!(state.take_away.told, None);
}

#[test]
fn one_page_is_drawn_only_while_it_is_printed() {
    let mut state = State::new(own(Length::Snapshot, 1));
    assert_eq!(told(&mut state, TakeAway::PrintPressed), [Effect::TakeAway(Wish::OpenWindow)]);
    assert_eq!(state.take_away.printing, None);
    let day = Some("25 November 2026".to_owned());
    let print = [Effect::TakeAway(Wish::PrintSheet)];
    assert_eq!(told(&mut state, TakeAway::WindowEnded(day.clone())), print);
    assert_eq!(state.take_away.printing, day);
    assert_eq!(told(&mut state, TakeAway::SheetEnded(true)), []);
    assert_eq!(state.take_away.printing, None);
    assert_eq!(state.take_away.told, None);
}

#[test]
fn without_a_window_the_page_itself_is_printed_and_that_is_told() {
    for ended in [TakeAway::WindowEnded(None), TakeAway::SheetEnded(false)] {
        let mut state = State::new(own(Length::Snapshot, 1));
        assert_eq!(told(&mut state, ended), [Effect::TakeAway(Wish::PrintAll)]);
        assert_eq!(state.take_away.told, Some(Told::AllPrinted));
        assert_eq!(state.take_away.printing, None);
    }
}

#[test]
fn a_quiz_that_cant_be_told_is_told_of() {
    let mut state = State::new(own(Length::Snapshot, 1));
    assert_eq!(told(&mut state, TakeAway::FileChosen), [Effect::TakeAway(Wish::ReadFile)]);
    assert_eq!(told(&mut state, TakeAway::OpeningEnded(true)), []);
    assert_eq!(state.take_away.told, None);
    told(&mut state, TakeAway::OpeningEnded(false));
    assert_eq!(state.take_away.told, Some(Told::NotOpened(NotOpened::NoQuiz)));
}
