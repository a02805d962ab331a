//! Scores and their uncertainty, from the answers of a finished quiz: in exact integer arithmetic;
//! floating point appears only where a finished value is handed out. The formulas and their reasons
//! are in `docs/scoring.md`. No sentence about a score lives here.

pub mod breakdown;
pub mod comparison;
mod estimate;
mod measure;
mod outcome;
mod profile;
mod quality;
mod tally;

pub use estimate::{Estimate, Grade, Lean};
pub(crate) use estimate::{SCORE_UNITS, VARIANCE_UNITS};
pub use measure::{Measure, MeasureKind};
pub use outcome::Outcome;
pub use profile::{Profile, ScaleScore};
pub use quality::{QualityNote, quality_notes};
pub use tally::Tally;
