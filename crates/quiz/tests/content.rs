//! Holds every language file of `content/` to the rules that a machine can see, before a visitor
//! meets a breach. Whether a text is any good is for people to judge.
#![allow(clippy::unwrap_used)]

#[path = "content/wording.rs"]
mod wording;

use fixtures::words::{ENGLISH, texts};
use quiz::words::{Key, REVISION_KEY, Words};
use serde::de::{Deserializer as _, MapAccess, Visitor};
use std::{collections::BTreeMap, fmt, fs, iter, sync::LazyLock};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content");

/// The keys and texts of a file as they were written: one that stands twice is there twice.
type Pairs = Vec<(String, String)>;

fn pairs(source: &[u8]) -> serde_json::Result<Pairs> {
    let mut reader = serde_json::Deserializer::from_slice(source);
    let pairs = reader.deserialize_map(AsWritten)?;
    reader.end().map(|()| pairs)
}

struct AsWritten;

impl<'de> Visitor<'de> for AsWritten {
    type Value = Pairs;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object from keys to texts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
        iter::from_fn(|| map.next_entry().transpose()).collect()
    }
}

/// The language that the others are translated from. What it lacks is told as a fault of its file;
/// here the key stands in for it, so that the other faults are told as well.
static SOURCE: LazyLock<Words> = LazyLock::new(|| {
    let mut texts: BTreeMap<String, String> = texts().clone();
    texts.retain(|_, text| !text.trim().is_empty());
    for name in Key::all().into_iter().map(Key::name) {
        texts.entry(name.clone()).or_insert(name);
    }
    Words::from_pairs(texts.into_iter().collect()).unwrap()
});

/// Every fault of a file of the folder, a sentence each.
fn faults_of_file(name: &str, source: &[u8]) -> Vec<String> {
    let faults = match (name.strip_suffix(".json"), pairs(source)) {
        (None, _) => vec!["only .json files belong here".to_owned()],
        (_, Err(error)) => vec![format!("is not a flat object of texts: {error}")],
        (Some(language), Ok(pairs)) => faults(language, pairs),
    };
    faults.into_iter().map(|fault| format!("content/{name}: {fault}")).collect()
}

fn faults(language: &str, mut pairs: Pairs) -> Vec<String> {
    let is_english = language.split('-').next() == Some("en");
    let (mut faults, mut statements) = (Vec::new(), BTreeMap::new());
    let mut texts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, text) in &pairs {
        texts.entry(name).or_default().push(text);
    }
    for key in Key::all() {
        let name = key.name();
        let texts = texts.get(&*name).map_or(&[][..], Vec::as_slice);
        let mut found = match texts {
            [] => vec!["is missing".to_owned()],
            [text] => wording::faults(key, text, is_english),
            _ => vec!["stands twice".to_owned()],
        };
        if let (Key::Statement(_), [text]) = (key, texts)
            && let Some(twin) = statements.insert(wording::words(text), name.clone())
        {
            found.push(format!("says the same as {twin}"));
        }
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    if texts.contains_key(REVISION_KEY) {
        faults.push(format!("{REVISION_KEY}: is for content packs alone"));
    }
    // A language file may say no more than a pack. That tells the first fault alone, so each is taken
    // out until the rest is taken.
    while let Err(fault) = SOURCE.clone().with_pack(pairs.clone()) {
        pairs.retain(|(name, _)| *name != fault.key);
        faults.push(fault.to_string());
    }
    faults
}

#[test]
fn every_language_file_keeps_every_rule() {
    let names = fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    // Editors leave hidden files about; they are no part of the content.
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    let read = |name: &String| fs::read(format!("{FOLDER}/{name}")).unwrap();
    let faults: Vec<String> =
        names.iter().flat_map(|name| faults_of_file(name, &read(name))).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn what_is_no_whole_language_file_is_told() {
    for (name, source, fault) in [
        ("notes.txt", &b"{}"[..], "only .json files belong here"),
        ("de.json", b"", "is not a flat object of texts: EOF"),
        ("de.json", b"[]", "is not a flat object of texts: invalid type: sequence"),
        ("de.json", b"{\"back\": 1}", "is not a flat object of texts: invalid type: integer"),
        ("de.json", b"{\"back\": {\"a\": \"b\"}}", "is not a flat object of texts: invalid type"),
        ("de.json", b"{} {}", "is not a flat object of texts: trailing characters"),
        ("de.json", b"{\"back\": \"\xff\"}", "is not a flat object of texts: invalid unicode"),
        ("de.json", b"{\"back\": \"Back\"}", "next: is missing"),
        ("de.json", b"{\"back\": \"Back\", \"back\": \"Again\"}", "back: stands twice"),
        ("de.json", b"{\"back\": \"\", \"next\": \"\"}", "back: is empty"),
        ("de.json", b"{\"back\": \"\", \"next\": \"\"}", "next: is empty"),
    ] {
        let (told, expected) = (faults_of_file(name, source), format!("content/{name}: {fault}"));
        assert!(told.iter().any(|told| told.starts_with(&expected)), "{expected}, not in {told:?}");
    }
}

/// The shipped statements and one other text, as the file of a language. The rest is left out, to be
/// quick, and not told.
fn faults_with(language: &str, key: &str, text: &str) -> Vec<String> {
    let mut pairs = pairs(ENGLISH.as_bytes()).unwrap();
    pairs.retain(|(name, _)| name.starts_with("statement.") && name != key);
    pairs.push((key.to_owned(), text.to_owned()));
    let mut told = faults(language, pairs);
    told.retain(|fault| !fault.ends_with(": is missing"));
    told
}

/// Texts and the one fault that is found, or none. What is too long by a word or a letter is taken
/// without that.
#[test]
fn every_rule_finds_its_fault_and_nothing_else() {
    let forward = "statement.risk.leading.a";
    let reverse = "statement.risk.leading.d";
    let own = "compare.says.own.level.both-alike";
    let others = "compare.says.other.level.both-alike";
    let many = |count: usize| vec!["word"; count].join(" ");
    let long = |count: usize| "é".repeat(count);
    let shipped = pairs(ENGLISH.as_bytes()).unwrap();
    let twin = shipped.iter().find(|(name, _)| name == forward).unwrap().1.replace(['.', ','], "!");
    let rows: &[(&str, &str, &str, &str)] = &[
        ("reading.own.luck.even", "Luck.", "en", "is not a known key"),
        (REVISION_KEY, "40", "en", "is for content packs alone"),
        ("back", "", "en", "is empty"),
        ("back", " Back", "en", "begins or ends with a space"),
        ("back", "Back\n", "de", "begins or ends with a space"),
        ("back", "Back\u{a0}", "de", "begins or ends with a space"),
        ("back", "Back to {number}", "de", "{number} is not known here"),
        ("question.progress", "Nummer {number}", "de", "{count} is missing"),
        ("question.progress", "{count}: {number}", "de", ""),
        ("text-direction", "up", "de", "is not ltr or rtl"),
        ("language", "en_GB", "en", "is not a language tag, such as de or pt-BR"),
        // Statements.
        (forward, &format!("I {}", many(16)), "en", "has 17 words, more than 16"),
        (forward, &many(21), "fr", "has 21 words, more than 20"),
        (forward, "People take chances.", "en", "must be in the first person"),
        (forward, "Chances tempt me.", "en", ""),
        (forward, "‘I’m’ half-way – or so – there.", "en", ""),
        (forward, "I run and jump.", "en", "“and” may join two behaviours"),
        (forward, "I brand sandy islands.", "en", ""),
        (forward, "I always jump.", "en", "“always” says how often, as the answer does"),
        (forward, "Usually, I jump.", "en-GB", "“usually” says how often, as the answer does"),
        (forward, "People often run and jump.", "fr", ""),
        (reverse, "I can not jump.", "en", "“not” negates a reverse statement"),
        (reverse, "I jump without looking.", "en", "“without” negates a reverse statement"),
        (reverse, "I don’t jump.", "en", "“don’t” negates a reverse statement"),
        (forward, "I don’t jump without looking, not me.", "en", ""),
        ("statement.risk.leading.b", &twin, "en", "says the same as statement.risk.leading.a"),
        ("statement.risk.leading.b", &twin, "fr", "says the same as statement.risk.leading.a"),
        // Lengths.
        ("dimension.risk.name", &long(17), "fr", "is longer than 16 characters"),
        ("facet.risk.leading.name", &long(25), "en", "is longer than 24 characters"),
        ("foundation.self-knowledge.name", &long(25), "en", "is longer than 24 characters"),
        ("over.risk.leading", &many(8), "en", "has 8 words, more than 7"),
        ("headline.own.leading", &many(15), "en", "has 15 words, more than 14"),
        ("why.role", &many(15), "en", "has 15 words, more than 14"),
        ("why.role", &many(18), "fr", "has 18 words, more than 17"),
        ("reading.own.risk.even", &many(21), "en", "has 21 words, more than 20"),
        ("meaning.other.risk.even", &many(29), "en", "has 29 words, more than 28"),
        ("practice.risk.even", &many(29), "en", "has 29 words, more than 28"),
        (others, &format!("{{what}} {}", many(25)), "en", "has 26 words, more than 25"),
        ("dimension.risk.about", &many(31), "en", "has 31 words, more than 30"),
        ("dimension.risk.about", &format!("{} – half-way", many(29)), "en", ""),
        ("old-way.winning.often", &many(36), "en", "has 36 words, more than 35"),
        ("step.risk.leading", &many(36), "en", "has 36 words, more than 35"),
        ("step.self-leadership", &many(36), "en", "has 36 words, more than 35"),
        ("step.even-high", &many(36), "en", "has 36 words, more than 35"),
        ("overall.own.even", &many(36), "en", "has 36 words, more than 35"),
        ("foundation.self-knowledge.about", &many(36), "en", "has 36 words, more than 35"),
        ("foundation.own.self-knowledge.low", &many(36), "en", "has 36 words, more than 35"),
        ("role-fit.own.match-both", &many(36), "en", "has 36 words, more than 35"),
        ("place.other.no-team", &many(36), "en", "has 36 words, more than 35"),
        ("old-ways.text", &many(81), "en", "has 81 words, more than 80"),
        // Persons.
        ("reading.other.risk.even", "You here.", "en", "“you” speaks to the reader"),
        ("reading.other.risk.even", "You here.", "fr", ""),
        ("reading.own.risk.even", "You here.", "en", ""),
        ("meaning.other.risk.even", "Your turn.", "en", "“your” speaks to the reader"),
        ("foundation.other.self-knowledge.low", "Your turn.", "en", "“your” speaks to the reader"),
        ("role-fit.other.match-both", "Here you are.", "en", "“you” speaks to the reader"),
        ("place.other.no-team", "‘You’re’ here.", "en", "“you’re” speaks to the reader"),
        ("overall.other.even", "Your turn.", "en", "“your” speaks to the reader"),
        ("headline.other.leading", "Here you are.", "en", "“you” speaks to the reader"),
        ("headline.named.leading", "{name} is yours.", "en", "“yours” speaks to the reader"),
        ("headline.own.leading", "Here you are.", "en", ""),
        (others, "Your {what}.", "en", "“your” speaks to the reader"),
        (own, "Your {what}.", "en", ""),
        ("over.risk.leading", "you over them", "en", "“you” speaks to the reader"),
        ("dimension.risk.about", "Like yourself.", "en", "“yourself” speaks to the reader"),
        ("foundation.self-knowledge.about", "Like you.", "en", "“you” speaks to the reader"),
        // Typography.
        ("back", "It's here.", "en-GB", "has a straight quotation mark or apostrophe"),
        ("back", "A \"word\".", "en", "has a straight quotation mark or apostrophe"),
        ("back", "This - that.", "en", "has a dash other than a spaced en dash"),
        ("back", "This—that.", "en", "has a dash other than a spaced en dash"),
        ("back", "This.  That.", "en", "has two spaces in a row"),
        ("back", "L'un - l'autre.", "fr", ""),
    ];
    for (key, text, language, fault) in rows {
        let expected = (!fault.is_empty()).then(|| format!("{key}: {fault}"));
        let told = faults_with(language, key, text);
        assert_eq!(told, expected.into_iter().collect::<Vec<_>>(), "{key} in {language}: {text}");
        if let Some(shorter) = text.strip_suffix(" word").or(text.strip_suffix('é')) {
            assert_eq!(faults_with(language, key, shorter), [""; 0], "{key} in {language}");
        }
    }
}
