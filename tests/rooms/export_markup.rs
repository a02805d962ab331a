//! What can be taken away, and the page that is printed, drawn on the server.

use crate::{
    every_screen::export::told,
    fixtures::{
        people::{answers, anybody, person, silent},
        rooms::{Export, of_others, own},
        tree::Tree,
        words::english,
    },
};
use leader_manager_quiz::{
    export::{Fact, Told, qr::Code},
    result::Request,
};
use quiz::{export::ImportError, instrument::Length, link, scoring::Outcome, words::Phrase};
use std::collections::BTreeSet;

fn mine() -> Request {
    own(answers(Length::Snapshot, 1))
}

fn someones(name: &str, outcome: Outcome) -> Request {
    of_others(person(name, outcome), Vec::new())
}

/// The tool after these facts.
async fn after(request: Request, facts: Vec<Fact>) -> Tree {
    Export::new(request).after(facts).drawn().await
}

fn printing() -> Fact {
    Fact::WindowEnded(Some("25 November 2026".into()))
}

/// The address that holds the result.
fn link_of(request: &Request) -> String {
    let base = request.addresses.base.as_deref().unwrap();
    link::with_named_results(base, std::slice::from_ref(&request.first))
}

#[tokio::test]
async fn everything_that_can_be_taken_has_a_button_whosever_result_it_is() {
    for request in [mine(), someones("Zoë", anybody(Length::Full, 2))] {
        let page = after(request, Vec::new()).await;
        for part in ["print", "json", "csv"] {
            page.one(&format!("button[part={part}]"));
        }
        page.one("[part=qr-code]");
        page.one("label > [part=open][type=file]");
        // Two buttons say the same; the group says of what.
        let charts = [Phrase::RadarTitle, Phrase::DumbbellTitle].map(|title| english().text(title));
        assert_eq!(page.names("[role=group]"), charts);
        for group in page.all("[role=group]") {
            assert_eq!(group.attributes("button", "part"), ["png", "svg"]);
        }
        assert_eq!(page.says(".status[role=status]"), "");
    }
}

#[tokio::test]
async fn the_code_is_that_of_the_link_and_a_link_too_long_is_told() {
    let mut request = someones("Zoë", anybody(Length::Full, 2));
    let code = Code::of(&link_of(&request)).unwrap();
    let page = after(request.clone(), Vec::new()).await;
    assert_eq!(page.one("[part=qr-code] > path").attribute("d"), code.path);
    request.addresses.base = Some(format!("https://quiz.example/{}", "a".repeat(600)));
    let page = after(request, vec![printing()]).await;
    assert!(!page.has("[part=qr-code]"), "{page}");
    assert!(page.text().contains(english().text(Phrase::ExportCodeTooLong)), "{page}");
}

#[tokio::test]
async fn every_fault_has_a_sentence_of_its_own() {
    let all = told();
    let mut sentences = BTreeSet::new();
    let count = all.len();
    for told in all {
        let mut room = Export::new(mine());
        room.state.told = Some(told);
        let sentence = room.drawn().await.says("[role=status]");
        assert!(sentence.ends_with('.') && !sentence.contains('{'), "{sentence}");
        sentences.insert(sentence);
    }
    assert_eq!(sentences.len(), count);
    let file = Fact::FileRead(Err(Told::NotOpened(ImportError::NotJson)));
    assert!(after(mine(), vec![file]).await.says("[role=status]").contains("isn’t JSON"));
}

#[tokio::test]
async fn the_sheet_is_there_only_while_it_is_printed() {
    assert!(!after(mine(), Vec::new()).await.has(".sheet"));
    after(mine(), vec![printing()]).await.one(".sheet");
    let ended = vec![printing(), Fact::SheetEnded(true)];
    assert!(!after(mine(), ended).await.has(".sheet"));
}

#[tokio::test]
async fn the_sheet_holds_the_whole_result_on_one_page() {
    for request in [mine(), someones("Zoë", anybody(Length::Full, 2))] {
        let link = link_of(&request);
        let sheet = after(request, vec![printing()]).await.one(".sheet");
        for piece in [".totals", "[part=radar]", "[part=dumbbell]", "[part=qr-code]"] {
            sheet.one(piece);
        }
        assert_eq!(sheet.count("tr"), 8, "a heading, six dimensions and totals");
        let text = sheet.text();
        assert_eq!(sheet.count("td[data-facet]"), 12);
        for said in ["Printed on 25 November 2026", "A self-view", "hiring", &link] {
            assert!(text.contains(said), "{said} in {text}");
        }
        assert!(!text.contains("Press a number"), "{text}");
        assert!(!sheet.has("button, [tabindex]"), "nothing to press");
    }
}

#[tokio::test]
async fn the_sheet_says_whose_result_it_is() {
    for (request, said) in [
        (mine(), english().text(Phrase::CaveatsOwn)),
        (someones("<b>Zoë</b>", anybody(Length::Snapshot, 1)), "<b>Zoë</b>’s result"),
        (someones("Zoë", anybody(Length::Snapshot, 1)), english().text(Phrase::CaveatsOther)),
        (someones("", silent(Length::Snapshot)), "A result someone shared"),
    ] {
        let sheet = after(request, vec![printing()]).await.one(".sheet");
        assert!(sheet.text().contains(said), "{said} in {sheet}");
    }
}

#[tokio::test]
async fn a_result_of_which_nothing_is_known_can_be_taken_all_the_same() {
    let page = after(someones("", silent(Length::Full)), vec![printing()]).await;
    assert!(page.text().contains("Too few answers"), "{page}");
    assert!(page.has("[part=qr-code]"));
}
