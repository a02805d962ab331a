//! The report: what stands on a result of one's own, what on somebody else's, and what neither
//! may say.

use crate::fixtures::{
    people::silent,
    takers::{answers, outcome, own, screen, shared},
    tree::{Tree, drawn},
    words::english,
};
use quiz::{
    charts::score_line::{TICKS, dimension_rows},
    instrument::{Dimension, Length, items},
    link,
    report::{self, OldWay},
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

/// A Snapshot with two gaps that are only just beyond their uncertainty.
fn slight() -> Outcome {
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
async fn ones_own_findings_rest_on_answers_and_those_of_a_link_on_scores() {
    let words = english();
    let profile = outcome(Length::Snapshot).profile();
    let own = section_of(&result(true, Length::Snapshot).await, Phrase::FindingsTitle).text();
    let other = section_of(&result(false, Length::Snapshot).await, Phrase::FindingsTitle).text();
    for finding in report::findings(&profile) {
        assert!(!finding.facets().is_empty(), "this person has gaps");
        for text in [&own, &other] {
            assert!(text.contains(words.text(Key::from(finding))), "{text}");
            for facet in finding.facets() {
                assert!(text.contains(words.text(Key::FacetName(facet))), "{text}");
            }
        }
        for quote in report::behind(&answers(), finding) {
            let quote = quoted(words, quote);
            assert!(own.contains(&quote) && !other.contains(&quote), "{quote}");
        }
    }
    assert!(own.contains(words.text(Phrase::FindingsAnswers)));
    assert!(other.contains(words.text(Phrase::FindingsScores)));
}

#[tokio::test]
async fn a_gap_only_just_beyond_its_uncertainty_says_so() {
    let said = english().text(Phrase::FindingsSlight).to_owned();
    let profile = slight().profile();
    let slight_ones = report::findings(&profile).into_iter().filter(|one| one.is_slight(&profile));
    let lines = of(slight()).await.texts(".finding > .fine");
    assert_eq!(lines.iter().filter(|line| **line == said).count(), slight_ones.count());
    assert!(lines.contains(&said));
    assert!(!result(false, Length::Snapshot).await.text().contains(&said));
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
async fn each_dimension_quotes_its_two_ends_and_proposes_one_practice() {
    let words = english();
    for length in Length::ALL {
        let text = section_of(&result(true, length).await, Phrase::DimensionsTitle).text();
        let profile = outcome(length).profile();
        let given: Vec<_> = answers().into_iter().take(length.item_count()).collect();
        let mut ends = 0;
        for dimension in Dimension::ALL {
            let reading = report::reading(&profile, dimension);
            assert!(text.contains(words.text(Key::Reading(dimension, reading))));
            assert!(text.contains(words.text(Key::Practice(dimension, reading))));
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
            [(Phrase::QuoteStrongest, 5), (Phrase::QuoteWeakest, 5), (Phrase::PracticeOwn, 6)]
        {
            assert_eq!(text.matches(words.text(phrase)).count(), count, "{phrase:?}");
        }
        // A Snapshot asks nothing in reverse.
        let reversed = text.contains(words.text(Phrase::QuoteReversed));
        assert_eq!(reversed, length == Length::Full);
    }
}

#[tokio::test]
async fn steps_are_numbered_in_the_order_of_the_rules_and_say_why() {
    let words = english();
    for is_own in [true, false] {
        let page = result(is_own, Length::Full).await;
        let outcome = outcome(Length::Full);
        let steps = report::next_steps(&outcome.profile(), outcome.context(), outcome.length());
        let title = if is_own { Phrase::StepsOwn } else { Phrase::StepsOther };
        let entries = section_of(&page, title).texts("ol > li");
        assert_eq!(entries.len(), steps.len());
        for (entry, step) in entries.iter().zip(&steps) {
            assert!(entry.contains(words.text(Key::from(*step))), "{entry}");
            if let report::Step::Facet(why, _) = step {
                assert!(entry.contains(words.text(Key::Why(*why))), "{entry}");
            }
        }
    }
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

#[tokio::test]
async fn the_dumbbell_chart_has_a_name_a_description_and_the_order_of_the_gaps() {
    let words = english();
    let chart = result(false, Length::Full).await.one("[part=dumbbell][role=img]");
    assert_eq!(chart.name(), words.text(Phrase::DumbbellTitle));
    assert_eq!(chart.description(), words.text(Phrase::DumbbellDescription));
    let rows = dimension_rows(&outcome(Length::Full).profile());
    let right: Vec<&str> = rows.iter().map(|row| row.dimension.id()).collect();
    assert_eq!(chart.attributes("[data-dimension]", "data-dimension"), right);
    assert_eq!(chart.texts("[data-look=tick]"), TICKS.map(|value| value.to_string()));
}

#[tokio::test]
async fn each_side_of_the_dumbbell_has_a_mark_and_a_bar_of_its_own() {
    let chart = result(false, Length::Full).await.one("[part=dumbbell]");
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
    let energy = of(slight()).await.one("[part=dumbbell] [data-dimension=energy]");
    let number =
        |piece: &str, name: &str| energy.one(piece).attribute(name).parse::<i32>().unwrap();
    let foot_of_dot = number("circle", "cy") + number("circle", "r");
    assert!(foot_of_dot <= number("rect", "y"), "{energy}");
}

#[tokio::test]
async fn a_result_without_a_score_is_a_report_all_the_same() {
    let words = english();
    for length in Length::ALL {
        let page = of(silent(length)).await;
        assert!(page.text().contains(words.text(Key::General(report::General::TooFew))));
        assert!(!page.has("ul.quotes, ul:empty"));
        let figure = page.one("figure.dumbbell");
        // The key has its two marks.
        assert_eq!(figure.count(".mark"), 2);
        let too_few = words.text(Phrase::ResultTooFew);
        assert_eq!(figure.text().matches(too_few).count(), 6);
    }
}
