//! What stands out: as a scene, what others may hear the person say; and the surest findings, whose numbers
//! stand in the rows.

use super::{evidence::Evidence, reading::cost};
use crate::ui::{
    format::listed,
    text::{each, paragraph, section, together},
};
use quiz::{
    instrument::Facet,
    report::{self, Finding, Pair, Voice},
    words::{Key, Phrase},
};
use yew::prelude::*;

/// The findings as markup.
pub(super) fn view(evidence: Evidence<'_>) -> Html {
    let findings = report::findings(evidence.profile);
    let content = each(&findings, &|finding| one(evidence, finding));
    let content =
        html! { <>{ heard(evidence) }<div class="findings">{ content }</div>{ also(evidence) }</> };
    section(evidence.words.text(Phrase::FindingsTitle), content)
}

/// What the person may be heard to say; and to the taker, what may come of both.
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
    let pair = Pair::of(&said).filter(|_| voice == Voice::Own);
    let scene = |pair| {
        paragraph(&[words.text(Phrase::HeardFamiliar), words.text(Key::Both(pair))].join(" "))
    };
    Some(html! {
        <div class="heard">
            { paragraph(words.text(listen)) }
            { each(&said, &line) }
            { pair.map(scene) }
        </div>
    })
}

/// What else is clear. What that may cost is said of one: of several, it would be a list of reproaches.
fn also(evidence: Evidence<'_>) -> Option<Html> {
    let Evidence { words, profile, .. } = evidence;
    let others = report::also(profile);
    let over = |facet: &Facet| words.text(Key::Over(facet.dimension, facet.side)).to_owned();
    let what = listed(words, others.iter().map(over).collect());
    let also = words.filled(Phrase::FindingsAlso, &[("what", &what)]);
    let cost = match others[..] {
        [] => return None,
        [only] => cost(evidence, only.dimension),
        _ => None,
    };
    let said: Vec<&str> = [&*also].into_iter().chain(cost).collect();
    Some(paragraph(&said.join(" ")))
}

fn one(evidence: Evidence<'_>, finding: Finding) -> Html {
    let Evidence { words, voice, answers, .. } = evidence;
    let pieces = match finding {
        Finding::Gap(dimension, reading) => {
            // What it costs is news to whoever has just said that they do it.
            let meaning = || words.text(Key::Meaning(voice, dimension, reading.pattern()));
            let quote = |side| report::strongest(answers, Facet { dimension, side });
            let said = |quote| html! { <p class="fine">{ evidence.said(quote) }</p> };
            vec![
                paragraph(words.text(Key::Reading(voice, dimension, reading))),
                paragraph(cost(evidence, dimension).unwrap_or_else(meaning)),
                reading.side().and_then(quote).map(said).unwrap_or_default(),
            ]
        }
        Finding::Overall(pattern) => vec![paragraph(words.text(Key::Overall(voice, pattern)))],
    };
    html! { <div class="finding">{ together(pieces) }</div> }
}
