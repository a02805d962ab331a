//! What stands out: as a scene, what others may hear the person say; and the surest findings, each with what is
//! behind it: the taker's own answers, or the scores where the result is somebody else's.

use super::evidence::Evidence;
use crate::ui::text::{each, paragraph, section, together};
use quiz::{
    instrument::{Facet, Scale, items},
    report::{self, Finding, Pair, Quote, Voice},
    words::{Key, Phrase},
};
use yew::prelude::*;

/// The findings as markup.
pub(super) fn view(evidence: Evidence<'_>) -> Html {
    let findings = report::findings(evidence.profile);
    let content = each(&findings, &|finding| one(evidence, finding));
    let content = html! { <>{ heard(evidence) }<div class="findings">{ content }</div></> };
    section(evidence.words.text(Phrase::FindingsTitle), content)
}

/// What the person may be heard to say, and what may come of both.
fn heard(evidence: Evidence<'_>) -> Option<Html> {
    let Evidence { words, profile, voice, .. } = evidence;
    let said = report::heard(profile);
    if said.is_empty() {
        return None;
    }
    let line = |facet: Facet| {
        html! { <q data-side={facet.side.id()}>{ words.text(Key::Heard(facet)) }</q> }
    };
    let listen = match voice {
        Voice::Own => Phrase::HeardOwn,
        Voice::Other => Phrase::HeardOther,
    };
    let both = Pair::of(&said).map(|pair| paragraph(words.text(Key::Both(pair))));
    Some(html! {
        <div class="heard">
            { paragraph(words.text(listen)) }
            { each(&said, &line) }
            { both }
        </div>
    })
}

fn one(evidence: Evidence<'_>, finding: Finding) -> Html {
    let Evidence { words, answers, voice, .. } = evidence;
    let mut pieces = match finding {
        Finding::Gap(dimension, reading) => vec![
            paragraph(words.text(Key::Reading(voice, dimension, reading))),
            paragraph(&evidence.meaning(dimension, reading)),
        ],
        Finding::Overall(pattern) => vec![paragraph(words.text(Key::Overall(voice, pattern)))],
    };
    let facets = finding.facets();
    if !facets.is_empty() {
        let scores = each(&facets, &|facet| evidence.score(facet));
        pieces.push(html! { <p class="pairing">{ scores }</p> });
    }
    let quotes = report::behind(answers, finding);
    if !quotes.is_empty() {
        let lists = each(&facets, &|facet| {
            let about = about(&quotes, facet);
            let list = each(&about, &|quote| html! { <li>{ evidence.quote(quote) }</li> });
            html! { <ul class="quotes">{ list }</ul> }
        });
        pieces.push(html! {
            <details class="answers">
                <summary>{ words.text(Phrase::FindingsAnswers) }</summary>
                { lists }
            </details>
        });
    }
    html! { <div class="finding">{ together(pieces) }</div> }
}

/// The quotes that a facet's score rests on.
fn about(quotes: &[Quote], facet: Facet) -> Vec<Quote> {
    let is_about = |quote: &&Quote| {
        items().get(quote.place).is_some_and(|item| item.scale == Scale::Facet(facet))
    };
    quotes.iter().filter(is_about).copied().collect()
}
