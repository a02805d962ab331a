//! Cuts the program into its parts, and packs what several parts share so that opening one of them
//! takes few requests and few bytes.

use super::merge;
use anyhow::{Context, Result, anyhow};
use fs_err as fs;
use quiz::words::Part;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};
use wasm_split_cli_support::{Options, transform};

/// The module that the main module asks for its parts. Nothing has this name: `bindings` answers.
pub(super) const DOORS: &str = "./parts.js";
/// From this size on, with its names and uncompressed, what several parts share is a file of its own.
const LARGE: usize = 16_000;

/// Cuts a program as Cargo has written it, into a folder: `main.wasm`, not yet bound; a file for each part
/// and for what several share, in `packed`; and in `needs.json` the files that each of them needs before it.
/// Fails where the program was compiled without what the cut needs.
pub(super) fn cut(compiled: &[u8], folder: &Path) -> Result<()> {
    let main = folder.join("main.wasm");
    let mut options = Options::new(compiled);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = DOORS;
    let cut = transform(options).map_err(|report| anyhow!("splitting the program: {report:?}"))?;

    let read_only = merge::read_only(compiled)?;
    let mut modules: BTreeMap<&String, Module> = BTreeMap::new();
    for (part, names) in &cut.prefetch_map {
        for name in names {
            modules.entry(name).or_default().users.insert(part.clone());
        }
    }
    for (name, module) in &mut modules {
        module.wasm = fs::read(folder.join(format!("{name}.wasm")))?;
        module.can_be_twice =
            module.wasm.len() < LARGE && merge::is_constant(&module.wasm, &read_only)?;
    }
    fs::create_dir(folder.join("packed"))?;
    let (contents, needs) = packed(cut.prefetch_map.keys(), modules.values());
    for (name, modules) in contents {
        let merged = merge::merged(&modules).with_context(|| format!("packing {name}"))?;
        fs::write(folder.join("packed").join(format!("{name}.wasm")), merged)?;
    }
    Ok(fs::write(folder.join("needs.json"), serde_json::to_vec(&needs)?)?)
}

/// What the splitter has cut out: the parts that use it, and whether it may be started twice.
#[derive(Debug, Default)]
struct Module {
    users: BTreeSet<String>,
    wasm: Vec<u8>,
    can_be_twice: bool,
}

/// The modules of each file.
type Contents = BTreeMap<String, Vec<Vec<u8>>>;
/// The files that each file needs before it.
type Needs = BTreeMap<String, BTreeSet<String>>;

/// Which modules travel in which file. What the result needs, too, travels with the result, because no
/// tool and no team is ever opened without it. What is small is in every file that uses it, so that nobody
/// fetches what they don't need; what is large, or holds something that changes, has a file of its own.
fn packed<'a>(
    parts: impl Iterator<Item = &'a String>,
    modules: impl Iterator<Item = &'a Module>,
) -> (Contents, Needs) {
    // A part that holds nothing is a file all the same, and `sizes` says so.
    let mut contents: Contents = parts.map(|part| (part.clone(), Vec::new())).collect();
    let mut needs: Needs = contents.keys().map(|part| (part.clone(), BTreeSet::new())).collect();
    for Module { users, wasm, can_be_twice } in modules {
        let file = match Part::Result.id() {
            result if users.contains(result) => result.to_owned(),
            _ if *can_be_twice => {
                for part in users {
                    contents.entry(part.clone()).or_default().push(wasm.clone());
                }
                continue;
            }
            _ => users.iter().map(String::as_str).collect::<Vec<_>>().join("-"),
        };
        contents.entry(file.clone()).or_default().push(wasm.clone());
        needs.entry(file.clone()).or_default();
        for part in users.iter().filter(|part| **part != file) {
            needs.entry(part.clone()).or_default().insert(file.clone());
        }
    }
    (contents, needs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_parts_share_travels_where_it_costs_least() {
        let module = |name: &str, users: &[&str], can_be_twice| Module {
            users: users.iter().map(|user| (*user).to_owned()).collect(),
            wasm: name.into(),
            can_be_twice,
        };
        let modules = [
            module("charts", &["compare", "result"], false),
            module("numbers", &["result", "team"], true),
            module("table", &["compare", "export"], true),
            module("files", &["export", "history"], false),
            module("result", &["result"], false),
            module("export", &["export"], false),
        ];
        let parts = ["result", "compare", "export", "history", "team"].map(str::to_owned);
        let (contents, needs) = packed(parts.iter(), modules.iter());
        let told = contents.iter().map(|(file, modules)| {
            let modules = modules.iter().map(|name| std::str::from_utf8(name).unwrap());
            let needs: Vec<&str> = needs[file].iter().map(String::as_str).collect();
            format!("{file}: {}; {}", modules.collect::<Vec<_>>().join(" "), needs.join(" "))
        });
        let after = [
            "compare: table; result",
            "export: table export; export-history",
            "export-history: files; ",
            "history: ; export-history",
            "result: charts numbers result; ",
            "team: ; result",
        ];
        assert_eq!(told.collect::<Vec<_>>(), after);
        assert_eq!(needs.len(), after.len());
    }
}
