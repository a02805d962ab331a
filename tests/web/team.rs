//! The page for teams in a browser: its words, its address, and files that are read piece by piece.

use super::scene::{Come, Load, document, element, found, new_quiz, says, texts, until};
use browser::address;
use js_sys::{Array, Uint8Array};
use leader_manager_quiz::Quiz;
use quiz::{
    instrument::{Answer, Context, Frequency, Length, Revision},
    link,
    scoring::Outcome,
    words::Part,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{DataTransfer, Element, Event, EventInit, File, HtmlInputElement};

/// The page in an element of its own.
async fn page() -> (Quiz, Element) {
    let (quiz, load) = (new_quiz(), Load::new(Come::AtOnce));
    let root: Element = quiz.root().unchecked_into();
    element("div").append_child(&root).unwrap();
    quiz.team(load.function.clone(), texts(Part::Take).into()).await.unwrap();
    until("the page", || found(&root, "#paste").is_some()).await;
    let asked: Vec<String> = load.asked.iter().map(|id| id.as_string().unwrap()).collect();
    assert_eq!(asked, ["result", "team"]);
    (quiz, root)
}

fn payload(frequency: Frequency) -> String {
    let answers = [Some(Answer::Rated(frequency)); Length::Snapshot.item_count()];
    let context = Context::default();
    let outcome = Outcome::from_answers(Revision::OURS, Length::Snapshot, &answers, context);
    link::encode(&outcome.unwrap())
}

/// Gives the field for files one with this text.
fn choose(root: &Element, text: &str) {
    let parts = Array::of1(&Uint8Array::from(text.as_bytes()));
    let file = File::new_with_u8_array_sequence(&parts, "old.csv").unwrap();
    let transfer = DataTransfer::new().unwrap();
    transfer.items().add_with_file(&file).unwrap();
    let field: HtmlInputElement = found(root, "#files").unwrap().unchecked_into();
    field.set_files(transfer.files().as_ref());
    let init = EventInit::new();
    init.set_bubbles(true);
    field.dispatch_event(&Event::new_with_event_init_dict("change", &init).unwrap()).unwrap();
}

fn work(root: &Element) -> String {
    found(root, ".desk").unwrap().get_attribute("data-work").unwrap()
}

#[wasm_bindgen_test]
async fn nothing_of_a_file_comes_into_the_team_of_a_link_that_is_opened_while_it_is_read() {
    let before = address::current();
    let (quiz, root) = page().await;
    // Many pieces, each with somebody of the old team.
    let line = format!("{}\n", payload(Frequency::Rarely));
    let piece = line + &"nothing at all\n".repeat(5000);
    choose(&root, &piece.repeat(20));
    until("that it is read", || work(&root) == "reading").await;
    let fragment = format!("lmq={}", payload(Frequency::Often));
    document().location().unwrap().set_hash(&fragment).unwrap();
    until("the new team", || work(&root) == "done" && says(&root, "#team-title", "1 person")).await;
    super::scene::frames(30).await;
    assert_eq!(work(&root), "done", "nobody reads on");
    let taken = found(&root, "[data-count='read.taken'] dd").unwrap().text_content().unwrap();
    assert_eq!(taken, "1");
    assert!(found(&root, "[data-count='read.rubbish']").is_none(), "no line of the file");
    // The link of the page is that of this team alone.
    let link: HtmlInputElement = found(&root, "#link").unwrap().unchecked_into();
    assert!(link.value().ends_with(&fragment), "{}", link.value());
    address::replace(&before);
    root.remove();
    drop(quiz);
}
