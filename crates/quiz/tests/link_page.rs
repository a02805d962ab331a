//! A link leads to a page that others can open, and carries no campaign's keys.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use quiz::{
    link::{NamedResult, Whereabouts, decode, find_results, link_to, without_tracking},
    name::Name,
};

const NOWHERE: Whereabouts =
    Whereabouts { asked: None, canonical: None, page: "https://blog.example/post", own: None };

#[test]
fn the_first_page_that_others_can_open_is_taken() {
    let asked = Some("https://author.example/quiz");
    let own = Some("https://quiz.example/index.html");
    let canonical = Some("https://blog.example/canonical");
    let page = "https://blog.example/post?page=2#part";
    let cases = [
        (Whereabouts { asked, canonical, page, own }, asked),
        (Whereabouts { canonical, page, own, ..NOWHERE }, canonical),
        (Whereabouts { page, own, ..NOWHERE }, Some(page)),
        // A page of another origin is somebody else's.
        (
            Whereabouts { canonical: Some("https://blog.example.evil/"), page, ..NOWHERE },
            Some(page),
        ),
        (Whereabouts { canonical: Some("http://blog.example/"), page, ..NOWHERE }, Some(page)),
        (
            Whereabouts { canonical: Some("https://blog.example:8443/"), page, ..NOWHERE },
            Some(page),
        ),
        // Nobody else can open these.
        (Whereabouts { page: "about:srcdoc", own, ..NOWHERE }, own),
        (Whereabouts { page: "data:text/html,<p>", own, ..NOWHERE }, own),
        (Whereabouts { page: "blob:https://blog.example/0-1", canonical, own, ..NOWHERE }, own),
        (Whereabouts { page: "file:///home/ann/quiz.html", ..NOWHERE }, None),
        (
            Whereabouts {
                page: "file:///C:/Ann/quiz.html",
                canonical: Some("file:///b"),
                ..NOWHERE
            },
            None,
        ),
        (Whereabouts { page: "", ..NOWHERE }, None),
        (Whereabouts { page: "https://", ..NOWHERE }, None),
        // But the author knows where it can be found.
        (Whereabouts { page: "file:///home/ann/quiz.html", asked, ..NOWHERE }, asked),
        (Whereabouts { page: "about:srcdoc", asked: Some("file:///a"), own, ..NOWHERE }, own),
    ];
    for (whereabouts, expected) in cases {
        let found = whereabouts.page_for_links();
        assert_eq!(found.as_deref(), expected, "{whereabouts:?}");
    }
}

#[test]
fn a_result_and_a_campaign_of_the_visit_before_do_not_travel_on() {
    let page = "https://blog.example/?utm_source=mail&p=12#lmq=1BthWwb399VbmMac";
    let found = Whereabouts { page, ..NOWHERE }.page_for_links();
    assert_eq!(found.as_deref(), Some("https://blog.example/?p=12"));
}

#[test]
fn only_an_author_can_ask_for_results_in_the_query() {
    for (asked, expected) in [
        ("https://b.example/post?lmq=", "https://b.example/post?lmq="),
        ("https://b.example/post?p=1&lmq=", "https://b.example/post?p=1&lmq="),
        ("https://b.example/post?utm_source=a&lmq=", "https://b.example/post?lmq="),
        // These hold a result, or ask for nothing.
        ("https://b.example/post?lmq=1BthWwb399VbmMac", "https://b.example/post"),
        ("https://b.example/post?lmq=&p=1", "https://b.example/post?p=1"),
        ("https://b.example/post?lmq=#top", "https://b.example/post#top"),
        ("https://b.example/post#lmq=", "https://b.example/post"),
    ] {
        let found = Whereabouts { asked: Some(asked), ..NOWHERE }.page_for_links();
        assert_eq!(found.as_deref(), Some(expected), "{asked}");
    }
    // Nobody can have others' results sent to a server by a link to the page.
    let page = "https://blog.example/post?lmq=";
    for canonical in [None, Some(page)] {
        let found = Whereabouts { page, canonical, ..NOWHERE }.page_for_links();
        assert_eq!(found.as_deref(), Some("https://blog.example/post"));
    }
}

#[test]
fn a_link_has_its_results_where_the_page_takes_them() {
    let outcome = decode("1BthWwb399VbmMac").unwrap();
    let people =
        ["Ada", ""].map(|name| NamedResult { name: Name::new(name), outcome: outcome.clone() });
    let held = "lmq=1BthWwb399VbmMac.1BthWwb399VbmMac&lmq-name=Ada";
    for (page, expected) in [
        ("https://b.example/?lmq=", format!("https://b.example/?{held}")),
        ("https://b.example/?p=1&lmq=", format!("https://b.example/?p=1&{held}")),
        ("https://b.example/?p=1", format!("https://b.example/?p=1#{held}")),
        ("https://b.example/#/route?lmq=", format!("https://b.example/#/route?{held}")),
    ] {
        let link = link_to(page, &people);
        assert_eq!(link, expected);
        assert_eq!(find_results(&link).unwrap().unwrap(), people);
    }
    assert_eq!(link_to("https://b.example/?lmq=", &[]), "https://b.example/?lmq=");
}

#[test]
fn what_campaigns_add_goes_wherever_it_stands_and_all_else_stays() {
    for (address, expected) in [
        ("https://b.example/?utm_source=a", "https://b.example/"),
        ("https://b.example/?utm_source=a&utm_medium=b#top", "https://b.example/#top"),
        ("https://b.example/?p=1&fbclid=x&q=2", "https://b.example/?p=1&q=2"),
        ("https://b.example/?fbclid=x&p=1&gclid=y&q=2", "https://b.example/?p=1&q=2"),
        ("https://b.example/?a=1#utm_source=a&b=2", "https://b.example/?a=1#b=2"),
        ("https://b.example/#/route?msclkid=1&b=2", "https://b.example/#/route?b=2"),
        ("https://b.example/?UTM_Source=a&Mc_Eid=b", "https://b.example/"),
        ("https://b.example/?mc_cid=1&mc_eid=2&_hsenc=3&igshid=4", "https://b.example/"),
        // What only looks like it.
        ("https://b.example/utm_source=a?utm", "https://b.example/utm_source=a?utm"),
        ("https://b.example/?q=utm_source&x=fbclid", "https://b.example/?q=utm_source&x=fbclid"),
        ("https://b.example/?my_fbclid=1", "https://b.example/?my_fbclid=1"),
        ("https://b.example/?", "https://b.example/?"),
        ("https://b.example/ä?é=ß&utm_term=ö", "https://b.example/ä?é=ß"),
        ("", ""),
    ] {
        assert_eq!(without_tracking(address), expected, "{address}");
        assert_eq!(without_tracking(expected), expected, "twice: {address}");
    }
}
