//! The texts of a result: one for each dimension, the role, and the foundations. Which text is
//! decided in `quiz::report`; here they are only set out.

use super::evidence::Evidence;
use crate::ui::{
    format::scale_score,
    text::{each, fine, paragraph, section, subheading, together},
};
use quiz::{
    instrument::{Context, Dimension, Facet, Foundation, Side},
    report::{self, Voice},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// For each of the six dimensions its scores, what they look like in behaviour, the taker's own
/// strongest and weakest answers, and something to try.
pub(super) fn dimensions(evidence: Evidence<'_>) -> Html {
    let Evidence { words, profile, answers, voice } = evidence;
    let try_this = match voice {
        Voice::Own => Phrase::PracticeOwn,
        Voice::Other => Phrase::PracticeOther,
    };
    let articles = each(&Dimension::ALL, &|dimension| {
        let reading = report::reading(profile, dimension);
        let mut body = vec![paragraph(words.text(Key::Reading(dimension, reading)))];
        if let Some(extremes) = report::extremes(answers, dimension) {
            let strongest = (Phrase::QuoteStrongest, evidence.quote(extremes.strongest));
            let weakest = (Phrase::QuoteWeakest, evidence.quote(extremes.weakest));
            body.push(described(words, "quotes", vec![strongest, weakest]));
        }
        let practice = words.text(Key::Practice(dimension, reading));
        body.push(described(words, "practice", vec![(try_this, practice.into())]));
        article(
            evidence,
            Key::DimensionName(dimension),
            each(&Side::ALL, &|side| evidence.score(Facet { dimension, side })),
            Key::DimensionAbout(dimension),
            body,
        )
    });
    section(words.text(Phrase::DimensionsTitle), articles)
}

/// What the role and the place ask for, where the person said.
pub(super) fn role(evidence: Evidence<'_>, context: Context) -> Html {
    let Evidence { words, profile, .. } = evidence;
    let texts: Vec<Html> =
        [report::role_fit(profile, context).map(Key::RoleFit), context.place.map(Key::PlaceNote)]
            .into_iter()
            .flatten()
            .map(|key| paragraph(words.text(key)))
            .collect();
    if texts.is_empty() {
        return Html::default();
    }
    section(words.text(Phrase::RoleTitle), together(texts))
}

/// The three foundations and the old ways, in a full profile.
pub(super) fn foundations(evidence: Evidence<'_>) -> Html {
    let Evidence { words, profile, answers, .. } = evidence;
    let mut content: Vec<Html> = Vec::new();
    for foundation in Foundation::ALL {
        if let (Some(score), Some(reading)) =
            (profile.foundation(foundation), report::foundation_reading(profile, foundation))
        {
            let score = scale_score(words, score);
            content.push(article(
                evidence,
                Key::FoundationName(foundation),
                html! { <span data-foundation={foundation.id()}>{ score }</span> },
                Key::FoundationAbout(foundation),
                vec![paragraph(words.text(Key::FoundationReading(foundation, reading)))],
            ));
        }
    }
    if content.is_empty() {
        return Html::default();
    }
    let mut old_ways = vec![paragraph(words.text(Phrase::OldWaysText))];
    for (way, grip) in report::old_ways(answers) {
        old_ways.push(paragraph(words.text(Key::OldWay(way, grip))));
    }
    let title = subheading(words.text(Phrase::OldWaysTitle));
    content.push(entry(title, old_ways));
    section(words.text(Phrase::FoundationsTitle), together(content))
}

/// Each with what it is, in a list of descriptions.
fn described(words: &Words, look: &'static str, entries: Vec<(Phrase, Html)>) -> Html {
    let mut list = Vec::new();
    for (name, content) in entries {
        list.push(html! { <dt>{ words.text(name) }</dt> });
        list.push(html! { <dd>{ content }</dd> });
    }
    html! { <dl data-look={look}>{ together(list) }</dl> }
}

fn article(evidence: Evidence<'_>, name: Key, scores: Html, about: Key, body: Vec<Html>) -> Html {
    let words = evidence.words;
    let margin = together(vec![
        subheading(words.text(name)),
        html! { <p class="pairing">{ scores }</p> },
        fine(words.text(about)),
    ]);
    entry(margin, body)
}

/// What it is in the margin, where there is room for one, and what there is to say beside it.
fn entry(margin: Html, body: Vec<Html>) -> Html {
    html! { <article class="entry"><div>{ margin }</div><div>{ together(body) }</div></article> }
}
