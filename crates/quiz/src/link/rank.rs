//! The number of a tally among all tallies of as many answers, and back: the combinatorial number
//! system. A tally is written as its answers in rising order, a ≤ b ≤ c ≤ d, each one of six
//! symbols: the keyed values 0 to 4, and 5 for *can't say*. Tallies are numbered by d, then c,
//! then b, then a, from 0.

use crate::{
    instrument::{Answer, Keying},
    scoring::Tally,
};

/// The tally's number: 0 to 20 for two answers, 0 to 125 for four.
pub(super) fn rank(tally: &Tally) -> u32 {
    let mut rank = 0;
    let mut position = 0;
    for symbol in 0..6 {
        let count = if symbol < 5 { tally.count(symbol as u8) } else { tally.skipped() };
        for _ in 0..count {
            position += 1;
            rank += below(symbol, position);
        }
    }
    rank
}

/// The tally of `asked` answers with this number. `None` where there is no such number.
pub(super) fn unrank(mut rank: u32, asked: u8) -> Option<Tally> {
    let mut tally = Tally::default();
    for position in (1..=asked.into()).rev() {
        // The highest symbol that fits is the right one: those below it come earlier.
        let (symbol, answer) =
            (0..6).zip(Answer::ALL).rfind(|(symbol, _)| below(*symbol, position) <= rank)?;
        rank -= below(symbol, position);
        tally.record(answer, Keying::Forward);
    }
    (rank == 0).then_some(tally)
}

/// How many tallies of `position` answers have only symbols below `symbol`:
/// the binomial coefficient (symbol + position − 1 over position).
fn below(symbol: u32, position: u32) -> u32 {
    (1..=position).fold(1, |product, factor| product * (symbol + factor - 1) / factor)
}

#[cfg(test)]
mod tests {
    use super::{rank, unrank};
    use crate::{
        instrument::{Answer, Keying},
        scoring::Tally,
    };

    /// Every tally in the order `docs/link-format.md` gives: the last answer turns slowest.
    fn in_documented_order(asked: u32) -> Vec<Tally> {
        let mut sequences: Vec<Vec<usize>> = vec![vec![]];
        for _ in 0..asked {
            sequences = (0..6)
                .flat_map(|last| {
                    sequences.iter().map(move |rest| [rest.as_slice(), &[last]].concat())
                })
                .filter(|sequence| sequence.is_sorted())
                .collect();
        }
        let tally = |sequence: Vec<usize>| {
            let mut tally = Tally::default();
            for symbol in sequence {
                tally.record(Answer::ALL[symbol], Keying::Forward);
            }
            tally
        };
        sequences.into_iter().map(tally).collect()
    }

    #[test]
    fn every_tally_has_its_own_number_in_the_documented_order() {
        for (asked, count) in [(2, 21), (4, 126)] {
            let tallies = in_documented_order(asked);
            assert_eq!(tallies.len(), count);
            for (number, tally) in (0..).zip(tallies) {
                assert_eq!(rank(&tally), number);
                assert_eq!(unrank(number, asked as u8), Some(tally));
            }
        }
    }

    #[test]
    fn a_number_beyond_the_last_is_no_tally() {
        for (asked, count) in [(2, 21), (4, 126)] {
            for number in count..1_000 {
                assert_eq!(unrank(number, asked), None);
            }
            assert_eq!(unrank(u32::MAX, asked), None);
        }
    }
}
