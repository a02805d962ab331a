//! The clearest findings, each with what is behind it: the taker's own answers, or the scores
//! where the result is somebody else's.

use super::evidence::Evidence;
use crate::ui::text::{each, fine, paragraph, section, together};
use quiz::{
    instrument::{Facet, Scale, items},
    report::{self, Finding, Quote},
    words::{Key, Phrase},
};
use yew::prelude::*;

/// The findings as markup.
pub(super) fn view(evidence: Evidence<'_>) -> Html {
    let findings = report::findings(evidence.profile);
    let content = each(&findings, &|finding| one(evidence, finding));
    section(
        evidence.words.text(Phrase::FindingsTitle),
        html! { <div class="findings">{ content }</div> },
    )
}

fn one(evidence: Evidence<'_>, finding: Finding) -> Html {
    let Evidence { words, profile, answers, .. } = evidence;
    let mut pieces = vec![paragraph(words.text(Key::from(finding)))];
    if finding.is_slight(profile) {
        pieces.push(fine(words.text(Phrase::FindingsSlight)));
    }
    let facets = finding.facets();
    if !facets.is_empty() {
        let quotes = report::behind(answers, finding);
        pieces.push(fine(words.text(if quotes.is_empty() {
            Phrase::FindingsScores
        } else {
            Phrase::FindingsAnswers
        })));
        for facet in facets {
            pieces.push(html! { <p class="pairing">{ evidence.score(facet) }</p> });
            let about = about(&quotes, facet);
            if !about.is_empty() {
                let list = each(&about, &|quote| html! { <li>{ evidence.quote(quote) }</li> });
                pieces.push(html! { <ul class="quotes">{ list }</ul> });
            }
        }
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
