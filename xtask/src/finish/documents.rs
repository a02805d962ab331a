//! The documents for authors as pages, so that whoever has the quiz has them, too.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, html};

/// The documents: where they are in `docs/`, and what their pages are called.
pub(super) const ALL: [(&str, &str); 5] = [
    ("embedding.md", "embedding.html"),
    ("content-packs.md", "content-packs.html"),
    ("hosting/README.md", "hosting.html"),
    ("link-format.md", "link-format.html"),
    ("scoring.md", "scoring.html"),
];

/// A document as a page. Links to other documents lead to their pages.
pub(super) fn page(template: &str, markdown: &str) -> String {
    let title = markdown.lines().next().unwrap_or_default().trim_start_matches("# ");
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).map(|mut event| {
        if let Event::Start(Tag::Link { dest_url, .. }) = &mut event {
            let name = dest_url.trim_start_matches("../");
            if let Some((_, page)) = ALL.iter().find(|(source, _)| *source == name) {
                *dest_url = CowStr::from(*page);
            }
        }
        event
    });
    let mut content = String::new();
    html::push_html(&mut content, events);
    template.replace("{title}", title).replace("{content}", &content)
}

#[cfg(test)]
mod tests {
    #[test]
    fn links_between_documents_lead_to_their_pages() {
        let text = "# Title\n\n[a](hosting/README.md)\n\n| x |\n|---|\n| [d](../scoring.md) |\n";
        let page = super::page("{title}:{content}", text);
        for expected in
            ["Title:<h1>Title</h1>", "\"hosting.html\">a<", "<td><a href=\"scoring.html\">"]
        {
            assert!(page.contains(expected), "{expected} in {page}");
        }
    }
}
