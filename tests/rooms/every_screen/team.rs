//! The page for teams, at work and done.

use super::Scene;
use crate::fixtures::{
    people::silent,
    teams::{all_alike, example, having_read, nobody, outcomes, page, table, work_on},
};
use leader_manager_quiz::{
    files::{self, FileFormat},
    team::state::{Copied, Fact, Order, Piece, Source, State, Then},
};
use quiz::{
    instrument::{Frequency, Length},
    link,
    scoring::Measure,
    team::{MOST_LINES, MOST_MEMBERS},
};

/// After these facts, with no work done.
fn after(mut state: State, facts: impl IntoIterator<Item = Fact>) -> State {
    for fact in facts {
        state.apply(fact);
    }
    state
}

fn given(text: String) -> Fact {
    Fact::TextGiven(Source::Paste, text)
}

/// Files that have been read to their end.
fn read(texts: &[(&str, &str)]) -> State {
    let mut state = nobody();
    state.apply(Fact::FilesGiven(1000));
    for (place, (name, text)) in texts.iter().enumerate() {
        let then = if place + 1 == texts.len() { Then::Nothing } else { Then::OtherText };
        let (source, text) = (Source::File((*name).to_owned()), (*text).to_owned());
        let bytes = text.len() as u64;
        state.apply(Fact::PieceRead(Piece { source, text, bytes, then }));
        work_on(&mut state);
    }
    state
}

/// In the middle of its work.
fn at_work(mut state: State, percent: u8) -> State {
    while state.progress().unwrap().percent < percent {
        state.work(&mut || true);
    }
    state
}

/// That many people who have all given the same answers.
fn crowd(count: usize) -> String {
    let payload = link::encode(&all_alike(Frequency::Often));
    let line = |number: usize| format!("Person {number},{payload}\n");
    String::from("name,link\n") + &(1..=count).map(line).collect::<String>()
}

fn silent_people(count: usize, name: &str) -> String {
    let payload = link::encode(&silent(Length::Full));
    (1..=count).map(|number| format!("{name}{number},{payload}\n")).collect()
}

/// What can't be taken: known people, links of later days, and lines with nothing in them.
fn rubbish() -> String {
    let payload = link::encode(&outcomes(1)[0]);
    let newer = payload.replacen('1', "2", 1) + "\n";
    let damaged = payload.replacen('1', "1A", 1) + "\n";
    [
        &payload,
        "\n\n",
        &payload,
        "\n",
        &newer.repeat(30),
        &damaged,
        "#lmq=hello\n",
        &"no\n".repeat(30),
    ]
    .concat()
}

fn states() -> Vec<(&'static str, State)> {
    let small = || having_read(&table(&outcomes(3)));
    let link = |count| link::with_result("https://quiz.example/team.html", &outcomes(count));
    let mut from_link = after(nobody(), [Fact::LinkOpened(link(2) + "x")]);
    work_on(&mut from_link);
    let reading = || after(nobody(), [given(table(&outcomes(300)))]);
    let mut stopped = at_work(reading(), 20);
    stopped.apply(Fact::Stopped);
    work_on(&mut stopped);
    let mut writing = having_read(&table(&outcomes(70)));
    let csv = FileFormat::Csv;
    let files = || [Fact::SaveAsked(csv), Fact::FilesCame(csv, Some(&files::DOOR))];
    writing = after(writing, files());
    let writing = at_work(writing, 20);
    let mut saved = after(small(), files());
    work_on(&mut saved);
    let seldom = link::with_result("", &vec![all_alike(Frequency::Rarely); 3]);
    let split = link::with_result(
        "https://quiz.example/",
        &[vec![all_alike(Frequency::Often); 8], vec![all_alike(Frequency::AlmostNever); 8]]
            .concat(),
    );
    vec![
        ("nothing yet", nobody()),
        ("nothing pasted", after(nobody(), [given(" ".into())])),
        ("nothing found", having_read("no link")),
        ("unreadable", after(nobody(), [Fact::FilesGiven(9), Fact::ReadFailed])),
        ("busy", after(reading(), [Fact::PasteConfirmed])),
        ("copied", after(small(), [Fact::CopyEnded(Copied::Link, true)])),
        ("not copied", after(nobody(), [Fact::CopyEnded(Copied::Invitation, false)])),
        ("erased", after(small(), [Fact::Erased])),
        ("restored", after(small(), [Fact::Erased, Fact::TakenBack])),
        ("an example", example()),
        ("saved", saved),
        ("not saved", after(small(), [Fact::SaveAsked(csv), Fact::FilesCame(csv, None)])),
        ("reading", at_work(reading(), 40)),
        ("writing", writing),
        ("stopped", stopped),
        ("one", having_read(&table(&outcomes(1)))),
        ("three", small()),
        ("from a link", from_link),
        ("files", read(&[("a.csv", &table(&outcomes(2))), ("b.txt", "nothing")])),
        ("rubbish", having_read(&rubbish())),
        ("many for a link that is safe", having_read(&table(&outcomes(150)))),
        ("alike", having_read(&crowd(8))),
        ("alike, seldom", having_read(&seldom)),
        ("split", having_read(&split)),
        ("silent", having_read(&silent_people(1, "Zoë "))),
        ("many silent", having_read(&silent_people(20, "Zoë "))),
        ("sought", after(having_read(&table(&outcomes(26))), [Fact::Sought("nobody".into())])),
        ("sorted", after(small(), [Fact::OrderPressed(Order::By(Measure::Balance))])),
        ("too many for a link", having_read(&crowd(link::MOST_RESULTS + 600))),
        ("too many", having_read(&crowd(MOST_MEMBERS + 1))),
        ("too long", having_read(&"no\n".repeat(MOST_LINES as usize + 1))),
    ]
}

pub(super) fn scenes() -> Vec<Scene> {
    let scene =
        |(name, state)| Scene::new(format!("team: {name}"), move |words| page(words, &state));
    states().into_iter().map(scene).collect()
}
