//! The buttons that save pictures of a chart.

use super::press::button;
use crate::{
    state::{
        Fact,
        take_away::{Chart, Fact as TakeAway, Format},
    },
    words::Words,
};
use quiz::words::AnnexPhrase;
use yew::prelude::*;

/// A chart's name and its buttons as markup.
pub fn view(words: &Words, chart: &Chart, on: &Callback<Fact>) -> Html {
    let button = |format: Format| {
        let label = words.annex.text(match format {
            Format::Png => AnnexPhrase::TakeAwayPng,
            Format::Svg => AnnexPhrase::TakeAwaySvg,
        });
        let fact = TakeAway::PicturePressed { chart: chart.id.clone(), format };
        button(format.id(), label, on, Fact::TakeAway(fact))
    };
    let [png, svg] = Format::ALL.map(button);
    html! {
        <div class="picture" role="group" aria-label={chart.title.clone()}
            data-picture={chart.id.clone()}>
            <span aria-hidden="true">{ &chart.title }</span>{ png }{ svg }
        </div>
    }
}
