//! A picture has what the screen has: the markup of each chart and the picture of the same numbers hold
//! the same shapes from back to front, and the same texts.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod results;

use leader_manager_annex::{
    components::{
        compare,
        over_time::{self, OverTime},
        take_away,
    },
    picture::{
        Chart, Drawn, Layers, dumbbell,
        looks::{Computed, Looks},
        number::read,
        outline, radar,
    },
    state::{
        Fact, Given, State,
        compare::{Fact as Compare, Layer, Who},
        over_time::{Fact as OverTimeFact, Found, Storage},
        take_away::Fact as TakeAway,
    },
    topic::Topic,
    words::Words,
};
use quiz::{
    history::{History, appended},
    instrument::{Length, Side},
};
use results::{answers, drawn, english, outcome, own, silent, someones};
use yew::{Callback, Html, NodeRef};

fn looks() -> Looks {
    let colour = || "rgb(1, 2, 3)".to_owned();
    Looks::of(&Computed {
        ink: colour(),
        muted: colour(),
        surface: colour(),
        line: colour(),
        lead: colour(),
        manage: colour(),
        ..Computed::default()
    })
}

/// The shapes and the texts of one drawing, from back to front.
#[derive(Debug, Default, PartialEq)]
struct Seen {
    shapes: Vec<String>,
    texts: Vec<String>,
}

fn value<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = element.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

/// What is in the first drawing of a markup that has this attribute.
fn on_screen(markup: &str, attribute: &str) -> Seen {
    let (_, rest) =
        markup.split_once(attribute).unwrap_or_else(|| panic!("{attribute} in {markup}"));
    let (svg, _) = rest.split_once("</svg>").unwrap();
    let mut seen = Seen::default();
    for element in svg.split('<').skip(1) {
        let (tag, text) = element.split_once('>').unwrap();
        let number = |name| value(tag, name).and_then(read).unwrap();
        let name = tag.split([' ', '/']).next().unwrap();
        match name {
            "path" => seen.shapes.push(value(tag, "d").unwrap().to_owned()),
            "circle" => seen.shapes.push(outline::circle(number("cx"), number("cy"), number("r"))),
            "rect" => seen.shapes.push(outline::rectangle(
                number("x"),
                number("y"),
                number("width"),
                number("height"),
            )),
            _ => {}
        }
        if !text.trim().is_empty() {
            seen.texts.push(text.trim().to_owned());
        }
    }
    // Yew writes paths with nothing in them, which nobody sees.
    seen.shapes.retain(|outline| !outline.is_empty());
    seen
}

fn in_picture(chart: &Chart) -> Seen {
    let mut seen = Seen::default();
    for piece in &chart.pieces {
        match &piece.drawn {
            Drawn::Shape { outline, .. } => seen.shapes.push(outline.clone()),
            Drawn::Text(line) => {
                seen.texts.extend(line.spans.iter().map(|span| span.text.trim().to_owned()));
            }
        }
    }
    seen
}

/// A square on its corner is written in capitals by one and not by the other.
fn same(screen: &Seen, picture: &Seen) {
    let plain = |seen: &Seen| -> Vec<String> {
        seen.shapes.iter().map(|outline| outline.replace("zM", "ZM").replace('z', "Z")).collect()
    };
    assert_eq!(plain(screen), plain(picture));
    assert_eq!(screen.texts, picture.texts);
    assert!(screen.shapes.len() >= 5, "{screen:?}");
}

fn exported(words: &Words, state: &State) -> Html {
    let (heading, places) = (NodeRef::default(), take_away::Places::default());
    take_away::view(words, state, &heading, &places, &Callback::noop())
}

#[tokio::test]
async fn both_charts_of_a_result() {
    let words = english();
    for given in
        [own(Length::Snapshot, 1), someones("Zoë", Length::Full, 5), silent(Length::Snapshot)]
    {
        let profile = given.first.outcome.profile();
        let mut state = State::new(given);
        state.apply(Fact::TakeAway(TakeAway::WindowEnded(Some("today".into()))));
        let markup = drawn(english(), state, exported).await;
        let pictures = [
            radar(&words.quiz, &profile, Layers::ALL, &looks()),
            dumbbell(&words.quiz, &profile, &looks()),
        ];
        for (part, picture) in ["part=\"radar\"", "part=\"dumbbell\""].iter().zip(&pictures) {
            same(&on_screen(&markup, part), &in_picture(picture));
            assert!(markup.contains(&format!(">{}</figcaption>", picture.title)));
            for key in &picture.keys {
                assert!(markup.contains(&format!("<span>{}</span>", key.name)), "{}", key.name);
            }
        }
    }
}

#[tokio::test]
async fn two_people_with_the_shapes_that_are_shown() {
    let hidden = [Layer { who: Who::Second, side: Side::Leading }];
    for hidden in [&hidden[..], &[]] {
        let other = someones("Zoë", Length::Snapshot, 2).first;
        let given =
            Given { topic: Topic::Compare, others: vec![other], ..own(Length::Snapshot, 1) };
        let mut state = State::new(given);
        for layer in hidden {
            state.apply(Fact::Compare(Compare::LayerToggled(*layer)));
        }
        let picture = compare::picture(&english(), &state, &looks()).unwrap();
        let markup = drawn(english(), state, |words, state| {
            let (heading, places) = (NodeRef::default(), compare::Places::default());
            compare::view(words, state, &heading, &places, &Callback::noop())
        })
        .await;
        same(&on_screen(&markup, "data-chart=\"couple\""), &in_picture(&picture));
        assert_eq!(picture.keys.len(), 4 - hidden.len());
        for key in &picture.keys {
            assert!(markup.contains(&format!("<span>{}</span>", key.name)), "{}", key.name);
        }
    }
    let alone = State::new(own(Length::Snapshot, 1));
    assert_eq!(compare::picture(&english(), &alone, &looks()), None);
}

#[tokio::test]
async fn the_totals_and_the_balance_over_time() {
    let mut record = String::new();
    for (day, seed) in [(20_600, 1), (20_650, 2), (20_700, 3)] {
        let outcome = outcome(Length::Snapshot, &answers(Length::Snapshot, seed));
        record = appended(&record, day, &outcome);
    }
    assert_eq!(History::from_record(&record).history.entries().len(), 3);
    let mut state = State::new(Given { topic: Topic::OverTime, ..own(Length::Snapshot, 3) });
    state.apply(Fact::OverTime(OverTimeFact::Found(Found {
        storage: Storage::Record(record),
        today: 20_700,
        dates: vec![(20_600, "1 June".into())],
        is_refused: false,
    })));
    let view = |words: &Words, state: &State| {
        let (nowhere, on) = (&NodeRef::default(), &Callback::noop());
        OverTime { words, state, heading: nowhere, notice: nowhere, file: nowhere, on }.view()
    };
    let markup = drawn(english(), state.clone(), view).await;
    for side in [Some(Side::Leading), Some(Side::Managing), None] {
        let picture = over_time::picture(&english(), &state, side, &looks()).unwrap();
        let chart = format!("data-chart=\"timeline-{}\"", side.map_or("balance", Side::id));
        same(&on_screen(&markup, &chart), &in_picture(&picture));
        assert!(in_picture(&picture).texts.contains(&"1 June".to_owned()));
        assert!(markup.contains(&format!(">{}</figcaption>", picture.title)));
    }
}
