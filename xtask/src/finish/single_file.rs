//! The whole page in one file, for a mail or a memory stick: it works from `file://`, and its own
//! policy lets it neither load nor send anything.

use super::folder::Folder;
use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use regex_lite::{Captures, Regex};
use sha2::{Digest, Sha256};

/// The file: the built index.html, with everything it names put in. The loader in the folder must know
/// its files by `address`.
///
/// # Errors
/// Where the page names a file that isn't in the folder.
pub(super) fn written(page: &str, folder: &Folder) -> Result<String> {
    let mut inlined = Inlined { folder, scripts: Vec::new(), styles: Vec::new() };
    let page = each_tag(&alone(page), |tag| inlined.instead_of(tag))?;
    let charset = "<meta charset=\"utf-8\">";
    ensure!(page.matches(charset).count() == 1, "index.html must have {charset} once");
    // Before anything that it is about.
    let policy = format!(
        "{charset}\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        inlined.policy()
    );
    Ok(page.replace(charset, &policy))
}

/// The address of a file that is itself the file, as a string of JavaScript.
pub(super) fn address(path: &str, bytes: &[u8]) -> String {
    let address = match (path.rsplit('.').next(), std::str::from_utf8(bytes)) {
        (Some("js"), Ok(text)) => text_address("text/javascript", text),
        (Some("css"), Ok(text)) => text_address("text/css", text),
        (Some("json"), Ok(text)) => text_address("application/json", text),
        _ => data_address("application/wasm", bytes),
    };
    serde_json::Value::from(address).to_string()
}

/// The page without its lines that lead to other pages, where it has none beside it.
fn alone(page: &str) -> String {
    let stays = |line: &&str| !line.contains("<a href=");
    page.lines().filter(stays).flat_map(|line| [line, "\n"]).collect()
}

/// The page with each link and each script file replaced.
fn each_tag(page: &str, mut change: impl FnMut(&Tag) -> Result<String>) -> Result<String> {
    let tag = Regex::new(r"\n?[ \t]*<(link|script)\b([^>]*)>(?:</script>)?")?;
    let mut fault = None;
    let changed = tag.replace_all(page, |found: &Captures| {
        let text = |index| found.get(index).map_or("", |found| found.as_str());
        let tag = Tag { name: text(1), attributes: text(2) };
        let instead = change(&tag).with_context(|| format!("putting {} into one file", text(0)));
        instead.unwrap_or_else(|error| {
            fault = Some(error);
            String::new()
        })
    });
    match fault {
        Some(error) => Err(error),
        None => Ok(changed.into_owned()),
    }
}

/// One `<link>` or `<script>` of the page.
#[derive(Debug)]
struct Tag<'a> {
    name: &'a str,
    attributes: &'a str,
}

impl Tag<'_> {
    fn attribute(&self, name: &str) -> Option<&str> {
        let (_, rest) = self.attributes.split_once(&format!("{name}=\""))?;
        rest.split_once('"').map(|(value, _)| value)
    }
}

struct Inlined<'a> {
    folder: &'a Folder,
    /// The policy's hashes of what was put in.
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Inlined<'_> {
    fn instead_of(&mut self, tag: &Tag) -> Result<String> {
        if tag.name == "script" {
            let name = tag.attribute("src").context("a script without a file")?;
            let script = inside(self.file(name)?, "script");
            self.scripts.push(hash(&script));
            return Ok(format!("\n    <script type=\"module\">{script}</script>"));
        }
        let name = tag.attribute("href").context("a link without an address")?;
        match tag.attribute("rel") {
            Some("preload" | "modulepreload") => Ok(String::new()),
            Some("icon") => {
                let icon = text_address("image/svg+xml", self.file(name)?);
                Ok(format!("\n    <link rel=\"icon\" href=\"{}\">", icon.replace('"', "%22")))
            }
            Some("stylesheet") => {
                let styles = inside(self.file(name)?, "style");
                self.styles.push(hash(&styles));
                Ok(format!("\n    <style>{styles}</style>"))
            }
            other => bail!("what to do with a link of the kind {other:?}?"),
        }
    }

    fn file(&self, name: &str) -> Result<&str> {
        std::str::from_utf8(self.folder.file(name)?).with_context(|| format!("{name} is no text"))
    }

    fn policy(&self) -> String {
        format!(
            "default-src 'none'; script-src 'wasm-unsafe-eval' {} data:; style-src {}; \
             connect-src data:; img-src data:; base-uri 'none'; form-action 'none'",
            self.scripts.join(" "),
            self.styles.join(" ")
        )
    }
}

/// How a policy names a text that it allows.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// Text that can stand inside `<script>` or `<style>`: its end tag and the start of a comment,
/// which only strings and patterns hold, are written with a backslash that means nothing there.
fn inside(text: &str, element: &str) -> String {
    let is_end = Regex::new(&format!("(?i)</({element})"));
    let text = match is_end {
        Ok(end) => end.replace_all(text, r"<\/$1").into_owned(),
        Err(_) => text.replace("</", r"<\/"),
    };
    text.replace("<!--", r"<\!--")
}

/// A `data:` address of bytes.
fn data_address(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", STANDARD.encode(bytes))
}

/// A `data:` address. Text stays text as far as an address allows it, which compresses far better
/// than base64.
fn text_address(kind: &str, text: &str) -> String {
    let mut address = format!("data:{kind};charset=utf-8,");
    for byte in text.bytes() {
        match byte {
            b'%' | b'#' | b'<' | 0..0x20 | 0x7f.. => address.push_str(&format!("%{byte:02X}")),
            _ => address.push(char::from(byte)),
        }
    }
    address
}

#[cfg(test)]
mod tests;
