//! The page that writes the line for an author: as it opens, with what it warns of, and other places.

use anyhow::Result;
use e2e::page::Page;
use serde_json::json;

/// Gives a field a value, or ticks it, as its author would.
const FILL: &str = "
    const field = document.querySelector(arguments[0]);
    if (arguments[1] === null) field.checked = true;
    else field.value = arguments[1];
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }))";

pub(crate) async fn the_page_for_authors(page: &Page<'_>) -> Result<()> {
    page.open("/embed.html").await?;
    page.until_screen("start").await?;
    page.check_axe("the page for authors").await?;

    page.script("document.querySelector('details').open = true", vec![]).await?;
    for (field, value) in [
        ("[name='own-lead']", None),
        ("[name='lead']", Some("#eeeeee")),
        ("[name='radius']", Some("400")),
        ("[name='cta-label']", Some("See the course")),
        ("[name='cta-href']", Some("javascript:alert(1)")),
        ("[name='share'][value='own']", None),
        ("[name='share-url']", Some("ftp://blog.example")),
        ("[name='content']", Some("ftp://blog.example")),
        ("[name='place'][value='hugo']", None),
    ] {
        page.script(FILL, vec![json!(field), json!(value)]).await?;
    }
    page.wait_until(
        "the author is told why, field by field",
        "const problems = ['radius', 'cta-href', 'share-url', 'content'].map((name) =>
             document.querySelector(`#${name}-problem`));
         problems.push(document.querySelector('[data-colour=lead]'));
         return problems.every((one) => one.textContent)",
    )
    .await?;
    page.check_axe("the page for authors with all that it warns of").await?;

    for field in ["[name='place'][value='markdown']", "[name='theme'][value='dark']"] {
        page.script(FILL, vec![json!(field), json!(null)]).await?;
    }
    page.wait_until("the quiz is dark", "return quiz.getAttribute('theme') === 'dark'").await?;
    page.check_axe("the page for authors with a picture and a dark quiz").await
}
