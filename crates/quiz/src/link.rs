//! One finished quiz as a short text, and back. `docs/link-format.md` is the specification; links
//! already sent must be read for ever, so what is written here never changes, only gains versions.
//! Where such a text sits in an address is the business of `link/address.rs`, how a name stands
//! beside it that of `link/names.rs`, and which page a link leads to that of `link/page.rs`.

mod address;
mod bits;
mod names;
mod page;
mod percent;
mod rank;

pub use address::{
    find, find_each, find_results, holds_results, with_named_results, with_result, without_result,
};
pub use page::{Whereabouts, link_to, takes_in_query, without_tracking};

use crate::{
    instrument::{Context, Length, Place, Revision, RoleDemand, Scale},
    name::Name,
    scoring::{Outcome, Tally},
};
use std::{error::Error, fmt};

use bits::{BitReader, BitWriter};

/// An address with more results than this is refused unread.
pub const MOST_RESULTS: usize = 500;

/// Why a text is not read as a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkError {
    /// It is one of ours, or was, but something in it has changed.
    Damaged,
    /// A later version of the quiz made it.
    Newer,
    /// It was never one of ours.
    Foreign,
    /// It is one of ours, of other statements than this quiz has.
    OtherStatements,
}

impl fmt::Display for LinkError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            LinkError::Damaged => "a result that was changed on its way",
            LinkError::Newer => "a result of a later version",
            LinkError::Foreign => "no result",
            LinkError::OtherStatements => "a result of other statements",
        })
    }
}

impl Error for LinkError {}

/// A result, and whose it is said to be. The name stands beside the result in an address, where
/// anybody can change it: it is shown as text, and proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NamedResult {
    /// What they are called, where somebody typed it.
    pub name: Option<Name>,
    /// Their result.
    pub outcome: Outcome,
}

/// The first character of every text this version writes.
const VERSION: u8 = b'1';

/// Later versions take the other digits, and at most this many characters.
const LONGEST_EVER: usize = 128;

/// How one length's scales are laid out: `per_number` ranks share a number of `width` bits, each
/// a digit in base `states`.
struct Layout {
    length: Length,
    characters: usize,
    scales: usize,
    asked: usize,
    states: u64,
    per_number: usize,
    width: u32,
}

impl Layout {
    fn numbers(&self) -> usize {
        self.scales / self.per_number
    }
}

/// 21¹² < 2⁵³, which every language's plain numbers hold exactly, and 89 bits in all: 16 characters.
const SNAPSHOT: Layout = Layout {
    length: Length::Snapshot,
    characters: 16,
    scales: 12,
    asked: 2,
    states: 21,
    per_number: 12,
    width: 53,
};

/// 126 < 2⁷, and nothing is gained by sharing: 141 bits in all, 25 characters either way.
const FULL: Layout = Layout {
    length: Length::Full,
    characters: 25,
    scales: 15,
    asked: 4,
    states: 126,
    per_number: 1,
    width: 7,
};

/// The text for one result: 16 characters for a Snapshot, 25 for a full profile.
pub fn encode(outcome: &Outcome) -> String {
    let layout = match outcome.length() {
        Length::Snapshot => SNAPSHOT,
        Length::Full => FULL,
    };
    let context = outcome.context();
    let mut bits = BitWriter::starting_with(VERSION);
    bits.push(outcome.revision().number().into(), 6);
    bits.push(context.place.map_or(0, |place| place as u64 + 1), 3);
    bits.push(context.demand.map_or(0, |demand| demand as u64 + 1), 3);
    let digit = |number, tally| number * layout.states + u64::from(rank::rank(tally));
    for tallies in outcome.tallies().chunks_exact(layout.per_number).take(layout.numbers()) {
        bits.push(tallies.iter().fold(0, digit), layout.width);
    }
    bits.finish()
}

/// The result a text holds. Strict: exactly what [`encode`] writes, and nothing around it.
pub fn decode(payload: &str) -> Result<Outcome, LinkError> {
    decode_bytes(payload.as_bytes())
}

/// What texts with full stops between them hold, without any name.
pub fn decode_each(payloads: &str) -> Vec<Result<NamedResult, LinkError>> {
    address::each(payloads.as_bytes(), b"")
}

/// What a quiz of this revision makes of what an address holds: the result, if it answers the
/// statements that the quiz knows the names of.
pub fn for_quiz(
    found: Result<Outcome, LinkError>,
    revision: Revision,
) -> Result<Outcome, LinkError> {
    found.and_then(|outcome| {
        revision.shows(outcome.revision()).then_some(outcome).ok_or(LinkError::OtherStatements)
    })
}

/// The same of everybody whom an address holds. One that the quiz can't show refuses them all.
pub fn all_for_quiz(
    found: Result<Vec<NamedResult>, LinkError>,
    revision: Revision,
) -> Result<Vec<NamedResult>, LinkError> {
    found.and_then(|people| {
        let shows = |person: &NamedResult| revision.shows(person.outcome.revision());
        if people.iter().all(shows) { Ok(people) } else { Err(LinkError::OtherStatements) }
    })
}

fn decode_bytes(payload: &[u8]) -> Result<Outcome, LinkError> {
    match payload.first() {
        Some(&VERSION) => {}
        Some(b'2'..=b'9') if (8..=LONGEST_EVER).contains(&payload.len()) => {
            let ours = payload.iter().all(|byte| bits::value(*byte).is_some());
            return Err(if ours { LinkError::Newer } else { LinkError::Damaged });
        }
        Some(b'2'..=b'9') | None => return Err(LinkError::Damaged),
        Some(_) => return Err(LinkError::Foreign),
    }
    let layout = [SNAPSHOT, FULL].into_iter().find(|layout| layout.characters == payload.len());
    layout.and_then(|layout| read(&layout, payload)).unwrap_or(Err(LinkError::Damaged))
}

/// `None` and `Damaged` mean the same; `None` lets each step end with a question mark.
fn read(layout: &Layout, payload: &[u8]) -> Option<Result<Outcome, LinkError>> {
    let mut bits = BitReader::starting(payload)?;
    let (number, place, demand) = (bits.take(6)? as u8, bits.take(3)?, bits.take(3)?);
    let mut numbers = [0; Scale::COUNT];
    let numbers = numbers.get_mut(..layout.numbers())?;
    for number in &mut *numbers {
        *number = bits.take(layout.width)?;
    }
    bits.finish()?;
    let Some(revision) = Revision::from_link(number) else {
        return (number > 0).then_some(Err(LinkError::Newer));
    };
    let context =
        Context { place: choice(&Place::ALL, place)?, demand: choice(&RoleDemand::ALL, demand)? };
    let mut tallies = [Tally::default(); Scale::COUNT];
    let scales = tallies.get_mut(..layout.scales)?.chunks_mut(layout.per_number);
    for (tallies, mut number) in scales.zip(numbers.iter().copied()) {
        // The first scale of a number is its highest digit.
        for tally in tallies.iter_mut().rev() {
            *tally = rank::unrank((number % layout.states) as u8, layout.asked)?;
            number /= layout.states;
        }
        if number > 0 {
            return None;
        }
    }
    Some(Ok(Outcome::from_link(revision, layout.length, context, tallies)))
}

/// 0 for no answer, else one more than the answer's place in its list.
fn choice<T: Copy>(all: &[T; 5], code: u64) -> Option<Option<T>> {
    match code.checked_sub(1) {
        None => Some(None),
        Some(index) => all.get(index as usize).map(|value| Some(*value)),
    }
}
