//! What a browser says of the card is read and used: the theme's colours and no others, and letters for
//! its width. The numbers that don't depend on the card are in `picture_styles.rs`.

use crate::fixtures::{pictures::*, tree::Tree, words::english};
use leader_manager_quiz::picture::{
    colour::Paint,
    looks::{Computed, Looks, Size},
    svg,
    swatches::Swatches,
};
use std::collections::BTreeSet;
use yew::NodeRef;

/// All colours of a picture.
fn colours(picture: &Tree) -> BTreeSet<String> {
    let of = |what: &str| picture.attributes(&format!("[{what}]:not([{what}=none])"), what);
    [of("fill"), of("stroke")].concat().into_iter().collect()
}

#[test]
fn a_picture_has_all_colours_of_its_theme_and_no_others() {
    let words = english();
    for (computed, theme) in [(light(), LIGHT), (dark(), DARK)] {
        let looks = Looks::of(&computed);
        let theme: BTreeSet<String> = theme.iter().map(|&colour| colour.to_owned()).collect();
        let mut used = BTreeSet::new();
        for (place, chart) in all(words, &looks).into_iter().enumerate() {
            let found = colours(&Tree::of(&svg::text(&chart.scene())));
            assert!(found.is_subset(&theme), "{found:?}");
            // The radar and the dumbbell have every one of them.
            if place < 3 {
                assert_eq!(found, theme);
            }
            used.extend(found);
        }
        assert_eq!(used, theme);
    }
}

#[test]
fn what_an_author_makes_see_through_is_left_out() {
    let bare =
        Computed { surface: "rgba(0, 0, 0, 0)".into(), line: "transparent".into(), ..light() };
    let looks = Looks::of(&bare);
    for chart in all(english(), &looks) {
        assert!(lines_of(&chart.pieces).iter().all(|line| line.halo.is_none()));
        let scene = chart.scene();
        assert_eq!(scene.surface, None);
        let picture = Tree::of(&svg::text(&scene));
        let colours = colours(&picture);
        assert!(
            !picture.has("rect") && !["#ffffff", "#dbd6cb"].iter().any(|it| colours.contains(*it))
        );
    }
}

#[test]
fn looks_are_read_as_browsers_write_them() {
    let wide = looks();
    assert_eq!((wide.letter, wide.room), (16.0, 640.0));
    assert_eq!(wide.chart_letter(Size::RADAR), 31.0);
    assert_eq!(wide.chart_letter(Size::LINES), 45.0);
    let is = |scale: f64, expected: f64| (scale - expected).abs() < 1e-9;
    assert!(is(wide.scale(Size::RADAR), 500.0 / 1240.0), "500 px are the most");
    assert!(is(wide.scale(Size::LINES), 560.0 / 1860.0), "560 px are the most");
    // A phone: larger letters, as on screen.
    for (room, radar, lines) in [
        ("529px", 31.0, 45.0),
        ("528px", 31.0, 52.0),
        ("496px", 36.0, 52.0),
        ("449px", 36.0, 52.0),
        ("448px", 36.0, 62.0),
        ("416px", 40.0, 62.0),
        ("361px", 40.0, 62.0),
        ("360px", 50.0, 76.0),
        ("273px", 50.0, 76.0),
        ("272px", 62.0, 88.0),
        ("140px", 62.0, 88.0),
    ] {
        let looks = in_room(room);
        assert_eq!(looks.chart_letter(Size::RADAR), radar, "{room}");
        assert_eq!(looks.chart_letter(Size::LINES), lines, "{room}");
    }
    assert!(is(in_room("372px").scale(Size::RADAR), 0.3));
    assert!(is(in_room("372px").scale(Size::LINES), 0.2));
    // What isn't said is as on a wide card.
    for (size, width) in [("", ""), ("medium", "auto"), ("0px", "100%"), ("16px", "0px")] {
        let unsaid = Computed { font_size: size.into(), width: width.into(), ..light() };
        let unsaid = Looks::of(&unsaid);
        assert_eq!((unsaid.letter, unsaid.room), (16.0, 560.0), "{size} {width}");
    }
    // A reader with larger letters has fewer of them in a line.
    let large = Looks::of(&Computed { font_size: "24px".into(), ..light() });
    assert_eq!((large.chart_letter(Size::RADAR), large.chart_letter(Size::LINES)), (36.0, 62.0));
}

#[test]
fn swatches_tell_looks_only_where_a_browser_can_be_asked() {
    let swatches = Swatches::default();
    assert_eq!(swatches.looks(|_, _| None), None);
    let told = |_: &NodeRef, property: &str| {
        let computed = match property {
            "color" => "rgb(1, 2, 3)",
            "font-family" => "serif",
            "font-size" => "20px",
            "width" => "300px",
            other => panic!("{other} is asked for"),
        };
        Some(computed.to_owned())
    };
    let looks = swatches.looks(told).unwrap();
    assert_eq!((looks.letter, looks.room, looks.font_family.as_str()), (20.0, 300.0, "serif"));
    assert_eq!(looks.manage, Paint::of("rgb(1, 2, 3)", 1.0));
    assert_eq!(swatches.looks(|place, name| told(place, name).filter(|_| name != "color")), None);
}
