//! What is left of a finished quiz: everything a result link holds, and nothing else. Which
//! statement got which answer is forgotten here, on purpose.

use crate::{
    instrument::{Answer, Context, Length, Revision, Scale, items},
    scoring::{Profile, Tally},
};

/// A finished quiz. Only a complete set of answers or a valid link makes one, so every scale of
/// its length has exactly as many answers as that length asks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Outcome {
    revision: Revision,
    length: Length,
    context: Context,
    tallies: [Tally; Scale::COUNT],
}

impl Outcome {
    /// `answers[i]` belongs to `items()[i]`; answers beyond `length` are ignored. `None` unless
    /// every item of `length` has an answer.
    pub fn from_answers(
        revision: Revision,
        length: Length,
        answers: &[Option<Answer>],
        context: Context,
    ) -> Option<Outcome> {
        let answers = answers.get(..length.item_count())?;
        let mut tallies = [Tally::default(); Scale::COUNT];
        for (item, answer) in items().iter().zip(answers) {
            tallies.get_mut(item.scale.index())?.record((*answer)?, item.keying);
        }
        Some(Outcome { revision, length, context, tallies })
    }

    /// What a result link says, already checked by `link`: `tallies` has one tally for each scale
    /// of `length`, each with as many answers as `length` asks.
    pub(crate) fn from_link(
        revision: Revision,
        length: Length,
        context: Context,
        tallies: [Tally; Scale::COUNT],
    ) -> Outcome {
        Outcome { revision, length, context, tallies }
    }

    /// Which statements were answered; an old link keeps its own revision.
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// How many items were asked.
    pub fn length(&self) -> Length {
        self.length
    }

    /// The answers to the two optional questions.
    pub fn context(&self) -> Context {
        self.context
    }

    /// The answers of one scale. `None` for a foundation after a Snapshot, which asks none.
    pub fn tally(&self, scale: Scale) -> Option<&Tally> {
        self.tallies.get(scale.index()).filter(|tally| tally.asked() > 0)
    }

    /// The answers of every scale; none for what was not asked.
    pub(crate) fn tallies(&self) -> &[Tally; Scale::COUNT] {
        &self.tallies
    }

    /// The scores.
    pub fn profile(&self) -> Profile {
        Profile::of(&self.tallies)
    }
}
