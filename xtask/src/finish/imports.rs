//! Short names for what the WebAssembly imports: wasm-bindgen names each import after what it does and
//! a hash, some 40 letters that stand in both files and compress badly. It saves 2 KB of a first visit,
//! and nothing else depends on it.

use anyhow::{Result, ensure};
use regex_lite::{Captures, Regex};
use std::{collections::BTreeMap, convert::Infallible};
use wasm_encoder::{
    ImportSection, Module,
    reencode::{Error, Reencode, RoundtripReencoder},
};
use wasmparser::{ImportSectionReader, Parser};

/// The short name of the module they come from.
const SHORT_MODULE: &str = "w";

/// A module and its bindings with short names for what the one imports from the other. `name` is what
/// their files are called. Fails where the script isn't the module's own.
pub(super) fn shortened(wasm: &[u8], script: &str, name: &str) -> Result<(Vec<u8>, String)> {
    let long_module = format!("./{name}_bg.js");
    let mut shortening = Shortening { long_module: &long_module, names: BTreeMap::new() };
    let mut module = Module::new();
    shortening.parse_core_module(&mut module, Parser::new(0), wasm)?;
    let script = Regex::new(r"[\w$]+")?.replace_all(script, |word: &Captures| {
        shortening.names.get(&word[0]).map_or(&word[0], String::as_str).to_owned()
    });
    let [long, short] = [&long_module, SHORT_MODULE].map(|module| format!("\"{module}\""));
    ensure!(script.contains(&long), "the script doesn't name {long_module}");
    Ok((module.finish(), script.replace(&long, &short)))
}

/// Writes a module with a short name for everything that it imports from wasm-bindgen's JavaScript.
struct Shortening<'a> {
    long_module: &'a str,
    /// The short names given so far, by the long ones.
    names: BTreeMap<String, String>,
}

impl Reencode for Shortening<'_> {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        section: &mut ImportSection,
        imports: ImportSectionReader,
    ) -> std::result::Result<(), Error<Infallible>> {
        for import in imports.into_imports() {
            let mut import = import?;
            if import.module == self.long_module {
                let next = short_name(self.names.len());
                import.module = SHORT_MODULE;
                import.name = self.names.entry(import.name.to_owned()).or_insert(next);
            }
            RoundtripReencoder.parse_import(section, import)?;
        }
        Ok(())
    }
}

/// A name of one or two letters.
fn short_name(index: usize) -> String {
    let letter = |index: usize| char::from(b'a' + u8::try_from(index % 26).unwrap_or(0));
    match index / 26 {
        0 => letter(index).to_string(),
        more => [letter(more - 1), letter(index)].iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn both_files_get_the_same_short_names() {
        let wasm = |[(from, focus), (parts, load), (to, set)]: [(&str, &str); 3]| {
            let text = format!(
                "(module (import \"{from}\" \"{focus}\" (func)) (import \"{parts}\" \"{load}\" \
                 (func)) (import \"{to}\" \"{set}\" (func)) (func (call 2)) (start 3))"
            );
            wat::parse_str(text).unwrap()
        };
        let parts = ("./parts.js", "__wasm_split_load_result");
        let long = "./program_bg.js";
        let before = wasm([(long, "__wbg_focus_1a2b"), parts, (long, "__wbg_set_3c4d")]);
        let script = "const i = {__wbg_focus_1a2b: f, __wbg_set_3c4d: function() {}, \
            __wbg_set_3c4dx: 1}; return { \"./program_bg.js\": i };";
        let (after, script_after) = shortened(&before, script, "program").unwrap();
        assert_eq!(after, wasm([("w", "a"), parts, ("w", "b")]));
        assert_eq!(
            script_after,
            "const i = {a: f, b: function() {}, __wbg_set_3c4dx: 1}; return { \"w\": i };"
        );
        assert!(shortened(&before, "nothing", "program").is_err());
        assert!(shortened(b"not wasm", script, "program").is_err());
    }

    #[test]
    fn short_names_never_repeat() {
        let names: BTreeSet<String> = (0..500).map(short_name).collect();
        assert_eq!(names.len(), 500);
    }
}
