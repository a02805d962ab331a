//! The quiz where the browser's storage can't be used: only resuming is lost.

use crate::taking::result_is;
use anyhow::{Context, Result};
use e2e::{expected::mixed, page::Page};
use quiz::instrument::Length;

pub(crate) async fn blocked_storage_changes_nothing_else(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    let answers = mixed(Length::Snapshot);
    page.take(Length::Snapshot, &answers).await?;
    result_is(page, Length::Snapshot, &answers).await
}

pub(crate) async fn full_storage_changes_nothing_else(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    let answers = mixed(Length::Snapshot);
    page.take(Length::Snapshot, &answers).await?;
    result_is(page, Length::Snapshot, &answers).await
}

pub(crate) async fn nonsense_in_storage_changes_nothing_else(page: &Page<'_>) -> Result<()> {
    let answers = mixed(Length::Snapshot);
    let (first, _) = answers.split_at_checked(3).context("too few answers")?;
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.give_answers(1, first).await?;
    let kept = page.script("return localStorage.length", vec![]).await?;
    anyhow::ensure!(kept.as_u64() > Some(0), "the quiz keeps nothing to spoil");
    for nonsense in ["", "{nonsense", "null", "[]", "{\"version\":1,\"answers\":[9,9,9]}", "🦆"] {
        page.script(
            "for (const key of Object.keys(localStorage)) localStorage[key] = arguments[0]",
            vec![nonsense.into()],
        )
        .await?;
        page.reload().await?;
        page.until_screen("start").await?;
        page.check("there is nothing to go on with", "return !part('resume')").await?;
    }
    page.start(Length::Snapshot).await
}
