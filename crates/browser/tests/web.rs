//! What only a browser engine can show.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]
#![cfg(target_arch = "wasm32")]

#[path = "web/elements.rs"]
mod elements;
#[path = "web/files.rs"]
mod files;
#[path = "web/page.rs"]
mod page;
#[path = "web/pictures.rs"]
mod pictures;
#[path = "web/scene.rs"]
mod scene;
#[path = "web/time.rs"]
mod time;

use browser::{
    address::{self, FragmentListener},
    clipboard, letters,
    storage::Store,
};
use js_sys::{Object, Reflect};
use scene::{heard, told, window};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_store_keeps_a_text_until_it_is_removed() {
    for store in [Store::Device, Store::Tab] {
        assert_eq!(store.get("kept"), Ok(None), "{store:?}");
        assert!(store.set("kept", "one") && store.set("kept", "two"));
        assert_eq!(store.get("kept"), Ok(Some("two".to_owned())));
        let other = if store == Store::Tab { Store::Device } else { Store::Tab };
        assert_eq!(other.get("kept"), Ok(None), "{other:?}");
        assert!(store.remove("kept") && store.remove("kept"));
        assert_eq!(store.get("kept"), Ok(None));
    }
}

#[wasm_bindgen_test]
fn a_full_store_refuses_and_keeps_what_it_has() {
    assert!(Store::Tab.set("full", "small"));
    assert!(!Store::Tab.set("full", &"x".repeat(20_000_000)));
    assert_eq!(Store::Tab.get("full"), Ok(Some("small".to_owned())));
    assert!(Store::Tab.remove("full"));
}

#[wasm_bindgen_test]
fn small_letters_are_those_that_unicode_has() {
    for text in ["", "Ann MÜLLER-ẞ", "ΟΔΥΣΣΕΥΣ ΣΑΣ", "İSTANBUL", "ǅ Ⅷ Ⓐ 𐐀", "عمر 王 🙂 \u{301}"]
    {
        assert_eq!(letters::lowercase(text), text.to_lowercase());
    }
}

#[wasm_bindgen_test]
async fn an_address_is_replaced_without_anybody_hearing_of_it() {
    let (changes, listener) = heard(FragmentListener::new);
    let before = address::current();
    assert!(address::replace("#replaced"));
    assert!(address::current().ends_with("#replaced"), "{}", address::current());
    assert!(!address::replace("https://elsewhere.example/"), "it is another origin's");
    scene::wait(50).await;
    assert!(changes.take().is_empty());

    window().location().set_hash("went").unwrap();
    scene::wait(50).await;
    assert_eq!(changes.take(), [address::current()]);
    drop(listener);
    window().location().set_hash("again").unwrap();
    scene::wait(50).await;
    assert!(changes.take().is_empty(), "nobody listens any more");
    address::replace(&before);
}

#[wasm_bindgen_test]
async fn a_clipboard_that_is_not_there_is_told_and_throws_nothing() {
    // What an insecure page sees.
    let navigator = window().navigator();
    let none = Object::new();
    Reflect::set(&none, &"value".into(), &JsValue::UNDEFINED).unwrap();
    Reflect::set(&none, &"configurable".into(), &true.into()).unwrap();
    Reflect::define_property(&navigator, &"clipboard".into(), &none).unwrap();
    let copied = told(|ended| clipboard::copy("text", ended)).await;
    Reflect::delete_property(&navigator, &"clipboard".into()).unwrap();
    assert!(!copied);
}
