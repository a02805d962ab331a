//! wasm-bindgen's JavaScript: the short import names, and names of our own for what Yew keeps on
//! elements.

use super::{imports::Names, scripts};
use anyhow::{Result, ensure};

/// How Yew's property names begin.
const YEWS: &str = "__yew_";

/// The bindings as visitors get them. `ours` is how Yew's properties begin instead, of the same length.
///
/// # Errors
/// Where they don't belong to the module that the names come from.
pub(super) fn shrunk(bindings: &str, names: &Names, ours: &str) -> Result<String> {
    scripts::minified(&with_our_properties(&names.applied_to(bindings)?, ours)?)
}

/// The bindings with Yew's property names replaced.
///
/// Yew numbers its trees and its listeners from the same start in every application, keeps the
/// numbers in properties of the elements, and reads them back from wherever an event comes from
/// (`dom_bundle/subtree_root.rs` and `dom_bundle/btag/listeners.rs` in its source). On a page that
/// is itself a Yew application, the two would take each other's elements for their own; and so would
/// the quiz and its annex.
fn with_our_properties(bindings: &str, ours: &str) -> Result<String> {
    ensure!(
        bindings.contains(YEWS),
        "no property of Yew's begins with {YEWS} any more; has Yew changed its names?"
    );
    Ok(bindings.replace(YEWS, ours))
}

#[cfg(test)]
mod tests {
    use super::with_our_properties;

    #[test]
    fn every_property_of_yews_is_renamed() {
        let renamed =
            with_our_properties("a.__yew_subtree_id = 1; b.__yew_listener_id;", "__lmq_").unwrap();
        assert_eq!(renamed, "a.__lmq_subtree_id = 1; b.__lmq_listener_id;");
    }

    #[test]
    fn bindings_without_such_a_property_are_refused() {
        assert!(with_our_properties("a.subtree_id = 1;", "__lmq_").is_err());
    }
}
