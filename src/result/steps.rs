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

/// What the role asks for, and one step; or two, of which the chosen one is marked and another can be chosen.
pub(super) fn view(
    evidence: Evidence<'_>,
    outcome: &Outcome,
    steps: &[Step],
    chosen: usize,
    on: &Callback<usize>,
) -> Html {
    let words = evidence.words;
    let role = role(evidence, outcome.context());
    if let [step] = steps {
        let step = html! { <div class="step">{ one(evidence, *step) }</div> };
        return section(
            words.text(Phrase::StepsOwn),
            together([role, Some(step)].into_iter().flatten().collect()),
        );
    }
    let mut choices = Vec::new();
    for ((place, value), step) in ["first", "second"].into_iter().enumerate().zip(steps) {
        choices.push(choice("step", value, place == chosen, one(evidence, *step), on, place));
    }
    let title = words.text(Phrase::StepsChoose);
    section(
        title,
        html! {
            <>
                { role }
                <fieldset class="steps" aria-label={title.to_owned()}>{ together(choices) }</fieldset>
            </>
        },
    )
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
    if let Some(quote) = report::reason(answers, low) {
        let said = words.text(Phrase::StepsSaid);
        return html! { <span class="fine">{ said }{ " " }{ evidence.quote(quote) }</span> };
    }
    let high = Facet { side: low.side.other(), ..low };
    let name = |facet| words.text(Key::FacetName(facet));
    let score = |facet| {
        let estimate = profile.facet(facet).estimate();
        estimate.map_or_else(String::new, |estimate| estimate.rounded().to_string())
    };
    let text = words.filled(
        Key::Why(why),
        &[
            ("low", name(low)),
            ("low-score", &score(low)),
            ("high", name(high)),
            ("high-score", &score(high)),
        ],
    );
    html! { <span class="fine">{ text }</span> }
}
