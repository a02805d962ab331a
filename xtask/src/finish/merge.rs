//! One WebAssembly module out of several that were cut from the same program. They share the main
//! module's memory, table and globals, and own nothing but functions, entries of the table, and data at
//! places of their own: so their sections can stand one after the other.

use anyhow::{Context, Result, bail};
use std::{convert::Infallible, ops::Range};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, FunctionSection, ImportSection,
    Module, TypeSection,
    reencode::{Error, Reencode},
};
use wasmparser::{DataKind, Import, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

/// How the linker calls the data that a program can't write to.
const READ_ONLY: &str = ".rodata";

/// The modules as one. Fails where one has something that modules cut from a program don't have.
pub(super) fn merged(modules: &[Vec<u8>]) -> Result<Vec<u8>> {
    let mut merged = Merged::default();
    for module in modules {
        merged.add(module)?;
    }
    Ok(merged.module())
}

#[derive(Default)]
struct Merged {
    types: TypeSection,
    imports: ImportSection,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
    counts_data: bool,
    /// The names of the imported globals, in their order.
    globals: Vec<String>,
    /// The names of the imported memory and table.
    shared: Vec<String>,
}

impl Merged {
    fn add(&mut self, module: &[u8]) -> Result<()> {
        let mut moved = Moved {
            types: self.types.len(),
            functions: self.functions.len(),
            elements: self.elements.len(),
            data: self.data.len(),
            globals: Vec::new(),
        };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(types) => moved.parse_type_section(&mut self.types, types)?,
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        self.import(import?, &mut moved)?;
                    }
                }
                Payload::FunctionSection(functions) => {
                    moved.parse_function_section(&mut self.functions, functions)?;
                }
                Payload::ElementSection(elements) => {
                    moved.parse_element_section(&mut self.elements, elements)?;
                }
                Payload::DataCountSection { .. } => self.counts_data = true,
                Payload::CodeSectionEntry(body) => {
                    moved.parse_function_body(&mut self.code, body)?;
                }
                Payload::DataSection(data) => moved.parse_data_section(&mut self.data, data)?,
                Payload::TableSection(_)
                | Payload::MemorySection(_)
                | Payload::GlobalSection(_)
                | Payload::StartSection { .. } => {
                    bail!("a part has a table, a memory, a global or a start of its own");
                }
                // The beginning, names, and what nobody imports.
                _ => {}
            }
        }
        Ok(())
    }

    /// Imports what no module before this one has.
    fn import(&mut self, import: Import, moved: &mut Moved) -> Result<()> {
        let known = match import.ty {
            TypeRef::Global(_) => &mut self.globals,
            TypeRef::Memory(_) | TypeRef::Table(_) => &mut self.shared,
            _ => bail!("{} is imported, which no part does", import.name),
        };
        let place = known.iter().position(|name| name == import.name);
        if let TypeRef::Global(_) = import.ty {
            moved.globals.push(u32::try_from(place.unwrap_or(known.len()))?);
        }
        if place.is_none() {
            known.push(import.name.to_owned());
            moved.parse_import(&mut self.imports, import)?;
        }
        Ok(())
    }

    fn module(self) -> Vec<u8> {
        let mut module = Module::new();
        module.section(&self.types).section(&self.imports).section(&self.functions);
        module.section(&self.elements);
        if self.counts_data {
            module.section(&DataCountSection { count: self.data.len() });
        }
        module.section(&self.code).section(&self.data);
        module.finish()
    }
}

/// Where the things of one module stand in the merged one.
struct Moved {
    types: u32,
    functions: u32,
    elements: u32,
    data: u32,
    globals: Vec<u32>,
}

type Place = std::result::Result<u32, Error<Infallible>>;

impl Reencode for Moved {
    type Error = Infallible;

    fn type_index(&mut self, index: u32) -> Place {
        Ok(self.types + index)
    }

    fn function_index(&mut self, index: u32) -> Place {
        Ok(self.functions + index)
    }

    fn element_index(&mut self, index: u32) -> Place {
        Ok(self.elements + index)
    }

    fn data_index(&mut self, index: u32) -> Place {
        Ok(self.data + index)
    }

    fn global_index(&mut self, index: u32) -> Place {
        // One that isn't there would make a module that no browser takes.
        let place = usize::try_from(index).ok().and_then(|index| self.globals.get(index));
        Ok(place.copied().unwrap_or(u32::MAX))
    }
}

/// Where in memory a program keeps what it never writes to.
pub(super) fn read_only(program: &[u8]) -> Result<Vec<Range<i64>>> {
    let (data, mut places) = (data_of(program)?, Vec::new());
    for payload in Parser::new(0).parse_all(program) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(section) = section.as_known() else { continue };
        for names in section {
            let Name::Data(names) = names? else { continue };
            for named in names {
                let named = named?;
                let place = data.get(usize::try_from(named.index)?);
                places.extend(place.filter(|_| named.name.starts_with(READ_ONLY)).cloned());
            }
        }
    }
    Ok(places)
}

/// Whether a module writes nothing into memory but what is never changed there: then it does no harm
/// to start it twice.
pub(super) fn is_constant(module: &[u8], read_only: &[Range<i64>]) -> Result<bool> {
    // The splitter leaves a segment of nothing wherever the program has one.
    Ok(data_of(module)?.iter().filter(|data| !data.is_empty()).all(|data| {
        read_only.iter().any(|place| place.start <= data.start && data.end <= place.end)
    }))
}

/// The places in memory that a module fills when it starts.
fn data_of(module: &[u8]) -> Result<Vec<Range<i64>>> {
    let mut places = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::DataSection(section) = payload? else { continue };
        for data in section {
            let data = data?;
            let DataKind::Active { offset_expr, .. } = data.kind else {
                bail!("data without a place");
            };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                bail!("data at a place that only a browser knows");
            };
            let start = i64::from(value.cast_unsigned());
            places.push(start..start + i64::try_from(data.data.len()).context("too much data")?);
        }
    }
    Ok(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports these globals and what all parts do, and has what else the text says.
    fn module(globals: &[&str], rest: &str) -> Vec<u8> {
        let global = |name| format!("(import \"main\" \"{name}\" (global (mut i32)))");
        let globals: String = globals.iter().map(global).collect();
        let shared = "(import \"main\" \"memory\" (memory 1)) \
            (import \"main\" \"table\" (table 9 funcref))";
        wat::parse_str(format!("(module {shared} {globals} {rest})")).unwrap()
    }

    #[test]
    fn each_module_keeps_its_functions_its_globals_and_its_data() {
        let one = "(type (func)) (func (type 0) (drop (global.get 0)))
            (elem (i32.const 1) func 0) (data (i32.const 8) \"four\")";
        let two = "(type (func)) (func (type 0) (drop (global.get 0)) (drop (global.get 1)))
            (elem (i32.const 2) func 0) (data (i32.const 16) \"more\")";
        let both = "(type (func)) (type (func)) (func (type 0) (drop (global.get 0)))
            (func (type 1) (drop (global.get 1)) (drop (global.get 0)))
            (elem (i32.const 1) func 0) (elem (i32.const 2) func 1)
            (data (i32.const 8) \"four\") (data (i32.const 16) \"more\")";
        let merged = merged(&[module(&["a"], one), module(&["b", "a"], two)]).unwrap();
        wasmparser::Validator::new().validate_all(&merged).unwrap();
        assert_eq!(merged, module(&["a", "b"], both));
    }

    #[test]
    fn a_module_that_owns_more_is_refused() {
        let run = "(import \"main\" \"run\" (func))";
        for (module, why) in [
            (module(&[], run), "run is imported, which no part does"),
            (module(&[], "(global i32 (i32.const 1))"), "a part has a table, a memory, a global"),
            (b"not wasm".to_vec(), "magic header not detected"),
        ] {
            let refused = merged(&[module]).unwrap_err().to_string();
            assert!(refused.starts_with(why), "{refused}");
        }
    }

    #[test]
    fn only_what_lies_in_read_only_data_is_constant() {
        let text = "(data $.data (i32.const 4) \"four\") (data $.rodata.a (i32.const 8) \"four\")";
        let read_only = read_only(&module(&[], text)).unwrap();
        assert_eq!(read_only, vec![8..12]);
        for (place, holds) in [(4, false), (8, true), (9, false)] {
            let data = format!("(data (i32.const {place}) \"four\") (data (i32.const 99) \"\")");
            assert_eq!(is_constant(&module(&[], &data), &read_only).unwrap(), holds, "{place}");
            assert!(!is_constant(&module(&[], &data), &[]).unwrap());
        }
    }
}
