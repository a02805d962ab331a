//! One WebAssembly module out of several that were cut from the same program. They share the main
//! module's memory, table and globals, and own nothing but functions, entries of the table, and data at
//! places of their own: so their sections can stand one after the other.

use anyhow::{Context, Result, bail};
use std::{collections::BTreeSet, ops::Range};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, FunctionSection, ImportSection,
    Module, TypeSection,
    reencode::{Error, Reencode},
};
use wasmparser::{DataKind, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

/// How the linker calls the data that a program can't write to.
const READ_ONLY: &str = ".rodata";

/// The modules as one.
///
/// # Errors
/// Where one has something that modules cut from a program don't have.
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
    /// The names of all other imports.
    shared: BTreeSet<String>,
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
                Payload::TypeSection(section) => {
                    moved.parse_type_section(&mut self.types, section)?;
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        let is_new = match import.ty {
                            TypeRef::Global(_) => {
                                let known =
                                    self.globals.iter().position(|name| name == import.name);
                                let place = known.unwrap_or(self.globals.len());
                                moved.globals.push(u32::try_from(place)?);
                                if known.is_none() {
                                    self.globals.push(import.name.to_owned());
                                }
                                known.is_none()
                            }
                            TypeRef::Memory(_) | TypeRef::Table(_) => {
                                self.shared.insert(import.name.to_owned())
                            }
                            _ => bail!("{} is imported, which no part does", import.name),
                        };
                        if is_new {
                            let entity = moved.entity_type(import.ty)?;
                            self.imports.import(import.module, import.name, entity);
                        }
                    }
                }
                Payload::FunctionSection(section) => {
                    moved.parse_function_section(&mut self.functions, section)?;
                }
                Payload::ElementSection(section) => {
                    moved.parse_element_section(&mut self.elements, section)?;
                }
                Payload::DataCountSection { .. } => self.counts_data = true,
                Payload::CodeSectionEntry(body) => {
                    moved.parse_function_body(&mut self.code, body)?;
                }
                Payload::DataSection(section) => {
                    moved.parse_data_section(&mut self.data, section)?;
                }
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

type Place = std::result::Result<u32, Error<std::convert::Infallible>>;

impl Reencode for Moved {
    type Error = std::convert::Infallible;

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
///
/// # Errors
/// Where the bytes are no module.
pub(super) fn read_only(program: &[u8]) -> Result<Vec<Range<i64>>> {
    let (mut places, mut names) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::DataSection(section) => places = data_of(section)?,
            Payload::CustomSection(section) => {
                let KnownCustom::Name(section) = section.as_known() else { continue };
                for name in section {
                    let Name::Data(map) = name? else { continue };
                    for name in map {
                        let name = name?;
                        names.push((name.index, name.name.starts_with(READ_ONLY)));
                    }
                }
            }
            _ => {}
        }
    }
    let is_read_only = |index: usize| {
        names.iter().any(|(place, holds)| usize::try_from(*place) == Ok(index) && *holds)
    };
    let places = places.into_iter().enumerate();
    Ok(places.filter(|(index, _)| is_read_only(*index)).map(|(_, place)| place).collect())
}

/// Whether a module writes nothing into memory but what is never changed there: then it does no harm
/// to start it twice.
///
/// # Errors
/// Where the bytes are no module.
pub(super) fn is_constant(module: &[u8], read_only: &[Range<i64>]) -> Result<bool> {
    let mut data = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::DataSection(section) = payload? {
            data = data_of(section)?;
        }
    }
    Ok(data.iter().all(|data| {
        read_only.iter().any(|place| place.start <= data.start && data.end <= place.end)
    }))
}

/// The places in memory that a module fills when it starts.
fn data_of(section: wasmparser::DataSectionReader) -> Result<Vec<Range<i64>>> {
    let mut places = Vec::new();
    for data in section {
        let data = data?;
        let DataKind::Active { offset_expr, .. } = data.kind else { bail!("data without a place") };
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            bail!("data at a place that only a browser knows");
        };
        let start = i64::from(value.cast_unsigned());
        places.push(start..start + i64::try_from(data.data.len()).context("too much data")?);
    }
    Ok(places)
}

#[cfg(test)]
mod tests;
