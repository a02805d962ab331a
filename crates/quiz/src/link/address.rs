//! Where results and their names sit in a web address: finding them whatever surrounds them, putting
//! them in, and taking them out. What one result's text means is `link`'s business; how names are
//! written is that of `names`.
//!
//! Everything works on the address as it is written, byte by byte, because other programs leave
//! addresses that no strict parser accepts. One pass from left to right, whatever the length.

use super::{
    LinkError, MOST_RESULTS, NamedResult, decode_bytes, encode, names,
    percent::{MOST_LAYERS, byte_at},
};
use crate::scoring::Outcome;

/// A value longer than this is refused unread. 500 full results, with every full stop between them
/// percent-encoded, take 13,997.
const LONGEST_VALUE: usize = 16_384;

/// How Proofpoint's second way to wrap an address begins: with a hyphen for each percent sign.
const WRAPPED_WITH_HYPHENS: &str = "lmq-3D";

/// The results in an address, or in just its fragment. `None` where there is no `lmq` key. Where
/// there are several, one in the fragment goes before one in the query, then the first wins.
///
/// One bad result refuses them all: half a team is not the team.
pub fn find(url: &str) -> Option<Result<Vec<Outcome>, LinkError>> {
    let outcomes =
        |people: Vec<NamedResult>| people.into_iter().map(|person| person.outcome).collect();
    find_results(url).map(|found| found.map(outcomes))
}

/// The same results, each with the name that the address has for it, if any. Whatever is wrong with
/// a name, its result is still found.
pub fn find_results(url: &str) -> Option<Result<Vec<NamedResult>, LinkError>> {
    find_each(url).map(|people| people.into_iter().collect())
}

/// The same people one by one, each with their own refusal, for a reader who says how many are
/// missing. Where nothing can be told apart, there is one refusal.
pub fn find_each(url: &str) -> Option<Vec<Result<NamedResult, LinkError>>> {
    let found = find_plainly(url.as_bytes());
    if found.is_some() || !url.contains(WRAPPED_WITH_HYPHENS) {
        return found;
    }
    let mut unwrapped = url.as_bytes().to_vec();
    for byte in &mut unwrapped {
        if *byte == b'-' {
            *byte = b'%';
        }
    }
    find_plainly(&unwrapped)
}

/// Whether [`find_each`] finds anybody, without reading who it is.
pub fn holds_results(url: &str) -> bool {
    Spots::new(url.as_bytes()).any(|spot| !spot.holds_names)
        || url.contains(WRAPPED_WITH_HYPHENS) && find_each(url).is_some()
}

fn find_plainly(url: &[u8]) -> Option<Vec<Result<NamedResult, LinkError>>> {
    let spots: Vec<Spot> = Spots::new(url).collect();
    let results = spots
        .iter()
        .filter(|spot| !spot.holds_names)
        .reduce(|best, spot| if best.part == 0 && spot.part > 0 { spot } else { best })?;
    // A name in the query is not that of a result in the fragment, nor one in another link.
    let names = spots.iter().find(|names| names.holds_names && names.part == results.part);
    let names = names.map(|names| names.text(url, names::LONGEST_VALUE)).unwrap_or_default();
    Some(people(results.text(url, LONGEST_VALUE), &names))
}

/// The address with these results in its fragment. Every other key stays; results that were there
/// before go, whether in the fragment or in the query. Without any outcome it is
/// [`without_result`].
pub fn with_result(url: &str, outcomes: &[Outcome]) -> String {
    let mut url = without_result(url);
    let mut separator = match url.split_once('#') {
        None => "#lmq=",
        Some((_, "")) => "lmq=",
        // A fragment that is a route takes keys after a question mark.
        Some((_, route)) if route.starts_with(['/', '!']) && !route.contains('?') => "?lmq=",
        Some(_) => "&lmq=",
    };
    for outcome in outcomes {
        url.push_str(separator);
        url.push_str(&encode(outcome));
        separator = ".";
    }
    url
}

/// The address with these people's results in its fragment, and their names beside them. What
/// becomes of the rest is as in [`with_result`].
pub fn with_named_results(url: &str, people: &[NamedResult]) -> String {
    let outcomes: Vec<Outcome> = people.iter().map(|person| person.outcome.clone()).collect();
    let mut url = with_result(url, &outcomes);
    names::write(&mut url, people);
    url
}

/// The same address without results and names, wherever they were. Every other key stays.
pub fn without_result(url: &str) -> String {
    let mut kept = String::with_capacity(url.len());
    let mut from = 0;
    for spot in Spots::new(url.as_bytes()) {
        kept.push_str(url.get(from..spot.key).unwrap_or_default());
        from = spot.end;
        let rest = url.get(from..).unwrap_or_default();
        let before = introduction(&kept);
        let after = separator(rest, b"&;");
        // Without a neighbour behind it, what introduced the result goes, unless what follows is still the
        // fragment; and one that is encoded divides only what is encoded as often. Else it now introduces
        // the neighbour.
        let goes = match after {
            "" => before != "#" || rest.is_empty(),
            _ => before.starts_with('%') && (!after.starts_with('%') || after.len() < before.len()),
        };
        if goes {
            kept.truncate(kept.len() - before.len());
        } else {
            from += after.len();
        }
    }
    kept.push_str(url.get(from..).unwrap_or_default());
    kept
}

/// What introduces a key at the end of a text, as it is written; empty where nothing does.
fn introduction(text: &str) -> &str {
    // It is no longer than this, and a longer search would be done again for every key.
    let mut last = text.char_indices().rev().take(2 * MOST_LAYERS + 1);
    let begins = |(_, each): &(usize, char)| matches!(each, '%' | '&' | '?' | ';' | '#');
    let at = text.strip_suffix("&amp;").map(str::len).or_else(|| Some(last.find(begins)?.0));
    let last = at.and_then(|at| text.get(at..)).unwrap_or_default();
    if separator(last, b"&?;#") == last { last } else { "" }
}

/// Which of these a text begins with, as it is written there; empty where it begins with none.
fn separator<'a>(text: &'a str, of: &[u8]) -> &'a str {
    let width = match byte_at(text.as_bytes(), 0, MOST_LAYERS) {
        Some(_) if text.starts_with("&amp;") => 5,
        Some((byte, width)) if of.contains(&byte) => width,
        _ => 0,
    };
    text.get(..width).unwrap_or_default()
}

/// The people of both keys' values.
fn people(mut results: Vec<u8>, names: &[u8]) -> Vec<Result<NamedResult, LinkError>> {
    // A result ends in a letter: what follows it is a sentence's punctuation.
    while results.last().is_some_and(|byte| !byte.is_ascii_alphanumeric()) {
        results.pop();
    }
    if results.iter().filter(|byte| **byte == b'.').count() >= MOST_RESULTS {
        return vec![Err(LinkError::Damaged)];
    }
    each(&results, names)
}

/// The people of results with full stops between them, and of the names for them.
pub(super) fn each(results: &[u8], names: &[u8]) -> Vec<Result<NamedResult, LinkError>> {
    let mut names = names::each(names);
    let person = |payload| {
        let name = names.next().flatten();
        decode_bytes(payload).map(|outcome| NamedResult { name, outcome })
    };
    results.split(|byte| *byte == b'.').map(person).collect()
}

/// One place where a key stands, as positions in the address.
struct Spot {
    /// After how many `#` it stands: none in the query.
    part: usize,
    /// The key is `lmq-name`, not `lmq`.
    holds_names: bool,
    /// How often the value is encoded beyond what is its own: a `%26` in a name is no `&` of the address.
    layers: usize,
    /// Where the key begins.
    key: usize,
    /// Where the value begins.
    value: usize,
    /// Where the value ends.
    end: usize,
}

impl Spot {
    /// The value as far as an address can reach, without the percent-encoding that is not part of
    /// it. Empty where it is too long to be read.
    fn text(&self, url: &[u8], longest: usize) -> Vec<u8> {
        let value = url.get(self.value..self.end).unwrap_or_default();
        let mut text = Vec::with_capacity(value.len().min(longest));
        let mut at = 0;
        while let Some((byte, width)) = byte_at(value, at, self.layers) {
            // None of these can stand in an address: here the address has ended and prose goes on.
            if matches!(byte, b'"' | b'<' | b'>') || byte.is_ascii_whitespace() {
                break;
            }
            text.push(byte);
            at += width;
            if at > longest {
                return Vec::new();
            }
        }
        text
    }
}

/// Every place where one of the keys stands, from left to right.
struct Spots<'a> {
    url: &'a [u8],
    at: usize,
    /// The byte before `at`, decoded; a separator at the very beginning.
    before: u8,
    /// How many `#` stand before `at`.
    part: usize,
}

impl<'a> Spots<'a> {
    fn new(url: &'a [u8]) -> Spots<'a> {
        Spots { url, at: 0, before: b'#', part: 0 }
    }

    fn can_begin_here(&self) -> bool {
        match self.before {
            // The asterisk is Proofpoint's third way to wrap a `#`.
            b'#' | b'?' | b'&' | b';' | b'*' => true,
            // `#/lmq=` and `#!lmq=`; a path before the fragment is none of ours.
            b'/' | b'!' => self.part > 0,
            _ => false,
        }
    }

    /// The position after these bytes, if they stand at that one.
    fn after(&self, expected: &[u8], mut at: usize) -> Option<usize> {
        for expected in expected {
            let (byte, width) = byte_at(self.url, at, MOST_LAYERS)?;
            if byte != *expected {
                return None;
            }
            at += width;
        }
        Some(at)
    }

    /// The spot that begins here, if a key does.
    fn spot(&self) -> Option<Spot> {
        let after_key = self.after(b"lmq", self.at)?;
        let after_names = self.after(b"-name", after_key);
        let after_key = after_names.unwrap_or(after_key);
        let value = self.after(b"=", after_key)?;
        let holds_names = after_names.is_some();
        // Who encodes a whole fragment encodes the equals sign, too, and what is encoded in a name
        // once more: each time it gets two digits longer.
        let layers = if holds_names { (value - after_key) / 2 } else { MOST_LAYERS };
        let mut end = value;
        while let Some((byte, width)) = byte_at(self.url, end, layers) {
            if matches!(byte, b'&' | b'#' | b'?' | b';') {
                break;
            }
            end += width;
        }
        Some(Spot { part: self.part, holds_names, layers, key: self.at, value, end })
    }
}

impl Iterator for Spots<'_> {
    type Item = Spot;

    fn next(&mut self) -> Option<Spot> {
        while let Some((byte, width)) = byte_at(self.url, self.at, MOST_LAYERS) {
            if self.can_begin_here()
                && let Some(spot) = self.spot()
            {
                self.at = spot.end;
                self.before = b'=';
                return Some(spot);
            }
            self.part += usize::from(byte == b'#');
            self.before = byte;
            self.at += width;
        }
        None
    }
}
