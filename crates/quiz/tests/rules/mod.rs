//! The rules that a report must keep with its own numbers, worked out again from the raw answers in
//! plain floating point, by other code than the report's.
//!
//! 1. A headline or a reading names a side for sure only beyond 1.64 SE, as probable only beyond 0.67; it
//!    says that both are high from 62.5, low up to 37.5.
//! 2. A gap found has the reading of its dimension. How it all stands is said only where no dimension's
//!    reading names a side.
//! 3. No dimension is found twice; the first finding is at least as sure as the second.
//! 4. The strongest answer quoted counts more than the weakest, nothing counts more or less, none
//!    is "can't say", and each is the person's own answer to that statement.
//! 5. The answer that a step is proposed for is one to a statement of its own facet, and no more than *sometimes*.
//! 6. A step for a gap is on the lower side of a reading that names the other, as sure as it says; never
//!    against what the role asks. A step for evenness goes with an even headline and no such reading.
//! 7. A step for the role is on the side that the role fit says is asked.
//! 8. A foundation's step goes with its low reading. An old way is called common or seldom as the
//!    answer to its reversed statement was.
//! 9. What is most and least like the person has the highest and the lowest score shown, and all that share
//!    it are named. A shape puts the higher side of a reading over the lower one, as sure as it is.
//! 10. Heard are the higher sides of the surest reading and of the surest that points back, or else of the next,
//!     where they are done often.

mod compared;
pub(crate) mod numbers;

pub(crate) use compared::broken_comparison;

use crate::people::Person;
use numbers::{Number, beyond, facet, gap, minus, score, total};
use quiz::{
    instrument::{Answer, Dimension, Facet, Foundation, Keying, RoleDemand, Scale, Side, items},
    report::{
        Finding, FoundationReading, GeneralStep, Grip, OldWay, Pattern, Reading, Step, Why, ends,
        extremes, findings, foundation_reading, headline, heard, old_ways, reading, reason,
        role_fit, shape, steps,
    },
};

/// The rules that a person's report breaks.
pub(crate) fn broken(person: &Person) -> Vec<String> {
    let mut broken = Vec::new();
    let mut must = |holds: bool, what: String| {
        if !holds {
            broken.push(what);
        }
    };
    patterns(person, &mut must);
    found(person, &mut must);
    glance(person, &mut must);
    scene(person, &mut must);
    quotes(person, &mut must);
    step(person, &mut must);
    broken
}

/// How a pair of naive scores reads.
fn read(leading: Option<Number>, managing: Option<Number>) -> Reading {
    let (Some((l, _)), Some((m, _)), Some(difference)) =
        (leading, managing, minus(leading, managing))
    else {
        return Reading::TooFew;
    };
    match (beyond(difference, 1.64), beyond(difference, 0.67)) {
        (Some(Side::Leading), _) => Reading::Leading,
        (Some(Side::Managing), _) => Reading::Managing,
        (None, Some(Side::Leading)) => Reading::LikelyLeading,
        (None, Some(Side::Managing)) => Reading::LikelyManaging,
        (None, None) if l.min(m) >= 62.5 - 1e-9 => Reading::EvenHigh,
        (None, None) if l.max(m) <= 37.5 + 1e-9 => Reading::EvenLow,
        (None, None) => Reading::Even,
    }
}

fn patterns(person: &Person, must: &mut impl FnMut(bool, String)) {
    let profile = person.outcome.profile();
    let said = headline(&profile);
    let expected = read(total(person, Side::Leading), total(person, Side::Managing));
    must(said == expected, format!("1: headline {said:?}, not {expected:?}"));
    for dimension in Dimension::ALL {
        let said = reading(&profile, dimension);
        let [leading, managing] =
            [Side::Leading, Side::Managing].map(|side| facet(person, dimension, side));
        let expected = read(leading, managing);
        must(said == expected, format!("1: {dimension:?} {said:?}, not {expected:?}"));
    }
}

fn found(person: &Person, must: &mut impl FnMut(bool, String)) {
    let profile = person.outcome.profile();
    let found = findings(&profile);
    let (mut sureness, mut dimensions) = (Vec::new(), Vec::new());
    for finding in &found {
        match *finding {
            Finding::Gap(dimension, said) => {
                let holds = said == reading(&profile, dimension) && said.side().is_some();
                must(holds, format!("2: {finding:?}"));
                let (difference, variance) = gap(person, dimension).unwrap_or_default();
                sureness.push(difference.abs() / variance.sqrt());
                dimensions.push(dimension);
            }
            Finding::Overall(pattern) => {
                let calm =
                    Dimension::ALL.iter().all(|one| reading(&profile, *one).side().is_none());
                let holds = found.len() == 1 && calm && pattern == headline(&profile).pattern();
                must(holds, format!("2: {finding:?}"));
            }
        }
    }
    let named = Dimension::ALL.iter().filter(|one| reading(&profile, **one).side().is_some());
    must(dimensions.len() == named.count().min(2), format!("2: {found:?}"));
    if let [first, second] = sureness[..] {
        must(first >= second - 1e-9, format!("3: {first} before {second}"));
        must(dimensions[0] != dimensions[1], format!("3: {dimensions:?}"));
    }
}

fn glance(person: &Person, must: &mut impl FnMut(bool, String)) {
    let profile = person.outcome.profile();
    let shown = |facet| score(person, Scale::Facet(facet)).map(|one| (one.0 + 1e-9).round() as i32);
    let scores: Vec<i32> = Facet::all().filter_map(shown).collect();
    let with = |wanted: Option<&i32>| -> Vec<Facet> {
        Facet::all().filter(|facet| shown(*facet).as_ref() == wanted).collect()
    };
    let (most, least) = (scores.iter().max(), scores.iter().min());
    let expected = (most > least).then(|| (with(most), with(least)));
    must(ends(&profile) == expected, format!("9: {:?}, not {expected:?}", ends(&profile)));
    let sides = Dimension::ALL.map(|dimension| reading(&profile, dimension).side());
    let is_mixed = Side::ALL.iter().all(|side| sides.contains(&Some(*side)));
    let shape = shape(&profile);
    must(shape.is_some() == is_mixed, format!("9: {shape:?}"));
    for (facet, is_clear) in shape.into_iter().flat_map(|shape| [shape.first, shape.second]) {
        let reading = reading(&profile, facet.dimension);
        let holds = reading.side() == Some(facet.side) && reading.is_clear() == is_clear;
        must(holds, format!("9: {facet:?} is {reading:?}"));
    }
    if let Some(shape) = shape {
        let [first, second] = [shape.first, shape.second].map(|(facet, _)| sureness(person, facet));
        must(first >= second - 1e-9, format!("9: {first} before {second}"));
        must(shape.first.0.side != shape.second.0.side, format!("9: {shape:?}"));
    }
}

/// How many standard errors a facet's dimension has between its sides.
fn sureness(person: &Person, facet: Facet) -> f64 {
    gap(person, facet.dimension)
        .map_or(0.0, |(difference, variance)| difference.abs() / variance.sqrt())
}

/// Worked out from the person's scores alone: what is said is often done, and surely more than its other side.
fn scene(person: &Person, must: &mut impl FnMut(bool, String)) {
    let profile = person.outcome.profile();
    let often = |facet: Facet| {
        score(person, Scale::Facet(facet)).is_some_and(|(own, _)| own >= 62.5 - 1e-9)
    };
    let sureness = |facet: &Facet| sureness(person, *facet);
    let higher = |facet: &&Facet| reading(&profile, facet.dimension).side() == Some(facet.side);
    let all: Vec<Facet> = Facet::all().collect();
    let surest = |among: Vec<Facet>| {
        among
            .into_iter()
            .reduce(|best, one| if sureness(&one) > sureness(&best) + 1e-9 { one } else { best })
    };
    let first = surest(all.iter().filter(higher).copied().collect());
    let rest = |facet: &Facet| first.is_some_and(|first| facet.dimension != first.dimension);
    let others: Vec<Facet> = all.iter().filter(higher).copied().filter(rest).collect();
    let back = others
        .iter()
        .copied()
        .filter(|one| Some(one.side) != first.map(|first| first.side))
        .collect();
    let second = surest(back).or(surest(others));
    let said: Vec<Facet> = first.into_iter().chain(second).filter(|one| often(*one)).collect();
    must(heard(&profile) == said, format!("10: {:?}, not {said:?}", heard(&profile)));
}

fn quotes(person: &Person, must: &mut impl FnMut(bool, String)) {
    let given = |place: usize| match person.answers[place] {
        Some(Answer::Rated(frequency)) => Some(frequency),
        _ => None,
    };
    for dimension in Dimension::ALL {
        let keyed: Vec<u8> = items()
            .iter()
            .zip(&person.answers)
            .filter(|(item, _)| matches!(item.scale, Scale::Facet(f) if f.dimension == dimension))
            .filter_map(|(item, answer)| match answer {
                Some(Answer::Rated(frequency)) => Some(frequency.keyed(item.keying)),
                _ => None,
            })
            .collect();
        let (most, least) = (keyed.iter().max(), keyed.iter().min());
        match extremes(&person.answers, dimension) {
            None => must(most == least, format!("4: {dimension:?} has extremes")),
            Some(ends) => {
                for quote in [ends.strongest, ends.weakest] {
                    must(given(quote.place) == Some(quote.answer), format!("4: {quote:?}"));
                }
                must(ends.strongest.keyed > ends.weakest.keyed, format!("4: {ends:?}"));
                must(Some(&ends.strongest.keyed) == most, format!("4: {ends:?}"));
                must(Some(&ends.weakest.keyed) == least, format!("4: {ends:?}"));
            }
        }
    }
    let (profile, context) = (person.outcome.profile(), person.outcome.context());
    for step in steps(&profile, context) {
        let Step::Facet(_, facet) = step else { continue };
        if let Some(quote) = reason(&person.answers, facet) {
            must(given(quote.place) == Some(quote.answer), format!("4: {quote:?}"));
            must(quote.keyed <= 2, format!("5: {quote:?}"));
            must(items()[quote.place].scale == Scale::Facet(facet), format!("5: {quote:?}"));
        }
    }
}

fn step(person: &Person, must: &mut impl FnMut(bool, String)) {
    let (context, profile) = (person.outcome.context(), person.outcome.profile());
    let fit = role_fit(&profile, context);
    let step = steps(&profile, context)[0];
    let asks = match context.demand {
        Some(RoleDemand::MainlyLeading | RoleDemand::MoreLeading) => Some(Side::Leading),
        Some(RoleDemand::MainlyManaging | RoleDemand::MoreManaging) => Some(Side::Managing),
        _ => None,
    };
    let even = Dimension::ALL.iter().all(|one| reading(&profile, *one).side().is_none());
    let pattern = headline(&profile).pattern();
    let holds = match step {
        Step::Facet(why @ (Why::Gap | Why::LikelyGap), facet) => {
            let reading = reading(&profile, facet.dimension);
            let higher = reading.side();
            higher == Some(facet.side.other())
                && reading.is_clear() == (why == Why::Gap)
                && asks.is_none_or(|asked| higher != Some(asked))
        }
        Step::Facet(why, facet) => {
            let holds = why == Why::Role && fit.and_then(|fit| fit.wanted()) == Some(facet.side);
            let own = score(person, Scale::Facet(facet)).unwrap_or_default().0;
            let is_lowest = Dimension::ALL.iter().all(|one| {
                self::facet(person, *one, facet.side).is_none_or(|(score, _)| score >= own)
            });
            holds && is_lowest
        }
        Step::Foundation(foundation) => {
            foundation_reading(&profile, foundation) == Some(FoundationReading::Low)
        }
        Step::General(GeneralStep::EvenHigh) => even && pattern == Pattern::EvenHigh,
        Step::General(GeneralStep::EvenLow) => even && pattern == Pattern::EvenLow,
        Step::General(GeneralStep::Even) => {
            even && !matches!(pattern, Pattern::EvenHigh | Pattern::EvenLow | Pattern::TooFew)
        }
        Step::General(GeneralStep::WithRole) => {
            asks.is_some() && (!even || headline(&profile).side() == asks)
        }
        Step::General(GeneralStep::MoreAnswers) => pattern == Pattern::TooFew,
    };
    must(holds, format!("6, 7, 8: {step:?} beside {fit:?} and {pattern:?}"));
    let reversed = |foundation: Foundation| {
        let place = items().iter().position(|item| {
            item.scale == Scale::Foundation(foundation) && item.keying == Keying::Reverse
        });
        person.answers.get(place.expect("a reversed statement")).copied().flatten()
    };
    let ways = old_ways(&person.answers);
    for foundation in Foundation::ALL {
        let said =
            ways.iter().find(|(way, _)| *way == OldWay::of(foundation)).map(|(_, grip)| *grip);
        let expected = match reversed(foundation) {
            Some(Answer::Rated(frequency)) if frequency.raw() >= 3 => Some(Grip::Often),
            Some(Answer::Rated(frequency)) if frequency.raw() <= 1 => Some(Grip::Rarely),
            _ => None,
        };
        must(said == expected, format!("8: {foundation:?} {said:?}"));
    }
}
