//! What the single file must be, on a page of a few lines.

use super::*;

const PAGE: &str = "<!doctype html>\n<html><head>\n    <meta charset=\"utf-8\">\n    \
    <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n    \
    <link rel=\"stylesheet\" href=\"build/dev/page.css\">\n    \
    <link rel=\"preload\" href=\"build/dev/take.css\" as=\"fetch\" crossorigin>\n    \
    <script type=\"module\" src=\"build/dev/embed.js\"></script>\n    \
    <script type=\"module\" src=\"build/dev/page.js\"></script>\n  </head><body>\n\
    <p><a href=\"team.html\">Teams</a></p>\n</body></html>\n";

fn folder() -> Folder {
    let mut folder = Folder::default();
    folder.add("program.js", "export default '50 % # </script>';");
    folder.add("program.wasm", *b"\0asm");
    for part in quiz::words::Part::ALL {
        folder.add(format!("{}.css", part.id()), "p { color: red }");
        folder.add(format!("words/en/{}.json", part.id()), "[\"Start\u{2026}\"]");
    }
    folder.add("embed.js", folder.loader("start(files);", &["en".to_owned()], address).unwrap());
    folder.add("icon.svg", "<svg fill=\"#fff\"/>");
    folder.add("page.css", "a::after { content: '</style>' }");
    folder.add("page.js", "told('</script><!--');");
    folder
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).unwrap().1.split_once(end).unwrap().0
}

#[test]
fn nothing_outside_is_named_any_more() {
    let file = written(PAGE, &folder()).unwrap();
    for gone in ["src=\"", "preload", "./", "import.meta", "build/", "team.html"] {
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
    let file = written(PAGE, &folder()).unwrap();
    assert_eq!(file.matches("</script").count(), 2, "{file}");
    assert_eq!(file.matches("</style").count(), 1, "{file}");
    assert!(!file.contains("<!--"), "{file}");
}

#[test]
fn the_policy_comes_first_and_allows_exactly_what_was_put_in() {
    let file = written(PAGE, &folder()).unwrap();
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
    for (known, unknown) in
        [("build/dev/page.js", "build/dev/other.js"), ("\"icon\"", "\"manifest\"")]
    {
        let page = PAGE.replace(known, unknown);
        assert!(written(&page, &folder()).is_err(), "{unknown}");
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
