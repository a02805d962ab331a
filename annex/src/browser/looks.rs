//! What the browser has made of style sheets.

use web_sys::Element;
use yew::NodeRef;

/// What it has computed for a property of an element; nothing where the element isn't on the page.
pub fn looks(element: &NodeRef, property: &str) -> Option<String> {
    let element = element.cast::<Element>().filter(|element| element.is_connected())?;
    let computed = web_sys::window()?.get_computed_style(&element).ok()??;
    computed.get_property_value(property).ok()
}
