//! What the taker could do next: of what there is to be more, how, and why; and what they could do instead.

use super::{evidence::Evidence, reading::role};
use crate::ui::text::{each, fine, paragraph, section, subheading, together};
use quiz::{
    instrument::Facet,
    report::{self, Step, Voice, Why},
    scoring::Outcome,
    words::{Key, Phrase},
};
use yew::prelude::*;

/// The next step as markup, another to choose from, and what the role asks for; nothing for whoever reads somebody
/// else's result.
pub(super) fn view(evidence: Evidence<'_>, outcome: &Outcome) -> Html {
    let Evidence { words, profile, voice, .. } = evidence;
    if voice == Voice::Other {
        return Html::default();
    }
    let context = outcome.context();
    let steps = report::steps(profile, context);
    let title = if steps.len() > 1 { Phrase::StepsChoose } else { Phrase::StepsOwn };
    let content = html! {
        <>
            { role(evidence, context) }
            <div class="steps">{ each(&steps, &|step| one(evidence, step)) }</div>
        </>
    };
    section(words.text(title), content)
}

fn one(evidence: Evidence<'_>, step: Step) -> Html {
    let words = evidence.words;
    let text = paragraph(words.text(Key::from(step)));
    let pieces = match step {
        Step::Facet(why, facet) => {
            vec![text, reason(evidence, why, facet)]
        }
        Step::Foundation(foundation) => {
            vec![subheading(words.text(Key::FoundationName(foundation))), text]
        }
        Step::General(_) => vec![text],
    };
    html! { <div class="step">{ together(pieces) }</div> }
}

/// Why a facet is proposed: by the taker's own answer; or else with both scores, where it is the lower one of two.
fn reason(evidence: Evidence<'_>, why: Why, low: Facet) -> Html {
    let Evidence { words, profile, answers, .. } = evidence;
    if let Some(quote) = report::reason(answers, low) {
        let said = words.text(Phrase::StepsSaid);
        return html! { <p class="fine">{ said }{ " " }{ evidence.quote(quote) }</p> };
    }
    let high = Facet { side: low.side.other(), ..low };
    let name = |facet| words.text(Key::FacetName(facet));
    let score = |facet| {
        let estimate = profile.facet(facet).estimate();
        estimate.map_or_else(String::new, |estimate| estimate.rounded().to_string())
    };
    fine(&words.filled(
        Key::Why(why),
        &[
            ("low", name(low)),
            ("low-score", &score(low)),
            ("high", name(high)),
            ("high-score", &score(high)),
        ],
    ))
}
