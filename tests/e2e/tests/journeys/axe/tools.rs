//! Every tool under a result, with nothing in it yet, with something, and with what was refused.

use super::open_all;
use crate::tools::{
    CHOOSE, compared, history::add_an_earlier_result, open, path_of, person, three,
};
use anyhow::Result;
use e2e::{expected::mixed, page::Page};
use quiz::{
    instrument::{Frequency, Length},
    link,
};
use serde_json::json;

pub(crate) async fn every_tool(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    breakdown(page).await?;
    export(page).await?;
    history(page).await?;
    compare(page).await
}

/// The result around a tool is looked at where results are.
async fn check(page: &Page<'_>, what: &str) -> Result<()> {
    page.check_axe_of(what, ".annex").await
}

async fn breakdown(page: &Page<'_>) -> Result<()> {
    open(page, "arithmetic").await?;
    check(page, "the breakdown").await?;
    page.press("[data-number='risk.managing'] [part=number]").await?;
    page.wait_until("its sums are open", "return !!find('.sums')").await?;
    check(page, "the breakdown with a number open").await
}

async fn export(page: &Page<'_>) -> Result<()> {
    open(page, "take-away").await?;
    page.script(CHOOSE, vec![json!("[part=open]"), json!("not json")]).await?;
    page.wait_until(
        "a sentence says why",
        "return [...root.querySelectorAll('.annex [role=status]')]
             .some((it) => it.textContent.trim())",
    )
    .await?;
    check(page, "what can be saved, and a file that was refused").await
}

async fn history(page: &Page<'_>) -> Result<()> {
    open(page, "over-time").await?;
    page.until_part("keep").await?;
    check(page, "the offer to keep results").await?;
    page.press_part("keep").await?;
    page.wait_until("it is kept", "return root.querySelectorAll('.kept li').length === 1").await?;
    add_an_earlier_result(page).await?;
    page.press_part("erase").await?;
    page.until_part("erase-now").await?;
    check(page, "two kept results, about to be erased").await
}

async fn compare(page: &Page<'_>) -> Result<()> {
    open(page, "compare").await?;
    check(page, "the comparison with nobody").await?;
    let ann = link::with_named_results("/", &[person("Ann", Frequency::Rarely)?]);
    page.press_part("compare-show").await?;
    page.wait_until("a sentence says why", "return !!find('.refusal').textContent").await?;
    check(page, "the comparison with nothing pasted").await?;
    page.script("part('compare-link').value = arguments[0]", vec![json!(ann)]).await?;
    page.press_part("compare-show").await?;
    compared(page).await?;
    page.check_axe("the comparison with Ann").await?;

    page.open(&path_of(&three()?)).await?;
    page.until_screen("result").await?;
    compared(page).await?;
    open_all(page, "details").await?;
    page.check_axe("the comparison with one of several, all of it open").await
}
