//! The one page to print: headline, totals, both charts, all scores, what they aren't, and the link as
//! text and as a code. It is drawn where nobody sees it, and taken into a window of its own.

use super::{View, qr_code, state::link};
use crate::{
    result::{Chart, Dumbbell, Scores, caveats, eyebrow, headline, radar_drawing, totals, whose},
    ui::{
        format::side_name,
        marker, plot,
        text::{each, fine, span},
    },
};
use quiz::{
    instrument::Side,
    scoring::Profile,
    words::{Phrase, Words},
};
use yew::prelude::*;

/// The page as markup. `day` is when it is printed.
pub(super) fn view(drawn: &View, day: &str) -> Html {
    let View { words, request, state, places, .. } = *drawn;
    let (voice, profile) = (request.voice, &request.first.outcome.profile());
    let name = request.first.name.as_ref();
    let eyebrow = eyebrow(words, voice, name).unwrap_or_default();
    let printed = words.filled(Phrase::ExportSheetPrinted, &[("date", day)]);
    let code = state.code.as_ref().map(|code| qr_code::view(code, words.text(Phrase::ExportCode)));
    let address = link(request).map(|link| {
        html! { <p class="address">{ words.text(Phrase::ShareLink) }<br />{ link }</p> }
    });
    html! {
        <div class="sheet result" ref={places.export.sheet.clone()}>
            <p class="eyebrow">{ span(&eyebrow) }{ span(&printed) }</p>
            <h2>{ headline(words, whose(voice, name), name, profile) }</h2>
            { totals(words, profile) }
            <div class="charts">
                { radar(words, profile) }
                { Dumbbell { words, profile }.view() }
            </div>
            { Scores {
                words,
                profile,
                number: &|_, text| text,
                note: words.text(Phrase::ExportSheetBold),
            }.view() }
            <div class="foot">
                <div>
                    { fine(words.text(Phrase::ResultMeaning)) }
                    { fine(&caveats(words, voice)) }
                    { address }
                </div>
                { code }
            </div>
        </div>
    }
}

/// The radar chart with a key, as paper has nothing to press.
fn radar(words: &Words, profile: &Profile) -> Html {
    let key = |picture, name| html! { <span>{ picture }{ span(name) }</span> };
    html! {
        <figure class="radar">
            <figcaption id="radar-title">{ words.text(Phrase::RadarTitle) }</figcaption>
            <p class="keys" aria-hidden="true">
                { each(&Side::ALL, &|side| key(marker::key(side), side_name(words, side))) }
                { key(plot::band_key(), words.text(Phrase::RadarBand)) }
            </p>
            <svg part="radar" role="img" aria-labelledby="radar-title" viewBox={plot::radar_box()}>
                { radar_drawing(words, profile, Chart::WHOLE) }
            </svg>
        </figure>
    }
}
