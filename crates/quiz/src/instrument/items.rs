//! The sixty items in their fixed order. Only their words can be translated, so they are no content:
//! what is measured, and how an answer counts, is the same in every language.

use super::{
    Dimension::{self, Change, Direction, Energy, Focus, Horizon, Risk},
    Facet,
    Foundation::{self, SelfEmpowerment, SelfKnowledge, SelfLeadership},
    Scale,
    Side::{self, Leading, Managing},
};

/// Whether agreeing with an item raises or lowers its scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Keying {
    /// A higher answer raises the score.
    Forward,
    /// A higher answer lowers the score.
    Reverse,
}

/// One statement of the instrument, without its words.
#[derive(Debug, PartialEq, Eq)]
pub struct Item {
    /// The stable id, such as `risk.leading.a`; its words are at `statement.<id>`.
    pub id: &'static str,
    /// What it measures.
    pub scale: Scale,
    /// How its answer counts.
    pub keying: Keying,
    /// Whether a Snapshot asks it.
    pub snapshot: bool,
}

/// All items, in the order they are asked. The first [`Length::item_count`](super::Length) are that
/// length's.
pub fn items() -> &'static [Item] {
    &ITEMS
}

/// A change of what is asked, or of its order, is a new [`Revision`](super::Revision).
pub(super) static ITEMS: [Item; 60] = [
    snapshot("direction.leading.a", Direction, Leading),
    snapshot("horizon.managing.a", Horizon, Managing),
    snapshot("change.leading.a", Change, Leading),
    snapshot("focus.managing.a", Focus, Managing),
    snapshot("energy.leading.a", Energy, Leading),
    snapshot("risk.managing.a", Risk, Managing),
    snapshot("horizon.leading.a", Horizon, Leading),
    snapshot("direction.managing.a", Direction, Managing),
    snapshot("focus.leading.a", Focus, Leading),
    snapshot("change.managing.a", Change, Managing),
    snapshot("risk.leading.a", Risk, Leading),
    snapshot("energy.managing.a", Energy, Managing),
    snapshot("change.leading.b", Change, Leading),
    snapshot("direction.managing.b", Direction, Managing),
    snapshot("focus.leading.b", Focus, Leading),
    snapshot("risk.managing.b", Risk, Managing),
    snapshot("energy.leading.b", Energy, Leading),
    snapshot("horizon.managing.b", Horizon, Managing),
    snapshot("direction.leading.b", Direction, Leading),
    snapshot("change.managing.b", Change, Managing),
    snapshot("risk.leading.b", Risk, Leading),
    snapshot("focus.managing.b", Focus, Managing),
    snapshot("horizon.leading.b", Horizon, Leading),
    snapshot("energy.managing.b", Energy, Managing),
    full("change.leading.c", Change, Leading),
    reversed("risk.managing.d", Risk, Managing),
    foundation("foundation.self-knowledge.a", SelfKnowledge),
    reversed("direction.leading.d", Direction, Leading),
    full("energy.managing.c", Energy, Managing),
    foundation("foundation.self-empowerment.a", SelfEmpowerment),
    full("horizon.leading.c", Horizon, Leading),
    full("focus.managing.c", Focus, Managing),
    reversed_foundation("foundation.self-leadership.d", SelfLeadership),
    full("risk.leading.c", Risk, Leading),
    reversed("change.managing.d", Change, Managing),
    foundation("foundation.self-knowledge.b", SelfKnowledge),
    reversed("energy.leading.d", Energy, Leading),
    full("direction.managing.c", Direction, Managing),
    reversed_foundation("foundation.self-empowerment.d", SelfEmpowerment),
    reversed("focus.leading.d", Focus, Leading),
    reversed("horizon.managing.d", Horizon, Managing),
    foundation("foundation.self-leadership.a", SelfLeadership),
    full("focus.leading.c", Focus, Leading),
    full("change.managing.c", Change, Managing),
    reversed_foundation("foundation.self-knowledge.d", SelfKnowledge),
    reversed("horizon.leading.d", Horizon, Leading),
    reversed("direction.managing.d", Direction, Managing),
    foundation("foundation.self-empowerment.b", SelfEmpowerment),
    reversed("risk.leading.d", Risk, Leading),
    reversed("energy.managing.d", Energy, Managing),
    foundation("foundation.self-leadership.b", SelfLeadership),
    reversed("change.leading.d", Change, Leading),
    reversed("focus.managing.d", Focus, Managing),
    foundation("foundation.self-knowledge.c", SelfKnowledge),
    full("direction.leading.c", Direction, Leading),
    full("horizon.managing.c", Horizon, Managing),
    foundation("foundation.self-empowerment.c", SelfEmpowerment),
    full("energy.leading.c", Energy, Leading),
    full("risk.managing.c", Risk, Managing),
    foundation("foundation.self-leadership.c", SelfLeadership),
];

const fn snapshot(id: &'static str, dimension: Dimension, side: Side) -> Item {
    Item { snapshot: true, ..full(id, dimension, side) }
}

const fn full(id: &'static str, dimension: Dimension, side: Side) -> Item {
    let scale = Scale::Facet(Facet { dimension, side });
    Item { id, scale, keying: Keying::Forward, snapshot: false }
}

const fn reversed(id: &'static str, dimension: Dimension, side: Side) -> Item {
    Item { keying: Keying::Reverse, ..full(id, dimension, side) }
}

const fn foundation(id: &'static str, foundation: Foundation) -> Item {
    let scale = Scale::Foundation(foundation);
    Item { id, scale, keying: Keying::Forward, snapshot: false }
}

const fn reversed_foundation(id: &'static str, of: Foundation) -> Item {
    Item { keying: Keying::Reverse, ..foundation(id, of) }
}

/// The rules that the order and the counts follow; what the scales and keys have to do with the words
/// is checked with the language files.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::Length;
    use std::collections::BTreeSet;

    /// What neighbours must not share: a facet's dimension, or the foundation.
    fn theme(item: &Item) -> &'static str {
        match item.scale {
            Scale::Facet(facet) => facet.dimension.id(),
            Scale::Foundation(foundation) => foundation.id(),
        }
    }

    fn side(item: &&Item) -> Option<Side> {
        match item.scale {
            Scale::Facet(facet) => Some(facet.side),
            Scale::Foundation(_) => None,
        }
    }

    #[test]
    fn every_id_is_its_scale_and_a_letter_and_stands_once() {
        let ids: BTreeSet<&str> = ITEMS.iter().map(|item| item.id).collect();
        assert_eq!(ids.len(), ITEMS.len());
        for item in &ITEMS {
            let scale = match item.scale {
                Scale::Facet(Facet { dimension, side }) => [dimension.id(), side.id()],
                Scale::Foundation(foundation) => ["foundation", foundation.id()],
            };
            let letter = item.id.strip_prefix(&(scale.join(".") + ".")).unwrap();
            assert!(["a", "b", "c", "d"].contains(&letter), "{}", item.id);
        }
    }

    #[test]
    fn every_scale_has_four_items_one_of_them_reversed_and_every_facet_two_in_a_snapshot() {
        for scale in Scale::all() {
            let own: Vec<&Item> = ITEMS.iter().filter(|item| item.scale == scale).collect();
            let reversed = own.iter().filter(|item| item.keying == Keying::Reverse);
            let snapshot = own.iter().filter(|item| item.snapshot);
            let expected = if matches!(scale, Scale::Facet(_)) { 2 } else { 0 };
            assert_eq!((own.len(), reversed.count(), snapshot.count()), (4, 1, expected));
            assert!(own.iter().all(|item| !item.snapshot || item.keying == Keying::Forward));
        }
    }

    #[test]
    fn a_snapshot_comes_first_and_no_theme_follows_itself() {
        for (place, item) in ITEMS.iter().enumerate() {
            assert_eq!(item.snapshot, place < Length::Snapshot.item_count(), "{}", item.id);
        }
        for pair in ITEMS.windows(2) {
            assert_ne!(theme(&pair[0]), theme(&pair[1]), "{}", pair[1].id);
        }
    }

    /// Each stretch alternates by itself; where the two meet, either side may go on.
    #[test]
    fn the_sides_take_turns_even_across_a_foundation() {
        let (snapshot, rest) = ITEMS.split_at(Length::Snapshot.item_count());
        for stretch in [snapshot, rest] {
            let sides: Vec<Side> = stretch.iter().filter_map(|item| side(&item)).collect();
            assert!(sides.windows(2).all(|pair| pair[0] != pair[1]), "{sides:?}");
        }
    }
}
