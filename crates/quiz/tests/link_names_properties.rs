//! What is true of every name and of every address with names in it. Tables are in `link_names.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::any_outcome;
use proptest::prelude::*;
use quiz::{
    link::{
        NamedResult, find, find_each, find_results, with_named_results, with_result, without_result,
    },
    name::{LONGEST, Name},
    scoring::Outcome,
};

/// Any name: mostly of what is awkward in an address.
fn any_name() -> impl Strategy<Value = Option<Name>> {
    let typed = prop_oneof![
        any::<String>(),
        "[ -~]{0,30}",
        "[,%&#?;+=<>\"' .0-9A-F]{1,24}",
        "\\PC{24}",
        "[\u{5d0}-\u{5ea}\u{627}-\u{64a}\u{200f}\u{202e} ]{1,24}",
        "[\u{1f469}\u{200d}\u{1f680}\u{fe0f}]{1,24}",
        "(%26|%23|%2C|%25|lmq=|lmq-name=|&){1,6}",
        Just(String::new()),
    ];
    typed.prop_map(|typed| Name::new(&typed))
}

fn any_people() -> impl Strategy<Value = Vec<NamedResult>> {
    let person =
        (any_name(), any_outcome()).prop_map(|(name, outcome)| NamedResult { name, outcome });
    prop::collection::vec(person, 1..5)
}

/// Addresses made of what is awkward in them.
fn any_address() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(
        &[
            "https://b.example/",
            "#",
            "%23",
            "?",
            "%3F",
            "&",
            "%26",
            "%2526",
            "&amp;",
            ";",
            "/",
            "!",
            "lmq=",
            "lmq%3D",
            "lmq-name=",
            "lmq-name%3D",
            "lmq",
            "-name",
            "%6C",
            "=",
            "%",
            "%2",
            ",",
            "%2C",
            "%252C",
            "+",
            ".",
            "Ann",
            "%C3%A9",
            "%C3",
            "%FF",
            "x=1",
            "ü",
            " ",
            "\"",
            "%20",
            "1BthWwb399VbmMac",
            "1BYxcPn2WesuXvVtNf1OzLRKA",
        ][..],
    );
    prop::collection::vec(pieces, 0..16).prop_map(|pieces| pieces.concat())
}

fn outcomes(people: &[NamedResult]) -> Vec<Outcome> {
    people.iter().map(|person| person.outcome.clone()).collect()
}

/// Encoded once as a whole, the way of `encodeURIComponent`.
fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn people_put_into_any_address_are_found_there(
        address in any_address(),
        people in any_people(),
    ) {
        let with = with_named_results(&address, &people);
        prop_assert_eq!(find_results(&with), Some(Ok(people.clone())), "{}", with);
        prop_assert_eq!(find(&with), Some(Ok(outcomes(&people))), "{}", with);
        prop_assert_eq!(with_named_results(&with, &people), with.clone());
        let fragment = with.split_once('#').unwrap().1;
        prop_assert_eq!(find_results(fragment), Some(Ok(people.clone())), "{}", fragment);
        prop_assert_eq!(without_result(&with), without_result(&without_result(&with)));
        // Other people leave nothing of these; without names it is as it has always been.
        let outcomes = outcomes(&people);
        prop_assert_eq!(with_result(&with, &outcomes), with_result(&without_result(&with), &outcomes));
        let nameless: Vec<NamedResult> = people.iter().map(|person| NamedResult { name: None, ..person.clone() }).collect();
        prop_assert_eq!(with_named_results(&address, &nameless), with_result(&address, &outcomes));
    }

    #[test]
    fn people_survive_what_programs_do_to_links(people in any_people()) {
        let fragment = with_named_results("", &people);
        let all = Some(Ok(people));
        for address in [
            format!("https://b.example/{}", encoded(&fragment)),
            format!("https://b.example/#{}", encoded(fragment.trim_start_matches('#'))),
            format!("https://r.example/?u={}&h=1", encoded(&format!("https://b.example/{fragment}"))),
            format!("https://b.example/{}", fragment.replacen('#', "?", 1)),
            format!("https://b.example/{fragment}&fbclid=I-_"),
            fragment.replacen('#', "#fbclid=I&", 1),
            fragment.replacen('&', "&a=1&", 1),
            fragment.replace("%20", "+"),
            fragment.replace('&', "&amp;"),
            format!("See (https://b.example/{fragment}), **{fragment}**!"),
            format!("„{fragment}“…"),
        ] {
            prop_assert_eq!(&find_results(&address), &all, "{}", address);
        }
    }

    #[test]
    fn what_is_taken_out_is_gone(address in any_address()) {
        let without = without_result(&address);
        prop_assert_eq!(find_results(&without), None, "{}", without);
        prop_assert_eq!(without_result(&without), without.clone());
        let is_there = |key: &str| address.contains(key);
        if find(&address).is_none() && !is_there("-name") {
            prop_assert_eq!(without, address);
        }
    }

    #[test]
    fn every_way_to_look_finds_the_same(address in any_address()) {
        let people = find_results(&address);
        prop_assert_eq!(find(&address), people.clone().map(|found| found.map(|all| outcomes(&all))));
        let each = find_each(&address).map(|all| all.into_iter().collect());
        prop_assert_eq!(people, each);
    }

    /// Any bytes, percent-encoded, plainly or both.
    #[test]
    fn any_value_is_read_without_harm(
        bytes in prop::collection::vec(any::<u8>(), 0..120),
        text in ".{0,80}",
        equals in prop::sample::select(vec!["=", "%3D"]),
    ) {
        let bytes: String = bytes.iter().map(|byte| format!("%{byte:02X}")).collect();
        for value in [&bytes, &encoded(&bytes), &text, &format!("{text}{bytes}")] {
            let address = format!("#lmq=1BthWwb399VbmMac.1BthWwb399VbmMac&lmq-name{equals}{value}");
            for person in find_results(&address).into_iter().flatten().flatten() {
                let name = person.name.as_ref().map_or("", Name::text);
                prop_assert!(name.chars().count() <= LONGEST);
                prop_assert_eq!(Name::new(name), person.name.clone());
            }
            prop_assert_eq!(find_results(&without_result(&address)), None);
        }
    }
}
