//! How often a band holds the truth, and how often the direction of a difference is right, by simulated
//! people of whom the truth is known. `-- --nocapture` prints the figures that `docs/scoring.md` quotes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod people;

use people::Chance;
use quiz::{
    instrument::{
        Answer, Context, Dimension, Facet, Frequency, Keying, Length, Revision, Scale, Side, items,
    },
    scoring::{Estimate, Grade, Outcome, Profile},
};

const PEOPLE: u64 = 20_000;
/// By how many points of the answer scale answers stray from what is true: standard deviations.
const STRAYING: [f64; 3] = [0.7, 1.0, 1.3];

/// What is true of somebody, in points of a score, and what the quiz makes of it.
struct Person {
    truth: [f64; Scale::COUNT],
    profile: Profile,
}

impl Person {
    /// Somebody of whom anything may be true.
    fn of_any_shape(length: Length, straying: f64, seed: u64) -> Person {
        let mut chance = Chance(seed);
        let truth = std::array::from_fn(|_| chance.between(0.5, 3.5));
        Person::answering(length, straying, truth, chance)
    }

    /// Somebody who leads as much as they manage, in every dimension.
    fn even(length: Length, straying: f64, seed: u64) -> Person {
        let mut chance = Chance(seed);
        let dimensions: [f64; 6] = std::array::from_fn(|_| chance.between(1.0, 3.5));
        let mut truth = [2.0; Scale::COUNT];
        for facet in Facet::all() {
            truth[Scale::Facet(facet).index()] = dimensions[facet.dimension as usize];
        }
        Person::answering(length, straying, truth, chance)
    }

    fn answering(
        length: Length,
        straying: f64,
        truth: [f64; Scale::COUNT],
        mut chance: Chance,
    ) -> Person {
        let answers: Vec<Option<Answer>> = items()[..length.item_count()]
            .iter()
            .map(|item| {
                let strayed = truth[item.scale.index()] + straying * chance.normal();
                let keyed = strayed.round().clamp(0.0, 4.0) as usize;
                let raw = if item.keying == Keying::Forward { keyed } else { 4 - keyed };
                Some(Answer::Rated(Frequency::ALL[raw]))
            })
            .collect();
        let outcome =
            Outcome::from_answers(Revision::OURS, length, &answers, Context::default()).unwrap();
        Person { truth: truth.map(|value| 25.0 * value), profile: outcome.profile() }
    }

    /// What is true of a dimension: leading minus managing.
    fn true_difference(&self, dimension: Dimension) -> f64 {
        let [leading, managing] = [Side::Leading, Side::Managing]
            .map(|side| self.truth[Scale::Facet(Facet { dimension, side }).index()]);
        leading - managing
    }
}

/// How often something was so, of how many times.
#[derive(Clone, Copy, Default)]
struct Share(u32, u32);

impl Share {
    fn add(&mut self, is_so: bool) {
        self.0 += u32::from(is_so);
        self.1 += 1;
    }

    fn percent(self) -> f64 {
        100.0 * f64::from(self.0) / f64::from(self.1)
    }
}

#[test]
fn nine_of_ten_bands_hold_the_truth_and_a_direction_is_as_right_as_its_grade_says() {
    for length in Length::ALL {
        for straying in STRAYING {
            let mut held = Share::default();
            let mut graded = [Share::default(); 2];
            let mut right = [Share::default(); 2];
            for seed in 0..PEOPLE {
                let person = Person::of_any_shape(length, straying, seed);
                for facet in Facet::all() {
                    let (low, high) = person.profile.facet(facet).estimate().unwrap().band();
                    let truth = person.truth[Scale::Facet(facet).index()];
                    held.add((low..=high).contains(&truth));
                }
                for dimension in Dimension::ALL {
                    let told = person.profile.difference(dimension).unwrap();
                    for (place, grade) in [Grade::Clear, Grade::Likely].into_iter().enumerate() {
                        graded[place].add(told.grade() == grade);
                        if told.grade() == grade {
                            right[place]
                                .add(told.score() * person.true_difference(dimension) > 0.0);
                        }
                    }
                }
            }
            let [graded, right] = [graded, right].map(|shares| shares.map(Share::percent));
            let held = held.percent();
            println!(
                "{length:?}, {straying}: held {held:.1}, graded {graded:.1?}, right {right:.1?}"
            );
            assert!((86.0..94.0).contains(&held));
            assert!((90.0..=99.5).contains(&right[0]) && (75.0..87.0).contains(&right[1]));
            assert!(graded[0] + graded[1] >= if length == Length::Snapshot { 56.0 } else { 68.0 });
        }
    }
}

#[test]
fn one_even_person_in_ten_gets_a_clear_balance_and_every_second_some_clear_difference() {
    for length in Length::ALL {
        let (mut balance, mut any) = (Share::default(), Share::default());
        for seed in 0..PEOPLE {
            let profile = Person::even(length, 1.0, seed).profile;
            let is_clear = |told: Option<Estimate>| told.unwrap().grade() == Grade::Clear;
            balance.add(is_clear(profile.balance()));
            any.add(Dimension::ALL.into_iter().any(|one| is_clear(profile.difference(one))));
        }
        let (balance, any) = (balance.percent(), any.percent());
        println!("{length:?}: clear balance {balance:.1}, any clear difference {any:.1}");
        assert!((8.0..12.0).contains(&balance) && any < 56.0);
    }
}
