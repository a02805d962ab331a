//! The texts of a result: one for each dimension, the role, and the foundations. Which text is
//! decided in `quiz::report`; here they are only set out.

use crate::components::{
    figures::scale_score,
    set::{each, fine, heading, paragraph, subheading, together},
};
use quiz::{
    context::Context,
    instrument::{Dimension, Facet, Foundation, Side},
    report,
    scoring::Profile,
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// A text for each of the six dimensions.
pub(super) fn dimensions(words: &Words, profile: &Profile) -> Html {
    let articles = each(&Dimension::ALL, &|dimension| {
        let scores = each(&Side::ALL, &|side| {
            let facet = Facet { dimension, side };
            let name = words.text(Key::FacetName(facet));
            let score = scale_score(words, profile.facet(facet));
            html! { <span data-side={side.id()}>{ [name, &score].join(" ") }</span> }
        });
        let reading = report::reading(profile, dimension);
        article(
            words,
            Key::DimensionName(dimension),
            scores,
            Key::Reading(dimension, reading),
            Key::DimensionAbout(dimension),
        )
    });
    section(words.text(Phrase::DimensionsTitle), html! { <div class="articles">{ articles }</div> })
}

/// What the role and the place ask for, where the person said.
pub(super) fn role(words: &Words, profile: &Profile, context: Context) -> Html {
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
pub(super) fn foundations(words: &Words, profile: &Profile) -> Html {
    let articles: Vec<Html> = Foundation::ALL
        .into_iter()
        .filter_map(|foundation| {
            let score = scale_score(words, profile.foundation(foundation)?);
            let reading = report::foundation_reading(profile, foundation)?;
            Some(article(
                words,
                Key::FoundationName(foundation),
                html! { <span data-foundation={foundation.id()}>{ score }</span> },
                Key::FoundationReading(foundation, reading),
                Key::FoundationAbout(foundation),
            ))
        })
        .collect();
    if articles.is_empty() {
        return Html::default();
    }
    let content = together(vec![
        html! { <div class="articles">{ together(articles) }</div> },
        subheading(words.text(Phrase::OldWaysTitle)),
        paragraph(words.text(Phrase::OldWaysText)),
    ]);
    section(words.text(Phrase::FoundationsTitle), content)
}

fn section(title: &str, content: Html) -> Html {
    html! { <section>{ heading(title) }{ content }</section> }
}

fn article(words: &Words, name: Key, scores: Html, reading: Key, about: Key) -> Html {
    html! {
        <article>
            { subheading(words.text(name)) }
            <p class="pairing">{ scores }</p>
            { paragraph(words.text(reading)) }
            { fine(words.text(about)) }
        </article>
    }
}
