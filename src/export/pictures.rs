//! The buttons that save pictures of a chart.

use super::press::button;
use crate::{
    state::{
        Fact, State,
        take_away::{Chart, Fact as TakeAway, Format, Told},
    },
    words::Words,
};
use quiz::words::Phrase;
use yew::prelude::*;

/// A chart's name and its buttons as markup.
pub fn view(words: &Words, chart: &Chart, on: &Callback<Fact>) -> Html {
    drawn(
        words,
        &chart.id,
        &chart.title,
        html! { <span aria-hidden="true">{ &chart.title }</span> },
        on,
    )
}

/// The buttons below a chart that has its name above it, and what is said where no picture can be made.
pub fn below(words: &Words, state: &State, id: &str, title: &str, on: &Callback<Fact>) -> Html {
    let has_failed =
        matches!(&state.take_away.told, Some(Told::PictureFailed(chart)) if chart == id);
    let told = if has_failed { words.text(Phrase::ExportPictureFailed) } else { "" };
    html! {
        <>
            { drawn(words, id, title, Html::default(), on) }
            <p class="status" role="status">{ told }</p>
        </>
    }
}

fn drawn(words: &Words, id: &str, title: &str, name: Html, on: &Callback<Fact>) -> Html {
    let button = |format: Format| {
        let label = words.text(match format {
            Format::Png => Phrase::ExportPng,
            Format::Svg => Phrase::ExportSvg,
        });
        let fact = TakeAway::PicturePressed { chart: id.to_owned(), format };
        button(format.id(), label, on, Fact::TakeAway(fact))
    };
    let [png, svg] = Format::ALL.map(button);
    html! {
        <div class="picture" role="group" aria-label={title.to_owned()} data-picture={id.to_owned()}>
            { name }{ png }{ svg }
        </div>
    }
}
