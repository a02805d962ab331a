//! What a number of a result is called.

use super::figures::side_name;
use quiz::{
    instrument::Scale,
    team::Column,
    words::{Key, Phrase, Words},
};

/// The name of a number in a sentence.
pub fn of(words: &Words, column: Column) -> String {
    let of_all = |name: &str| [words.text(Phrase::ScoresTotal), ": ", name].concat();
    let gap = words.text(Phrase::ScoresDifference);
    match column {
        Column::Side(side) => of_all(side_name(words, side)),
        Column::Balance => of_all(gap),
        Column::Difference(dimension) => {
            [words.text(Key::DimensionName(dimension)), ": ", gap].concat()
        }
        Column::Scale(Scale::Facet(facet)) => words.text(Key::FacetName(facet)).to_owned(),
        Column::Scale(Scale::Foundation(foundation)) => {
            words.text(Key::FoundationName(foundation)).to_owned()
        }
    }
}
