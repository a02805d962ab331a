//! Cuts the program into its parts, and packs what several parts share so that opening one of them
//! takes few requests. What the result needs, too, travels inside the result's file, because no tool and
//! no team is ever opened without it; so does what others share, where it is little. What is more is a
//! file of its own, named after the parts that need it.

use super::read;
use anyhow::{Context, Result, anyhow};
use quiz::words::Part;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use wasm_split_cli_support::{Options, transform};

/// The module that the main module asks for its parts. Nothing has this name: `bindings` answers.
pub(super) const DOORS: &str = "./parts.js";
/// What the compiler writes into a program that can be cut.
const MARK: &[u8] = b"__wasm_split_00";
/// What is smaller, in bytes before it is optimised, is no file of its own: a request costs more.
const LEAST: u64 = 12_000;
/// What stands between the parts in the name of a file that they share.
pub(crate) const BETWEEN: &str = "-";
/// The section of a file in which another module travels. `embed/parts.js` looks for it.
const SECTION: &str = "chunk";
/// A module of nothing: the magic number and the version.
const EMPTY: [u8; 8] = *b"\0asm\x01\0\0\0";

/// A program that has been cut.
#[derive(Debug)]
pub(super) struct Cut {
    /// The main module, not yet bound.
    pub(super) main: PathBuf,
    /// The modules of each file, in the order in which they are started.
    pub(super) files: BTreeMap<String, Vec<PathBuf>>,
    /// The files that each file needs before it.
    pub(super) needs: BTreeMap<String, BTreeSet<String>>,
}

/// Whether a program was compiled to be cut.
pub(super) fn is_possible(wasm: &[u8]) -> bool {
    wasm.windows(MARK.len()).any(|bytes| bytes == MARK)
}

/// Cuts a program as Cargo has written it, into a folder.
///
/// # Errors
/// Where the program was compiled without what the cut needs.
pub(super) fn cut(compiled: &[u8], folder: &Path) -> Result<Cut> {
    let main = folder.join("main.wasm");
    let mut options = Options::new(compiled);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = DOORS;
    let cut = transform(options).map_err(|report| anyhow!("splitting the program: {report:?}"))?;
    let by_part = cut.prefetch_map.into_iter().collect();
    let size =
        |module: &str| fs::metadata(folder.join(format!("{module}.wasm"))).map(|it| it.len());
    let (files, needs) = packed(&by_part, &|module| size(module).unwrap_or_default());
    let in_folder = |name: &String| folder.join(format!("{name}.wasm"));
    let files = files
        .into_iter()
        .map(|(file, modules)| (file, modules.iter().map(in_folder).collect()))
        .collect();
    Ok(Cut { main, files, needs })
}

/// Which modules travel in which file, and which files each file needs before it, from the modules of
/// each part and the size of a module.
#[expect(clippy::type_complexity, reason = "the two halves of `Cut`, by name")]
fn packed(
    by_part: &BTreeMap<String, Vec<String>>,
    size: &dyn Fn(&str) -> u64,
) -> (BTreeMap<String, Vec<String>>, BTreeMap<String, BTreeSet<String>>) {
    let result = Part::Result.id();
    let mut users: BTreeMap<&String, BTreeSet<&str>> = BTreeMap::new();
    for (part, modules) in by_part {
        for module in modules {
            users.entry(module).or_default().insert(part);
        }
    }
    // What the same parts share, and how much that is.
    let mut groups: BTreeMap<&BTreeSet<&str>, u64> = BTreeMap::new();
    for (module, parts) in &users {
        *groups.entry(parts).or_default() += size(module);
    }
    let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut needs: BTreeMap<String, BTreeSet<String>> =
        by_part.keys().map(|part| (part.clone(), BTreeSet::new())).collect();
    for (module, parts) in &users {
        let own = parts.iter().find(|part| **module == format!("split_{part}"));
        let is_large = groups.get(parts).is_some_and(|size| *size >= LEAST);
        let file = match own {
            Some(part) => (*part).to_owned(),
            None if is_large && !parts.contains(result) => {
                parts.iter().copied().collect::<Vec<_>>().join(BETWEEN)
            }
            None => result.to_owned(),
        };
        // A part's own module comes after what it shares, by the order of the alphabet.
        files.entry(file.clone()).or_default().push((*module).clone());
        needs.entry(file.clone()).or_default();
        for part in parts.iter().filter(|part| **part != file) {
            needs.entry((*part).to_owned()).or_default().insert(file.clone());
        }
    }
    // A part that holds nothing is a file all the same, and `sizes` says so.
    for part in by_part.keys() {
        files.entry(part.clone()).or_default();
    }
    (files, needs)
}

/// One file of several modules: the last one, with those before it in sections of their own.
///
/// # Errors
/// Where a module can't be read.
pub(super) fn file_of(modules: &[PathBuf]) -> Result<Vec<u8>> {
    let Some((last, shared)) = modules.split_last() else { return Ok(EMPTY.to_vec()) };
    let mut file = read(last)?;
    for module in shared {
        file.extend(section(&read(module)?)?);
    }
    Ok(file)
}

fn section(module: &[u8]) -> Result<Vec<u8>> {
    let name = SECTION.as_bytes();
    let mut content = leb128(name.len())?;
    content.extend_from_slice(name);
    content.extend_from_slice(module);
    // Custom sections have the id 0.
    Ok([vec![0], leb128(content.len())?, content].concat())
}

/// A number as WebAssembly writes lengths: seven bits a byte, the lowest first.
fn leb128(number: usize) -> Result<Vec<u8>> {
    let mut rest = u32::try_from(number).context("a module is too large")?;
    let mut bytes = Vec::new();
    loop {
        let byte = u8::try_from(rest & 0x7f)?;
        rest >>= 7;
        if rest == 0 {
            bytes.push(byte);
            return Ok(bytes);
        }
        bytes.push(byte | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::{super::write, *};

    fn texts<const N: usize>(names: [&str; N]) -> Vec<String> {
        names.map(str::to_owned).to_vec()
    }

    #[test]
    fn what_is_shared_travels_with_the_result_where_it_needs_it_or_is_little() {
        let by_part = BTreeMap::from([
            ("result".to_owned(), texts(["chunk_1", "split_result"])),
            ("compare".to_owned(), texts(["chunk_1", "chunk_2", "split_compare"])),
            ("export".to_owned(), texts(["chunk_2", "chunk_3", "split_export"])),
            ("history".to_owned(), texts(["chunk_3"])),
        ]);
        let size = |module: &str| if module == "chunk_2" { LEAST } else { LEAST - 1 };
        let (files, needs) = packed(&by_part, &size);
        assert_eq!(
            files,
            BTreeMap::from([
                ("result".to_owned(), texts(["chunk_1", "chunk_3", "split_result"])),
                ("compare-export".to_owned(), texts(["chunk_2"])),
                ("compare".to_owned(), texts(["split_compare"])),
                ("export".to_owned(), texts(["split_export"])),
                ("history".to_owned(), Vec::new()),
            ])
        );
        let needed = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(
            needs,
            BTreeMap::from([
                ("result".to_owned(), needed(&[])),
                ("compare-export".to_owned(), needed(&[])),
                ("compare".to_owned(), needed(&["compare-export", "result"])),
                ("export".to_owned(), needed(&["compare-export", "result"])),
                ("history".to_owned(), needed(&["result"])),
            ])
        );
    }

    #[test]
    fn a_file_is_a_module_with_the_others_inside() {
        let folder = std::env::temp_dir().join(format!("split-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let long = [EMPTY.to_vec(), vec![7; 200]].concat();
        let paths = ["chunk_1", "split_result"].map(|name| folder.join(name));
        write(&paths[0], &long).unwrap();
        write(&paths[1], &EMPTY).unwrap();
        let file = file_of(&paths).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        // The section's length: the name's length, the name, and the module, in two bytes.
        assert_eq!(file[..8], EMPTY);
        assert_eq!(file[8..17], *b"\0\xd6\x01\x05chunk");
        assert_eq!(file[17..], long);
        assert_eq!(file_of(&[]).unwrap(), EMPTY);
    }
}
