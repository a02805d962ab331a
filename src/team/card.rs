//! A card of the page: a section with its title, what to know of it, and its content. Written once, because each element
//! written out in `html!` is code that visitors load.

use crate::ui::text::fine;
use yew::prelude::*;

/// A card whose title is there to be read alone. `id` is the title's, and what style sheets and automation know
/// the card by.
pub(super) fn titled(id: &'static str, title: &str, text: &str, content: Html) -> Html {
    to_focus(id, title, text, content, &NodeRef::default())
}

/// A line of a list.
pub(super) fn line(content: Html) -> Html {
    html! { <li>{ content }</li> }
}

/// A card whose title can take the focus.
pub(super) fn to_focus(
    id: &'static str,
    title: &str,
    text: &str,
    content: Html,
    place: &NodeRef,
) -> Html {
    html! {
        <section class="card" data-card={id} aria-labelledby={id}>
            <h2 {id} ref={place} tabindex="-1">{ title }</h2>
            { if text.is_empty() { Html::default() } else { fine(text) } }
            { content }
        </section>
    }
}
