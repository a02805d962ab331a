//! Days, and being called later.

use super::scene::{heard, wait};
use browser::{
    clock::{self, DayStyle, Stopwatch},
    timer::{Pause, Timeout},
};
use js_sys::Date;
use std::{cell::Cell, rc::Rc};

#[wasm_bindgen_test::wasm_bindgen_test]
fn today_is_the_day_on_the_readers_wall() {
    let now = Date::new_0();
    let first = Date::utc(f64::from(now.get_full_year()), f64::from(now.get_month()));
    let day = first / 86_400_000.0 + f64::from(now.get_date()) - 1.0;
    assert_eq!(f64::from(clock::today()), day);
}

#[wasm_bindgen_test::wasm_bindgen_test]
fn a_day_has_a_name_in_a_language_that_the_browser_knows() {
    let name = |language, style| clock::day_name(20_782, language, style);
    assert_eq!(name("en-GB", DayStyle::Medium).as_deref(), Some("25 Nov 2026"));
    assert_eq!(name("en-GB", DayStyle::Long).as_deref(), Some("25 November 2026"));
    assert_eq!(name("de", DayStyle::Long).as_deref(), Some("25. November 2026"));
    assert!(name("", DayStyle::Long).is_some_and(|name| name.contains("2026")));
    assert_eq!(name("no such language", DayStyle::Long), None);
    assert_eq!(clock::day_name(u32::MAX, "en", DayStyle::Long), None);
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn a_stopwatch_runs() {
    let watch = Stopwatch::start();
    wait(30).await;
    assert!((25.0..10_000.0).contains(&watch.passed()), "{}", watch.passed());
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn a_timer_that_is_dropped_calls_nobody() {
    let count = Rc::new(Cell::new(0));
    let counted = |by: u32| {
        let count = count.clone();
        Timeout::new(10, move || count.set(count.get() + by))
    };
    let (kept, dropped) = (counted(1), counted(100));
    drop(dropped);
    wait(60).await;
    assert_eq!(count.get(), 1);
    drop(kept);
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn a_pause_is_over_soon_and_each_time() {
    let (over, pause) = heard(Pause::new);
    let pause = pause.unwrap();
    pause.begin();
    assert!(over.take().is_empty(), "not before the browser has had its turn");
    wait(20).await;
    assert_eq!(over.take().len(), 1);
    pause.begin();
    wait(20).await;
    assert_eq!(over.take().len(), 1);
    pause.begin();
    drop(pause);
    wait(20).await;
    assert!(over.take().is_empty());
}
