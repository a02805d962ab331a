//! The JSON Schema of content packs, for an author's editor: made from the keys, the limits and the
//! shipped English, so that it says what `Words::with_pack` does. It is kept, for authors and for
//! the build, in `docs/content-pack.schema.json`; what a pack is for is in `docs/content-packs.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use boon::{Compiler, SchemaIndex, Schemas};
use quiz::{
    instrument::{Keying, Revision, Scale, items},
    words::{DIRECTIONS, Key, Phrase, REVISION_KEY, Words, placeholders},
};
use serde_json::{Map, Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
};

const ENGLISH: &str = include_str!("../../../content/en.json");
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/content-pack.schema.json");

/// Something that isn't a blank. Named one by one, because a schema's `\S` and Rust's blanks differ.
const NOT_BLANK: &str = r"[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]";

const LANGUAGE_TAG: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

fn english() -> BTreeMap<String, String> {
    serde_json::from_str(ENGLISH).unwrap()
}

fn schema() -> Value {
    let english = english();
    let revisions: Vec<String> = Revision::PACKS.map(|number| number.to_string()).collect();
    let mut properties = Map::new();
    for key in Key::all() {
        let name = key.name();
        // What lacks a text fails in `content.rs`, by its name.
        let text = english.get(&name).map_or("", String::as_str);
        properties.insert(name, property(key, text));
    }
    properties.insert(
        REVISION_KEY.to_owned(),
        json!({
            "description": "A number of your choice, where the statements or the names of the \
                scales mean something else than the quiz’s own. Results are then shown only by \
                quizzes with the same number. Leave it out for other words or another language.",
            "enum": revisions
        }),
    );
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Content pack of the leader-or-manager quiz",
        "description": "Texts in place of the quiz’s own. Every key may be left out.",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "$defs": { "text": { "type": "string", "pattern": NOT_BLANK } }
    })
}

fn property(key: Key, english: &str) -> Value {
    match key {
        Key::Phrase(Phrase::Direction) => json!({
            "description": "The direction that the language is written in.",
            "enum": DIRECTIONS
        }),
        Key::Phrase(Phrase::Language) => json!({
            "description": format!("The language, as a tag. In English: {english}"),
            "type": "string",
            "maxLength": key.longest(),
            "pattern": LANGUAGE_TAG
        }),
        _ => text(key, english),
    }
}

fn text(key: Key, english: &str) -> Value {
    // A set, so that the schema is the same on every run.
    let kept: BTreeSet<&str> = placeholders(english).collect();
    let names: Vec<&str> = kept.iter().map(|name| name.trim_matches(['{', '}'])).collect();
    let mut property = json!({
        "$ref": "#/$defs/text",
        "description": description(key, english, &kept),
        "maxLength": key.longest(),
        "pattern": "^[^{]*$"
    });
    if !names.is_empty() {
        property["pattern"] = format!(r"^([^{{]|\{{({})\}})*$", names.join("|")).into();
        property["allOf"] =
            names.iter().map(|name| json!({ "pattern": format!(r"\{{{name}\}}") })).collect();
    }
    property
}

/// What an editor shows beside the key.
fn description(key: Key, english: &str, kept: &BTreeSet<&str>) -> String {
    let mut told = format!("In English: {english}\nAt most {} characters", key.longest());
    for (place, name) in kept.iter().enumerate() {
        told.push_str(if place == 0 { ", with " } else { " and " });
        told.push_str(name);
    }
    told.push('.');
    told + &effect(key)
}

/// What a higher answer to a statement does; nothing for anything else.
fn effect(key: Key) -> String {
    let Key::Statement(place) = key else { return String::new() };
    let item = items().get(place).unwrap();
    let does = if item.keying == Keying::Forward { "raises" } else { "lowers" };
    let scale = match item.scale {
        Scale::Facet(facet) => format!("{} of {}", facet.side.id(), facet.dimension.id()),
        Scale::Foundation(foundation) => foundation.id().to_owned(),
    };
    format!(" A higher answer {does} {scale}.")
}

#[test]
fn the_file_is_what_keys_limits_and_english_make() {
    let made = format!("{:#}\n", schema());
    if env::var("UPDATE").is_ok_and(|value| value == "1") {
        fs::write(FILE, made).unwrap();
        return;
    }
    assert!(
        fs::read_to_string(FILE).is_ok_and(|kept| kept == made),
        "docs/content-pack.schema.json is out of date. \
         `UPDATE=1 cargo test -p quiz --test content_schema` writes it anew."
    );
}

/// The schema, and the words it must agree with.
struct Both {
    schemas: Schemas,
    index: SchemaIndex,
    words: Words,
}

impl Both {
    fn new() -> Both {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("pack.json", schema()).unwrap();
        let index = compiler.compile("pack.json", &mut schemas).unwrap();
        let words = Words::from_pairs(english().into_iter().collect()).unwrap();
        Both { schemas, index, words }
    }

    #[track_caller]
    fn agree(&self, pack: &Value, accepted: bool) {
        let by_schema = self.schemas.validate(pack, self.index).is_ok();
        assert_eq!(by_schema, accepted, "the schema on {pack}");
        // What is no object of texts never comes as far as the words.
        let pairs = serde_json::from_value::<BTreeMap<String, String>>(pack.clone());
        let told = pairs.map(|pairs| self.words.clone().with_pack(pairs.into_iter().collect()));
        assert_eq!(matches!(told, Ok(Ok(_))), accepted, "the words on {pack}: {told:?}");
    }

    #[track_caller]
    fn agree_on(&self, key: &str, text: &str, accepted: bool) {
        self.agree(&json!({ key: text }), accepted);
    }
}

#[test]
fn the_whole_of_english_and_of_nothing_are_packs() {
    let both = Both::new();
    both.agree(&serde_json::from_str(ENGLISH).unwrap(), true);
    both.agree(&json!({}), true);
}

#[test]
fn the_packs_that_the_journeys_use_are_packs() {
    let both = Both::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/e2e/hosts");
    for (name, revision) in [("my-words.json", 1), ("other-instrument.json", 40)] {
        let source = std::fs::read_to_string(format!("{folder}/{name}")).unwrap();
        both.agree(&serde_json::from_str(&source).unwrap(), true);
        let pairs: BTreeMap<String, String> = serde_json::from_str(&source).unwrap();
        let words = both.words.clone().with_pack(pairs.into_iter().collect()).unwrap();
        assert_eq!(words.revision().number(), revision);
        assert_ne!(words, both.words, "{name} changes something");
    }
}

#[test]
fn the_examples_in_the_authors_page_are_packs() {
    let both = Both::new();
    let page = include_str!("../../../docs/content-packs.md");
    let examples: Vec<&str> =
        page.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(!examples.is_empty());
    for example in examples {
        both.agree(&serde_json::from_str(example).unwrap(), true);
    }
}

#[test]
fn every_key_is_held_to_its_length_its_placeholders_and_a_word_at_least() {
    let both = Both::new();
    let english = english();
    for key in Key::all() {
        let exact = matches!(key, Key::Phrase(Phrase::Direction | Phrase::Language));
        let (name, longest) = (key.name(), key.longest());
        let shipped = english.get(&name).unwrap();
        both.agree_on(&name, shipped, true);
        both.agree_on(&name, &shipped.replace('{', "("), !shipped.contains('{'));
        both.agree_on(&name, &format!("{shipped}{{"), false);
        both.agree_on(&name, &format!("{shipped}{{cuont}}"), false);
        both.agree_on(&name, " \u{3000}", false);
        let full = format!("{shipped}{}", "é".repeat(longest - shipped.chars().count()));
        both.agree_on(&name, &full, !exact);
        both.agree_on(&name, &format!("{full}é"), false);
    }
}

#[test]
fn the_schema_and_the_words_say_the_same_of_good_and_bad_packs() {
    let both = Both::new();
    for (key, text, accepted) in [
        ("back", "Return", true),
        ("back", "語", true),
        ("back", "𝒜", true),
        ("back", "Back }", true),
        ("back", "a\nb", true),
        ("back", "", false),
        ("back", "\u{feff}", true),
        ("back", "\u{85}\u{2028}\u{205f}", false),
        ("back", "{}", false),
        ("back", "{back}", false),
        ("bakc", "Back", false),
        ("$schema", "content-pack.schema.json", false),
        ("question.progress", "{count} ({number} of {count})", true),
        ("question.progress", "{number}\n{count}", true),
        ("compare.unheard-of", "text", false),
        ("question.progress", "{number}", false),
        ("question.progress", "{number of {count}", false),
        ("question.progress", "{number} {count} {", false),
        ("question.progress", "{{number}} {count}", false),
        ("question.progress", "{number}} {count}", true),
        ("language", "de", true),
        ("language", "zh-Hant-TW", true),
        ("language", "es-419", true),
        ("language", "en_GB", false),
        ("language", "e", false),
        ("language", "de-", false),
        ("language", "de\n", false),
        ("language", "dé", false),
        ("text-direction", "rtl", true),
        ("text-direction", "RTL", false),
        ("instrument-revision", "32", true),
        ("instrument-revision", "63", true),
        ("instrument-revision", "31", false),
        ("instrument-revision", "64", false),
        ("instrument-revision", "040", false),
    ] {
        both.agree_on(key, text, accepted);
    }
    for pack in [json!([]), json!("back"), json!(null), json!({ "back": 1 })] {
        both.agree(&pack, false);
    }
    both.agree(&json!({ "instrument-revision": 40 }), false);
    both.agree(&json!({ "back": ["Back"] }), false);
}

#[test]
fn every_key_tells_an_author_the_english_and_the_limit() {
    let schema = schema();
    let english = english();
    for key in Key::all() {
        let name = key.name();
        let told = schema["properties"][&name]["description"].as_str().unwrap();
        if key != Key::Phrase(Phrase::Direction) {
            assert!(told.contains(english.get(&name).unwrap()), "{name}: {told}");
        }
    }
    let told = schema["properties"]["statement.risk.leading.d"]["description"].as_str().unwrap();
    assert!(told.ends_with("At most 160 characters. A higher answer lowers leading of risk."));
}
