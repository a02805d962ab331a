//! The table of everybody: how it is ordered, who is sought in it, and which page of it is shown.

use quiz::{
    name::Lowercase,
    scoring::Measure,
    team::{Member, MemberIndex, Team, sorted_by_name},
};

/// So many rows are shown at once: the page stays light, however large the team. Where everybody has room, there is
/// nothing to turn and nobody to seek.
pub const PAGE: usize = 25;

/// What the rows are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The order in which they were read.
    Read,
    /// The members' names.
    Name,
    /// One of the members' numbers.
    By(Measure),
}

/// How the table of everybody is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    order: Order,
    descending: bool,
    sought: String,
    page: usize,
    is_browsed: bool,
    rows: Vec<MemberIndex>,
}

impl Table {
    pub(super) fn new() -> Table {
        Table {
            order: Order::Read,
            descending: false,
            sought: String::new(),
            page: 0,
            is_browsed: false,
            rows: Vec::new(),
        }
    }

    /// What the rows are ordered by.
    pub fn order(&self) -> Order {
        self.order
    }

    /// Whether the largest comes first.
    pub fn is_descending(&self) -> bool {
        self.descending
    }

    /// Whether somebody has sought or turned a page since the team was read.
    pub fn is_browsed(&self) -> bool {
        self.is_browsed
    }

    /// How many rows there are on all pages.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// The first row of this page, from 0.
    pub fn first(&self) -> usize {
        self.page * PAGE
    }

    /// The members on this page.
    pub fn shown(&self) -> impl Iterator<Item = MemberIndex> {
        self.rows.iter().skip(self.first()).take(PAGE).copied()
    }

    /// Whether there is a page before this one.
    pub fn can_turn_back(&self) -> bool {
        self.page > 0
    }

    /// Whether there is a page after this one.
    pub fn can_turn_on(&self) -> bool {
        self.first() + PAGE < self.rows.len()
    }

    /// Orders by something else, or the other way round where it is ordered by it already. Numbers
    /// begin with the largest, names with the first.
    pub(super) fn press(&mut self, order: Order) {
        self.descending = match order {
            same if same == self.order => !self.descending,
            Order::By(_) => true,
            Order::Read | Order::Name => false,
        };
        self.order = order;
    }

    /// Shows only those whose names hold a text, which is in small letters.
    pub(super) fn seek(&mut self, sought: String) {
        self.sought = sought;
        self.is_browsed = true;
    }

    /// Nobody has looked at the team that is there now.
    pub(super) fn begin(&mut self) {
        self.is_browsed = false;
    }

    pub(super) fn turn(&mut self, on: bool) {
        self.is_browsed = true;
        if on && self.can_turn_on() {
            self.page += 1;
        } else if !on && self.can_turn_back() {
            self.page -= 1;
        }
    }

    /// Works the rows out anew, and turns to the first page.
    pub(super) fn arrange(&mut self, members: &[Member], team: &Team, lowercase: Lowercase) {
        self.page = 0;
        self.rows = match self.order {
            Order::Name => sorted_by_name(members, self.descending, lowercase),
            Order::By(column) => team.sorted(column, self.descending),
            Order::Read => {
                let mut all: Vec<_> = (0..).map(MemberIndex).take(members.len()).collect();
                if self.descending {
                    all.reverse();
                }
                all
            }
        };
        if !self.sought.is_empty() {
            let sought = &self.sought;
            self.rows.retain(|member| is_sought(members, *member, sought, lowercase));
        }
    }
}

/// Whether a member's name holds what is sought, or the number of a member without one is it.
fn is_sought(members: &[Member], member: MemberIndex, sought: &str, lowercase: Lowercase) -> bool {
    match members.get(member.0 as usize).and_then(|member| member.name.as_deref()) {
        Some(name) => lowercase(name).contains(sought),
        None => (member.0 + 1).to_string() == sought,
    }
}
