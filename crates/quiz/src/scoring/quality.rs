//! Whether a set of answers shows what careless answering shows. Only the taker is told, and no
//! score changes; the rules and their reasons are in `docs/scoring.md`. The words live in content.

use crate::instrument::{Answer, Frequency, Keying, Length, Scale, items};

/// Something about the answers that the taker may want to look at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QualityNote {
    /// 90 % or more of the rated answers are the same one.
    SameAnswer,
    /// In half the scales or more, the reversed statement contradicts the forward ones.
    Contradiction,
}

/// Below this many rated answers, sameness says nothing: half of a Snapshot.
const FEWEST_RATED: u32 = 12;

/// Below this many scales with enough answers on both sides, contradiction says nothing: more than
/// half of a full profile's fifteen.
const FEWEST_SCALES: u32 = 8;

/// The notes a set of answers calls for, of which `answers[i]` belongs to `items()[i]`; missing
/// answers count as not rated. A Snapshot has no reversed statement, hence no contradiction.
pub fn quality_notes(length: Length, answers: &[Option<Answer>]) -> Vec<QualityNote> {
    let answers = answers.get(..length.item_count()).unwrap_or(answers);
    let mut notes = Vec::new();
    if is_same_answer(answers) {
        notes.push(QualityNote::SameAnswer);
    }
    if is_contradiction(answers) {
        notes.push(QualityNote::Contradiction);
    }
    notes
}

fn is_same_answer(answers: &[Option<Answer>]) -> bool {
    let count = |frequency| {
        let same = Some(Answer::Rated(frequency));
        answers.iter().filter(|answer| **answer == same).count() as u32
    };
    let counts = Frequency::ALL.map(count);
    let rated: u32 = counts.iter().sum();
    let most = counts.into_iter().max().unwrap_or(0);
    rated >= FEWEST_RATED && 10 * most >= 9 * rated
}

/// The rated answers of one scale, by how their items are keyed: count and keyed sum.
#[derive(Clone, Copy, Default)]
struct Halves {
    forward: (i32, i32),
    reverse: (i32, i32),
}

impl Halves {
    /// Only scales with the reversed item and at least two forward ones are judged.
    fn is_judged(&self) -> bool {
        self.forward.0 >= 2 && self.reverse.0 >= 1
    }

    /// The two keyed means are 2 or more apart, which is half the scale: often the one thing and
    /// often its opposite is already that far.
    fn is_contradictory(&self) -> bool {
        let (forward, reverse) = (self.forward, self.reverse);
        let apart = (forward.1 * reverse.0 - reverse.1 * forward.0).abs();
        self.is_judged() && apart >= 2 * forward.0 * reverse.0
    }
}

fn is_contradiction(answers: &[Option<Answer>]) -> bool {
    let mut scales = [Halves::default(); Scale::COUNT];
    for (item, answer) in items().iter().zip(answers) {
        if let (Some(Answer::Rated(frequency)), Some(halves)) =
            (answer, scales.get_mut(item.scale.index()))
        {
            let half = match item.keying {
                Keying::Forward => &mut halves.forward,
                Keying::Reverse => &mut halves.reverse,
            };
            half.0 += 1;
            half.1 += i32::from(frequency.keyed(item.keying));
        }
    }
    let judged = scales.iter().filter(|halves| halves.is_judged()).count() as u32;
    let contradictory = scales.iter().filter(|halves| halves.is_contradictory()).count() as u32;
    judged >= FEWEST_SCALES && 2 * contradictory >= judged
}
