//! What others may hear somebody say, and what may come of it that one person does both: the result as a scene.

use super::{findings::telling, patterns::is_often};
use crate::{ids::Indexed, instrument::Facet, scoring::Profile};

/// What somebody says: of what is told first, the facets that they often show.
pub fn heard(profile: &Profile) -> Vec<Facet> {
    telling(profile).into_iter().filter(|facet| is_often(profile, *facet)).collect()
}

/// Two facets of different dimensions, in the order of those.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    first: Facet,
    second: Facet,
    /// Its place among all, kept, as it is looked up where no search may be shipped.
    place: u8,
}

impl Pair {
    /// The pair of what somebody says; `None` where that isn't two things.
    pub fn of(said: &[Facet]) -> Option<Pair> {
        let [one, other] = *said else { return None };
        Pair::all().find(|pair| [[one, other], [other, one]].contains(&pair.facets()))
    }

    /// The two facets.
    pub fn facets(self) -> [Facet; 2] {
        [self.first, self.second]
    }
}

impl Indexed for Pair {
    const COUNT: usize = Facet::COUNT * (Facet::COUNT - 2) / 2;

    fn all() -> impl Iterator<Item = Pair> {
        let pairs = Facet::all().flat_map(|first| {
            let is_later = move |second: &Facet| first.dimension < second.dimension;
            Facet::all().filter(is_later).map(move |second| (first, second))
        });
        (0..).zip(pairs).map(|(place, (first, second))| Pair { first, second, place })
    }

    fn index(self) -> usize {
        self.place.into()
    }
}
