//! Which results a piece of text holds, whatever stands around them. Nothing here cares for lines
//! and cells, or for other names than those within a link.

use crate::{
    link::{self, LinkError, NamedResult},
    name::is_gap,
};

/// What one word holds.
pub(super) enum Found {
    /// The results of one link, or of payloads joined by full stops, each read or refused.
    Results(Vec<Result<NamedResult, LinkError>>),
    /// No result is in it, but it looks like one that was cut or is too new.
    Suspect(LinkError),
}

/// What the words of a text hold.
pub(super) fn scan(text: &str) -> Vec<Found> {
    let mut all = vec![];
    for word in words(text) {
        all.extend(found(word));
    }
    all
}

/// Whether a text holds any results, read or refused.
pub(super) fn has_result(text: &str) -> bool {
    words(text)
        .any(|word| link::holds_results(word) || matches!(payloads(word), Some(Found::Results(_))))
}

/// Between two words stand blanks, or characters that stand in no result and near which an address may
/// begin or end, in prose, markup and tables.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(ends_word);
        let (word, after) = first_word(rest);
        let count = if word.contains(NAMES) { count(word) } else { 0 };
        let (word, after) =
            if count > 1 { with_all_names(rest, word.len(), count) } else { (word, after) };
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

/// The key of the names in a link.
pub(super) const NAMES: &str = "lmq-name";

/// A text's first word, if it begins with one, and the rest.
fn first_word(text: &str) -> (&str, &str) {
    let end = text.find(ends_word).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// How many results a link holds.
fn count(link: &str) -> usize {
    link::find_each(link).map_or(0, |results| results.len())
}

/// A link in two at the end of its names, between which there are commas and nothing else, and which are no more
/// than its results. Its first word has so many bytes.
fn with_all_names(text: &str, first: usize, results: usize) -> (&str, &str) {
    let mut end = first;
    for _ in 1..results {
        let Some(more) = text.get(end..).and_then(|rest| rest.strip_prefix(',')) else { break };
        let (name, _) = first_word(more);
        if is_another_cell(name) {
            break;
        }
        end += 1 + name.len();
    }
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Whether a word after a comma holds a result of its own. What links have of names is letters, digits and
/// percent-encoding, and may only look like one.
fn is_another_cell(word: &str) -> bool {
    let is_encoded = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'%');
    if is_encoded { link::decode(word).is_ok() } else { found(word).is_some() }
}

/// Whether a character ends a word.
pub(super) fn ends_word(character: char) -> bool {
    matches!(character, ',' | ';' | '|' | '"' | '<' | '>') || is_gap(character)
}

fn found(word: &str) -> Option<Found> {
    if let Some(results) = link::find_each(word) {
        return Some(Found::Results(results));
    }
    payloads(word)
}

/// What a word holds that is no link.
fn payloads(word: &str) -> Option<Found> {
    let word = word.trim_matches(|each: char| !each.is_ascii_alphanumeric());
    // The shortest payload has 16 characters; cheap to ask before anything else.
    if word.len() < 12 || !word.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let results = link::decode_each(word);
    if results.iter().any(Result::is_ok) {
        return Some(Found::Results(results));
    }
    let first = *results.first()?.as_ref().err()?;
    (first != LinkError::Foreign && is_like_a_payload(word)).then_some(Found::Suspect(first))
}

/// Ours have letters of both cases and end in one; dates, numbers and most other keys don't.
fn is_like_a_payload(word: &str) -> bool {
    let has = |is_one: fn(&u8) -> bool| word.as_bytes().iter().any(is_one);
    let is_ours = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    word.bytes().all(is_ours)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_uppercase)
        && word.ends_with(|last: char| last.is_ascii_alphabetic())
        && word.split('.').all(|part| part.len() <= 128)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "1BthWwb399VbmMac";
    const TWO: &str = "1BANEQsG7DEIKNbK";

    /// Results read, results refused, suspects.
    fn counts(text: &str) -> (usize, usize, usize) {
        let mut counts = (0, 0, 0);
        for found in scan(text) {
            match found {
                Found::Results(results) => {
                    counts.0 += results.iter().filter(|each| each.is_ok()).count();
                    counts.1 += results.iter().filter(|each| each.is_err()).count();
                }
                Found::Suspect(_) => counts.2 += 1,
            }
        }
        counts
    }

    #[test]
    fn results_are_found_whatever_stands_around_them() {
        for (text, expected) in [
            (ONE.into(), (1, 0, 0)),
            (format!("({ONE})."), (1, 0, 0)),
            (format!("{ONE}.{TWO}"), (2, 0, 0)),
            (format!("https://x.example/p?fbclid=1#lmq={ONE}.{TWO}&a=b"), (2, 0, 0)),
            (format!("see https://x.example/#lmq={ONE}, and {TWO}!"), (2, 0, 0)),
            (format!("<a href=\"https://x/#lmq={ONE}\">https://x/#lmq={TWO}</a>"), (2, 0, 0)),
            (format!("[mine](https://x.example/#lmq={ONE})"), (1, 0, 0)),
            (format!("|Ada|https://x/#lmq={ONE}|https://x/#lmq={TWO}|"), (2, 0, 0)),
            (format!("https://x/#a=1;lmq={ONE}"), (1, 0, 0)),
            (format!("https://x/%23lmq%3D{ONE}%2E{TWO}"), (2, 0, 0)),
            (format!("https://x/?a,b|c#lmq={ONE}"), (1, 0, 0)),
            (format!("\0{ONE}\0\u{FEFF}{TWO}\u{200B}"), (2, 0, 0)),
            (format!("https://x/#lmq={ONE}.1BANEQsG7"), (1, 1, 0)),
            (format!("{ONE}.1BANEQsG7"), (1, 1, 0)),
            ("https://x/#lmq=hello".into(), (0, 1, 0)),
            (ONE.replace('W', "V"), (0, 0, 1)),
            (ONE.replacen('1', "2", 1), (0, 0, 1)),
        ] {
            assert_eq!(counts(&text), expected, "{text}");
        }
    }

    #[test]
    fn ordinary_words_are_not_suspected() {
        let text = "2024-05-01T10:00:00Z 2024-05-01 1234567890123456 10.0.0.1 100.000.000.000 \
            1b4e28ba-2fa1-11d2-883f-0016d3cca427 https://x.example/1BthWwb 1st 1,000,000 \
            3D-Printing-for-Teams: 4711-ABCDEFGHIJ";
        assert_eq!(counts(text), (0, 0, 1), "the slug with both cases is the price");
    }
}
