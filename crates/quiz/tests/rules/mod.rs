//! The rules that a report must keep with its own numbers, worked out again from the raw answers in
//! plain floating point, by other code than the report's.
//!
//! 1. A headline or a reading names a side only where that side is beyond 1.64 SE above the other;
//!    it says both are high or low only where they are.
//! 2. A gap found is the gap of its reading; a level found is on the side of the mean it says, by
//!    more than 2.58 SE, on a dimension whose reading names no side.
//! 3. Evenness is said only where no dimension's reading names a side and no facet stands out;
//!    small gaps that add up, only beside a headline that names that side.
//! 4. No dimension is found twice; the first finding is at least as clear as the second.
//! 5. The strongest answer quoted counts more than the weakest, nothing counts more or less, none
//!    is "can't say", and each is the person's own answer to that statement.
//! 6. The answers behind a gap count more on the higher side than on the lower.
//! 7. Steps for gaps come first, the largest first, each on the lower side of a reading that names
//!    the other; never against what the role asks. No step for evenness stands beside them.
//! 8. A step for the role is on the side that the role fit says is asked; never beside a fit that
//!    says the role is met.
//! 9. A foundation's step goes with its low reading. An old way is called common or seldom as the
//!    answer to its reversed statement was.
//! 10. There are one to three steps, one or two findings, and no step twice.

mod compared;
mod numbers;

pub(crate) use compared::broken_comparison;

use crate::people::Person;
use numbers::{apart, clear, facet, gap, minus, score, total};
use quiz::{
    instrument::{
        Answer, Dimension, Facet, Foundation, Keying, Length, RoleDemand, Scale, Side, items,
    },
    report::{
        Finding, FoundationReading, General, GeneralStep, Grip, Headline, Level, OldWay, Reading,
        RoleFit, Step, Why, behind, extremes, findings, foundation_reading, headline, next_steps,
        old_ways, reading, role_fit,
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
    quotes(person, &mut must);
    steps(person, &mut must);
    broken
}

fn patterns(person: &Person, must: &mut impl FnMut(bool, String)) {
    let profile = person.outcome.profile();
    let (leading, managing) = (total(person, Side::Leading), total(person, Side::Managing));
    let said = headline(&profile);
    match (minus(leading, managing), leading, managing) {
        (Some(balance), Some((l, _)), Some((m, _))) => {
            let expected = match clear(balance) {
                Some(Side::Leading) => Headline::Leading,
                Some(Side::Managing) => Headline::Managing,
                None if l >= 65.0 - 1e-9 && m >= 65.0 - 1e-9 => Headline::BothHigh,
                None if l <= 35.0 + 1e-9 && m <= 35.0 + 1e-9 => Headline::BothLow,
                None => Headline::NoLean,
            };
            must(said == expected, format!("1: headline {said:?}, not {expected:?}"));
        }
        _ => must(said == Headline::TooFew, format!("1: headline {said:?}")),
    }
    for dimension in Dimension::ALL {
        let said = reading(&profile, dimension);
        let pair =
            facet(person, dimension, Side::Leading).zip(facet(person, dimension, Side::Managing));
        let expected = match pair {
            None => Reading::TooFew,
            Some(((l, _), (m, _))) => match gap(person, dimension).and_then(clear) {
                Some(Side::Leading) => Reading::Leading,
                Some(Side::Managing) => Reading::Managing,
                None if l.min(m) >= 65.0 => Reading::BothHigh,
                None if l.max(m) <= 35.0 => Reading::BothLow,
                None => Reading::Level,
            },
        };
        must(said == expected, format!("1: {dimension:?} {said:?}, not {expected:?}"));
    }
}

fn side_of(reading: Reading) -> Option<Side> {
    match reading {
        Reading::Leading => Some(Side::Leading),
        Reading::Managing => Some(Side::Managing),
        _ => None,
    }
}

fn found(person: &Person, must: &mut impl FnMut(bool, String)) {
    let profile = person.outcome.profile();
    let found = findings(&profile);
    must((1..=2).contains(&found.len()), format!("10: {found:?}"));
    let (mut clearness, mut dimensions) = (Vec::new(), Vec::new());
    for finding in &found {
        match *finding {
            Finding::Gap(dimension, side) => {
                must(
                    side_of(reading(&profile, dimension)) == Some(side),
                    format!("2: {finding:?}"),
                );
                let (difference, variance) = gap(person, dimension).unwrap_or_default();
                clearness.push(difference.abs() / variance.sqrt());
                let slight = difference.abs() / variance.sqrt() <= 2.58;
                must(finding.is_slight(&profile) == slight, format!("2: {finding:?} slight"));
                dimensions.push(dimension);
            }
            Finding::Level(facet, level) => {
                let apart = apart(person, facet).unwrap_or_default();
                let holds = match level {
                    Level::Above => apart > 2.58,
                    Level::Below => apart < -2.58,
                };
                let silent = side_of(reading(&profile, facet.dimension)).is_none();
                must(holds && silent, format!("2: {finding:?} at {apart}"));
                clearness.push(apart.abs());
                dimensions.push(facet.dimension);
            }
            Finding::General(general) => {
                let readings =
                    Dimension::ALL.map(|dimension| side_of(reading(&profile, dimension)));
                let lean = headline(&profile);
                let calm = readings.iter().all(Option::is_none)
                    && Facet::all()
                        .all(|f| apart(person, f).is_none_or(|apart| apart.abs() <= 2.58));
                let holds = match general {
                    General::EvenHigh => calm && lean == Headline::BothHigh,
                    General::EvenMiddle => calm && lean == Headline::NoLean,
                    General::EvenLow => calm && lean == Headline::BothLow,
                    General::SpreadLeading => calm && lean == Headline::Leading,
                    General::SpreadManaging => calm && lean == Headline::Managing,
                    General::NothingElse => found.len() == 2 && found[1] == *finding,
                    General::TooFew => lean == Headline::TooFew,
                };
                must(holds, format!("3: {finding:?}"));
            }
        }
    }
    if let [first, second] = clearness[..] {
        must(first >= second - 1e-9, format!("4: {first} before {second}"));
        must(dimensions[0] != dimensions[1], format!("4: {dimensions:?}"));
    }
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
            None => must(most == least, format!("5: {dimension:?} has extremes")),
            Some(ends) => {
                for quote in [ends.strongest, ends.weakest] {
                    must(given(quote.place) == Some(quote.answer), format!("5: {quote:?}"));
                }
                must(ends.strongest.keyed > ends.weakest.keyed, format!("5: {ends:?}"));
                must(Some(&ends.strongest.keyed) == most, format!("5: {ends:?}"));
                must(Some(&ends.weakest.keyed) == least, format!("5: {ends:?}"));
            }
        }
    }
    for finding in findings(&person.outcome.profile()) {
        let quotes = behind(&person.answers, finding);
        for quote in &quotes {
            must(given(quote.place) == Some(quote.answer), format!("5: {quote:?}"));
        }
        if let Finding::Gap(_, side) = finding {
            let of = |wanted: Side| {
                let on = |place: usize| matches!(items()[place].scale, Scale::Facet(f) if f.side == wanted);
                let keyed: Vec<u8> =
                    quotes.iter().filter(|q| on(q.place)).map(|q| q.keyed).collect();
                f64::from(keyed.iter().sum::<u8>()) / keyed.len() as f64
            };
            must(of(side) > of(side.other()), format!("6: {finding:?} {quotes:?}"));
        }
    }
}

fn steps(person: &Person, must: &mut impl FnMut(bool, String)) {
    let (outcome, profile) = (&person.outcome, person.outcome.profile());
    let fit = role_fit(&profile, outcome.context());
    let steps = next_steps(&profile, outcome.context(), outcome.length());
    must((1..=3).contains(&steps.len()), format!("10: {steps:?}"));
    let twice = steps.iter().enumerate().any(|(place, step)| steps[..place].contains(step));
    must(!twice, format!("10: {steps:?}"));
    let gap_count = steps.iter().filter(|s| matches!(s, Step::Facet(Why::Gap, _))).count();
    let mut last = f64::INFINITY;
    for (place, step) in steps.iter().enumerate() {
        match *step {
            Step::Facet(Why::Gap, facet) => {
                let higher = side_of(reading(&profile, facet.dimension));
                must(higher == Some(facet.side.other()), format!("7: {step:?}"));
                let size = gap(person, facet.dimension).unwrap_or_default().0.abs();
                must(place < gap_count && size <= last + 1e-9, format!("7: {steps:?}"));
                last = size;
                let asks_higher = match outcome.context().demand {
                    Some(RoleDemand::MainlyLeading | RoleDemand::MoreLeading) => {
                        Some(Side::Leading)
                    }
                    Some(RoleDemand::MainlyManaging | RoleDemand::MoreManaging) => {
                        Some(Side::Managing)
                    }
                    _ => None,
                };
                must(asks_higher != higher, format!("7: {step:?} against the role"));
            }
            Step::Facet(why, facet) => {
                let asked = match fit {
                    Some(RoleFit::AsksLeading | RoleFit::AsksBothFromManaging) => {
                        Some(Side::Leading)
                    }
                    Some(RoleFit::AsksManaging | RoleFit::AsksBothFromLeading) => {
                        Some(Side::Managing)
                    }
                    _ => None,
                };
                let holds = match why {
                    Why::Role => asked == Some(facet.side),
                    Why::Lean => {
                        fit.is_none()
                            && profile.lean().and_then(|l| l.side()) == Some(facet.side.other())
                    }
                    Why::Gap => false,
                };
                must(holds, format!("8: {step:?} beside {fit:?}"));
                let own = score(person, Scale::Facet(facet)).unwrap_or_default().0;
                let is_lowest = Dimension::ALL.iter().all(|d| {
                    self::facet(person, *d, facet.side).is_none_or(|(score, _)| score >= own)
                });
                must(is_lowest, format!("8: {step:?} is not the lowest"));
            }
            Step::Foundation(foundation) => {
                let low = foundation_reading(&profile, foundation) == Some(FoundationReading::Low);
                must(low, format!("9: {step:?}"));
            }
            Step::General(general) => {
                let alone = steps.iter().all(|step| matches!(step, Step::General(_)));
                let even = Dimension::ALL.iter().all(|d| side_of(reading(&profile, *d)).is_none());
                let said = headline(&profile);
                let holds = match general {
                    GeneralStep::EvenHigh => even && said == Headline::BothHigh,
                    GeneralStep::EvenMiddle => even && said == Headline::NoLean,
                    GeneralStep::EvenLow => even && said == Headline::BothLow,
                    GeneralStep::WithRole => {
                        outcome.context().demand.is_some_and(|d| d != RoleDemand::Both)
                            && (!even
                                || matches!(
                                    fit,
                                    Some(RoleFit::MatchLeading | RoleFit::MatchManaging)
                                ))
                    }
                    GeneralStep::Sharpen => even && outcome.length() == Length::Snapshot,
                    GeneralStep::Ask => said != Headline::TooFew,
                    GeneralStep::MoreAnswers => said == Headline::TooFew,
                };
                must(alone && holds, format!("7: {step:?} in {steps:?}"));
            }
        }
    }
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
        must(said == expected, format!("9: {foundation:?} {said:?}"));
    }
}
