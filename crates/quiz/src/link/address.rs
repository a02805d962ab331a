//! Where results sit in a web address: finding them whatever surrounds them, putting them in, and
//! taking them out. What one result's text means is `link`'s business.
//!
//! Everything works on the address as it is written, byte by byte, because other programs leave
//! addresses that no strict parser accepts. One pass from left to right, whatever the length.

use super::{Refusal, decode_bytes, encode};
use crate::outcome::Outcome;

const KEY: &[u8] = b"lmq=";

/// A value longer than this is refused unread. 500 full results, with every full stop between them
/// percent-encoded, take 13,997.
const LONGEST_VALUE: usize = 16_384;

/// More results than this are refused unread.
pub const MOST_RESULTS: usize = 500;

/// The results in an address, or in just its fragment. `None` where there is no `lmq` key. Where
/// there are several, one in the fragment goes before one in the query, then the first wins.
///
/// One bad result refuses them all: half a team is not the team.
pub fn find(url: &str) -> Option<Result<Vec<Outcome>, Refusal>> {
    find_each(url).map(|results| results.into_iter().collect())
}

/// The same results one by one, each with its own refusal, for a reader who says how many are
/// missing. Where nothing can be told apart, there is one refusal.
pub fn find_each(url: &str) -> Option<Vec<Result<Outcome, Refusal>>> {
    let url = url.as_bytes();
    let in_fragment = Spots::new(url).find(|spot| spot.in_fragment);
    let spot = in_fragment.or_else(|| Spots::new(url).next())?;
    Some(results(url.get(spot.value..spot.end).unwrap_or_default()))
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

/// The same address without results, wherever they were. Every other key stays.
pub fn without_result(url: &str) -> String {
    let mut kept = String::with_capacity(url.len());
    let mut from = 0;
    for spot in Spots::new(url.as_bytes()) {
        kept.push_str(url.get(from..spot.key).unwrap_or_default());
        from = spot.end;
        let rest = url.get(from..).unwrap_or_default();
        if rest.starts_with('&') && !kept.ends_with("%23") {
            // What introduced the result now introduces its neighbour.
            from += 1;
            continue;
        }
        for separator in ["&amp;", "%26", "%3F", "%3f", "%23", "&", "?", ";", "#"] {
            let must_stay = separator == "#" && !rest.is_empty();
            if kept.ends_with(separator) && !must_stay {
                kept.truncate(kept.len() - separator.len());
                break;
            }
        }
    }
    kept.push_str(url.get(from..).unwrap_or_default());
    kept
}

/// The results in a key's value.
fn results(value: &[u8]) -> Vec<Result<Outcome, Refusal>> {
    if value.len() > LONGEST_VALUE {
        return vec![Err(Refusal::Damaged)];
    }
    let mut text = Vec::with_capacity(value.len());
    let mut at = 0;
    while let Some((byte, width)) = unit(value, at) {
        // None of these can stand in an address: here the address has ended and prose goes on.
        if matches!(byte, b'"' | b'<' | b'>') || byte.is_ascii_whitespace() {
            break;
        }
        text.push(byte);
        at += width;
    }
    // A result ends in a letter: what follows it is a sentence's punctuation.
    while text.last().is_some_and(|byte| !byte.is_ascii_alphanumeric()) {
        text.pop();
    }
    if text.iter().filter(|byte| **byte == b'.').count() >= MOST_RESULTS {
        return vec![Err(Refusal::Damaged)];
    }
    text.split(|byte| *byte == b'.').map(decode_bytes).collect()
}

/// One place where the key stands, as positions in the address.
struct Spot {
    in_fragment: bool,
    /// Where the key begins.
    key: usize,
    /// Where the value begins.
    value: usize,
    /// Where the value ends.
    end: usize,
}

/// Every place where the key stands, from left to right.
struct Spots<'a> {
    url: &'a [u8],
    at: usize,
    /// The byte before `at`, decoded; a separator at the very beginning.
    before: u8,
    in_fragment: bool,
}

impl<'a> Spots<'a> {
    fn new(url: &'a [u8]) -> Spots<'a> {
        Spots { url, at: 0, before: b'#', in_fragment: false }
    }

    fn can_begin_here(&self) -> bool {
        match self.before {
            b'#' | b'?' | b'&' | b';' => true,
            // `#/lmq=` and `#!lmq=`; a path before the fragment is none of ours.
            b'/' | b'!' => self.in_fragment,
            _ => false,
        }
    }

    /// Where the value begins, if the key stands here.
    fn value_after_key(&self) -> Option<usize> {
        let mut at = self.at;
        for expected in KEY {
            let (byte, width) = unit(self.url, at)?;
            if byte != *expected {
                return None;
            }
            at += width;
        }
        Some(at)
    }
}

impl Iterator for Spots<'_> {
    type Item = Spot;

    fn next(&mut self) -> Option<Spot> {
        while let Some((byte, width)) = unit(self.url, self.at) {
            if self.can_begin_here()
                && let Some(value) = self.value_after_key()
            {
                let mut end = value;
                while let Some((byte, width)) = unit(self.url, end) {
                    if matches!(byte, b'&' | b'#' | b'?') {
                        break;
                    }
                    end += width;
                }
                let spot = Spot { in_fragment: self.in_fragment, key: self.at, value, end };
                self.at = end;
                self.before = b'=';
                return Some(spot);
            }
            self.in_fragment |= byte == b'#';
            self.before = byte;
            self.at += width;
        }
        None
    }
}

/// The byte at a position, percent-decoded once, and how many bytes it is written in.
fn unit(text: &[u8], at: usize) -> Option<(u8, usize)> {
    let byte = *text.get(at)?;
    let digit = |at: usize| text.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    match (byte, digit(at + 1), digit(at + 2)) {
        (b'%', Some(high), Some(low)) => Some(((high * 16 + low) as u8, 3)),
        _ => Some((byte, 1)),
    }
}
