//! The geometry of one scale of two people.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    instrument::{Dimension, Facet, Length, Side},
    pairs::{FOOT, HEIGHT, MARK, Strip, TICKS, WIDTH, strip, tick, tick_label},
    scoring::Estimate,
};

/// The first facet's score.
fn score(group: &str) -> Option<Estimate> {
    let groups = [group, &["22"; 11].join(" ")].join(" ");
    let facet = Facet { dimension: Dimension::Direction, side: Side::Leading };
    outcome(Length::Snapshot, &groups).profile().facet(facet).estimate()
}

#[test]
fn a_strip_holds_both_scores_their_bars_and_the_link_between() {
    let Strip { first, second, link } = strip(score("44"), score("22"));
    let (first, second) = (first.unwrap(), second.unwrap());
    // Zero is at 50 and a point 10 long: 100 is at 1050, 50 at 550. The line is at 70.
    assert_eq!((first.point.x, first.point.y), (1050, 70));
    assert_eq!((second.point.x, second.point.y), (550, 70));
    assert_eq!(link, "M1050 70H550");
    // SE 15.31 gives a margin of 25.1, cut off at 100.
    assert_eq!(first.bar, "M799 22H1050M799 12V32M1050 12V32");
    assert_eq!(second.bar, "M299 118H801M299 108V128M801 108V128");
}

#[test]
fn marks_that_would_hide_each_other_stand_above_and_below_the_line() {
    let Strip { first, second, .. } = strip(score("22"), score("22"));
    let (first, second) = (first.unwrap(), second.unwrap());
    assert_eq!((first.point.x, second.point.x), (550, 550));
    assert_eq!(second.point.y - first.point.y, 2 * MARK);
}

#[test]
fn a_score_that_one_of_them_lacks_is_not_drawn_and_nothing_leads_to_it() {
    let Strip { first, second, link } = strip(score("ss"), score("33"));
    assert!(first.is_none() && second.is_some() && link.is_empty());
    let Strip { first, second, link } = strip(None, None);
    assert!(first.is_none() && second.is_none() && link.is_empty());
}

#[test]
fn ticks_stand_at_the_points_of_the_answer_scale() {
    assert_eq!(TICKS, [0, 25, 50, 75, 100]);
    assert_eq!((tick(0), tick(100)), ("M50 0V140".to_owned(), "M1050 0V140".to_owned()));
    assert_eq!(tick_label(50).x, 550);
    assert!(tick_label(50).y < FOOT);
}

proptest! {
    #[test]
    fn everything_is_inside_the_strip_and_swapping_swaps(one in any_outcome(), other in any_outcome()) {
        let (one, other) = (one.profile(), other.profile());
        for facet in Facet::all() {
            let scores = (one.facet(facet).estimate(), other.facet(facet).estimate());
            let there = strip(scores.0, scores.1);
            let back = strip(scores.1, scores.0);
            for (mark, swapped) in [(&there.first, &back.second), (&there.second, &back.first)] {
                prop_assert_eq!(mark.as_ref().map(|m| m.point.x), swapped.as_ref().map(|m| m.point.x));
                let Some(mark) = mark else { continue };
                prop_assert!((MARK..=WIDTH - MARK).contains(&mark.point.x));
                prop_assert!((MARK..=HEIGHT - MARK).contains(&mark.point.y));
                for number in mark.bar.split(|c: char| !c.is_ascii_digit() && c != '-') {
                    if let Ok(number) = number.parse::<i32>() {
                        prop_assert!((0..=WIDTH).contains(&number));
                    }
                }
            }
        }
    }
}
