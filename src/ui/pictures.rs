//! The buttons that save pictures of a chart.

use super::{
    controls::plain,
    text::{status, together},
};
use crate::picture::file::Format;
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// A chart's name and its buttons. `id` is what the chart is known by to style sheets and automation.
pub fn named(words: &Words, id: &str, title: &str, on: &Callback<Format>) -> Html {
    buttons(words, id, title, html! { <span aria-hidden="true">{ title }</span> }, on)
}

/// The buttons below a chart that has its name above it, and what is said where no picture can be made.
pub fn below(
    words: &Words,
    id: &str,
    title: &str,
    has_failed: bool,
    on: &Callback<Format>,
) -> Html {
    let told = if has_failed { words.text(Phrase::PictureFailed) } else { "" };
    together(vec![buttons(words, id, title, Html::default(), on), status(told)])
}

fn buttons(words: &Words, id: &str, title: &str, name: Html, on: &Callback<Format>) -> Html {
    let button = |format: Format| {
        let label = words.text(match format {
            Format::Png => Phrase::PicturePng,
            Format::Svg => Phrase::PictureSvg,
        });
        plain(format.id(), label, on, format)
    };
    let [png, svg] = Format::ALL.map(button);
    html! {
        <div class="picture" role="group" aria-label={title.to_owned()} data-picture={id.to_owned()}>
            { name }{ png }{ svg }
        </div>
    }
}
