//! wasm-bindgen's JavaScript: names of our own for what Yew keeps on elements, and the doors to the parts
//! of a program that has been cut.

use super::{scripts, split::DOORS};
use anyhow::{Context, Result, ensure};
use regex_lite::Regex;

/// How Yew's property names begin, and what they begin with instead, of the same length.
const YEWS: &str = "__yew_";
const OURS: &str = "__lmq_";

/// How wasm-bindgen ends: with its two ways to start.
const START: &str = "export { initSync, __wbg_init as default };";

/// The bindings as visitors get them. `start` is the text of `embed/start.js`; `doors` is the script that a
/// program needs to come by its parts. Fails where they aren't what wasm-bindgen and Yew used to write.
///
/// Yew numbers its trees and its listeners from the same start in every application, keeps the
/// numbers in properties of the elements, and reads them back from wherever an event comes from
/// (`dom_bundle/subtree_root.rs` and `dom_bundle/btag/listeners.rs` in its source). On a page that
/// is itself a Yew application, the two would take each other's elements for their own.
pub(super) fn finished(bindings: &str, start: &str, doors: Option<&str>) -> Result<String> {
    let bindings = bindings.trim_end().strip_suffix(START);
    let bindings = bindings.context("wasm-bindgen ends in another way than it used to")?;
    ensure!(
        bindings.contains(YEWS),
        "no property of Yew's begins with {YEWS} any more; has Yew changed its names?"
    );
    let bindings = bindings.replace(YEWS, OURS) + start;
    let Some(doors) = doors else { return scripts::minified(&bindings) };
    // The doors stand in place of the lines that import them.
    let import = format!(r#"(?m)^import \* as (\w+) from "{}";?$"#, regex_lite::escape(DOORS));
    let import = Regex::new(&import)?;
    ensure!(
        import.is_match(&bindings),
        "the bindings don't import {DOORS}: which parts are there?"
    );
    let bindings = import.replace_all(&bindings, "const $1 = doors;");
    scripts::minified(&format!("{doors}\n{bindings}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_starts_in_our_way_with_properties_and_doors_of_its_own() {
        let import = "import * as import1 from \"./parts.js\"\n";
        let body = "let wasm; told(import1, a.__yew_subtree_id, b.__yew_listener_id);\n";
        let bindings = [import, body, START, "\n"].concat();
        let start = "export default 'ours';";
        let script = finished(&bindings, start, Some("const doors = opened();")).unwrap();
        for kept in ["__lmq_subtree_id", "__lmq_listener_id", "opened()", "`ours`", "default"] {
            assert!(script.contains(kept), "{kept} in {script}");
        }
        for gone in ["__yew_", "initSync", "import", "parts.js"] {
            assert!(!script.contains(gone), "{gone} in {script}");
        }
        let whole = finished(&[body, START].concat(), start, None).unwrap();
        assert!(whole.contains("__lmq_listener_id") && !whole.contains("opened"), "{whole}");
    }

    #[test]
    fn bindings_that_are_written_in_another_way_are_refused() {
        for (bindings, doors, why) in [
            ("a.__yew_id; export { initSync };".to_owned(), None, "ends in another way"),
            (["a.id;", START].concat(), None, "no property of Yew's"),
            (["a.__yew_id;", START].concat(), Some("const doors = 1;"), "don't import ./parts.js"),
        ] {
            let refused = finished(&bindings, "", doors).unwrap_err().to_string();
            assert!(refused.contains(why), "{refused}");
        }
    }
}
