//! The page of a result, drawn without a browser: its numbers, its charts and what is said around them.

use crate::fixtures::{
    people::{even, person},
    takers::{
        having_answered, linked, outcome, own, report, result_leading_to, result_with, screen,
        shared,
    },
    tree::{self, Tree},
    words::{english, english_with},
};
use leader_manager_quiz::{
    result::{Addresses, CallToAction, Fact as ResultFact, Layer, Tool, Way},
    state::{Fact, State},
    ui::format,
};
use quiz::{
    instrument::{Dimension, Facet, Length, Place, Side},
    report::{RoleFit, Voice},
    words::{Key, Phrase},
};
use std::rc::Rc;

async fn drawn(state: &State) -> Tree {
    tree::drawn(screen(english(), state)).await
}

/// The taker's own result, or what others see of it.
async fn result(is_own: bool, length: Length) -> Tree {
    drawn(&if is_own { own(length) } else { shared(outcome(length)) }).await
}

/// The radar chart of a shared result, of which perhaps one layer is hidden.
async fn radar(hidden: Option<Layer>) -> Tree {
    let mut state = shared(outcome(Length::Snapshot));
    if let Some(layer) = hidden {
        state.apply(Fact::Result(ResultFact::LayerToggled(layer)));
    }
    drawn(&state).await.one("figure.radar")
}

#[tokio::test]
async fn the_takers_own_result_speaks_to_them_and_a_shared_one_never_says_you() {
    let own = result(true, Length::Full).await;
    assert!(own.text().contains("You lean towards leading"));
    for length in Length::ALL {
        let other = result(false, length).await;
        let text = other.text().to_lowercase();
        let said = text.split(|letter: char| !letter.is_alphabetic() && letter != '’');
        // The one "yourself" is the invitation to take the quiz.
        for word in said {
            let is_to_reader = ["you", "your", "yours", "you’re"].contains(&word);
            assert!(!is_to_reader, "a shared result says {word}");
        }
        assert!(other.has("[part=take]") && !other.has("[part=sharpen], [part=restart]"));
    }
}

#[tokio::test]
async fn whoever_skipped_statements_can_answer_them_and_nobody_else_is_asked() {
    let skipped = result(true, Length::Snapshot).await;
    assert_eq!(skipped.says("[part=skipped]"), "Answer what you skipped (4)");
    let whole = having_answered(Length::Snapshot, &even(Length::Snapshot, 3, 1));
    assert!(!drawn(&whole).await.has("[part=skipped]"));
    assert!(!result(false, Length::Snapshot).await.has("[part=skipped]"));
}

#[tokio::test]
async fn a_shared_result_can_be_claimed_and_is_told_as_ones_own_then() {
    let mut state = shared(outcome(Length::Full));
    assert_eq!(drawn(&state).await.says("[part=claim]"), "This result is mine");
    state.apply(Fact::Result(ResultFact::Claimed));
    let claimed = drawn(&state).await;
    assert!(claimed.says("[part=headline]").starts_with("You "), "{claimed}");
    assert!(claimed.has("[part=over-time]") && claimed.has("[part=share-link]"));
    assert!(!claimed.has("[part=claim], [part=restart], [part=sharpen], [part=skipped]"));

    assert!(!result(true, Length::Full).await.has("[part=claim]"));
    let several =
        linked(&[person("", outcome(Length::Full)), person("", outcome(Length::Snapshot))]);
    assert!(!drawn(&several).await.has("[part=claim]"), "nobody knows which of them");
    // The link to both that somebody sends names its reader first.
    let mut both =
        linked(&[person("Zoë", outcome(Length::Full)), person("Bo", outcome(Length::Snapshot))]);
    let asked = both.result().and_then(|result| result.tool.wanted()).unwrap();
    both.apply(Fact::ToolReady(asked, Addresses::default()));
    assert_eq!(drawn(&both).await.says("[part=claim]"), "I’m \u{2068}Zoë\u{2069}");
    both.apply(Fact::Result(ResultFact::Claimed));
    let claimed = drawn(&both).await;
    assert!(claimed.says("[part=headline]").starts_with("You ") && claimed.has("[part=beside]"));
}

#[tokio::test]
async fn ones_own_link_takes_a_name_and_says_where_it_isnt_what_was_typed() {
    let mut state = own(Length::Snapshot);
    state.apply(Fact::Result(ResultFact::NameTyped("Ada".into())));
    let page = drawn(&state).await;
    assert_eq!(page.one("[part=share-name]").attribute("value"), "Ada");
    assert_eq!(page.says("label:has([part=share-name]) + [role=status]"), "");
    state.apply(Fact::Result(ResultFact::NameTyped("<b>Ada, Countess of Lovelace</b>".into())));
    let said = drawn(&state).await.says("label:has([part=share-name]) + [role=status]");
    assert_eq!(said, "In the link, it reads “\u{2068}<b>Ada, Countess of Love\u{2069}”.");
    let other = result(false, Length::Snapshot).await;
    assert!(!other.has("[part=share-name], [part=share-ask]"));
}

#[tokio::test]
async fn the_ways_to_pass_a_result_on_stand_in_one_row_and_say_what_the_link_gives_away() {
    let row = "[part=result] > section > .share";
    let ways = ["Copy the link", "Save a picture", "Ask somebody to compare"];
    let page = result(true, Length::Snapshot).await;
    assert_eq!(page.names(&format!("{row} button")), ways);
    assert!(page.says(&format!("{row} summary")).contains("The link shows scores"));
    assert!(page.says("label:has([part=share-preview])").contains("Let previews of the link say"));
    assert!(!result(false, Length::Snapshot).await.has("[part=share-preview]"));
    let with_sheet = tree::drawn(result_with(english(), &own(Length::Snapshot), None, true)).await;
    assert!(with_sheet.has(&format!("{row} [part=share-sheet]")));

    let mut state = own(Length::Snapshot);
    for (way, has_worked, expected) in [
        (Way::Copy, true, "Copied. Paste it"),
        (Way::Invite, true, "Copied, with a line that asks"),
        (Way::Invite, false, "Your browser blocked copying"),
    ] {
        state.apply(Fact::Result(ResultFact::PassedOn(way, has_worked)));
        let page = drawn(&state).await;
        assert!(page.text().contains(expected), "{page}");
        // The link can be selected only where it is seen.
        assert_eq!(page.has(&format!("{row} details[open]")), !has_worked);
    }
}

#[tokio::test]
async fn where_links_lead_nowhere_there_is_none_and_that_is_said() {
    for state in [own(Length::Snapshot), shared(outcome(Length::Snapshot))] {
        let page = tree::drawn(result_leading_to(None, english(), &state)).await;
        assert_eq!(page.names(".share button"), ["Save a picture"]);
        assert!(!page.has("[part=share-link], .share + .paper"), "{page}");
        assert!(page.says(".share .fine").contains("is a file on your device"));
    }
}

#[tokio::test]
async fn it_is_said_where_a_server_reads_results_from_links() {
    for (address, is_said) in [("https://b.example/", false), ("https://b.example/?lmq=", true)] {
        for state in [own(Length::Snapshot), shared(outcome(Length::Snapshot))] {
            let page = tree::drawn(result_leading_to(Some(address), english(), &state)).await;
            let said = page.texts(".share details .fine").join(" ");
            assert_eq!(said.contains("the server reads"), is_said, "{said}");
        }
    }
}

#[tokio::test]
async fn the_table_holds_every_facet_with_the_numbers_of_the_profile() {
    let page = result(true, Length::Full).await;
    let profile = outcome(Length::Full).profile();
    for facet in Facet::all() {
        let (dimension, side) = (facet.dimension.id(), facet.side.id());
        let cell = page.says(&format!("td[data-facet='{dimension}.{side}']"));
        match profile.facet(facet).estimate() {
            Some(score) => {
                let number = score.rounded().to_string();
                assert!(cell.ends_with(&number), "{cell} lacks {number}");
            }
            None => assert!(cell.contains("Too few answers"), "{cell}"),
        }
    }
}

#[tokio::test]
async fn a_number_says_what_it_opens() {
    let page = result(true, Length::Full).await;
    let names = page.names("[part=scores] button");
    assert_eq!(names.len(), 2 * 6 + 6 + 2 + 1);
    for expected in ["Vision: 75, show how", "Leading: ", "Difference in Direction: "] {
        assert!(names.iter().any(|name| name.starts_with(expected)), "{expected} in {names:?}");
    }
}

#[tokio::test]
async fn the_chart_is_one_stop_with_a_name_a_description_and_a_sentence_for_each_axis() {
    let mut state = shared(outcome(Length::Snapshot));
    let figure = drawn(&state).await.one("figure.radar");
    let chart = figure.one("[part=radar]");
    assert_eq!(chart.name(), english().text(Phrase::RadarTitle));
    let described = chart.description();
    let seen_first = "Clearly more leading: Vision, Innovation, Inspiration, Long view and People. \
        Arrow keys";
    assert!(described.starts_with(seen_first), "{described}");
    assert_eq!(figure.count("svg [tabindex], svg[tabindex]"), 1);
    let mut said = Vec::new();
    for is_onward in [true, true, false, false] {
        state.apply(Fact::Result(ResultFact::DimensionStepped { is_onward }));
        let figure = drawn(&state).await.one("figure.radar");
        assert_eq!(figure.count("[data-pointed]"), 1);
        said.push(figure.says("[role=status]"));
    }
    for (said, start) in said.iter().zip([
        "Direction: Vision 100, ",
        "Change: Innovation ",
        "Direction: Vision 100, ",
        "Choices: Risk-taking Too few answers",
    ]) {
        assert!(said.starts_with(start), "{said}");
    }
}

#[tokio::test]
async fn the_two_series_differ_in_mark_and_line_and_not_only_in_colour() {
    let chart = radar(None).await;
    // What has too few answers gets no point.
    for (side, mark, other) in [("leading", "circle", "rect"), ("managing", "rect", "circle")] {
        let series = chart.one(&format!("[data-series={side}]"));
        assert_eq!((series.count(&format!("{mark}.mark")), series.count(other)), (5, 0));
        series.one(&format!("[data-look='line {side}']"));
    }
}

#[tokio::test]
async fn the_legend_hides_a_series_with_its_values() {
    let hidden = radar(Some(Layer::Side(Side::Leading))).await;
    assert!(!hidden.has("[data-series=leading]") && !hidden.text().contains('●'));
    assert!(hidden.has("[data-series=managing]"));
    let off = [Phrase::SideLeading, Phrase::RadarBand].map(|phrase| english().text(phrase));
    assert_eq!(hidden.texts("button[aria-pressed=false]"), off);
    // The likely range is shown when asked for; the legend has its own sample.
    assert_eq!(radar(None).await.count("[data-look^=band]"), 1);
    let banded = radar(Some(Layer::Bands)).await;
    assert_eq!(banded.count("[data-look^=band]"), 3);
    assert_eq!(banded.one("#radar-readout").text(), english().text(Phrase::RadarBands));
}

#[tokio::test]
async fn a_full_profile_adds_foundations_and_a_snapshot_offers_them() {
    let full = result(true, Length::Full).await;
    let snapshot = result(true, Length::Snapshot).await;
    assert_eq!(full.count("[data-foundation]"), 3);
    assert!(full.text().contains(english().text(Phrase::OldWaysTitle)));
    assert!(!full.has("[part=sharpen]"));
    assert!(!snapshot.has("[data-foundation]") && snapshot.has("[part=sharpen]"));
}

#[tokio::test]
async fn the_role_section_answers_what_the_person_said_of_their_role() {
    let text = result(true, Length::Snapshot).await.text();
    let words = english();
    assert!(text.contains(words.text(Key::RoleFit(Voice::Own, RoleFit::AsksManaging))));
    assert!(text.contains(words.text(Key::PlaceNote(Voice::Own, Place::FirstTeam))));
}

#[test]
fn nothing_but_other_words_or_another_result_has_the_report_drawn_again() {
    let words = Rc::new(english().clone());
    let mut state = own(Length::Full);
    let drawn = report(&words, &state);
    let facts = [
        Fact::Result(ResultFact::DimensionPointed(Dimension::Risk)),
        Fact::Result(ResultFact::LayerToggled(Layer::Bands)),
        Fact::Result(ResultFact::PassedOn(Way::Copy, false)),
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
        let text = result(is_own, Length::Full).await.text();
        for phrase in ["self-view", "Nobody has validated it", "not for hiring", ", trust "] {
            assert!(text.contains(phrase), "{phrase} is missing");
        }
    }
}

#[tokio::test]
async fn the_authors_call_to_action_is_a_link_under_the_result_and_nothing_but_text() {
    let call =
        CallToAction { href: "/course?a=1&b=\"2\"".into(), label: "Learn <b>more</b>".into() };
    for state in [own(Length::Snapshot), shared(outcome(Length::Snapshot))] {
        let called = tree::drawn(result_with(english(), &state, Some(&call), false)).await;
        let link = called.one("a[part=cta].call");
        assert_eq!((link.attribute("href"), link.text().as_str()), (&*call.href, &*call.label));
        assert!(!drawn(&state).await.has("[part=cta]"));
    }
}

#[test]
fn a_range_lies_within_the_scale_and_keeps_its_order_among_words_from_right_to_left() {
    let profile = outcome(Length::Snapshot).profile();
    let vision = Facet { dimension: Dimension::Direction, side: Side::Leading };
    let score = profile.facet(vision).estimate().unwrap();
    let plain = format::range(english(), score);
    assert!(plain.ends_with(" to 100"), "{plain}");
    let other_way = english_with(&[(Phrase::Direction.into(), "rtl")]);
    assert_eq!(format::range(&other_way, score), format!("\u{2066}{plain}\u{2069}"));
}
