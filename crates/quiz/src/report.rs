//! Which texts a result calls for. Each rule reads scores, or the taker's own answers, and gives an
//! id; the words are in the language files. No text is chosen by chance, and none claims more than the
//! grade of a difference allows. The rules and their reasons are in `docs/scoring.md`.

use crate::ids::ids;

mod findings;
mod heard;
mod note;
mod old_ways;
mod patterns;
mod quotes;
mod role;
mod shape;
mod steps;

pub use findings::{Finding, also, findings};
pub use heard::{Pair, heard};
pub use note::{Note, note};
pub use old_ways::{Grip, OldWay, old_ways};
pub use patterns::{
    FoundationReading, HIGH, LOW, Pattern, Reading, foundation_reading, headline, left_out,
    nearest, reading,
};
pub use quotes::{Extremes, Quote, extremes, reason, strongest};
pub use role::{RoleFit, role_fit};
pub use shape::{Shape, ends, next_most, shape};
pub use steps::{GeneralStep, Step, Why, steps};

ids! {
    /// Whose result is read, and so who is spoken to.
    Voice {
        /// The person who took the quiz.
        Own = "own",
        /// Somebody who opened a link.
        Other = "other",
    }
}

ids! {
    /// Whose result a headline speaks of.
    Whose {
        /// The reader's own.
        Own = "own",
        /// That of a person whose name is known.
        Named = "named",
        /// That of somebody else.
        Other = "other",
        /// That of whoever a picture or a preview is of: it says neither you nor they.
        Picture = "picture",
    }
}
