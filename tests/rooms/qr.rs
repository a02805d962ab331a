//! Codes as they are drawn, read by somebody else's reader.

use crate::fixtures::{
    people::{answers, anybody, person},
    rooms::{BASE, Export, of_others, own},
    tree::drawn,
    words::english_with,
};
use leader_manager_quiz::{export::qr::Code, result::Request};
use quiz::{instrument::Length, link, words::Phrase};

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

#[tokio::test]
async fn a_reader_finds_the_whole_result_in_what_is_drawn() {
    let someones = |name, length, seed| of_others(person(name, anybody(length, seed)), Vec::new());
    let requests: [Request; 4] = [
        own(answers(Length::Snapshot, 1)),
        own(answers(Length::Full, 2)),
        someones("Zoë & “Jo” <3", Length::Full, 3),
        someones("数字の王様ここにいる", Length::Snapshot, 4),
    ];
    for request in requests {
        let first = request.first.clone();
        let code = Export::new(request).drawn().await.one("[part=qr-code]");
        let (_, size) = code.attribute("viewBox").rsplit_once(' ').unwrap();
        let text = read(code.one("path").attribute("d"), size.parse().unwrap());
        assert_eq!(text, link::with_named_results(BASE, std::slice::from_ref(&first)));
        let people = link::find_results(&text).unwrap().unwrap();
        assert_eq!(people, [first]);
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
    let words = english_with(&[(Phrase::ExportCode.into(), "A “code”")]);
    let mut request = own(answers(Length::Snapshot, 1));
    request.addresses.base = Some("https://q.example/".to_owned());
    let code = drawn(Export::new(request).view(&words)).await.one("[part=qr-code][role=img]");
    assert_eq!(code.name(), "A “code”");
    for (name, value) in [("viewBox", "0 0 37 37"), ("width", "148"), ("height", "148")] {
        assert_eq!(code.attribute(name), value);
    }
    code.one("rect:first-child[width='37'][height='37'][fill='#fff'] + path[fill='#000']");
}
