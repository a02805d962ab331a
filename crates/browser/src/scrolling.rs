//! What is in view.

use web_sys::Element;
use yew::NodeRef;

/// Whether an element is in the lower half of the view, or below it, so that what follows it is not
/// seen.
pub fn is_low(element: &NodeRef) -> bool {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let top = element.cast::<Element>().map(|element| element.get_bounding_client_rect().top());
    height.zip(top).is_some_and(|(height, top)| top > height / 2.0)
}

/// Brings an element to the top of the view, as far and as smoothly as its style sheet lets it.
pub fn to(element: &NodeRef) {
    if let Some(element) = element.cast::<Element>() {
        element.scroll_into_view();
    }
}
