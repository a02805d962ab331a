//! The heading of a topic, which takes the focus when the topic is asked for.

use yew::prelude::*;

/// The heading as markup.
pub fn view(text: &str, heading: &NodeRef) -> Html {
    html! { <h3 ref={heading} tabindex="-1">{ text }</h3> }
}
