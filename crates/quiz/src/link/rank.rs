//! The number of a tally among all tallies of as many answers, and back: the combinatorial number
//! system. A tally is written as its answers in rising order, a ≤ b ≤ c ≤ d, each one of six
//! symbols: the keyed values 0 to 4, and 5 for *can't say*. Tallies are numbered by d, then c,
//! then b, then a, from 0.

use crate::scoring::Tally;

/// How many tallies of so many answers (a row each, from one answer on) have only symbols below a
/// symbol (a column each): the binomial coefficient (symbol + answers − 1 over answers).
const BELOW: [[u8; 6]; 4] =
    [[0, 1, 2, 3, 4, 5], [0, 1, 3, 6, 10, 15], [0, 1, 4, 10, 20, 35], [0, 1, 5, 15, 35, 70]];

/// The tally's number: 0 to 20 for two answers, 0 to 125 for four.
pub(super) fn rank(tally: &Tally) -> u8 {
    let mut rank = 0;
    let mut rows = BELOW.iter();
    for symbol in 0..6 {
        for row in rows.by_ref().take(tally.of_symbol(symbol).into()) {
            rank += row.get(usize::from(symbol)).unwrap_or(&0);
        }
    }
    rank
}

/// The tally of `asked` answers with this number. `None` where there is no such number.
pub(super) fn unrank(mut rank: u8, asked: usize) -> Option<Tally> {
    let mut tally = Tally::default();
    for row in BELOW.iter().take(asked).rev() {
        // The highest symbol that fits is the right one: those below it come earlier.
        let symbol = row.iter().filter(|below| **below <= rank).count().checked_sub(1)?;
        rank -= row.get(symbol)?;
        tally.add(symbol as u8);
    }
    (rank == 0).then_some(tally)
}

#[cfg(test)]
mod tests {
    use super::{rank, unrank};
    use crate::{
        instrument::{Answer, Keying},
        scoring::Tally,
    };

    /// Every tally in the order `docs/link-format.md` gives: the last answer turns slowest.
    fn in_documented_order(asked: usize) -> Vec<Tally> {
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
        for (asked, count) in [(2, 21u8), (4, 126)] {
            let tallies = in_documented_order(asked);
            assert_eq!(tallies.len(), usize::from(count));
            for (number, tally) in (0..).zip(tallies) {
                assert_eq!(rank(&tally), number);
                assert_eq!(unrank(number, asked), Some(tally));
            }
        }
    }

    #[test]
    fn a_number_beyond_the_last_is_no_tally() {
        for (asked, count) in [(2, 21u8), (4, 126)] {
            for number in count..=u8::MAX {
                assert_eq!(unrank(number, asked), None);
            }
        }
    }
}
