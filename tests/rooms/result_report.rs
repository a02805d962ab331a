//! The report: what stands on a result of one's own, what on somebody else's, and what neither
//! may say.

use crate::fixtures::{
    people::{self, anybody, silent},
    takers::{ROLE, answers, having_answered, outcome, own, screen, shared},
    tree::{Tree, drawn},
    words::english,
};
use leader_manager_quiz::{
    result::{Dumbbell, Fact as ResultFact},
    state::Fact,
};
use quiz::{
    charts::score_line::{TICKS, dimension_rows},
    instrument::{
        Answer, Dimension, Facet, Frequency, Item, Keying, Length, Revision, Scale, Side, items,
    },
    link,
    report::{self, Finding, OldWay, Pair, Step, Voice},
    scoring::Outcome,
    words::{Key, Phrase, Words},
};

/// The result of an outcome that somebody shared.
async fn of(outcome: Outcome) -> Tree {
    drawn(screen(english(), &shared(outcome))).await
}

/// The taker's own result, or what others see of it.
async fn result(is_own: bool, length: Length) -> Tree {
    let state = if is_own { own(length) } else { shared(outcome(length)) };
    drawn(screen(english(), &state)).await
}

/// A Snapshot whose two scores of energy are equal.
fn equal() -> Outcome {
    let found = link::find("#lmq=1BthWwb399VbmMac").unwrap().unwrap();
    found.into_iter().next().unwrap()
}

fn section_of(page: &Tree, title: Phrase) -> Tree {
    let is_it = |section: &Tree| section.texts(":scope > h3") == [english().text(title)];
    page.all("section").into_iter().find(is_it).unwrap()
}

fn quoted(words: &Words, quote: report::Quote) -> String {
    let answer = words.text(match quote.answer.raw() {
        0 => Phrase::Answer0,
        1 => Phrase::Answer1,
        2 => Phrase::Answer2,
        3 => Phrase::Answer3,
        _ => Phrase::Answer4,
    });
    let statement = words.text(Key::Statement(quote.place));
    words.filled(Phrase::QuoteText, &[("statement", statement), ("answer", answer)])
}

#[tokio::test]
async fn a_finding_says_how_two_scores_compare() {
    let words = english();
    let profile = outcome(Length::Snapshot).profile();
    let own = section_of(&result(true, Length::Snapshot).await, Phrase::FindingsTitle).text();
    let other = section_of(&result(false, Length::Snapshot).await, Phrase::FindingsTitle).text();
    for finding in report::findings(&profile) {
        let Finding::Gap(dimension, reading) = finding else { panic!("this person has gaps") };
        for (voice, text) in [(Voice::Own, &own), (Voice::Other, &other)] {
            let key = Key::Reading(voice, dimension, reading);
            assert!(text.contains(words.text(key)), "{text}");
        }
    }
}

#[tokio::test]
async fn a_finding_quotes_the_takers_highest_answer_on_its_own_side() {
    // Managing has the single highest answer, and leading is higher all the same.
    let words = english();
    let counting =
        |item: &Item| match item.scale {
            Scale::Facet(Facet { dimension: Dimension::Direction, side: Side::Leading }) => 3,
            Scale::Facet(Facet { dimension: Dimension::Direction, .. }) => {
                if item.id.ends_with(".a") { 4 } else { 0 }
            }
            _ => 2,
        };
    let given = |item| {
        let counts = counting(item);
        let place = if item.keying == Keying::Reverse { 4 - counts } else { counts };
        Some(Answer::Rated(Frequency::ALL[place]))
    };
    let answers: Vec<Option<Answer>> = items().iter().map(given).collect();
    let facet = Facet { dimension: Dimension::Direction, side: Side::Leading };
    let quote = report::strongest(&answers, facet).unwrap();
    let page = drawn(screen(words, &having_answered(Length::Full, &answers))).await;
    let said = page.says(".finding > .fine");
    assert!(said.starts_with("You said: ") && said.ends_with(" – Often"), "{said}");
    assert!(said.contains(words.text(Key::Statement(quote.place))), "{said}");
    assert!(!of(people::outcome(&answers)).await.has(".finding > .fine"), "a link quotes nothing");
}

#[tokio::test]
async fn at_a_glance_it_is_said_what_is_most_and_least_like_the_person_and_how_that_points() {
    let page = result(true, Length::Full).await;
    assert_eq!(page.texts(".alike dt"), ["Most like you", "Least like you"]);
    let many = [
        "Vision, Innovation, Inspiration, Long view and People",
        "Execution, Stability, Coordination, Deadlines and Tasks",
    ];
    assert_eq!(page.texts(".alike dd"), many);
    // Somebody whose differences point both ways, and who leans one way all the same, or doesn't.
    for leans in [true, false] {
        let points_both_ways = |one: &Outcome| {
            let profile = one.profile();
            report::shape(&profile).is_some()
                && report::headline(&profile).side().is_some() == leans
        };
        let mixed = (0..).map(|seed| anybody(Length::Full, seed)).find(points_both_ways).unwrap();
        let page = of(mixed).await;
        let headline = page.says("[part=headline]");
        let lines = page.texts(".glance > p");
        let [shape] = &lines[..] else { panic!("{lines:?}") };
        let (lean, put) = if leans { (&headline, shape) } else { (shape, &headline) };
        assert!(put.contains(" favour ") && put.contains(", and "), "{put}");
        let is_lean = lean.contains(" lean towards ") || lean.contains(" about equally");
        assert!(is_lean, "{lean}");
        let ends = page.texts(".alike dt");
        assert_eq!(ends.first().unwrap(), "Most like them");
        assert_eq!(ends.last().unwrap(), "Least like them");
    }
    let has_next = |one: &Outcome| !report::next_most(&one.profile()).is_empty();
    let several = (0..).map(|seed| anybody(Length::Full, seed)).find(has_next).unwrap();
    let next = report::next_most(&several.profile())[0];
    let page = of(several).await;
    assert_eq!(page.texts(".alike dt")[1], "Next");
    let described = |facet| {
        format!("{}: {}", english().text(Key::FacetName(facet)), english().text(Key::Doing(facet)))
    };
    let place = page.texts(".alike dd").iter().position(|told| *told == described(next)).unwrap();
    let mark =
        format!(".alike dd:nth-of-type({}) > .dot > [data-side={}]", place + 1, next.side.id());
    assert!(page.has(&mark), "{mark}");
    // Four with one score are described, and five are named.
    for (alike, is_described) in [(4, true), (5, false)] {
        let most =
            |one: &Outcome| report::ends(&one.profile()).is_some_and(|ends| ends.0.len() == alike);
        let tied = (0..).map(|seed| anybody(Length::Snapshot, seed)).find(most).unwrap();
        let first = of(tied).await.texts(".alike dd").swap_remove(0);
        assert_eq!(first.contains(": "), is_described, "{first}");
    }
    assert_eq!(of(silent(Length::Full)).await.count(".glance > *"), 0, "nothing can be said");
}

#[tokio::test]
async fn what_is_only_probable_is_said_to_be_once_a_sentence_and_after_what_is_clear() {
    let likely = of(anybody(Length::Full, 2)).await.says("[part=headline]");
    let expected = "They probably favour new ways over proven ones, and the steps over the aim.";
    assert_eq!(likely, expected);
    let mixed = of(anybody(Length::Full, 0)).await.texts(".glance > p");
    let expected =
        "They favour what’s due now over the years ahead, and probably the aim over the steps.";
    assert_eq!(mixed[0], expected);
}

#[tokio::test]
async fn a_total_is_said_in_words_unless_two_that_are_about_even_would_differ() {
    let words = |outcome: Outcome| async { of(outcome).await.texts(".totals dd > span") };
    let of_sides =
        |leading, managing| people::outcome(&people::even(Length::Full, leading, managing));
    assert_eq!(words(of_sides(3, 3)).await, ["Often", "Often"]);
    assert_eq!(words(of_sides(2, 1)).await, ["Sometimes", "Rarely"]);
    let differ = |one: &Outcome| {
        let profile = one.profile();
        let [leading, managing] = Side::ALL.map(|side| profile.side(side).map(report::nearest));
        report::headline(&profile).side().is_none() && leading != managing
    };
    let even = (0..).map(|seed| anybody(Length::Full, seed)).find(differ).unwrap();
    assert_eq!(words(even).await, [""; 0]);
}

#[tokio::test]
async fn under_the_chart_it_is_said_how_many_answers_a_score_is_from() {
    let said = |outcome: Outcome| async { of(outcome).await.says(".radar > .fine") };
    let whole = people::even(Length::Full, 1, 4);
    let told = said(people::outcome(&whole)).await;
    assert!(told.starts_with("Each score is from 4 answers, a total from "), "{told}");
    let mut skipped = whole;
    skipped[0] = Some(Answer::CantSay);
    let told = said(people::outcome(&skipped)).await;
    assert!(told.starts_with("Each score is from 4 answers at most, a total from "), "{told}");
    let told = said(people::outcome(&people::even(Length::Snapshot, 2, 2))).await;
    assert!(told.starts_with("Each score is from 2 answers, a total from "), "{told}");
    let none = of(silent(Length::Snapshot)).await;
    assert!(!none.has(".radar > .fine"), "there is no score");
}

#[tokio::test]
async fn below_the_totals_stands_how_far_apart_they_are_by_the_balances_grade() {
    let said = |outcome: Outcome| async { of(outcome).await.says(".totals .ends > :nth-child(2)") };
    let apart = people::outcome(&people::even(Length::Full, 1, 4));
    assert_eq!(said(apart).await, "75 points apart: a clear lean");
    let even = people::outcome(&people::even(Length::Snapshot, 2, 2));
    assert_eq!(said(even).await, "0 points apart: about even");
    let leans_likely = |one: &Outcome| {
        let lean = report::headline(&one.profile());
        lean.side().is_some() && !lean.is_clear()
    };
    let likely = (0..).map(|seed| anybody(Length::Snapshot, seed)).find(leans_likely).unwrap();
    let told = said(likely).await;
    assert!(told.ends_with(" points apart: a likely lean"), "{told}");
}

#[tokio::test]
async fn what_else_is_clear_is_named_below_the_findings_and_of_one_what_it_may_cost() {
    let words = english();
    let mut counts = [0; 3];
    let all_lead = people::outcome(&people::even(Length::Full, 4, 1));
    for outcome in (0..60).map(|seed| anybody(Length::Full, seed)).chain([all_lead]) {
        let (profile, page) = (outcome.profile(), of(outcome).await);
        let said = page.texts(".findings + p");
        let others = report::also(&profile);
        counts[others.len().min(2)] += 1;
        let over = |facet: &Facet| words.text(Key::Over(facet.dimension, facet.side));
        match &others[..] {
            [] => assert_eq!(said, [""; 0]),
            [only] => {
                let also = format!("Also clear: {}.", over(only));
                let cost = report::left_out(&profile, only.dimension);
                let cost = cost.map(|facet| words.text(Key::Cost(facet)));
                let right: Vec<&str> = [&*also].into_iter().chain(cost).collect();
                assert_eq!(said, [right.join(" ")]);
            }
            [.., last] => {
                let ends = format!(" and {}.", over(last));
                assert!(said.concat().ends_with(&ends), "{said:?}");
                assert!(others.iter().all(|facet| said.concat().contains(over(facet))), "{said:?}");
            }
        }
    }
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
}

#[tokio::test]
async fn what_others_may_hear_is_a_quotation_each_and_what_comes_of_both_is_for_the_taker() {
    let words = english();
    let answers = people::even(Length::Full, 4, 1);
    let heard = report::heard(&people::outcome(&answers).profile());
    let lines: Vec<&str> = heard.iter().map(|facet| words.text(Key::Heard(*facet))).collect();
    let both = words.text(Key::Both(Pair::of(&heard).unwrap()));
    let own = drawn(screen(words, &having_answered(Length::Full, &answers))).await;
    let other = of(people::outcome(&answers)).await;
    for page in [&own, &other] {
        assert_eq!(page.texts(".heard > q"), lines);
    }
    let scene = [words.text(Phrase::HeardFamiliar), both].join(" ");
    assert_eq!(own.texts(".heard > p"), [words.text(Phrase::HeardOwn), &scene]);
    assert_eq!(other.texts(".heard > p"), [words.text(Phrase::HeardOther)]);
    assert!(!of(silent(Length::Full)).await.has(".heard"), "nothing points anywhere");
}

#[tokio::test]
async fn no_statement_stands_on_somebody_elses_result() {
    let words = english();
    let own = result(true, Length::Full).await.text();
    assert!((0..60).any(|place| own.contains(words.text(Key::Statement(place)))));
    for length in Length::ALL {
        let text = result(false, length).await.text();
        for place in 0..items().len() {
            let statement = words.text(Key::Statement(place));
            assert!(!text.contains(statement), "{statement}");
        }
        for way in OldWay::ALL {
            for grip in report::Grip::ALL {
                assert!(!text.contains(words.text(Key::OldWay(way, grip))));
            }
        }
    }
}

#[tokio::test]
async fn each_dimension_quotes_its_two_ends_and_proposes_a_practice_or_a_step_and_nothing_is_said_twice()
 {
    let words = english();
    for length in Length::ALL {
        let page = result(true, length).await;
        let (whole, text) = (page.text(), section_of(&page, Phrase::DimensionsTitle).text());
        let profile = outcome(length).profile();
        let given: Vec<_> = answers().into_iter().take(length.item_count()).collect();
        let context = outcome(length).context();
        let stepped: Vec<_> = report::steps(&profile, context)
            .into_iter()
            .map(|step| match step {
                Step::Facet(_, low) => low.dimension,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(stepped.len(), 2);
        let mut ends = 0;
        for dimension in Dimension::ALL {
            let reading = report::reading(&profile, dimension);
            // Two dimensions have a step instead.
            let practices = usize::from(!stepped.contains(&dimension));
            for (key, times) in [
                (Key::Reading(Voice::Own, dimension, reading), 1),
                (Key::Meaning(Voice::Own, dimension, reading.pattern()), 1),
                (Key::Practice(dimension, reading.pattern()), practices),
            ] {
                assert_eq!(whole.matches(words.text(key)).count(), times, "{key:?}");
            }
            if let Some(extremes) = report::extremes(&given, dimension) {
                ends += 1;
                for quote in [extremes.strongest, extremes.weakest] {
                    assert!(text.contains(&quoted(words, quote)), "{text}");
                }
            }
        }
        // Nothing is known about risk.
        assert_eq!(ends, 5);
        for (phrase, count) in
            [(Phrase::QuoteStrongest, 5), (Phrase::QuoteWeakest, 5), (Phrase::PracticeOwn, 4)]
        {
            assert_eq!(text.matches(words.text(phrase)).count(), count, "{phrase:?}");
        }
        // A Snapshot asks nothing in reverse.
        let reversed = text.contains(words.text(Phrase::QuoteReversed));
        assert_eq!(reversed, length == Length::Full);
    }
}

#[tokio::test]
async fn what_is_rare_costs_is_told_with_the_finding_and_what_it_looks_like_in_the_row() {
    let words = english();
    let (mut costs, mut names) = (0, 0);
    for seed in 0..20 {
        let outcome = anybody(Length::Snapshot, seed);
        let (profile, page) = (outcome.profile(), of(outcome).await);
        for finding in report::findings(&profile) {
            let Finding::Gap(dimension, reading) = finding else { continue };
            let side = reading.side().unwrap();
            let low = Facet { dimension, side: side.other() };
            let row = page.says(&format!("[data-row={}] > summary", low.dimension.id()));
            let found = page.texts(".finding").join(" ");
            let [cost, meaning, about] = [
                Key::Cost(low),
                Key::Meaning(Voice::Other, dimension, reading.pattern()),
                Key::DimensionAbout(dimension),
            ]
            .map(|key| words.text(key));
            let is_left_out = report::left_out(&profile, low.dimension) == Some(low);
            assert_eq!(
                [found.contains(cost), row.contains(meaning)],
                [is_left_out; 2],
                "{found} {row}"
            );
            assert_eq!(
                [found.contains(meaning), row.contains(about)],
                [!is_left_out; 2],
                "{found} {row}"
            );
            *(if is_left_out { &mut costs } else { &mut names }) += 1;
        }
    }
    assert!(costs > 0 && names > 0, "{costs} {names}");
}

#[tokio::test]
async fn the_taker_gets_two_steps_to_choose_from_with_their_reasons_and_somebody_else_none() {
    let words = english();
    let outcome = outcome(Length::Full);
    let (profile, context) = (outcome.profile(), outcome.context());
    let steps = report::steps(&profile, context);
    let page = result(true, Length::Full).await;
    let said = section_of(&page, Phrase::StepsChoose).texts(".choice");
    assert_eq!([said.len(), steps.len()], [2, 2]);
    let mut lows = Vec::new();
    for (step, said) in steps.into_iter().zip(said) {
        let Step::Facet(_, low) = step else { panic!("{step:?}") };
        assert!(said.contains(words.text(Key::from(step))), "{said}");
        if let Some(quote) = report::reason(&answers(), low) {
            let reason = format!("{} {}", words.text(Phrase::StepsSaid), quoted(words, quote));
            assert!(said.contains(&reason), "{said}");
        }
        lows.push(low);
    }
    assert!(lows.iter().any(|low| report::reason(&answers(), *low).is_some()));
    // Whose answers aren't known any more is told by the scores.
    let mut claimed = shared(outcome);
    claimed.apply(Fact::Result(ResultFact::Claimed));
    let said = section_of(&drawn(screen(words, &claimed)).await, Phrase::StepsChoose).text();
    for low in lows {
        let score = profile.facet(low).estimate().unwrap().rounded();
        let reason = format!("Because {} ({score}) is ", words.text(Key::FacetName(low)));
        assert!(said.contains(&reason), "{said}");
    }
    let shared = result(false, Length::Full).await;
    assert!(!shared.has(".tries, .step, [data-look=practice]"));
    for title in [Phrase::StepsOwn, Phrase::StepsChoose] {
        assert!(!shared.text().contains(words.text(title)));
    }
    // Where nothing else is told, there is no choice.
    let alone =
        drawn(screen(words, &having_answered(Length::Full, &people::even(Length::Full, 2, 2))))
            .await;
    assert_eq!(section_of(&alone, Phrase::StepsOwn).count(".step"), 1);
}

#[tokio::test]
async fn the_takers_note_has_what_is_often_then_what_is_rare_then_a_promise_and_somebody_else_sees_none()
 {
    let words = english();
    let answers = people::even(Length::Full, 4, 1);
    let note = report::note(&people::outcome(&answers).profile()).unwrap();
    let keys = note
        .often
        .into_iter()
        .map(Key::NoteOften)
        .chain(note.rarely.into_iter().map(Key::NoteRarely));
    let outcome = people::outcome(&answers);
    assert_eq!(report::steps(&outcome.profile(), outcome.context()).len(), 2, "none is chosen yet");
    let lines: Vec<&str> = keys.map(|key| words.text(key)).collect();
    assert_eq!(lines.len(), 4);
    let own = drawn(screen(words, &having_answered(Length::Full, &answers))).await;
    let field = own.one(".note textarea");
    assert_eq!(
        (field.name(), field.text()),
        (words.text(Phrase::NoteTitle).into(), lines.join(" "))
    );
    assert_eq!(own.texts(".note > p")[0], words.text(Phrase::NoteUnchosen));
    // Where there is one step, there is nothing to choose, and it is promised from the start.
    let steps = |given: &[Option<Answer>]| {
        let outcome = Outcome::from_answers(Revision::OURS, Length::Full, given, ROLE).unwrap();
        let profile = outcome.profile();
        report::note(&profile).map_or_else(Vec::new, |_| report::steps(&profile, ROLE))
    };
    let one = |given: &Vec<Option<Answer>>| matches!(steps(given)[..], [Step::Facet(..)]);
    let alone = (0..).map(|seed| people::answers(Length::Full, seed)).find(one).unwrap();
    let Some(Step::Facet(_, low)) = steps(&alone).pop() else { panic!("{alone:?}") };
    let page = drawn(screen(words, &having_answered(Length::Full, &alone))).await;
    let begun = page.says(".note textarea");
    assert_eq!(page.texts(".note > p")[0], words.text(Phrase::NoteText));
    assert!(begun.ends_with(words.text(Key::NotePromise(low))), "{begun}");
    let other = of(people::outcome(&answers)).await;
    let even =
        drawn(screen(words, &having_answered(Length::Full, &people::even(Length::Full, 2, 2))))
            .await;
    assert!(!other.has(".note") && !even.has(".note"));
}

#[tokio::test]
async fn old_ways_are_said_of_the_taker_alone_and_only_where_the_answers_are_plain() {
    let words = english();
    let full = result(true, Length::Full).await.text();
    let plain = report::old_ways(&answers());
    assert_eq!(plain.len(), 3);
    for (way, grip) in plain {
        assert!(full.contains(words.text(Key::OldWay(way, grip))));
    }
    let snapshot = result(true, Length::Snapshot).await.text();
    assert!(!snapshot.contains(words.text(Phrase::OldWaysTitle)));
}

/// The chart of the differences, which stands on the printed page.
async fn dumbbell(outcome: Outcome) -> Tree {
    let profile = &outcome.profile();
    drawn(Dumbbell { words: english(), profile }.view()).await
}

#[tokio::test]
async fn the_dumbbell_chart_has_a_name_a_description_and_the_order_of_the_differences() {
    let words = english();
    let chart = dumbbell(outcome(Length::Full)).await.one("[part=dumbbell][role=img]");
    assert_eq!(chart.name(), words.text(Phrase::DumbbellTitle));
    assert_eq!(chart.description(), words.text(Phrase::DumbbellDescription));
    let rows = dimension_rows(&outcome(Length::Full).profile());
    let right: Vec<&str> = rows.iter().map(|row| row.dimension.id()).collect();
    assert_eq!(chart.attributes("[data-dimension]", "data-dimension"), right);
    assert_eq!(chart.texts("[data-look=tick]"), TICKS.map(|value| value.to_string()));
}

#[tokio::test]
async fn each_side_of_the_dumbbell_has_a_mark_and_a_bar_of_its_own() {
    let chart = dumbbell(outcome(Length::Full)).await.one("[part=dumbbell]");
    let change = chart.one("[data-dimension=change]");
    for piece in ["circle", "rect", "[data-look='bar leading']", "[data-look='bar managing']"] {
        change.one(piece);
    }
    let risk = chart.one("[data-dimension=risk]");
    assert!(!risk.has(".mark, [data-look^=bar]"), "{risk}");
    assert!(risk.text().contains(english().text(Phrase::ResultTooFew)));
}

#[tokio::test]
async fn equal_scores_hide_neither_mark() {
    let number = |tree: &Tree, piece: &str, name: &str| {
        tree.one(piece).attribute(name).parse::<i32>().unwrap()
    };
    let drawn = dumbbell(equal()).await.one("[data-dimension=energy]");
    let row = of(equal()).await.one("[data-row=energy] .scale");
    for energy in [drawn, row] {
        let foot_of_dot = number(&energy, "circle", "cy") + number(&energy, "circle", "r");
        assert!(foot_of_dot <= number(&energy, "rect", "y"), "{energy}");
    }
}

#[tokio::test]
async fn a_result_without_a_score_is_a_report_all_the_same() {
    let words = english();
    for length in Length::ALL {
        let page = of(silent(length)).await;
        let said = words.text(Key::Overall(Voice::Other, report::Pattern::TooFew));
        assert!(page.text().contains(said));
        assert!(!page.has("ul.quotes, ul:empty, .scale .mark"));
        let too_few = words.text(Phrase::ResultTooFew);
        let rows = page.texts("[data-row] .pairing");
        assert!(rows.iter().all(|row| row.contains(too_few)) && rows.len() >= 6, "{rows:?}");
        let figure = dumbbell(silent(length)).await;
        // The key has its two marks.
        assert_eq!(figure.count(".mark"), 2);
        assert_eq!(figure.text().matches(too_few).count(), 6);
    }
}
