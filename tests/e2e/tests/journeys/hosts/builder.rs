//! The page that writes the line for an author: what it shows is what it writes, and it can be
//! copied.

use anyhow::{Context, Result, ensure};
use e2e::{engine::Engine, page::Page};
use serde_json::{Value, json};

/// The snippet that is shown now, of one kind.
const SNIPPET: &str = "return document.querySelector('[data-snippet=html]').textContent";

pub(super) async fn the_builder_writes_what_its_preview_shows(page: &Page<'_>) -> Result<()> {
    page.open("/embed.html").await?;
    page.until_screen("start").await?;
    let first = page.text_of(SNIPPET).await?;
    let origin = page.site.origin();
    ensure!(
        first.contains(&format!("<script type=\"module\" src=\"{origin}/embed.js\"></script>"))
            && first.contains("<leader-manager-quiz>"),
        "the first snippet is {first}"
    );

    page.check(
        "no text field makes an iPhone zoom in",
        "return [...document.querySelectorAll('textarea, select, input[type=text], input[type=search]')]
             .every((field) => parseFloat(getComputedStyle(field).fontSize) >= 16)",
    )
    .await?;
    page.answer_some(1).await?;
    page.press_on_page("label:has([name=theme][value=dark])").await?;
    page.press_on_page("label:has([name=length][value=snapshot])").await?;
    type_into(page, "cta-label", "Courses & \"more\"").await?;
    type_into(page, "cta-href", "https://courses.example/?a=1&b=2").await?;
    let snippet = page.text_of(SNIPPET).await?;
    for text in [
        "theme=\"dark\"",
        "length=\"snapshot\"",
        "cta-href=\"https://courses.example/?a=1&amp;b=2\"",
    ] {
        ensure!(snippet.contains(text), "no {text} in {snippet}");
    }
    // What it writes, pasted into a page, has the attributes that the preview has.
    let attributes = page
        .script(
            "const kept = (one) => Object.fromEntries([...one.attributes]
                 .map(({ name, value }) => [name, value])
                 .filter(([name]) => !['id', 'data-screen', 'style', 'class'].includes(name)));
             const pasted = new DOMParser().parseFromString(arguments[0], 'text/html');
             return [kept(pasted.querySelector('leader-manager-quiz')), kept(quiz)]",
            vec![json!(snippet)],
        )
        .await?;
    let both = attributes.as_array().context("no attributes")?;
    ensure!(both.first() == both.get(1), "written and shown: {attributes}");
    ensure!(
        both.first().and_then(|one| one.get("cta-label")) == Some(&json!("Courses & \"more\"")),
        "written: {attributes}"
    );
    // The preview has kept its answer.
    page.answers_are_kept(1).await?;

    // A colour that nobody could read is told beside it, to whoever doesn't see the page, too.
    page.script(
        "const field = document.querySelector('[name=accent]');
         field.value = '#101010';
         document.querySelector('[name=own-accent]').click();
         field.dispatchEvent(new Event('input', { bubbles: true }))",
        vec![],
    )
    .await?;
    page.wait_until(
        "a live region says it, and describes the field",
        "const field = document.querySelector('[name=accent]');
         const told = document.getElementById(field.getAttribute('aria-describedby'));
         return told.getAttribute('role') === 'status' && /4[.,]5/.test(told.textContent)",
    )
    .await?;
    page.press_on_page("label:has([name=own-accent])").await?;

    type_into(page, "cta-href", "javascript:alert(1)").await?;
    ensure!(!page.text_of(SNIPPET).await?.contains("javascript"), "javascript: is written");
    let told = "return document.querySelector('#cta-href-problem').textContent.length > 10";
    page.wait_until("the author is told why", told).await?;

    for place in ["wordpress", "frame", "ghost", "hugo", "jekyll", "react", "markdown"] {
        page.press_on_page(&format!("label:has([name=place][value={place}])")).await?;
        let seen = page
            .script(
                "const shown = [...document.querySelectorAll('[data-snippet]')]
                     .filter((one) => one.checkVisibility());
                 return shown.map((one) => one.textContent)",
                vec![],
            )
            .await?;
        let texts: Vec<&str> =
            seen.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        ensure!(
            !texts.is_empty() && texts.iter().all(|one| one.len() > 30),
            "{place} has {texts:?}"
        );
    }
    copies(page).await?;
    // Whoever copies doesn't have to scroll for it on a laptop.
    page.check(
        "the button to copy is in the first screen",
        "const { top } = document.querySelector('[data-place=html] .copy button').getBoundingClientRect();
         return top + scrollY < 900",
    )
    .await?;
    page.check(
        "others are let have the files",
        "return document.querySelector('[data-note=refused]').hidden",
    )
    .await?;
    for (shown, screen) in [("question", "question"), ("result", "result"), ("start", "start")] {
        page.press_on_page(&format!("label:has([name=shown][value={shown}])")).await?;
        page.until_screen(screen).await?;
        page.check("it looks as it was asked to", "return quiz.getAttribute('theme') === 'dark'")
            .await?;
    }
    let documents = page
        .script(
            "return Promise.all([...document.querySelectorAll('a[href^=docs]')].map(async ({ href }) => {
                 const answer = await fetch(href.replace(/#.*/, ''));
                 return answer.ok && (await answer.text()).includes('<h1>');
             }))",
            vec![],
        )
        .await?;
    ensure!(documents == json!([true, true, true, true]), "a document is missing: {documents}");
    page.errors_are(&[]).await
}

/// Types into a field as a person does, who then leaves it.
async fn type_into(page: &Page<'_>, name: &str, text: &str) -> Result<()> {
    page.script(
        "const field = document.querySelector(`[name='${arguments[0]}']`);
         field.value = arguments[1];
         field.dispatchEvent(new InputEvent('input', { bubbles: true }));
         field.dispatchEvent(new Event('change', { bubbles: true }))",
        vec![json!(name), json!(text)],
    )
    .await?;
    Ok(())
}

/// The copy button answers; where the browser lets the test read it, the clipboard has the snippet.
async fn copies(page: &Page<'_>) -> Result<()> {
    page.press_on_page("label:has([name=place][value=html])").await?;
    if page.engine == Engine::Chromium {
        page.devtools(
            "Browser.grantPermissions",
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
        )
        .await?;
    }
    page.press_on_page("[data-place=html] .copy button").await?;
    page.wait_until(
        "what became of the copy is told",
        "return document.querySelector('[data-place=html] .copy output').textContent.length > 3",
    )
    .await?;
    if page.engine == Engine::Chromium {
        page.script(
            "navigator.clipboard.readText().then((text) => { window.pasted = text; })",
            vec![],
        )
        .await?;
        page.wait_until("the clipboard can be read", "return !!window.pasted").await?;
        let pasted = page.text_of("return window.pasted").await?;
        ensure!(pasted == page.text_of(SNIPPET).await?, "the clipboard has {pasted}");
    }
    Ok(())
}
