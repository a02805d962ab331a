//! What the taker could do next: of what there is to be more, how, and why; and what they could do instead.

use super::{evidence::Evidence, reading::role};
use crate::ui::{
    controls::choice,
    text::{section, span, subheading, together},
};
use quiz::{
    instrument::Facet,
    report::{self, Step, Why},
    scoring::Outcome,
    words::{Key, Phrase},
};
use yew::prelude::*;

/// What the role asks for, and one step; or two to choose from.
pub(super) fn view(
    evidence: Evidence<'_>,
    outcome: &Outcome,
    steps: &[Step],
    chosen: Option<usize>,
    on: &Callback<usize>,
) -> Html {
    let words = evidence.words;
    let (title, proposed) = match steps {
        [step] => (Phrase::StepsOwn, html! { <div class="step">{ one(evidence, *step) }</div> }),
        _ => {
            let mut choices = Vec::new();
            for ((place, value), step) in ["first", "second"].into_iter().enumerate().zip(steps) {
                let label = one(evidence, *step);
                choices.push(choice("step", value, chosen == Some(place), label, on, place));
            }
            let name = words.text(Phrase::StepsChoose).to_owned();
            let choices = together(choices);
            (
                Phrase::StepsChoose,
                html! { <fieldset class="tries" aria-label={name}>{ choices }</fieldset> },
            )
        }
    };
    let role = role(evidence, outcome.context());
    section(words.text(title), html! { <>{ role }{ proposed }</> })
}

fn one(evidence: Evidence<'_>, step: Step) -> Html {
    let words = evidence.words;
    let text = span(words.text(Key::from(step)));
    together(match step {
        Step::Facet(why, facet) => vec![text, reason(evidence, why, facet)],
        Step::Foundation(foundation) => {
            vec![subheading(words.text(Key::FoundationName(foundation))), text]
        }
        Step::General(_) => vec![text],
    })
}

/// Why a facet is proposed: by the taker's own answer; or else with both scores, where it is the lower one of two.
fn reason(evidence: Evidence<'_>, why: Why, low: Facet) -> Html {
    let Evidence { words, profile, answers, .. } = evidence;
    let text = match report::reason(answers, low) {
        Some(quote) => evidence.said(quote),
        None => {
            let high = Facet { side: low.side.other(), ..low };
            let name = |facet| words.text(Key::FacetName(facet));
            let score = |facet| {
                let estimate = profile.facet(facet).estimate();
                estimate.map_or_else(String::new, |estimate| estimate.rounded().to_string())
            };
            let values = [
                ("low", name(low)),
                ("low-score", &score(low)),
                ("high", name(high)),
                ("high-score", &score(high)),
            ];
            words.filled(Key::Why(why), &values).into()
        }
    };
    html! { <span class="fine">{ text }</span> }
}
