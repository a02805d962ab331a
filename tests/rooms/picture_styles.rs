//! The numbers that pictures are drawn with are those of the style sheets: who changes one changes both.

use crate::fixtures::{pictures::*, words::english};
use leader_manager_quiz::picture::{
    Chart, Drawn, Font, Layers, Stroke, colour::Paint, couple, dumbbell, looks::Size, radar,
};
use quiz::{
    charts::{radar as places, score_line::dimension_rows, timeline as days},
    instrument::{Dimension, Facet, Side},
    scoring::Profile,
};
use std::sync::LazyLock;

/// The lines of the style sheets that a card has. The page for teams has one of its own.
static LINES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_cards = |path: &std::path::PathBuf| {
        path.extension().is_some_and(|it| it == "css") && !path.ends_with("team.css")
    };
    let mut paths: Vec<_> = paths.filter(is_cards).collect();
    paths.sort();
    let text = |path| std::fs::read_to_string(path).unwrap();
    paths
        .into_iter()
        .map(text)
        .flat_map(|it| it.lines().map(String::from).collect::<Vec<_>>())
        .collect()
});

/// Whether the selectors of a rule have this one among them, alone or in a list.
fn selects(selectors: &str, one: &str) -> bool {
    let list = selectors.trim().trim_start_matches(":where(svg) ");
    let list = list.strip_prefix(":is(").and_then(|it| it.strip_suffix(')')).unwrap_or(list);
    list.split(", ").any(|selector| selector == one)
}

/// What the declarations of a rule say of a property.
fn said(declarations: &str, property: &str) -> Option<String> {
    declarations.split([';', '}']).find_map(|one| {
        let (name, value) = one.split_once(':')?;
        (name.trim() == property).then(|| value.trim().to_owned())
    })
}

/// What the last rule of a selector, which stands in a line of its own, says of a property.
fn declared(selector: &str, property: &str) -> String {
    let mut found = LINES.iter().filter_map(|line| {
        let (selectors, declarations) = line.split_once('{')?;
        // What is inside of another rule is for some media, or for other widths.
        (!line.starts_with(' ') && selects(selectors, selector))
            .then(|| said(declarations, property))?
    });
    found.next_back().unwrap_or_else(|| panic!("no {property} in {selector}"))
}

/// What the rule of a selector says of a property on a card that is no wider than this, if there is one
/// among those that stand in the line.
fn declared_on(width: &str, selector: &str, property: &str) -> Option<String> {
    let rule = format!("@container (max-width: {width}) {{ ");
    let rules = LINES.iter().filter_map(|line| line.strip_prefix(&rule));
    let mut found = rules.flat_map(|line| line.split('}')).filter_map(|rule| {
        let (selectors, declarations) = rule.split_once('{')?;
        selects(selectors, selector).then(|| said(declarations, property))?
    });
    found.next_back()
}

fn number(rule: &str, property: &str) -> f64 {
    let value = declared(rule, property);
    value.trim_end_matches("px").trim_end_matches("em").parse().unwrap()
}

fn numbers(rule: &str, property: &str) -> Vec<f64> {
    declared(rule, property).split(' ').map(|one| one.parse().unwrap()).collect()
}

/// A length of a chart in CSS pixels.
fn pixels(size: Size, length: f64) -> f64 {
    (length * looks().scale(size) * 1e6).round() / 1e6
}

fn dashes(size: Size, stroke: &Stroke) -> Vec<f64> {
    stroke.dashes.iter().map(|dash| pixels(size, *dash)).collect()
}

fn shape_of<'a>(chart: &'a Chart, outline: &str) -> Outlined<'a> {
    shapes(chart).into_iter().find(|(known, ..)| *known == outline).unwrap()
}

fn stroke_of(chart: &Chart, outline: &str) -> Stroke {
    shape_of(chart, outline).2.unwrap().clone()
}

fn scores(profile: &Profile, side: Side) -> [Option<f64>; 6] {
    let score = |dimension| profile.facet(Facet { dimension, side }).estimate();
    Dimension::ALL.map(|dimension| score(dimension).map(|one| one.score()))
}

/// A text's letters and its halo.
fn letters(chart: &Chart, text: &str) -> (Font, Option<Stroke>) {
    let line = lines_of(&chart.pieces).into_iter().find(|line| text_of(line) == text).unwrap();
    (line.spans[0].font.clone(), line.halo.clone())
}

/// The charts whose letters have the heights that are said of their kind on every card. Those of a chart
/// over time are a little smaller on the narrowest.
const CHARTS: [(&str, Size); 3] = [
    ("[part=\"radar\"]", Size::RADAR),
    ("[data-chart=\"couple\"]", Size::RADAR),
    ("[part=\"dumbbell\"]", Size::LINES),
];
const OVER_TIME: (&str, Size) = ("[part=\"timeline\"]", Size::LINES);

/// The height of a chart's letters, which is made of this.
const STEP: &str = "--_step";

/// The height of the letters of such a chart on a wide card.
fn base(size: Size) -> f64 {
    let (chart, _) = CHARTS.into_iter().find(|(_, of)| *of == size).unwrap();
    number(chart, STEP)
}

fn radar_now() -> Chart {
    radar(english(), &profile(1), Layers::ALL, &looks())
}

#[test]
fn the_lines_of_the_radar() {
    let chart = radar_now();
    let (_, fill, line) = shape_of(&chart, &places::outline(&scores(&profile(1), Side::Managing)));
    let inside = number("[part=\"radar\"] [data-look^=\"line\"]", "fill-opacity");
    let hue = looks().manage.unwrap();
    assert_eq!(fill, Some(&Paint { opacity: inside, ..hue }));
    let line = line.unwrap().clone();
    assert_eq!(pixels(Size::RADAR, line.width), number("[data-look^=\"line\"]", "stroke-width"));
    assert_eq!(line.join, declared("[data-look^=\"line\"]", "stroke-linejoin"));
    assert_eq!(
        dashes(Size::RADAR, &line),
        numbers("[data-look=\"line managing\"]", "stroke-dasharray")
    );
    let grid = stroke_of(&chart, &places::axis(Dimension::Energy));
    assert_eq!(pixels(Size::RADAR, grid.width), number("[data-look=\"ring\"]", "stroke-width"));
    assert_eq!(Some(grid.paint), looks().line);
    let outer = stroke_of(&chart, &places::ring(100.0));
    let mixed = declared("[data-look=\"ring\"]:last-of-type", "stroke");
    assert!(mixed.contains(&format!(" {}%", outer.paint.opacity * 100.0)), "{mixed}");
    let is_square = |(outline, ..): &&Outlined| outline.ends_with("h54v54h-54z");
    let edge = shapes(&chart).iter().find(is_square).unwrap().2.unwrap().width;
    assert_eq!(pixels(Size::RADAR, edge), number(".mark", "stroke-width"));
}

#[test]
fn the_bands_of_the_radar() {
    let chart = radar_now();
    let band = chart.pieces.iter().find_map(|piece| match &piece.drawn {
        Drawn::Shape { is_even_odd: true, fill, stroke, .. } => {
            Some((fill.clone()?, stroke.clone()?))
        }
        _ => None,
    });
    let (fill, edge) = band.unwrap();
    let rule = "[data-look^=\"band\"]";
    assert_eq!(fill.opacity, number(rule, "fill-opacity"));
    assert_eq!(edge.paint.opacity, number(rule, "stroke-opacity"));
    assert_eq!(pixels(Size::RADAR, edge.width), number(rule, "stroke-width"));
}

#[test]
fn the_keys() {
    let chart = radar_now();
    let stroke = |key: usize, piece: usize| match &chart.keys[key].pieces[piece].drawn {
        Drawn::Shape { stroke, .. } => stroke.clone().unwrap(),
        Drawn::Text(_) => panic!(),
    };
    let managing = stroke(1, 0);
    assert_eq!(managing.width, number(".key [data-look^=\"line\"]", "stroke-width"));
    // The lines of a key grow with it.
    let rule = "[data-look=\"line managing\"]";
    assert_eq!(managing.dashes, numbers(rule, "stroke-dasharray"));
    // Its marks don't: what a unit of a key is on screen, follows from its size there.
    let wide = number(".key", "inline-size") * number(".toggle", "font-size");
    let unit = wide * looks().letter / chart.keys[0].frame.width;
    let edge = stroke(1, 1).width * unit;
    assert!((edge - number(".mark", "stroke-width")).abs() < 1e-9, "{edge}");
    let edge = stroke(2, 0).width * unit;
    assert!((edge - number("[data-look^=\"band\"]", "stroke-width")).abs() < 1e-9, "{edge}");
}

#[test]
fn the_letters_at_every_width_of_the_card() {
    let chart = radar_now();
    let (font, halo) = letters(&chart, "●\u{a0}Vision\u{a0}38");
    assert_eq!(font.size, base(Size::RADAR));
    assert_eq!(halo, None);
    let (font, halo) = letters(&radar(english(), &profile(1), Layers::ALL, &narrow()), "Energy");
    let bold = declared(".label [data-look=\"name\"]", "font-weight");
    assert_eq!((font.weight, halo), (bold.as_str(), None));
    assert_eq!(
        letters(&chart, "75").0.size,
        base(Size::RADAR) * number(".ring-value", "font-size")
    );
    for (chart, size) in [&CHARTS[..], &[OVER_TIME]].concat() {
        assert_eq!(declared(chart, "font-size"), format!("calc(var({STEP}) * 1px)"), "{chart}");
        assert_eq!(number(chart, STEP), base(size), "{chart}");
        let widest = number(chart, "max-inline-size");
        let width = if size == Size::RADAR { places::WIDTH } else { days::WIDTH };
        let scale = looks().scale(size);
        assert!((scale - widest / f64::from(width)).abs() < 1e-9, "{chart}: {scale}");
    }
    for (chart, size) in CHARTS {
        let (mut expected, mut steps) = (base(size), 0);
        for width in ["33em", "31em", "28em", "26em", "22.5em", "17em"] {
            let room: f64 = width.trim_end_matches("em").parse().unwrap();
            let letter = |room: f64| in_room(&format!("{room}px")).chart_letter(size);
            assert_eq!(letter(room * 16.0 + 1.0), expected, "{chart} beyond {width}");
            if let Some(step) = declared_on(width, chart, STEP) {
                expected = step.parse().unwrap();
                steps += 1;
            }
            assert_eq!(letter(room * 16.0), expected, "{chart} on {width}");
        }
        let others = LINES.iter().filter(|line| line.contains(STEP) && line.contains(chart));
        assert_eq!(others.filter(|line| line.starts_with("@container")).count(), steps, "{chart}");
    }
}

#[test]
fn the_dumbbell() {
    let profile = profile(1);
    let chart = dumbbell(english(), &profile, &looks());
    for row in dimension_rows(&profile) {
        let bar = stroke_of(&chart, &row.scores.second.unwrap().bar);
        let rule = "[data-look^=\"bar\"]";
        assert_eq!(pixels(Size::LINES, bar.width), number(rule, "stroke-width"));
        assert_eq!(bar.paint.opacity, number(rule, "stroke-opacity"));
        assert_eq!(
            dashes(Size::LINES, &bar),
            numbers("[data-look=\"bar managing\"]", "stroke-dasharray")
        );
        let rule =
            if row.is_clear { "[data-look=\"link clear\"]" } else { "[data-look^=\"link\"]" };
        assert_eq!(
            pixels(Size::LINES, stroke_of(&chart, &row.scores.link).width),
            number(rule, "stroke-width")
        );
    }
    let (font, halo) = letters(&chart, "Energy");
    assert_eq!(font.weight, declared(".label [data-look=\"name\"]", "font-weight"));
    let halo = halo.unwrap();
    assert_eq!(halo.width, number("[data-dimension] text", "stroke-width"));
    assert_eq!(Some(halo.paint), looks().surface);
    let tick = number("[data-look=\"tick\"]", "font-size");
    assert_eq!(letters(&chart, "75").0.size, base(Size::LINES) * tick);
    let Drawn::Shape { stroke, .. } = &chart.keys[2].pieces[0].drawn else { panic!() };
    let bar = stroke.clone().unwrap();
    assert_eq!(bar.width, number(".key [data-look^=\"bar\"]", "stroke-width"));
}

#[test]
fn two_people() {
    let (first, second) = (profile(1), profile(2));
    let chart = couple(english(), "Both", &both(&first, &second), &looks());
    let (_, fill, line) = shape_of(&chart, &places::outline(&scores(&second, Side::Leading)));
    assert_eq!(fill, None, "four areas over each other would be read as one");
    let line = line.unwrap().clone();
    let rule = "[data-person=\"second\"] [data-look^=\"line\"]";
    assert_eq!(pixels(Size::RADAR, line.width), number(rule, "stroke-width"));
    let (.., line) = shape_of(&chart, &places::outline(&scores(&first, Side::Managing)));
    let line = line.unwrap().clone();
    let rule = "[data-person=\"first\"] [data-look^=\"line\"]";
    assert_eq!(pixels(Size::RADAR, line.width), number(rule, "stroke-width"));
    let rule = "[data-look=\"line managing\"]";
    assert_eq!(dashes(Size::RADAR, &line), numbers(rule, "stroke-dasharray"));
    let surface = looks().surface;
    let is_hollow = |(outline, fill, _): &&Outlined| {
        *fill == surface.as_ref() && outline.ends_with("h48v48h-48z")
    };
    let edge = shapes(&chart).iter().find(is_hollow).unwrap().2.unwrap().width;
    assert_eq!(pixels(Size::RADAR, edge), number("[data-person=\"second\"] .mark", "stroke-width"));
    let halo = letters(&chart, "Energy").1.unwrap();
    assert_eq!(halo.width, number("[data-chart=\"couple\"] .label", "stroke-width"));
    let Drawn::Shape { stroke, .. } = &chart.keys[2].pieces[0].drawn else { panic!() };
    let rule = "[data-person=\"second\"] [data-look^=\"line\"]";
    assert_eq!(stroke.clone().unwrap().width, number(rule, "stroke-width"));
}

#[test]
fn one_number_over_time() {
    let chart = over_time(english(), &looks()).pop().unwrap();
    let dots = stroke_of(&chart, &days::timeline(&changes().totals[2]).line);
    let rule = "[data-look=\"line balance\"]";
    assert_eq!(dashes(Size::LINES, &dots), numbers(rule, "stroke-dasharray"));
    assert_eq!(dots.cap, declared(rule, "stroke-linecap"));
    let level = letters(&chart, "\u{2212}100").0.size;
    assert_eq!(level, base(Size::LINES) * number("[data-look=\"level-value\"]", "font-size"));
}
