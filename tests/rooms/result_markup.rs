//! The page of a result, drawn without a browser: its numbers, its charts and what is said around them.

use crate::fixtures::{
    markup::{between, count, drawn, text_of},
    takers::{outcome, own, report, result_with, screen, shared},
    words::{english, english_with},
};
use leader_manager_quiz::{
    result::{CallToAction, Fact as ResultFact, Layer, Tool},
    state::{Fact, State},
    ui::format,
};
use quiz::{
    instrument::{Dimension, Facet, Length, Place, Side},
    report::RoleFit,
    words::{Key, Phrase},
};
use std::rc::Rc;

async fn markup(state: &State) -> String {
    drawn(screen(english(), state)).await
}

/// The taker's own result, or what others see of it.
async fn result(is_own: bool, length: Length) -> String {
    markup(&if is_own { own(length) } else { shared(outcome(length)) }).await
}

/// The radar chart of a shared result, of which perhaps one layer is hidden.
async fn radar(hidden: Option<Layer>) -> String {
    let mut state = shared(outcome(Length::Snapshot));
    if let Some(layer) = hidden {
        state.apply(Fact::Result(ResultFact::LayerToggled(layer)));
    }
    between(&markup(&state).await, "<figure class=\"radar\">", "</figure>").to_owned()
}

fn words_of(markup: &str) -> Vec<String> {
    text_of(markup)
        .split(|letter: char| !letter.is_alphabetic() && letter != '’')
        .map(str::to_lowercase)
        .collect()
}

#[tokio::test]
async fn the_takers_own_result_speaks_to_them_and_a_shared_one_never_says_you() {
    let own = result(true, Length::Full).await;
    assert!(text_of(&own).contains("You lean towards leading"));
    for length in Length::ALL {
        let other = result(false, length).await;
        let said = words_of(&other);
        // The one "yourself" is the invitation to take the quiz.
        for word in ["you", "your", "yours", "you’re"] {
            assert!(!said.iter().any(|said| said == word), "a shared result says {word}");
        }
        assert!(other.contains("part=\"take\""));
        assert!(!other.contains("part=\"sharpen\"") && !other.contains("part=\"restart\""));
    }
}

#[tokio::test]
async fn the_table_holds_every_facet_with_the_numbers_of_the_profile() {
    let markup = result(true, Length::Full).await;
    let profile = outcome(Length::Full).profile();
    for facet in Facet::all() {
        let name = format!("data-facet=\"{}.{}\"", facet.dimension.id(), facet.side.id());
        let cell = between(&markup, &name, "</td>");
        match profile.facet(facet).estimate() {
            Some(score) => {
                let number = format!("{} ± {}", score.rounded(), score.margin().round());
                assert!(cell.contains(&number), "{cell} lacks {number}");
            }
            None => assert!(cell.contains("Too few answers"), "{cell}"),
        }
    }
}

#[tokio::test]
async fn what_has_too_few_answers_gets_no_point_on_the_chart() {
    let markup = radar(None).await;
    for side in Side::ALL {
        let series = between(&markup, &format!("data-series=\"{}\"", side.id()), "</g>");
        assert_eq!(count(series, "class=\"mark\""), 5, "{series}");
    }
}

#[tokio::test]
async fn the_chart_has_a_name_a_description_and_a_sentence_for_each_axis() {
    let markup = radar(None).await;
    for id in ["radar-title", "radar-description"] {
        assert!(markup.contains(&format!("id=\"{id}\"")));
    }
    assert!(markup.contains("aria-labelledby=\"radar-title\""));
    assert!(markup.contains("aria-describedby=\"radar-description\""));
    assert!(text_of(&markup).contains("table “All scores”"));
    assert_eq!(count(&markup, "class=\"sector\""), 6);
    assert!(markup.contains("aria-label=\"Direction: Vision 100 ± "));
    assert!(markup.contains("aria-label=\"Risk: Risk-taking Too few answers"));
}

#[tokio::test]
async fn the_two_series_differ_in_mark_and_line_and_not_only_in_colour() {
    let markup = radar(None).await;
    let series = |side: &str| between(&markup, &format!("data-series=\"{side}\""), "</g>");
    assert!(series("leading").contains("<circle") && !series("leading").contains("<rect"));
    assert!(series("managing").contains("<rect") && !series("managing").contains("<circle"));
    assert!(series("managing").contains("data-look=\"line managing\""));
}

#[tokio::test]
async fn the_legend_hides_a_series_with_its_values() {
    let hidden = radar(Some(Layer::Side(Side::Leading))).await;
    assert!(!hidden.contains("data-series=\"leading\"") && !hidden.contains("●"));
    assert!(hidden.contains("data-series=\"managing\""));
    assert_eq!(count(&hidden, "aria-pressed=\"false\""), 1);
    let no_bands = radar(Some(Layer::Bands)).await;
    assert_eq!(count(&no_bands, "data-look=\"band"), 1, "only the legend's own");
}

#[tokio::test]
async fn a_full_profile_adds_foundations_and_a_snapshot_offers_them() {
    let full = result(true, Length::Full).await;
    let snapshot = result(true, Length::Snapshot).await;
    assert_eq!(count(&full, "data-foundation="), 3);
    assert!(full.contains("Habits that are wearing out"));
    assert!(!full.contains("part=\"sharpen\""));
    assert_eq!(count(&snapshot, "data-foundation="), 0);
    assert!(snapshot.contains("part=\"sharpen\""));
}

#[tokio::test]
async fn the_role_section_answers_what_the_person_said_of_their_role() {
    let markup = text_of(&result(true, Length::Snapshot).await);
    let words = english();
    assert!(markup.contains(words.text(Key::RoleFit(RoleFit::AsksManaging))));
    assert!(markup.contains(words.text(Key::PlaceNote(Place::FirstTeam))));
}

#[test]
fn nothing_but_other_words_or_another_result_has_the_report_drawn_again() {
    let words = Rc::new(english().clone());
    let mut state = own(Length::Full);
    let drawn = report(&words, &state);
    let facts = [
        Fact::Result(ResultFact::DimensionPointed(Dimension::Risk)),
        Fact::Result(ResultFact::LayerToggled(Layer::Bands)),
        Fact::Result(ResultFact::CopyEnded(false)),
        Fact::ToolNeared(Tool::Export),
        Fact::ToolPressed(Tool::Export),
    ];
    for fact in facts {
        state.apply(fact.clone());
        assert_eq!(report(&words, &state), drawn, "{fact:?}");
    }
    let other_words = report(&Rc::new(english().clone()), &state);
    let other_result = report(&words, &own(Length::Full));
    for (at, piece) in drawn.iter().enumerate() {
        assert!(other_words[at] != *piece && other_result[at] != *piece);
        assert!(drawn.iter().enumerate().all(|(other, one)| (at == other) == (one == piece)));
    }
}

#[tokio::test]
async fn every_caveat_is_on_every_result() {
    for is_own in [true, false] {
        let text = text_of(&result(is_own, Length::Full).await);
        for phrase in ["self-view", "not validated", "no norms", "not for hiring", "it is wrong"] {
            assert!(text.contains(phrase), "{phrase} is missing");
        }
    }
}

#[tokio::test]
async fn the_authors_call_to_action_is_a_link_under_the_result_and_nothing_but_text() {
    let call =
        CallToAction { href: "/course?a=1&b=\"2\"".into(), label: "Learn <b>more</b>".into() };
    for state in [own(Length::Snapshot), shared(outcome(Length::Snapshot))] {
        let called = drawn(result_with(english(), &state, Some(&call), false)).await;
        let link = "href=\"/course?a=1&amp;b=&quot;2&quot;\" class=\"call\">Learn &lt;b&gt;more&lt;/b&gt;</a>";
        assert!(called.contains(link), "{called}");
        assert!(!markup(&state).await.contains("cta"));
    }
}

#[tokio::test]
async fn no_result_carries_a_style_attribute_or_a_script() {
    for is_own in [true, false] {
        for length in Length::ALL {
            let markup = result(is_own, length).await;
            for forbidden in [" style=", "<style", "<script", "javascript:"] {
                assert!(!markup.contains(forbidden), "{forbidden}");
            }
        }
    }
}

#[tokio::test]
async fn a_score_keeps_its_order_among_words_from_right_to_left() {
    let profile = outcome(Length::Snapshot).profile();
    let total = profile.side(Side::Leading).unwrap();
    let plain = format::score(english(), total);
    assert!(plain.contains(" ± ") && !plain.contains('\u{2066}'), "{plain}");
    let other_way = english_with(&[(Phrase::Direction.into(), "rtl")]);
    assert_eq!(format::score(&other_way, total), format!("\u{2066}{plain}\u{2069}"));
}
