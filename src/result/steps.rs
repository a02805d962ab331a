//! What the taker could do next: of what there is to be more, how, and why; and what they could try instead.

use super::{evidence::Evidence, reading::role};
use crate::ui::text::{each, fine, paragraph, section, subheading, together};
use quiz::{
    instrument::Facet,
    report::{self, Step, Voice, Why},
    scoring::Outcome,
    words::{Key, Phrase},
};
use yew::prelude::*;

/// The next step as markup, and what the role asks for; nothing for whoever reads somebody else's result.
pub(super) fn view(evidence: Evidence<'_>, outcome: &Outcome) -> Html {
    let Evidence { words, profile, voice, .. } = evidence;
    if voice == Voice::Other {
        return Html::default();
    }
    let step = report::next_step(profile, outcome.context());
    let text = paragraph(words.text(Key::from(step)));
    let mut pieces = match step {
        Step::Facet(why, facet) => {
            vec![text, reason(evidence, why, facet)]
        }
        Step::Foundation(foundation) => {
            vec![subheading(words.text(Key::FoundationName(foundation))), text]
        }
        Step::General(_) => vec![text],
    };
    let others = report::alternatives(profile, step);
    if !others.is_empty() {
        let practice = |(dimension, pattern)| html! { <li>{ words.text(Key::Practice(dimension, pattern)) }</li> };
        pieces.push(fine(words.text(Phrase::StepsInstead)));
        pieces.push(html! { <ul>{ each(&others, &practice) }</ul> });
    }
    let content = html! {
        <>
            { role(evidence, outcome.context()) }
            <div class="step">{ together(pieces) }</div>
        </>
    };
    section(words.text(Phrase::StepsOwn), content)
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
