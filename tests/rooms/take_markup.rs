//! The markup of each visible thing, drawn without a browser: what it holds, what it is called,
//! and that nothing in it can be mistaken for code.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]
#![cfg(not(target_arch = "wasm32"))]

#[path = "markup/english.rs"]
mod english;
#[path = "markup/report.rs"]
mod report;

use english::{english, english_with};
use leader_manager_quiz::{
    components::{
        context::ContextQuestions,
        figures,
        question::Question,
        radar::Radar,
        result::{CallToAction, ResultScreen},
        start::Start,
    },
    state::{Fact, Found, Layer, Moment, Screen, Settings, Shown, State},
};
use quiz::{
    answer::{Answer, Frequency},
    context::{Context, Place, RoleDemand},
    instrument::{Dimension, Facet, Length, Revision, Scale, Side, items},
    link::{Person, Refusal},
    outcome::Outcome,
    words::{Key, Phrase},
};
use yew::prelude::*;

#[derive(Properties)]
struct SceneProps {
    draw: fn() -> Html,
}

impl PartialEq for SceneProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

#[function_component]
fn Scene(props: &SceneProps) -> Html {
    (props.draw)()
}

/// The markup of a scene, without Yew's hydration marks.
async fn drawn(draw: fn() -> Html) -> String {
    yew::ServerRenderer::<Scene>::with_props(move || SceneProps { draw })
        .hydratable(false)
        .render()
        .await
}

fn question(moment: Moment, answer: Option<Answer>) -> Html {
    Question {
        words: &english(),
        place: 6,
        count: 24,
        answer,
        moment,
        heading: &NodeRef::default(),
        problem: &NodeRef::default(),
        on: &Callback::noop(),
    }
    .view()
}

fn start(refusal: Option<Refusal>) -> Html {
    Start {
        words: &english(),
        fixed_length: None,
        length: Length::Snapshot,
        unfinished: None,
        has_partner: false,
        has_finished: false,
        refusal,
        resume: true,
        heading: &NodeRef::default(),
        problem: &NodeRef::default(),
        on: &Callback::noop(),
    }
    .view()
}

/// A person who leads clearly more than they manage, and can't say anything about risk.
fn answers() -> Vec<Option<Answer>> {
    items()
        .iter()
        .map(|item| {
            Some(match item.scale {
                Scale::Facet(Facet { dimension: Dimension::Risk, .. }) => Answer::CantSay,
                Scale::Facet(Facet { side: Side::Leading, .. }) => {
                    Answer::Rated(Frequency::AlmostAlways)
                }
                _ => Answer::Rated(Frequency::Rarely),
            })
        })
        .collect()
}

fn outcome(length: Length) -> Outcome {
    let context =
        Context { place: Some(Place::FirstTeam), demand: Some(RoleDemand::MainlyManaging) };
    Outcome::from_answers(Revision::OURS, length, &answers(), context).unwrap()
}

/// The result of a person who took the quiz, or who opened a link.
fn shown(own: bool, length: Length) -> Shown {
    let settings = Settings { fixed_length: Some(length), resume: false, revision: Revision::OURS };
    let shared = (!own).then(|| Ok(vec![Person { name: None, outcome: outcome(length) }]));
    let mut state = State::new(
        settings,
        Found { shared, partners: Vec::new(), unfinished: None, finished: None },
    );
    if own {
        state.apply(Fact::Started);
        for answer in answers().into_iter().take(length.item_count()).flatten() {
            state.apply(Fact::AnswerSelected(answer));
            state.apply(Fact::WentOn);
        }
        state.apply(Fact::PlaceChosen(Some(Place::FirstTeam)));
        state.apply(Fact::DemandChosen(Some(RoleDemand::MainlyManaging)));
        state.apply(Fact::WentOn);
    }
    match state.screen() {
        Screen::Result(shown) => (**shown).clone(),
        other => panic!("no result: {other:?}"),
    }
}

fn result(own: bool, length: Length) -> Html {
    result_with(own, length, None)
}

fn result_with(own: bool, length: Length, call: Option<&CallToAction>) -> Html {
    ResultScreen {
        words: &english(),
        shown: &shown(own, length),
        link: "https://example.org/#lmq=1".into(),
        share_sheet: false,
        call,
        heading: &NodeRef::default(),
        link_field: &NodeRef::default(),
        annex: &NodeRef::default(),
        has_own: false,
        on: &Callback::noop(),
    }
    .view()
}

fn radar(hidden: Option<Layer>) -> Html {
    let mut shown = shown(false, Length::Snapshot);
    if let Some(layer) = hidden {
        let settings = Settings { fixed_length: None, resume: false, revision: Revision::OURS };
        let shared = Some(Ok(shown.people()));
        let mut state = State::new(
            settings,
            Found { shared, partners: Vec::new(), unfinished: None, finished: None },
        );
        state.apply(Fact::LayerToggled(layer));
        if let Screen::Result(toggled) = state.screen() {
            shown = (**toggled).clone();
        }
    }
    Radar { words: &english(), profile: &shown.profile, chart: shown.chart, on: &Callback::noop() }
        .view()
}

/// The text of markup, without its tags.
fn text_of(markup: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in markup.chars() {
        match letter {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    text
}

fn words_of(markup: &str) -> Vec<String> {
    text_of(markup)
        .split(|letter: char| !letter.is_alphabetic() && letter != '’')
        .map(str::to_lowercase)
        .collect()
}

#[tokio::test]
async fn a_question_is_a_fieldset_whose_legend_is_the_statement() {
    let markup = drawn(|| question(Moment::Asking, None)).await;
    let words = english();
    let legend = markup.split("<legend>").nth(1).unwrap().split("</legend>").next().unwrap();
    assert!(legend.contains(words.text(Key::Statement(6))), "{legend}");
    assert!(legend.contains("tabindex=\"-1\""));
    assert!(text_of(&markup).contains("7 of 24"));
    assert!(legend.contains("aria-describedby=\"progress\""));
    assert!(markup.contains("<span id=\"progress\">7 of 24</span>"));
}

#[tokio::test]
async fn a_question_has_six_native_radios_with_their_digits_and_none_selected() {
    let markup = drawn(|| question(Moment::Asking, None)).await;
    for (value, digit, label) in [
        ("0", "1", "Almost never"),
        ("1", "2", "Rarely"),
        ("2", "3", "Sometimes"),
        ("3", "4", "Often"),
        ("4", "5", "Almost always"),
        ("skip", "0", "Can’t say"),
    ] {
        let option = markup
            .split("<label")
            .find(|option| option.contains(&format!("value=\"{value}\"")))
            .unwrap_or_else(|| panic!("no option {value}"));
        assert!(option.contains("type=\"radio\"") && option.contains("name=\"answer\""));
        assert!(option.contains(label), "{option}");
        assert!(option.contains(&format!(">{digit}</kbd>")), "{option}");
    }
    assert_eq!(markup.matches("type=\"radio\"").count(), 6);
    assert!(!markup.contains("checked"));
}

#[tokio::test]
async fn an_answer_is_checked_and_a_decided_one_is_confirmed_visibly() {
    let markup = drawn(|| question(Moment::Asking, Some(Answer::CantSay))).await;
    assert_eq!(markup.matches("checked").count(), 1);
    assert!(!markup.contains("confirming"));
    let markup = drawn(|| question(Moment::Confirming, Some(Answer::CantSay))).await;
    assert_eq!(markup.matches("data-state=\"confirming\"").count(), 1);
}

#[tokio::test]
async fn a_missing_answer_is_said_in_words_that_describe_the_field() {
    let markup = drawn(|| question(Moment::Missing, None)).await;
    assert!(markup.contains("aria-describedby=\"problem\""));
    assert!(markup.contains("id=\"problem\""));
    assert!(text_of(&markup).contains(english().text(Phrase::QuestionMissing)));
    let markup = drawn(|| question(Moment::Asking, None)).await;
    assert!(!markup.contains("problem"));
}

#[tokio::test]
async fn the_start_screen_says_how_long_it_takes_and_what_happens_to_the_answers() {
    let text = text_of(&drawn(|| start(None)).await);
    for phrase in ["24 statements, about 3 minutes", "60 statements, about 8 minutes", "no server"]
    {
        assert!(text.contains(phrase), "{phrase} is not in {text}");
    }
}

#[tokio::test]
async fn each_refusal_has_its_own_sentence() {
    let damaged = drawn(|| start(Some(Refusal::Damaged))).await;
    let newer = drawn(|| start(Some(Refusal::Newer))).await;
    let foreign = drawn(|| start(Some(Refusal::Foreign))).await;
    let other = drawn(|| start(Some(Refusal::Other))).await;
    assert!(text_of(&damaged).contains("damaged"));
    assert!(text_of(&newer).contains("newer version"));
    assert!(text_of(&foreign).contains("doesn’t hold a result"));
    assert!(text_of(&other).contains("other statements"));
    assert!(!drawn(|| start(None)).await.contains("part=\"error\""));
}

#[tokio::test]
async fn both_context_questions_are_left_out_until_they_are_answered() {
    let markup = drawn(|| {
        ContextQuestions {
            words: &english(),
            context: Context::default(),
            heading: &NodeRef::default(),
            on: &Callback::noop(),
        }
        .view()
    })
    .await;
    assert_eq!(markup.matches("<fieldset>").count(), 2);
    assert_eq!(markup.matches("type=\"radio\"").count(), 12);
    assert_eq!(markup.matches("leave this out").count(), 2);
    let chosen: Vec<&str> =
        markup.split("<label").filter(|choice| choice.contains(" checked")).collect();
    assert_eq!(chosen.len(), 2);
    assert!(chosen.iter().all(|choice| choice.contains("leave this out")));
}

#[tokio::test]
async fn the_takers_own_result_speaks_to_them_and_a_shared_one_never_says_you() {
    let own = drawn(|| result(true, Length::Full)).await;
    assert!(text_of(&own).contains("You lean towards leading"));
    for length in [|| result(false, Length::Snapshot), || result(false, Length::Full)] {
        let other = drawn(length).await;
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
    let markup = drawn(|| result(true, Length::Full)).await;
    let profile = outcome(Length::Full).profile();
    for facet in Facet::all() {
        let name = format!("data-facet=\"{}.{}\"", facet.dimension.id(), facet.side.id());
        let cell = markup.split(&name).nth(1).unwrap().split("</td>").next().unwrap();
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
    let markup = drawn(|| radar(None)).await;
    for side in Side::ALL {
        let name = format!("data-series=\"{}\"", side.id());
        let series = markup.split(&name).nth(1).unwrap().split("</g>").next().unwrap();
        assert_eq!(series.matches("class=\"mark\"").count(), 5, "{series}");
    }
}

#[tokio::test]
async fn the_chart_has_a_name_a_description_and_a_sentence_for_each_axis() {
    let markup = drawn(|| radar(None)).await;
    for id in ["radar-title", "radar-description"] {
        assert!(markup.contains(&format!("id=\"{id}\"")));
    }
    assert!(markup.contains("aria-labelledby=\"radar-title\""));
    assert!(markup.contains("aria-describedby=\"radar-description\""));
    assert!(text_of(&markup).contains("table “All scores”"));
    assert_eq!(markup.matches("class=\"sector\"").count(), 6);
    assert!(markup.contains("aria-label=\"Direction: Vision 100 ± "));
    assert!(markup.contains("aria-label=\"Risk: Risk-taking Too few answers"));
}

#[tokio::test]
async fn the_two_series_differ_in_mark_and_line_and_not_only_in_colour() {
    let markup = drawn(|| radar(None)).await;
    let series = |side: &str| {
        markup
            .split(&format!("data-series=\"{side}\""))
            .nth(1)
            .unwrap()
            .split("</g>")
            .next()
            .unwrap()
    };
    assert!(series("leading").contains("<circle") && !series("leading").contains("<rect"));
    assert!(series("managing").contains("<rect") && !series("managing").contains("<circle"));
    assert!(series("managing").contains("data-look=\"line managing\""));
}

#[tokio::test]
async fn the_legend_hides_a_series_with_its_values() {
    let hidden = drawn(|| radar(Some(Layer::Side(Side::Leading)))).await;
    assert!(!hidden.contains("data-series=\"leading\"") && !hidden.contains("●"));
    assert!(hidden.contains("data-series=\"managing\""));
    assert_eq!(hidden.matches("aria-pressed=\"false\"").count(), 1);
    let no_bands = drawn(|| radar(Some(Layer::Bands))).await;
    assert_eq!(no_bands.matches("data-look=\"band").count(), 1, "only the legend's own");
}

#[tokio::test]
async fn a_full_profile_adds_foundations_and_a_snapshot_offers_them() {
    let full = drawn(|| result(true, Length::Full)).await;
    let snapshot = drawn(|| result(true, Length::Snapshot)).await;
    assert_eq!(full.matches("data-foundation=").count(), 3);
    assert!(full.contains("Habits that are wearing out"));
    assert!(!full.contains("part=\"sharpen\""));
    assert_eq!(snapshot.matches("data-foundation=").count(), 0);
    assert!(snapshot.contains("part=\"sharpen\""));
}

#[tokio::test]
async fn the_role_section_answers_what_the_person_said_of_their_role() {
    let markup = text_of(&drawn(|| result(true, Length::Snapshot)).await);
    let words = english();
    assert!(markup.contains(words.text(Key::RoleFit(quiz::report::RoleFit::AsksManaging))));
    assert!(markup.contains(words.text(Key::PlaceNote(Place::FirstTeam))));
}

#[tokio::test]
async fn every_caveat_is_on_every_result() {
    for markup in
        [drawn(|| result(true, Length::Full)).await, drawn(|| result(false, Length::Full)).await]
    {
        let text = text_of(&markup);
        for phrase in ["self-view", "not validated", "no norms", "not for hiring", "it is wrong"] {
            assert!(text.contains(phrase), "{phrase} is missing");
        }
    }
}

#[tokio::test]
async fn the_authors_call_to_action_is_a_link_under_the_result_and_nothing_but_text() {
    for own in [true, false] {
        let scene = if own {
            || result_with(true, Length::Snapshot, Some(&call()))
        } else {
            || result_with(false, Length::Snapshot, Some(&call()))
        };
        let markup = drawn(scene).await;
        let link = "href=\"/course?a=1&amp;b=&quot;2&quot;\" class=\"call\">Learn &lt;b&gt;more&lt;/b&gt;</a>";
        assert!(markup.contains(link), "{markup}");
    }
    assert!(!drawn(|| result(true, Length::Snapshot)).await.contains("cta"));
}

fn call() -> CallToAction {
    CallToAction { href: "/course?a=1&b=\"2\"".into(), label: "Learn <b>more</b>".into() }
}

#[tokio::test]
async fn no_markup_carries_a_style_attribute_or_a_script() {
    for markup in [
        drawn(|| start(None)).await,
        drawn(|| question(Moment::Missing, None)).await,
        drawn(|| result(true, Length::Full)).await,
        drawn(|| result(false, Length::Snapshot)).await,
    ] {
        for forbidden in [" style=", "<style", "<script", "javascript:"] {
            assert!(!markup.contains(forbidden), "{forbidden}");
        }
    }
}

#[tokio::test]
async fn hostile_words_never_become_markup() {
    let markup = drawn(|| {
        let hostile = "<img src=x onerror=alert(1)>\"'><script>alert(1)</script>";
        let words = english_with(&[
            (Key::Statement(0), hostile),
            (Key::Phrase(Phrase::QuestionHint), hostile),
            (Key::Phrase(Phrase::Answer0), hostile),
        ]);
        Question {
            words: &words,
            place: 0,
            count: 24,
            answer: None,
            moment: Moment::Asking,
            heading: &NodeRef::default(),
            problem: &NodeRef::default(),
            on: &Callback::noop(),
        }
        .view()
    })
    .await;
    assert!(!markup.contains("<img") && !markup.contains("<script"));
    assert_eq!(markup.matches("&lt;script").count(), 3);
}

#[tokio::test]
async fn a_score_keeps_its_order_among_words_from_right_to_left() {
    let profile = outcome(Length::Snapshot).profile();
    let total = profile.side(Side::Leading).unwrap();
    let plain = figures::score(&english(), total);
    assert!(plain.contains(" ± ") && !plain.contains('\u{2066}'), "{plain}");
    let other_way = english_with(&[(Key::Phrase(Phrase::Direction), "rtl")]);
    assert_eq!(figures::score(&other_way, total), format!("\u{2066}{plain}\u{2069}"));
}
