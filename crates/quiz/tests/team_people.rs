//! What is said of the single people of a small team: their marks, and who could cover what for whom.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    instrument::{Facet, Length, Scale},
    name::Name,
    scoring::{Grade, Measure},
    team::{Cover, Member, MemberIndex, Team, covers, initials},
};
use std::collections::BTreeSet;

/// A Snapshot with these answers of each facet, in the order of the scales.
fn member(name: &str, groups: [&str; 12]) -> Member {
    let outcome = outcome(Length::Snapshot, &groups.join(" "));
    Member { name: Name::new(name).map(Into::into), outcome }
}

fn named(names: &[&str]) -> Vec<Member> {
    names.iter().map(|name| member(name, ["22"; 12])).collect()
}

/// Everybody gives these answers of the first facet, and middling ones of all others.
fn on_first(answers: &[&'static str]) -> Vec<Member> {
    let person = |first: &&'static str| {
        let mut groups = ["22"; 12];
        groups[0] = first;
        member("", groups)
    };
    answers.iter().map(person).collect()
}

#[test]
fn initials_tell_everybody_apart() {
    for (names, expected) in [
        (&["Ada King", "Ben", "chloé", "李雷"][..], &["AK", "B", "c", "李"][..]),
        (&["Ada Maria King", "(Bob)", "~Cy", "~ Dee"], &["AK", "B", "C", "D"]),
        // Whoever shares them gets two letters, or else a number.
        (&["Anna", "Alan", "Ben"], &["An", "Al", "B"]),
        (&["Ann", "Anna", "Ben"], &["A1", "A2", "B"]),
        (&["Ada King", "Abe Kay", "Ada Kahn"], &["A1", "Ab", "A2"]),
        (&["An Ng", "A N"], &["An", "A"]),
        // Without a name.
        (&["", "Ada", ""], &["1", "A", "3"]),
        (&["2", "Ada"], &["2", "A"]),
        (&["🙂", "🙂🙃", "—"], &["🙂1", "🙂🙃", "—"]),
        (&["Person 1", "Person 12", "Person 2"], &["P1", "P12", "P2"]),
    ] {
        assert_eq!(initials(&named(names)), expected, "{names:?}");
    }
}

#[test]
fn whoever_often_does_it_could_cover_for_whoever_seldom_does() {
    let first = Facet::all().next().unwrap();
    let pair = |often, seldom| {
        vec![Cover { facet: first, often: MemberIndex(often), seldom: MemberIndex(seldom) }]
    };
    for (answers, expected) in [
        (&["44", "00"][..], pair(0, 1)),
        (&["22", "00", "33", "44", "12"], pair(3, 1)),
        // Often and seldom end where the words do; one that is missing says nothing.
        (&["44", "22"], vec![]),
        (&["33", "--"], vec![]),
        (&["22", "22"], vec![]),
        (&["44"], vec![]),
        (&[], vec![]),
    ] {
        assert_eq!(covers(&on_first(answers)), expected, "{answers:?}");
    }
}

#[test]
fn nobody_is_told_twice_of_what_they_seldom_do() {
    let of = |group| member("", [group; 12]);
    let all = covers(&[of("44"), of("00")]);
    assert_eq!(all.len(), 1, "and not one for each of twelve facets: {all:?}");
}

#[test]
fn a_difference_within_the_error_of_so_few_answers_covers_nothing() {
    // Both stray so much that "often" and "seldom" may be chance.
    let stray = |first| {
        let mut groups = ["04"; 12];
        groups[0] = first;
        member("", groups)
    };
    assert_eq!(covers(&[stray("23"), stray("12")]), []);
}

#[test]
fn how_many_often_and_seldom_do_something_is_counted_by_the_words_borders() {
    let mut team = Team::new();
    for member in on_first(&["44", "32", "22", "12", "00", "--"]) {
        team.add(&member.outcome).unwrap();
    }
    let first = Measure::Scale(Scale::Facet(Facet::all().next().unwrap()));
    assert_eq!(team.frequencies(first), [2, 2]);
}

proptest! {
    #[test]
    fn no_two_marks_are_alike_and_none_is_long(names in prop::collection::vec("\\PC{0,6}|[AB ]{0,5}|[0-9]{0,2}", 0..30)) {
        let members: Vec<Member> = named(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let marks = initials(&members);
        prop_assert_eq!(marks.len(), members.len());
        prop_assert!(marks.iter().all(|mark| (1..=4).contains(&mark.chars().count())), "{:?}", marks);
        prop_assert_eq!(marks.iter().collect::<BTreeSet<_>>().len(), marks.len(), "{:?}", marks);
    }

    #[test]
    fn a_cover_is_always_clear_and_between_often_and_seldom(outcomes in prop::collection::vec(any_outcome(), 0..8)) {
        let members: Vec<Member> =
            outcomes.into_iter().map(|outcome| Member { name: None, outcome }).collect();
        let mut facets = BTreeSet::new();
        for Cover { facet, often, seldom } in covers(&members) {
            let score = |member: MemberIndex| {
                members[member.0 as usize].outcome.profile().facet(facet).estimate().unwrap()
            };
            let (high, low) = (score(often), score(seldom));
            prop_assert!(high.score() >= 62.5 && low.score() <= 37.5);
            prop_assert_eq!(high.minus(low).grade(), Grade::Clear);
            prop_assert!(facets.insert(facet.dimension.id().to_owned() + facet.side.id()), "one for each");
        }
    }
}
