//! Links already sent are read for ever, and a link that has changed is never read as another one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;
mod golden;

use answering::{answers, groups};
use golden::golden_links;
use quiz::{
    instrument::{Length, Revision},
    link::{LinkError, decode, encode, find, for_quiz},
    scoring::Outcome,
};
use std::{
    io::{self, Write},
    process::Command,
};

#[test]
fn every_golden_link_is_read_as_its_line_says() {
    for golden in golden_links() {
        let outcome = decode(golden.payload).unwrap_or_else(|refusal| {
            panic!("{refusal:?}: {}", golden.line);
        });
        assert_eq!(outcome.revision().number(), golden.revision, "{}", golden.line);
        assert_eq!(outcome.length(), golden.length, "{}", golden.line);
        assert_eq!(outcome.context(), golden.context, "{}", golden.line);
        assert_eq!(groups(&outcome), golden.groups, "{}", golden.line);
        assert_eq!(encode(&outcome), golden.payload, "{}", golden.line);
    }
}

#[test]
fn the_answers_of_a_golden_line_make_its_link() {
    for golden in golden_links() {
        let named = Revision::from_pack(&golden.revision.to_string());
        let revision = named.unwrap_or(Revision::OURS);
        if revision.number() != golden.revision {
            // An earlier revision of ours: nobody can take that quiz any more.
            continue;
        }
        let answers = answers(golden.length, golden.groups);
        let outcome =
            Outcome::from_answers(revision, golden.length, &answers, golden.context).unwrap();
        assert_eq!(encode(&outcome), golden.payload, "{}", golden.line);
    }
}

/// After adding lines, add a pair here; never change one.
#[test]
fn golden_lines_are_only_ever_added() {
    let pinned: &[(usize, u64)] = &[(26, 0xc56c_9942_3990_6070), (32, 0xc042_3d7c_4302_d443)];
    let lines: Vec<&str> = golden_links().iter().map(|golden| golden.line).collect();
    for (count, expected) in pinned {
        let text = lines[..*count].join("\n");
        let fingerprint = fnv_1a(text.as_bytes());
        assert_eq!(fingerprint, *expected, "an old line changed: {fingerprint:#018x}");
    }
    let last = pinned.last().unwrap().0;
    assert_eq!(lines.len(), last, "pin the lines you added");
}

/// The FNV-1a hash, 64 bits: enough against a slip, and a few lines long.
fn fnv_1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Whoever changes a line can change its fingerprint above as well, but not what is committed.
#[test]
fn every_committed_version_of_the_file_is_how_it_begins_today() {
    let Some(versions) = committed_versions() else {
        // Past what catches the output of a test that passes.
        let sentence = "There is no whole Git history here to compare the golden links with.";
        writeln!(io::stderr(), "{sentence}").unwrap();
        return;
    };
    for (commit, past) in versions {
        let lost = lost_line(include_str!("golden-links.txt"), &past);
        assert_eq!(lost, None, "changed or taken away since {commit}");
    }
}

#[test]
fn a_file_of_links_may_only_grow_at_its_end() {
    for (present, past, lost) in [
        ("a\nb\nc\n", "a\nb\n", None),
        ("a\nb\n", "a\nb\n", None),
        ("a\nc\n", "a\nb\n", Some("b")),
        ("b\na\n", "a\n", Some("a")),
        ("a\n", "a\nb\n", Some("b")),
    ] {
        assert_eq!(lost_line(present, past), lost, "{past:?} became {present:?}");
    }
}

/// The first line of an earlier version that the present one doesn't have at the same place.
fn lost_line<'past>(present: &str, past: &'past str) -> Option<&'past str> {
    let mut present = present.lines();
    past.lines().find(|line| present.next() != Some(line))
}

/// Each committed version of the file, with its commit; none outside a whole clone.
fn committed_versions() -> Option<Vec<(String, String)>> {
    let is_shallow = git(&["rev-parse", "--is-shallow-repository"])?;
    let log = git(&["log", "--format=%h", "--", "golden-links.txt"])?;
    // A commit that takes the file away holds no version of it.
    let version = |commit: &str| {
        Some((commit.to_owned(), git(&["show", &format!("{commit}:./golden-links.txt")])?))
    };
    let is_whole = is_shallow.trim() == "false" && !log.is_empty();
    is_whole.then(|| log.lines().filter_map(version).collect())
}

/// What Git says of this folder, where it is there and knows it.
fn git(arguments: &[&str]) -> Option<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");
    let output = Command::new("git").arg("-C").arg(folder).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn links_are_as_short_as_promised() {
    for golden in golden_links() {
        let expected = if golden.length == Length::Snapshot { 16 } else { 25 };
        assert_eq!(golden.payload.len(), expected);
        let last = golden.payload.chars().last().unwrap();
        assert!(last.is_ascii_alphabetic(), "{last} would be taken for punctuation");
    }
}

/// Every ASCII character, and some that only look like one.
fn every_character() -> impl Iterator<Item = char> {
    (0..128u8).map(char::from).chain("–—‐а１é\u{200b}\u{feff}".chars())
}

/// Strict reading refuses the text; tolerant reading may at most see the same result.
#[track_caller]
fn assert_refused(text: &str, original: &str) {
    if text == original {
        return;
    }
    assert!(decode(text).is_err(), "{text:?} was read, made from {original}");
    if let Some(Ok(outcomes)) = find(&format!("https://blog.example/post#lmq={text}")) {
        let texts: Vec<String> = outcomes.iter().map(encode).collect();
        assert_eq!(texts, [original], "{text:?} was read as another result");
    }
}

#[test]
fn no_changed_character_is_missed() {
    for golden in golden_links() {
        let characters: Vec<char> = golden.payload.chars().collect();
        for position in 0..characters.len() {
            for character in every_character() {
                let mut changed = characters.clone();
                changed[position] = character;
                assert_refused(&String::from_iter(changed), golden.payload);
            }
        }
    }
}

#[test]
fn no_missing_or_added_character_is_missed() {
    for golden in golden_links() {
        let characters: Vec<char> = golden.payload.chars().collect();
        for position in 0..=characters.len() {
            if position < characters.len() {
                let mut shorter = characters.clone();
                shorter.remove(position);
                assert_refused(&String::from_iter(shorter), golden.payload);
            }
            for character in every_character() {
                let mut longer = characters.clone();
                longer.insert(position, character);
                assert_refused(&String::from_iter(longer), golden.payload);
            }
        }
        for length in 0..characters.len() {
            assert_refused(&String::from_iter(&characters[..length]), golden.payload);
        }
    }
}

#[test]
fn no_two_exchanged_characters_are_missed() {
    for golden in golden_links() {
        let characters: Vec<char> = golden.payload.chars().collect();
        for first in 0..characters.len() {
            for second in 0..first {
                let mut exchanged = characters.clone();
                exchanged.swap(first, second);
                assert_refused(&String::from_iter(exchanged), golden.payload);
            }
        }
    }
}

#[test]
fn a_refusal_tells_damaged_from_newer_from_foreign() {
    let cases = [
        ("", LinkError::Damaged),
        ("1", LinkError::Damaged),
        ("1BAAAAAAAAAB0jo", LinkError::Damaged),
        ("1BAAAAAAAAAB0jocA", LinkError::Damaged),
        // A checksum of another text.
        ("1BAAAAAAAAAB0jod", LinkError::Damaged),
        // A last character that holds six bits.
        ("1BAAAAAAAAAB0jo8", LinkError::Damaged),
        // Right checksum, wrong content: revision 0, place 6, demand 7.
        ("1AAAAAAAAAABvH7T", LinkError::Damaged),
        ("1BwAAAAAAAAAu-PT", LinkError::Damaged),
        ("1BHAAAAAAAAAAAAAAAAAEAHRI", LinkError::Damaged),
        // Right checksum, number out of range: 21¹² in a Snapshot, 126 for a full scale.
        ("1BA0RCwbsMQjLCOJ", LinkError::Damaged),
        ("1BAAAAAAAAAAAAAAAAAPx7h9Q", LinkError::Damaged),
        // Right checksum, spare bits that are not zero.
        ("1BAAAAAAAAAAAAAAAAAACqmxN", LinkError::Damaged),
        // Right checksum, the last revision ours can have, even where the rest means nothing yet.
        ("1fAAAAAAAAAANGHb", LinkError::Newer),
        ("1f___________________USaE", LinkError::Newer),
        // Right checksum, a pack's revision, whose fields are as strict as ours: context 7.
        ("1_4_________________6ZPyM", LinkError::Damaged),
        // A later format version, of a length it may have.
        ("2BAAAAAAAAAB0joc", LinkError::Newer),
        ("9-_Zabc0", LinkError::Newer),
        ("2BAAAAA", LinkError::Damaged),
        ("2BAAAA!AAAAB0joc", LinkError::Damaged),
        ("0BAAAAAAAAAB0joc", LinkError::Foreign),
        ("hello", LinkError::Foreign),
        ("%31BAAAAAAAAAB0joc", LinkError::Foreign),
        (" 1BAAAAAAAAAB0joc", LinkError::Foreign),
        ("١BAAAAAAAAAB0joc", LinkError::Foreign),
        ("-", LinkError::Foreign),
    ];
    for (text, expected) in cases {
        assert_eq!(decode(text).err(), Some(expected), "{text}");
    }
    assert_eq!(decode(&"2".repeat(128)).err(), Some(LinkError::Newer));
    assert_eq!(decode(&"2".repeat(129)).err(), Some(LinkError::Damaged));
    assert_eq!(decode(&"1".repeat(1 << 20)).err(), Some(LinkError::Damaged));
}

#[test]
fn a_result_is_for_the_quiz_that_has_its_statements() {
    let pack = |text| Revision::from_pack(text).unwrap();
    for golden in golden_links() {
        let outcome = decode(golden.payload).unwrap();
        for quiz in [Revision::OURS, pack("32"), pack("40"), pack("63")] {
            let own = outcome.revision() == quiz;
            let found = for_quiz(Ok(outcome.clone()), quiz);
            assert_eq!(found, own.then_some(outcome.clone()).ok_or(LinkError::OtherStatements));
        }
    }
    // What could not be read keeps its reason: it may be of any quiz.
    for refusal in [LinkError::Damaged, LinkError::Newer, LinkError::Foreign] {
        assert_eq!(for_quiz(Err(refusal), pack("40")), Err(refusal));
    }
}

#[test]
fn the_documents_examples_are_golden_links() {
    let document = include_str!("../../../docs/link-format.md");
    for payload in ["1BthWwb399VbmMac", "1BciB4geIHiB4geIHawC-5nUA"] {
        assert!(document.contains(payload));
        assert!(golden_links().iter().any(|golden| golden.payload == payload));
    }
}
