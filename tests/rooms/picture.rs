//! From a drawing to the text of a picture: what is in it, what it keeps, and that nothing in it can be
//! mistaken for markup or leads anywhere.

use crate::fixtures::tree::Tree;
use leader_manager_quiz::picture::{
    self, Anchor, Chart, Drawn, Font, Frame, Key, Line, Matrix, Piece, Span, Stroke,
    colour::Paint,
    number::{factor, read, written},
    outline, svg,
};

fn paint(colour: &str) -> Paint {
    Paint::of(colour, 1.0).unwrap()
}

fn font() -> Font {
    Font { family: "\"Segoe UI\", sans-serif".into(), size: 40.0, weight: "400" }
}

fn stroke(colour: &str) -> Stroke {
    Stroke { paint: paint(colour), width: 3.0, dashes: vec![7.0, 5.5], join: "round", cap: "butt" }
}

fn shape(outline: &str) -> Piece {
    Piece {
        matrix: Matrix::NONE,
        drawn: Drawn::Shape {
            outline: outline.into(),
            fill: None,
            is_even_odd: false,
            stroke: Some(stroke("rgb(179, 64, 15)")),
        },
    }
}

fn text(content: &str, halo: Option<Stroke>) -> Piece {
    let span = Span { text: content.into(), font: font(), paint: Some(paint("rgb(1, 2, 3)")) };
    let line =
        Line { x: 90.0, y: 100.5, anchor: Anchor::End, is_rtl: false, spans: vec![span], halo };
    Piece { matrix: Matrix::NONE, drawn: Drawn::Text(line) }
}

fn chart(title: &str, pieces: Vec<Piece>) -> Chart {
    Chart {
        title: title.into(),
        font: font(),
        ink: Some(paint("rgb(29, 35, 43)")),
        surface: Some(paint("rgb(255, 255, 255)")),
        is_rtl: false,
        frame: Frame { x: 0.0, y: 0.0, width: 1860.0, height: 1700.0 },
        scale: 0.3,
        pieces,
        keys: Vec::new(),
    }
}

fn svg_of(chart: Chart) -> String {
    svg::text(&chart.scene())
}

fn key(name: &str) -> Key {
    let frame = Frame { x: 0.0, y: 0.0, width: 48.0, height: 24.0 };
    Key { name: name.into(), frame, pieces: vec![shape("M2 12H46")] }
}

fn tree_of(chart: Chart) -> Tree {
    Tree::of(&svg_of(chart)).one("svg")
}

#[test]
fn a_picture_is_a_whole_file_that_needs_nothing_else() {
    let file = svg_of(chart("Six dimensions", vec![shape("M0 0L9 9"), text("Risk", None)]));
    assert!(file.starts_with("<svg ") && file.ends_with("</svg>\n"));
    assert!(file.contains("xmlns=\"http://www.w3.org/2000/svg\""));
    let picture = Tree::of(&file).one("svg[viewBox^='0 0 1940 '][width='582']");
    assert_eq!(picture.says("title"), "Six dimensions");
    picture.one("rect[width='1940']");
    for nothing in ["style=", "class", "href", "url(", "<image", "<script", "@import", "//quiz"] {
        assert!(!file.contains(nothing), "{nothing} in {file}");
    }
    assert_eq!(file.matches("http").count(), 1, "the name of SVG is the only address");
}

#[test]
fn title_and_key_make_it_understood_alone() {
    let mut drawn = chart("Leading and managing on six dimensions", vec![shape("M0 0L9 9")]);
    drawn.keys = vec![key("Leading"), key("Managing")];
    let picture = tree_of(drawn);
    let title = "Leading and managing on six dimensions";
    assert_eq!(picture.texts("tspan"), [title, "Leading", "Managing"]);
    picture.one("text ~ path[d='M0 0L9 9']:last-child");
    assert_eq!(picture.count("path[d='M2 12H46']"), 2, "each name has its mark");
}

#[test]
fn a_key_stands_clear_of_its_name_and_of_the_drawing_whichever_way_it_is_read() {
    for is_rtl in [false, true] {
        let mut drawn = chart("שלום", vec![shape("M0 0L9 9")]);
        drawn.is_rtl = is_rtl;
        drawn.keys = vec![key("אחת")];
        let scene = drawn.scene();
        assert_eq!(Tree::of(&svg::text(&scene)).has("text[direction=rtl]"), is_rtl);
        let lines: Vec<&Line> = scene
            .pieces
            .iter()
            .filter_map(|piece| match &piece.drawn {
                Drawn::Text(line) => Some(line),
                Drawn::Shape { .. } => None,
            })
            .collect();
        // The title begins at the edge that its language begins at, the name further in.
        let inward = if is_rtl { -1.0 } else { 1.0 };
        assert_eq!(lines[0].x, if is_rtl { 1900.0 } else { 40.0 });
        assert!((lines[1].x - lines[0].x) * inward > 80.0, "{lines:?}");
        let [_, _, _, _, x, y] = scene.pieces[1].matrix.numbers;
        assert!(x > 0.0 && x + 48.0 * 40.0 / 24.0 <= 1940.0, "the mark is inside: {x}");
        assert!((lines[0].y..lines[1].y).contains(&(y + 20.0)), "{y}");
        let [.., drawing] = scene.pieces.last().unwrap().matrix.numbers;
        assert!(drawing > lines[1].y, "{drawing}");
    }
}

#[test]
fn long_titles_are_broken_and_stay_inside() {
    let one = tree_of(chart("Short", Vec::new()));
    let many = tree_of(chart(&"Führungsverhalten ".repeat(12), Vec::new()));
    assert!(many.count("text") > one.count("text") + 2, "{many}");
    let height = |picture: &Tree| read(picture.attribute("height")).unwrap();
    assert!(height(&many) > height(&one));
    assert_eq!(many.count("[x]"), many.count("text[x='40']"));
}

#[test]
fn long_names_of_marks_are_broken_and_push_the_drawing_down() {
    let drawing = |name: &str| {
        let mut drawn = chart("Title", vec![shape("M0 0L9 9")]);
        drawn.keys = vec![key(name), key("Managing")];
        drawn.scene()
    };
    let (one, many) = (drawing("Leading"), drawing(&"Führungsverhalten ".repeat(9)));
    let height = |scene: &picture::Scene| scene.pieces.last().unwrap().matrix.numbers[5];
    assert!(height(&many) > height(&one) + 60.0, "{} {}", height(&many), height(&one));
    let [.., second] = many.pieces.as_slice() else { panic!() };
    assert_eq!(second.matrix.numbers[4], 40.0);
    assert!(many.pieces.iter().all(|piece| match &piece.drawn {
        Drawn::Text(line) => line.spans[0].text.chars().count() as f64 * 24.0 + line.x < 1940.0,
        Drawn::Shape { .. } => true,
    }));
}

#[test]
fn hostile_texts_stay_texts() {
    let hostile = "</text><script>alert(1)</script>&#x3c;\"'\u{0}\u{8}\u{fffe}\n\u{1b}[31m]]>";
    let mut drawn = chart(hostile, vec![text(hostile, Some(stroke("rgb(0, 0, 0)")))]);
    drawn.font.family = "\"><script>\"".into();
    drawn.keys = vec![key(hostile)];
    let file = svg_of(drawn);
    let picture = Tree::of(&file);
    let kept = "</text><script>alert(1)</script>&#x3c;\"' [31m]]>";
    assert_eq!(picture.says("title"), kept);
    // The title, the name of a key, the text and its halo.
    assert_eq!(picture.texts("text").iter().filter(|text| **text == kept).count(), 4);
    assert_eq!(picture.count("[font-family='\"><script>\"']"), 2, "the title and the key");
    let is_forbidden = |letter: char| {
        (letter < ' ' && letter != '\n') || matches!(letter, '\u{fffe}' | '\u{ffff}')
    };
    assert!(!file.trim_end().contains(is_forbidden) && !file.contains("]]>"), "no XML holds it");
    // Every element is ours.
    let ours = ["svg", "title", "rect", "path", "text", "tspan"];
    assert!(picture.all("*").iter().all(|element| ours.contains(&element.tag())), "{picture}");
}

#[test]
fn looks_become_attributes_that_every_program_knows() {
    let area = Piece {
        matrix: Matrix { numbers: [2.0, 0.0, 0.0, 2.0, 10.0, -4.125] },
        drawn: Drawn::Shape {
            outline: "M0 0H5V5Z".into(),
            fill: Paint::of("color(srgb 0.4 0.2 0 / 0.5)", 0.5),
            is_even_odd: true,
            stroke: Some(stroke("rgba(26, 95, 180, 0.35)")),
        },
    };
    let picture = tree_of(chart("Title", vec![area]));
    let area = picture.one("path");
    assert!(area.attribute("transform").starts_with("matrix(2 0 0 2 50 "), "{area}");
    for (name, value) in [
        ("fill", "#663300"),
        ("fill-opacity", "0.25"),
        ("fill-rule", "evenodd"),
        ("stroke", "#1a5fb4"),
        ("stroke-opacity", "0.35"),
        ("stroke-width", "3"),
        ("stroke-dasharray", "7 5.5"),
        ("stroke-linejoin", "round"),
        ("stroke-linecap", "butt"),
    ] {
        assert_eq!(area.attribute(name), value, "{name}");
    }
}

#[test]
fn a_halo_lies_under_its_text_and_is_read_to_nobody() {
    let picture = tree_of(chart("Title", vec![text("Risk", Some(stroke("rgb(255, 255, 255)")))]));
    let risk = "text[x='90'][y='100.5'][text-anchor=end]";
    let halo = format!("{risk}[fill=none][aria-hidden=true][stroke='#ffffff']");
    assert_eq!(picture.says(&format!("{halo} + {risk}:not([aria-hidden], [stroke])")), "Risk");
    assert_eq!(picture.texts(risk), ["Risk", "Risk"]);
}

#[test]
fn colours_are_read_as_browsers_write_them() {
    for (computed, colour, opacity) in [
        ("rgb(179, 64, 15)", "#b3400f", 1.0),
        ("rgba(0, 0, 0, 0.5)", "#000000", 0.5),
        ("rgb(255 255 255 / 25%)", "#ffffff", 0.25),
        ("color(srgb 1 0.5 0)", "#ff8000", 1.0),
        ("color(srgb 0.113725 0.137255 0.168627 / 0.4)", "#1d232b", 0.4),
        ("color(srgb 1.2 -0.1 5e-7)", "#ff0000", 1.0),
        ("oklch(0.6 0.1 30)", "oklch(0.6 0.1 30)", 1.0),
        ("color(display-p3 1 0 0)", "color(display-p3 1 0 0)", 1.0),
    ] {
        let paint = Paint::of(computed, 1.0).unwrap();
        assert_eq!((paint.colour.as_str(), paint.opacity), (colour, opacity), "{computed}");
    }
    for unseen in ["none", "", "transparent", "rgba(0, 0, 0, 0)", "color(srgb 0 0 0 / 0)"] {
        assert_eq!(Paint::of(unseen, 1.0), None, "{unseen}");
    }
    assert_eq!(Paint::of("rgb(0, 0, 0)", 0.0), None);
}

#[test]
fn numbers_are_read_and_written_without_needless_digits() {
    for (number, text) in [
        (0.0, "0"),
        (-0.001, "0"),
        (12.0, "12"),
        (0.05, "0.05"),
        (-1.5, "-1.5"),
        (1859.999, "1860"),
        (0.346, "0.35"),
        (f64::NAN, "0"),
    ] {
        assert_eq!(written(number), text);
    }
    assert_eq!(factor(0.12345), "0.1235");
    for (text, number) in [
        ("2.25px", Some(2.25)),
        ("-40", Some(-40.0)),
        (" .5 ", Some(0.5)),
        ("25%", Some(0.25)),
        ("1e-7", Some(0.0)),
        ("-1.2em", Some(-1.2)),
        ("normal", None),
        ("", None),
        ("-", None),
    ] {
        let near = |read: Option<f64>| match (read, number) {
            (Some(one), Some(other)) => (one - other).abs() < 1e-9,
            (one, other) => one == other,
        };
        assert!(near(read(text)), "{text}: {:?}", read(text));
    }
}

#[test]
fn simple_shapes_become_paths() {
    assert_eq!(outline::rectangle(1.0, 2.0, 30.0, 40.5), "M1 2h30v40.5h-30z");
    assert_eq!(outline::circle(10.0, 10.0, 4.0), "M6 10a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z");
    assert_eq!(outline::diamond(50.0, 40.0, 30.0), "M50 10l30 30l-30 30l-30 -30z");
}
