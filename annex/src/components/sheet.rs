//! The one page to print: headline, totals, both charts, all scores, what they aren't, and the link as
//! text and as a code. It is drawn where nobody sees it, and taken into a window of its own.

use super::{
    axis_label,
    dumbbell::Dumbbell,
    figures::side_name,
    marker, plot, qr_code,
    scores::Scores,
    set::{each, fine, span},
    totals,
};
use crate::{qr::Code, state::State, words::Words};
use quiz::{
    instrument::{Dimension, Facet, Side},
    report::{self, Voice},
    scoring::Profile,
    words::{AnnexPhrase, Key, Phrase, Words as QuizWords},
};
use yew::prelude::*;

/// The page as markup. `day` is when it is printed, `place` where the page is.
pub fn view(
    words: &Words,
    state: &State,
    link: &str,
    code: Option<&Code>,
    day: &str,
    place: &NodeRef,
) -> Html {
    let (quiz, given) = (&words.quiz, &state.given);
    let (voice, profile) = (given.voice(), &given.first.outcome.profile());
    let whose = match (&given.first.name, voice) {
        (Some(name), _) => quiz.filled(Phrase::ResultNamed, &[("name", name.text())]),
        (None, Voice::Other) => quiz.text(Phrase::ResultOther).to_owned(),
        (None, Voice::Own) => String::new(),
    };
    let printed = words.annex.filled(AnnexPhrase::SheetPrinted, &[("date", day)]);
    let code = code.map(|code| qr_code::view(code, words.annex.text(AnnexPhrase::TakeAwayCode)));
    html! {
        <div class="sheet result" ref={place.clone()}>
            <p class="eyebrow">{ span(&whose) }{ span(&printed) }</p>
            <h2>{ quiz.text(Key::Headline(voice, report::headline(profile))) }</h2>
            { totals::view(quiz, profile) }
            <div class="charts">
                { radar(quiz, profile) }
                { Dumbbell { words: quiz, profile }.view() }
            </div>
            { Scores {
                words: quiz,
                profile,
                number: &|_, text| text,
                note: words.annex.text(AnnexPhrase::SheetBold),
            }.view() }
            <div class="foot">
                <div>
                    { caveats(quiz, voice) }
                    <p class="address">{ quiz.text(Phrase::ShareLink) }<br />{ link.to_owned() }</p>
                </div>
                { code }
            </div>
        </div>
    }
}

/// The radar chart with a key, as paper has nothing to press.
fn radar(words: &QuizWords, profile: &Profile) -> Html {
    let score = |dimension, side| profile.facet(Facet { dimension, side }).estimate();
    let series = |side| {
        let estimates = Dimension::ALL.map(|dimension| score(dimension, side));
        let values = estimates.map(|estimate| estimate.map(|one| one.score()));
        let band = estimates.map(|estimate| {
            estimate.map(|one| (one.score() - one.margin(), one.score() + one.margin()))
        });
        plot::series(side, values, Some(band))
    };
    let label = |dimension| {
        let value = |side| (side, score(dimension, side).map(|score| score.rounded().to_string()));
        let name = words.text(Key::DimensionName(dimension));
        axis_label::view(name, dimension, Side::ALL.map(value).into())
    };
    let key = |picture, name| html! { <span>{ picture }{ span(name) }</span> };
    html! {
        <figure class="radar">
            <figcaption id="radar-title">{ words.text(Phrase::RadarTitle) }</figcaption>
            <p class="keys" aria-hidden="true">
                { each(&Side::ALL, &|side| key(marker::key(side), side_name(words, side))) }
                { key(plot::band_key(), words.text(Phrase::RadarBand)) }
            </p>
            <svg part="radar" role="img" aria-labelledby="radar-title" viewBox={plot::view_box()}>
                { plot::grid() }
                { each(&Side::ALL, &series) }
                { each(&Dimension::ALL, &label) }
            </svg>
        </figure>
    }
}

fn caveats(words: &QuizWords, voice: Voice) -> Html {
    let own = match voice {
        Voice::Own => Phrase::CaveatsOwn,
        Voice::Other => Phrase::CaveatsOther,
    };
    let sentences = [Phrase::CaveatsSelfView, Phrase::CaveatsNorms, Phrase::CaveatsUse, own];
    let mut text = Vec::new();
    for sentence in sentences {
        text.push(words.text(sentence));
    }
    fine(&text.join(" "))
}
