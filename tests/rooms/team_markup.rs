//! What the page shows, drawn on the server: the same components as in a browser.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod people;

use leader_manager_team::{
    components::{
        disagreements, missing, overview, progress, radar::Radar, reading, spread,
        table::Everybody, takeaway,
    },
    state::{Effect, Fact, Layer, Order, Source, State},
    words::Words,
};
use people::{english, having_read, outcomes, table, work_on};
use quiz::{link, team::Column};
use yew::prelude::*;

/// A page that draws one thing.
#[derive(Properties)]
struct Drawn {
    draw: fn(&Words, &State) -> Html,
    state: std::rc::Rc<State>,
}

impl PartialEq for Drawn {
    fn eq(&self, _: &Drawn) -> bool {
        false
    }
}

struct Page;

impl Component for Page {
    type Message = ();
    type Properties = Drawn;

    fn create(_: &Context<Self>) -> Page {
        Page
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        (ctx.props().draw)(&english(), &ctx.props().state)
    }
}

async fn drawn(state: State, draw: fn(&Words, &State) -> Html) -> String {
    let properties = move || Drawn { draw, state: std::rc::Rc::new(state) };
    yew::LocalServerRenderer::<Page>::with_props(properties()).hydratable(false).render().await
}

fn count(markup: &str, what: &str) -> usize {
    markup.matches(what).count()
}

#[tokio::test]
async fn the_panel_names_everything_that_was_not_taken() {
    let people = outcomes(2);
    let [one, two] = [0, 1].map(|index| link::encode(&people[index]));
    let damaged = one.replacen('1', "1A", 1);
    let text =
        format!("{one}\n\n{two}\n{one}\n<script>alert(1)</script> \u{202e}rubbish\n{damaged}");
    let markup = drawn(having_read(&text), |words, state| {
        reading::view(words, state, &NodeRef::default(), &Callback::noop())
    })
    .await;
    for counted in [
        "read.taken\"><dt>Results taken</dt><dd>2",
        "read.duplicates\"><dt>Met twice</dt><dd>1",
        "read.blank\"><dt>Blank lines</dt><dd>1",
        "read.rubbish\"><dt>Lines without a result</dt><dd>1",
        "read.refused\"><dt>Links refused</dt><dd>1",
    ] {
        assert!(markup.contains(counted), "{counted} in {markup}");
    }
    assert!(markup.contains("Line 5</span>: <code><bdi>&lt;script"), "{markup}");
    assert!(markup.contains("Line 6</span>: damaged"), "{markup}");
    assert!(!markup.contains("<script") && !markup.contains('\u{202e}'));
}

#[tokio::test]
async fn a_long_list_of_refusals_accounts_for_each() {
    let newer = "2BthWwb399VbmMac\n".repeat(30);
    let markup = drawn(having_read(&newer), |words, state| {
        reading::view(words, state, &NodeRef::default(), &Callback::noop())
    })
    .await;
    assert_eq!(count(&markup, "<li>"), 21);
    assert!(markup.contains("and 10 more: made by a newer version"), "{markup}");
}

#[tokio::test]
async fn the_overview_counts_people_and_leans() {
    let markup = drawn(having_read(&table(&outcomes(1234))), |words, state| {
        overview::view(words, state, state.figures().unwrap(), &NodeRef::default())
    })
    .await;
    assert!(markup.contains("1,234 people"), "{markup}");
    assert!(markup.contains("Short quizzes: 617. Full profiles: 617."), "{markup}");
    for lean in ["leading", "managing", "unclear"] {
        assert!(markup.contains(&format!("data-lean=\"{lean}\"")), "{lean}");
    }
    assert!(!markup.contains("data-lean=\"missing\""));
}

#[tokio::test]
async fn the_chart_shows_means_and_bands_until_they_are_hidden() {
    let draw = |words: &Words, state: &State| {
        Radar { words, state, figures: state.figures().unwrap(), on: &Callback::noop() }.view()
    };
    let whole = drawn(having_read(&table(&outcomes(9))), draw).await;
    assert_eq!((count(&whole, "<circle"), count(&whole, "data-look=\"band ")), (7, 3));
    assert!(whole.contains("role=\"img\"") && whole.contains("Vision: mean "));
    let mut state = having_read(&table(&outcomes(9)));
    state.apply(Fact::LayerToggled(Layer::Bands));
    let without = drawn(state, draw).await;
    assert_eq!(count(&without, "data-look=\"band "), 1, "the legend's alone");
    // One person has no spread.
    let alone = drawn(having_read(&table(&outcomes(1))), draw).await;
    assert_eq!(count(&alone, "data-look=\"band "), 1);
}

#[tokio::test]
async fn each_dimension_has_a_picture_with_words() {
    let markup = drawn(having_read(&table(&outcomes(40))), |words, state| {
        spread::view(words, state, state.figures().unwrap())
    })
    .await;
    assert_eq!(count(&markup, "<article"), 6);
    assert_eq!(count(&markup, "role=\"img\""), 6);
    assert!(markup.contains("aria-label=\"Direction. People at each score: Vision: "), "{markup}");
    assert!(markup.contains("Foundations"));
    assert!(!markup.contains("style="));
}

#[tokio::test]
async fn who_has_too_few_answers_is_named_and_set_apart() {
    let answers = [None; 24].map(|_: Option<()>| Some(quiz::answer::Answer::CantSay));
    let silent = quiz::outcome::Outcome::from_answers(
        quiz::instrument::Revision::OURS,
        quiz::instrument::Length::Snapshot,
        &answers,
        quiz::context::Context::default(),
    )
    .unwrap();
    let text = format!("Ada & <b>,{}\n{}", link::encode(&silent), table(&outcomes(3)));
    let draw = |words: &Words, state: &State| {
        html! {
            <>
                { missing::view(words, state, state.figures().unwrap()) }
                { disagreements::view(words, state, state.figures().unwrap()) }
                { Everybody { words, state, find: &NodeRef::default(), on: &Callback::noop() }.view() }
            </>
        }
    };
    let markup = drawn(having_read(&text), draw).await;
    assert!(markup.contains("<dt>Vision</dt><dd><bdi>Ada &amp; &lt;b&gt;</bdi></dd>"), "{markup}");
    assert_eq!(count(&markup, "too few answers</span>"), 9, "each of their numbers");
}

#[tokio::test]
async fn the_table_is_fifty_rows_and_says_how_it_is_sorted() {
    let mut state = having_read(&table(&outcomes(60)));
    state.apply(Fact::OrderPressed(Order::By(Column::Balance)));
    let markup = drawn(state, |words, state| {
        Everybody { words, state, find: &NodeRef::default(), on: &Callback::noop() }.view()
    })
    .await;
    assert_eq!(count(&markup, "<tr>"), 51);
    assert_eq!(count(&markup, "aria-sort=\"descending\""), 1);
    assert_eq!(count(&markup, "aria-sort=\"none\""), 10);
    assert!(markup.contains("1 to 50 of 60"), "{markup}");
    assert!(markup.contains("data-press=\"back\" aria-disabled=\"true\""), "{markup}");
    assert!(markup.contains("href=\"./#lmq=1"), "{markup}");
}

#[tokio::test]
async fn a_team_too_large_for_a_link_is_told_so() {
    let draw = |words: &Words, _: &State| {
        html! {
            <>
                { takeaway::view(words, None, None, &Callback::noop()) }
                { takeaway::view(words, Some("https://quiz.example/#lmq=a"), None, &Callback::noop()) }
            </>
        }
    };
    let markup = drawn(State::new(), draw).await;
    assert!(markup.contains("A link can carry 500 results"), "{markup}");
    assert!(markup.contains("It is 27 characters long"), "{markup}");
    assert_eq!(count(&markup, "2,000 characters"), 0);
}

#[tokio::test]
async fn progress_is_told_in_quarters_and_shown_in_hundredths() {
    let mut state = State::new();
    state.apply(Fact::TextGiven(Source::Paste, table(&outcomes(300))));
    while state.progress().unwrap().percent < 40 {
        assert_eq!(state.work(&mut || true), [Effect::Continue]);
    }
    let percent = state.progress().unwrap().percent;
    let markup = drawn(state, |words, state| {
        html! {
            <>
                <p>{ progress::status(words, state) }</p>
                { progress::view(words, state.progress().unwrap(), &Callback::noop()) }
            </>
        }
    })
    .await;
    assert!(markup.contains("<p>Reading, 25 % done.</p>"), "{markup}");
    assert!(markup.contains(&format!("value=\"{percent}\"")), "{markup}");
    assert!(markup.contains("data-press=\"stop\""));
    let mut done = having_read(&table(&outcomes(2)));
    work_on(&mut done);
    assert_eq!(progress::status(&english(), &done), "Done. Results in the team: 2.");
}
