//! What is in view.

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

/// Brings an element to the top of the view, as far as its style sheet lets it.
pub fn to(element: &NodeRef) {
    if let Some(element) = element.cast::<Element>() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
