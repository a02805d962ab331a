//! What the numbers of a result are called.

use super::format::side_name;
use quiz::{
    instrument::Scale,
    scoring::Measure,
    words::{Key, Phrase, Words},
};

/// What the number is called, where it stands alone.
pub fn measure_name(words: &Words, measure: Measure) -> String {
    match measure {
        Measure::Scale(scale) => scale_name(words, scale).to_owned(),
        Measure::Side(side) => side_name(words, side).to_owned(),
        Measure::Balance => words.text(Phrase::MeasureBalance).to_owned(),
        Measure::Difference(dimension) => {
            let dimension = words.text(Key::DimensionName(dimension));
            words.filled(Phrase::MeasureGapOf, &[("dimension", dimension)])
        }
    }
}

/// The name of a facet or of a foundation.
pub fn scale_name(words: &Words, scale: Scale) -> &str {
    words.text(match scale {
        Scale::Facet(facet) => Key::FacetName(facet),
        Scale::Foundation(foundation) => Key::FoundationName(foundation),
    })
}
