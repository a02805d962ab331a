//! The geometry of two scores on a line: of a dimension, and of two people.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    charts::score_line::{ScoreLine, TICKS, TwoScores, dimension_rows, two_people},
    instrument::{Dimension, Facet, Length, Side},
    scoring::Estimate,
};

const DIMENSIONS: ScoreLine = ScoreLine::DIMENSIONS;
const PEOPLE: ScoreLine = ScoreLine::PEOPLE;

fn order(groups: &str) -> Vec<&'static str> {
    let profile = outcome(Length::Snapshot, groups).profile();
    dimension_rows(&profile).iter().map(|row| row.dimension.id()).collect()
}

#[test]
fn dimensions_stand_from_most_leading_to_most_managing_and_those_unknown_last() {
    assert_eq!(
        order("22 44 44 22 22 22 33 22 22 ss 22 22"),
        ["change", "horizon", "energy", "risk", "direction", "focus"]
    );
    let even = Dimension::ALL.map(Dimension::id);
    assert_eq!(order(&["22"; 12].join(" ")), even, "ties in the fixed order");
    assert_eq!(order(&["ss"; 12].join(" ")), even, "nothing is known of any");
}

#[test]
fn a_row_holds_both_scores_their_bars_and_the_link_between() {
    let profile = outcome(Length::Snapshot, "44 22 ss 22 22 22 22 22 22 22 22 22").profile();
    let rows = dimension_rows(&profile);
    let first = &rows[0];
    assert_eq!(first.dimension, Dimension::Direction);
    assert!(first.is_clear);
    // Zero is at 90 and a point 16.8 long: 100 is at 1770, 50 at 930. The line is at 170.
    let TwoScores { first: leading, second: managing, link } = &first.scores;
    let (leading, managing) = (leading.as_ref().unwrap(), managing.as_ref().unwrap());
    assert_eq!((leading.point.x, leading.point.y), (1770, 170));
    assert_eq!((managing.point.x, managing.point.y), (930, 170));
    assert_eq!(link, "M1770 170H930");
    // One answer varies by 1875 / (3 + 11): SE 8.18 gives a margin of 13.4. What is beyond 100 is cut off;
    // 86.6 is at 1545, 36.6 at 705, 63.4 at 1155.
    assert_eq!(leading.bar, "M1545 140H1770M1545 128V152M1770 128V152");
    assert_eq!(managing.bar, "M705 200H1155M705 188V212M1155 188V212");
    let last = &rows[5];
    assert_eq!(last.dimension, Dimension::Change);
    assert!(last.scores.first.is_none() && last.scores.second.is_some() && !last.is_clear);
    assert_eq!(last.scores.link, "");
}

#[test]
fn ticks_stand_at_the_points_of_the_answer_scale() {
    assert_eq!(TICKS, [0, 25, 50, 75, 100]);
    let ends = |line: ScoreLine| (line.tick(0), line.tick(100));
    assert_eq!(ends(DIMENSIONS), ("M90 20V1400".to_owned(), "M1770 20V1400".to_owned()));
    assert_eq!(ends(PEOPLE), ("M50 0V140".to_owned(), "M1050 0V140".to_owned()));
    assert_eq!((DIMENSIONS.tick_label(50).x, PEOPLE.tick_label(50).x), (930, 550));
    assert!(PEOPLE.tick_label(50).y < PEOPLE.foot);
}

/// The first facet's score.
fn score(group: &str) -> Option<Estimate> {
    let groups = [group, &["22"; 11].join(" ")].join(" ");
    let facet = Facet { dimension: Dimension::Direction, side: Side::Leading };
    outcome(Length::Snapshot, &groups).profile().facet(facet).estimate()
}

#[test]
fn a_strip_holds_both_scores_their_bars_and_the_link_between() {
    let TwoScores { first, second, link } = two_people(score("44"), score("22"));
    let (first, second) = (first.unwrap(), second.unwrap());
    // Zero is at 50 and a point 10 long: 100 is at 1050, 50 at 550. The line is at 70.
    assert_eq!((first.point.x, first.point.y), (1050, 70));
    assert_eq!((second.point.x, second.point.y), (550, 70));
    assert_eq!(link, "M1050 70H550");
    // One answer varies by 1875 / (3 + 12): SE 7.91 gives a margin of 13.0, cut off at 100.
    assert_eq!(first.bar, "M920 22H1050M920 12V32M1050 12V32");
    assert_eq!(second.bar, "M420 118H680M420 108V128M680 108V128");
}

#[test]
fn marks_that_would_hide_each_other_stand_above_and_below_the_line() {
    let TwoScores { first, second, .. } = two_people(score("22"), score("22"));
    let (first, second) = (first.unwrap(), second.unwrap());
    assert_eq!((first.point.x, second.point.x), (550, 550));
    assert_eq!(second.point.y - first.point.y, 2 * PEOPLE.mark);
}

#[test]
fn a_score_that_one_of_them_lacks_is_not_drawn_and_nothing_leads_to_it() {
    let TwoScores { first, second, link } = two_people(score("ss"), score("33"));
    assert!(first.is_none() && second.is_some() && link.is_empty());
    let TwoScores { first, second, link } = two_people(None, None);
    assert!(first.is_none() && second.is_none() && link.is_empty());
}

proptest! {
    #[test]
    fn everything_is_inside_the_drawing_and_in_order(outcome in any_outcome()) {
        let profile = outcome.profile();
        let rows = dimension_rows(&profile);
        let mut dimensions: Vec<Dimension> = rows.iter().map(|row| row.dimension).collect();
        let differences: Vec<Option<f64>> = dimensions
            .iter()
            .map(|dimension| profile.difference(*dimension).map(|difference| difference.score()))
            .collect();
        prop_assert!(differences.windows(2).all(|pair| pair[0] >= pair[1]), "{:?}", differences);
        let mut tops: Vec<i32> = Vec::new();
        for row in &rows {
            tops.push(row.label.y);
            for (mark, side) in [(&row.scores.first, Side::Leading), (&row.scores.second, Side::Managing)] {
                let facet = Facet { dimension: row.dimension, side };
                prop_assert_eq!(mark.is_some(), profile.facet(facet).estimate().is_some());
                if let Some(mark) = mark {
                    prop_assert!((0..=DIMENSIONS.width).contains(&mark.point.x));
                    prop_assert!((row.label.y..=DIMENSIONS.height).contains(&mark.point.y));
                    for number in mark.bar.split(|c: char| !c.is_ascii_digit() && c != '-') {
                        if let Ok(number) = number.parse::<i32>() {
                            prop_assert!((0..=DIMENSIONS.width).contains(&number));
                        }
                    }
                }
            }
        }
        prop_assert!(tops.windows(2).all(|pair| pair[0] < pair[1]));
        dimensions.sort();
        prop_assert_eq!(dimensions, Dimension::ALL);
    }

    #[test]
    fn everything_is_inside_the_strip_and_swapping_swaps(one in any_outcome(), other in any_outcome()) {
        let (one, other) = (one.profile(), other.profile());
        for facet in Facet::all() {
            let scores = (one.facet(facet).estimate(), other.facet(facet).estimate());
            let there = two_people(scores.0, scores.1);
            let back = two_people(scores.1, scores.0);
            for (mark, swapped) in [(&there.first, &back.second), (&there.second, &back.first)] {
                prop_assert_eq!(mark.as_ref().map(|m| m.point.x), swapped.as_ref().map(|m| m.point.x));
                let Some(mark) = mark else { continue };
                prop_assert!((PEOPLE.mark..=PEOPLE.width - PEOPLE.mark).contains(&mark.point.x));
                prop_assert!((PEOPLE.mark..=PEOPLE.height - PEOPLE.mark).contains(&mark.point.y));
                for number in mark.bar.split(|c: char| !c.is_ascii_digit() && c != '-') {
                    if let Ok(number) = number.parse::<i32>() {
                        prop_assert!((0..=PEOPLE.width).contains(&number));
                    }
                }
            }
        }
    }
}
