//! Who may name whom: the pure crate knows no browser, only one room knows the browser, and the
//! rooms of the widget meet in `app` alone.

use super::{
    rust_paths::{self, RustPath},
    sources::Source,
};

const BROWSER_CRATES: [&str; 3] = ["web_sys", "js_sys", "gloo"];
/// What would make the pure crate depend on where and when it runs.
const IMPURE_CRATES: [&str; 5] = ["yew", "wasm_bindgen", "rand", "getrandom", "fastrand"];

/// Every path that crosses a wall.
pub(super) fn breaches(sources: &[Source]) -> Vec<String> {
    let mut breaches = Vec::new();
    for source in sources.iter().filter(|source| source.is(&["rs"])) {
        let Some(rust) = rust_paths::read(&source.text) else { continue };
        for path in &rust.paths {
            if let Some(law) = broken_law(source, path) {
                breaches.push(format!(
                    "{}:{}: {} — {law}",
                    source.path,
                    path.line,
                    path.parts.join("::")
                ));
            }
        }
    }
    breaches
}

fn broken_law(source: &Source, path: &RustPath) -> Option<&'static str> {
    let first = path.parts.first()?.as_str();
    let names_browser = BROWSER_CRATES.contains(&first) || first.starts_with("gloo_");
    // Its tests may measure time.
    if source.is_in("crates/quiz/src") {
        let is_clock_or_host = matches!(
            path.parts.iter().map(String::as_str).collect::<Vec<_>>().as_slice(),
            ["std", "time"] | ["SystemTime" | "Instant"]
        );
        return (names_browser || IMPURE_CRATES.contains(&first) || is_clock_or_host)
            .then_some("crates/quiz has no browser, no clock and no randomness");
    }
    // The quiz, its annex and the page for teams have the same rooms.
    let house = ["src", "annex/src", "team/src"].into_iter().find(|house| source.is_in(house))?;
    let is_room = |room: &str| {
        source.is_in(&format!("{house}/{room}")) || source.path == format!("{house}/{room}.rs")
    };
    if names_browser && !is_room("browser") {
        return Some("only src/browser names web_sys, js_sys or gloo");
    }
    match room_named(path)? {
        "browser" if is_room("components") => Some("components never import browser"),
        "components" if is_room("browser") => Some("browser never imports components"),
        "app" if source.path != format!("{house}/lib.rs") && !is_room("app") => {
            Some("nothing but lib.rs imports app")
        }
        _ => None,
    }
}

/// The room that a path inside the widget leads to. Only the whole `crate::room` counts, so that
/// a longer path is reported once.
fn room_named(path: &RustPath) -> Option<&str> {
    let is_inside = |part: &str| {
        matches!(
            part,
            "crate"
                | "super"
                | "self"
                | "leader_manager_quiz"
                | "leader_manager_annex"
                | "leader_manager_team"
        )
    };
    let (room, way) = path.parts.split_last()?;
    (!way.is_empty() && way.iter().all(|part| is_inside(part))).then_some(room)
}

#[cfg(test)]
mod tests {
    use super::super::sources::made_up;
    use super::*;

    fn laws_broken_by(path: &str, text: &str) -> Vec<String> {
        breaches(&made_up(&[(path, text)]))
    }

    #[test]
    fn the_pure_crate_knows_no_browser_no_clock_and_no_randomness() {
        for text in [
            "use web_sys::Window;",
            "use gloo_timers::callback;",
            "use yew::prelude::*;",
            "use std::{fmt, time::Duration};",
            "fn f() { std::time::Instant::now(); }",
            "fn f() -> u8 { rand::random() }",
            "#[wasm_bindgen::prelude::wasm_bindgen] fn f() {}",
        ] {
            assert!(!laws_broken_by("crates/quiz/src/a.rs", text).is_empty(), "{text}");
        }
        let fine = "//! Not web_sys.\nuse std::fmt; use crate::link; struct Timely;";
        assert_eq!(laws_broken_by("crates/quiz/src/a.rs", fine), [""; 0]);
    }

    #[test]
    fn only_the_browser_room_names_the_browser() {
        let text = "fn f(window: web_sys::Window) {}";
        assert_eq!(
            laws_broken_by("src/components/radar.rs", text),
            [
                "src/components/radar.rs:1: web_sys — only src/browser names web_sys, js_sys or gloo",
                "src/components/radar.rs:1: web_sys::Window — only src/browser names web_sys, js_sys \
              or gloo"
            ]
        );
        assert_eq!(laws_broken_by("src/browser/storage.rs", text), [""; 0]);
        assert_eq!(laws_broken_by("tests/web.rs", text), [""; 0]);
        assert_eq!(laws_broken_by("team/src/browser/page.rs", text), [""; 0]);
        assert_eq!(laws_broken_by("team/src/components/table.rs", text).len(), 2);
    }

    #[test]
    fn components_and_browser_never_import_each_other() {
        assert_eq!(
            laws_broken_by("src/components/radar.rs", "use crate::{browser::Storage, words};"),
            ["src/components/radar.rs:1: crate::browser — components never import browser"]
        );
        assert_eq!(
            laws_broken_by("src/browser/storage.rs", "use super::super::components;"),
            [
                "src/browser/storage.rs:1: super::super::components — browser never imports components"
            ]
        );
        assert_eq!(laws_broken_by("src/app.rs", "use crate::{browser, components};"), [""; 0]);
    }

    #[test]
    fn nothing_but_the_library_imports_app() {
        let text = "use crate::app::App;";
        assert_eq!(
            laws_broken_by("src/state.rs", text),
            ["src/state.rs:1: crate::app — nothing but lib.rs imports app"]
        );
        assert_eq!(laws_broken_by("src/lib.rs", text), [""; 0]);
        assert_eq!(laws_broken_by("src/app/screens.rs", text), [""; 0]);
    }
}
