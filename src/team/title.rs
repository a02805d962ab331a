//! What stands at the top of a card.

use crate::ui::text::fine;
use yew::prelude::*;

/// The title of a card and what to know of it.
pub(super) fn titled(id: &'static str, title: &str, text: &str) -> Html {
    html! { <><h2 {id}>{ title }</h2>{ fine(text) }</> }
}
