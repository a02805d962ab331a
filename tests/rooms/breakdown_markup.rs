//! The arithmetic: every number opens to its own sums, they agree with the profile, and nothing is
//! told that isn't known.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod scenes;

use leader_manager_annex::{
    components::arithmetic::view,
    state::{Effect, Fact, Given, State, arithmetic},
    topic::Topic,
};
use quiz::{
    answer::{Answer, Frequency},
    arithmetic::{Decimal, Figure},
    instrument::{Dimension, Facet, Foundation, Length, Scale, Side},
    team::Column,
    words::Key,
};
use scenes::{always, answers, count, drawn, english, from_link, own, text_of};

const TOPIC: Topic = Topic::Arithmetic;
const VISION: Column =
    Column::Scale(Scale::Facet(Facet { dimension: Dimension::Direction, side: Side::Leading }));

fn all_open(given: Given) -> State {
    let mut state = State::new(given);
    assert_eq!(state.apply(Fact::Arithmetic(arithmetic::Fact::AllPressed)), []);
    state
}

/// The markup of each number, by its id.
fn numbers(markup: &str) -> Vec<(String, String)> {
    let methods = markup.split("<section class=\"method\"").next().unwrap();
    let each = methods.split("<li data-number=\"").skip(1);
    each.map(|rest| rest.split_once('"').unwrap())
        .map(|(id, rest)| (id.to_owned(), rest.to_owned()))
        .collect()
}

#[tokio::test]
async fn every_number_is_there_once_and_closed_at_first() {
    for (length, expected) in [(Length::Snapshot, 21), (Length::Full, 24)] {
        let given = own(TOPIC, answers(length, 1));
        let profile = given.first.outcome.profile();
        let markup = drawn(State::new(given), view).await;
        let ids: Vec<String> = numbers(&markup).into_iter().map(|(id, _)| id).collect();
        for column in Column::all().filter(|column| column.is_asked(&profile)) {
            assert_eq!(ids.iter().filter(|id| **id == column.id()).count(), 1);
        }
        assert_eq!(ids.len(), expected);
        assert_eq!(count(&markup, "aria-expanded=\"false\""), expected);
        assert!(!markup.contains("class=\"sums\"") && !markup.contains("style="));
    }
}

#[tokio::test]
async fn every_number_opens_to_its_own_sums_and_they_agree_with_the_profile() {
    for (length, seed) in [(Length::Snapshot, 3), (Length::Full, 4), (Length::Full, 5)] {
        let given = own(TOPIC, answers(length, seed));
        let profile = given.first.outcome.profile();
        let markup = drawn(all_open(given), view).await;
        assert_eq!(count(&markup, "aria-expanded=\"false\""), 0);
        for (id, sums) in numbers(&markup) {
            let text = text_of(&sums);
            let Some(estimate) = Column::from_id(&id).unwrap().estimate(&profile) else {
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
    let mut given_answers = always(Length::Full, Frequency::AlmostAlways);
    for (item, answer) in quiz::instrument::items().iter().zip(&mut given_answers) {
        if item.id == "direction.leading.a" {
            *answer = Some(Answer::CantSay);
        }
    }
    let markup = drawn(all_open(own(TOPIC, given_answers)), view).await;
    let numbers = numbers(&markup);
    let (_, vision) = numbers.iter().find(|(id, _)| *id == VISION.id()).unwrap();
    let text = text_of(vision);
    // 4, 4 and 0: 25 · 8/3; (2 · 33.33² + 66.67²) = 6666.67; (1875 + 6666.67) / 5 / 3 = 569.44.
    for step in [
        "Score: 25 × 8 ÷ 3 = 66.67",
        "= 6666.67",
        "SE²: ((3 × 25² + 6666.67) ÷ (3 + 3 − 1)) ÷ 3 = 569.44",
        "Uncertainty: 1.64 × √569.44 = 39.14",
        "– Almost always counts in reverse counts 0",
        "– Can’t say isn’t counted",
    ] {
        assert!(text.contains(step), "{step} in {text}");
    }
}

#[tokio::test]
async fn ones_own_answers_stand_with_their_statements() {
    let words = english().quiz;
    let markup = drawn(all_open(own(TOPIC, answers(Length::Full, 9))), view).await;
    for place in 0..60 {
        let statement = format!("“{}”", words.text(Key::Statement(place)));
        assert_eq!(count(&markup, &statement), 1, "{statement}");
    }
    assert_eq!(count(&markup, "class=\"reversed\""), 15);
    assert!(!markup.contains("A result link holds"));
    // A Snapshot's are its 24.
    let markup = drawn(all_open(own(TOPIC, answers(Length::Snapshot, 9))), view).await;
    assert_eq!(count(&markup, "class=\"counts\""), 24);
}

#[tokio::test]
async fn a_link_shows_what_answers_count_and_no_statement() {
    let words = english().quiz;
    let given = answers(Length::Full, 9);
    let markup = drawn(all_open(from_link(TOPIC, &given)), view).await;
    for place in 0..60 {
        assert!(!markup.contains(words.text(Key::Statement(place))));
    }
    assert_eq!(count(&markup, "A result link holds"), 15, "beside each scale");
    let rated = given.iter().filter(|answer| **answer != Some(Answer::CantSay)).count();
    assert_eq!(count(&markup, "<li>counts "), rated);
    assert_eq!(count(&markup, "<li>isn’t counted</li>"), 60 - rated);
}

#[tokio::test]
async fn too_few_answers_are_told_with_how_many_are_needed() {
    let silent = vec![Some(Answer::CantSay); 24];
    let markup = drawn(all_open(own(TOPIC, silent)), view).await;
    let text = text_of(&markup);
    assert_eq!(count(&text, "0 of 2 statements were rated. A score needs 1."), 12);
    assert_eq!(count(&text, "0 of 6 scores are there. A total needs 4."), 2);
    assert_eq!(count(&text, "A gap needs both numbers."), 7);
    assert!(!markup.contains("class=\"workings\""));
}

#[tokio::test]
async fn numbers_are_pieces_that_keep_their_signs() {
    let mut one_sided = Vec::new();
    for item in quiz::instrument::items().iter().take(24) {
        let leads = matches!(item.scale, Scale::Facet(Facet { side: Side::Leading, .. }));
        let frequency = if leads { Frequency::Rarely } else { Frequency::Often };
        one_sided.push(Some(Answer::Rated(frequency)));
    }
    let markup = drawn(all_open(own(TOPIC, one_sided)), view).await;
    assert_eq!(count(&markup, "= <bdi class=\"number\">−50</bdi>"), 7);
    assert_eq!(count(&text_of(&markup), "it is clear."), 7);
    assert_eq!(count(&text_of(&markup), "(25 + 25 + 25 + 25 + 25 + 25) ÷ 6 = 25"), 1);
}

#[tokio::test]
async fn the_rules_are_there_to_read_with_where_they_come_from() {
    let text = text_of(&drawn(State::new(from_link(TOPIC, &answers(Length::Full, 2))), view).await);
    let (_, rules) = text.split_once("How it is worked out").unwrap();
    for rule in
        ["25 × the mean", "(3 + n − 1)", "1.64 × √SE²", "leading − managing", "docs/scoring.md"]
    {
        assert!(rules.contains(rule), "{rule}");
    }
}

#[tokio::test]
async fn a_number_that_was_pressed_is_open_and_takes_the_focus() {
    let given = Given { number: Some(VISION), ..own(TOPIC, answers(Length::Snapshot, 1)) };
    let state = State::new(given);
    assert_eq!(state.asked(), [Effect::FocusNumber]);
    assert_eq!(state.arithmetic.open, [VISION]);
    let markup = drawn(state, view).await;
    assert_eq!(count(&markup, "aria-expanded=\"true\""), 1);
    let (_, vision) = numbers(&markup).into_iter().find(|(id, _)| *id == VISION.id()).unwrap();
    assert!(vision.contains("aria-expanded=\"true\"") && vision.contains("class=\"sums\""));
}

#[test]
fn a_number_that_was_not_asked_leaves_the_focus_to_the_heading() {
    let foundation = Column::Scale(Scale::Foundation(Foundation::SelfKnowledge));
    let given = Given { number: Some(foundation), ..own(TOPIC, answers(Length::Snapshot, 1)) };
    let state = State::new(given);
    assert_eq!(state.asked(), [Effect::FocusHeading]);
    assert_eq!(state.arithmetic.open, []);
}

#[test]
fn what_was_opened_stays_open_when_another_number_is_pressed() {
    let given = Given { number: Some(VISION), ..own(TOPIC, answers(Length::Snapshot, 1)) };
    let mut state = State::new(given.clone());
    let again = Given { number: Some(Column::Balance), ..given.clone() };
    assert_eq!(state.given(again), [Effect::FocusNumber]);
    assert_eq!(state.arithmetic.open, [VISION, Column::Balance]);
    // Closed by hand and pressed in the table again.
    state.apply(Fact::Arithmetic(arithmetic::Fact::NumberPressed(Column::Balance)));
    assert_eq!(state.arithmetic.open, [VISION]);
    let again = Given { number: Some(Column::Balance), ..given.clone() };
    assert_eq!(state.given(again), [Effect::FocusNumber]);
    assert_eq!(state.arithmetic.open, [VISION, Column::Balance]);
    // A part of the sums leads to its own.
    let leading = Column::Side(Side::Leading);
    let part = Fact::Arithmetic(arithmetic::Fact::PartPressed(leading));
    assert_eq!(state.apply(part), [Effect::FocusNumber]);
    assert_eq!(state.arithmetic.wanted, Some(leading));
    // The topic itself was pressed, or other words came: nobody's number.
    let again = Given { number: None, is_asked: false, ..given };
    assert_eq!(state.given(again), []);
    assert_eq!(state.arithmetic.wanted, None);
    assert_eq!(state.arithmetic.open.len(), 3);
}

#[test]
fn all_opens_and_closes_all() {
    let mut state = all_open(own(TOPIC, answers(Length::Full, 1)));
    assert!(state.arithmetic.is_all_open(&state.given));
    state.apply(Fact::Arithmetic(arithmetic::Fact::AllPressed));
    assert_eq!(state.arithmetic.open, []);
}
