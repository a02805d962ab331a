//! The rules of one text by itself: how long it may be, whom it may speak of, how a statement reads,
//! and typography.

use quiz::{
    instrument::{Keying, items},
    report::{Voice, Whose},
    words::{Key, Phrase},
};

const FIRST_PERSON: &str = "i i’m i’ve i’d i’ll me my mine myself";

/// Words that answer a statement before the person does.
const FREQUENCY: &str = "always constantly continually forever frequently generally habitually \
    mostly never normally occasionally often rarely regularly seldom sometimes typically usually";

/// Words that make a person disagree with a denial, which readers get wrong.
const NEGATION: &str = "barely cannot hardly neither never no nobody none nor not nothing nowhere \
    scarcely unable without";

/// What is read from a link speaks of somebody else than the reader.
const SECOND_PERSON: &str = "you you’re you’ve you’ll you’d your yours yourself yourselves";

/// How many words a text may have in English, where their number is limited.
fn most_words(key: Key) -> Option<usize> {
    match key {
        Key::Statement(_) => Some(16),
        Key::Over(..) | Key::Clause(_) | Key::Doing(_) => Some(7),
        // It fits on one line of a phone.
        Key::Heard(_) => Some(8),
        Key::Cost(_) => Some(12),
        // The first thing read of a result, or one line among many.
        Key::Headline(..) | Key::Why(_) => Some(14),
        Key::Reading(..) | Key::NoteOften(_) | Key::NoteRarely(_) | Key::NotePromise(_) => Some(20),
        Key::Compared(..) => Some(25),
        Key::Meaning(..) | Key::Practice(..) => Some(28),
        Key::DimensionAbout(_) => Some(30),
        Key::FoundationAbout(_)
        | Key::FoundationReading(..)
        | Key::RoleFit(..)
        | Key::PlaceNote(..)
        | Key::Overall(..)
        | Key::OldWay(..)
        | Key::FacetStep(_)
        | Key::FoundationStep(_)
        | Key::GeneralStep(_) => Some(35),
        Key::Both(_) => Some(41),
        Key::Phrase(Phrase::OldWaysText) => Some(80),
        _ => None,
    }
}

/// Every fault of a text, but for those that a content pack is refused for.
pub(crate) fn faults(key: Key, text: &str, is_english: bool) -> Vec<String> {
    let mut faults = Vec::new();
    if text.trim() != text {
        faults.push("begins or ends with a space".to_owned());
    }
    // As a reader counts them: a hyphenated word is one, a lone dash is none.
    let count = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    // Some languages need more words to say the same.
    let most = most_words(key).map(|most| if is_english { most } else { most + most / 4 });
    if let Some(most) = most.filter(|most| count > *most) {
        faults.push(format!("has {count} words, more than {most}"));
    }
    if is_english {
        faults.extend(faults_of_english(key, text));
    }
    faults
}

/// The rules that know English words and typography.
fn faults_of_english(key: Key, text: &str) -> Vec<String> {
    let item = if let Key::Statement(place) = key { items().get(place) } else { None };
    let is_statement = item.is_some();
    let is_reverse = item.is_some_and(|item| item.keying == Keying::Reverse);
    let is_from_a_link = matches!(
        key,
        Key::Headline(Whose::Named | Whose::Other, _)
            | Key::Reading(Voice::Other, ..)
            | Key::Meaning(Voice::Other, ..)
            | Key::FoundationReading(Voice::Other, ..)
            | Key::RoleFit(Voice::Other, _)
            | Key::PlaceNote(Voice::Other, _)
            | Key::Overall(Voice::Other, _)
            | Key::Compared(Voice::Other, ..)
            | Key::Over(..)
            | Key::Cost(_)
            | Key::DimensionAbout(_)
            | Key::FoundationAbout(_)
    );
    let words = words(text);
    let is_in = |list: &str, word: &str| list.split(' ').any(|known| known == word);
    let is_other_dash = text.contains('—') || text.contains(" - ");
    let is_first_person = words.iter().any(|word| is_in(FIRST_PERSON, word));

    let mut rules = vec![
        (is_statement && !is_first_person, "must be in the first person".to_owned()),
        (text.contains(['\'', '"']), "has a straight quotation mark or apostrophe".to_owned()),
        (is_other_dash, "has a dash other than a spaced en dash".to_owned()),
        (text.contains("  "), "has two spaces in a row".to_owned()),
    ];
    for word in &words {
        let negates = is_in(NEGATION, word) || word.ends_with("n’t");
        rules.extend([
            (
                is_from_a_link && is_in(SECOND_PERSON, word),
                format!("“{word}” speaks to the reader"),
            ),
            // No statement has needed the word so far; one that does can be let through here.
            (is_statement && word == "and", "“and” may join two behaviours".to_owned()),
            (
                is_statement && is_in(FREQUENCY, word),
                format!("“{word}” says how often, as the answer does"),
            ),
            (is_reverse && negates, format!("“{word}” negates a reverse statement")),
        ]);
    }
    rules.into_iter().filter(|(is_broken, _)| *is_broken).map(|(_, fault)| fault).collect()
}

/// A text's words, in lower case, with typographic apostrophes and nothing else around them.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .replace('\'', "’")
        .split(|letter: char| !letter.is_alphanumeric() && letter != '’')
        .map(|word| word.trim_matches('’').to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}
