//! Simulated people for the tests of reports: thirty who are described one by one, and as many
//! others as wanted, drawn by fixed seeds. No expected value lives here.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use quiz::{
    instrument::{
        Answer, Context, Dimension, Foundation, Frequency, Keying, Length, Place, Revision,
        RoleDemand, Scale, Side, items,
    },
    scoring::Outcome,
};

/// A generator that gives the same numbers everywhere: SplitMix64 (Steele, Lea and Flood 2014).
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to 1.
    pub(crate) fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.part()
    }

    /// Nearly normal, with standard deviation 1: the sum of twelve uniform ones.
    pub(crate) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.part()).sum::<f64>() - 6.0
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        let place = self.next() as usize % (from.len() + 1);
        from.get(place).copied()
    }
}

/// What is true of a person, in points of the answer scale.
#[derive(Clone, Debug)]
pub(crate) struct Traits {
    pub(crate) who: String,
    pub(crate) length: Length,
    /// The true value of each scale, 0 to 4, in the order of [`Scale::all`].
    pub(crate) truth: [f64; Scale::COUNT],
    /// How far answers stray from it: a standard deviation.
    pub(crate) noise: f64,
    /// How likely an answer is to be *can't say*.
    pub(crate) silence: f64,
    pub(crate) context: Context,
}

/// A person who has taken the quiz.
pub(crate) struct Person {
    pub(crate) who: String,
    pub(crate) answers: Vec<Option<Answer>>,
    pub(crate) outcome: Outcome,
}

impl Traits {
    pub(crate) fn person(&self, seed: u64) -> Person {
        let mut chance = Chance(seed);
        let mut answers = Vec::new();
        for item in &items()[..self.length.item_count()] {
            let strayed = self.truth[item.scale.index()] + self.noise * chance.normal();
            let keyed = strayed.round().clamp(0.0, 4.0) as usize;
            let raw = if item.keying == Keying::Forward { keyed } else { 4 - keyed };
            let is_silent = chance.part() < self.silence;
            answers.push(Some(if is_silent {
                Answer::CantSay
            } else {
                Answer::Rated(Frequency::ALL[raw])
            }));
        }
        let outcome = Outcome::from_answers(Revision::OURS, self.length, &answers, self.context)
            .expect("a complete set of answers");
        Person { who: self.who.clone(), answers, outcome }
    }
}

/// One of many: any levels, any leaning, any role.
pub(crate) fn anybody(seed: u64) -> Person {
    let mut chance = Chance(seed);
    let base = chance.between(0.6, 3.4);
    let leaning = chance.between(-0.9, 0.9);
    let uneven = chance.between(0.0, 0.9);
    let mut truth = [0.0; Scale::COUNT];
    for scale in Scale::all() {
        let side = match scale {
            Scale::Facet(facet) if facet.side == Side::Leading => leaning,
            Scale::Facet(_) => -leaning,
            Scale::Foundation(_) => 0.0,
        };
        truth[scale.index()] = base + side + uneven * chance.normal();
    }
    let length = if chance.part() < 0.5 { Length::Snapshot } else { Length::Full };
    // One in ten is at a loss with every other statement.
    let silence = if chance.part() < 0.1 { 0.5 } else { 0.03 };
    let context =
        Context { place: chance.pick(&Place::ALL), demand: chance.pick(&RoleDemand::ALL) };
    let noise = chance.between(0.2, 1.1);
    let who = format!("seed {seed}");
    Traits { who, length, truth, noise, silence, context }.person(seed ^ 0xdead_beef)
}

type Twist = (Dimension, f64, f64);

/// Thirty people: name, level, how much leading and managing differ from it, what is different on
/// single dimensions (leading, managing), the foundations, length, place, and what the role asks.
#[rustfmt::skip]
pub(crate) fn thirty() -> Vec<Traits> {
    use Dimension::{Change, Direction, Energy, Focus, Horizon, Risk};
    use Length::{Full, Snapshot};
    use Place::{FirstTeam, NoTeam, Organisation, OutsideWork, SeveralTeams};
    use RoleDemand::{Both, MainlyLeading, MainlyManaging, MoreLeading, MoreManaging};
    type Row = (&'static str, f64, f64, f64, &'static [Twist], [f64; 3], Length, Option<Place>, Option<RoleDemand>);
    let rows: [Row; 30] = [
        ("a founder with no time for lists", 2.0, 1.6, -1.2, &[], [2.0, 3.0, 3.0], Full, Some(Organisation), Some(MainlyLeading)),
        ("a founder whose role has changed", 2.0, 1.6, -1.2, &[], [2.0, 1.0, 3.0], Full, Some(Organisation), Some(MainlyManaging)),
        ("a stock keeper, glad of order", 2.0, -1.2, 1.6, &[], [2.0, 3.0, 2.0], Full, Some(NoTeam), Some(MainlyManaging)),
        ("a stock keeper made head of a branch", 2.0, -1.2, 1.6, &[], [1.0, 2.0, 2.0], Full, Some(FirstTeam), Some(MoreLeading)),
        ("a club chair who does everything", 3.5, 0.0, 0.0, &[], [3.5, 3.5, 3.5], Full, Some(OutsideWork), Some(Both)),
        ("a club member who does little", 0.5, 0.0, 0.0, &[], [0.5, 0.5, 0.5], Full, Some(OutsideWork), None),
        ("somebody in the middle of everything", 2.0, 0.0, 0.0, &[], [2.0, 2.0, 2.0], Full, None, None),
        ("the same, in a hurry", 2.0, 0.0, 0.0, &[], [2.0, 2.0, 2.0], Snapshot, Some(FirstTeam), Some(Both)),
        ("a nurse on a ward: people first", 2.2, 0.0, 0.0, &[(Focus, 1.6, -1.4)], [3.2, 2.0, 2.0], Full, Some(FirstTeam), Some(Both)),
        ("an accountant: tasks first", 2.2, 0.0, 0.0, &[(Focus, -1.6, 1.6)], [1.0, 3.0, 2.0], Full, Some(NoTeam), Some(MoreManaging)),
        ("a planner for years ahead", 1.8, 0.2, 0.0, &[(Horizon, 2.0, -1.2)], [2.0, 2.0, 3.4], Full, Some(SeveralTeams), Some(MoreLeading)),
        ("a shift leader of the week in hand", 1.8, 0.0, 0.2, &[(Horizon, -1.4, 2.0)], [2.0, 2.0, 0.6], Full, Some(FirstTeam), Some(MoreManaging)),
        ("a climber: leaps without a rope", 2.0, 0.0, 0.0, &[(Risk, 2.0, -1.8)], [2.0, 3.4, 2.0], Full, Some(OutsideWork), None),
        ("a treasurer: the rope first", 2.0, 0.0, 0.0, &[(Risk, -1.8, 2.0)], [2.0, 2.6, 0.8], Full, Some(OutsideWork), Some(Both)),
        ("an inventor who loses the thread", 2.0, 0.2, -0.2, &[(Change, 2.0, -1.6), (Direction, 0.4, -1.4)], [3.0, 2.0, 3.0], Full, None, Some(Both)),
        ("a caretaker of what works", 2.0, -0.2, 0.2, &[(Change, -1.6, 2.0)], [2.0, 0.6, 2.0], Full, Some(NoTeam), Some(MainlyLeading)),
        ("a singer who lifts the room", 1.6, 0.2, 0.0, &[(Energy, 2.2, -0.6)], [3.4, 2.0, 1.0], Full, Some(OutsideWork), None),
        ("a stage manager who runs the room", 1.6, 0.0, 0.2, &[(Energy, -1.0, 2.2)], [0.8, 3.0, 2.0], Full, Some(SeveralTeams), Some(MoreManaging)),
        ("one who asks why, and leaves early", 1.8, 0.0, 0.0, &[(Direction, 2.0, -1.4)], [2.0, 0.8, 1.0], Full, Some(FirstTeam), Some(MoreManaging)),
        ("one who finishes, and never asks why", 1.8, 0.0, 0.0, &[(Direction, -1.4, 2.0)], [0.8, 2.0, 3.4], Full, Some(FirstTeam), Some(MoreLeading)),
        ("split: bold with people, strict with time", 2.0, 0.0, 0.0, &[(Focus, 1.8, -1.4), (Horizon, -1.6, 1.8)], [3.4, 3.4, 0.6], Full, Some(SeveralTeams), Some(Both)),
        ("split the other way", 2.0, 0.0, 0.0, &[(Focus, -1.4, 1.8), (Horizon, 1.8, -1.6)], [0.6, 0.6, 3.4], Full, Some(SeveralTeams), Some(Both)),
        ("small gaps all one way, to leading", 2.2, 0.55, -0.45, &[], [2.0, 2.0, 2.0], Snapshot, Some(SeveralTeams), None),
        ("small gaps all one way, to managing", 2.2, -0.45, 0.55, &[], [2.0, 2.0, 2.0], Snapshot, Some(NoTeam), None),
        ("much of both, but for looking after people", 3.3, 0.0, 0.0, &[(Focus, -2.2, -2.0)], [2.0, 2.0, 3.4], Full, Some(Organisation), Some(MainlyLeading)),
        ("little of both, but for looking after people", 0.8, 0.0, 0.0, &[(Focus, 2.2, 1.8)], [3.0, 1.0, 1.0], Full, Some(NoTeam), Some(MainlyManaging)),
        ("a quick taker who leads", 2.0, 1.2, -1.0, &[], [2.0, 2.0, 2.0], Snapshot, Some(FirstTeam), Some(MainlyLeading)),
        ("a quick taker who manages", 2.0, -1.0, 1.2, &[], [2.0, 2.0, 2.0], Snapshot, Some(Organisation), Some(MainlyLeading)),
        ("one who can’t say, mostly", 2.0, 0.0, 0.0, &[], [2.0, 2.0, 2.0], Full, None, None),
        ("a beginner at both, bold alone", 1.0, 0.0, 0.0, &[(Risk, 2.4, -0.4), (Change, 1.0, 0.0)], [1.0, 2.0, 3.0], Snapshot, Some(NoTeam), Some(MoreLeading)),
    ];
    rows.into_iter().map(|(who, base, leading, managing, twists, foundations, length, place, demand)| {
        let mut truth = [0.0; Scale::COUNT];
        for scale in Scale::all() {
            truth[scale.index()] = match scale {
                Scale::Facet(facet) => {
                    let of = |leads: f64, manages: f64| if facet.side == Side::Leading { leads } else { manages };
                    let twist: f64 = twists.iter().filter(|twist| twist.0 == facet.dimension).map(|twist| of(twist.1, twist.2)).sum();
                    base + of(leading, managing) + twist
                }
                Scale::Foundation(foundation) => foundations[Foundation::ALL.iter().position(|other| *other == foundation).expect("a foundation")],
            };
        }
        let silence = if who.contains("can’t say") { 0.6 } else { 0.02 };
        Traits { who: who.to_owned(), length, truth, noise: 0.5, silence, context: Context { place, demand } }
    }).collect()
}
