//! Short names for what the WebAssembly imports and exports, which wasm-bindgen names after what it does and a hash, in
//! both files; and no word of what tools say of themselves. It saves 2.8 KB of a first visit; nothing depends on it.

use anyhow::{Result, ensure};
use regex_lite::{Captures, Regex};
use std::{collections::BTreeMap, convert::Infallible};
use wasm_encoder::{
    ExportSection, ImportSection, Module,
    reencode::{Error, Reencode, RoundtripReencoder},
};
use wasmparser::{CustomSectionReader, Export, ExternalKind, ImportSectionReader, Parser};

/// The short name of the module they come from.
const SHORT_MODULE: &str = "w";

/// A module and its bindings with short names for what the one has from the other. `name` is what
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

/// Writes a module with a short name for every function that it shares with wasm-bindgen's JavaScript.
struct Shortening<'a> {
    long_module: &'a str,
    /// The short names given so far, by the long ones.
    names: BTreeMap<String, String>,
}

type Written = std::result::Result<(), Error<Infallible>>;

impl Reencode for Shortening<'_> {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        section: &mut ImportSection,
        imports: ImportSectionReader,
    ) -> Written {
        for import in imports.into_imports() {
            let mut import = import?;
            if import.module == self.long_module {
                (import.module, import.name) = (SHORT_MODULE, self.short(import.name));
            }
            RoundtripReencoder.parse_import(section, import)?;
        }
        Ok(())
    }

    fn parse_export(&mut self, section: &mut ExportSection, export: Export) -> Written {
        // One word may be another one of the script, and what isn't a function is known to the parts.
        let is_named = export.kind == ExternalKind::Func && export.name.contains('_');
        let name = if is_named { self.short(export.name) } else { export.name };
        RoundtripReencoder.parse_export(section, Export { name, ..export })
    }

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader) -> Written {
        Ok(())
    }
}

impl Shortening<'_> {
    /// A name of two letters, such as no word of JavaScript's; there are 676, three times as many as are needed.
    fn short(&mut self, name: &str) -> &str {
        let letter = |from: u8, number: usize| char::from(from + (number % 26) as u8);
        let next = self.names.len();
        let short = [letter(b'A', next / 26), letter(b'a', next)].iter().collect();
        self.names.entry(name.to_owned()).or_insert(short)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_get_the_same_short_names() {
        let wasm = |[(from, focus), (parts, load), (to, set), (quiz, said)]: [(&str, &str); 4]| {
            let text = format!(
                "(module (import \"{from}\" \"{focus}\" (func)) (import \"{parts}\" \"{load}\" \
                 (func)) (import \"{to}\" \"{set}\" (func)) (func (call 2)) (start 3) \
                 (memory 1) (export \"main\" (func 3)) (export \"{quiz}\" (func 3)) \
                 (export \"a_memory\" (memory 0)) {said})"
            );
            wat::parse_str(text).unwrap()
        };
        let parts = ("./parts.js", "__wasm_split_load_result");
        let long = "./program_bg.js";
        let quiz = ("quiz_key", "(@custom \"producers\" \"Rust\")");
        let before = wasm([(long, "__wbg_focus_1a2b"), parts, (long, "__wbg_set_3c4d"), quiz]);
        let script = "const i = {__wbg_focus_1a2b: f, __wbg_set_3c4d: function() {}, \
            __wbg_set_3c4dx: 1}; wasm.quiz_key(main); return { \"./program_bg.js\": i };";
        let (after, script_after) = shortened(&before, script, "program").unwrap();
        assert_eq!(after, wasm([("w", "Aa"), parts, ("w", "Ab"), ("Ac", "")]));
        assert_eq!(
            script_after,
            "const i = {Aa: f, Ab: function() {}, __wbg_set_3c4dx: 1}; wasm.Ac(main); return { \"w\": i };"
        );
        assert!(shortened(&before, "nothing", "program").is_err());
        assert!(shortened(b"not wasm", script, "program").is_err());
    }
}
