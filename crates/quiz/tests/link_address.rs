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
fn a_result_is_found_whatever_has_wrapped_the_address() {
    let safe_link = "https://eur01.safelinks.protection.outlook.com/?url=";
    let proofpoint = "https://urldefense.proofpoint.com/v2/url?u=https-3A__blog.example_post";
    for (template, expected) in [
        // Outlook, where the link came whole, and where its `#` was encoded before.
        (format!("{safe_link}https%3A%2F%2Fblog.example%2Fpost%23lmq%3D{S}&data=05%7C02%7Ca&reserved=0"), S),
        (format!("{safe_link}https%3A%2F%2Fblog.example%2Fpost%2523lmq%3D{S}&data=05%7C02%7Ca&reserved=0"), S),
        (format!("{safe_link}https%3A%2F%2Fblog.example%2Fpost%23a%26lmq%3D{S}%26b%3Dc&amp;data=05"), S),
        // In a wrapper in a wrapper.
        (format!("{safe_link}https%3A%2F%2Fr.example%2F%3Fu%3Dhttps%253A%252F%252Fblog.example%252F%2523lmq%253D{S}%26h%3DA&data=05"), S),
        ("https://blog.example/post%23lmq={S}".into(), S),
        ("https://blog.example/%2523lmq%253D{S}".into(), S),
        ("https://blog.example/%2523lmq={S}%2526x=1".into(), S),
        ("https://blog.example/%252523lmq%25253D{S}%252526x".into(), S),
        ("https://blog.example/%2525252523lmq%252525253D{S}".into(), S),
        // Google, Facebook, Slack, Barracuda, Cisco.
        ("https://www.google.com/url?q=https://blog.example/%23lmq%3D{S}&sa=D&source=editors".into(), S),
        ("https://www.google.com/url?q=https%3A%2F%2Fblog.example%2F%23lmq%3D{S}&sa=D&ust=17".into(), S),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fblog.example%2F%23lmq%3D{S}&h=AT0x-_y".into(), S),
        ("https://slack-redir.net/link?url=https%3A%2F%2Fblog.example%2F%23lmq%3D{S}".into(), S),
        ("https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fblog.example%2f%23lmq%3d{S}&c=E,1,x".into(), S),
        ("https://secure-web.cisco.com/1a-B_c/https%3A%2F%2Fblog.example%2Fpost%23lmq%3D{S}".into(), S),
        // Proofpoint, which writes a hyphen for a percent sign, or an asterisk for what isn't plain.
        (format!("{proofpoint}-23lmq-3D{S}&d=DwMFaQ&c=e-B_U&s=x-y&e="), S),
        (format!("{proofpoint}-2523lmq-3D{S}&d=DwMFaQ&c=e-B_U"), S),
        (format!("{proofpoint}-3Fa-3D1-26b-23a-26lmq-3D{}-26x-3D1&d=Dw", F.replace('-', "-2D")), F),
        (format!("{safe_link}{}%26d%3DDw&data=05", "https%3A%2F%2Furldefense.proofpoint.com%2Fv2%2Furl%3Fu%3Dhttps-3A__b.example_-23lmq-3D{S}"), S),
        ("https://urldefense.com/v3/__https://blog.example/post*lmq={S}__;Iw!!ABC-d!x_yZ1-9$".into(), S),
        ("https://urldefense.com/v3/__https://blog.example/?a=1*lmq={F}&x=1__;Iw!!ABC!x$ ".into(), F),
        // A payload that has a hyphen and an underscore itself.
        ("https://blog.example/%2523lmq%253D1BA-_fv379-_fv379-_fqtARQ".into(), "1BA-_fv379-_fv379-_fqtARQ"),
        (format!("{proofpoint}-23lmq-3D1BA-2D-5Ffv379-2D-5Ffv379-2D-5FfqtARQ&d=D-_"), "1BA-_fv379-_fv379-_fqtARQ"),
    ] {
        assert_eq!(found(&fill(&template)), Some(Ok(vec![expected.into()])), "{template}");
    }
}

#[test]
fn what_is_written_after_an_address_may_be_as_long_as_it_likes() {
    let story = "This is how I came by it. ".repeat(10_000);
    for link in ["https://b.example/#lmq={S}", "https://b.example/#lmq={S}&lmq-name=Ann"] {
        let text = format!("{} {story}", fill(link));
        let people = quiz::link::find_results(&text).unwrap().unwrap();
        assert_eq!(encode(&people[0].outcome), S, "{link}");
        assert_eq!(people[0].name.is_some(), link.ends_with("Ann"), "{link}");
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
        "https://r.example/?u=https%253A%252F%252Fblog.example%252F%2523lmq%253D{S}%252E{F}&h=A",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__b.example_-23lmq-3D{S}.{F}&d=D",
        "https://urldefense.com/v3/__https://b.example/*lmq={S}.{F}__;Iw!!A!b$",
        "#lmq={S}%252E{F}",
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
        // More often than any wrapper does.
        ("#lmq={S}%2525252525252E{S}", LinkError::Damaged),
        ("#lmq=%25252525252531BthWwb399VbmMac", LinkError::Foreign),
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
        // Encoded more often than any wrapper does.
        "https://blog.example/%252525252525252523lmq={S}",
        // Another key, and no wrapper.
        "https://blog.example/post-23xlmq-3D{S}",
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
