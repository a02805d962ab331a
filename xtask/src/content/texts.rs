//! The rules of every other text: how long it may be, whom it may speak of, and its typography.

use super::pack::{Pack, word_count, words};
use quiz::{
    report::Voice,
    words::{Key, Phrase},
};

/// A reading is shown to the person it is about and to a stranger with the link, so it may speak
/// to neither and of nobody.
const PERSONS: &[&str] = &[
    "you",
    "you're",
    "you've",
    "you'll",
    "you'd",
    "your",
    "yours",
    "yourself",
    "yourselves",
    "they",
    "they're",
    "they've",
    "they'll",
    "they'd",
    "them",
    "their",
    "theirs",
    "themselves",
    "someone",
    "someone's",
    "somebody",
    "he",
    "she",
    "him",
    "his",
    "her",
    "hers",
];

/// What is held to a length.
enum Limit {
    Words(usize),
    /// A label has to fit on a narrow card, in any language.
    Letters(usize),
}

fn limit(key: Key) -> Option<Limit> {
    match key {
        Key::DimensionName(_) => Some(Limit::Letters(16)),
        Key::FacetName(_) | Key::FoundationName(_) => Some(Limit::Letters(24)),
        Key::DimensionAbout(_) => Some(Limit::Words(30)),
        Key::Phrase(Phrase::OldWaysText) => Some(Limit::Words(80)),
        // The first thing read of a result, or one line among many.
        Key::Gap(..) | Key::Level(..) | Key::General(_) | Key::Why(_) | Key::Compared(..) => {
            Some(Limit::Words(25))
        }
        Key::Practice(..)
        | Key::OldWay(..)
        | Key::FacetStep(_)
        | Key::FoundationStep(_)
        | Key::GeneralStep(_) => Some(Limit::Words(35)),
        _ if is_impersonal(key) => Some(Limit::Words(45)),
        _ => None,
    }
}

fn is_impersonal(key: Key) -> bool {
    matches!(
        key,
        Key::DimensionAbout(_)
            | Key::Reading(..)
            | Key::FoundationAbout(_)
            | Key::FoundationReading(..)
            | Key::RoleFit(_)
            | Key::PlaceNote(_)
            | Key::Practice(..)
            | Key::Gap(..)
            | Key::Level(..)
            | Key::General(_)
            | Key::OldWay(..)
            | Key::FacetStep(_)
            | Key::Why(_)
            | Key::FoundationStep(_)
            | Key::GeneralStep(_)
            | Key::Headline(Voice::Other, _)
            | Key::Compared(Voice::Other, ..)
            | Key::Phrase(
                Phrase::OldWaysTitle
                    | Phrase::OldWaysText
                    | Phrase::FindingsTitle
                    | Phrase::FindingsAnswers
                    | Phrase::FindingsScores
                    | Phrase::FindingsSlight
                    | Phrase::PracticeOther
                    | Phrase::StepsOther
            )
    )
}

/// Every fault of a file's texts.
pub(super) fn faults(pack: &Pack) -> Vec<String> {
    let mut faults = Vec::new();
    for key in Key::all() {
        let name = key.name();
        let Some(text) = pack.text(&name) else { continue };
        let mut found = Vec::new();
        found.extend(limit(key).and_then(|limit| too_long(pack, text, &limit)));
        if pack.is_english() {
            if is_impersonal(key) {
                found.extend(persons(text));
            }
            found.extend(typography(text));
        }
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    faults
}

fn too_long(pack: &Pack, text: &str, limit: &Limit) -> Option<String> {
    let (length, most, unit) = match limit {
        Limit::Words(words) => (word_count(text), pack.room(*words), "words"),
        Limit::Letters(letters) => (text.chars().count(), *letters, "letters"),
    };
    (length > most).then(|| format!("has {length} {unit}, more than {most}"))
}

fn persons(text: &str) -> Vec<String> {
    words(text)
        .iter()
        .filter(|word| PERSONS.contains(&word.as_str()))
        .map(|word| format!("“{word}” speaks of a person; this text is read by two"))
        .collect()
}

fn typography(text: &str) -> Option<String> {
    if text.contains(['\'', '"']) {
        return Some("has a straight quotation mark or apostrophe".to_owned());
    }
    if text.contains('—') || text.contains(" - ") {
        return Some("has a dash other than a spaced en dash".to_owned());
    }
    text.contains("  ").then(|| "has two spaces in a row".to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::pack::tests::{english_with, renamed};
    use super::*;

    fn reports(key: &str, text: &str, expected: &str) {
        assert_eq!(faults(&english_with(&[(key, text)])), [format!("{key}: {expected}")]);
    }

    #[test]
    fn the_shipped_texts_have_no_fault() {
        assert_eq!(faults(&english_with(&[])), Vec::<String>::new());
    }

    #[test]
    fn a_text_one_word_over_its_limit_is_reported() {
        for (key, limit) in [
            ("reading.risk.level", 45),
            ("foundation.self-knowledge.about", 45),
            ("foundation.self-knowledge.low", 45),
            ("role-fit.match-both", 45),
            ("place.no-team.note", 45),
            ("dimension.risk.about", 30),
            ("practice.risk.level", 35),
            ("step.even-high", 35),
            ("old-way.winning.often", 35),
            ("finding.risk.leading", 25),
            ("finding.risk.leading.above", 25),
            ("finding.even-high", 25),
            ("compare.says.own.gap.you-more", 25),
            ("old-ways.text", 80),
        ] {
            let full = vec!["word"; limit].join(" ");
            assert!(faults(&english_with(&[(key, &full)])).is_empty());
            let over = format!("{full} more");
            reports(key, &over, &format!("has {} words, more than {limit}", limit + 1));
            assert!(faults(&renamed(english_with(&[(key, &over)]), "fr")).is_empty());
        }
    }

    #[test]
    fn a_label_one_letter_over_its_limit_is_reported() {
        for (key, limit) in [
            ("dimension.risk.name", 16),
            ("facet.risk.leading.name", 24),
            ("foundation.self-knowledge.name", 24),
        ] {
            assert!(faults(&english_with(&[(key, &"é".repeat(limit))])).is_empty());
            let over = "é".repeat(limit + 1);
            reports(key, &over, &format!("has {} letters, more than {limit}", limit + 1));
        }
    }

    #[test]
    fn a_person_in_an_impersonal_text_is_reported() {
        for (key, word) in [
            ("reading.risk.level", "You"),
            ("foundation.self-knowledge.low", "your"),
            ("role-fit.match-both", "They"),
            ("place.no-team.note", "their"),
            ("old-ways.text", "you’re"),
            ("practice.risk.level", "your"),
            ("finding.risk.managing", "their"),
            ("finding.risk.managing.below", "they"),
            ("step.risk.leading", "yourself"),
            ("step.self-leadership", "you"),
            ("old-way.winning.rarely", "he"),
            ("headline.other.leading", "you"),
            ("compare.says.other.level.you-more", "your"),
            ("steps.other", "you"),
            ("dimension.risk.about", "someone"),
        ] {
            let shown = word.to_lowercase().replace('’', "'");
            reports(
                key,
                &format!("{word} here."),
                &format!("“{shown}” speaks of a person; this text is read by two"),
            );
        }
    }

    #[test]
    fn the_interface_may_speak_to_its_reader() {
        assert!(faults(&english_with(&[("start.title", "Is this you?")])).is_empty());
    }

    #[test]
    fn typewriter_typography_is_reported() {
        for (text, expected) in [
            ("It's here.", "has a straight quotation mark or apostrophe"),
            ("A \"word\".", "has a straight quotation mark or apostrophe"),
            ("This - that.", "has a dash other than a spaced en dash"),
            ("This—that.", "has a dash other than a spaced en dash"),
            ("This.  That.", "has two spaces in a row"),
        ] {
            reports("back", text, expected);
        }
    }
}
