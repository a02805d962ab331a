//! Who is in a gathering already. A result says nothing about who gave it, so:
//!
//! - the same payload under two different names is two people with equal results;
//! - the same payload under the same name, or once without a name, is one person met again; a
//!   name that was missing is then filled in;
//! - equal payloads within one link are as many people, because whoever made the link put them
//!   there one by one; the same link met again adds nobody. Where two of them have the same name, it
//!   is that of one: nothing else would come out the same in any order.
//!
//! The order in which the lines come makes no difference to who is counted.

use super::{MOST_MEMBERS, Member};
use crate::{link::encode, name::Lowercase, scoring::Outcome};
use std::cmp::Ordering;

/// All members who share a result, or one of their names.
#[derive(Debug)]
struct Known {
    hash: u32,
    /// The place of the first among the members.
    first: u32,
    /// In small letters. No name stands for all who share the result.
    name: Box<str>,
    /// How many share it.
    count: usize,
    /// Those of them without a name, by their places among the members.
    unnamed: Vec<u32>,
}

/// Who a result belongs to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Somebody new, of this name.
    New,
    /// Somebody new without a name: none was given, or it is another's with an equal result.
    Nameless,
    /// Somebody met before.
    Again,
    /// The member at this place, met before without the name.
    Named(u32),
    /// Somebody new for whom there is no room.
    TooMany,
}

/// In so many lists, each in order, stands who is known: to add somebody moves what is in one of them alone.
const LISTS: usize = 256;

/// An index of everybody gathered so far. Every question costs a logarithm, and to add somebody moves some hundred
/// bytes, or 160 kilobytes at most where a text was made for it. Lists in order instead of a `HashMap`, which such a
/// text would keep for long, or a `BTreeMap`: either would be kilobytes of the program.
#[derive(Debug)]
pub(super) struct Dedup {
    /// The same name, however its letters are written.
    lowercase: Lowercase,
    known: Vec<Known>,
    /// Places in `known`, in the list of their hash in the order of hashes, names and results.
    lists: Vec<Vec<u32>>,
}

impl Dedup {
    pub(super) fn new(lowercase: Lowercase) -> Dedup {
        Dedup { lowercase, known: vec![], lists: (0..LISTS).map(|_| vec![]).collect() }
    }

    /// Whether everybody who has this result has a name, and somebody has it.
    pub(super) fn has_name(&self, members: &[Member], outcome: &Outcome) -> bool {
        let known = self.find(members, outcome, "").ok().and_then(|place| self.known.get(place));
        known.is_some_and(|known| known.unnamed.is_empty())
    }

    /// Where in `known` a result with a name is; or its hash, and where in its list it would be.
    fn find(
        &self,
        members: &[Member],
        outcome: &Outcome,
        name: &str,
    ) -> Result<usize, (u32, usize)> {
        let hash = hash(outcome, name);
        let list = self.lists.get(list(hash)).map(Vec::as_slice).unwrap_or_default();
        let compare = |place: &u32| {
            let Some(known) = self.known.get(*place as usize) else { return Ordering::Less };
            let names = || known.name.as_ref().cmp(name);
            known.hash.cmp(&hash).then_with(names).then_with(|| {
                match members.get(known.first as usize) {
                    Some(first) if first.outcome != *outcome => {
                        encode(&first.outcome).cmp(&encode(outcome))
                    }
                    _ => Ordering::Equal,
                }
            })
        };
        let at = list.binary_search_by(compare).map_err(|at| (hash, at))?;
        list.get(at).map(|place| *place as usize).ok_or((hash, at))
    }

    /// What is known of a result with a name, which is known from now on: whoever has it first is at this place.
    fn known(
        &mut self,
        members: &[Member],
        outcome: &Outcome,
        name: &str,
        first: u32,
    ) -> Option<&mut Known> {
        let place = self.find(members, outcome, name).unwrap_or_else(|(hash, at)| {
            let place = self.known.len();
            if let Some(list) = self.lists.get_mut(list(hash)) {
                list.insert(at, place as u32);
            }
            self.known.push(Known { hash, first, name: name.into(), count: 0, unnamed: vec![] });
            place
        });
        self.known.get_mut(place)
    }

    /// Whose result this is, if they are in `members` already; if they are new, they are remembered as who comes
    /// next there. `earlier` is how many equal results came before this one in the same link.
    pub(super) fn meet(
        &mut self,
        members: &[Member],
        outcome: &Outcome,
        name: Option<&str>,
        earlier: usize,
    ) -> Standing {
        let next = members.len() as u32;
        let all = self.find(members, outcome, "").ok().and_then(|all| self.known.get(all));
        let (first, count) = all.map_or((next, 0), |all| (all.first, all.count));
        let is_one_more = count <= earlier;
        let name = name.map(self.lowercase);
        let name = name.as_deref().filter(|name| self.find(members, outcome, name).is_err());
        if name.is_none() && !is_one_more {
            return Standing::Again;
        }
        let unnamed = match is_one_more {
            // Those without a name are others of the same link.
            true => None,
            false => self.known(members, outcome, "", first).and_then(|all| all.unnamed.pop()),
        };
        if unnamed.is_none() && members.len() >= MOST_MEMBERS {
            return Standing::TooMany;
        }
        if let Some(name) = name {
            self.known(members, outcome, name, first);
        }
        if let Some(place) = unnamed {
            return Standing::Named(place);
        }
        let all = self.known(members, outcome, "", first);
        let Some(all) = all else { return Standing::TooMany };
        all.count += 1;
        if name.is_some() {
            return Standing::New;
        }
        all.unnamed.push(next);
        Standing::Nameless
    }
}

/// One number for a result and a name.
fn hash(outcome: &Outcome, name: &str) -> u32 {
    let step = |hash: u32, part: u32| (hash.rotate_left(5) ^ part).wrapping_mul(0x9e37_79b9);
    let tallies = outcome.tallies().iter().map(|tally| tally.number());
    tallies.chain(name.bytes().map(u32::from)).fold(0, step)
}

/// The list of a hash: its highest bits depend on everything.
fn list(hash: u32) -> usize {
    (hash >> 24) as usize
}
