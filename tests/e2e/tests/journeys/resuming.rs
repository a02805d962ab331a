//! Coming back to a quiz that was left in the middle.

use crate::taking::result_is;
use anyhow::{Context, Result, ensure};
use e2e::{expected::mixed, page::Page};
use quiz::instrument::Length;

pub(crate) async fn goes_on_after_a_reload(page: &Page<'_>) -> Result<()> {
    let answers = mixed(Length::Snapshot);
    let (first, rest) = answers.split_at_checked(5).context("too few answers")?;
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.press_answers(1, first).await?;
    page.reload().await?;
    page.until_screen("start").await?;
    page.press_part("resume").await?;
    page.until_position(6).await?;
    page.press_part("back").await?;
    page.until_position(5).await?;
    let kept = page.checked().await?;
    let given = first.last().map(|answer| answer.id().to_owned());
    ensure!(kept == given, "{given:?} was given, {kept:?} is kept");
    page.press_part("next").await?;
    page.give_answers(6, rest).await?;
    page.pass_context().await?;
    result_is(page, Length::Snapshot, &answers).await
}

pub(crate) async fn starts_again_after_a_reload(page: &Page<'_>) -> Result<()> {
    let answers = mixed(Length::Full);
    let (first, _) = answers.split_at_checked(5).context("too few answers")?;
    page.open_quiz().await?;
    page.start(Length::Full).await?;
    page.type_answers(1, first).await?;
    page.reload().await?;
    page.until_screen("start").await?;
    page.press_part("restart").await?;
    page.wait_until("there is nothing to go on with", "return !part('resume')").await?;
    page.start(Length::Snapshot).await?;
    let checked = page.checked().await?;
    ensure!(checked.is_none(), "statement 1 comes with {checked:?} chosen");
    Ok(())
}
