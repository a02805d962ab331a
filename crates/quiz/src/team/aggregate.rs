//! A team's results added up: sums that stay exact whole numbers, and one small row for each member
//! for whatever has to look at everybody again.

use super::summary::{Histogram, Summary, Sums};
use crate::{
    instrument::{Dimension, Facet, Length, Scale, Side},
    report::{HIGH, LOW},
    scoring::{Lean, Measure, MeasureKind, Outcome, SCORE_UNITS},
};

/// Facets and foundations are multiples of 1/12 (25/n for n of 1 to 4): 0 to 1200.
const TWELFTH: i32 = SCORE_UNITS as i32 / 12;
const TOO_FEW: u16 = u16::MAX;
const NOT_ASKED: u16 = u16::MAX - 1;

/// So many that no sum can overflow: see [`Sums`].
const MOST: usize = 1 << 20;

/// A member's scores in twelfths: 30 bytes. Everything else is worked out from them.
type Row = [u16; Scale::COUNT];

/// A member's place in the order in which they were added, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MemberIndex(pub u32);

/// How many lean which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Leans {
    /// Surely towards leading.
    pub leading: u32,
    /// Surely towards managing.
    pub managing: u32,
    /// No clear lean.
    pub unclear: u32,
    /// Too few answers to say.
    pub missing: u32,
}

impl Leans {
    fn add(&mut self, lean: Option<Lean>) {
        let count = match lean {
            Some(Lean::Leading) => &mut self.leading,
            Some(Lean::Managing) => &mut self.managing,
            Some(Lean::Unclear) => &mut self.unclear,
            None => &mut self.missing,
        };
        *count += 1;
    }
}

/// Everybody's results together. Snapshots and full profiles count alike: a score means the same in
/// both, only its uncertainty differs. Foundations come from full profiles alone.
#[derive(Clone, Debug)]
pub struct Team {
    rows: Vec<Row>,
    full: u32,
    sums: [Sums; Measure::COUNT],
    balance: Leans,
    dimensions: [Leans; Dimension::ALL.len()],
}

impl Default for Team {
    fn default() -> Team {
        Team::new()
    }
}

impl Team {
    /// A team of nobody yet.
    pub const fn new() -> Team {
        let none = Leans { leading: 0, managing: 0, unclear: 0, missing: 0 };
        Team {
            rows: Vec::new(),
            full: 0,
            sums: [Sums::NONE; Measure::COUNT],
            balance: none,
            dimensions: [none; Dimension::ALL.len()],
        }
    }

    /// One more member; always the same work. `None` beyond a million.
    pub fn add(&mut self, outcome: &Outcome) -> Option<MemberIndex> {
        if self.rows.len() >= MOST {
            return None;
        }
        let profile = outcome.profile();
        for (measure, sums) in Measure::all().zip(&mut self.sums) {
            sums.add(measure.estimate(&profile), measure.is_asked(&profile));
        }
        let mut row = [TOO_FEW; Scale::COUNT];
        for (scale, cell) in Scale::all().map(Measure::Scale).zip(&mut row) {
            if let Some(estimate) = scale.estimate(&profile) {
                *cell = (estimate.exact_score() / TWELFTH) as u16;
            } else if !scale.is_asked(&profile) {
                *cell = NOT_ASKED;
            }
        }
        self.balance.add(profile.lean());
        for (dimension, leans) in Dimension::ALL.into_iter().zip(&mut self.dimensions) {
            leans.add(profile.dimension_lean(dimension));
        }
        self.full += u32::from(outcome.length() == Length::Full);
        self.rows.push(row);
        Some(MemberIndex(self.rows.len() as u32 - 1))
    }

    /// How many members.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many of the results are of this length.
    pub fn of_length(&self, length: Length) -> u32 {
        match length {
            Length::Snapshot => self.rows.len() as u32 - self.full,
            Length::Full => self.full,
        }
    }

    /// One member's number; `None` where there are too few answers or none were asked.
    pub fn value(&self, member: MemberIndex, measure: Measure) -> Option<f64> {
        let row = self.rows.get(member.0 as usize)?;
        exact(row, measure).map(|value| f64::from(value) / f64::from(SCORE_UNITS))
    }

    /// What a measure's numbers come to. Sorts them once: n log n.
    pub fn summary(&self, measure: Measure) -> Summary {
        let mut values: Vec<i32> = self.rows.iter().filter_map(|row| exact(row, measure)).collect();
        values.sort_unstable();
        self.sums(measure).summary(&values)
    }

    /// How a measure's numbers are spread over its range.
    pub fn histogram(&self, measure: Measure) -> Histogram {
        let values = self.rows.iter().filter_map(|row| exact(row, measure));
        Histogram::of(values, measure.kind() == MeasureKind::Gap)
    }

    /// How often each number occurs, from the lowest up.
    pub fn distinct(&self, measure: Measure) -> Vec<(f64, u32)> {
        let mut values: Vec<i32> = self.rows.iter().filter_map(|row| exact(row, measure)).collect();
        values.sort_unstable();
        let runs = values.chunk_by(|one, other| one == other);
        runs.filter_map(|run| {
            Some((f64::from(*run.first()?) / f64::from(SCORE_UNITS), run.len() as u32))
        })
        .collect()
    }

    /// How many say that they often do what a measure is about, and how many that they seldom do.
    pub fn frequencies(&self, measure: Measure) -> [u32; 2] {
        let mut counts = [0; 2];
        for row in &self.rows {
            let value = exact(row, measure).map(|value| f64::from(value) / f64::from(SCORE_UNITS));
            let [often, seldom] = &mut counts;
            *often += u32::from(value.is_some_and(|value| value >= HIGH));
            *seldom += u32::from(value.is_some_and(|value| value <= LOW));
        }
        counts
    }

    /// Who was asked for some score but gave too few answers for it.
    pub fn missing(&self) -> impl Iterator<Item = MemberIndex> {
        let rows = (0..).map(MemberIndex).zip(&self.rows);
        rows.filter(|(_, row)| row.contains(&TOO_FEW)).map(|(member, _)| member)
    }

    /// How many lean which way overall.
    pub fn balance_leans(&self) -> Leans {
        self.balance
    }

    /// How many lean which way on one dimension.
    pub fn dimension_leans(&self, dimension: Dimension) -> Leans {
        self.dimensions.get(dimension as usize).copied().unwrap_or_default()
    }

    /// The dimensions, those first on whose difference the members differ most among themselves
    /// (its standard deviation); then in their fixed order. Only those with two members or more.
    pub fn widest_dimensions(&self) -> Vec<Dimension> {
        self.widest(Dimension::ALL.into_iter(), Measure::Difference)
    }

    /// The facets in the same way.
    pub fn widest_facets(&self) -> Vec<Facet> {
        self.widest(Facet::all(), |facet| Measure::Scale(Scale::Facet(facet)))
    }

    /// The members in the order of a measure; equal ones in the order they were added, those
    /// without a number last, whichever the direction.
    pub fn sorted(&self, by: Measure, descending: bool) -> Vec<MemberIndex> {
        let members = (0..).map(MemberIndex).zip(&self.rows);
        let mut keyed: Vec<(Option<i32>, MemberIndex)> =
            members.map(|(member, row)| (exact(row, by), member)).collect();
        keyed.sort_by(|(one, _), (other, _)| match (one, other) {
            (Some(one), Some(other)) if descending => other.cmp(one),
            (Some(one), Some(other)) => one.cmp(other),
            (one, other) => one.is_none().cmp(&other.is_none()),
        });
        keyed.into_iter().map(|(_, member)| member).collect()
    }

    fn widest<T: Copy>(&self, all: impl Iterator<Item = T>, measure: fn(T) -> Measure) -> Vec<T> {
        let spread = |each: &T| self.sums(measure(*each));
        let mut ranked: Vec<T> = Vec::new();
        for one in all.filter(|each| spread(each).count() > 1) {
            // Put in its place at once: a dozen need no sorting, whose code everybody would load.
            let is_less = |other: &T| spread(other).compare_spread(spread(&one)).is_lt();
            let place = ranked.iter().position(is_less).unwrap_or(ranked.len());
            ranked.insert(place, one);
        }
        ranked
    }

    fn sums(&self, measure: Measure) -> &Sums {
        self.sums.get(measure.index()).unwrap_or(&Sums::NONE)
    }
}

/// A number of a row, in units of a score; the same rules as `scoring`'s.
fn exact(row: &Row, measure: Measure) -> Option<i32> {
    let scale = |scale: Scale| {
        let twelfths = row.get(scale.index()).copied().filter(|value| *value < NOT_ASKED)?;
        Some(i32::from(twelfths) * TWELFTH)
    };
    let facet = |dimension, side| scale(Scale::Facet(Facet { dimension, side }));
    let total = |side| {
        let scores = || Dimension::ALL.into_iter().filter_map(|each| facet(each, side));
        let count = scores().count() as i32;
        (count >= 4).then(|| scores().sum::<i32>() / count)
    };
    match measure {
        Measure::Scale(each) => scale(each),
        Measure::Side(side) => total(side),
        Measure::Balance => Some(total(Side::Leading)? - total(Side::Managing)?),
        Measure::Difference(each) => {
            Some(facet(each, Side::Leading)? - facet(each, Side::Managing)?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_costs_thirty_bytes_here_and_eighty_in_a_gathering() {
        assert_eq!(size_of::<Row>(), 30);
        assert!(size_of::<crate::team::Member>() <= 80);
    }
}
