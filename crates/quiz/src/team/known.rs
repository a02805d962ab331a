//! Who is in a gathering already. A result says nothing about who gave it, so:
//!
//! - the same payload under two different names is two people with equal results;
//! - the same payload under the same name, or once without a name, is one person met again; a
//!   name that was missing is then filled in;
//! - equal payloads within one link are as many people, because whoever made the link put them
//!   there one by one; the same link met again adds nobody.
//!
//! The order in which the lines come makes no difference to who is counted.

use super::name::folded;
use crate::{link, outcome::Outcome};
use std::collections::{BTreeMap, BTreeSet};

/// A payload, filled up with zeros. It is canonical, so equal results have equal ones.
type Payload = [u8; 25];

/// The members who share one payload.
#[derive(Debug, Default)]
struct Equals {
    count: usize,
    names: BTreeSet<Box<str>>,
    /// Those without a name, by their places among the members.
    unnamed: Vec<usize>,
}

/// Whether a result belongs to somebody new.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Somebody new.
    New,
    /// Somebody met before.
    Again,
    /// The member at this place, met before without the name.
    Named(usize),
}

/// An index of everybody gathered so far. Every question costs a logarithm.
#[derive(Debug, Default)]
pub(super) struct Known {
    people: BTreeMap<Payload, Equals>,
}

impl Known {
    /// `earlier` is how many equal results came before this one in the same link.
    pub(super) fn standing(
        &self,
        payload: &Payload,
        name: Option<&str>,
        earlier: usize,
    ) -> Standing {
        let Some(equals) = self.people.get(payload) else { return Standing::New };
        match name {
            None if equals.count > earlier => Standing::Again,
            None => Standing::New,
            Some(name) if equals.names.contains(&folded(name)) => Standing::Again,
            Some(_) => equals.unnamed.last().map_or(Standing::New, |at| Standing::Named(*at)),
        }
    }

    /// Remembers somebody new at this place, or the name of somebody met before.
    pub(super) fn remember(
        &mut self,
        payload: Payload,
        name: Option<&str>,
        standing: &Standing,
        at: usize,
    ) {
        let equals = self.people.entry(payload).or_default();
        match (standing, name) {
            (Standing::Again, _) => return,
            (Standing::New, None) => equals.unnamed.push(at),
            (Standing::New, Some(_)) => {}
            (Standing::Named(_), _) => {
                equals.unnamed.pop();
            }
        }
        equals.count += usize::from(*standing == Standing::New);
        equals.names.extend(name.map(folded));
    }
}

/// The payload of an outcome, for [`Known`].
pub(super) fn payload(outcome: &Outcome) -> Payload {
    let text = link::encode(outcome);
    let mut payload = [0; 25];
    for (place, byte) in payload.iter_mut().zip(text.bytes()) {
        *place = byte;
    }
    payload
}
