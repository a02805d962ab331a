//! Keys typed in the quiz are no shortcuts of the page, and the page's keys are not the quiz's.

use anyhow::{Result, ensure};
use e2e::page::Page;
use fantoccini::key::Key;
use serde_json::Value;

pub(super) async fn keys_stay_where_they_were_typed(page: &Page<'_>) -> Result<()> {
    page.open_host("shortcuts.html").await?;
    page.answer_some(2).await?;
    page.until_focus_is_in_the_question().await?;
    for key in ['j', 'k'] {
        page.key(key).await?;
    }
    // The page forbids what arrows, Space and Enter do, but doesn't hear of these.
    page.tab_to("[part~='option'] input").await?;
    page.key(' ').await?;
    page.wait_until("Space chooses", "return !!find('[part~=option] input:checked')").await?;
    let before = page.checked().await?;
    page.key(Key::Down).await?;
    let after = page.checked().await?;
    ensure!(before != after, "an arrow leaves {before:?} chosen");
    page.key(Key::Enter).await?;
    page.until_position(4).await?;
    page.until_focus_is_in_the_question().await?;
    let heard = heard(page).await?;
    let strangers: Vec<&String> = heard
        .iter()
        .filter(|one| !one.ends_with("Tab") && !one.ends_with("Shift") && !one.ends_with("Escape"))
        .collect();
    ensure!(strangers.is_empty(), "the page has heard {strangers:?}");

    // A key is the quiz's until it is up, wherever the focus has gone.
    page.hold('j').await?;
    page.script("document.querySelector('#own').focus()", vec![]).await?;
    page.release('j').await?;
    page.check("a release is not the page's", "return !window.heard.includes('keyup j')").await?;
    page.script("find('[part~=statement]').focus()", vec![]).await?;

    // What moves about and what has a modifier is everybody's.
    page.key(Key::Escape).await?;
    page.wait_until("Escape is the page's", "return window.heard.includes('keydown Escape')")
        .await?;
    page.with_control('j').await?;
    page.wait_until("a modified key is the page's", "return window.heard.includes('keydown j')")
        .await?;

    // Outside of the quiz keys are the page's alone.
    page.script("window.heard = []; document.querySelector('#own').focus()", vec![]).await?;
    for key in ['1', '5', '0', Key::Down.into(), Key::Up.into(), Key::Enter.into()] {
        page.key(key).await?;
    }
    page.wait_until("the page hears its keys", "return window.heard.includes('keydown Enter')")
        .await?;
    page.check(
        "the quiz has not moved",
        "return (text('progress') ?? '').startsWith('4') && !find('[part~=option] input:checked')",
    )
    .await
}

async fn heard(page: &Page<'_>) -> Result<Vec<String>> {
    let heard = page.script("return window.heard", vec![]).await?;
    let lines = heard.as_array().into_iter().flatten();
    Ok(lines.filter_map(Value::as_str).map(str::to_owned).collect())
}
