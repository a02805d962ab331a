//! What can be taken away, and the page that is printed, drawn on the server.

use crate::fixtures::{
    markup::{between, count, drawn},
    people::{answers, anybody, person, silent},
    rooms::{Export, of_others, own},
    words::{english, english_with},
};
use leader_manager_quiz::{
    export::{Chart, Fact, Told, qr::Code},
    result::Request,
};
use quiz::{
    export::ImportError,
    instrument::Length,
    link,
    scoring::{Measure, Outcome},
    words::Phrase,
};
use std::collections::BTreeSet;

fn mine() -> Request {
    own(answers(Length::Snapshot, 1))
}

fn someones(name: &str, outcome: Outcome) -> Request {
    of_others(person(name, outcome), Vec::new())
}

/// The tool after these facts.
async fn after(request: Request, facts: Vec<Fact>) -> String {
    Export::new(request).after(facts).markup().await
}

fn printing() -> Fact {
    Fact::WindowEnded(Some("25 November 2026".into()))
}

/// The address that holds the result.
fn link_of(request: &Request) -> String {
    link::with_named_results(&request.addresses.base, std::slice::from_ref(&request.first))
}

#[tokio::test]
async fn everything_that_can_be_taken_has_a_button() {
    let markup = after(mine(), Vec::new()).await;
    for (part, times) in
        [("png", 2), ("svg", 2), ("print", 1), ("json", 1), ("csv", 1), ("open", 1), ("qr-code", 1)]
    {
        assert_eq!(count(&markup, &format!("part=\"{part}\"")), times, "{part} in {markup}");
    }
    // Two buttons say the same; the group says of what.
    for phrase in [Phrase::RadarTitle, Phrase::DumbbellTitle] {
        let group = format!("role=\"group\" aria-label=\"{}\"", english().text(phrase));
        assert!(markup.contains(&group), "{group} in {markup}");
    }
    assert!(markup.contains("type=\"file\""));
    assert!(markup.contains("role=\"status\" class=\"status\"></p>"), "{markup}");
    assert!(!markup.contains(" style="));
}

#[tokio::test]
async fn somebody_elses_result_can_be_taken_as_well() {
    let markup = after(someones("Zoë", anybody(Length::Full, 2)), Vec::new()).await;
    for part in ["png", "svg", "print", "json", "csv", "open", "qr-code"] {
        assert!(markup.contains(&format!("part=\"{part}\"")), "{part} in {markup}");
    }
}

#[tokio::test]
async fn the_code_is_that_of_the_link_and_a_link_too_long_is_told() {
    let mut request = someones("Zoë", anybody(Length::Full, 2));
    let code = Code::of(&link_of(&request)).unwrap();
    assert!(after(request.clone(), Vec::new()).await.contains(&code.path));
    request.addresses.base = format!("https://quiz.example/{}", "a".repeat(600));
    let markup = after(request, vec![printing()]).await;
    assert!(!markup.contains("qr-code"), "{markup}");
    assert!(markup.contains("too long here for a code"), "{markup}");
}

#[tokio::test]
async fn every_fault_has_a_sentence_of_its_own() {
    let faults = [
        ImportError::NotJson,
        ImportError::Foreign,
        ImportError::OtherKind,
        ImportError::Newer,
        ImportError::Damaged,
        ImportError::OtherStatements,
    ];
    let mut all: Vec<Told> = faults.map(Told::NotOpened).into();
    all.extend(Measure::all().map(|measure| Told::NotOpened(ImportError::Disagrees(measure))));
    all.extend([Told::Unreadable, Told::Unavailable, Told::AllPrinted]);
    all.push(Told::PictureFailed(Chart::Radar));
    let mut sentences = BTreeSet::new();
    let count = all.len();
    for told in all {
        let mut room = Export::new(mine());
        room.state.told = Some(told);
        let markup = room.markup().await;
        let sentence = between(&markup, "role=\"status\" class=\"status\">", "</p>");
        assert!(sentence.ends_with('.') && !sentence.contains('{'), "{sentence}");
        sentences.insert(sentence.to_owned());
    }
    assert_eq!(sentences.len(), count);
    let file = Fact::FileRead(Err(Told::NotOpened(ImportError::NotJson)));
    let markup = after(mine(), vec![file]).await;
    assert!(markup.contains("isn’t JSON"), "{markup}");
}

#[tokio::test]
async fn the_sheet_is_there_only_while_it_is_printed() {
    assert!(!after(mine(), Vec::new()).await.contains("class=\"sheet"));
    let markup = after(mine(), vec![printing()]).await;
    assert_eq!(count(&markup, "class=\"sheet"), 1);
    let ended = vec![printing(), Fact::SheetEnded(true)];
    assert!(!after(mine(), ended).await.contains("class=\"sheet"));
}

#[tokio::test]
async fn the_sheet_holds_the_whole_result_on_one_page() {
    for request in [mine(), someones("Zoë", anybody(Length::Full, 2))] {
        let link = link_of(&request).replace('&', "&amp;");
        let markup = after(request, vec![printing()]).await;
        let (_, sheet) = markup.split_once("class=\"sheet").unwrap();
        for part in ["class=\"totals\"", "part=\"radar\"", "part=\"dumbbell\"", "part=\"qr-code\""]
        {
            assert_eq!(count(sheet, part), 1, "{part} in {sheet}");
        }
        assert_eq!(count(sheet, "<tr>"), 8, "a heading, six dimensions and totals");
        // Two totals, twelve scores, the totals again; and the sentence that says what it means.
        assert_eq!(count(sheet, " ± "), 2 + 12 + 2 + 1, "{sheet}");
        for text in ["Printed on 25 November 2026", "This is a self-view", "hiring", &link] {
            assert!(sheet.contains(text), "{text} in {sheet}");
        }
        assert!(!sheet.contains("Press a number"), "{sheet}");
        assert!(!sheet.contains("<button") && !sheet.contains("tabindex"), "nothing to press");
        assert!(!sheet.contains(" style="));
    }
}

#[tokio::test]
async fn the_sheet_says_whose_result_it_is() {
    let own = after(mine(), vec![printing()]).await;
    assert!(own.contains("you are right and it is wrong"), "{own}");
    let named = after(someones("<b>Zoë</b>", anybody(Length::Snapshot, 1)), vec![printing()]).await;
    assert!(named.contains("The result of &lt;b&gt;Zoë&lt;/b&gt;"), "{named}");
    assert!(named.contains("they are right and it is wrong"), "{named}");
    let unnamed = after(someones("", silent(Length::Snapshot)), vec![printing()]).await;
    assert!(unnamed.contains("A result someone shared"), "{unnamed}");
}

#[tokio::test]
async fn a_result_of_which_nothing_is_known_can_be_taken_all_the_same() {
    let markup = after(someones("", silent(Length::Full)), vec![printing()]).await;
    assert!(markup.contains("Too few answers"), "{markup}");
    assert!(markup.contains("part=\"qr-code\""));
}

#[tokio::test]
async fn an_authors_words_are_text_on_the_sheet() {
    let hostile = "<img src=x onerror=alert(1)>";
    let words = english_with(&[
        (Phrase::CaveatsUse.into(), hostile),
        (Phrase::ExportPrint.into(), hostile),
    ]);
    let room = Export::new(mine()).after([printing()]);
    let markup = drawn(room.view(&words)).await;
    assert!(!markup.contains("<img"), "{markup}");
    assert_eq!(count(&markup, "&lt;img src=x"), 2);
}
