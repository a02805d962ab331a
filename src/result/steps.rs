//! What could come next, numbered: of what there is to be more, how, and why.

use super::evidence::Evidence;
use crate::ui::text::{each, fine, paragraph, section, subheading, together};
use quiz::{
    report::{self, Step, Voice},
    scoring::Outcome,
    words::{Key, Phrase},
};
use yew::prelude::*;

/// The steps as markup.
pub(super) fn view(evidence: Evidence<'_>, outcome: &Outcome) -> Html {
    let Evidence { words, profile, voice, .. } = evidence;
    let steps = report::next_steps(profile, outcome.context(), outcome.length());
    let title = words.text(match voice {
        Voice::Own => Phrase::StepsOwn,
        Voice::Other => Phrase::StepsOther,
    });
    let list = each(&steps, &|step| {
        let text = paragraph(words.text(Key::from(step)));
        let pieces = match step {
            Step::Facet(why, facet) => {
                let name = subheading(words.text(Key::FacetName(facet)));
                vec![name, text, fine(words.text(Key::Why(why)))]
            }
            Step::Foundation(foundation) => {
                vec![subheading(words.text(Key::FoundationName(foundation))), text]
            }
            Step::General(_) => vec![text],
        };
        html! { <li>{ together(pieces) }</li> }
    });
    section(title, html! { <ol>{ list }</ol> })
}
