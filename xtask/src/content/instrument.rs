//! The rules of `content/instrument.json`: counts, keys, Snapshot marks and order. No words.

use quiz::instrument::{Facet, Foundation, Revision};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

const ITEMS_PER_SCALE: usize = 4;
const REVERSE_PER_SCALE: usize = 1;
const SNAPSHOT_PER_FACET: usize = 2;

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Instrument {
    revision: u8,
    items: Vec<Item>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    id: String,
    scale: String,
    key: Keying,
    snapshot: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Keying {
    Forward,
    Reverse,
}

impl Item {
    /// What neighbours must not share: a facet's dimension, or the foundation.
    fn theme(&self) -> &str {
        match self.scale.split_once('.') {
            Some((dimension, _)) if dimension != "foundation" => dimension,
            _ => &self.scale,
        }
    }

    /// Leading or managing; `None` for a foundation.
    fn side(&self) -> Option<&str> {
        self.scale.split_once('.').filter(|(first, _)| *first != "foundation").map(|(_, side)| side)
    }
}

/// Every fault of the instrument's source text.
pub(super) fn faults(source: &str) -> Vec<String> {
    match serde_json::from_str::<Instrument>(source) {
        Ok(instrument) => broken_rules(&instrument),
        Err(error) => vec![format!("is no instrument: {error}")],
    }
}

fn broken_rules(instrument: &Instrument) -> Vec<String> {
    let mut faults = Vec::new();
    if !(1..*Revision::PACKS.start()).contains(&instrument.revision) {
        faults
            .push("revision: must be from 1 to 31; the rest are left to content packs".to_owned());
    }
    check_ids(&instrument.items, &mut faults);
    check_scales(&instrument.items, &mut faults);
    check_order(&instrument.items, &mut faults);
    faults
}

fn check_ids(items: &[Item], faults: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for Item { id, scale, .. } in items {
        if !seen.insert(id) {
            faults.push(format!("{id}: stands twice"));
        }
        let rest = id.strip_prefix(scale.as_str()).and_then(|rest| rest.strip_prefix('.'));
        if rest.is_none_or(str::is_empty) {
            faults.push(format!("{id}: must be its scale, {scale}, a full stop and a name"));
        }
    }
}

fn check_scales(items: &[Item], faults: &mut Vec<String>) {
    let facets = Facet::all().map(|f| (format!("{}.{}", f.dimension.id(), f.side.id()), true));
    let foundations =
        Foundation::ALL.into_iter().map(|f| (format!("foundation.{}", f.id()), false));
    let scales: BTreeMap<String, bool> = facets.chain(foundations).collect();
    for item in items.iter().filter(|item| !scales.contains_key(&item.scale)) {
        faults.push(format!("{}: there is no scale {}", item.id, item.scale));
    }
    for (scale, is_facet) in scales {
        let own: Vec<&Item> = items.iter().filter(|item| item.scale == scale).collect();
        if own.len() != ITEMS_PER_SCALE {
            faults.push(format!("{scale}: has {} items, not {ITEMS_PER_SCALE}", own.len()));
        }
        let reverse = own.iter().filter(|item| item.key == Keying::Reverse).count();
        if reverse != REVERSE_PER_SCALE {
            faults.push(format!("{scale}: has {reverse} reverse items, not {REVERSE_PER_SCALE}"));
        }
        let expected = if is_facet { SNAPSHOT_PER_FACET } else { 0 };
        let marked = own.iter().filter(|item| item.snapshot).count();
        if marked != expected {
            faults.push(format!("{scale}: has {marked} Snapshot items, not {expected}"));
        }
        for item in own.iter().filter(|item| item.snapshot && item.key == Keying::Reverse) {
            faults.push(format!("{}: a Snapshot item must be forward", item.id));
        }
    }
}

fn check_order(items: &[Item], faults: &mut Vec<String>) {
    for (first, second) in items.iter().zip(items.iter().skip(1)) {
        if first.theme() == second.theme() {
            faults.push(format!("{}: follows {}, of the same theme", second.id, first.id));
        }
        if !first.snapshot && second.snapshot {
            faults.push(format!("{}: Snapshot items must come first", second.id));
        }
    }
    // Each stretch alternates by itself; where the two meet, either side may go on.
    for in_snapshot in [true, false] {
        let stretch: Vec<(&Item, &str)> = items
            .iter()
            .filter(|item| item.snapshot == in_snapshot)
            .filter_map(|item| item.side().map(|side| (item, side)))
            .collect();
        for ((first, side), (second, next_side)) in stretch.iter().zip(stretch.iter().skip(1)) {
            if side == next_side {
                faults.push(format!("{}: is {side}, as is {} before it", second.id, first.id));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Instrument {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../content/instrument.json");
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    }

    /// Breaks a copy of the shipped instrument and expects the fault to be named.
    fn reports(break_it: impl FnOnce(&mut Vec<Item>), expected: &str) {
        let mut instrument = shipped();
        break_it(&mut instrument.items);
        let faults = broken_rules(&instrument);
        assert!(faults.iter().any(|fault| fault == expected), "{expected:?} not in {faults:#?}");
    }

    fn place(items: &[Item], id: &str) -> usize {
        items.iter().position(|item| item.id == id).unwrap()
    }

    #[test]
    fn the_shipped_instrument_has_no_fault() {
        assert_eq!(broken_rules(&shipped()), Vec::<String>::new());
    }

    #[test]
    fn what_is_no_instrument_is_reported_with_a_reason() {
        for source in ["", "{}", r#"{"revision": 1, "items": [], "more": 1}"#] {
            let faults = faults(source);
            assert!(faults.len() == 1 && faults[0].starts_with("is no instrument: "), "{faults:?}");
        }
    }

    #[test]
    fn a_revision_that_is_not_ours_is_reported() {
        for (revision, allowed) in [(0, false), (1, true), (31, true), (32, false), (64, false)] {
            let instrument = Instrument { revision, ..shipped() };
            let expected = "revision: must be from 1 to 31; the rest are left to content packs";
            let faults = broken_rules(&instrument);
            assert_eq!(faults, if allowed { vec![] } else { vec![expected] }, "{revision}");
        }
    }

    #[test]
    fn a_scale_one_item_short_is_reported() {
        reports(|items| drop(items.pop()), "foundation.self-leadership: has 3 items, not 4");
    }

    #[test]
    fn a_second_reverse_item_is_reported() {
        reports(
            |items| {
                let place = place(items, "risk.leading.c");
                items[place].key = Keying::Reverse;
            },
            "risk.leading: has 2 reverse items, not 1",
        );
    }

    #[test]
    fn an_unknown_scale_is_reported() {
        reports(
            |items| "foundation.luck".clone_into(&mut items.last_mut().unwrap().scale),
            "foundation.self-leadership.c: there is no scale foundation.luck",
        );
    }

    #[test]
    fn a_facet_with_one_snapshot_mark_is_reported() {
        reports(
            |items| items[0].snapshot = false,
            "direction.leading: has 1 Snapshot items, not 2",
        );
    }

    #[test]
    fn a_reverse_snapshot_item_is_reported() {
        reports(
            |items| items[0].key = Keying::Reverse,
            "direction.leading.a: a Snapshot item must be forward",
        );
    }

    #[test]
    fn a_snapshot_mark_on_a_foundation_is_reported() {
        reports(
            |items| items.last_mut().unwrap().snapshot = true,
            "foundation.self-leadership: has 1 Snapshot items, not 0",
        );
    }

    #[test]
    fn a_snapshot_item_after_another_is_reported() {
        reports(|items| items.swap(0, 59), "horizon.managing.a: Snapshot items must come first");
    }

    #[test]
    fn a_repeated_id_is_reported() {
        reports(|items| items[1].id = items[0].id.clone(), "direction.leading.a: stands twice");
    }

    #[test]
    fn an_id_that_is_not_its_scale_and_a_name_is_reported() {
        for id in ["direction.leading", "direction.leading.", "direction.leadings.a", "a"] {
            reports(
                |items| id.clone_into(&mut items[0].id),
                &format!("{id}: must be its scale, direction.leading, a full stop and a name"),
            );
        }
    }

    #[test]
    fn neighbours_of_one_dimension_are_reported() {
        reports(
            |items| {
                let from = place(items, "direction.managing.a");
                items.swap(1, from);
            },
            "direction.managing.a: follows direction.leading.a, of the same theme",
        );
    }

    #[test]
    fn neighbours_of_one_foundation_are_reported() {
        reports(
            |items| {
                let from = place(items, "foundation.self-knowledge.b");
                let item = items.remove(from);
                let before = place(items, "foundation.self-knowledge.a");
                items.insert(before + 1, item);
            },
            "foundation.self-knowledge.b: follows foundation.self-knowledge.a, of the same theme",
        );
    }

    #[test]
    fn two_items_of_one_side_in_a_row_are_reported_even_across_a_foundation() {
        reports(
            |items| items.swap(0, 1),
            "change.leading.a: is leading, as is direction.leading.a before it",
        );
        reports(
            |items| {
                let (first, second) =
                    (place(items, "direction.leading.d"), place(items, "energy.managing.c"));
                items.swap(first, second);
            },
            "energy.managing.c: is managing, as is risk.managing.d before it",
        );
    }
}
