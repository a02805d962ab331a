//! The whole page in one file, for a mail or a memory stick: it works from `file://`, and its own
//! policy lets it neither load nor send anything.

use super::folder::Folder;
use crate::page::without_site;
use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use regex_lite::{Captures, Regex};
use sha2::{Digest, Sha256};

/// What can't stand in an address as it is.
const ESCAPED: &AsciiSet = &CONTROLS.add(b'%').add(b'#').add(b'<');

/// The file: the built index.html, with everything it names put in. The loader in the folder must know
/// its files by `address`. Fails where the page names a file that isn't in the folder.
pub(super) fn written(page: &str, folder: &Folder) -> Result<String> {
    // Where it has no other pages beside it, lines that lead to them go.
    let page = without_site(page);
    let stays = |line: &&str| !line.contains("<a href=");
    let page: String = page.lines().filter(stays).flat_map(|line| [line, "\n"]).collect();

    let mut inlined = Inlined { folder, scripts: Vec::new(), styles: Vec::new() };
    let tag = Regex::new(r"\n?[ \t]*<(?:link|script)\b[^>]*>(?:</script>)?")?;
    let instead: Result<Vec<String>> =
        tag.find_iter(&page).map(|tag| inlined.instead_of(tag.as_str())).collect();
    let mut instead = instead?.into_iter();
    let page = tag.replace_all(&page, |_: &Captures| instead.next().unwrap_or_default());

    let charset = "<meta charset=\"utf-8\">";
    ensure!(page.matches(charset).count() == 1, "index.html must have {charset} once");
    let policy = format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval' {} data:; style-src {}; \
         connect-src data:; img-src data:; base-uri 'none'; form-action 'none'",
        inlined.scripts.join(" "),
        inlined.styles.join(" ")
    );
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    // Before anything that it is about.
    Ok(page.replace(charset, &format!("{charset}\n    {policy}")))
}

/// The address of a file that is itself the file, as a string of JavaScript.
pub(super) fn address(path: &str, bytes: &[u8]) -> String {
    let address = match (path.rsplit('.').next(), std::str::from_utf8(bytes)) {
        (Some("js"), Ok(text)) => text_address("text/javascript", text),
        (Some("css"), Ok(text)) => text_address("text/css", text),
        (Some("json"), Ok(text)) => text_address("application/json", text),
        _ => format!("data:application/wasm;base64,{}", STANDARD.encode(bytes)),
    };
    serde_json::Value::from(address).to_string()
}

struct Inlined<'a> {
    folder: &'a Folder,
    /// The policy's hashes of what was put in.
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Inlined<'_> {
    /// What stands in the file where the page has this `<link>` or `<script>`.
    fn instead_of(&mut self, tag: &str) -> Result<String> {
        let attribute = |name: &str| {
            let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
            rest.split_once('"').map(|(value, _)| value)
        };
        match (attribute("src"), attribute("rel"), attribute("href")) {
            (Some(name), ..) => {
                let script = inside(self.file(name)?, "script")?;
                self.scripts.push(hash(&script));
                Ok(format!("\n    <script type=\"module\">{script}</script>"))
            }
            (_, Some("preload" | "modulepreload"), _) => Ok(String::new()),
            (_, Some("icon"), Some(name)) => {
                let icon = text_address("image/svg+xml", self.file(name)?);
                Ok(format!("\n    <link rel=\"icon\" href=\"{}\">", icon.replace('"', "%22")))
            }
            (_, Some("stylesheet"), Some(name)) => {
                let styles = inside(self.file(name)?, "style")?;
                self.styles.push(hash(&styles));
                Ok(format!("\n    <style>{styles}</style>"))
            }
            _ => bail!("how is {} to be put into one file?", tag.trim()),
        }
    }

    fn file(&self, name: &str) -> Result<&str> {
        std::str::from_utf8(self.folder.file(name)?).with_context(|| format!("{name} is no text"))
    }
}

/// How a policy names a text that it allows.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// Text that can stand inside `<script>` or `<style>`: its end tag and the start of a comment,
/// which only strings and patterns hold, are written with a backslash that means nothing there.
fn inside(text: &str, element: &str) -> Result<String> {
    let end = Regex::new(&format!("(?i)</({element})"))?;
    Ok(end.replace_all(text, r"<\/$1").replace("<!--", r"<\!--"))
}

/// A `data:` address. Text stays text as far as an address allows it, which compresses far better than base64.
fn text_address(kind: &str, text: &str) -> String {
    format!("data:{kind};charset=utf-8,{}", utf8_percent_encode(text, ESCAPED))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html>\n<html><head>\n    <meta charset=\"utf-8\">\n    \
        <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n    \
        <meta property=\"og:url\" content=\"https://quiz.example/\">\n    \
        <link rel=\"stylesheet\" href=\"build/dev/page.css\">\n    \
        <link rel=\"preload\" href=\"build/dev/take.css\" as=\"fetch\" crossorigin>\n    \
        <script type=\"module\" src=\"build/dev/embed.js\"></script>\n    \
        <script type=\"module\" src=\"build/dev/page.js\"></script>\n  </head><body>\n\
        <p><a href=\"team.html\">Teams</a></p>\n</body></html>\n";

    fn file_of(page: &str) -> Result<String> {
        let mut folder = Folder::default();
        folder.add("program.js", "export default '50 % # </script>';");
        folder.add("program.wasm", *b"\0asm");
        for part in quiz::words::Part::ALL {
            folder.add(format!("{}.css", part.id()), "p { color: red }");
            folder.add(format!("words/en/{}.json", part.id()), "[\"Start\u{2026}\"]");
        }
        folder.add("embed.js", folder.loader("start(files);", address)?);
        folder.add("icon.svg", "<svg fill=\"#fff\"/>");
        folder.add("page.css", "a::after { content: '</style>' }");
        folder.add("page.js", "told('</script><!--');");
        written(page, &folder)
    }

    fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
        text.split_once(start).unwrap().1.split_once(end).unwrap().0
    }

    #[test]
    fn nothing_outside_is_named_any_more_and_nothing_inside_can_end_its_element() {
        let file = file_of(PAGE).unwrap();
        for gone in ["src=\"", "preload", "./", "import.meta", "build/", "team.html", "<!--", "og:"]
        {
            assert!(!file.contains(gone), "{gone} in {file}");
        }
        for put_in in [
            "data:application/wasm;base64,AGFzbQ==",
            "href=\"data:image/svg+xml;charset=utf-8,%3Csvg fill=%22%23fff%22/>\"",
            "data:text/javascript;charset=utf-8,export default '50 %25 %23 %3C/script>';",
            "Start%E2%80%A6",
        ] {
            assert!(file.contains(put_in), "{put_in} in {file}");
        }
        assert_eq!(file.matches("</script").count(), 2, "{file}");
        assert_eq!(file.matches("</style").count(), 1, "{file}");
    }

    #[test]
    fn the_policy_comes_first_and_allows_exactly_what_was_put_in() {
        let file = file_of(PAGE).unwrap();
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
        for (known, unknown) in [("dev/page.js", "dev/other.js"), ("\"icon\"", "\"manifest\"")] {
            assert!(file_of(&PAGE.replace(known, unknown)).is_err(), "{unknown}");
        }
    }

    #[test]
    fn a_hash_is_the_one_that_browsers_compute() {
        // From the specification of Content Security Policy, level 3, section 8.3.
        let hash = hash("alert('Hello, world.');");
        assert_eq!(hash, "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }
}
