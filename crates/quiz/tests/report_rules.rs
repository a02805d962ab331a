//! Each rule of the report by a table worked out by hand. The rules are in `docs/scoring.md`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{answers, outcome};
use quiz::{
    instrument::{Answer, Context, Dimension, Foundation, Frequency, Length, RoleDemand, items},
    report::{
        Finding, General, GeneralStep, Grip, OldWay, Quote, Step, behind, extremes, findings,
        next_steps, old_ways,
    },
    words::Key,
};

/// Findings as the keys of their texts.
fn found(length: Length, groups: &str) -> Vec<String> {
    let found = findings(&outcome(length, groups).profile());
    found.into_iter().map(|finding| Key::from(finding).name()).collect()
}

/// Steps as the keys of their texts.
fn steps(length: Length, groups: &str, demand: Option<RoleDemand>) -> Vec<String> {
    let profile = outcome(length, groups).profile();
    let steps = next_steps(&profile, Context { place: None, demand }, length);
    steps.into_iter().map(|step| Key::from(step).name()).collect()
}

// Groups stand by dimension, leading before managing: direction, change, energy, horizon, focus,
// risk; then the three foundations.

#[test]
fn findings_are_the_two_that_stand_out_most() {
    for (groups, expected) in [
        // Snapshot: 44 against 00 is 100 points apart; 44 against 11 is 75.
        (
            "44 00 22 22 22 22 22 22 22 22 22 22",
            vec!["finding.direction.leading", "finding.nothing-else"],
        ),
        (
            "44 11 00 44 22 22 22 22 22 22 22 22",
            vec!["finding.change.managing", "finding.direction.leading"],
        ),
        // Equals stand in the order of the dimensions, and only two are told.
        (
            "22 22 44 00 22 22 00 44 22 22 44 00",
            vec!["finding.change.leading", "finding.horizon.managing"],
        ),
        // All gaps have the same uncertainty, so the same gap of 50 is as clear with unlike answers.
        (
            "24 11 22 22 22 22 22 22 33 11 22 22",
            vec!["finding.direction.leading", "finding.focus.leading"],
        ),
        // But 04 against 11 is no gap: 25 points, and one answer varies by (1875 + 5000) / 15: SE 21.4.
        (
            "04 11 22 22 22 22 22 22 33 11 22 22",
            vec!["finding.focus.leading", "finding.nothing-else"],
        ),
    ] {
        assert_eq!(found(Length::Snapshot, groups), expected, "{groups}");
    }
}

#[test]
fn a_facet_stands_out_where_its_dimension_has_no_gap() {
    // Both sides of direction are far above all others, so neither is above the other.
    let above = "4444 4444 0112 0112 0112 0112 0112 0112 0112 0112 0112 0112 2222 2222 2222";
    assert_eq!(
        found(Length::Full, above),
        ["finding.direction.leading.above", "finding.nothing-else"]
    );
    let below = "2334 2334 2334 2334 2334 2334 2334 2334 2334 2334 0001 0000 2222 2222 2222";
    assert_eq!(found(Length::Full, below), ["finding.risk.managing.below", "finding.nothing-else"]);
}

#[test]
fn where_nothing_stands_out_evenness_is_the_finding() {
    let even = |group: &str| [group; 12].join(" ");
    let small = |leading: &str, managing: &str| [leading, managing].repeat(6).join(" ");
    for (groups, expected) in [
        (even("33"), "finding.even-high"),
        (even("22"), "finding.even-middle"),
        (even("11"), "finding.even-low"),
        // 62.5 against 37.5 everywhere, and one answer varies by (1875 + 12 · 312.5) / 15 = 375: 25 points
        // with SE 19.4 each, but SE 7.9 together.
        (small("23", "12"), "finding.spread-leading"),
        (small("12", "23"), "finding.spread-managing"),
        (even("ss"), "finding.too-few"),
        // Nothing stands out for want of answers, even if one side has them all.
        (small("22", "ss"), "finding.too-few"),
    ] {
        assert_eq!(found(Length::Snapshot, &groups), [expected], "{groups}");
    }
}

#[test]
fn a_gap_is_slight_where_chance_often_makes_one() {
    for (groups, expected) in [
        // One answer varies by (1875 + 5000) / 15, with 34 by 312.5 / 15 more. So 37.5 points are 1.71 SE;
        // 50 are 2.34; 75 are 3.50.
        ("34 22 13 13 13 13 22 22 22 22 22 22", true),
        ("33 11 13 13 13 13 22 22 22 22 22 22", true),
        ("44 11 13 13 13 13 22 22 22 22 22 22", false),
    ] {
        let profile = outcome(Length::Snapshot, groups).profile();
        let first = findings(&profile)[0];
        assert!(matches!(first, Finding::Gap(..)), "{groups}");
        assert_eq!(first.is_slight(&profile), expected, "{groups}");
    }
    let profile = outcome(Length::Snapshot, &["22"; 12].join(" ")).profile();
    assert!(!Finding::General(General::EvenMiddle).is_slight(&profile));
}

fn ids(quotes: &[Quote]) -> Vec<(&'static str, u8)> {
    quotes.iter().map(|quote| (items()[quote.place].id, quote.answer.raw())).collect()
}

#[test]
fn strongest_and_weakest_answers_are_the_first_of_equals() {
    let given = answers(Length::Snapshot, "24 42 33 33 s4 s1 ss ss 3s ss 01 01");
    let ends = |dimension| extremes(&given, dimension).map(|e| ids(&[e.strongest, e.weakest]));
    // Direction's items stand in the order leading a, managing a, managing b, leading b.
    assert_eq!(
        ends(Dimension::Direction),
        Some(vec![("direction.managing.a", 4), ("direction.leading.a", 2)])
    );
    // All the same: neither strongest nor weakest.
    assert_eq!(ends(Dimension::Change), None);
    assert_eq!(
        ends(Dimension::Energy),
        Some(vec![("energy.leading.b", 4), ("energy.managing.b", 1)])
    );
    // Nothing rated, or one answer alone.
    assert_eq!(ends(Dimension::Horizon), None);
    assert_eq!(ends(Dimension::Focus), None);
    // Ties: the earlier item.
    assert_eq!(ends(Dimension::Risk), Some(vec![("risk.managing.b", 1), ("risk.managing.a", 0)]));
}

#[test]
fn a_reversed_statement_is_quoted_with_the_answer_as_it_was_given() {
    let mut given = vec![Some(Answer::Rated(Frequency::Sometimes)); 60];
    let place = items().iter().position(|item| item.id == "risk.leading.d").unwrap();
    given[place] = Some(Answer::Rated(Frequency::AlmostNever));
    let ends = extremes(&given, Dimension::Risk).unwrap();
    assert_eq!(ids(&[ends.strongest]), [("risk.leading.d", 0)]);
    assert_eq!(ends.strongest.keyed, 4);
}

#[test]
fn behind_a_gap_stand_the_most_of_one_side_and_the_least_of_the_other() {
    let groups = "4344 0112 2222 2222 2222 2222 2222 2222 2222 2222 2222 2222 2222 2222 2222";
    let given = answers(Length::Full, groups);
    let finding = findings(&outcome(Length::Full, groups).profile())[0];
    let quotes = behind(&given, finding);
    assert_eq!(quotes.iter().map(|quote| quote.keyed).collect::<Vec<_>>(), [4, 4, 0, 1]);
    assert_eq!(finding.facets().len(), 2);
    assert_eq!(behind(&given, Finding::General(General::NothingElse)), []);
    assert_eq!(behind(&[], finding), [], "from a link no statement is known");
}

#[test]
fn old_ways_are_told_only_of_plain_answers_to_the_reversed_statements() {
    for (raw, expected) in [
        (0, Some(Grip::Rarely)),
        (1, Some(Grip::Rarely)),
        (2, None),
        (3, Some(Grip::Often)),
        (4, Some(Grip::Often)),
    ] {
        let mut given = vec![Some(Answer::Rated(Frequency::Sometimes)); 60];
        let place = items().iter().position(|item| item.id == "foundation.self-empowerment.d");
        given[place.unwrap()] = Some(Answer::Rated(Frequency::ALL[raw]));
        let expected: Vec<_> = expected.map(|grip| (OldWay::Winning, grip)).into_iter().collect();
        assert_eq!(old_ways(&given), expected, "{raw}");
    }
    assert_eq!(old_ways(&[Some(Answer::CantSay); 60]), []);
    assert_eq!(old_ways(&[Some(Answer::Rated(Frequency::Often)); 24]), [], "a Snapshot");
    let all = old_ways(&[Some(Answer::Rated(Frequency::Often)); 60]);
    assert_eq!(all.len(), 3);
    assert!(Foundation::ALL.into_iter().all(|f| all.contains(&(OldWay::of(f), Grip::Often))));
}

#[test]
fn the_largest_gaps_come_first_and_point_to_the_lower_side() {
    let groups = "44 11 00 44 22 22 33 00 22 22 04 11";
    assert_eq!(
        steps(Length::Snapshot, groups, None),
        ["step.change.leading", "step.direction.managing", "step.horizon.managing"]
    );
    // A fourth gap has no room.
    let four = "44 11 00 44 22 22 33 00 44 00 22 22";
    assert_eq!(
        steps(Length::Snapshot, four, None),
        ["step.change.leading", "step.focus.managing", "step.direction.managing"]
    );
}

#[test]
fn a_gap_that_the_role_asks_for_is_no_gap_to_close() {
    // One gap to leading, one to managing, no lean.
    let groups = "44 00 00 44 22 22 22 22 22 22 22 22";
    for (demand, expected) in [
        (None, vec!["step.direction.managing", "step.change.leading"]),
        (Some(RoleDemand::Both), vec!["step.direction.managing", "step.change.leading"]),
        (Some(RoleDemand::MoreLeading), vec!["step.change.leading"]),
        (Some(RoleDemand::MainlyManaging), vec!["step.direction.managing"]),
    ] {
        assert_eq!(steps(Length::Snapshot, groups, demand), expected, "{demand:?}");
    }
}

#[test]
fn a_lean_that_the_role_asks_for_has_its_own_step() {
    let leads = ["44", "11"].repeat(6).join(" ");
    assert_eq!(
        steps(
            Length::Full,
            &[&*["4444", "1111"].repeat(6).join(" "), "2222 2222 2222"].join(" "),
            Some(RoleDemand::MainlyLeading)
        ),
        ["step.with-role", "step.ask"]
    );
    assert_eq!(
        steps(Length::Snapshot, &leads, Some(RoleDemand::MoreLeading)),
        ["step.with-role", "step.ask"]
    );
    assert_eq!(
        steps(Length::Snapshot, &leads, Some(RoleDemand::MoreManaging)),
        ["step.direction.managing", "step.change.managing", "step.energy.managing"]
    );
}

#[test]
fn the_role_or_else_the_lean_asks_for_the_lowest_facet_of_a_side() {
    // Small gaps that only add up; horizon is the lowest of leading, risk of managing.
    let groups = "23 12 23 12 23 12 22 12 23 12 23 11";
    assert_eq!(steps(Length::Snapshot, groups, None), ["step.risk.managing"]);
    assert_eq!(steps(Length::Snapshot, groups, Some(RoleDemand::Both)), ["step.risk.managing"]);
    let even = "22 22 22 22 22 22 12 22 22 22 22 22";
    assert_eq!(
        steps(Length::Snapshot, even, Some(RoleDemand::MainlyLeading)),
        ["step.horizon.leading"]
    );
}

#[test]
fn a_low_foundation_is_a_step_after_the_gaps() {
    let even = ["2222"; 12].join(" ");
    let groups = [&*even, "0011 2222 1111"].join(" ");
    assert_eq!(steps(Length::Full, &groups, None), ["step.self-knowledge", "step.self-leadership"]);
    let gap = ["4444 0000", &*["2222"; 10].join(" "), "0011 2222 1111"].join(" ");
    assert_eq!(
        steps(Length::Full, &gap, None),
        ["step.direction.managing", "step.self-knowledge", "step.self-leadership"]
    );
}

#[test]
fn an_even_result_gets_steps_that_fit_it() {
    let even = |group: &str| [group; 12].join(" ");
    for (group, expected) in [
        ("33", vec!["step.even-high", "step.ask", "step.sharpen"]),
        ("22", vec!["step.even-middle", "step.ask", "step.sharpen"]),
        ("11", vec!["step.even-low", "step.ask", "step.sharpen"]),
        ("ss", vec!["step.more-answers"]),
    ] {
        assert_eq!(steps(Length::Snapshot, &even(group), None), expected, "{group}");
    }
    let full = ["2222"; 15].join(" ");
    assert_eq!(steps(Length::Full, &full, None), ["step.even-middle", "step.ask"]);
    let profile = outcome(Length::Full, &full).profile();
    let steps = next_steps(&profile, Context::default(), Length::Full);
    assert_eq!(steps[0], Step::General(GeneralStep::EvenMiddle));
}
