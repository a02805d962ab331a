//! The breakdown: every number opens to its own sums, they agree with the profile, and nothing is
//! told that isn't known.

use crate::fixtures::{
    markup::{count, text_of},
    people::{Answers, always, outcome, person, straying},
    rooms::{Breakdown, of_others, own},
    words::english,
};
use leader_manager_quiz::{
    breakdown::Fact,
    result::Request,
    state::{Effect, Target},
};
use quiz::{
    decimal::Decimal,
    instrument::{Answer, Dimension, Facet, Foundation, Frequency, Length, Scale, Side, items},
    scoring::{Measure, breakdown::Figure},
    words::Key,
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
        let request = own(straying(length, 1));
        let profile = request.first.outcome.profile();
        let markup = Breakdown::new(request).markup().await;
        let ids: Vec<String> = numbers(&markup).into_iter().map(|(id, _)| id).collect();
        for column in Measure::all().filter(|column| column.is_asked(&profile)) {
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
        let request = own(straying(length, seed));
        let profile = request.first.outcome.profile();
        let markup = all_open(request).markup().await;
        assert_eq!(count(&markup, "aria-expanded=\"false\""), 0);
        for (id, sums) in numbers(&markup) {
            let text = text_of(&sums);
            let Some(estimate) = Measure::from_id(&id).unwrap().estimate(&profile) else {
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
    let markup = all_open(own(given_answers)).markup().await;
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
    let words = english();
    let markup = all_open(own(straying(Length::Full, 9))).markup().await;
    for place in 0..60 {
        let statement = format!("“{}”", words.text(Key::Statement(place)));
        assert_eq!(count(&markup, &statement), 1, "{statement}");
    }
    assert_eq!(count(&markup, "class=\"reversed\""), 15);
    assert!(!markup.contains("A result link holds"));
    // A Snapshot's are its 24.
    let markup = all_open(own(straying(Length::Snapshot, 9))).markup().await;
    assert_eq!(count(&markup, "class=\"counts\""), 24);
}

#[tokio::test]
async fn a_link_shows_what_answers_count_and_no_statement() {
    let words = english();
    let given = straying(Length::Full, 9);
    let markup = all_open(from_link(&given)).markup().await;
    for place in 0..60 {
        assert!(!markup.contains(words.text(Key::Statement(place))));
    }
    assert_eq!(count(&markup, "A result link holds"), 15, "beside each scale");
    let rated = given.iter().filter(|answer| **answer != Some(Answer::CantSay)).count();
    assert!(rated < 60, "some can’t be said");
    assert_eq!(count(&markup, "<li>counts "), rated);
    assert_eq!(count(&markup, "<li>isn’t counted</li>"), 60 - rated);
}

#[tokio::test]
async fn too_few_answers_are_told_with_how_many_are_needed() {
    let silent = always(Length::Snapshot, Answer::CantSay);
    let markup = all_open(own(silent)).markup().await;
    let text = text_of(&markup);
    assert_eq!(count(&text, "0 of 2 statements were rated. A score needs 1."), 12);
    assert_eq!(count(&text, "0 of 6 scores are there. A total needs 4."), 2);
    assert_eq!(count(&text, "A gap needs both numbers."), 7);
    assert!(!markup.contains("class=\"workings\""));
}

#[tokio::test]
async fn numbers_are_pieces_that_keep_their_signs() {
    let mut one_sided = Vec::new();
    for item in items().iter().take(24) {
        let leads = matches!(item.scale, Scale::Facet(Facet { side: Side::Leading, .. }));
        let frequency = if leads { Frequency::Rarely } else { Frequency::Often };
        one_sided.push(Some(Answer::Rated(frequency)));
    }
    let markup = all_open(own(one_sided)).markup().await;
    assert_eq!(count(&markup, "= <bdi class=\"number\">−50</bdi>"), 7);
    assert_eq!(count(&text_of(&markup), "it is clear."), 7);
    assert_eq!(count(&text_of(&markup), "(25 + 25 + 25 + 25 + 25 + 25) ÷ 6 = 25"), 1);
}

#[tokio::test]
async fn the_rules_are_there_to_read_with_where_they_come_from() {
    let request = from_link(&straying(Length::Full, 2));
    let text = text_of(&Breakdown::new(request).markup().await);
    let (_, rules) = text.split_once("How it is worked out").unwrap();
    for rule in
        ["25 × the mean", "(3 + n − 1)", "1.64 × √SE²", "leading − managing", "docs/scoring.md"]
    {
        assert!(rules.contains(rule), "{rule}");
    }
}

#[tokio::test]
async fn a_number_that_was_pressed_is_open_and_takes_the_focus() {
    let mut room = Breakdown::new(own(straying(Length::Snapshot, 1)));
    assert_eq!(room.asked_for(VISION), [Effect::Focus(Target::Number)]);
    assert_eq!(room.state.open, [VISION]);
    let markup = room.markup().await;
    assert_eq!(count(&markup, "aria-expanded=\"true\""), 1);
    let (_, vision) = numbers(&markup).into_iter().find(|(id, _)| *id == VISION.id()).unwrap();
    assert!(vision.contains("aria-expanded=\"true\"") && vision.contains("class=\"sums\""));
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
