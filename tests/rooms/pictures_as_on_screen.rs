//! A picture has what the screen has: the markup of each chart and the picture of the same numbers hold
//! the same shapes from back to front, and the same texts.

use crate::fixtures::{
    people::{answers, anybody, person, silent},
    pictures::narrow,
    rooms::{Compare, Export, History as Room, of_others, own, own_beside},
    storage::record,
    tree::Tree,
    words::english,
};
use leader_manager_quiz::{
    compare::{self, Fact as CompareFact, Who},
    export,
    history::{self, Fact as HistoryFact, Found, Storage},
    picture::{
        Chart, Drawn, Layers, dumbbell,
        looks::{Computed, Looks},
        number::read,
        outline, radar,
    },
};
use quiz::{
    instrument::{Length, Side},
    scoring::Measure,
};

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

/// What is in a drawing that has room for the names of both sides.
fn on_screen(drawing: &Tree) -> Seen {
    without(drawing, "[data-look=sides] + .label")
}

/// What is in a drawing, but for the labels that the style sheet hides.
fn without(drawing: &Tree, hidden: &str) -> Seen {
    let mut seen = Seen::default();
    for shape in drawing.all("path, circle, rect") {
        let number = |name| read(shape.attribute(name)).unwrap();
        seen.shapes.push(match shape.tag() {
            "path" => shape.attribute("d").to_owned(),
            "circle" => outline::circle(number("cx"), number("cy"), number("r")),
            _ => outline::rectangle(number("x"), number("y"), number("width"), number("height")),
        });
    }
    // Yew writes paths with nothing in them, which nobody sees.
    seen.shapes.retain(|outline| !outline.is_empty());
    let lines = format!("text:not(:has(tspan)), tspan:not(:has(tspan)):not({hidden} *)");
    let texts = drawing.texts(&lines);
    seen.texts = texts.iter().map(|text| text.trim().to_owned()).collect();
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

#[tokio::test]
async fn both_charts_of_a_result() {
    let words = english();
    let someones = |name, outcome| of_others(person(name, outcome), Vec::new());
    for request in [
        own(answers(Length::Snapshot, 1)),
        someones("Zoë", anybody(Length::Full, 5)),
        someones("", silent(Length::Snapshot)),
    ] {
        let profile = request.first.outcome.profile();
        let printing = export::Fact::WindowEnded(Some("today".into()));
        let page = Export::new(request).after([printing]).drawn().await;
        let pictures =
            [radar(words, &profile, Layers::ALL, &looks()), dumbbell(words, &profile, &looks())];
        for (figure, picture) in ["figure.radar", "figure.dumbbell"].iter().zip(&pictures) {
            let figure = page.one(figure);
            same(&on_screen(&figure.one("[role=img]")), &in_picture(picture));
            assert_eq!(figure.says("figcaption"), picture.title);
            let keys: Vec<&str> = picture.keys.iter().map(|key| key.name.as_str()).collect();
            assert_eq!(figure.texts(".keys > span"), keys);
        }
        let drawing = page.one("figure.radar [role=img]");
        let picture = in_picture(&radar(words, &profile, Layers::ALL, &narrow()));
        assert_eq!(without(&drawing, "[data-look=sides]").texts, picture.texts);
    }
}

#[tokio::test]
async fn two_people_with_the_shapes_that_are_shown() {
    for hidden in [&[Who::Second][..], &[]] {
        let other = person("Zoë", anybody(Length::Snapshot, 2));
        let request = own_beside(answers(Length::Snapshot, 1), vec![other]);
        let room =
            Compare::new(request).after(hidden.iter().map(|it| CompareFact::PersonToggled(*it)));
        let picture =
            compare::picture::drawn(english(), &room.request, &room.state, &looks()).unwrap();
        let figure = room.drawn().await.one("figure.radar");
        same(&on_screen(&figure.one("[data-chart=couple]")), &in_picture(&picture));
        assert_eq!(figure.says("figcaption"), picture.title);
        let keys: Vec<&str> = picture.keys.iter().map(|key| key.name.as_str()).collect();
        let shown = figure.names("[aria-pressed=true]").into_iter();
        let each =
            shown.flat_map(|name| ["Leading", "Managing"].map(|side| format!("{name}: {side}")));
        assert_eq!(keys, each.collect::<Vec<_>>());
    }
    let alone = Compare::new(own(answers(Length::Snapshot, 1)));
    let none = compare::picture::drawn(english(), &alone.request, &alone.state, &looks());
    assert_eq!(none, None);
}

#[tokio::test]
async fn the_totals_and_the_balance_over_time() {
    let days = [(20_600, 1), (20_650, 2), (20_700, 3)];
    let record = record(&days.map(|(day, seed)| (day, anybody(Length::Snapshot, seed))));
    let room = Room::new(own(answers(Length::Snapshot, 3))).after([HistoryFact::Found(Found {
        storage: Storage::Record(record),
        dates: vec![(20_600, "1 June".into())],
        is_refused: false,
    })]);
    assert_eq!(room.state.entries().len(), 3);
    let page = room.drawn().await;
    for measure in [Measure::Side(Side::Leading), Measure::Side(Side::Managing), Measure::Balance] {
        let picture =
            history::picture::drawn(english(), &room.request, &room.state, measure, &looks())
                .unwrap();
        let chart = page.one(&format!("[data-chart='timeline-{}']", measure.id()));
        same(&on_screen(&chart), &in_picture(&picture));
        assert!(in_picture(&picture).texts.contains(&"1 June".to_owned()));
        assert_eq!(chart.name(), picture.title);
    }
}
