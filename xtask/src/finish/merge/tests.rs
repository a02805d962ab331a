//! What becomes of modules that are put into one.

use super::*;
use wasm_encoder::{
    ConstExpr, DataSegment, DataSegmentMode, Elements, EntityType, Function, GlobalType,
    MemoryType, NameMap, NameSection, RefType, TableType, ValType,
};

/// A part of one function that reads the globals with these names, is the table's entry `slot`,
/// and has data at `place`.
fn part(globals: &[&str], slot: i32, place: i32) -> Vec<u8> {
    let mut merged = Merged::default();
    merged.types.ty().function([], []);
    let limits = TableType {
        element_type: RefType::FUNCREF,
        minimum: 9,
        maximum: None,
        table64: false,
        shared: false,
    };
    let memory = MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    };
    merged.imports.import("main", "memory", EntityType::Memory(memory));
    merged.imports.import("main", "table", EntityType::Table(limits));
    let mut body = Function::new([]);
    for (index, name) in (0..).zip(globals) {
        let global = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
        merged.imports.import("main", name, EntityType::Global(global));
        body.instructions().global_get(index).drop();
    }
    body.instructions().end();
    merged.functions.function(0);
    merged.elements.active(None, &ConstExpr::i32_const(slot), Elements::Functions(vec![0].into()));
    merged.code.function(&body);
    merged.data.segment(DataSegment {
        mode: DataSegmentMode::Active { memory_index: 0, offset: &ConstExpr::i32_const(place) },
        data: *b"four",
    });
    merged.module()
}

/// What a module holds, in words.
fn told(module: &[u8]) -> Vec<String> {
    let mut told = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.unwrap() {
            Payload::ImportSection(section) => {
                let names = section.into_imports().map(|import| import.unwrap().name);
                told.push(names.collect::<Vec<_>>().join(" "));
            }
            Payload::ElementSection(section) => {
                for element in section {
                    let wasmparser::ElementItems::Functions(items) = element.unwrap().items else {
                        panic!("elements are functions")
                    };
                    told.push(format!("entry {}", items.into_iter().next().unwrap().unwrap()));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let operators = body.get_operators_reader().unwrap().into_iter();
                let globals = operators.filter_map(|operator| match operator.unwrap() {
                    Operator::GlobalGet { global_index } => Some(global_index.to_string()),
                    _ => None,
                });
                told.push(format!("reads {}", globals.collect::<Vec<_>>().join(" ")));
            }
            _ => {}
        }
    }
    told
}

#[test]
fn each_module_keeps_its_functions_and_its_globals() {
    let merged = merged(&[part(&["a"], 1, 8), part(&["b", "a"], 2, 16)]).unwrap();
    wasmparser::Validator::new().validate_all(&merged).unwrap();
    assert_eq!(told(&merged), ["memory table a b", "entry 0", "entry 1", "reads 0", "reads 1 0"]);
}

#[test]
fn a_module_that_owns_more_is_refused() {
    let mut more = Module::new();
    let mut imports = ImportSection::new();
    let mut types = TypeSection::new();
    types.ty().function([], []);
    imports.import("main", "run", EntityType::Function(0));
    more.section(&types).section(&imports);
    let refused = merged(&[more.finish()]).unwrap_err().to_string();
    assert_eq!(refused, "run is imported, which no part does");
    assert!(merged(&[b"not wasm".to_vec()]).is_err());
}

#[test]
fn only_what_lies_in_read_only_data_is_constant() {
    let mut names = NameSection::new();
    let mut data = NameMap::new();
    data.append(0, ".rodata");
    names.data(&data);
    let mut program = part(&[], 1, 8);
    program.extend({
        let mut module = Module::new();
        module.section(&names);
        module.finish().split_off(8)
    });
    let read_only = read_only(&program).unwrap();
    assert_eq!((read_only.len(), read_only.first()), (1, Some(&(8..12))));
    assert!(is_constant(&part(&[], 1, 8), &read_only).unwrap());
    assert!(!is_constant(&part(&[], 1, 9), &read_only).unwrap());
    assert!(!is_constant(&part(&[], 1, 8), &[]).unwrap());
}
