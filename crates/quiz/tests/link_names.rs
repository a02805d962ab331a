//! Names beside results in an address are found, put there and taken away, whatever people are
//! called and whatever other programs did to the address. The results themselves are tested in
//! `link_address.rs` and `link_placing.rs`; what may be a name, in `name.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use quiz::{
    link::{
        LinkError, NamedResult, decode, encode, find, find_results, with_named_results,
        without_result,
    },
    name::Name,
};

/// Two golden links, a Snapshot and a full profile.
const S: &str = "1BthWwb399VbmMac";
const F: &str = "1BYxcPn2WesuXvVtNf1OzLRKA";

/// Puts the two links in the places of `{S}` and `{F}`.
fn fill(template: &str) -> String {
    template.replace("{S}", S).replace("{F}", F)
}

/// People with these results and names; an empty name is none.
fn people(people: &[(&str, &str)]) -> Vec<NamedResult> {
    let person = |(payload, name): &(&str, &str)| NamedResult {
        name: Name::new(name),
        outcome: decode(payload).unwrap(),
    };
    people.iter().map(person).collect()
}

/// The names in an address; a missing one is empty.
fn names(address: &str) -> Vec<String> {
    let people = find_results(address).unwrap().unwrap();
    let name =
        |person: NamedResult| person.name.map_or_else(String::new, |name| name.text().into());
    people.into_iter().map(name).collect()
}

/// What people are called, or type for fun.
const NASTY: [&str; 24] = [
    "Ann",
    "Ann Lee",
    "Lee, Ann",
    ",",
    ",,,",
    "100 %",
    "%41%2C%",
    "Tom & Jerry",
    "a&lmq=1BANEQsG7DEIKNbK&b",
    "#lmq-name=x",
    "?#;=+",
    "A+B",
    "<script>alert()</script>",
    "\"Ann\"",
    "Ann.",
    "(Ann)",
    "O'Neill-Núñez",
    "M.ª",
    "שרה כהן",
    "أحمد (أ)",
    "李小龍",
    "👩\u{200d}🚀🏳️\u{200d}🌈",
    "»Ann…“",
    "abcdefghijklmnopqrstuvw.",
];

#[test]
fn the_name_is_found_whatever_surrounds_it() {
    for template in [
        // As we write it, and beside other keys.
        "https://blog.example/#lmq={S}&lmq-name=Ann",
        "#lmq={S}&lmq-name=Ann",
        "lmq={S}&lmq-name=Ann",
        "https://blog.example/?p=1#top&lmq={S}&lmq-name=Ann",
        "https://blog.example/#lmq={S}&fbclid=I&lmq-name=Ann",
        "https://blog.example/#lmq={S}&lmq-name=Ann&fbclid=I&x=b,c",
        "https://blog.example/#lmq-name=Ann&a=1&lmq={S}",
        "https://blog.example/#lmq-name=Ann;lmq={S}",
        "https://blog.example/#xlmq-name=Bob&lmq-names=Cem&lmq={S}&lmq-name=Ann",
        "https://app.example/#/quiz?lmq={S}&lmq-name=Ann",
        "https://app.example/#/lmq-name=Ann&lmq={S}",
        "https://blog.example/#lmq={S}?fbclid=I&lmq-name=Ann?fbclid=I",
        "https://blog.example/#lmq={S}&lmq-name=Ann#top",
        "https://blog.example/#lmq={S}&amp;lmq-name=Ann&amp;x=1",
        // In the query; the fragment's goes before it, and the first before the second.
        "https://blog.example/?lmq={S}&lmq-name=Ann&p=1#top",
        "https://blog.example/?lmq={F}&lmq-name=Bob#lmq={S}&lmq-name=Ann",
        "https://blog.example/#lmq={S}&lmq-name=Ann&lmq={F}&lmq-name=Bob",
        "https://blog.example/?lmq={S}&lmq-name=Ann#lmq-name=Bob",
        // Percent-encoded, in part or as a whole.
        "https://blog.example/#lmq={S}&lmq%2Dname=%41n%6E",
        "https://blog.example/#%6Cmq={S}&%6Cmq-%6eame=Ann",
        "https://blog.example/#lmq%3D{S}%26lmq-name%3DAnn",
        "https://blog.example/#lmq%3d{S}%26lmq-name%3d%2541nn%26x%3D1",
        "https://blog.example/post%23lmq%3D{S}%26lmq-name%3DAnn",
        "https://blog.example/?p=12%23lmq%3D{S}%26lmq-name%3DAnn%3Ffbclid%3DI&h=A",
        "https://r.example/?u=https%3A%2F%2Fb.example%2F%23lmq%3D{S}%26lmq-name%3DAnn&h=A",
        // Wrapped, once and twice.
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fb.example%2F%2523lmq%3D{S}%26lmq-name%3DAnn&data=05%7C02",
        "https://r.example/?u=https%253A%252F%252Fb.example%252F%2523lmq%253D{S}%2526lmq-name%253D%252541nn&h=A",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__b.example_-23lmq-3D{S}-26lmq-2Dname-3D-2541nn&d=D",
        "https://urldefense.com/v3/__https://b.example/*lmq={S}&lmq-name=Ann__;Iw!!A!b$",
        // Followed by a sentence.
        "https://blog.example/#lmq={S}&lmq-name=Ann.",
        "https://blog.example/#lmq={S}&lmq-name=Ann,",
        "Here is mine (https://blog.example/#lmq={S}&lmq-name=Ann), and yours?",
        "<a href=\"https://blog.example/#lmq={S}&lmq-name=Ann\">mine</a>",
        "<https://blog.example/#lmq={S}&lmq-name=Ann>",
        "**https://blog.example/#lmq={S}&lmq-name=Ann**",
        "»https://blog.example/#lmq={S}&lmq-name=Ann«…”",
        "https://blog.example/#lmq={S}&lmq-name=Ann\r\nSent from my phone",
        "https://blog.example/#lmq%3D{S}%26lmq-name%3DAnn.%20Bye",
        "https://blog.example/#lmq={S}&lmq-name=Ann and https://b.example/#lmq={F}",
        // Too many, and places that are empty.
        "https://blog.example/#lmq={S}&lmq-name=Ann,Bob,,Cem",
        "https://blog.example/#lmq={S}&lmq-name=Ann,,,",
    ] {
        assert_eq!(names(&fill(template)), ["Ann"], "{template}");
        assert_eq!(find(&fill(template)).unwrap().unwrap().len(), 1, "{template}");
    }
}

#[test]
fn names_stand_in_the_order_of_the_results() {
    for (value, expected) in [
        ("Ann,Bob,Cem", ["Ann", "Bob", "Cem"]),
        ("Ann,,Cem", ["Ann", "", "Cem"]),
        (",,Cem", ["", "", "Cem"]),
        ("Ann", ["Ann", "", ""]),
        ("Ann,,", ["Ann", "", ""]),
        (",Bob,,Dee", ["", "Bob", ""]),
        ("Ann%2CBob,Cem", ["Ann,Bob", "Cem", ""]),
        ("Ann%2cBob,Cem%2C", ["Ann,Bob", "Cem,", ""]),
        // What is no name leaves its place empty.
        ("%20,%E2%80%AE,Cem", ["", "", "Cem"]),
        ("Jos%E9,%FF%FE,Cem", ["", "", "Cem"]),
        ("Jos%C3,%C0%AF,Cem", ["", "", "Cem"]),
        ("%ED%A0%80,%F4%90%80%80,C%00em", ["", "", "Cem"]),
        // A blank, a plus sign, and what only looks encoded.
        ("Ann+Lee,A%2BB,++Cem+", ["Ann Lee", "A+B", "Cem"]),
        ("%,%2,%zz%4", ["%", "%2", "%zz%4"]),
        ("%2541,%252C,100%25", ["%41", "%2C", "100%"]),
        // Decoded by a program.
        ("José,Ünal,Mª", ["José", "Ünal", "Mª"]),
        ("Ann=1,B:b,C/!c", ["Ann=1", "B:b", "C/!c"]),
        // Too long.
        ("aaaaaaaaaaaaaaaaaaaaaaaabbb,Bob,", ["aaaaaaaaaaaaaaaaaaaaaaaa", "Bob", ""]),
    ] {
        let address = fill(&format!("https://b.example/#lmq={{S}}.{{F}}.{{S}}&lmq-name={value}&x"));
        assert_eq!(names(&address), expected, "{value}");
    }
}

#[test]
fn a_fragment_encoded_as_a_whole_has_the_same_names() {
    let encoded = |text: &str| {
        let byte = |byte: u8| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02x}"),
        };
        text.bytes().map(byte).collect::<String>()
    };
    for name in NASTY {
        let named = people(&[(S, name), (F, ""), (S, name), (F, "Zoë")]);
        let fragment = with_named_results("", &named);
        assert_eq!(find_results(&fragment), Some(Ok(named.clone())), "{fragment}");
        for address in [
            format!("https://b.example/{}", encoded(&fragment)),
            format!("https://b.example/#{}", encoded(fragment.trim_start_matches('#'))),
            format!(
                "https://r.example/?u={}&h=1",
                encoded(&with_named_results("https://b/", &named))
            ),
            fragment.replacen('#', "%23", 1),
        ] {
            assert_eq!(find_results(&address), Some(Ok(named.clone())), "{address}");
        }
        // A form's way with blanks. What it does to commas can't be told from a comma in a name.
        let form = fragment.replace("%20", "+");
        assert_eq!(find_results(&form), Some(Ok(named)), "{form}");
    }
}

#[test]
fn names_without_results_mean_nothing() {
    for template in [
        "#lmq-name=Ann",
        "https://b.example/?lmq-name=Ann",
        "https://b.example/#lmq-name=a%26lmq%3D{S}",
        "https://b.example/#lmq-name=a%26lmq={S}",
        "https://b.example/#lmq-name=a%23lmq%3D{S}%3Flmq%3D{S}",
        "https://b.example/#lmq-name%3Da%2526lmq%253D{S}",
    ] {
        assert_eq!(find_results(&fill(template)), None, "{template}");
        assert_eq!(find(&fill(template)), None, "{template}");
    }
    // Nor do those of other results.
    for template in [
        "?lmq-name=Ann#lmq={S}",
        "?lmq={S}#lmq-name=Ann",
        "#lmq={S}",
        "#lmq={S}&lmq-name=",
        "mine is https://b.example/#lmq={S} and hers https://b.example/#lmq={F}&lmq-name=Ann",
    ] {
        assert_eq!(names(&fill(template)), [""], "{template}");
    }
}

#[test]
fn a_bad_result_refuses_all_and_a_bad_name_none() {
    for (template, expected) in [
        ("#lmq=&lmq-name=Ann", LinkError::Damaged),
        ("#lmq={S}.hello&lmq-name=Ann,Bob", LinkError::Foreign),
        ("#lmq-name=Ann,Bob&lmq={S}.2BthWwb399VbmMac", LinkError::Newer),
        // An equals sign and a comma do not make a name of it.
        ("#lmq={S},lmq-name=Ann", LinkError::Damaged),
    ] {
        assert_eq!(find_results(&fill(template)), Some(Err(expected)), "{template}");
    }
    let longest = 500 * (24 * 12 + 1);
    for (length, expected) in [(longest, "A".repeat(24)), (longest + 1, String::new())] {
        assert_eq!(names(&format!("#lmq={S}&lmq-name={}", "A".repeat(length))), [expected]);
    }
}

#[test]
fn the_longest_names_of_the_most_results_are_read() {
    let all: Vec<NamedResult> = (0..500).flat_map(|_| people(&[(F, &"🦊".repeat(24))])).collect();
    let address = with_named_results("https://b.example/", &all);
    assert_eq!(find_results(&address), Some(Ok(all)));
    assert_eq!(address.len(), "https://b.example/".len() + 157_513);
}

#[test]
fn names_are_written_as_the_document_says() {
    for (given, expected) in [
        (&[(S, "Ann")][..], "#lmq={S}&lmq-name=Ann"),
        (&[(S, "Ann"), (F, ""), (S, "Bob")], "#lmq={S}.{F}.{S}&lmq-name=Ann,,Bob"),
        (&[(S, "Ann"), (F, ""), (S, "")], "#lmq={S}.{F}.{S}&lmq-name=Ann"),
        (&[(S, ""), (F, "Bob")], "#lmq={S}.{F}&lmq-name=,Bob"),
        (&[(S, ""), (F, "")], "#lmq={S}.{F}"),
        (&[(S, "Lee, Zoë"), (F, "A-1.")], "#lmq={S}.{F}&lmq-name=Lee%2C%20Zo%C3%AB,A%2D1%2E"),
        (&[(S, "<b>&+%")], "#lmq={S}&lmq-name=%3Cb%3E%26%2B%25"),
        (&[], ""),
    ] {
        assert_eq!(with_named_results("", &people(given)), fill(expected));
    }
}

#[test]
fn names_go_with_the_results_and_all_else_stays() {
    for (before, without) in [
        ("https://b.example/#lmq={F}&lmq-name=Bob", "https://b.example/"),
        ("https://b.example/#lmq-name=Bob&lmq={F}", "https://b.example/"),
        ("https://b.example/#lmq-name=Bob", "https://b.example/"),
        ("https://b.example/?lmq-name=Bob", "https://b.example/"),
        ("https://b.example/?p=1&lmq={F}&lmq-name=a,b#top", "https://b.example/?p=1#top"),
        ("https://b.example/?lmq-name=a,b&p=1#top&lmq={F}", "https://b.example/?p=1#top"),
        ("https://b.example/#top&lmq={F}&lmq-name=a,b", "https://b.example/#top"),
        ("https://b.example/#top&lmq={F}&x=1&lmq-name=a,b&y", "https://b.example/#top&x=1&y"),
        ("https://b.example/#lmq={F}&lmq-name=%26x%3D1&y", "https://b.example/#y"),
        ("https://b.example/#lmq-name=%26lmq%3D{S}%23%3F%3B&y", "https://b.example/#y"),
        ("https://b.example/#/quiz?lmq={F}&lmq-name=Bob", "https://b.example/#/quiz"),
        ("https://b.example/#/quiz?lmq={F}&lmq-name=Bob&a=1", "https://b.example/#/quiz?a=1"),
        ("https://b.example/#lmq={F}&lmq-name=Bob?fbclid=I", "https://b.example/#?fbclid=I"),
        ("https://b.example/#lmq={F}&amp;lmq-name=Bob", "https://b.example/"),
        ("https://b.example/#lmq={F}&amp;lmq-name=Bob&amp;x=1", "https://b.example/#x=1"),
        ("https://b.example/#lmq%3D{F}%26lmq-name%3DBob", "https://b.example/"),
        ("https://b.example/#lmq%3D{F}%26lmq-name%3DBob%26x%3D1", "https://b.example/#x%3D1"),
        ("https://b.example/post%23lmq%3D{F}%26lmq-name%3DBob", "https://b.example/post"),
        ("https://b.example/?p%23lmq%3D{F}%26lmq-name%3Da&x=1", "https://b.example/?p&x=1"),
        ("https://b.example/#top%26lmq%3D{F}%26lmq-name%3DBob", "https://b.example/#top"),
        ("https://b.example/#top%26lmq-name%3DBob&x=1", "https://b.example/#top&x=1"),
        (
            "https://b.example/#xlmq-name=Bob&lmq-names=Bob",
            "https://b.example/#xlmq-name=Bob&lmq-names=Bob",
        ),
    ] {
        let before = fill(before);
        assert_eq!(without_result(&before), without, "{before}");
        // What is put there instead has its own names, or none.
        for name in ["", "Ann"] {
            let ann = people(&[(S, name)]);
            let with = with_named_results(&before, &ann);
            assert_eq!(find_results(&with), Some(Ok(ann.clone())), "{before}");
            assert_eq!(with_named_results(&with, &ann), with, "{before}, twice");
            assert_eq!(without_result(&with), without, "{before}, and back");
        }
    }
}

#[test]
fn every_name_survives_its_link() {
    for name in NASTY {
        assert_eq!(Name::new(name).unwrap().text(), name);
        for others in [[("", ""), ("", "")], [("Ann", ""), ("", "Bob")], [("", "A"), (",", "B")]] {
            let [(one, two), (three, four)] = others;
            let all = people(&[(S, one), (F, name), (S, two), (S, three), (F, name), (F, four)]);
            let with = with_named_results("https://b.example/?p=1#top", &all);
            assert_eq!(find_results(&with), Some(Ok(all.clone())), "{with}");
            assert_eq!(find_results(&format!("{with}&x=1")), Some(Ok(all.clone())), "{with}");
            assert_eq!(find_results(&format!("({with}).")), Some(Ok(all)), "{with}");
            assert_eq!(without_result(&with), "https://b.example/?p=1#top");
            assert!(with.is_ascii() && !with.contains(['<', '"', ' ', '\'', '+']), "{with}");
            let found: Vec<String> = find(&with).unwrap().unwrap().iter().map(encode).collect();
            assert_eq!(found, [S, F, S, S, F, F]);
        }
    }
}
