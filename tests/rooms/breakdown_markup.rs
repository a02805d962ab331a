//! The breakdown: every number opens to its own sums, they agree with the profile, and nothing is
//! told that isn't known.

use crate::fixtures::{
    people::{Answers, always, outcome, person, straying},
    rooms::{Breakdown, of_others, own},
    tree::Tree,
    words::english,
};
use leader_manager_quiz::{
    breakdown::{self, Fact},
    result::Request,
    state::{Effect, Target},
};
use quiz::{
    decimal::Decimal,
    instrument::{Answer, Dimension, Facet, Foundation, Frequency, Length, Scale, Side, items},
    scoring::{Measure, breakdown::Figure},
    words::{Key, Phrase},
};

const VISION: Measure =
    Measure::Scale(Scale::Facet(Facet { dimension: Dimension::Direction, side: Side::Leading }));

/// What a link shows of somebody who has given these answers.
fn from_link(answers: &Answers) -> Request {
    of_others(person("", outcome(answers)), Vec::new())
}

fn all_open(request: Request) -> Breakdown {
    let mut room = Breakdown::new(request);
    assert_eq!(room.apply(Fact::AllPressed), []);
    room
}

fn number(page: &Tree, measure: Measure) -> Tree {
    page.one(&format!("[data-number='{}']", measure.id()))
}

#[tokio::test]
async fn every_number_is_there_once_and_closed_at_first() {
    for (length, expected) in [(Length::Snapshot, 21), (Length::Full, 24)] {
        let request = own(straying(length, 1));
        let profile = request.first.outcome.profile();
        let page = Breakdown::new(request).drawn().await;
        for column in Measure::all().filter(|column| column.is_asked(&profile)) {
            assert_eq!(number(&page, column).count("[aria-expanded=false]"), 1);
        }
        assert_eq!(page.count("[data-number]"), expected);
        assert!(!page.has(".sums, [aria-expanded=true]"), "{page}");
    }
}

#[tokio::test]
async fn every_number_opens_to_its_own_sums_and_they_agree_with_the_profile() {
    for (length, seed) in [(Length::Snapshot, 3), (Length::Full, 4), (Length::Full, 5)] {
        let request = own(straying(length, seed));
        let profile = request.first.outcome.profile();
        let page = all_open(request).drawn().await;
        assert!(!page.has("[aria-expanded=false]"));
        for number in page.all("[data-number]") {
            let (id, sums) = (number.attribute("data-number"), number.one(".sums"));
            assert_eq!(number.one(".opens").attribute("aria-controls"), sums.attribute("id"));
            let text = sums.text();
            let Some(estimate) = Measure::from_id(id).unwrap().estimate(&profile) else {
                assert!(!text.contains("SE²"), "{id}: {text}");
                continue;
            };
            let Figure { score, variance, margin } = estimate.into();
            for expected in [score, variance, margin] {
                let expected = format!(" = {}", expected.text("."));
                assert!(text.contains(&expected), "{id}: {expected} in {text}");
            }
            assert_eq!(margin, Decimal((estimate.margin() * 100.0).round() as i32));
        }
    }
}

#[tokio::test]
async fn a_hand_worked_score_is_shown_step_by_step() {
    // Vision has four statements: one left out, two that count 4, and one in reverse that counts 0.
    let mut given_answers = always(Length::Full, Answer::Rated(Frequency::AlmostAlways));
    for (item, answer) in items().iter().zip(&mut given_answers) {
        if item.id == "direction.leading.a" {
            *answer = Some(Answer::CantSay);
        }
    }
    let text = number(&all_open(own(given_answers)).drawn().await, VISION).text();
    // 4, 4 and 0: 25 · 8/3; they spread 2 · 33.33² + 66.67² = 6666.67. The 14 other scales have 4, 4, 4 and 0,
    // which spread 3 · 25² + 75² = 7500 each. (1875 + 111666.67) / (3 + 2 + 14 · 3) = 2415.78.
    for step in [
        "Score: 25 × 8 ÷ 3 = 66.67",
        "(3 × 25² + 111666.67) ÷ (3 + 44) = 2415.78",
        "SE²: 2415.78 ÷ 3 = 805.26",
        "Error margin: 1.64 × √805.26 = 46.54",
        "– Almost always counts in reverse counts 0",
        "– Can’t say isn’t counted",
    ] {
        assert!(text.contains(step), "{step} in {text}");
    }
}

#[tokio::test]
async fn ones_own_answers_stand_with_their_statements() {
    let words = english();
    let page = all_open(own(straying(Length::Full, 9))).drawn().await;
    let text = page.text();
    for place in 0..60 {
        let statement = format!("“{}”", words.text(Key::Statement(place)));
        assert_eq!(text.matches(&statement).count(), 1, "{statement}");
    }
    assert_eq!(page.count(".reversed"), 15);
    assert!(!text.contains("A result link holds"));
    // A Snapshot's are its 24.
    let page = all_open(own(straying(Length::Snapshot, 9))).drawn().await;
    assert_eq!(page.count(".counts"), 24);
}

#[tokio::test]
async fn a_link_shows_what_answers_count_and_no_statement() {
    let words = english();
    let given = straying(Length::Full, 9);
    let page = all_open(from_link(&given)).drawn().await;
    let text = page.text();
    for place in 0..60 {
        assert!(!text.contains(words.text(Key::Statement(place))));
    }
    assert_eq!(text.matches("A result link holds").count(), 15, "beside each scale");
    let rated = given.iter().filter(|answer| **answer != Some(Answer::CantSay)).count();
    assert!(rated < 60, "some can’t be said");
    let mut answers = page.texts(".answers > li");
    answers.retain(|answer| answer != "isn’t counted");
    assert!(answers.len() == rated && answers.iter().all(|answer| answer.starts_with("counts ")));
    assert_eq!(page.count(".answers > li"), 60);
}

#[tokio::test]
async fn too_few_answers_are_told_with_how_many_are_needed() {
    let silent = always(Length::Snapshot, Answer::CantSay);
    let page = all_open(own(silent)).drawn().await;
    let told = page.texts(".sums > p");
    for (sentence, times) in [
        ("0 of 2 statements were answered. A score needs 1.", 12),
        ("0 of 6 scores are there. A total needs 4.", 2),
        (english().text(Phrase::BreakdownTooFewGap), 7),
    ] {
        assert_eq!(told.iter().filter(|told| **told == sentence).count(), times, "{told:?}");
    }
    assert!(!page.has(".workings"));
}

#[tokio::test]
async fn numbers_are_pieces_that_keep_their_signs() {
    let mut one_sided = Vec::new();
    for item in items().iter().take(24) {
        let leads = matches!(item.scale, Scale::Facet(Facet { side: Side::Leading, .. }));
        let frequency = if leads { Frequency::Rarely } else { Frequency::Often };
        one_sided.push(Some(Answer::Rated(frequency)));
    }
    let page = all_open(own(one_sided)).drawn().await;
    let numbers = page.texts("bdi.number");
    assert_eq!(numbers.iter().filter(|number| **number == "−50").count(), 7);
    for (step, times) in
        [("= −50", 7), (": a clear difference.", 7), ("(25 + 25 + 25 + 25 + 25 + 25) ÷ 6 = 25", 1)]
    {
        assert_eq!(page.text().matches(step).count(), times, "{step}");
    }
}

#[tokio::test]
async fn the_rules_are_there_to_read_with_where_they_come_from() {
    let page = Breakdown::new(from_link(&straying(Length::Full, 2))).drawn().await;
    let rules = page.says(".method");
    assert!(rules.starts_with("How it is worked out"), "{rules}");
    for rule in [
        "25 × the mean",
        "the sum of n − 1",
        "1.64 × √SE²",
        "leading − managing",
        "docs/scoring.md",
    ] {
        assert!(rules.contains(rule), "{rule}");
    }
}

#[tokio::test]
async fn a_number_that_was_pressed_is_open_and_takes_the_focus() {
    let mut room = Breakdown::new(own(straying(Length::Snapshot, 1)));
    assert_eq!(room.asked_for(VISION), [Effect::Focus(Target::Number)]);
    assert_eq!(room.state.open, [VISION]);
    let page = room.drawn().await;
    assert_eq!((page.count("[aria-expanded=true]"), page.count(".sums")), (1, 1));
    assert!(number(&page, VISION).has("[aria-expanded=true] + .sums"));
}

#[test]
fn a_number_that_was_not_asked_leaves_the_focus_to_the_heading() {
    let foundation = Measure::Scale(Scale::Foundation(Foundation::SelfKnowledge));
    let mut room = Breakdown::new(own(straying(Length::Snapshot, 1)));
    assert_eq!(room.asked_for(foundation), [Effect::Focus(Target::Tool)]);
    assert_eq!(room.state.open, []);
}

#[test]
fn what_was_opened_stays_open_when_another_number_is_pressed() {
    let mut room = Breakdown::new(own(straying(Length::Snapshot, 1)));
    let focus = [Effect::Focus(Target::Number)];
    room.asked_for(VISION);
    assert_eq!(room.asked_for(Measure::Balance), focus);
    assert_eq!(room.state.open, [VISION, Measure::Balance]);
    // Closed by hand and pressed in the table again.
    assert_eq!(room.apply(Fact::NumberPressed(Measure::Balance)), []);
    assert_eq!(room.state.open, [VISION]);
    assert_eq!(room.asked_for(Measure::Balance), focus);
    assert_eq!(room.state.open, [VISION, Measure::Balance]);
    // A part of the sums leads to its own.
    let leading = Measure::Side(Side::Leading);
    assert_eq!(room.apply(Fact::PartPressed(leading)), focus);
    assert_eq!(room.state.wanted, Some(leading));
    // The tool itself is asked for: nobody's number.
    assert_eq!(room.opened(), []);
    assert_eq!(room.state.wanted, None);
    assert_eq!(room.state.open.len(), 3);
    assert_eq!(room.asked(), [Effect::Focus(Target::Tool)]);
}

#[test]
fn all_opens_and_closes_all() {
    let mut room = all_open(own(straying(Length::Full, 1)));
    assert!(room.state.is_all_open(&room.request));
    room.apply(Fact::AllPressed);
    assert_eq!(room.state.open, []);
}

#[tokio::test]
async fn each_answer_of_ones_own_can_be_changed_and_none_of_a_link() {
    let answers = straying(Length::Snapshot, 2);
    let page = all_open(own(answers.clone())).drawn().await;
    assert_eq!(page.count("[part=change]"), answers.len());
    let first = english().text(Key::Statement(0));
    assert!(page.names("[part=change]").iter().any(|name| name.ends_with(first)));
    assert!(!all_open(from_link(&answers)).drawn().await.has("[part=change]"));

    let mut room = all_open(own(answers));
    assert_eq!(room.apply(Fact::ChangePressed(5)), [Effect::Ask(5)]);
}

#[tokio::test]
async fn whoever_comes_from_the_table_finds_the_way_back() {
    let mut room = Breakdown::new(own(straying(Length::Snapshot, 2)));
    room.asked_for(VISION);
    let page = room.drawn().await;
    assert_eq!(page.count("[part=back-to-table]"), 1);
    assert!(number(&page, VISION).has("[part=back-to-table]"));
    let back = breakdown::Effect::FocusInTable(VISION);
    assert_eq!(room.apply(Fact::BackPressed(VISION)), [Effect::Breakdown(back)]);
    room.asked();
    assert!(!room.drawn().await.has("[part=back-to-table]"), "nobody comes from there");
}
