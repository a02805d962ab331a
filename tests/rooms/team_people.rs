//! What the page for teams begins with, and how it shows the people of a small team: the invitation, the example,
//! marks on axes, and what there is to talk about.

use crate::fixtures::{
    teams::{all_alike, drawn_page as drawn, example, having_read, nobody, outcomes, table},
    tree::Tree,
    words::english,
};
use leader_manager_quiz::team::state::{Copied, Fact};
use quiz::{instrument::Frequency, link, words::Phrase};

fn text(phrase: Phrase) -> &'static str {
    english().text(phrase)
}

/// The findings of one of the cards to talk about.
fn findings(page: &Tree, card: &str) -> Vec<String> {
    page.texts(&format!("[data-card={card}] li"))
}

#[tokio::test]
async fn the_page_begins_with_an_invitation_to_copy_and_an_example() {
    let mut state = nobody();
    let page = drawn(&state).await;
    let first = page.all("section").swap_remove(0);
    assert_eq!(first.name(), text(Phrase::TeamInviteTitle));
    let message = first.one("#message[readonly]").attribute("value").to_owned();
    let expected =
        "Take this three-minute quiz and send me your link: https://quiz.example/index.html";
    assert_eq!(message, expected);
    first.one("[data-press=message]");
    first.one("[data-press=example]");
    state.apply(Fact::CopyEnded(Copied::Invitation, true));
    assert_eq!(
        drawn(&state).await.says("[data-card=invitation] .copied"),
        text(Phrase::TeamNoticeCopied)
    );
    assert!(!drawn(&having_read(&table(&outcomes(1)))).await.has("[data-card=invitation]"));
}

#[tokio::test]
async fn an_example_says_that_it_is_one_and_asks_for_nothing() {
    let page = drawn(&example()).await;
    assert!(page.says(".way-back").starts_with(text(Phrase::TeamExampleSaid)));
    page.one(".way-back button");
    for missing in
        [".intake", "[data-card=invitation]", "[data-card=takeaway]", "[data-card=reading]"]
    {
        assert!(!page.has(missing), "{missing}");
    }
    assert_eq!(page.says("#team-title"), "8 people");
    assert_eq!(page.texts("tbody th bdi")[..2], ["Ada", "Ben"]);
}

#[tokio::test]
async fn an_erased_team_leaves_a_way_back() {
    let mut state = having_read(&table(&outcomes(2)));
    assert!(!drawn(&state).await.has(".way-back"));
    state.apply(Fact::Erased);
    let page = drawn(&state).await;
    assert!(page.says(".way-back").starts_with(text(Phrase::TeamNoticeErased)));
    assert_eq!(page.says(".way-back button"), text(Phrase::TeamUndo));
    page.one("[data-card=invitation]");
}

#[tokio::test]
async fn up_to_thirty_people_have_a_mark_each_on_every_axis_and_more_are_counted() {
    let page = drawn(&having_read(&table(&outcomes(30)))).await;
    let axes = page.all(".people[role=img]");
    assert_eq!((axes.len(), page.count(".histogram")), (12, 0));
    for axis in axes {
        let marks = axis.texts("span > span");
        assert!((25..=30).contains(&marks.len()), "whoever gave enough answers: {marks:?}");
        assert!(marks.iter().all(|mark| mark.chars().count() <= 3), "{marks:?}");
        // Each by the whole name and the score, to the pointer and to a screen reader.
        let named = axis.attributes("span > span", "title");
        assert!(
            named.iter().all(|name| axis.name().contains(name)),
            "{named:?} in {}",
            axis.name()
        );
        assert!(axis.name().contains("Person"), "{}", axis.name());
    }
    let page = drawn(&having_read(&table(&outcomes(31)))).await;
    assert_eq!((page.count(".people"), page.count(".histogram")), (0, 6));
}

#[tokio::test]
async fn the_table_tells_whose_each_mark_is() {
    let text = link::with_result("", &[Frequency::Often; 3].map(all_alike));
    let page = drawn(&having_read(&(text + "&lmq-name=Ann,Bo"))).await;
    let rows = page.texts("tbody th[scope=row]");
    let marks = page.all(".people").swap_remove(0).texts("span > span");
    assert_eq!(marks, ["A", "B", "3"]);
    for ((row, mark), name) in rows.iter().zip(&marks).zip(["Ann", "Bo", "Person 3"]) {
        assert!(row.starts_with(&format!("{mark} {name}")), "{row}");
    }
    let many = drawn(&having_read(&table(&outcomes(31)))).await;
    assert!(!many.has("tbody small"), "drawings of many have no marks");
}

#[tokio::test]
async fn equal_and_near_scores_stand_in_one_column() {
    let people = [vec![all_alike(Frequency::Often); 3], vec![all_alike(Frequency::AlmostNever)]];
    let text = link::with_result("", &people.concat()) + "&lmq-name=Ann,Alan,,Bo";
    let axis = drawn(&having_read(&text)).await.all(".people").swap_remove(0);
    let columns: Vec<Vec<String>> =
        axis.all(".people > span").iter().map(|column| column.texts("span > span")).collect();
    assert_eq!(columns.len(), 9);
    assert_eq!(
        (&columns[0][..], &columns[6][..]),
        (&["B".into()][..], &["An".into(), "Al".into(), "3".into()][..])
    );
    assert_eq!(
        axis.name().replace(['\u{2068}', '\u{2069}'], ""),
        "Vision: Ann 75; Alan 75; Person 3 75; Bo 0"
    );
}

#[tokio::test]
async fn there_is_something_to_talk_about_or_it_is_said_that_there_is_not() {
    let people = [vec![all_alike(Frequency::Often); 3], vec![all_alike(Frequency::AlmostNever)]];
    let split = having_read(&(link::with_result("", &people.concat()) + "&lmq-name=Ann,Bo,Cy,Di"));
    let page = drawn(&split).await;
    let covers = findings(&page, "cover");
    assert_eq!(covers.len(), 1, "Di is told of once");
    let asked = "Ann says “often”, Di “seldom”. Could Ann help Di?";
    assert!(covers[0].replace(['\u{2068}', '\u{2069}'], "").ends_with(asked), "{covers:?}");
    assert_eq!(findings(&page, "apart").len(), 4);
    assert_eq!(findings(&page, "alike"), [""; 0], "where they are apart, they aren’t alike");

    let page = drawn(&having_read(&link::with_result("", &people[0]))).await;
    assert!(findings(&page, "alike")[0].ends_with("3 of 3 say they often do this."));
    for (card, none) in [("apart", Phrase::TeamWidestNone), ("cover", Phrase::TeamCoverNone)] {
        assert_eq!(findings(&page, card), [""; 0]);
        assert!(page.says(&format!("[data-card={card}]")).ends_with(text(none)));
    }
    // Nobody is named among very many.
    assert!(!drawn(&having_read(&table(&outcomes(31)))).await.has("[data-card=cover]"));
}
