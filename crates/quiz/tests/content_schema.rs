//! The JSON Schema of content packs says what `Words::with_pack` does, and tells an author the English.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use boon::{Compiler, SchemaIndex, Schemas};
use fixtures::words::{english, texts};
use quiz::words::{Key, Phrase, Words, schema};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The schema, and the words it must agree with.
struct Both {
    schemas: Schemas,
    index: SchemaIndex,
    words: Words,
}

impl Both {
    fn new() -> Both {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("pack.json", schema(texts())).unwrap();
        let index = compiler.compile("pack.json", &mut schemas).unwrap();
        let words = english().clone();
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
    both.agree(&json!(texts()), true);
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
    let english = texts();
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
    let schema = schema(texts());
    let english = texts();
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
