//! Each rule of the report by a table worked out by hand. The rules are in `docs/scoring.md`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{answers, outcome};
use quiz::{
    instrument::{
        Answer, Context, Dimension, Facet, Foundation, Frequency, Length, RoleDemand, items,
    },
    report::{
        Finding, FoundationReading, Grip, OldWay, Pair, Pattern, Quote, Reading, RoleFit, Shape,
        Step, Why, also, ends, extremes, findings, foundation_reading, headline, heard, left_out,
        next_most, note, old_ways, reading, reason, role_fit, shape, steps, strongest,
    },
    scoring::Profile,
    words::Key,
};

// Groups stand by dimension, leading before managing: direction, change, energy, horizon, focus,
// risk; then the three foundations.

fn snapshot(groups: &str) -> Profile {
    outcome(Length::Snapshot, groups).profile()
}

/// A Snapshot with the same answers on every dimension.
fn alike(leading: &str, managing: &str) -> Profile {
    snapshot(&[leading, managing].repeat(6).join(" "))
}

/// The step as the key of its text, and why a facet is proposed.
fn step(profile: &Profile, demand: Option<RoleDemand>) -> (String, Option<&'static str>) {
    let step = steps(profile, Context { place: None, demand })[0];
    let why = if let Step::Facet(why, _) = step { Some(why.id()) } else { None };
    (Key::from(step).name(), why)
}

#[test]
fn a_pair_of_scores_reads_as_its_grade_says() {
    for (leading, managing, expected) in [
        ("44", "11", Reading::Leading),
        ("11", "44", Reading::Managing),
        // 62.5 against 37.5 everywhere, and one answer varies by (1875 + 12 · 2812.5) / 15 = 2375: the
        // totals are 25 apart with SE 19.9.
        ("14", "03", Reading::LikelyLeading),
        ("03", "14", Reading::LikelyManaging),
        ("33", "33", Reading::EvenHigh),
        ("23", "23", Reading::EvenHigh),
        ("22", "22", Reading::Even),
        ("12", "12", Reading::EvenLow),
        ("ss", "ss", Reading::TooFew),
        ("44", "ss", Reading::TooFew),
    ] {
        assert_eq!(headline(&alike(leading, managing)), expected, "{leading} {managing}");
    }
}

#[test]
fn a_dimension_is_read_from_its_own_two_facets() {
    let groups = "4444 0000 0000 4444 3333 3333 1111 1111 2222 2222 4444 ssss 2222 2222 2222";
    let profile = outcome(Length::Full, groups).profile();
    let expected = [
        Reading::Leading,
        Reading::Managing,
        Reading::EvenHigh,
        Reading::EvenLow,
        Reading::Even,
        Reading::TooFew,
    ];
    assert_eq!(Dimension::ALL.map(|dimension| reading(&profile, dimension)), expected);
}

#[test]
fn foundations_are_read_only_in_a_full_profile() {
    let [knowledge, empowerment, leadership] = Foundation::ALL;
    let even = ["2222"; 12].join(" ");
    for (groups, expected) in [
        // 62.5, 50 and 37.5.
        ("3322 2222 2211", ["high", "middle", "low"]),
        ("3222 ssss 2221", ["middle", "too-few", "middle"]),
    ] {
        let profile = outcome(Length::Full, &format!("{even} {groups}")).profile();
        let read = [knowledge, empowerment, leadership]
            .map(|one| foundation_reading(&profile, one).map_or("", FoundationReading::id));
        assert_eq!(read, expected, "{groups}");
    }
    assert_eq!(foundation_reading(&alike("22", "22"), knowledge), None);
}

#[test]
fn role_fit_compares_every_demand_with_every_lean() {
    let leans = [
        alike("44", "11"),
        alike("14", "03"),
        alike("22", "22"),
        alike("33", "33"),
        alike("03", "14"),
        alike("11", "44"),
    ];
    let leading = [
        "match-leading",
        "likely-match-leading",
        "asks-leading",
        "covers-leading",
        "asks-leading",
        "asks-leading",
    ];
    let managing = [
        "asks-managing",
        "asks-managing",
        "asks-managing",
        "covers-managing",
        "likely-match-managing",
        "match-managing",
    ];
    let both = [
        "asks-both-from-leading",
        "likely-asks-both-from-leading",
        "match-both",
        "match-both",
        "likely-asks-both-from-managing",
        "asks-both-from-managing",
    ];
    for (demand, expected) in [
        (RoleDemand::MainlyLeading, leading),
        (RoleDemand::MoreLeading, leading),
        (RoleDemand::Both, both),
        (RoleDemand::MoreManaging, managing),
        (RoleDemand::MainlyManaging, managing),
    ] {
        let context = Context { place: None, demand: Some(demand) };
        for (profile, expected) in leans.iter().zip(expected) {
            assert_eq!(role_fit(profile, context).map(RoleFit::id), Some(expected), "{demand:?}");
        }
        assert_eq!(role_fit(&alike("44", "ss"), context), None);
    }
    assert_eq!(role_fit(&leans[0], Context::default()), None);
}

#[test]
fn findings_are_the_two_surest_differences() {
    use Dimension::{Change, Direction, Focus, Horizon};
    for (groups, expected) in [
        // 44 against 00 is 100 points apart; 44 against 11 is 75.
        ("44 00 22 22 22 22 22 22 22 22 22 22", vec![(Direction, Reading::Leading)]),
        (
            "44 11 00 44 22 22 22 22 22 22 22 22",
            vec![(Change, Reading::Managing), (Direction, Reading::Leading)],
        ),
        // Equals stand in the order of the dimensions, and only two are told.
        (
            "22 22 44 00 22 22 00 44 22 22 44 00",
            vec![(Change, Reading::Leading), (Horizon, Reading::Managing)],
        ),
        // All have the same standard error, so the same 50 points are as sure with unlike answers.
        (
            "24 11 22 22 22 22 22 22 33 11 22 22",
            vec![(Direction, Reading::Leading), (Focus, Reading::Leading)],
        ),
        // One answer varies by (1875 + 5000) / 15: SE 21.4. So 50 points are clear, 25 are likely.
        (
            "04 11 22 22 22 22 22 22 33 11 22 22",
            vec![(Focus, Reading::Leading), (Direction, Reading::LikelyLeading)],
        ),
    ] {
        let expected: Vec<Finding> = expected
            .into_iter()
            .map(|(dimension, reading)| Finding::Gap(dimension, reading))
            .collect();
        assert_eq!(findings(&snapshot(groups)), expected, "{groups}");
    }
}

#[test]
fn where_no_dimension_has_a_higher_side_it_is_said_how_all_stands() {
    for (leading, managing, expected) in [
        ("33", "33", Pattern::EvenHigh),
        ("22", "22", Pattern::Even),
        ("11", "11", Pattern::EvenLow),
        // 25 points with SE 48.7 on each dimension, but SE 19.9 together.
        ("14", "03", Pattern::Leading),
        ("03", "14", Pattern::Managing),
        ("ss", "ss", Pattern::TooFew),
        // Even if one side has all its answers.
        ("22", "ss", Pattern::TooFew),
    ] {
        let found = findings(&alike(leading, managing));
        assert_eq!(found, [Finding::Overall(expected)], "{leading} {managing}");
    }
}

#[test]
fn most_and_least_like_you_are_all_that_share_a_score() {
    let name = |facets: Vec<Facet>| {
        let ids = facets.iter().map(|facet| [facet.dimension.id(), facet.side.id()].join("."));
        ids.collect::<Vec<_>>().join(" ")
    };
    for (groups, expected) in [
        ("44 00 22 22 22 22 22 22 22 22 22 22", Some(("direction.leading", "direction.managing"))),
        (
            "33 33 22 22 11 22 22 22 22 ss 22 24",
            Some(("direction.leading direction.managing risk.managing", "energy.leading")),
        ),
        ("22 22 22 22 22 22 22 22 22 22 22 13", None),
        ("ss ss ss ss ss ss ss ss ss ss ss ss", None),
    ] {
        let found = ends(&snapshot(groups)).map(|(most, least)| (name(most), name(least)));
        let expected = expected.map(|(most, least)| (most.to_owned(), least.to_owned()));
        assert_eq!(found, expected, "{groups}");
    }
}

#[test]
fn next_to_the_most_like_you_are_those_with_the_next_score_where_that_is_often_and_they_are_few() {
    for (groups, expected) in [
        ("44 00 34 22 22 22 22 22 34 22 22 33", "change.leading focus.leading"),
        ("44 00 22 22 22 22 22 22 22 22 22 22", ""),
        // 62.5 is often.
        ("44 00 23 22 22 22 22 22 22 22 22 22", "change.leading"),
        // More than three are no distinction.
        ("44 33 33 33 33 22 22 22 22 22 22 22", ""),
        ("33 33 33 33 33 33 33 33 33 33 33 33", ""),
        ("ss ss ss ss ss ss ss ss ss ss ss ss", ""),
    ] {
        assert_eq!(next_most(&snapshot(groups)), facets(expected), "{groups}");
    }
}

/// Facets by their ids.
fn facets(text: &str) -> Vec<Facet> {
    let of = |id: &str| {
        Facet::all().find(|one| format!("{}.{}", one.dimension.id(), one.side.id()) == id)
    };
    text.split_whitespace().map(|id| of(id).unwrap()).collect()
}

#[test]
fn a_shape_names_the_surest_dimension_each_way_the_surer_first_and_as_sure_as_it_is() {
    for (groups, expected) in [
        (
            "44 11 00 44 22 22 22 22 22 22 22 22",
            Some(("change.managing direction.leading", [true; 3])),
        ),
        // One answer varies by (1875 + 5000) / 15: 25 points are 1.17 SE, 50 are 2.34.
        (
            "04 11 22 22 22 22 11 33 22 22 22 22",
            Some(("horizon.managing direction.leading", [true, false, false])),
        ),
        // Surer ones that point as another does have no room.
        (
            "44 11 44 00 44 00 00 44 22 22 22 22",
            Some(("change.leading horizon.managing", [true; 3])),
        ),
        ("44 11 44 00 22 22 22 22 22 22 22 22", None),
        ("22 22 22 22 22 22 22 22 22 22 22 22", None),
    ] {
        let expected = expected.map(|(names, [is_clear, is_clear_too, is_often])| {
            let names = facets(names);
            Shape { first: (names[0], is_clear), second: (names[1], is_clear_too), is_often }
        });
        assert_eq!(shape(&snapshot(groups)), expected, "{groups}");
    }
}

#[test]
fn what_is_heard_is_done_often() {
    for (groups, expected) in [
        // The surest, and the one that points back, although another is surer than that.
        ("44 00 44 11 22 33 22 22 22 22 22 22", "direction.leading energy.managing"),
        // All point one way: the next one.
        ("44 00 33 11 22 22 22 22 22 22 22 22", "direction.leading change.leading"),
        // 50 is less than often, so it isn't said.
        ("22 00 22 22 22 22 22 22 22 22 33 11", "risk.leading"),
        ("44 33 33 33 33 33 33 33 33 33 33 33", "direction.leading"),
        ("22 00 22 22 22 22 22 22 22 22 22 22", ""),
        ("22 22 22 22 22 22 22 22 22 22 22 22", ""),
        ("ss ss ss ss ss ss ss ss ss ss ss ss", ""),
    ] {
        assert_eq!(heard(&snapshot(groups)), facets(expected), "{groups}");
    }
}

#[test]
fn a_pair_is_two_facets_of_different_dimensions_in_whichever_order_they_are_said() {
    let said = |text: &str| Pair::of(&facets(text)).map(|pair| pair.facets().to_vec());
    let expected = Some(facets("change.leading risk.managing"));
    assert_eq!(said("risk.managing change.leading"), expected);
    assert_eq!(said("change.leading risk.managing"), expected);
    for none in ["", "risk.managing", "risk.managing risk.leading"] {
        assert_eq!(said(none), None, "{none}");
    }
}

#[test]
fn a_step_is_given_the_answer_that_it_is_about_and_only_a_low_one() {
    let given = answers(Length::Snapshot, "03 44 31 22 23 44 12 22 04 24 0s 22");
    let reason = |facet: &str| reason(&given, facets(facet)[0]).map(|quote| ids(&[quote])[0]);
    assert_eq!(reason("direction.leading"), Some(("direction.leading.a", 0)));
    // The lowest answer is to a statement that the step isn't about.
    assert_eq!(reason("change.leading"), None);
    assert_eq!(reason("focus.leading"), None);
    assert_eq!(reason("horizon.leading"), Some(("horizon.leading.b", 2)));
    // "Can't say" is no reason.
    assert_eq!(reason("risk.leading"), None);
}

#[test]
fn a_finding_is_given_the_highest_answer_of_its_own_facet_and_only_a_high_one() {
    let given = answers(Length::Snapshot, "03 44 31 22 23 44 12 22 04 24 0s ss");
    let highest = |facet: &str| strongest(&given, facets(facet)[0]).map(|quote| ids(&[quote])[0]);
    assert_eq!(highest("direction.leading"), Some(("direction.leading.b", 3)));
    // Of equals the first; the other side's answers are another facet's.
    assert_eq!(highest("direction.managing"), Some(("direction.managing.a", 4)));
    assert_eq!(highest("change.managing"), None, "sometimes is not high");
    assert_eq!(highest("risk.leading"), None);
    assert_eq!(highest("risk.managing"), None, "can't say is no answer");
}

#[test]
fn what_else_is_clear_is_what_no_finding_tells() {
    for (groups, expected) in [
        ("44 00 44 00 00 44 44 00 22 22 33 22", "change.leading horizon.leading risk.leading"),
        ("44 00 22 22 22 22 22 22 22 22 22 44", ""),
        ("22 22 22 22 22 22 22 22 22 22 22 22", ""),
    ] {
        let profile = snapshot(groups);
        let also = also(&profile);
        assert_eq!(also, facets(expected), "{groups}");
        for facet in also {
            assert!(reading(&profile, facet.dimension).is_clear(), "{groups}");
        }
    }
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
fn the_step_is_towards_the_lower_side_of_the_surest_difference() {
    let profile = snapshot("44 11 00 44 22 22 33 00 22 22 04 11");
    assert_eq!(step(&profile, None), ("step.change.leading".into(), Some(Why::Gap.id())));
    // 12.5 points, and one answer varies by (1875 + 312.5) / 15: 1.04 SE.
    let profile = snapshot("22 22 22 22 22 22 12 22 22 22 22 22");
    assert_eq!(step(&profile, None), ("step.horizon.leading".into(), Some(Why::LikelyGap.id())));
}

#[test]
fn another_step_is_towards_the_lower_side_of_the_other_difference_that_is_told() {
    let other = |groups: &str, demand| {
        let steps = steps(&snapshot(groups), Context { place: None, demand });
        assert!(steps.len() <= 2, "{steps:?}");
        steps.get(1).map(|step| Key::from(*step).name())
    };
    let both_ways = "44 11 00 44 44 22 22 22 22 22 22 22";
    assert_eq!(other(both_ways, None), Some("step.direction.managing".to_owned()));
    // What the role asks for is nothing to make up.
    assert_eq!(other(both_ways, Some(RoleDemand::MainlyLeading)), None);
    assert_eq!(other(both_ways, Some(RoleDemand::MainlyManaging)), None);
    assert_eq!(other("44 00 22 22 22 22 22 22 22 22 22 22", None), None, "nothing else is told");
    assert_eq!(other("22 22 22 22 22 22 22 22 22 22 22 22", None), None, "the choice is open");
}

#[test]
fn a_note_tells_what_is_often_and_asks_for_what_is_clearly_less_and_rare() {
    let lines = |groups: &str| note(&snapshot(groups)).map(|note| (note.often, note.rarely));
    for (groups, often, rarely) in [
        (
            "44 00 22 22 22 33 22 22 22 22 22 22",
            "direction.leading energy.managing",
            "direction.managing",
        ),
        (
            "44 00 22 22 11 44 22 22 22 22 22 22",
            "direction.leading energy.managing",
            "direction.managing energy.leading",
        ),
        ("22 00 22 22 22 22 22 22 22 22 22 22", "", "direction.managing"),
        ("44 22 22 22 22 22 22 22 22 22 22 22", "direction.leading", ""),
    ] {
        assert_eq!(lines(groups), Some((facets(often), facets(rarely))), "{groups}");
    }
    assert_eq!(lines("22 22 22 22 22 22 22 22 22 22 22 22"), None);
}

#[test]
fn what_is_left_out_is_the_lower_side_of_a_clear_difference_where_it_is_rare() {
    let left = |groups: &str| left_out(&snapshot(groups), Dimension::Direction);
    let low = facets("direction.managing")[0];
    assert_eq!(left("44 11 22 22 22 22 22 22 22 22 22 22"), Some(low));
    // 37.5 is rare, 50 is not.
    assert_eq!(left("44 12 22 22 22 22 22 22 22 22 22 22"), Some(low));
    assert_eq!(left("44 22 22 22 22 22 22 22 22 22 22 22"), None);
    // Only likely.
    assert_eq!(left("13 01 04 40 22 22 22 22 22 22 22 22"), None);
}

#[test]
fn a_difference_that_the_role_asks_for_is_none_to_make_up() {
    // One to leading, one to managing, no lean.
    let profile = snapshot("44 00 00 44 22 22 22 22 22 22 22 22");
    for (demand, expected) in [
        (None, "step.direction.managing"),
        (Some(RoleDemand::Both), "step.direction.managing"),
        (Some(RoleDemand::MoreLeading), "step.change.leading"),
        (Some(RoleDemand::MainlyManaging), "step.direction.managing"),
    ] {
        assert_eq!(step(&profile, demand).0, expected, "{demand:?}");
    }
    let leads = alike("44", "11");
    for (demand, expected) in [
        (RoleDemand::MainlyLeading, "step.with-role"),
        (RoleDemand::MoreManaging, "step.direction.managing"),
    ] {
        assert_eq!(step(&leads, Some(demand)).0, expected, "{demand:?}");
    }
}

#[test]
fn the_role_asks_for_the_lowest_facet_of_a_side() {
    // Differences that only add up: 25 points are 0.49 SE on a dimension and 1.2 SE together. Risk is the
    // lowest of managing.
    let leans = snapshot("24 04 24 04 24 04 24 04 24 04 14 03");
    let role = Some(Why::Role.id());
    assert_eq!(step(&leans, Some(RoleDemand::Both)), ("step.risk.managing".into(), role));
    assert_eq!(step(&leans, Some(RoleDemand::MainlyLeading)), ("step.with-role".into(), None));
    assert_eq!(step(&leans, None), ("step.even".into(), None));
    let even = alike("22", "22");
    let expected = ("step.direction.leading".into(), role);
    assert_eq!(step(&even, Some(RoleDemand::MainlyLeading)), expected);
}

#[test]
fn a_low_foundation_is_a_step_where_no_difference_is() {
    let even = ["2222"; 10].join(" ");
    for (first, expected) in
        [("2222 2222", "step.self-knowledge"), ("4444 0000", "step.direction.managing")]
    {
        let profile = outcome(Length::Full, &format!("{first} {even} 0011 2222 1111")).profile();
        assert_eq!(step(&profile, None).0, expected);
    }
}

#[test]
fn an_even_result_gets_a_step_that_fits_it() {
    for (group, expected) in [
        ("33", "step.even-high"),
        ("22", "step.even"),
        ("11", "step.even-low"),
        ("ss", "step.more-answers"),
    ] {
        assert_eq!(step(&alike(group, group), None), (expected.into(), None), "{group}");
    }
}
