//! Results kept over time, on screen: what is offered, what is kept, and that only changes beyond their
//! uncertainty are called changes.

use crate::fixtures::{
    people::{always, outcome, outcome_of, straying},
    rooms::{History, own},
    storage::{found, read, record},
    words::english,
};
use leader_manager_quiz::history::{Fact, Storage};
use quiz::{
    instrument::{Answer, Facet, Frequency, Length, Revision, Scale, Side, items},
    scoring::Outcome,
    words::Phrase,
};

const TODAY: u32 = 20_782;

fn having(storage: Storage) -> History {
    let mine = always(Length::Snapshot, Answer::Rated(Frequency::Often));
    History::new(own(mine)).after([found(storage, TODAY)])
}

fn having_kept(kept: &[(u32, Outcome)]) -> History {
    having(Storage::Record(record(kept)))
}

/// Answers that lead more or less, and manage always the same.
fn leading(frequency: Frequency) -> Outcome {
    let answers: Vec<_> = items()
        .iter()
        .take(24)
        .map(|item| {
            let leads = matches!(item.scale, Scale::Facet(Facet { side: Side::Leading, .. }));
            Some(Answer::Rated(match item.id.ends_with('a') {
                _ if leads => frequency,
                true => Frequency::Rarely,
                false => Frequency::Often,
            }))
        })
        .collect();
    outcome(&answers)
}

#[tokio::test]
async fn what_would_be_kept_is_told_before_anybody_consents() {
    let page = having(Storage::Empty).drawn().await;
    page.one("button[part=keep]");
    assert!(page.text().contains("never leave this device"));
    assert!(!page.has("[checked], [part=erase]"));
    assert_eq!(page.says("[part=kept-status]"), "", "nothing is said yet");
}

#[tokio::test]
async fn storage_that_is_blocked_is_told() {
    let page = having(Storage::Blocked).drawn().await;
    assert!(page.text().contains("doesn’t let the quiz keep anything"), "{page}");
    assert!(!page.has("button"));
}

#[tokio::test]
async fn a_later_versions_results_are_told_and_can_be_erased() {
    let page = having(Storage::Record("2\nx".into())).drawn().await;
    assert!(page.text().contains("newer version of the quiz has kept"), "{page}");
    assert!(page.has("button[part=erase]") && !page.has("[part=keep]"));
}

#[tokio::test]
async fn each_kept_result_can_be_opened_and_removed_and_all_be_taken_away() {
    let kept =
        [(TODAY - 30, leading(Frequency::Rarely)), (TODAY, outcome(&straying(Length::Full, 3)))];
    let mut room = having_kept(&kept);
    let page = room.drawn().await;
    let latest_first = [TODAY, TODAY - 30].map(|day| format!("day {day}"));
    assert_eq!(page.texts("button[part=open-kept] > bdi"), latest_first);
    let remove = latest_first.map(|day| format!("Remove the result of {day}"));
    assert_eq!(page.names("button[part=remove]"), remove);
    assert!(!page.to_string().contains("lmq="), "what is kept stands in no address: {page}");
    for part in ["button[part=export]", "[type=file]", "button[part=erase]", "button[part=keep]"] {
        page.one(part);
    }
    assert!(!page.has("[part=erase-now]"));
    room.apply(Fact::ErasePressed);
    let sure = room.drawn().await.says(":has(> button[part=erase-now])");
    assert!(sure.contains("all kept results (2)"), "{sure}");
}

#[tokio::test]
async fn one_result_alone_shows_no_trend() {
    let page = having_kept(&[(TODAY, leading(Frequency::Rarely))]).drawn().await;
    assert!(page.text().contains("One result so far"), "{page}");
    assert!(!page.has("table, [part=timeline]"));
}

#[tokio::test]
async fn only_changes_beyond_their_uncertainty_are_called_changes() {
    // From rarely to often, throughout: the leading total rises by 50, the balance too.
    let kept = [(TODAY - 90, leading(Frequency::Rarely)), (TODAY, leading(Frequency::Often))];
    let text = having_kept(&kept).drawn().await.text();
    let since = format!("clearly higher than on day {}.", TODAY - 90);
    assert!(text.contains(&format!("Leading: {since}")), "{text}");
    assert!(text.contains("Balance: clearly more towards leading than"), "{text}");
    assert!(!text.contains("Managing: clearly"), "{text}");
    // Two statements are too few for a single facet's 50 points, by the stricter rule.
    assert!(text.contains(english().text(Phrase::HistorySteadyMany)), "{text}");
    assert!(!text.contains("Since the first result"), "it is the result before");
    // The same answers again are no change at all.
    let kept = [(TODAY - 90, leading(Frequency::Often)), (TODAY, leading(Frequency::Often))];
    let text = having_kept(&kept).drawn().await.text();
    assert!(text.contains(english().text(Phrase::HistorySteady)), "{text}");
    for word in [": clearly", "improved", "worse", "better"] {
        assert!(!text.contains(word), "{word}");
    }
}

#[tokio::test]
async fn single_numbers_are_flagged_by_the_stricter_rule() {
    let kept =
        [(TODAY - 90, leading(Frequency::AlmostNever)), (TODAY, leading(Frequency::AlmostAlways))];
    let room = having_kept(&kept);
    let trend = room.state.trend(&room.request);
    let flagged = [&trend.totals, &trend.dimensions, &trend.scales]
        .into_iter()
        .flatten()
        .filter(|series| series.since_previous.movement.is_clear())
        .count();
    let text = room.drawn().await.text();
    assert_eq!(text.matches(": clearly").count(), flagged);
    assert!(flagged > 2, "the facets, too");
}

#[tokio::test]
async fn the_changes_since_the_first_have_a_part_of_their_own() {
    let kept = [
        (TODAY - 90, leading(Frequency::Rarely)),
        (TODAY - 30, leading(Frequency::Often)),
        (TODAY, leading(Frequency::Often)),
    ];
    let parts = having_kept(&kept).drawn().await.texts("section.since");
    let [before, first] = &parts[..] else { panic!("{parts:?}") };
    assert!(before.contains(english().text(Phrase::HistorySteady)), "{before}");
    assert!(first.starts_with("Since the first result"), "{first}");
    assert!(first.contains(&format!("Leading: clearly higher than on day {}.", TODAY - 90)));
}

#[tokio::test]
async fn the_same_numbers_are_drawn_and_in_a_table() {
    let kept = [
        (TODAY - 90, leading(Frequency::Rarely)),
        (TODAY - 30, outcome(&straying(Length::Full, 5))),
        (TODAY, leading(Frequency::Often)),
    ];
    let page = having_kept(&kept).drawn().await;
    assert_eq!(
        page.names("[part=timeline][role=img]"),
        ["Leading", "Managing", "Balance"].map(|name| format!("{name} over time"))
    );
    assert_eq!(page.count("[data-side=leading]"), 3 + 3, "in the chart and in the list");
    assert_eq!(page.count("[data-side=balance]"), 3);
    let levels = page.texts("svg text");
    assert!(levels.contains(&"−100".to_owned()) && !levels.contains(&"-100".to_owned()));
    let rows = page.all("tbody > tr");
    assert_eq!(rows.len(), 3);
    for (row, (day, outcome)) in rows.iter().zip(&kept) {
        assert_eq!(row.says("th[scope=row]"), format!("day {day}"));
        let total = outcome.profile().side(Side::Leading).unwrap();
        let cells = row.texts("td > bdi");
        assert_eq!(cells[0], total.rounded().to_string());
    }
}

#[tokio::test]
async fn results_of_other_statements_are_counted_and_can_only_be_removed() {
    let pack = Revision::from_pack("40").unwrap();
    let kept = [
        (TODAY - 90, leading(Frequency::Rarely)),
        (TODAY - 30, outcome_of(pack, &straying(Length::Snapshot, 5))),
        (TODAY, leading(Frequency::Often)),
    ];
    let page = having_kept(&kept).drawn().await;
    assert!(page.text().contains("results from other statements: 1."), "{page}");
    assert_eq!(page.count("[part=remove]"), 3);
    assert_eq!(page.count("[part=open-kept]"), 2);
    assert_eq!(page.count("tbody > tr"), 2);
}

#[tokio::test]
async fn what_a_file_came_to_is_counted_and_named() {
    let mut room = having_kept(&[(TODAY, leading(Frequency::Often))]);
    let entry = serde_json::json!({ "date": "<b>", "payload": "<script>" });
    let file = serde_json::json!({
        "format": "leader-manager-quiz", "version": 1, "kind": "history", "entries": vec![entry; 14],
    });
    room.apply(read(&file.to_string(), TODAY));
    let page = room.drawn().await;
    let said = page.says("[part=kept-status][tabindex='-1']");
    assert!(!page.has("[role=status][part=kept-status]"), "it has the focus, and is said once");
    assert!(said.contains("added from the file: 0. Refused: 14."), "{said}");
    let refusals = page.texts(".refusals > li");
    assert_eq!(refusals[0], "Result 1: its date can’t be read.");
    assert_eq!(refusals[10..], ["And 4 more."]);
    assert!(!page.to_string().contains("script"));
    room.apply(read("no file of ours", TODAY));
    let page = room.drawn().await;
    assert!(page.says("[part=kept-status]").contains("This file holds no results"));
    assert!(!page.has(".refusals"));
}

#[tokio::test]
async fn lines_that_cannot_be_read_are_told() {
    let page = having(Storage::Record("1\nnonsense\n<b>".into())).drawn().await;
    let told = page.says("[part=unread]");
    assert!(told.contains("couldn’t be read and are left out: 2"), "{told}");
    assert!(page.text().contains(english().text(Phrase::HistoryNone)));
}
