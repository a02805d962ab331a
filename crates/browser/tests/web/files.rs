//! Files that are chosen, dropped and read.

use super::scene::{document, drawn, element, heard, told};
use browser::{
    drag_and_drop::{Dragged, DropListener},
    files::{self, Files, Piece, ReadError},
};
use js_sys::{Array, Uint8Array};
use web_sys::{
    DataTransfer, DragEvent, DragEventInit, File, HtmlInputElement, ShadowRootInit, ShadowRootMode,
};
use yew::prelude::*;

fn transfer(files: &[(&str, &[u8])]) -> DataTransfer {
    let transfer = DataTransfer::new().unwrap();
    for (name, bytes) in files {
        let parts = Array::of1(&Uint8Array::from(*bytes));
        let file = File::new_with_u8_array_sequence(&parts, name).unwrap();
        transfer.items().add_with_file(&file).unwrap();
    }
    transfer
}

/// A field in which files have been chosen.
async fn field(files: &[(&str, &[u8])]) -> NodeRef {
    let field = drawn(|place| html! { <input type="file" multiple=true ref={place} /> }).await;
    let input = field.cast::<HtmlInputElement>().unwrap();
    input.set_files(transfer(files).files().as_ref());
    field
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn the_text_of_a_chosen_file_is_told_if_it_is_not_too_large() {
    let text = "“ü”".as_bytes();
    let place = field(&[("a.json", text)]).await;
    let read = told(|ended| files::chosen_text(&place, 8, ended)).await;
    assert_eq!(read.as_deref(), Ok("“ü”"));
    let (nothing, ()) = heard(|ended| files::chosen_text(&place, 8, ended));
    super::scene::wait(50).await;
    assert!(nothing.take().is_empty(), "the field has been emptied");

    let wide: Vec<u8> = "“ü”".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [&b"\x93\xfc\x94"[..], &[&b"\xff\xfe"[..], &wide].concat()] {
        let place = field(&[("a.json", bytes)]).await;
        let read = told(|ended| files::chosen_text(&place, 8, ended)).await;
        assert_eq!(read.as_deref(), Ok("“ü”"), "{bytes:?}");
    }

    let place = field(&[("a.json", text)]).await;
    let read = told(|ended| files::chosen_text(&place, 7, ended)).await;
    assert_eq!(read, Err(ReadError::TooLarge));
}

async fn pieces(mut files: Files) -> Vec<Piece> {
    let mut pieces = Vec::new();
    loop {
        let (rest, piece) = told(|ended| files.read(ended)).await.unwrap();
        files = rest;
        let is_last = piece.is_last;
        pieces.push(piece);
        if is_last {
            assert!(told(|ended| files.read(ended)).await.is_none(), "nothing is left");
            return pieces;
        }
    }
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn many_files_are_read_piece_by_piece() {
    let place = field(&[]).await;
    assert!(Files::chosen(&place).is_none());
    // Each letter has two bytes, and one lies across the border of two pieces.
    let long = ["x", &"ü".repeat(40_000)].concat();
    let wide = [0xff, 0xfe, 0xfc, 0];
    let all: [(&str, &[u8]); 3] =
        [("long.txt", long.as_bytes()), ("none.txt", b""), ("wide.txt", &wide)];
    let place = field(&all).await;
    let files = Files::chosen(&place).unwrap();
    assert!(Files::chosen(&place).is_none(), "the field has been emptied");
    assert_eq!(files.bytes(), 80_001 + 4);
    let read = pieces(files).await;
    let about =
        |piece: &Piece| (piece.name.clone(), piece.bytes, piece.is_last_of_file, piece.is_last);
    assert_eq!(
        read.iter().map(about).collect::<Vec<_>>(),
        [
            ("long.txt".to_owned(), 65_536, false, false),
            ("long.txt".to_owned(), 14_465, true, false),
            ("none.txt".to_owned(), 0, true, false),
            ("wide.txt".to_owned(), 4, true, true),
        ]
    );
    assert_eq!([&*read[0].text, &*read[1].text].concat(), long);
    assert_eq!([&*read[2].text, &*read[3].text], ["", "ü"]);
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn a_spreadsheet_is_read_in_the_encoding_that_it_is_in() {
    // The first letter beyond ASCII is the last of a piece, or begins there.
    let plain = "x".repeat(65_535);
    let western = [plain.as_bytes(), b"\xe4 J\xf6rg \x80"].concat();
    let long = [&plain, "ä Jörg €"].concat();
    let wide: Vec<u8> = long.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = ["\u{feff}", &long].concat();
    let all: [(&str, &[u8]); 4] = [
        ("western.csv", &western),
        ("utf-8.csv", long.as_bytes()),
        ("marked.csv", marked.as_bytes()),
        ("wide.txt", &wide),
    ];
    let read = pieces(Files::chosen(&field(&all).await).unwrap()).await;
    for (name, bytes) in all {
        let of_file = || read.iter().filter(|piece| piece.name == name);
        assert_eq!(of_file().map(|piece| &*piece.text).collect::<String>(), long, "{name}");
        assert_eq!(of_file().map(|piece| piece.bytes).sum::<u64>(), bytes.len() as u64, "{name}");
    }
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn no_more_of_a_file_is_read_than_is_wanted() {
    let place = field(&[("a", b"abcdef"), ("b", b"xy")]).await;
    let files = Files::chosen(&place).unwrap().at_most(4);
    assert_eq!(files.bytes(), 6);
    let texts: Vec<String> = pieces(files).await.into_iter().map(|piece| piece.text).collect();
    assert_eq!(texts, ["abcd", "xy"]);
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn what_is_dropped_is_told_but_a_field_keeps_its_text() {
    let (dragged, listener) = heard(DropListener::new);
    let event = |name: &str, data: &DataTransfer| {
        let init = DragEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(true);
        init.set_data_transfer(Some(data));
        DragEvent::new_with_event_init_dict(name, &init).unwrap()
    };
    let body = document().body().unwrap();
    // True where nobody kept the browser from what it does by itself.
    let files = transfer(&[("a.txt", b"a")]);
    assert!(!body.dispatch_event(&event("dragover", &files)).unwrap());
    assert!(body.dispatch_event(&event("dragleave", &files)).unwrap());
    assert!(!body.dispatch_event(&event("drop", &files)).unwrap());
    let text = DataTransfer::new().unwrap();
    text.set_data("text/plain", "a link").unwrap();
    assert!(!body.dispatch_event(&event("drop", &text)).unwrap());
    let told = dragged.take();
    let [Dragged::Over(true), Dragged::Over(false), Dragged::Files(files), Dragged::Text(text)] =
        &told[..]
    else {
        panic!("{told:?}")
    };
    assert_eq!((files.bytes(), &**text), (1, "a link"));

    let shadow = element("div").attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
    let area = document().create_element("textarea").unwrap();
    shadow.append_child(&area).unwrap();
    let text = DataTransfer::new().unwrap();
    text.set_data("text/plain", "a link").unwrap();
    assert!(area.dispatch_event(&event("drop", &text)).unwrap());
    let other = DataTransfer::new().unwrap();
    other.set_data("text/html", "<b>").unwrap();
    assert!(body.dispatch_event(&event("drop", &other)).unwrap());
    assert!(dragged.take().is_empty());
    drop(listener);
    let files = transfer(&[("a.txt", b"a")]);
    assert!(body.dispatch_event(&event("drop", &files)).unwrap());
    assert!(dragged.take().is_empty(), "nobody listens any more");
}
