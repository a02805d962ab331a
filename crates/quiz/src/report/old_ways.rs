//! The old ways that the reversed statements of the foundations ask about. Said only of the taker
//! and only where the answer is plain: a link doesn't tell which statement got which answer.

use crate::{
    ids::ids,
    instrument::{Answer, Foundation, Frequency, Keying, Scale, items},
};

ids! {
    /// An old way of leading and managing that no longer works.
    OldWay {
        /// A game face.
        BraveFace = "brave-face",
        /// Needing to win.
        Winning = "winning",
        /// Knowing all the answers.
        Knowing = "knowing",
    }
}

ids! {
    /// How much of an old way the answer shows.
    Grip {
        /// Often or almost always.
        Often = "often",
        /// Rarely or almost never.
        Rarely = "rarely",
    }
}

impl OldWay {
    /// The old way that a foundation's reversed statement describes.
    pub const fn of(foundation: Foundation) -> OldWay {
        match foundation {
            Foundation::SelfKnowledge => OldWay::BraveFace,
            Foundation::SelfEmpowerment => OldWay::Winning,
            Foundation::SelfLeadership => OldWay::Knowing,
        }
    }
}

/// The old ways that a person's answers plainly show, or plainly don't, in the order of the items.
pub fn old_ways(answers: &[Option<Answer>]) -> Vec<(OldWay, Grip)> {
    let mut found = Vec::new();
    for (item, answer) in items().iter().zip(answers) {
        if let (Scale::Foundation(foundation), Keying::Reverse) = (item.scale, item.keying)
            && let Some(Answer::Rated(frequency)) = answer
        {
            let grip = match frequency {
                Frequency::AlmostNever | Frequency::Rarely => Grip::Rarely,
                Frequency::Sometimes => continue,
                Frequency::Often | Frequency::AlmostAlways => Grip::Often,
            };
            found.push((OldWay::of(foundation), grip));
        }
    }
    found
}
