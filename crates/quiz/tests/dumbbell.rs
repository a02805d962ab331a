//! The geometry of the dumbbell chart.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    dumbbell::{HEIGHT, TICKS, WIDTH, rows, tick, tick_label},
    instrument::{Dimension, Facet, Length, Side},
};

fn order(groups: &str) -> Vec<&'static str> {
    let profile = outcome(Length::Snapshot, groups).profile();
    rows(&profile).iter().map(|row| row.dimension.id()).collect()
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
    let rows = rows(&profile);
    let first = &rows[0];
    assert_eq!(first.dimension, Dimension::Direction);
    assert!(first.is_clear);
    // Zero is at 90 and a point 16.8 long: 100 is at 1770, 50 at 930. The line is at 170.
    let (leading, managing) = (first.leading.as_ref().unwrap(), first.managing.as_ref().unwrap());
    assert_eq!((leading.point.x, leading.point.y), (1770, 170));
    assert_eq!((managing.point.x, managing.point.y), (930, 170));
    assert_eq!(first.link, "M1770 170H930");
    // SE 15.31 gives a margin of 25.1: 100 is cut off, 74.9 is at 1348; 24.9 at 508, 75.1 at 1352.
    assert_eq!(leading.bar, "M1348 140H1770M1348 128V152M1770 128V152");
    assert_eq!(managing.bar, "M508 200H1352M508 188V212M1352 188V212");
    let last = &rows[5];
    assert_eq!(last.dimension, Dimension::Change);
    assert!(last.leading.is_none() && last.managing.is_some() && !last.is_clear);
    assert_eq!(last.link, "");
}

#[test]
fn ticks_stand_at_the_points_of_the_answer_scale() {
    assert_eq!(TICKS, [0, 25, 50, 75, 100]);
    assert_eq!(tick(0), "M90 20V1400");
    assert_eq!(tick(100), "M1770 20V1400");
    assert_eq!(tick_label(50).x, 930);
}

proptest! {
    #[test]
    fn everything_is_inside_the_drawing_and_in_order(outcome in any_outcome()) {
        let profile = outcome.profile();
        let rows = rows(&profile);
        let mut dimensions: Vec<Dimension> = rows.iter().map(|row| row.dimension).collect();
        let differences: Vec<Option<f64>> = dimensions
            .iter()
            .map(|dimension| profile.difference(*dimension).map(|difference| difference.score()))
            .collect();
        prop_assert!(differences.windows(2).all(|pair| pair[0] >= pair[1]), "{:?}", differences);
        let mut tops: Vec<i32> = Vec::new();
        for row in &rows {
            tops.push(row.label.y);
            for (mark, side) in [(&row.leading, Side::Leading), (&row.managing, Side::Managing)] {
                let facet = Facet { dimension: row.dimension, side };
                prop_assert_eq!(mark.is_some(), profile.facet(facet).estimate().is_some());
                if let Some(mark) = mark {
                    prop_assert!((0..=WIDTH).contains(&mark.point.x));
                    prop_assert!((row.label.y..=HEIGHT).contains(&mark.point.y));
                    for number in mark.bar.split(|c: char| !c.is_ascii_digit() && c != '-') {
                        if let Ok(number) = number.parse::<i32>() {
                            prop_assert!((0..=WIDTH).contains(&number));
                        }
                    }
                }
            }
        }
        prop_assert!(tops.windows(2).all(|pair| pair[0] < pair[1]));
        dimensions.sort();
        prop_assert_eq!(dimensions, Dimension::ALL);
    }
}
