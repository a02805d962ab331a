//! Fields, the focus, and what is in view.

use super::scene::{document, drawn, heard, wait, window};
use browser::{field, focus, scrolling};
use web_sys::{EventInit, HtmlElement, HtmlInputElement};
use yew::prelude::*;

#[wasm_bindgen_test::wasm_bindgen_test]
async fn fields_of_one_line_and_of_several_are_read_and_emptied() {
    let gone = NodeRef::default();
    assert_eq!(field::text(&gone), "");
    field::empty(&gone);
    let line = drawn(|place| html! { <input ref={place} value="one" /> }).await;
    let lines = drawn(|place| html! { <textarea ref={place} value={"one\ntwo"} /> }).await;
    assert_eq!([&line, &lines].map(field::text), ["one", "one\ntwo"]);
    field::put(&lines, "three");
    field::empty(&line);
    assert_eq!([&line, &lines].map(field::text), ["", "three"]);
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn an_event_says_what_was_typed() {
    let (typed, on) = heard(|typed: Callback<String>| typed);
    let place = drawn(move |place| {
        let typed = on.reform(|event: InputEvent| field::typed(&event));
        html! { <label><input ref={place} oninput={typed} /></label> }
    })
    .await;
    place.cast::<HtmlInputElement>().unwrap().set_value("a name");
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = web_sys::Event::new_with_event_init_dict("input", &init).unwrap();
    place.get().unwrap().dispatch_event(&event).unwrap();
    assert_eq!(typed.take(), ["a name"]);
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn the_focus_goes_to_what_is_there() {
    focus::on(&NodeRef::default());
    let heading = drawn(|place| html! { <h2 tabindex="-1" ref={place} /> }).await;
    focus::on(&heading);
    let active = || document().active_element().map(|element| element.tag_name());
    assert_eq!(active().as_deref(), Some("H2"));

    let link = drawn(|place| html! { <input ref={place} value="https://…" /> }).await;
    focus::on_text_of(&link);
    assert_eq!(active().as_deref(), Some("INPUT"));
    let input = link.cast::<HtmlInputElement>().unwrap();
    assert_eq!((input.selection_start(), input.selection_end()), (Ok(Some(0)), Ok(Some(9))));

    let element = heading.cast::<HtmlElement>().unwrap();
    element.remove();
    focus::on(&heading);
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn an_element_is_brought_to_the_top() {
    assert!(!scrolling::is_low(&NodeRef::default()));
    let element = drawn(|place| html! { <p ref={place}>{ "here" }</p> }).await;
    let style = |element: &HtmlElement, height: &str| {
        let height = ["height:", height].concat();
        element.set_attribute("style", &height).unwrap();
    };
    let before = super::scene::element("div");
    let paragraph = element.cast::<HtmlElement>().unwrap();
    paragraph.parent_element().unwrap().before_with_node_1(&before).unwrap();
    style(&before, "3000px");
    style(&super::scene::element("div"), "3000px");
    window().scroll_to_with_x_and_y(0.0, 0.0);
    assert!(scrolling::is_low(&element));
    scrolling::to(&element);
    wait(50).await;
    assert!(!scrolling::is_low(&element));
    assert!(paragraph.get_bounding_client_rect().top().abs() < 2.0);
}
