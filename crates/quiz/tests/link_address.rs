//! Results are found in any address that a browser, a mail program or a redirector made of theirs.
//! Putting them there is tested in `link_placing.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use quiz::link::{LinkError, encode, find};

/// Two golden links, a Snapshot and a full profile, and what is found in an address.
const S: &str = "1BthWwb399VbmMac";
const F: &str = "1BYxcPn2WesuXvVtNf1OzLRKA";

/// Puts the two links in the places of `{S}` and `{F}`.
fn fill(template: &str) -> String {
    template.replace("{S}", S).replace("{F}", F)
}

/// What is found, as link texts.
fn found(address: &str) -> Option<Result<Vec<String>, LinkError>> {
    find(address).map(|found| found.map(|outcomes| outcomes.iter().map(encode).collect()))
}

#[test]
fn a_result_is_found_whatever_surrounds_it() {
    let one_result = [
        // As we write it.
        "https://blog.example/post/#lmq={S}",
        "https://blog.example/post#lmq={S}",
        "#lmq={S}",
        "lmq={S}",
        // Beside other keys of the fragment and of the query.
        "https://blog.example/#section&lmq={S}",
        "https://blog.example/#lmq={S}&theme=dark",
        "https://blog.example/#theme=dark&lmq={S}&x=1",
        "https://blog.example/?p=12&lang=de#lmq={S}",
        "https://blog.example/#xlmq=5&lmq={S}",
        "https://blog.example/#almq=1&lmqx=2&lmq={S}",
        "https://blog.example/#a;lmq={S}",
        // In a page whose fragment is its route.
        "https://app.example/#/quiz?lmq={S}",
        "https://app.example/#/quiz?a=1&lmq={S}",
        "https://app.example/#/lmq={S}",
        "https://app.example/#!lmq={S}",
        "https://app.example/#!/quiz?lmq={S}",
        // After others have added theirs.
        "https://blog.example/#lmq={S}?fbclid=IwAR0x-y_z",
        "https://blog.example/?fbclid=IwAR0x#lmq={S}",
        "https://blog.example/#lmq={S}&utm_source=a&utm_medium=b",
        "https://blog.example/#lmq={S}&fbclid=IwAR0x",
        "https://blog.example/#lmq={S}#top",
        "https://blog.example/#lmq={S}%3Ffbclid%3DIwAR0x",
        "https://blog.example/#lmq={S}%26utm_source%3Da",
        // Moved to the query by a redirector.
        "https://blog.example/?lmq={S}",
        "https://blog.example/?p=12&lmq={S}#section",
        // Percent-encoded once.
        "https://blog.example/post%23lmq%3D{S}",
        "https://blog.example/?p=12%23lmq%3D{S}",
        "https://blog.example/?p=12%23lmq%3D{S}&fbclid=IwAR0x",
        "https://blog.example/#lmq%3D{S}",
        "https://blog.example/#lmq%3d{S}",
        "https://blog.example/#section%26lmq%3D{S}",
        "https://blog.example/#%6Cmq={S}",
        "https://r.example/?u=https%3A%2F%2Fblog.example%2F%23lmq%3D{S}&h=AT0",
        // HTML-escaped once.
        "https://blog.example/#section&amp;lmq={S}",
        "https://blog.example/#lmq={S}&amp;x=1",
        "https://blog.example/#lmq={S}&gt;",
        // Followed by a sentence's punctuation, as it is or as a browser encodes it.
        "https://blog.example/#lmq={S}.",
        "https://blog.example/#lmq={S},",
        "https://blog.example/#lmq={S}).",
        "https://blog.example/#lmq={S}]",
        "https://blog.example/#lmq={S}>",
        "https://blog.example/#lmq={S}%3E",
        "https://blog.example/#lmq={S}\"",
        "https://blog.example/#lmq={S}%22",
        "https://blog.example/#lmq={S}'",
        "https://blog.example/#lmq={S}…",
        "https://blog.example/#lmq={S}%E2%80%9D",
        "https://blog.example/#lmq={S}**",
        "https://blog.example/#lmq={S}_",
        "https://blog.example/#lmq={S}/",
        "https://blog.example/#lmq={S}=",
        "https://blog.example/#lmq={S};",
        "https://blog.example/#lmq={S}!?",
        "https://blog.example/#lmq={S}%E2%80%8B",
        "https://blog.example/#lmq={S}.%2E.",
        "https://blog.example/#lmq={S}%",
        // With the rest of what was copied.
        "Here is mine (https://blog.example/#lmq={S}), and yours?",
        "<a href=\"https://blog.example/#lmq={S}\">mine</a>",
        "https://blog.example/#lmq={S}\r\nSent from my phone",
        "https://blog.example/#lmq={S}%20mine",
        // The fragment's goes before the query's, then the first before the second.
        "https://blog.example/?lmq={F}#lmq={S}",
        "https://blog.example/?lmq=broken#lmq={S}",
        "https://blog.example/#lmq={S}&lmq={F}",
    ];
    for template in one_result {
        assert_eq!(found(&fill(template)), Some(Ok(vec![S.into()])), "{template}");
    }
}

#[test]
fn several_results_are_found_together() {
    let two = [
        "https://blog.example/#lmq={S}.{F}",
        "https://blog.example/#lmq={S}%2E{F}",
        "https://blog.example/#lmq%3D{S}%2e{F}.",
        "https://blog.example/#lmq={S}.{F}?fbclid=IwAR0x",
        "https://blog.example/?lmq={S}.{F}",
    ];
    for template in two {
        assert_eq!(found(&fill(template)), Some(Ok(vec![S.into(), F.into()])), "{template}");
    }
    assert_eq!(found(&fill("#lmq={F}.{F}.{S}")), Some(Ok([F, F, S].map(String::from).to_vec())));
}

#[test]
fn one_bad_result_refuses_all_of_them() {
    let cases = [
        ("#lmq=", LinkError::Damaged),
        ("#lmq=&x=1", LinkError::Damaged),
        ("#lmq=.", LinkError::Damaged),
        ("#lmq=.{S}", LinkError::Damaged),
        ("#lmq={S}..{S}", LinkError::Damaged),
        ("#lmq={S}.1BthWwb399VbmMad", LinkError::Damaged),
        ("#lmq={S}.2BthWwb399VbmMac", LinkError::Newer),
        ("#lmq={S}.hello", LinkError::Foreign),
        ("#lmq=hello.{S}", LinkError::Foreign),
        // The first bad one gives the reason.
        ("#lmq={S}.hello.2BthWwb399VbmMac", LinkError::Foreign),
        ("#lmq={S}.2BthWwb399VbmMac.hello", LinkError::Newer),
        // Encoded twice.
        ("#lmq={S}%252E{S}", LinkError::Damaged),
        ("#lmq=%2531BthWwb399VbmMac", LinkError::Foreign),
        ("#lmq={S}+{S}", LinkError::Damaged),
        ("#lmq= {S}", LinkError::Damaged),
        // A good one in the query does not hide a bad one in the fragment.
        ("?lmq={S}#lmq=1BthWwb399VbmMad", LinkError::Damaged),
        // Lower case.
        ("#lmq=1bthwwb399vbmmac", LinkError::Damaged),
    ];
    for (template, expected) in cases {
        assert_eq!(found(&fill(template)), Some(Err(expected)), "{template}");
    }
}

#[test]
fn an_address_without_the_key_has_no_result() {
    let addresses = [
        "",
        "#",
        "?",
        "https://blog.example/post",
        "https://blog.example/post#section",
        "https://blog.example/#xlmq={S}",
        "https://blog.example/#x-lmq={S}",
        "https://blog.example/#x_lmq={S}",
        "https://blog.example/?xlmq={S}#ylmq={S}",
        "https://blog.example/#lmq",
        "https://blog.example/#lmq&x={S}",
        "https://blog.example/#lmqs={S}",
        "https://blog.example/#LMQ={S}",
        "https://blog.example/#x=lmq={S}",
        // A folder of that name is not a key.
        "https://blog.example/lmq={S}/post",
        "https://lmq.example/lmq/#lmq",
        // Encoded twice.
        "https://blog.example/%2523lmq%253D{S}",
        "%",
        "%2",
        "%%%23%",
    ];
    for template in addresses {
        assert_eq!(found(&fill(template)), None, "{template}");
    }
}

#[test]
fn more_results_than_a_team_has_are_refused_unread() {
    let many = |count: usize| format!("#lmq={}", vec![F; count].join("."));
    assert_eq!(found(&many(500)).unwrap().unwrap().len(), 500);
    assert_eq!(found(&many(500).replace('.', "%2E")).unwrap().unwrap().len(), 500);
    assert_eq!(found(&many(501)), Some(Err(LinkError::Damaged)));
    assert_eq!(found(&many(100_000)), Some(Err(LinkError::Damaged)));
    assert_eq!(found(&format!("#lmq={S}{}", ".".repeat(20_000))), Some(Err(LinkError::Damaged)));
}
