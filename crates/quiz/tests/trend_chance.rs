//! How often chance alone moves a number: people of whom nothing has changed take the quiz again and
//! again. `-- --nocapture` prints the figures that `docs/scoring.md` quotes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod people;

use people::Chance;
use quiz::{
    history::{
        History,
        trend::{Change, Series, Trend, trend},
    },
    instrument::{Answer, Context, Frequency, Keying, Length, Revision, Scale, items},
    scoring::Outcome,
};

const PEOPLE: u64 = 10_000;
/// Who give more than two results, which takes longer.
const FEWER_PEOPLE: u64 = 2_000;
const BANDS: [f64; 4] = [1.64, 2.58, 2.81, 3.0];

/// How answers stray by a standard deviation of one point of the answer scale.
#[derive(Clone, Copy, Debug)]
enum Straying {
    /// Each answer by itself: what the standard error takes for granted.
    Afresh,
    /// One half of the variance stays with the person and the statement, whenever it is answered.
    HalfStays,
}

/// What is true of the people, but for chance: on these scales, by their places in [`Scale::all`],
/// something rises by so many steps before the last result.
#[derive(Clone, Copy, Debug)]
struct Truth {
    rising: &'static [usize],
    steps: f64,
}

const UNCHANGED: Truth = Truth { rising: &[], steps: 0.0 };

fn person(seed: u64, length: Length, straying: Straying, sittings: u32, truth: Truth) -> History {
    let mut chance = Chance(seed.wrapping_mul(7919) + 13);
    let values: [f64; Scale::COUNT] =
        std::array::from_fn(|_| chance.between(1.0, 3.0 - truth.steps));
    let (own, fresh) = match straying {
        Straying::Afresh => (0.0, 1.0),
        Straying::HalfStays => (0.5_f64.sqrt(), 0.5_f64.sqrt()),
    };
    let items = &items()[..length.item_count()];
    let own: Vec<f64> = items.iter().map(|_| own * chance.normal()).collect();
    let mut history = History::default();
    for day in 1..=sittings {
        let mut answers = Vec::new();
        for (item, own) in items.iter().zip(&own) {
            let scale = item.scale.index();
            let has_risen = truth.rising.contains(&scale) && day == sittings;
            let value = values[scale] + if has_risen { truth.steps } else { 0.0 };
            let keyed = (value + own + fresh * chance.normal()).round().clamp(0.0, 4.0) as usize;
            let raw = if item.keying == Keying::Forward { keyed } else { 4 - keyed };
            answers.push(Some(Answer::Rated(Frequency::ALL[raw])));
        }
        let context = Context::default();
        let outcome = Outcome::from_answers(Revision::OURS, length, &answers, context).unwrap();
        history.add(day, outcome);
    }
    history
}

fn many(trend: &Trend) -> impl Iterator<Item = &Series> {
    trend.dimensions.iter().chain(&trend.scales)
}

fn has_moved(series: &Series) -> bool {
    series.since_previous.movement.is_clear() || series.since_first.movement.is_clear()
}

fn is_beyond(change: Change, band: f64) -> bool {
    change.difference.is_some_and(|difference| difference.z() > band)
}

/// Percentages of people.
#[derive(Debug, Default)]
struct Shares {
    /// With each of the totals and the balance moved, on average.
    each_total: f64,
    any_total: f64,
    /// With each of the others moved, on average.
    each_of_many: f64,
    any_of_many: f64,
    any: f64,
    /// Moved numbers in a whole list; no percentage.
    moved: f64,
    /// With any of the many moved by another band, in the order of [`BANDS`].
    by_band: [f64; BANDS.len()],
    /// Of the many, how many are moved by another band; no percentage.
    moved_by_band: [f64; BANDS.len()],
}

fn shares(length: Length, straying: Straying, sittings: u32) -> Shares {
    let mut shares = Shares::default();
    let people = if sittings > 2 { FEWER_PEOPLE } else { PEOPLE };
    let percent = 100.0 / people as f64;
    for seed in 0..people {
        let history = person(seed, length, straying, sittings, UNCHANGED);
        let trend = trend(&history, Revision::OURS);
        let totals = trend.totals.iter().filter(|series| has_moved(series)).count() as f64;
        let others = many(&trend).filter(|series| has_moved(series)).count() as f64;
        shares.each_total += percent * totals / trend.totals.len() as f64;
        shares.each_of_many += percent * others / many(&trend).count() as f64;
        shares.any_total += if totals > 0.0 { percent } else { 0.0 };
        shares.any_of_many += if others > 0.0 { percent } else { 0.0 };
        shares.any += if totals + others > 0.0 { percent } else { 0.0 };
        shares.moved += percent * (totals + others) / 100.0;
        for (place, band) in BANDS.into_iter().enumerate() {
            let is_far = |series: &&Series| {
                is_beyond(series.since_previous, band) || is_beyond(series.since_first, band)
            };
            let moved = many(&trend).filter(is_far).count() as f64;
            shares.by_band[place] += if moved > 0.0 { percent } else { 0.0 };
            shares.moved_by_band[place] += percent * moved / 100.0;
        }
    }
    println!("{length:?}, {straying:?}, {sittings} results: {shares:.2?}");
    shares
}

#[test]
fn chance_moves_one_of_ten_totals_and_any_of_the_many_in_one_of_ten_lists() {
    for length in Length::ALL {
        let shares = shares(length, Straying::Afresh, 2);
        assert!((9.0..11.0).contains(&shares.each_total));
        assert!(shares.any_total < 23.5 && shares.any_of_many < 10.5 && shares.moved < 0.5);
        // Why the band of a total won't do for 21 numbers.
        assert!(shares.by_band[0] > 70.0);
        assert!((shares.by_band[3] - shares.any_of_many).abs() < 0.1);
    }
}

#[test]
fn chance_moves_less_where_the_same_statement_is_answered_more_alike() {
    for length in Length::ALL {
        let shares = shares(length, Straying::HalfStays, 2);
        assert!(shares.each_total < 4.0 && shares.any_of_many < 1.0);
    }
}

/// Two changes are told of each number, so that there are more chances; but no more with each result.
#[test]
fn the_tenth_result_has_not_many_more_chances_than_the_third() {
    for (straying, most, most_of_many) in
        [(Straying::Afresh, 48.0, 20.0), (Straying::HalfStays, 16.0, 2.0)]
    {
        for length in Length::ALL {
            let third = shares(length, straying, 3);
            let tenth = shares(length, straying, 10);
            assert!(tenth.any < most && tenth.any_of_many < most_of_many);
            assert!(tenth.any < third.any + 2.5);
        }
    }
}

/// What being careful costs: how often a change that is there is told.
#[test]
fn one_facet_that_rises_is_seldom_seen_and_a_whole_side_nearly_always() {
    let first: &[usize] = &[0];
    let leading: &[usize] = &[0, 2, 4, 6, 8, 10];
    for length in Length::ALL {
        for (rising, steps) in [(first, 1.0), (first, 2.0), (leading, 1.0)] {
            let mut by_band = [0.0; BANDS.len()];
            let percent = 100.0 / PEOPLE as f64;
            for seed in 0..PEOPLE {
                let truth = Truth { rising, steps };
                let history = person(seed, length, Straying::Afresh, 2, truth);
                let trend = trend(&history, Revision::OURS);
                let series = if rising.len() > 1 { &trend.totals[0] } else { &trend.scales[0] };
                for (share, band) in by_band.iter_mut().zip(BANDS) {
                    *share += if is_beyond(series.since_previous, band) { percent } else { 0.0 };
                }
            }
            println!(
                "{length:?}, {steps} steps on {} facets, seen beyond {BANDS:?}: {by_band:.1?} %",
                rising.len()
            );
            if rising.len() > 1 {
                assert!(by_band[0] > 70.0);
            } else {
                assert!(by_band[3] > if steps < 2.0 { 1.0 } else { 10.0 });
            }
        }
    }
}
