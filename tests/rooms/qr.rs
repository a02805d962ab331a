//! Codes as they are drawn, read by somebody else's reader.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod results;

use leader_manager_annex::{components::qr_code, qr::Code, state::take_away};
use quiz::{instrument::Length, link};
use results::{english, own, someones};
use yew::Html;

/// How many dots wide a module is here.
const DOTS: usize = 4;

/// The dark modules that path data of rows one unit high covers.
fn dark(path: &str, size: usize) -> Vec<Vec<bool>> {
    let mut modules = vec![vec![false; size]; size];
    for row in path.split_terminator('z') {
        let (at, length) = row.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = at.split_once(' ').unwrap();
        let (length, back) = length.split_once("v1h-").unwrap();
        assert_eq!(length, back);
        let (x, y, length): (usize, usize, usize) =
            (x.parse().unwrap(), y.parse().unwrap(), length.parse().unwrap());
        modules[y][x..x + length].fill(true);
    }
    modules
}

/// What a camera makes of path data.
fn read(path: &str, size: usize) -> String {
    let modules = dark(path, size);
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(size * DOTS, size * DOTS, |x, y| {
            if modules[y / DOTS][x / DOTS] { 0 } else { 255 }
        });
    let found = picture.detect_grids();
    assert_eq!(found.len(), 1, "one code in the picture");
    found[0].decode().unwrap().1
}

#[test]
fn a_reader_finds_the_whole_result_in_what_is_drawn() {
    for given in [
        own(Length::Snapshot, 1),
        own(Length::Full, 2),
        someones("Zoë & “Jo” <3", Length::Full, 3),
        someones("数字の王様ここにいる", Length::Snapshot, 4),
    ] {
        let link = take_away::link(&given);
        let code = Code::of(&link).unwrap();
        let text = read(&code.path, usize::try_from(code.size).unwrap());
        assert_eq!(text, link);
        let people = link::find_people(&text).unwrap().unwrap();
        assert_eq!(people, [given.first]);
    }
}

#[test]
fn four_light_modules_are_all_around() {
    let code = Code::of("https://quiz.example/").unwrap();
    let size = usize::try_from(code.size).unwrap();
    let modules = dark(&code.path, size);
    for (y, row) in modules.iter().enumerate() {
        for (x, is_dark) in row.iter().enumerate() {
            let is_edge = [x, y].iter().any(|at| *at < 4 || *at >= size - 4);
            assert!(!(is_edge && *is_dark), "{x} {y}");
        }
    }
    assert!(modules[4][4] && modules[4][size - 5] && modules[size - 5][4], "three corners");
}

#[test]
fn every_code_keeps_three_pixels_a_module_on_a_phone() {
    // What the card leaves of 360 CSS pixels.
    const ROOM: i32 = 260;
    for length in (0..2000).step_by(9) {
        match Code::of(&"a".repeat(length)) {
            Some(code) => assert!(code.size * 3 <= ROOM, "{length} letters, {} wide", code.size),
            None => {
                assert!(length > 400, "{length} letters don’t fit");
                return;
            }
        }
    }
    panic!("there is no end to it");
}

#[tokio::test]
async fn it_is_a_picture_with_a_name_in_black_on_white() {
    let draw = |_: &_, _: &_| -> Html { qr_code::view(&Code::of("x").unwrap(), "A “code”") };
    let state = leader_manager_annex::state::State::new(own(Length::Snapshot, 1));
    let markup = results::drawn(english(), state, draw).await;
    for part in [
        "role=\"img\"",
        "aria-label=\"A “code”\"",
        "viewBox=\"0 0 29 29\"",
        "<rect width=\"29\" height=\"29\" fill=\"#fff\"",
        "fill=\"#000\"",
    ] {
        assert!(markup.contains(part), "{part} in {markup}");
    }
    assert!(!markup.contains("style="));
}
