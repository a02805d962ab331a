//! What can be taken away, and the page that is printed, drawn on the server.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod results;

use leader_manager_annex::{
    components::take_away::{Places, view},
    qr::Code,
    state::{
        Fact, Given, State,
        take_away::{
            self, Chart, Fact as TakeAway, Told,
            import::{Content, NotOpened},
        },
    },
    words::Words,
};
use quiz::{
    instrument::{Length, Revision},
    team::Column,
};
use results::{english, english_with, own, silent, someones};
use yew::{Callback, Html, NodeRef};

fn topic(words: &Words, state: &State) -> Html {
    view(words, state, &NodeRef::default(), &Places::default(), &Callback::noop())
}

/// The topic after these facts.
async fn after(given: Given, facts: Vec<TakeAway>) -> String {
    let mut state = State::new(given);
    for fact in facts {
        state.apply(Fact::TakeAway(fact));
    }
    results::drawn(english(), state, topic).await
}

fn printing() -> TakeAway {
    TakeAway::WindowEnded(Some("25 November 2026".into()))
}

#[tokio::test]
async fn everything_that_can_be_taken_has_a_button() {
    let markup = after(own(Length::Snapshot, 1), Vec::new()).await;
    for (part, count) in
        [("png", 2), ("svg", 2), ("print", 1), ("json", 1), ("csv", 1), ("open", 1), ("qr-code", 1)]
    {
        let found = markup.matches(&format!("part=\"{part}\"")).count();
        assert_eq!(found, count, "{part} in {markup}");
    }
    // Two buttons say the same; the group says of what.
    assert!(
        markup.contains("role=\"group\" aria-label=\"Leading and managing on six dimensions\""),
        "{markup}"
    );
    assert!(markup.contains("role=\"group\" aria-label=\"The six gaps, in order\""), "{markup}");
    assert!(markup.contains("type=\"file\""));
    assert!(markup.contains("role=\"status\" class=\"status\"></p>"), "{markup}");
    assert!(!markup.contains(" style="));
}

#[tokio::test]
async fn somebody_elses_result_can_be_taken_as_well() {
    let markup = after(someones("Zoë", Length::Full, 2), Vec::new()).await;
    for part in ["png", "svg", "print", "json", "csv", "open", "qr-code"] {
        assert!(markup.contains(&format!("part=\"{part}\"")), "{part} in {markup}");
    }
}

#[tokio::test]
async fn the_code_is_that_of_the_link_and_a_link_too_long_is_told() {
    let given = someones("Zoë", Length::Full, 2);
    let code = Code::of(&take_away::link(&given)).unwrap();
    assert!(after(given.clone(), Vec::new()).await.contains(&code.path));
    let far = Given { base: format!("https://quiz.example/{}", "a".repeat(600)), ..given };
    let markup = after(far, vec![printing()]).await;
    assert!(!markup.contains("qr-code"), "{markup}");
    assert!(markup.contains("too long here for a code"), "{markup}");
}

#[tokio::test]
async fn every_fault_has_a_sentence_of_its_own() {
    let faults = [
        NotOpened::Unreadable,
        NotOpened::NotJson,
        NotOpened::Foreign,
        NotOpened::OtherKind,
        NotOpened::Newer,
        NotOpened::Damaged,
        NotOpened::OtherStatements,
        NotOpened::NoQuiz,
    ];
    let mut all: Vec<Told> = faults.map(Told::NotOpened).into();
    all.extend(Column::all().map(|column| Told::NotOpened(NotOpened::Disagrees(column))));
    all.extend([Told::PictureFailed(Chart::Radar), Told::AllPrinted]);
    let mut sentences = std::collections::BTreeSet::new();
    let count = all.len();
    for told in all {
        let mut state = State::new(own(Length::Snapshot, 1));
        state.take_away.told = Some(told);
        let markup = results::drawn(english(), state, topic).await;
        let (_, rest) = markup.split_once("role=\"status\" class=\"status\">").unwrap();
        let (sentence, _) = rest.split_once("</p>").unwrap();
        assert!(sentence.ends_with('.') && !sentence.contains('{'), "{sentence}");
        sentences.insert(sentence.to_owned());
    }
    assert_eq!(sentences.len(), count);
    let file = TakeAway::FileRead(Content::NotJson, Revision::OURS);
    let markup = after(own(Length::Snapshot, 1), vec![file]).await;
    assert!(markup.contains("isn’t JSON"), "{markup}");
}

#[tokio::test]
async fn the_sheet_is_there_only_while_it_is_printed() {
    let given = own(Length::Snapshot, 1);
    assert!(!after(given.clone(), Vec::new()).await.contains("class=\"sheet"));
    let markup = after(given.clone(), vec![printing()]).await;
    assert_eq!(markup.matches("class=\"sheet").count(), 1);
    let ended = vec![printing(), TakeAway::SheetEnded(true)];
    assert!(!after(given, ended).await.contains("class=\"sheet"));
}

#[tokio::test]
async fn the_sheet_holds_the_whole_result_on_one_page() {
    for given in [own(Length::Snapshot, 1), someones("Zoë", Length::Full, 2)] {
        let link = take_away::link(&given).replace('&', "&amp;");
        let markup = after(given, vec![printing()]).await;
        let (_, sheet) = markup.split_once("class=\"sheet").unwrap();
        for part in ["class=\"totals\"", "part=\"radar\"", "part=\"dumbbell\"", "part=\"qr-code\""]
        {
            assert_eq!(sheet.matches(part).count(), 1, "{part} in {sheet}");
        }
        assert_eq!(sheet.matches("<tr>").count(), 8, "a heading, six dimensions and totals");
        // Two totals, twelve scores, the totals again; and the sentence that says what it means.
        assert_eq!(sheet.matches(" ± ").count(), 2 + 12 + 2 + 1, "{sheet}");
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
    let own = after(own(Length::Snapshot, 1), vec![printing()]).await;
    assert!(own.contains("you are right and it is wrong"), "{own}");
    let named = after(someones("<b>Zoë</b>", Length::Snapshot, 1), vec![printing()]).await;
    assert!(named.contains("The result of &lt;b&gt;Zoë&lt;/b&gt;"), "{named}");
    assert!(named.contains("they are right and it is wrong"), "{named}");
    let unnamed = after(silent(Length::Snapshot), vec![printing()]).await;
    assert!(unnamed.contains("A result someone shared"), "{unnamed}");
}

#[tokio::test]
async fn a_result_of_which_nothing_is_known_can_be_taken_all_the_same() {
    let markup = after(silent(Length::Full), vec![printing()]).await;
    assert!(markup.contains("Too few answers"), "{markup}");
    assert!(markup.contains("part=\"qr-code\""));
}

#[tokio::test]
async fn an_authors_words_are_text_on_the_sheet() {
    let hostile = "<img src=x onerror=alert(1)>";
    let words = english_with(&[("caveats.use", hostile), ("annex.take-away.print", hostile)]);
    let mut state = State::new(own(Length::Snapshot, 1));
    state.apply(Fact::TakeAway(printing()));
    let markup = results::drawn(words, state, topic).await;
    assert!(!markup.contains("<img"), "{markup}");
    assert_eq!(markup.matches("&lt;img src=x").count(), 2);
}
