//! Reads `golden-links.txt`. What must be true of its lines is for the tests to say.

use quiz::instrument::{Context, Length, Place, RoleDemand};

/// One line of the file.
#[allow(dead_code, reason = "each test file uses its own part of this")]
pub(crate) struct Golden {
    /// The line itself.
    pub(crate) line: &'static str,
    pub(crate) payload: &'static str,
    pub(crate) revision: u8,
    pub(crate) length: Length,
    pub(crate) context: Context,
    /// One group of keyed answers a scale, such as `034s`.
    pub(crate) groups: &'static str,
}

/// Every golden link, oldest first.
pub(crate) fn golden_links() -> Vec<Golden> {
    let lines = include_str!("../golden-links.txt").lines();
    lines.filter(|line| !line.starts_with('#')).map(parse).collect()
}

fn parse(line: &'static str) -> Golden {
    let columns: Vec<&str> = line.split(" | ").collect();
    let [payload, revision, length, place, demand, groups] = columns[..] else {
        panic!("not six columns: {line}");
    };
    let found = |column: &str, found: bool| assert!(found || column == "-", "{column} in {line}");
    let place_found = Place::ALL.into_iter().find(|each| each.id() == place);
    let demand_found = RoleDemand::ALL.into_iter().find(|each| each.id() == demand);
    found(place, place_found.is_some());
    found(demand, demand_found.is_some());
    Golden {
        line,
        payload,
        revision: revision.parse().unwrap(),
        length: Length::ALL.into_iter().find(|each| each.id() == length).unwrap(),
        context: Context { place: place_found, demand: demand_found },
        groups,
    }
}
