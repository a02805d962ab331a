//! The rules of statements: short, in the first person, one behaviour, no frequency word (the
//! answers hold those), no negation in a reverse statement, no two alike.

use super::pack::{Pack, word_count, words};
use quiz::{
    instrument::{Keying, items},
    words::Key,
};
use std::collections::BTreeMap;

const WORD_LIMIT: usize = 16;

const FIRST_PERSON: &[&str] = &["i", "i'm", "i've", "i'd", "i'll", "me", "my", "mine", "myself"];

/// Words that answer the question before the person does.
const FREQUENCY: &[&str] = &[
    "always",
    "constantly",
    "continually",
    "forever",
    "frequently",
    "generally",
    "habitually",
    "mostly",
    "never",
    "normally",
    "occasionally",
    "often",
    "rarely",
    "regularly",
    "seldom",
    "sometimes",
    "typically",
    "usually",
];

/// Words that make a person disagree with a denial, which readers get wrong.
const NEGATION: &[&str] = &[
    "barely", "cannot", "hardly", "neither", "never", "no", "nobody", "none", "nor", "not",
    "nothing", "nowhere", "scarcely", "unable", "without",
];

/// Every fault of a file's statements.
pub(super) fn faults(pack: &Pack) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<Vec<String>, String> = BTreeMap::new();
    for (place, item) in items().iter().enumerate() {
        let key = Key::Statement(place);
        let name = key.name();
        let Some(text) = pack.text(&name) else { continue };
        let words = words(text);
        let (count, limit) = (word_count(text), pack.room(WORD_LIMIT));
        if count > limit {
            faults.push(format!("{name}: has {count} words, more than {limit}"));
        }
        if pack.is_english() {
            let found = english_faults(&words, item.keying);
            faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
        }
        if let Some(twin) = seen.insert(words, name.clone()) {
            faults.push(format!("{name}: says the same as {twin}"));
        }
    }
    faults
}

fn english_faults(words: &[String], keying: Keying) -> Vec<String> {
    let mut faults = Vec::new();
    let is_in = |list: &[&str], word: &str| list.contains(&word);
    if !words.iter().any(|word| is_in(FIRST_PERSON, word)) {
        faults.push("must be in the first person".to_owned());
    }
    for word in words {
        // No statement has needed the word so far; one that does can be let through here.
        if word == "and" {
            faults.push("“and” may join two behaviours".to_owned());
        }
        if is_in(FREQUENCY, word) {
            faults.push(format!("“{word}” says how often, which is for the answer to say"));
        }
        let negates = is_in(NEGATION, word) || word.ends_with("n't");
        if keying == Keying::Reverse && negates {
            faults.push(format!("“{word}” negates, which a reverse statement must not"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::super::pack::tests::{english_with, renamed};
    use super::*;

    const FORWARD: &str = "statement.risk.leading.a";
    const REVERSE: &str = "statement.risk.leading.d";

    fn reports(key: &str, text: &str, expected: &str) {
        assert_eq!(faults(&english_with(&[(key, text)])), [format!("{key}: {expected}")]);
    }

    #[test]
    fn the_shipped_statements_have_no_fault() {
        assert_eq!(faults(&english_with(&[])), Vec::<String>::new());
    }

    #[test]
    fn seventeen_words_are_reported_and_sixteen_are_not() {
        let sixteen = format!("I{}", " go".repeat(15));
        assert!(faults(&english_with(&[(FORWARD, &sixteen)])).is_empty());
        reports(FORWARD, &format!("{sixteen} on"), "has 17 words, more than 16");
    }

    #[test]
    fn a_translation_has_a_little_more_room() {
        let pack = |count| {
            let text = vec!["mot"; count].join(" ");
            renamed(english_with(&[(FORWARD, &text)]), "fr")
        };
        assert!(faults(&pack(20)).is_empty());
        assert_eq!(faults(&pack(21)), [format!("{FORWARD}: has 21 words, more than 20")]);
    }

    #[test]
    fn a_statement_about_others_is_reported() {
        reports(FORWARD, "People take chances.", "must be in the first person");
        assert!(faults(&english_with(&[(FORWARD, "Chances tempt me.")])).is_empty());
    }

    #[test]
    fn two_behaviours_joined_are_reported() {
        reports(FORWARD, "I run and jump.", "“and” may join two behaviours");
        assert!(faults(&english_with(&[(FORWARD, "I brand sandy islands.")])).is_empty());
    }

    #[test]
    fn a_frequency_word_is_reported() {
        for word in FREQUENCY {
            reports(
                FORWARD,
                &format!("I {word} jump."),
                &format!("“{word}” says how often, which is for the answer to say"),
            );
        }
    }

    #[test]
    fn a_negation_is_reported_in_a_reverse_statement_only() {
        for word in ["not", "no", "nobody", "without", "don’t", "Can't"] {
            let text = format!("I {word} jump.");
            let shown = word.to_lowercase().replace('’', "'");
            reports(
                REVERSE,
                &text,
                &format!("“{shown}” negates, which a reverse statement must not"),
            );
            assert!(faults(&english_with(&[(FORWARD, &text)])).is_empty());
        }
    }

    #[test]
    fn two_identical_statements_are_reported_whatever_their_punctuation() {
        let pack = english_with(&[(FORWARD, "I jump in."), (REVERSE, "I jump in!")]);
        assert_eq!(faults(&pack), [format!("{REVERSE}: says the same as {FORWARD}")]);
    }
}
