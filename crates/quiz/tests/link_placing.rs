//! Results are put into any address, and taken out of it, without disturbing the rest of it.
//! Finding them in addresses that others have changed is tested in `link_address.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::any_outcome;
use proptest::prelude::*;
use quiz::{
    link::{decode, find, with_result, without_result},
    scoring::Outcome,
};

/// Two golden links, a Snapshot and a full profile.
const S: &str = "1BthWwb399VbmMac";
const F: &str = "1BYxcPn2WesuXvVtNf1OzLRKA";

/// Puts the two links in the places of `{S}` and `{F}`.
fn fill(template: &str) -> String {
    template.replace("{S}", S).replace("{F}", F)
}

fn outcomes(texts: &[&str]) -> Vec<Outcome> {
    texts.iter().map(|text| decode(text).unwrap()).collect()
}

#[test]
fn a_result_goes_into_the_fragment_and_replaces_the_old_one() {
    let cases = [
        // before, with {S}, without
        ("https://b.example/", "https://b.example/#lmq={S}", "https://b.example/"),
        ("https://b.example/#", "https://b.example/#lmq={S}", "https://b.example/#"),
        ("https://b.example/?p=1", "https://b.example/?p=1#lmq={S}", "https://b.example/?p=1"),
        ("https://b.example/#top", "https://b.example/#top&lmq={S}", "https://b.example/#top"),
        (
            "https://b.example/#a=1&b",
            "https://b.example/#a=1&b&lmq={S}",
            "https://b.example/#a=1&b",
        ),
        (
            "https://b.example/#/quiz",
            "https://b.example/#/quiz?lmq={S}",
            "https://b.example/#/quiz",
        ),
        (
            "https://b.example/#/quiz?a=1",
            "https://b.example/#/quiz?a=1&lmq={S}",
            "https://b.example/#/quiz?a=1",
        ),
        ("https://b.example/#lmq={F}", "https://b.example/#lmq={S}", "https://b.example/"),
        ("https://b.example/#lmq=", "https://b.example/#lmq={S}", "https://b.example/"),
        ("https://b.example/#lmq=a.b.c.", "https://b.example/#lmq={S}", "https://b.example/"),
        ("https://b.example/?lmq={F}", "https://b.example/#lmq={S}", "https://b.example/"),
        (
            "https://b.example/?lmq={F}&p=1#lmq=x&top",
            "https://b.example/?p=1#top&lmq={S}",
            "https://b.example/?p=1#top",
        ),
        (
            "https://b.example/?p=1&lmq={F}#top&lmq=x&a=1",
            "https://b.example/?p=1#top&a=1&lmq={S}",
            "https://b.example/?p=1#top&a=1",
        ),
        (
            "https://b.example/#lmq={F}&lmq={F}&lmq={F}",
            "https://b.example/#lmq={S}",
            "https://b.example/",
        ),
        (
            "https://b.example/#/quiz?lmq={F}&a=1",
            "https://b.example/#/quiz?a=1&lmq={S}",
            "https://b.example/#/quiz?a=1",
        ),
        ("https://b.example/#!lmq={F}", "https://b.example/#!?lmq={S}", "https://b.example/#!"),
        (
            "https://b.example/#top&amp;lmq={F}",
            "https://b.example/#top&lmq={S}",
            "https://b.example/#top",
        ),
        (
            "https://b.example/?p=1%23lmq%3D{F}&a=1",
            "https://b.example/?p=1&a=1#lmq={S}",
            "https://b.example/?p=1&a=1",
        ),
        (
            "https://b.example/post%23lmq%3D{F}",
            "https://b.example/post#lmq={S}",
            "https://b.example/post",
        ),
        (
            "https://r.example/?u=b.example%252F%2523lmq%253D{F}&a=1",
            "https://r.example/?u=b.example%252F&a=1#lmq={S}",
            "https://r.example/?u=b.example%252F&a=1",
        ),
        (
            "https://r.example/?u=b.example%252F%2523lmq%253D{F}%26a%3D1",
            "https://r.example/?u=b.example%252F%26a%3D1#lmq={S}",
            "https://r.example/?u=b.example%252F%26a%3D1",
        ),
        (
            "https://b.example/%2523lmq%253D{F}%2526top",
            "https://b.example/%2523top#lmq={S}",
            "https://b.example/%2523top",
        ),
        (
            "https://b.example/?lmq={F};a=1",
            "https://b.example/?a=1#lmq={S}",
            "https://b.example/?a=1",
        ),
        (
            "https://b.example/#top%26lmq%3D{F}",
            "https://b.example/#top&lmq={S}",
            "https://b.example/#top",
        ),
        (
            "https://b.example/#lmq={F}?fbclid=I",
            "https://b.example/#?fbclid=I&lmq={S}",
            "https://b.example/#?fbclid=I",
        ),
        (
            "https://b.example/?xlmq=1#xlmq=2",
            "https://b.example/?xlmq=1#xlmq=2&lmq={S}",
            "https://b.example/?xlmq=1#xlmq=2",
        ),
        (
            "https://bücher.example/ä?ö=1#ü",
            "https://bücher.example/ä?ö=1#ü&lmq={S}",
            "https://bücher.example/ä?ö=1#ü",
        ),
    ];
    for (before, with, without) in cases {
        let (before, with) = (fill(before), fill(with));
        assert_eq!(with_result(&before, &outcomes(&[S])), with, "{before}");
        assert_eq!(without_result(&before), without, "{before}");
        assert_eq!(with_result(&with, &outcomes(&[S])), with, "{before}, twice");
    }
    let two = with_result("https://b.example/#top", &outcomes(&[S, F]));
    assert_eq!(two, fill("https://b.example/#top&lmq={S}.{F}"));
    assert_eq!(with_result(&two, &[]), "https://b.example/#top");
}

#[test]
fn many_keys_are_taken_out_in_one_pass() {
    // As many steps as there are pairs of keys would be minutes.
    let many = 300_000;
    assert_eq!(without_result(&"*lmq=x&".repeat(many)), "*".repeat(many));
    assert_eq!(without_result(&"#lmq=x".repeat(many)), "#".repeat(many - 1));
    assert_eq!(without_result(&"%2523lmq%253D%252526".repeat(many)), "%2523".repeat(many));
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
            "%25",
            "%2523",
            "%252526",
            "lmq%253D",
            "*",
            "&amp;",
            ";",
            "/",
            "!",
            "lmq=",
            "lmq%3D",
            "lmq",
            "%6C",
            "=",
            "%",
            "%2",
            ".",
            "%2E",
            "x=1",
            "top",
            "ü",
            " ",
            "\"",
            "%20",
            S,
            F,
            "1B",
            "hello",
        ][..],
    );
    prop::collection::vec(pieces, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn a_result_put_into_any_address_is_found_there(
        address in any_address(),
        outcomes in prop::collection::vec(any_outcome(), 1..4),
    ) {
        let with = with_result(&address, &outcomes);
        prop_assert_eq!(find(&with), Some(Ok(outcomes.clone())), "{}", with);
        prop_assert_eq!(with_result(&with, &outcomes), with.clone());
        let fragment = with.split_once('#').unwrap().1;
        prop_assert_eq!(find(fragment), Some(Ok(outcomes.clone())), "{}", fragment);
        prop_assert_eq!(find(&format!("#{fragment}")), Some(Ok(outcomes)));
    }

    #[test]
    fn a_result_taken_out_is_gone(address in any_address()) {
        let without = without_result(&address);
        prop_assert_eq!(find(&without), None, "{}", without);
        prop_assert_eq!(without_result(&without), without.clone());
        if find(&address).is_none() {
            prop_assert_eq!(without, address);
        }
    }

    #[test]
    fn any_text_is_searched_without_harm(text in ".{0,200}") {
        let _ = find(&text);
        prop_assert_eq!(find(&without_result(&text)), None);
    }
}
