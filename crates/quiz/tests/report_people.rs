//! Reports of simulated people: visibly different for different people, never at odds with their
//! own numbers, and without a text that everybody gets. `-- --nocapture` prints the shares.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;
mod claims;
mod people;
mod rules;

use fixtures::words::english;
use people::{Person, anybody, thirty};
use quiz::{
    instrument::{Dimension, Foundation, Length},
    report::{
        Finding, Step, Voice, Whose, extremes, findings, foundation_reading, headline, left_out,
        note, old_ways, reading, reason, role_fit, shape, steps,
    },
    scoring::comparison::compare,
    words::Key,
};
use std::collections::{BTreeMap, BTreeSet};

/// Every text that the evidence chooses for the taker, and nothing that is always there.
fn chosen(person: &Person) -> BTreeSet<String> {
    let (outcome, profile) = (&person.outcome, person.outcome.profile());
    let context = outcome.context();
    let voice = Voice::Own;
    let mut keys = vec![Key::Headline(Whose::Own, headline(&profile))];
    for finding in findings(&profile) {
        if let Finding::Overall(pattern) = finding {
            keys.push(Key::Overall(voice, pattern));
        }
    }
    for dimension in Dimension::ALL {
        let reading = reading(&profile, dimension);
        keys.push(Key::Reading(voice, dimension, reading));
        keys.push(Key::Meaning(voice, dimension, reading.pattern()));
        keys.extend(left_out(&profile, dimension).map(Key::Cost));
        keys.push(Key::Practice(dimension, reading.pattern()));
    }
    keys.extend(role_fit(&profile, context).map(|fit| Key::RoleFit(voice, fit)));
    keys.extend(context.place.map(|place| Key::PlaceNote(voice, place)));
    for foundation in Foundation::ALL {
        let reading = foundation_reading(&profile, foundation);
        keys.extend(reading.map(|reading| Key::FoundationReading(voice, foundation, reading)));
    }
    keys.extend(old_ways(&person.answers).into_iter().map(|(way, grip)| Key::OldWay(way, grip)));
    for step in steps(&profile, context) {
        if let Step::Facet(why, low) = step {
            keys.extend([Key::Why(why), Key::NotePromise(low)]);
        }
        keys.push(step.into());
    }
    if let Some(shape) = shape(&profile).filter(|shape| shape.is_often) {
        keys.extend([shape.first, shape.second].map(|(facet, _)| Key::Clause(facet)));
    }
    if let Some(note) = note(&profile) {
        keys.extend(note.often.into_iter().map(Key::NoteOften));
        keys.extend(note.rarely.into_iter().map(Key::NoteRarely));
    }
    keys.into_iter().map(Key::name).collect()
}

/// The statements quoted, with the answers.
fn quoted(person: &Person) -> BTreeSet<(usize, u8)> {
    let mut quotes = Vec::new();
    let (profile, context) = (person.outcome.profile(), person.outcome.context());
    for step in steps(&profile, context) {
        if let Step::Facet(_, facet) = step {
            quotes.extend(reason(&person.answers, facet));
        }
    }
    for dimension in Dimension::ALL {
        let ends = extremes(&person.answers, dimension);
        quotes.extend(ends.into_iter().flat_map(|ends| [ends.strongest, ends.weakest]));
    }
    quotes.into_iter().map(|quote| (quote.place, quote.answer.raw())).collect()
}

fn the_thirty() -> Vec<Person> {
    thirty().iter().zip(1..).map(|(traits, seed)| traits.person(seed)).collect()
}

fn many() -> impl Iterator<Item = Person> {
    (0..2_000).map(anybody)
}

#[test]
fn thirty_different_people_get_visibly_different_reports() {
    let people = the_thirty();
    let texts: Vec<BTreeSet<String>> = people.iter().map(chosen).collect();
    let (mut shared_most, mut sum, mut pairs) = ((0.0, "", ""), 0.0, 0.0);
    let mut fewest = (usize::MAX, "", "");
    for (one, person) in people.iter().enumerate() {
        for (other, neighbour) in people.iter().enumerate().skip(one + 1) {
            let both = texts[one].intersection(&texts[other]).count();
            let all = texts[one].union(&texts[other]).count();
            let shared = both as f64 / all as f64;
            sum += shared;
            pairs += 1.0;
            if shared > shared_most.0 {
                shared_most = (shared, &person.who, &neighbour.who);
            }
            if all - both < fewest.0 {
                fewest = (all - both, &person.who, &neighbour.who);
            }
            assert_ne!(texts[one], texts[other], "{} and {}", person.who, neighbour.who);
            assert_ne!(quoted(person), quoted(neighbour), "{} and {}", person.who, neighbour.who);
        }
    }
    println!(
        "texts shared, of all texts of two people: mean {:.2}, most {shared_most:.2?}",
        sum / pairs
    );
    println!("texts that only one of two people gets: fewest {fewest:?}");
    let openings: BTreeSet<Vec<String>> = people
        .iter()
        .map(|person| {
            let profile = person.outcome.profile();
            let mut opening = vec![headline(&profile).id().to_owned()];
            opening.extend(findings(&profile).iter().map(|found| format!("{found:?}")));
            opening
        })
        .collect();
    println!("different openings (headline and findings) of thirty: {}", openings.len());
    assert!(fewest.0 >= 6, "{fewest:?}");
    assert!(sum / pairs < 0.25 && shared_most.0 < 0.8);
    assert!(openings.len() >= 20);
}

#[test]
fn no_report_is_at_odds_with_its_own_numbers() {
    for person in the_thirty().into_iter().chain(many()) {
        let broken = rules::broken(&person);
        assert!(broken.is_empty(), "{}: {broken:#?}\n{:?}", person.who, person.answers);
    }
}

#[test]
fn no_comparison_is_at_odds_with_its_own_numbers() {
    let people: Vec<Person> = the_thirty().into_iter().chain(many().take(300)).collect();
    for (you, they) in people.iter().zip(people.iter().skip(1)) {
        let broken = rules::broken_comparison(you, they);
        assert!(broken.is_empty(), "{} and {}: {broken:#?}", you.who, they.who);
    }
}

/// Every text that depends on evidence. The others are the interface, the instrument, and names.
fn evidence_keys() -> Vec<Key> {
    let depends = |key: &Key| {
        matches!(
            key,
            Key::Headline(Whose::Own, _)
                | Key::Reading(Voice::Own, ..)
                | Key::Meaning(Voice::Own, ..)
                | Key::FoundationReading(Voice::Own, ..)
                | Key::RoleFit(Voice::Own, _)
                | Key::PlaceNote(Voice::Own, _)
                | Key::Overall(Voice::Own, _)
                | Key::Cost(_)
                | Key::Practice(..)
                | Key::OldWay(..)
                | Key::FacetStep(_)
                | Key::Clause(_)
                | Key::NoteOften(_)
                | Key::NoteRarely(_)
                | Key::NotePromise(_)
                | Key::Why(_)
                | Key::FoundationStep(_)
                | Key::GeneralStep(_)
        )
    };
    Key::all().into_iter().filter(depends).collect()
}

/// What can be said of two people.
fn compared_keys() -> Vec<Key> {
    let own = |key: &Key| matches!(key, Key::Compared(Voice::Own, ..));
    Key::all().into_iter().filter(own).collect()
}

#[test]
fn no_text_is_for_everybody_and_none_for_nobody() {
    let mut people: Vec<Person> = many().collect();
    // So rare that chance gives none: all together leans, though no dimension does.
    people.extend([("14", "03"), ("03", "14")].map(|(leading, managing)| {
        let groups = [leading, managing].repeat(6).join(" ");
        let answers = answering::answers(Length::Snapshot, &groups);
        let outcome = answering::outcome(Length::Snapshot, &groups);
        Person { who: "someone whose differences only add up".into(), answers, outcome }
    }));
    let mut counts: BTreeMap<String, usize> =
        evidence_keys().into_iter().map(|key| (key.name(), 0)).collect();
    counts.extend(compared_keys().into_iter().map(|key| (key.name(), 0)));
    let mut count = |name: String| {
        *counts.get_mut(&name).unwrap_or_else(|| panic!("{name} is evidence-dependent")) += 1;
    };
    for (person, neighbour) in people.iter().zip(people.iter().cycle().skip(1)) {
        chosen(person).into_iter().for_each(&mut count);
        let compared = compare(&person.outcome, &neighbour.outcome).unwrap();
        let pairs = [compared.totals, compared.dimensions, compared.scales].concat();
        let said: BTreeSet<String> = pairs
            .iter()
            .map(|pair| Key::Compared(Voice::Own, pair.measure.kind(), pair.reading).name())
            .collect();
        said.into_iter().for_each(&mut count);
    }
    for (name, count) in &counts {
        println!("{:5.1} %  {name}", 100.0 * *count as f64 / people.len() as f64);
    }
    let everybody: Vec<&String> =
        counts.iter().filter(|(_, count)| **count == people.len()).map(|(name, _)| name).collect();
    let nobody: Vec<&String> =
        counts.iter().filter(|(_, count)| **count == 0).map(|(name, _)| name).collect();
    assert!(everybody.is_empty(), "shown to everybody: {everybody:?}");
    assert!(nobody.is_empty(), "shown to nobody: {nobody:?}");
}

#[test]
fn different_findings_are_different_sentences() {
    let mut seen = BTreeMap::new();
    for key in evidence_keys().into_iter().chain(compared_keys()) {
        let (text, name) = (english().text(key).to_owned(), key.name());
        // Where nothing can be told of two scores, a level and a gap may say so alike.
        if let Some(twin) = seen.insert(text, name.clone()) {
            panic!("{name} says the same as {twin}");
        }
    }
}
