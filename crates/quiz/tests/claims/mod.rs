//! The words of 10,000 made-up results against their numbers, worked out again from the raw answers: how
//! often something is said to happen, how sure a difference is said to be, and the numbers that are named.

use crate::{
    people::{Person, anybody},
    rules::numbers::{Number, beyond, facet, minus, score, total},
};
use fixtures::words::english;
use quiz::{
    instrument::{Dimension, Facet, Foundation, Scale, Side},
    report::{
        Finding, Pair, Step, Voice, Whose, findings, foundation_reading, headline, heard, left_out,
        note, reading, role_fit, shape, steps,
    },
    words::{Key, Words},
};
use std::collections::BTreeMap;

/// What a text claims by its words alone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Claims {
    often: bool,
    sometimes: bool,
    seldom: bool,
    /// That a difference is beyond doubt.
    sure: bool,
    /// That a difference is probable.
    probable: bool,
}

impl Claims {
    fn of(text: &str) -> Claims {
        let text = text.to_lowercase();
        // A comparison says nothing of how often either is.
        let plain = text.replace("more often than", "").replace("as often as", "");
        let words: Vec<&str> = plain.split(|letter: char| !letter.is_alphabetic()).collect();
        let says = |any: &[&str]| any.iter().any(|one| words.contains(one));
        Claims {
            often: says(&["often", "frequently", "always", "mostly"]),
            sometimes: says(&["sometimes", "occasionally"]),
            seldom: says(&["seldom", "rarely", "never", "hardly"]),
            sure: says(&["far", "much", "clearly", "surely"]) || text.contains("well below"),
            probable: says(&["probably", "perhaps", "likely"]),
        }
    }
}

/// Which words two scores allow, of which a text speaks at once.
#[derive(Clone, Copy, Debug)]
struct Allowed {
    often: bool,
    sometimes: bool,
    seldom: bool,
    sure: bool,
    probable: bool,
}

/// The scores from which on, and up to which, something may be called frequent and rare.
const OFTEN: f64 = 62.5 - 1e-9;
const RARE: f64 = 37.5 + 1e-9;

/// Neither how often nor how sure.
const NOTHING: Allowed =
    Allowed { often: false, sometimes: false, seldom: false, sure: false, probable: false };

fn allowed(one: Option<Number>, other: Option<Number>) -> Allowed {
    let (Some(first), Some(second), Some(difference)) = (one, other, minus(one, other)) else {
        return NOTHING;
    };
    let (low, high) = (first.0.min(second.0), first.0.max(second.0));
    let sure = beyond(difference, 1.64).is_some();
    Allowed {
        often: low >= OFTEN,
        sometimes: low > 37.5 && high < 62.5,
        seldom: high <= RARE,
        sure,
        probable: !sure && beyond(difference, 0.67).is_some(),
    }
}

/// The readings claim, too: they must say how sure they are, and never more.
fn check(who: &Person, name: &str, claims: Claims, allowed: Allowed, must_grade: bool) {
    let holds = (!claims.often || allowed.often)
        && (!claims.sometimes || allowed.sometimes)
        && (!claims.seldom || allowed.seldom)
        && (!claims.sure || allowed.sure)
        && (!claims.probable || allowed.probable)
        && (!must_grade || (claims.probable == allowed.probable));
    assert!(holds, "{name}: {claims:?}, {allowed:?}, {}, {:?}", who.who, who.answers);
}

#[test]
fn no_text_of_ten_thousand_results_says_more_than_their_numbers() {
    let words = english();
    let mut known = BTreeMap::new();
    let mut claims =
        |key: Key| *known.entry(key.name()).or_insert_with(|| Claims::of(words.text(key)));
    for seed in 0..10_000 {
        let person = anybody(seed);
        let profile = person.outcome.profile();
        let [leading, managing] = Side::ALL.map(|side| total(&person, side));
        let of_all = allowed(leading, managing);
        for whose in Whose::ALL {
            let key = Key::Headline(whose, headline(&profile));
            check(&person, &key.name(), claims(key), of_all, true);
        }
        for voice in Voice::ALL {
            for dimension in Dimension::ALL {
                let [leading, managing] = Side::ALL.map(|side| facet(&person, dimension, side));
                let here = allowed(leading, managing);
                let key = Key::Reading(voice, dimension, reading(&profile, dimension));
                check(&person, &key.name(), claims(key), here, true);
                // What it means is said of clear and of probable differences, and says neither.
                let key = Key::Meaning(voice, dimension, reading(&profile, dimension).pattern());
                let (mut said, mut here) = (claims(key), here);
                said.probable = false;
                here.sure = false;
                check(&person, &key.name(), said, here, false);
                // What less of a side costs is said only where it is less, and rare.
                if let Some(low) = left_out(&profile, dimension) {
                    let [own, other] =
                        [low.side, low.side.other()].map(|side| facet(&person, dimension, side));
                    let (own, other) = (own.unwrap_or_default().0, other.unwrap_or_default().0);
                    assert!(own < other && own <= RARE, "{low:?} of {}", person.who);
                    check(&person, &Key::Cost(low).name(), claims(Key::Cost(low)), here, false);
                }
            }
            for foundation in Foundation::ALL {
                if let Some(reading) = foundation_reading(&profile, foundation) {
                    let score = score(&person, Scale::Foundation(foundation));
                    let key = Key::FoundationReading(voice, foundation, reading);
                    check(&person, &key.name(), claims(key), allowed(score, score), false);
                }
            }
            if let [Finding::Overall(pattern)] = findings(&profile)[..] {
                let key = Key::Overall(voice, pattern);
                let mut here = of_all;
                here.sure = false;
                check(&person, &key.name(), claims(key), here, false);
            }
            if let Some(fit) = role_fit(&profile, person.outcome.context()) {
                let key = Key::RoleFit(voice, fit);
                // A role that is met by a high total is met often, whatever the other total is.
                let mut here = of_all;
                here.often |= fit.id().starts_with("covers");
                check(&person, &key.name(), claims(key), here, false);
            }
        }
        // What comes of both is a guess about others.
        if let Some(pair) = Pair::of(&heard(&profile)) {
            let key = Key::Both(pair);
            check(&person, &key.name(), claims(key), NOTHING, false);
            assert!(words.text(key).contains(" may "), "{}", key.name());
        }
        // What is said to be done, without how often, is done often; what is asked of others is done rarely.
        let at = |one: Facet| facet(&person, one.dimension, one.side).unwrap_or_default().0;
        if let Some(shape) = shape(&profile).filter(|shape| shape.is_often) {
            for (one, _) in [shape.first, shape.second] {
                assert!(at(one) >= OFTEN, "{one:?} of {}", person.who);
                check(&person, "clause", claims(Key::Clause(one)), NOTHING, false);
            }
        }
        if let Some(note) = note(&profile) {
            for one in note.often {
                assert!(at(one) >= OFTEN, "{one:?} of {}", person.who);
                check(&person, "note", claims(Key::NoteOften(one)), NOTHING, false);
            }
            for one in note.rarely {
                assert!(at(one) <= RARE, "{one:?} of {}", person.who);
                check(&person, "note", claims(Key::NoteRarely(one)), NOTHING, false);
            }
        }
        for step in steps(&profile, person.outcome.context()) {
            let Step::Facet(why, low) = step else { continue };
            check(&person, "note", claims(Key::NotePromise(low)), NOTHING, false);
            let said = claims(Key::Why(why));
            let high = Facet { side: low.side.other(), ..low };
            let shown = |facet| profile.facet(facet).estimate().map(|score| score.rounded());
            if words.text(Key::Why(why)).contains("{low-score}") {
                let [one, other] = [low, high].map(|facet| score(&person, Scale::Facet(facet)));
                check(&person, &Key::Why(why).name(), said, allowed(one, other), true);
                assert!(shown(low) < shown(high), "{low:?}");
            } else {
                check(&person, &Key::Why(why).name(), said, of_all, false);
            }
        }
    }
}

#[test]
fn a_likely_difference_is_called_likely_and_a_clear_one_is_not() {
    let says = |words: &Words, key: Key| Claims::of(words.text(key));
    let mut seen = 0;
    for key in Key::all() {
        let name = key.name();
        let is_likely = name.contains(".likely-");
        if matches!(key, Key::Headline(..) | Key::Reading(..) | Key::RoleFit(..) | Key::Why(_)) {
            let claims = says(english(), key);
            assert_eq!(claims.probable, is_likely, "{name}");
            assert!(!(claims.sure && is_likely), "{name}");
            seen += usize::from(is_likely);
        }
    }
    assert_eq!(seen, 4 * 2 + 2 * 6 * 2 + 2 * 4 + 1);
    for (text, expected) in [
        ("More often than not as often as that", Claims::default()),
        ("Often, or seldom", Claims { often: true, seldom: true, ..Claims::default() }),
        ("It is well below", Claims { sure: true, ..Claims::default() }),
        ("Probably sometimes", Claims { probable: true, sometimes: true, ..Claims::default() }),
    ] {
        assert_eq!(Claims::of(text), expected, "{text}");
    }
}
