//! What a page with the quiz in it is like before anybody does anything.

use anyhow::{Result, ensure};
use e2e::page::Page;

pub(crate) async fn takes_no_focus_on_load(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.check(
        "the focus is on the body",
        "return document.activeElement === document.body && !root.activeElement",
    )
    .await
}

pub(crate) async fn shows_readable_content_before_the_wasm(page: &Page<'_>) -> Result<()> {
    page.open("/").await?;
    page.wait_until("the element is loading", "return screen === 'loading'").await?;
    let fallback = page.children().await?;
    ensure!(fallback.len() > 60, "nothing worth reading: {fallback:?}");
    page.site.release_wasm();
    page.until_screen("start").await?;
    page.check(
        "the stand-in has made room for the quiz",
        "return [...quiz.children].every((child) => !child.checkVisibility())",
    )
    .await
}

pub(crate) async fn stays_readable_without_the_wasm(page: &Page<'_>) -> Result<()> {
    page.open("/").await?;
    page.until_screen("error").await?;
    let fallback = page.children().await?;
    ensure!(fallback.len() > 60, "nothing worth reading: {fallback:?}");
    Ok(())
}

pub(crate) async fn offers_both_lengths_with_the_snapshot_chosen(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.check(
        "two radios, snapshot chosen",
        "return [...root.querySelectorAll('input[type=radio]')]
             .map((radio) => radio.value + radio.checked).join(' ') === 'snapshottrue fullfalse'",
    )
    .await
}
