//! What the numbers of a result are called.

use super::figures::side_name;
use crate::words::Words;
use quiz::{
    instrument::Scale,
    team::Column,
    words::{AnnexPhrase, Key},
};

/// What the number is called.
pub fn name(words: &Words, column: Column) -> String {
    match column {
        Column::Scale(Scale::Facet(facet)) => words.quiz.text(Key::FacetName(facet)).to_owned(),
        Column::Scale(Scale::Foundation(foundation)) => {
            words.quiz.text(Key::FoundationName(foundation)).to_owned()
        }
        Column::Side(side) => side_name(&words.quiz, side).to_owned(),
        Column::Balance => words.annex.text(AnnexPhrase::ArithmeticBalance).to_owned(),
        Column::Difference(dimension) => {
            let dimension = words.quiz.text(Key::DimensionName(dimension));
            words.annex.filled(AnnexPhrase::ArithmeticGapOf, &[("dimension", dimension)])
        }
    }
}
