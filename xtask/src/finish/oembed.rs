//! oEmbed: a file that tells other sites how to show the quiz when somebody pastes its address,
//! and the link in the page by which they find that file.

use crate::page::Site;
use anyhow::{Context, Result, ensure};
use regex_lite::Regex;
use serde_json::{Value, json};

/// The frame's size, in CSS pixels: the first screen and every statement fit without scrolling.
const SIZE: (u16, u16) = (640, 720);
/// A day, in seconds: how long others may keep the answer.
const CACHE_AGE: u32 = 86_400;

/// The page with the link, and the file it leads to. Fails where the page has no title or no heading.
pub(super) fn discoverable(html: &str, site: &Site) -> Result<(String, Value)> {
    let (title, name) = (inner(html, "title")?, inner(html, "h1")?);
    let link = format!(
        "    <link rel=\"alternate\" type=\"application/json+oembed\" \
         href=\"{site}oembed.json\" title=\"{title}\">\n  </head>"
    );
    ensure!(html.matches("  </head>").count() == 1, "index.html must have one indented </head>");
    let (width, height) = SIZE;
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": name,
        "provider_url": site.to_string(),
        "cache_age": CACHE_AGE,
        "width": width,
        "height": height,
        "html": format!(
            "<iframe src=\"{site}frame.html\" title=\"{title}\" width=\"{width}\" \
             height=\"{height}\" frameborder=\"0\" loading=\"lazy\" \
             allow=\"clipboard-write; web-share\"></iframe>"
        ),
    });
    Ok((html.replace("  </head>", &link), answer))
}

/// The page without the link: a copy that lives nowhere in particular has no oEmbed file.
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
        let site = "https://quiz.example/q/".parse().unwrap();
        let (page, answer) = discoverable(PAGE, &site).unwrap();
        assert!(page.contains(
            "<link rel=\"alternate\" type=\"application/json+oembed\" \
             href=\"https://quiz.example/q/oembed.json\" title=\"Leader? A quiz\">\n  </head>"
        ));
        let told = [&answer["type"], &answer["version"], &answer["title"]];
        assert_eq!(told, ["rich", "1.0", "Leader? A quiz"]);
        let frame = answer["html"].as_str().unwrap();
        assert!(frame.contains("src=\"https://quiz.example/q/frame.html\""), "{frame}");
        assert!(frame.contains("width=\"640\"") && answer["width"] == 640);
        let [without, before] =
            [&without_link(&page).unwrap(), PAGE].map(|page| page.replace(char::is_whitespace, ""));
        assert_eq!(without, before);
    }

    #[test]
    fn a_page_without_a_title_is_refused() {
        let site = Site::local(8080);
        for (known, unknown) in [("title>", "b>"), ("A quiz", "A \"quiz\"")] {
            assert!(discoverable(&PAGE.replace(known, unknown), &site).is_err(), "{unknown}");
        }
    }
}
