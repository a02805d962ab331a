//! oEmbed: a file that tells other sites how to show the quiz when somebody pastes its address,
//! and the link in the page by which they find that file.

use crate::site::Site;
use anyhow::{Context, Result, ensure};
use regex_lite::Regex;
use serde_json::{Value, json};

/// The frame's size, in CSS pixels: the first screen and every statement fit without scrolling.
const SIZE: (u16, u16) = (640, 720);
/// A day, in seconds: how long others may keep the answer.
const CACHE_AGE: u32 = 86_400;

/// The page with the link, and the file it leads to.
///
/// # Errors
/// Where the page has no title or no heading.
pub(super) fn discoverable(html: &str, site: &Site) -> Result<(String, Value)> {
    let title = inner(html, "title")?;
    let name = inner(html, "h1")?;
    let link = format!(
        "    <link rel=\"alternate\" type=\"application/json+oembed\" \
         href=\"{site}oembed.json\" title=\"{title}\">\n  </head>"
    );
    ensure!(html.matches("  </head>").count() == 1, "index.html must have one indented </head>");
    let (width, height) = SIZE;
    let frame = format!(
        "<iframe src=\"{site}frame.html\" title=\"{title}\" width=\"{width}\" height=\"{height}\" \
         frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write; web-share\"></iframe>"
    );
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": name,
        "provider_url": site.to_string(),
        "cache_age": CACHE_AGE,
        "width": width,
        "height": height,
        "html": frame,
    });
    Ok((html.replace("  </head>", &link), answer))
}

/// The page without the link: a copy that lives nowhere in particular has no oEmbed file.
///
/// # Errors
/// Only where the pattern is wrong.
pub(crate) fn without_link(html: &str) -> Result<String> {
    let link = Regex::new(r#"\s*<link rel="alternate" type="application/json\+oembed"[^>]*>"#)?;
    Ok(link.replace_all(html, "").into_owned())
}

/// The text of the first element with this name; it must be plain text.
fn inner<'a>(html: &'a str, name: &str) -> Result<&'a str> {
    let text = html
        .split_once(&format!("<{name}>"))
        .and_then(|(_, rest)| rest.split_once(&format!("</{name}>")))
        .map(|(text, _)| text.trim())
        .with_context(|| format!("index.html has no <{name}>"))?;
    ensure!(!text.contains(['<', '"', '&']), "the <{name}> of index.html must be plain text");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html>\n  <head>\n    <title>Leader? A quiz</title>\n  </head>\n\
        <body><h1>Leader?</h1></body></html>";

    #[test]
    fn the_page_leads_to_a_file_that_shows_the_frame() {
        let site = Site::parse("https://quiz.example/q/").unwrap();
        let (page, answer) = discoverable(PAGE, &site).unwrap();
        assert!(page.contains(
            "<link rel=\"alternate\" type=\"application/json+oembed\" \
             href=\"https://quiz.example/q/oembed.json\" title=\"Leader? A quiz\">\n  </head>"
        ));
        assert_eq!(answer["type"], "rich");
        assert_eq!(answer["version"], "1.0");
        assert_eq!(answer["title"], "Leader? A quiz");
        let frame = answer["html"].as_str().unwrap();
        assert!(frame.contains("src=\"https://quiz.example/q/frame.html\""), "{frame}");
        assert!(frame.contains("width=\"640\"") && answer["width"] == 640);
        assert_eq!(
            without_link(&page).unwrap().replace(char::is_whitespace, ""),
            PAGE.replace(char::is_whitespace, "")
        );
    }

    #[test]
    fn a_page_without_a_title_is_refused() {
        let site = Site::local(8080);
        assert!(discoverable(&PAGE.replace("title>", "b>"), &site).is_err());
        assert!(discoverable(&PAGE.replace("A quiz", "A \"quiz\""), &site).is_err());
    }
}
