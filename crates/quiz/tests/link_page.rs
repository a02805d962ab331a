//! A link leads to a page that others can open, and carries no campaign's keys.

use quiz::link::{Whereabouts, without_tracking};

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
