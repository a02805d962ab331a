//! What the two could talk about: the widest of their clear differences, or else of their likely ones, each
//! said as sure as it is, with a question that anybody can put to anybody.

use super::{
    View,
    who::{Pair, what},
};
use crate::ui::text::{each, fine, section, together};
use quiz::{
    instrument::{Facet, Scale},
    scoring::{
        Measure, MeasureKind,
        comparison::{Compared, Comparison, NAMED},
    },
    words::{Key, Phrase},
};
use yew::prelude::*;

/// The questions as markup; nothing where nothing is even likely to be different.
pub(super) fn view(drawn: View, pair: &Pair, comparison: &Comparison) -> Html {
    let words = drawn.words;
    let widest: Vec<(Facet, Compared)> = comparison.apart().take(NAMED).collect();
    if widest.is_empty() {
        return Html::default();
    }
    let question = |(facet, reading): (Facet, Compared)| {
        let name = what(words, Measure::Scale(Scale::Facet(facet)));
        html! {
            <li>
                <p>{ words.text(Key::Talk(facet)) }</p>
                { fine(&pair.says(words, MeasureKind::Level, reading, name)) }
            </li>
        }
    };
    section(
        drawn.text(Phrase::CompareTalk),
        together(vec![
            html! { <ul class="talk">{ each(&widest, &question) }</ul> },
            fine(drawn.text(Phrase::CompareCaution)),
        ]),
    )
}
