//! What a content pack may say, and how it is told what it may not. The words are the shipped
//! English ones; `content_schema.rs` holds the JSON Schema to the same.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use fixtures::words::{ENGLISH, english, texts};
use proptest::prelude::*;
use quiz::{
    instrument::Revision,
    words::{ContentError, Key, PACK_BYTES, Phrase, Words, placeholders},
};

fn with(pairs: &[(&str, &str)]) -> Result<Words, ContentError> {
    let owned = pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
    english().clone().with_pack(owned.collect())
}

fn refusal(pairs: &[(&str, &str)]) -> String {
    with(pairs).expect_err("a refusal").to_string()
}

#[test]
fn a_pack_changes_its_own_texts_and_leaves_the_others() {
    let words = with(&[
        ("statement.risk.leading.b", "I decide in fog."),
        ("start.title", "Captain or mate?"),
        ("question.progress", "{count} in all, this is {number}"),
    ])
    .unwrap();
    let before = english();
    let mut changed = Vec::new();
    for key in Key::all().into_iter().filter(|key| words.text(*key) != before.text(*key)) {
        changed.push(key.name());
    }
    assert_eq!(changed, ["start.title", "question.progress", "statement.risk.leading.b"]);
    assert_eq!(words.text(Phrase::StartTitle), "Captain or mate?");
    let values = [("number", "3"), ("count", "24")];
    assert_eq!(words.filled(Phrase::QuestionProgress, &values), "24 in all, this is 3");
    assert_eq!(words.revision(), Revision::OURS);
}

#[test]
fn a_pack_of_nothing_or_of_everything_is_a_pack() {
    assert_eq!(with(&[]).as_ref(), Ok(english()));
    let everything = texts().clone().into_iter().collect();
    assert_eq!(english().clone().with_pack(everything).as_ref(), Ok(english()));
}

#[test]
fn a_pack_may_name_its_own_instrument() {
    for number in Revision::PACKS {
        let text = number.to_string();
        let words = with(&[("instrument-revision", &text)]).unwrap();
        assert_eq!(Some(words.revision()), Revision::from_pack(&text));
        assert_eq!(words.revision().number(), number);
    }
}

#[test]
fn where_a_key_stands_twice_the_last_one_counts() {
    let words = with(&[("back", "Return"), ("back", "Go back")]).unwrap();
    assert_eq!(words.text(Phrase::Back), "Go back");
}

#[test]
fn each_refusal_names_the_key_and_the_reason() {
    let long = |count| "é".repeat(count);
    for (key, text, expected) in [
        ("statement.direction.leading.a", &*long(161), "is longer than 160 characters"),
        ("dimension.risk.name", &*long(17), "is longer than 16 characters"),
        ("facet.risk.leading.name", &*long(25), "is longer than 24 characters"),
        ("side.leading", &*long(25), "is longer than 24 characters"),
        ("back", &*long(61), "is longer than 60 characters"),
        ("place.first-team.name", &*long(61), "is longer than 60 characters"),
        ("start.lede", &*long(601), "is longer than 600 characters"),
        ("back", "", "is empty"),
        ("back", " \n\u{a0}\u{3000}", "is empty"),
        ("bakc", "Back", "is not a known key"),
        ("", "Back", "is not a known key"),
        ("Back", "Back", "is not a known key"),
        ("refused", "Back", "is not a known key"),
        ("compare.you", &*long(61), "is longer than 60 characters"),
        ("compare.you", "{name}", "{name} is not known here"),
        ("team.unheard-of", "text", "is not a known key"),
        ("question.progress", "{number}", "{count} is missing"),
        ("question.progress", "{number} of {cuont}", "{cuont} is not known here"),
        ("question.progress", "{number} of { count}", "{ count} is not known here"),
        ("question.progress", "{number of {count}", "{number of {count} is not known here"),
        ("question.progress", "{number} of {count", "{count is not known here"),
        ("question.progress", "{number} of {count} {", "{ is not known here"),
        ("question.progress", "{number} of {count} {}", "{} is not known here"),
        ("back", "Back {count}", "{count} is not known here"),
        ("text-direction", "up", "is not ltr or rtl"),
        ("text-direction", "RTL", "is not ltr or rtl"),
        ("text-direction", " rtl", "is not ltr or rtl"),
        ("language", "e", "is not a language tag, such as de or pt-BR"),
        ("language", "en_GB", "is not a language tag, such as de or pt-BR"),
        ("language", "en-", "is not a language tag, such as de or pt-BR"),
        ("language", "Deutsch!", "is not a language tag, such as de or pt-BR"),
        ("language", "de-abcdefghi", "is not a language tag, such as de or pt-BR"),
        ("language", "abcdefghi", "is not a language tag, such as de or pt-BR"),
        ("instrument-revision", "1", "is not a number from 32 to 63"),
        ("instrument-revision", "31", "is not a number from 32 to 63"),
        ("instrument-revision", "64", "is not a number from 32 to 63"),
        ("instrument-revision", "", "is not a number from 32 to 63"),
        ("instrument-revision", "040", "is not a number from 32 to 63"),
        ("instrument-revision", "forty", "is not a number from 32 to 63"),
    ] {
        assert_eq!(refusal(&[(key, text)]), format!("{key}: {expected}"));
    }
}

#[test]
fn one_bad_text_refuses_the_pack_and_the_first_one_is_told() {
    let pairs = [("back", "Return"), ("next", ""), ("bakc", "x")];
    assert_eq!(refusal(&pairs), "next: is empty");
}

#[test]
fn what_looks_odd_and_is_harmless_is_taken() {
    for (key, text) in [
        ("statement.direction.leading.a", &*"語".repeat(160)),
        ("back", "Back }"),
        ("back", "<b>Back</b>"),
        ("question.progress", "{number}/{count} ({number})"),
        ("language", "zh-Hant-TW"),
        ("language", "es-419"),
        ("text-direction", "rtl"),
    ] {
        assert!(with(&[(key, text)]).is_ok(), "{key}: {text}");
    }
}

#[test]
fn english_leaves_room_for_longer_languages() {
    let words = english();
    for key in Key::all() {
        let (length, most) = (words.text(key).chars().count(), key.longest());
        assert!(length * 4 <= most * 3, "{}: {length} of {most}", key.name());
    }
    assert!(ENGLISH.len() * 2 <= PACK_BYTES);
}

#[test]
fn a_texts_placeholders_are_those_that_are_filled() {
    for (text, expected) in [
        ("", vec![]),
        ("none } here", vec![]),
        ("{a} and {b}", vec!["{a}", "{b}"]),
        ("{a}{a}", vec!["{a}", "{a}"]),
        ("a {b", vec!["{b"]),
        ("{a {b}", vec!["{a {b}"]),
    ] {
        assert_eq!(placeholders(text).collect::<Vec<&str>>(), expected, "{text}");
    }
}

/// A key of a language file, the revision's, or something like one.
fn any_key() -> impl Strategy<Value = String> {
    let names: Vec<String> = Key::all().into_iter().map(Key::name).collect();
    prop_oneof![
        8 => prop::sample::select(names),
        1 => Just("instrument-revision".to_owned()),
        1 => "[a-z.-]{0,12}",
    ]
}

proptest! {
    /// Whatever a pack says, it is refused with its key, or every text of it is shown and the
    /// words are as whole as before: no text is blank, no placeholder is lost or left unfilled.
    #[test]
    fn a_pack_is_refused_or_shown_whole(
        pairs in prop::collection::vec((any_key(), "[a-z {}0-9]{0,30}|.{0,700}"), 0..6)
    ) {
        let before = english();
        match english().clone().with_pack(pairs.clone()) {
            Err(fault) => {
                prop_assert!(pairs.iter().any(|(key, _)| *key == fault.key));
                let start = format!("{}: ", fault.key);
                prop_assert!(fault.to_string().starts_with(&start));
            }
            Ok(words) => {
                for key in Key::all() {
                    let given = pairs.iter().rev().find(|(name, _)| *name == key.name());
                    let expected = given.map_or(before.text(key), |(_, text)| text.as_str());
                    prop_assert_eq!(words.text(key), expected);
                    prop_assert!(!expected.trim().is_empty());
                    prop_assert!(expected.chars().count() <= key.longest());
                    for name in placeholders(before.text(key)) {
                        prop_assert!(expected.contains(name));
                    }
                    let values: Vec<(&str, &str)> = placeholders(before.text(key))
                        .map(|name| (name.trim_matches(['{', '}']), "filled"))
                        .collect();
                    let shown = words.filled(key, &values);
                    prop_assert_eq!(shown.find('{'), None);
                }
            }
        }
    }
}
