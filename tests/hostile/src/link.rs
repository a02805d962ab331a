//! Addresses, and the results and names in them.

use super::{assert_are_people, text};
use quiz::{
    instrument::Revision,
    link::{
        LinkError, MOST_RESULTS, NamedResult, decode, encode, find, find_each, find_results,
        for_quiz, with_named_results, with_result, without_result, without_tracking,
    },
    name::shortened,
};

/// An address, or any text that is taken for one.
pub fn link(bytes: &[u8]) {
    let address = &*text(bytes);
    payload(address);
    found(address);
    let without = without_result(address);
    assert!(without.len() <= address.len());
    // Proofpoint's second way to wrap an address is read, and never that of a page whose address is written anew.
    let is_wrapped = address.contains("lmq-3D");
    let has_none = |address: &str| is_wrapped || find_each(address).is_none();
    assert!(has_none(&without), "{without:?}");
    assert_eq!(without_result(&without), without);
    let untracked = without_tracking(&without);
    assert!(untracked.len() <= without.len());
    assert_eq!(without_tracking(&untracked), untracked);
    assert!(has_none(&untracked), "{untracked:?}");
    for most in [1, 24, 60] {
        if let Some(short) = shortened(address, most) {
            assert!(short.chars().count() <= most && !short.trim().is_empty());
            assert_eq!(shortened(&short, most), Some(short));
        }
    }
}

/// Only what a result writes is read as one.
fn payload(text: &str) {
    match decode(text) {
        Ok(outcome) => {
            assert_eq!(encode(&outcome), text);
            let ours = for_quiz(Ok(outcome.clone()), Revision::OURS);
            let is_ours = outcome.revision() == Revision::OURS;
            assert_eq!(ours, if is_ours { Ok(outcome) } else { Err(LinkError::OtherStatements) });
        }
        Err(LinkError::OtherStatements) => panic!("a text alone knows no quiz"),
        Err(_) => {}
    }
}

/// All three ways to look for results see the same, and what is found can be put anywhere.
fn found(address: &str) {
    let each = find_each(address);
    let all: Option<Result<Vec<NamedResult>, LinkError>> =
        each.clone().map(|each| each.into_iter().collect());
    assert_eq!(find_results(address), all);
    let outcomes = |people: Vec<NamedResult>| -> Vec<_> {
        people.into_iter().map(|person| person.outcome).collect()
    };
    assert_eq!(find(address), all.map(|all| all.map(outcomes)));
    let Some(each) = each else { return };
    assert!((1..=MOST_RESULTS).contains(&each.len()));
    let people: Vec<NamedResult> = each.into_iter().filter_map(Result::ok).collect();
    if people.is_empty() {
        return;
    }
    assert_are_people(&people);
    let with = with_named_results(address, &people);
    assert_eq!(find_results(&with), Some(Ok(people.clone())), "{with:?}");
    assert_eq!(with_named_results(&with, &people), with);
    let nameless = with_result(&with, &outcomes(people.clone()));
    assert_eq!(find(&nameless), Some(Ok(outcomes(people))), "{nameless:?}");
}
