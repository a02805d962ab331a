//! The texts of a result: one for each dimension, the role, and the foundations. Which text is
//! decided in `quiz::report`; here they are only set out.

use crate::components::figures::scale_score;
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
    let articles = Dimension::ALL.map(|dimension| {
        let scores = Side::ALL.map(|side| {
            let facet = Facet { dimension, side };
            let name = words.text(Key::FacetName(facet));
            let score = scale_score(words, profile.facet(facet));
            html! { <span class={side.id()}>{ [name, &score].join(" ") }</span> }
        });
        let reading = report::reading(profile, dimension);
        article(
            words,
            Key::DimensionName(dimension),
            scores.into_iter().collect(),
            Key::Reading(dimension, reading),
            Key::DimensionAbout(dimension),
        )
    });
    html! {
        <section>
            <h3>{ words.text(Phrase::DimensionsTitle) }</h3>
            <div class="articles">{ for articles }</div>
        </section>
    }
}

/// What the role and the place ask for, where the person said.
pub(super) fn role(words: &Words, profile: &Profile, context: Context) -> Html {
    let texts: Vec<Html> = [
        report::role_fit(profile, context).map(Key::RoleFit),
        context.place.map(Key::PlaceNote),
    ]
    .into_iter()
    .flatten()
    .map(|key| html! { <p>{ words.text(key) }</p> })
    .collect();
    if texts.is_empty() {
        return Html::default();
    }
    html! {
        <section class="role">
            <h3>{ words.text(Phrase::RoleTitle) }</h3>
            { texts }
        </section>
    }
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
    html! {
        <section>
            <h3>{ words.text(Phrase::FoundationsTitle) }</h3>
            <div class="articles">{ articles }</div>
            <h4>{ words.text(Phrase::OldWaysTitle) }</h4>
            <p>{ words.text(Phrase::OldWaysText) }</p>
        </section>
    }
}

fn article(words: &Words, name: Key, scores: Html, reading: Key, about: Key) -> Html {
    html! {
        <article>
            <h4>{ words.text(name) }</h4>
            <p class="pairing">{ scores }</p>
            <p>{ words.text(reading) }</p>
            <p class="fine">{ words.text(about) }</p>
        </article>
    }
}
