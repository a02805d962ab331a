//! What the two could talk about: the widest of their clear differences, or else of their likely ones. Each is a
//! question that anybody can put to anybody, with both numbers, how sure it is that they differ, and what the
//! dimension is.

use super::{View, of, state::Who, strips::sure, who::Pair};
use crate::ui::{
    format::scale_score,
    text::{each, fine, section, together},
};
use quiz::{
    instrument::Facet,
    scoring::{
        Profile,
        comparison::{Compared, Comparison},
    },
    words::{Key, Phrase},
};
use yew::prelude::*;

/// How many questions there are at most.
const QUESTIONS: usize = 2;

/// The questions as markup; nothing where nothing is even likely to be different.
pub(super) fn view(
    drawn: View,
    pair: &Pair,
    profiles: &[Profile; 2],
    comparison: &Comparison,
) -> Html {
    let words = drawn.words;
    let widest: Vec<(Facet, Compared)> = comparison.apart().take(QUESTIONS).collect();
    if widest.is_empty() {
        return Html::default();
    }
    let question = |(facet, reading): (Facet, Compared)| {
        let [one, two] = Who::ALL.map(|who| scale_score(words, of(profiles, who).facet(facet)));
        let differs = words.filled(
            Phrase::CompareDiffers,
            &[
                ("what", words.text(Key::FacetName(facet))),
                ("first", pair.label(Who::First)),
                ("one", &one),
                ("second", pair.label(Who::Second)),
                ("two", &two),
                ("sure", sure(words, reading.grade())),
            ],
        );
        html! {
            <li>
                <p>{ words.text(Key::Talk(facet)) }</p>
                { fine(&differs) }
                { fine(words.text(Key::DimensionAbout(facet.dimension))) }
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
