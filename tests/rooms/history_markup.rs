//! Results kept over time, on screen: what is offered, what is kept, and that only changes beyond their
//! uncertainty are called changes.

use crate::fixtures::{
    markup::{count, text_of},
    people::{always, outcome, outcome_of, straying},
    rooms::{History, own},
    storage::{found, read, record},
};
use leader_manager_quiz::history::{Fact, Storage};
use quiz::{
    instrument::{Answer, Facet, Frequency, Length, Revision, Scale, Side, items},
    scoring::Outcome,
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
            Some(Answer::Rated(if leads { frequency } else { Frequency::Sometimes }))
        })
        .collect();
    outcome(&answers)
}

#[tokio::test]
async fn what_would_be_kept_is_told_before_anybody_consents() {
    let markup = having(Storage::Empty).markup().await;
    assert!(markup.contains("part=\"keep\"") && markup.contains("never leave this device"));
    assert!(!markup.contains("checked") && !markup.contains("part=\"erase\""));
    assert_eq!(count(&markup, "role=\"status\""), 1, "there before it speaks");
}

#[tokio::test]
async fn storage_that_is_blocked_is_told() {
    let markup = having(Storage::Blocked).markup().await;
    assert!(markup.contains("doesn’t let the quiz keep anything"), "{markup}");
    assert!(!markup.contains("<button"));
}

#[tokio::test]
async fn a_later_versions_results_are_told_and_can_be_erased() {
    let markup = having(Storage::Record("2\nx".into())).markup().await;
    assert!(markup.contains("newer version of the quiz has kept"), "{markup}");
    assert!(!markup.contains("part=\"keep\"") && markup.contains("part=\"erase\""));
}

#[tokio::test]
async fn each_kept_result_can_be_opened_and_removed_and_all_be_taken_away() {
    let kept =
        [(TODAY - 30, leading(Frequency::Rarely)), (TODAY, outcome(&straying(Length::Full, 3)))];
    let mut room = having_kept(&kept);
    let markup = room.markup().await;
    assert_eq!(count(&markup, "part=\"open-kept\""), 2);
    assert!(!markup.contains("lmq="), "what is kept stands in no address: {markup}");
    assert_eq!(count(&markup, "part=\"remove\""), 2);
    assert!(markup.contains(&format!("aria-label=\"Remove the result of day {}\"", TODAY - 30)));
    for part in ["part=\"export\"", "type=\"file\"", "part=\"erase\"", "part=\"keep\""] {
        assert_eq!(count(&markup, part), 1, "{part}");
    }
    assert!(!markup.contains("style=") && !markup.contains("part=\"erase-now\""));
    // The latest first.
    let at = |day: u32| markup.find(&format!("<bdi>day {day}</bdi></button>")).unwrap();
    assert!(at(TODAY) < at(TODAY - 30));
    room.apply(Fact::ErasePressed);
    let markup = room.markup().await;
    assert!(markup.contains("part=\"erase-now\"") && markup.contains("all kept results (2)"));
}

#[tokio::test]
async fn one_result_alone_shows_no_trend() {
    let markup = having_kept(&[(TODAY, leading(Frequency::Rarely))]).markup().await;
    assert!(markup.contains("One result so far"), "{markup}");
    assert!(!markup.contains("<table") && !markup.contains("part=\"timeline\""));
}

#[tokio::test]
async fn only_changes_beyond_their_uncertainty_are_called_changes() {
    // From rarely to often, throughout: the leading total rises by 50, the balance too.
    let kept = [(TODAY - 90, leading(Frequency::Rarely)), (TODAY, leading(Frequency::Often))];
    let text = text_of(&having_kept(&kept).markup().await);
    let since = format!("clearly more than on day {}.", TODAY - 90);
    assert!(text.contains(&format!("Leading: {since}")), "{text}");
    assert!(text.contains("Balance: clearly further to leading than"), "{text}");
    assert!(!text.contains("Managing: clearly"), "{text}");
    // Two statements are too few for a single facet's 50 points, by the stricter rule.
    assert!(text.contains("No single score or gap has"), "{text}");
    assert!(!text.contains("Since the first result"), "it is the result before");
    // The same answers again are no change at all.
    let kept = [(TODAY - 90, leading(Frequency::Often)), (TODAY, leading(Frequency::Often))];
    let text = text_of(&having_kept(&kept).markup().await);
    assert!(text.contains("No total has changed beyond its uncertainty"), "{text}");
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
    let text = text_of(&room.markup().await);
    assert_eq!(count(&text, ": clearly"), flagged);
    assert!(flagged > 2, "the facets, too");
}

#[tokio::test]
async fn the_changes_since_the_first_have_a_part_of_their_own() {
    let kept = [
        (TODAY - 90, leading(Frequency::Rarely)),
        (TODAY - 30, leading(Frequency::Often)),
        (TODAY, leading(Frequency::Often)),
    ];
    let text = text_of(&having_kept(&kept).markup().await);
    let (before, first) = text.split_once("Since the first result").unwrap();
    assert!(before.contains("No total has changed"), "{before}");
    assert!(first.contains(&format!("Leading: clearly more than on day {}.", TODAY - 90)));
}

#[tokio::test]
async fn the_same_numbers_are_drawn_and_in_a_table() {
    let kept = [
        (TODAY - 90, leading(Frequency::Rarely)),
        (TODAY - 30, outcome(&straying(Length::Full, 5))),
        (TODAY, leading(Frequency::Often)),
    ];
    let markup = having_kept(&kept).markup().await;
    assert_eq!(count(&markup, "part=\"timeline\""), 3);
    assert_eq!(count(&markup, "role=\"img\""), 3);
    assert_eq!(count(&markup, "data-side=\"leading\""), 3 + 3, "in the chart and in the list");
    assert_eq!(count(&markup, "data-side=\"balance\""), 3);
    assert!(markup.contains(">−100</text>") && !markup.contains(">-100<"));
    let (_, table) = markup.split_once("<tbody>").unwrap();
    let (table, _) = table.split_once("</tbody>").unwrap();
    assert_eq!(count(table, "<tr>"), 3);
    for (_, outcome) in &kept {
        let total = outcome.profile().side(Side::Leading).unwrap();
        assert!(table.contains(&format!("<td><bdi>{} ± ", total.rounded())), "{table}");
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
    let markup = having_kept(&kept).markup().await;
    assert!(markup.contains("answer other statements: 1."), "{markup}");
    assert_eq!(count(&markup, "part=\"remove\""), 3);
    assert_eq!(count(&markup, "part=\"open-kept\""), 2);
    assert_eq!(count(&markup, "<tr>"), 1 + 2);
}

#[tokio::test]
async fn what_a_file_came_to_is_counted_and_named() {
    let mut room = having_kept(&[(TODAY, leading(Frequency::Often))]);
    let entry = serde_json::json!({ "date": "<b>", "payload": "<script>" });
    let file = serde_json::json!({
        "format": "leader-manager-quiz", "version": 1, "kind": "history", "entries": vec![entry; 14],
    });
    room.apply(read(&file.to_string(), TODAY));
    let markup = room.markup().await;
    assert!(markup.contains("taken from the file: 0. Refused: 14."), "{markup}");
    assert!(markup.contains("<li>Number 1: its date can’t be read.</li>"));
    assert!(markup.contains("<li>And 4 more.</li>") && !markup.contains("script"));
    room.apply(read("no file of ours", TODAY));
    let markup = room.markup().await;
    assert!(markup.contains("This file holds no results") && !markup.contains("Number 1"));
}

#[tokio::test]
async fn lines_that_cannot_be_read_are_told() {
    let markup = having(Storage::Record("1\nnonsense\n<b>".into())).markup().await;
    assert!(markup.contains("could not be read, and are left out: 2"), "{markup}");
    assert!(markup.contains("No result of these statements is kept yet."));
}
