//! Pictures on a canvas, and the looks of elements.

use super::scene::{drawn, told};
use browser::{
    canvas::{Anchor, Font, Paint, Painter, Span, Stroke, Text},
    looks::{fonts_ready, looks},
};
use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;
use yew::prelude::*;

const BLACK: Paint = Paint { colour: "rgb(0, 0, 0)", opacity: 1.0 };
const FONT: Font = Font { family: "monospace", size: 12.5, weight: "400" };

/// The width and the height in the head of a PNG file.
async fn size_of(png: Blob) -> (u32, u32) {
    let buffer = JsFuture::from(png.array_buffer()).await.unwrap();
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    assert_eq!(&bytes[1..4], b"PNG");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn what_is_painted_becomes_a_file() {
    fonts_ready().await;
    let mut painter = Painter::new(100.0, 50.25, 2.0).unwrap();
    painter.fill_all(Paint { colour: "rgb(255, 255, 255)", opacity: 1.0 });
    painter.save();
    painter.transform([1.0, 0.0, 0.0, 1.0, 10.0, 10.0]);
    painter.fill_path("M0 0h10v10h-10z", true, BLACK);
    let stroke =
        Stroke { paint: BLACK, width: 2.0, dashes: &[4.0, 2.0], join: "round", cap: "butt" };
    painter.stroke_path("M0 0h10v10h-10z", stroke);
    painter.restore();
    let spans = ["one", "two"].map(|text| Span { text, font: FONT, paint: Some(BLACK) });
    for (is_rtl, anchor) in [(false, Anchor::Start), (true, Anchor::Middle)] {
        let halo = Some(stroke);
        painter.write(Text { x: 50.0, y: 40.0, anchor, is_rtl, spans: &spans, halo });
    }
    let png = told(|made| painter.to_png(made)).await.unwrap();
    let png: Blob = wasm_bindgen::JsCast::dyn_into(JsValue::from(png)).unwrap();
    assert_eq!(size_of(png).await, (200, 101));
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn a_canvas_that_is_too_large_is_no_picture() {
    // Firefox refuses such a canvas at once, others refuse to make a file of it.
    if let Some(painter) = Painter::new(1e9, 1e9, 1.0) {
        assert!(told(|made| painter.to_png(made)).await.is_none());
    }
}

/// As Firefox does where it resists fingerprinting.
#[wasm_bindgen_test::wasm_bindgen_test]
async fn a_canvas_that_gives_noise_makes_no_picture() {
    let window = web_sys::window().unwrap();
    let class = Reflect::get(&window, &"CanvasRenderingContext2D".into()).unwrap();
    let methods = Reflect::get(&class, &"prototype".into()).unwrap();
    let name = "getImageData".into();
    let honest = Reflect::get(&methods, &name).unwrap();
    let noise = Function::new_no_args("return { data: [255, 254, 255, 255] }");
    Reflect::set(&methods, &name, &noise).unwrap();
    let painter = Painter::new(10.0, 10.0, 1.0).unwrap();
    Reflect::set(&methods, &name, &honest).unwrap();
    assert!(told(|made| painter.to_png(made)).await.is_none());
}

#[wasm_bindgen_test::wasm_bindgen_test]
fn letters_are_as_wide_in_user_units_whatever_the_scale() {
    let width = |scale| Painter::new(100.0, 100.0, scale).unwrap().width_of("abcd", FONT);
    assert!((width(1.0) - width(3.0)).abs() < 0.5, "{} {}", width(1.0), width(3.0));
    let twice = Font { size: 25.0, ..FONT };
    let wide = Painter::new(100.0, 100.0, 1.0).unwrap().width_of("abcd", twice);
    assert!((wide - 2.0 * width(1.0)).abs() < 1.0, "{wide}");
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn looks_are_those_that_the_browser_has_computed() {
    assert_eq!(looks(&NodeRef::default(), "color"), None);
    let span =
        drawn(|place| html! { <span style="color:red;--lmq-x:light-dark(a,b)" ref={place} /> })
            .await;
    assert_eq!(looks(&span, "color").as_deref(), Some("rgb(255, 0, 0)"));
    assert_eq!(looks(&span, "--lmq-x").as_deref(), Some("light-dark(a,b)"));
    assert_eq!(looks(&span, "--none").as_deref(), Some(""));
    span.cast::<web_sys::Element>().unwrap().remove();
    assert_eq!(looks(&span, "color"), None);
}
