//! The taker's own answers, chosen to be quoted. Only a session knows them: from a link, nobody
//! learns which statement got which answer. *Can't say* is never quoted.

use crate::{
    instrument::{Answer, Dimension, Facet, Frequency, Item, Scale, Side, items},
    order::descending,
};

/// A statement with the answer as it was given, not as it was keyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The place of the statement in [`items`].
    pub place: usize,
    /// What the person answered.
    pub answer: Frequency,
    /// What that counts, 0 to 4.
    pub keyed: u8,
}

/// Which end of answers comes first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum First {
    Most,
    Least,
}

/// The two ends of a dimension's answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extremes {
    /// The answer that counts most.
    pub strongest: Quote,
    /// The answer that counts least.
    pub weakest: Quote,
}

/// The answers that count most and least on a dimension, the first of equals in the order of the
/// items. `None` where all count the same, as then there is neither.
pub fn extremes(answers: &[Option<Answer>], dimension: Dimension) -> Option<Extremes> {
    let own =
        |item: &Item| matches!(item.scale, Scale::Facet(facet) if facet.dimension == dimension);
    let strongest = *ranked(answers, &own, First::Most).first()?;
    let weakest = *ranked(answers, &own, First::Least).first()?;
    (strongest.keyed > weakest.keyed).then_some(Extremes { strongest, weakest })
}

/// The answer that counts most on a facet, the first of equals; `None` where it counts no more than *sometimes* does.
pub fn strongest(answers: &[Option<Answer>], facet: Facet) -> Option<Quote> {
    let own = |item: &Item| item.scale == Scale::Facet(facet);
    let strongest = *ranked(answers, &own, First::Most).first()?;
    (strongest.keyed > Frequency::Sometimes.raw()).then_some(strongest)
}

/// The answer to the statement that a facet's step is about; `None` where it counts more than *sometimes* does,
/// or wasn't given.
pub fn reason(answers: &[Option<Answer>], facet: Facet) -> Option<Quote> {
    let about = *ranked(answers, &|item| is_stepped_from(item, facet), First::Least).first()?;
    (about.keyed <= Frequency::Sometimes.raw()).then_some(about)
}

/// Whether a facet's step, a text, is about this statement.
fn is_stepped_from(item: &Item, facet: Facet) -> bool {
    let end = match (facet.dimension, facet.side) {
        (
            Dimension::Energy | Dimension::Horizon | Dimension::Focus | Dimension::Risk,
            Side::Leading,
        )
        | (Dimension::Focus, Side::Managing) => ".b",
        _ => ".a",
    };
    item.scale == Scale::Facet(facet) && item.id.ends_with(end)
}

/// The rated answers to some items, from one end to the other, equals in the order of the items.
fn ranked(
    answers: &[Option<Answer>],
    is_wanted: &dyn Fn(&Item) -> bool,
    first: First,
) -> Vec<Quote> {
    let (mut quotes, mut ranks) = (Vec::new(), Vec::new());
    for (place, (item, answer)) in items().iter().zip(answers).enumerate() {
        if let Some(Answer::Rated(answer)) = *answer
            && is_wanted(item)
        {
            let keyed = answer.keyed(item.keying);
            let rank = f64::from(keyed);
            ranks.push(if first == First::Most { rank } else { -rank });
            quotes.push(Quote { place, answer, keyed });
        }
    }
    descending(&ranks).into_iter().filter_map(|place| quotes.get(place).copied()).collect()
}
