//! What a strict host page and a private visitor rely on: no inline style, no raw HTML, and no
//! address of anybody else. The journeys prove the same of the built page; this says it sooner, and
//! with the line. Comments are passed over, because they may tell where an idea comes from.

use super::sources::Source;

/// Addresses that are names, not places, and those that exist only for examples.
const ALLOWED_ADDRESSES: [&str; 3] =
    ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1999/xlink"];
const EXAMPLE_HOSTS: [&str; 6] =
    ["example.com", "example.org", "example.net", ".example", ".test", ".invalid"];
const RAW_HTML: [&str; 8] = [
    "from_html_unchecked",
    "VRaw",
    "inner_html",
    "outer_html",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "insert_adjacent_html",
];

/// How a style is put on one element.
const INLINE_STYLES: [&str; 5] =
    [" style=", "<style", "setAttribute(\"style\"", "setAttribute('style'", "attribute(\"style\""];
/// Where markup and what makes it lives. Tests beside it may do as they like.
const MARKUP: [&str; 3] = ["src", "crates/browser/src", "embed"];

/// Every place that breaks one of these rules.
pub(super) fn breaches(sources: &[Source]) -> Vec<String> {
    let mut breaches = Vec::new();
    for source in sources {
        let has_markup =
            source.path == "index.html" || MARKUP.iter().any(|folder| source.is_in(folder));
        if !has_markup && !source.is_in("styles") && !source.is_in("content") {
            continue;
        }
        for (number, line) in (1..).zip(source.text.lines()) {
            let faults = faults_in(line, has_markup);
            breaches.extend(faults.map(|fault| format!("{}:{number}: {fault}", source.path)));
        }
    }
    breaches
}

fn faults_in(line: &str, has_markup: bool) -> impl Iterator<Item = String> {
    let is_comment = ["//", "*", "/*"].iter().any(|mark| line.trim_start().starts_with(mark));
    let line = if is_comment { "" } else { line };
    let markup = if has_markup { line } else { "" };
    let has_style = INLINE_STYLES.iter().any(|mark| markup.contains(mark));
    let has_script = markup.contains("<script") && !markup.contains(" src=");
    let address = foreign_address(line).map(|it| format!("{it} is somebody else's address"));
    let raw = RAW_HTML.iter().find(|name| markup.contains(**name));
    let raw = raw.map(|name| format!("{name} puts raw HTML into a page"));
    let style = has_style.then(|| "a strict host refuses inline styles".to_owned());
    let script = has_script.then(|| "a strict host refuses inline scripts".to_owned());
    [address, raw, style, script].into_iter().flatten()
}

/// The first address in the text that isn't allowed.
fn foreign_address(text: &str) -> Option<&str> {
    let starts = text.match_indices("http").map(|(start, _)| start);
    starts.filter_map(|start| text.get(start..)).find_map(|rest| {
        let host_and_path =
            rest.strip_prefix("https://").or_else(|| rest.strip_prefix("http://"))?;
        let ends_address = |c: char| c.is_whitespace() || "\"'`<>)\\".contains(c);
        let address = rest.split(ends_address).next()?;
        let host = host_and_path.split(|c: char| ends_address(c) || "/:?#".contains(c)).next()?;
        // Without a host it is only the beginning of one, as in a test for "https://".
        let is_allowed = host.is_empty()
            || ALLOWED_ADDRESSES.contains(&address)
            || EXAMPLE_HOSTS.iter().any(|example| host.ends_with(example));
        (!is_allowed).then_some(address)
    })
}

#[cfg(test)]
mod tests {
    use super::super::sources::made_up;
    use super::*;

    fn found_in(path: &str, text: &str) -> Vec<String> {
        breaches(&made_up(&[(path, text)]))
    }

    #[test]
    fn inline_styles_are_refused() {
        let fault = "a strict host refuses inline styles";
        assert_eq!(
            found_in("src/a.rs", "fn f() -> Html { html! { <p style=\"color: red\" /> } }"),
            [format!("src/a.rs:1: {fault}")]
        );
        assert_eq!(
            found_in("src/a.rs", "fn f() { element.set_attribute(\"style\", \"\"); }"),
            [format!("src/a.rs:1: {fault}")]
        );
        assert_eq!(found_in("index.html", "<p\n style=\"\">"), [format!("index.html:2: {fault}")]);
        assert_eq!(
            found_in("embed/embed.js", "// a\nx.setAttribute('style', '');"),
            [format!("embed/embed.js:2: {fault}")]
        );
    }

    #[test]
    fn raw_html_is_refused() {
        for text in ["Html::from_html_unchecked(x)", "VRaw::new(x)", "e.set_inner_html(x)"] {
            let text = format!("fn f() {{ {text}; }}");
            assert_eq!(found_in("src/a.rs", &text).len(), 1, "{text}");
        }
        assert_eq!(
            found_in("embed/embed.js", "e.innerHTML = x;"),
            ["embed/embed.js:1: innerHTML puts raw HTML into a page"]
        );
        assert_eq!(found_in("src/a.rs", "//! Never VRaw.\n"), [""; 0]);
    }

    #[test]
    fn inline_scripts_are_refused_on_the_page() {
        assert_eq!(
            found_in("index.html", "<script>go()</script>\n<script src=\"embed.js\"></script>"),
            ["index.html:1: a strict host refuses inline scripts"]
        );
    }

    #[test]
    fn addresses_of_others_are_refused() {
        let foreign = "https://cdn.net/a.js is somebody else's address";
        for path in ["styles/a.css", "content/en.json", "index.html", "embed/embed.js"] {
            assert_eq!(
                found_in(path, "x\n y \"https://cdn.net/a.js\""),
                [format!("{path}:2: {foreign}")]
            );
        }
        assert_eq!(
            found_in("src/a.rs", "const A: &str = \"https://cdn.net/a.js\";"),
            [format!("src/a.rs:1: {foreign}")]
        );
    }

    #[test]
    fn namespaces_and_examples_are_allowed() {
        for address in ["http://www.w3.org/2000/svg", "https://blog.example/post#lmq=a", "https://"]
        {
            assert_eq!(found_in("content/en.json", &format!("\"{address}\"")), [""; 0]);
        }
        assert!(!found_in("content/en.json", "\"http://www.w3.org/2000/svg/more\"").is_empty());
        assert_eq!(found_in("src/a.rs", "/// https://html.spec.whatwg.org/\nfn f() {}"), [""; 0]);
        assert_eq!(found_in("README.md", "https://cdn.net"), [""; 0]);
    }
}
