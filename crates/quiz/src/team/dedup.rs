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

use crate::{link, name::Lowercase, scoring::Outcome};

/// A payload, filled up with zeros. It is canonical, so equal results have equal ones.
type Payload = [u8; 25];

/// The members who share one payload.
#[derive(Debug, Default)]
struct Equals {
    count: u32,
    /// Those without a name, by their places among the members.
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

/// Somebody's payload and name: no name stands for all who share the payload.
type Known = (Payload, Box<str>);

/// An index of everybody gathered so far. Every question costs a logarithm, and to add somebody moves at most
/// a few kilobytes. A list and its order instead of a `BTreeMap`, which would be kilobytes of the program.
#[derive(Debug)]
pub(super) struct Dedup {
    /// The same name, however its letters are written.
    lowercase: Lowercase,
    /// Those who share a payload, under no name; and every name that one of them has, with nothing more to say.
    people: Vec<(Known, Equals)>,
    /// The places of `people` in the order of payloads and names.
    order: Vec<u32>,
}

impl Dedup {
    pub(super) fn new(lowercase: Lowercase) -> Dedup {
        Dedup { lowercase, people: vec![], order: vec![] }
    }

    /// Whether everybody who has this payload has a name, and somebody has it.
    pub(super) fn has_name(&self, payload: &Payload) -> bool {
        let equals = self.get(&(*payload, Box::default()));
        equals.is_some_and(|equals| equals.unnamed.is_empty())
    }

    /// Where in the order somebody stands, or would.
    fn find(&self, known: &Known) -> Result<usize, usize> {
        let key = |place: &u32| self.people.get(*place as usize).map(|(key, _)| key);
        self.order.binary_search_by(|place| key(place).cmp(&Some(known)))
    }

    fn get(&self, known: &Known) -> Option<&Equals> {
        let place = *self.order.get(self.find(known).ok()?)?;
        self.people.get(place as usize).map(|(_, equals)| equals)
    }

    /// What is known of somebody, who is known from now on.
    fn known(&mut self, known: Known) -> Option<&mut Equals> {
        let at = self.find(&known).unwrap_or_else(|at| {
            self.order.insert(at, self.people.len() as u32);
            self.people.push((known, Equals::default()));
            at
        });
        let place = *self.order.get(at)?;
        self.people.get_mut(place as usize).map(|(_, equals)| equals)
    }

    /// Whether this is somebody new, and if so remembers them at this place among the members.
    /// `earlier` is how many equal results came before this one in the same link. `has_room` says
    /// whether anybody new can be taken at all.
    pub(super) fn meet(
        &mut self,
        payload: Payload,
        name: Option<&str>,
        earlier: u32,
        place: u32,
        has_room: bool,
    ) -> Standing {
        let all = (payload, Box::default());
        let count = self.get(&all).map_or(0, |equals| equals.count);
        let is_one_more = count <= earlier;
        let named = name.map(|name| (payload, (self.lowercase)(name).into_boxed_str()));
        let is_new_name = named.as_ref().is_some_and(|named| self.find(named).is_err());
        if !is_new_name && !is_one_more {
            return Standing::Again;
        }
        let unnamed = match is_one_more {
            // Those without a name are others of the same link.
            true => None,
            false => self.known(all.clone()).and_then(|equals| equals.unnamed.pop()),
        };
        if unnamed.is_none() && !has_room {
            return Standing::TooMany;
        }
        if let Some(named) = named {
            self.known(named);
        }
        if let Some(place) = unnamed {
            return Standing::Named(place);
        }
        let Some(equals) = self.known(all) else { return Standing::TooMany };
        equals.count += 1;
        if is_new_name {
            return Standing::New;
        }
        equals.unnamed.push(place);
        Standing::Nameless
    }
}

/// The payload of an outcome, for [`Dedup`].
pub(super) fn payload(outcome: &Outcome) -> Payload {
    let text = link::encode(outcome);
    let mut payload = [0; 25];
    for (place, byte) in payload.iter_mut().zip(text.bytes()) {
        *place = byte;
    }
    payload
}
