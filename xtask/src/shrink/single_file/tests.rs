//! What the single file must be, on a page of a few lines.

use super::*;

const PAGE: &str = "<!doctype html>\n<html><head>\n    <meta charset=\"utf-8\">\n    \
    <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n    \
    <link rel=\"stylesheet\" href=\"./page.css\"/>\n    \
    <link rel=\"preload\" href=\"widget.css\" as=\"fetch\" crossorigin>\n    \
    <script src=\"./embed.js\" type=\"module\"></script>\n    \
    <script src=\"./page.js\" type=\"module\"></script>\n  </head><body></body></html>\n";

const LOADER: &str = "const LANGUAGES = ['en'];\n\
    start(LANGUAGES, import('./leader-manager-quiz.js'), \
    new URL('./leader-manager-quiz_bg.wasm', import.meta.url), \
    new URL('./widget.css', import.meta.url), \
    (name) => new URL(`./content/${name}.json`, import.meta.url), \
    () => import('./frame-host.js'), () => import('./content-pack.js'), () => import('./annex.js'));\n";

fn parts(page: &str) -> Parts<'_> {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    Parts {
        page,
        loader: LOADER,
        bindings: "export default '50 % # </script>';",
        wasm: b"\0asm",
        styles: "p { color: red }",
        annex: "export const open = 1;",
        words: BTreeMap::from([file("en", "{\"start\":\"Start\u{2026}\"}")]),
        beside: BTreeMap::from([
            file("icon.svg", "<svg fill=\"#fff\"/>"),
            file("page.css", "a::after { content: '</style>' }"),
            file("page.js", "told('</script><!--');"),
        ]),
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).unwrap().1.split_once(end).unwrap().0
}

#[test]
fn nothing_outside_is_named_any_more() {
    let file = written(&parts(PAGE)).unwrap();
    for gone in ["src=\"", "preload", "./", "import.meta"] {
        assert!(!file.contains(gone), "{gone} in {file}");
    }
    assert!(file.contains("data:application/wasm;base64,AGFzbQ=="), "{file}");
    assert!(file.contains("href=\"data:image/svg+xml;charset=utf-8,%3Csvg fill=%22%23fff%22/>\""));
    let bindings = "data:text/javascript;charset=utf-8,export default '50 %25 %23 %3C/script>';";
    assert!(file.contains(bindings), "{file}");
    assert!(file.contains("Start%E2%80%A6"), "{file}");
}

#[test]
fn inlined_text_cannot_end_its_element() {
    let file = written(&parts(PAGE)).unwrap();
    assert_eq!(file.matches("</script").count(), 2, "{file}");
    assert_eq!(file.matches("</style").count(), 1, "{file}");
    assert!(!file.contains("<!--"), "{file}");
}

#[test]
fn the_policy_comes_first_and_allows_exactly_what_was_put_in() {
    let file = written(&parts(PAGE)).unwrap();
    let policy = between(&file, "Content-Security-Policy\" content=\"", "\"");
    assert!(policy.starts_with("default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-"));
    assert!(policy.contains("connect-src data:;"), "{policy}");
    assert!(!policy.contains("http") && !policy.contains("'self'"), "{policy}");
    let style = between(&file, "<style>", "</style>");
    assert!(policy.contains(&format!("style-src {};", hash(style))), "{policy}");
    for script in file.split("<script type=\"module\">").skip(1) {
        let script = script.split_once("</script>").unwrap().0;
        assert!(policy.contains(&hash(script)), "{script}");
    }
    assert!(file.find("Content-Security-Policy") < file.find("<style>"));
}

#[test]
fn a_file_or_a_link_that_nobody_foresaw_is_refused() {
    for (known, unknown) in [("./page.js", "./other.js"), ("\"icon\"", "\"manifest\"")] {
        let page = PAGE.replace(known, unknown);
        assert!(written(&parts(&page)).is_err(), "{unknown}");
    }
}

#[test]
fn a_hash_is_the_one_that_browsers_compute() {
    // From the specification of Content Security Policy, level 3, section 8.3.
    assert_eq!(
        hash("alert('Hello, world.');"),
        "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    );
}
