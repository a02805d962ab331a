//! What becomes of a typed name.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use proptest::prelude::*;
use quiz::name::{LONGEST, Name};

fn name(typed: &str) -> Option<String> {
    Name::new(typed).map(|name| name.text().to_owned())
}

#[test]
fn a_name_is_one_trimmed_line_of_at_most_24_characters() {
    for (typed, expected) in [
        ("Ada", Some("Ada")),
        ("  Ada \t Lovelace\n", Some("Ada Lovelace")),
        ("", None),
        (" \u{a0}\u{3000}\n", None),
        ("José Ñandú", Some("José Ñandú")),
        ("李小龍", Some("李小龍")),
        // Exactly 24, one more, and a blank at the cut.
        ("abcdefghijklmnopqrstuvwx", Some("abcdefghijklmnopqrstuvwx")),
        ("abcdefghijklmnopqrstuvwxy", Some("abcdefghijklmnopqrstuvwx")),
        ("abcdefghijklmnopqrstuvw xyz", Some("abcdefghijklmnopqrstuvw")),
        // Markup is text.
        ("<b>\"Ada\"</b> & co", Some("<b>\"Ada\"</b> & co")),
        // Controls, overrides and isolates are taken out; so is what has no width.
        ("A\u{0}d\u{7}a\u{1b}", Some("Ada")),
        ("\u{202e}adA\u{202c}", Some("adA")),
        ("\u{2066}Ada\u{2069}\u{200f}\u{61c}", Some("Ada")),
        ("A\u{200b}d\u{feff}a\u{2060}\u{ad}", Some("Ada")),
        ("Ada\u{2028}Byron\u{2029}", Some("Ada Byron")),
        ("\u{e0041}\u{e0042}", None),
        // What joins letters or pictures stays, but is no name by itself.
        ("👩\u{200d}🚀", Some("👩\u{200d}🚀")),
        ("\u{200d}\u{fe0f}", None),
        ("\u{3164}", None),
    ] {
        assert_eq!(name(typed).as_deref(), expected, "{typed:?}");
    }
}

#[test]
fn a_very_long_text_is_only_read_as_far_as_needed() {
    assert_eq!(name(&"x".repeat(1_000_000)).unwrap().len(), LONGEST);
    assert_eq!(name(&"\u{202e}".repeat(1_000_000)), None);
}

proptest! {
    #[test]
    fn whatever_is_typed_a_name_keeps_its_promises(typed in any::<String>()) {
        if let Some(kept) = name(&typed) {
            prop_assert!(!kept.is_empty() && kept.chars().count() <= LONGEST);
            prop_assert_eq!(kept.trim(), &kept);
            prop_assert!(!kept.contains("  "));
            let is_unwanted = |c: char| {
                c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)
                    || ('\u{2066}'..='\u{2069}').contains(&c)
            };
            prop_assert!(!kept.chars().any(is_unwanted));
            prop_assert_eq!(name(&kept), Some(kept.clone()), "kept names stay as they are");
        }
    }
}
