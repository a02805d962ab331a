//! Short names for what the WebAssembly imports: wasm-bindgen names each import after what it does and
//! a hash, some 40 letters that stand in both files and compress badly. It saves 2 KB of a first visit,
//! and nothing else depends on it.

use anyhow::{Context, Result, ensure};
use wasm_encoder::{
    EntityType, ImportSection, Module, RawSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{Parser, Payload};

/// The short name of the module they come from.
const SHORT_MODULE: &str = "w";

/// Long names with their short ones, in the order of the imports.
#[derive(Debug, PartialEq, Eq)]
struct Names {
    /// The module that wasm-bindgen's imports come from, such as `./program_bg.js`.
    long_module: String,
    names: Vec<(String, String)>,
}

impl Names {
    fn short(&self, long: &str) -> Option<&str> {
        self.names.iter().find(|(known, _)| known == long).map(|(_, short)| short.as_str())
    }

    /// The JavaScript with every long name replaced, where it stands as a whole word.
    ///
    /// # Errors
    /// Where the script doesn't offer the module that the WebAssembly asks for.
    fn applied_to(&self, script: &str) -> Result<String> {
        let mut replaced = String::with_capacity(script.len());
        let mut word = String::new();
        // A last character that belongs to no word ends the last word.
        for letter in script.chars().chain(['\n']) {
            if letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$') {
                word.push(letter);
                continue;
            }
            replaced.push_str(self.short(&word).unwrap_or(&word));
            replaced.push(letter);
            word.clear();
        }
        let long = quoted(&self.long_module);
        ensure!(replaced.contains(&long), "the script doesn't name {}", self.long_module);
        Ok(replaced.replace(&long, &quoted(SHORT_MODULE)))
    }
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// A module and its bindings with short names for what the one imports from the other. `name` is what
/// their files are called.
///
/// # Errors
/// Where the bytes are not a WebAssembly module, or the script isn't its own.
pub(super) fn shortened(wasm: &[u8], script: &str, name: &str) -> Result<(Vec<u8>, String)> {
    let names = names_in(wasm, format!("./{name}_bg.js"))?;
    Ok((with_short(wasm, &names)?, names.applied_to(script)?))
}

fn with_short(wasm: &[u8], names: &Names) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::ImportSection(reader) = payload {
            let mut section = ImportSection::new();
            for import in reader.into_imports() {
                let import = import?;
                let entity: EntityType = RoundtripReencoder.entity_type(import.ty)?;
                match names.short(import.name).filter(|_| import.module == names.long_module) {
                    Some(short) => section.import(SHORT_MODULE, short, entity),
                    None => section.import(import.module, import.name, entity),
                };
            }
            module.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            let (start, end) = (usize::try_from(range.start)?, usize::try_from(range.end)?);
            let data = wasm.get(start..end).context("a section reaches beyond the module")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

/// A short name for each thing that the module imports from wasm-bindgen's JavaScript.
fn names_in(wasm: &[u8], long_module: String) -> Result<Names> {
    let mut names = Names { long_module, names: Vec::new() };
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::ImportSection(reader) = payload? else { continue };
        for import in reader.into_imports() {
            let import = import?;
            if import.module == names.long_module && names.short(import.name).is_none() {
                let short = short_name(names.names.len());
                names.names.push((import.name.to_owned(), short));
            }
        }
    }
    Ok(names)
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

    const LONG_MODULE: &str = "./program_bg.js";

    fn module_with_imports(imports: &[(&str, &str)]) -> Vec<u8> {
        let mut types = wasm_encoder::TypeSection::new();
        types.ty().function([], []);
        let mut section = ImportSection::new();
        for (module, name) in imports {
            section.import(module, name, EntityType::Function(0));
        }
        let mut module = Module::new();
        module.section(&types).section(&section);
        module.finish()
    }

    fn imports_of(wasm: &[u8]) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            if let Payload::ImportSection(reader) = payload.unwrap() {
                for import in reader.into_imports() {
                    let import = import.unwrap();
                    found.push((import.module.to_owned(), import.name.to_owned()));
                }
            }
        }
        found
    }

    #[test]
    fn both_files_get_the_same_short_names() {
        let wasm = module_with_imports(&[
            (LONG_MODULE, "__wbg_focus_1a2b"),
            ("./parts.js", "__wasm_split_load_result"),
            (LONG_MODULE, "__wbg_set_3c4d"),
        ]);
        let script = "const i = {__wbg_focus_1a2b: f, __wbg_set_3c4d: function() {}, \
            __wbg_set_3c4dx: 1}; return { \"./program_bg.js\": i };";
        let (renamed, renamed_script) = shortened(&wasm, script, "program").unwrap();
        let expected = [("w", "a"), ("./parts.js", "__wasm_split_load_result"), ("w", "b")]
            .map(|(module, name)| (module.to_owned(), name.to_owned()));
        assert_eq!(imports_of(&renamed), expected);
        assert_eq!(
            renamed_script.trim_end(),
            "const i = {a: f, b: function() {}, __wbg_set_3c4dx: 1}; return { \"w\": i };"
        );
        assert!(shortened(&wasm, "nothing", "program").is_err());
        assert!(shortened(b"not wasm", script, "program").is_err());
    }

    #[test]
    fn short_names_never_repeat() {
        let names: BTreeSet<String> = (0..500).map(short_name).collect();
        assert_eq!(names.len(), 500);
    }
}
