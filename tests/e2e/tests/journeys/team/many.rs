//! Ten thousand results, without a page that stands still.

use super::{CHOOSE, counted, open, open_anew, people, table, texts, until_done};
use anyhow::{Result, ensure};
use e2e::page::Page;
use serde_json::{Value, json};

/// Notes what the progress bar has shown, and every task of more than 50 ms.
const WATCH: &str = "
    window.shown = [];
    window.longTasks = [];
    new MutationObserver(() => {
        const bar = document.querySelector('progress');
        if (bar && window.shown.at(-1) !== bar.value) window.shown.push(bar.value);
    }).observe(document.querySelector('#team'), { subtree: true, childList: true, attributes: true });
    new PerformanceObserver((list) => {
        for (const task of list.getEntries()) window.longTasks.push(Math.round(task.duration));
    }).observe({ type: 'longtask' });";

/// How long the longest task was is printed, not asserted: other work on the machine lengthens it.
pub(crate) async fn ten_thousand_are_read_without_standing_still(page: &Page<'_>) -> Result<()> {
    let text = table(&people(10_000)?);
    open(page, "").await?;
    page.script(WATCH, vec![]).await?;
    page.script(CHOOSE, vec![json!("all.csv"), json!(text)]).await?;
    until_done(page).await?;
    ensure!(texts(page, "#team-title").await? == ["10,000 people"]);
    page.check("the page is light", "return document.querySelectorAll('*').length < 3000").await?;
    let seen = page.script("return [window.shown, window.longTasks]", vec![]).await?;
    let list =
        |index: usize| seen.get(index).and_then(Value::as_array).cloned().unwrap_or_default();
    let (shown, long) = (list(0), list(1));
    let longest = long.iter().filter_map(Value::as_u64).max().unwrap_or(0);
    println!(
        "ten thousand: progress was drawn {} times; {} tasks above 50 ms, the longest {longest} ms",
        shown.len(),
        long.len()
    );
    ensure!(shown.len() > 4, "progress was shown only at {shown:?}");

    // On a slow machine there is time to change one's mind.
    open_anew(page).await?;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 12 })).await?;
    page.script(CHOOSE, vec![json!("all.csv"), json!(text)]).await?;
    page.wait_until("it can be stopped", "return !!document.querySelector('[data-press=stop]')")
        .await?;
    page.press_on_page("[data-press='stop']").await?;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
    page.wait_until("it has stopped", "return !!document.querySelector('[data-card=reading] p')")
        .await?;
    let taken = counted(page, "taken").await?.replace(',', "").parse::<usize>()?;
    ensure!(taken < 10_000, "all {taken} were read before the press was heard");
    Ok(())
}
