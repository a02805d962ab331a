//! Turns `content/instrument.json` into the constant item table of `src/instrument.rs`, so that
//! the instrument costs visitors no parsing and cannot be wrong at run time.
//! Only the shape is read here; the rules of the instrument are checked by `cargo xtask test`.

use serde::Deserialize;
use std::{env, error::Error, fmt::Write, fs, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Instrument {
    revision: u8,
    items: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    id: String,
    scale: String,
    key: Key,
    snapshot: bool,
}

#[derive(Deserialize, Debug)]
#[serde(rename_all = "lowercase")]
enum Key {
    Forward,
    Reverse,
}

fn main() -> Result<(), Box<dyn Error>> {
    let source = Path::new("../../content/instrument.json");
    println!("cargo::rerun-if-changed={}", source.display());
    let instrument: Instrument = serde_json::from_str(&fs::read_to_string(source)?)?;
    let mut table = String::new();
    writeln!(table, "/// The instrument's revision, carried by every result link.")?;
    writeln!(table, "const REVISION: u8 = {};", instrument.revision)?;
    writeln!(table, "pub(crate) static ITEMS: [Item; {}] = [", instrument.items.len())?;
    for item in &instrument.items {
        writeln!(
            table,
            "    Item {{ id: {:?}, scale: {}, keying: Keying::{:?}, snapshot: {} }},",
            item.id,
            scale(&item.scale)?,
            item.key,
            item.snapshot
        )?;
    }
    writeln!(table, "];")?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("items.rs"), table)?;
    Ok(())
}

/// The Rust expression for a scale's id, such as `risk.leading` or `foundation.self-knowledge`.
fn scale(id: &str) -> Result<String, Box<dyn Error>> {
    let (first, second) = id.split_once('.').ok_or_else(|| format!("{id}: not a scale"))?;
    let side = match second {
        "leading" => "Leading",
        "managing" => "Managing",
        "self-knowledge" | "self-empowerment" | "self-leadership" if first == "foundation" => {
            return Ok(format!("Scale::Foundation(Foundation::{})", camel(second)));
        }
        _ => return Err(format!("{id}: not a scale").into()),
    };
    let dimension = match first {
        "direction" | "change" | "energy" | "horizon" | "focus" | "risk" => camel(first),
        _ => return Err(format!("{id}: not a scale").into()),
    };
    Ok(format!("Scale::Facet(Facet {{ dimension: Dimension::{dimension}, side: Side::{side} }})"))
}

fn camel(id: &str) -> String {
    id.split('-')
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters)
        })
        .collect()
}
