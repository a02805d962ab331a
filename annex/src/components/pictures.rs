//! The buttons that save pictures of a chart.

use super::press::button;
use crate::{
    state::{
        Fact, State,
        take_away::{Chart, Fact as TakeAway, Format, Told},
    },
    words::Words,
};
use quiz::words::AnnexPhrase;
use yew::prelude::*;

/// A chart's name and its buttons as markup.
pub fn view(words: &Words, chart: Chart, title: &str, on: &Callback<Fact>) -> Html {
    drawn(words, chart, title, html! { <span aria-hidden="true">{ title }</span> }, on)
}

/// The buttons below a chart that has its name above it, and what is said where no picture can be made.
pub fn below(words: &Words, state: &State, chart: Chart, title: &str, on: &Callback<Fact>) -> Html {
    let has_failed = state.take_away.told == Some(Told::PictureFailed(chart));
    let told = if has_failed { words.annex.text(AnnexPhrase::TakeAwayPictureFailed) } else { "" };
    html! {
        <>
            { drawn(words, chart, title, Html::default(), on) }
            <p class="status" role="status">{ told }</p>
        </>
    }
}

fn drawn(words: &Words, chart: Chart, title: &str, name: Html, on: &Callback<Fact>) -> Html {
    let button = |format: Format| {
        let label = words.annex.text(match format {
            Format::Png => AnnexPhrase::TakeAwayPng,
            Format::Svg => AnnexPhrase::TakeAwaySvg,
        });
        let fact = TakeAway::PicturePressed { chart, format };
        button(format.id(), label, on, Fact::TakeAway(fact))
    };
    let [png, svg] = Format::ALL.map(button);
    html! {
        <div class="picture" role="group" aria-label={title.to_owned()} data-picture={chart.id()}>
            { name }{ png }{ svg }
        </div>
    }
}
