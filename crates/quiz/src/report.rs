//! Which texts a result calls for. Each rule reads scores, or the taker's own answers, and gives an
//! id; the words are in the language files. No text is chosen by chance, and none claims a
//! difference the scores don't show. The rules and their reasons are in `docs/scoring.md`.

use crate::ids::ids;

mod findings;
mod old_ways;
mod patterns;
mod quotes;
mod steps;

pub use findings::{Finding, General, Level, findings};
pub use old_ways::{Grip, OldWay, old_ways};
pub use patterns::{
    FoundationReading, HIGH, Headline, LOW, Reading, RoleFit, foundation_reading, headline,
    reading, role_fit,
};
pub use quotes::{Extremes, Quote, behind, extremes};
pub use steps::{GeneralStep, Step, Why, next_steps};

ids! {
    /// Whose result is read, and so who is spoken to.
    Voice {
        /// The person who took the quiz.
        Own = "own",
        /// Somebody who opened a link.
        Other = "other",
    }
}
