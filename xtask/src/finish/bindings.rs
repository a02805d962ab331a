//! wasm-bindgen's JavaScript: names of our own for what Yew keeps on elements, and the doors to the parts
//! of a program that has been cut.

use super::{
    scripts,
    split::{DOORS, Needs},
};
use anyhow::{Context, Result, ensure};
use regex_lite::Regex;

/// How Yew's property names begin, and what they begin with instead, of the same length.
const YEWS: &str = "__yew_";
const OURS: &str = "__lmq_";

/// How wasm-bindgen ends: with its two ways to start.
const START: &str = "export { initSync, __wbg_init as default };";

/// What a program that has been cut needs to come by its parts.
#[derive(Debug)]
pub(super) struct Doors<'a> {
    /// The text of `embed/parts.js`.
    pub(super) glue: &'a str,
    /// The files that each file needs before it.
    pub(super) needs: &'a Needs,
}

/// The bindings as visitors get them. `start` is the text of `embed/start.js`.
///
/// # Errors
/// Where they aren't what wasm-bindgen and Yew used to write.
pub(super) fn finished(bindings: &str, start: &str, doors: Option<&Doors>) -> Result<String> {
    let bindings = with_our_properties(&with_start(bindings, start)?)?;
    scripts::minified(&match doors {
        Some(doors) => with_doors(&bindings, doors)?,
        None => bindings,
    })
}

/// The bindings with another way to start.
fn with_start(bindings: &str, start: &str) -> Result<String> {
    let rest = bindings.trim_end().strip_suffix(START);
    let rest = rest.context("wasm-bindgen ends in another way than it used to")?;
    Ok([rest, start].concat())
}

/// The bindings with Yew's property names replaced.
///
/// Yew numbers its trees and its listeners from the same start in every application, keeps the
/// numbers in properties of the elements, and reads them back from wherever an event comes from
/// (`dom_bundle/subtree_root.rs` and `dom_bundle/btag/listeners.rs` in its source). On a page that
/// is itself a Yew application, the two would take each other's elements for their own.
fn with_our_properties(bindings: &str) -> Result<String> {
    ensure!(
        bindings.contains(YEWS),
        "no property of Yew's begins with {YEWS} any more; has Yew changed its names?"
    );
    Ok(bindings.replace(YEWS, OURS))
}

/// The bindings with the doors in them: in place of the lines that import those.
fn with_doors(bindings: &str, doors: &Doors) -> Result<String> {
    let import = format!(r#"(?m)^import \* as (\w+) from "{}";?$"#, regex_lite::escape(DOORS));
    let import = Regex::new(&import)?;
    ensure!(import.is_match(bindings), "the bindings don't import {DOORS}: which parts are there?");
    let bindings = import.replace_all(bindings, "const $1 = doors;");
    Ok(format!("const NEEDS = {};\n{}{bindings}", serde_json::to_string(doors.needs)?, doors.glue))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn the_program_starts_in_our_way() {
        let bindings = ["let wasm;\n", START].concat();
        let started = with_start(&bindings, "export default 1;").unwrap();
        assert_eq!(started, "let wasm;\nexport default 1;");
        assert!(with_start("export { initSync };", "").is_err());
    }

    #[test]
    fn every_property_of_yews_is_renamed() {
        let renamed = with_our_properties("a.__yew_subtree_id = 1; b.__yew_listener_id;").unwrap();
        assert_eq!(renamed, "a.__lmq_subtree_id = 1; b.__lmq_listener_id;");
        assert!(with_our_properties("a.subtree_id = 1;").is_err());
    }

    #[test]
    fn what_asks_for_the_doors_has_them_in_the_same_file() {
        let needs = BTreeMap::from([
            ("result".to_owned(), BTreeSet::new()),
            ("team".to_owned(), BTreeSet::from(["result".to_owned()])),
        ]);
        let doors = Doors { glue: "const doors = {};\n", needs: &needs };
        let bindings = "import * as import1 from \"./parts.js\"\n\
            import * as import2 from \"./parts.js\"\nlet wasm;";
        assert_eq!(
            with_doors(bindings, &doors).unwrap(),
            "const NEEDS = {\"result\":[],\"team\":[\"result\"]};\nconst doors = {};\n\
             const import1 = doors;\nconst import2 = doors;\nlet wasm;"
        );
        assert!(with_doors("let wasm;", &doors).is_err());
    }
}
