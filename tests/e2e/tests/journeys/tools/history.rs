//! Results are kept on this device only where that is wanted, and told of only beyond uncertainty.

use super::{CHOOSE, KEEP_FILES, open, text};
use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{all, mixed, outcome},
    page::Page,
};
use quiz::{
    instrument::{Answer, Frequency, Length},
    link,
};
use serde_json::{Value, json};

const RECORD: &str = "return localStorage.getItem('leader-manager-quiz-history')";

/// Puts a result of an earlier day before the one that is kept, as this browser would hold it had it been taken
/// then, and shows both.
pub(crate) async fn add_an_earlier_result(page: &Page<'_>) -> Result<()> {
    let low = all(Answer::Rated(Frequency::AlmostNever), Length::Snapshot);
    let earlier = format!("1\n20000 {}", link::encode(&outcome(Length::Snapshot, &low)?));
    page.script(
        "const name = 'leader-manager-quiz-history';
         localStorage.setItem(name, localStorage.getItem(name).replace('1', arguments[0]))",
        vec![json!(earlier)],
    )
    .await?;
    page.reload().await?;
    page.until_screen("result").await?;
    open(page, "over-time").await?;
    page.wait_until("both are there", "return root.querySelectorAll('.kept li').length === 2")
        .await?;
    Ok(())
}

pub(crate) async fn results_are_kept_only_where_that_is_wanted(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    // Of one day, the last result counts, and midnight may come before the end.
    let now = page.script("return Date.now()", vec![]).await?;
    let same_day = clock_stopped_at(&now.to_string());
    page.script(&same_day, vec![]).await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    open(page, "over-time").await?;
    ensure!(page.script(RECORD, vec![]).await? == Value::Null, "kept without being asked");
    page.press_part("keep").await?;
    page.wait_until("it is kept", "return root.querySelectorAll('.kept li').length === 1").await?;
    let record = page.text_of(RECORD).await?;
    let own = link::encode(&outcome(Length::Snapshot, &mixed(Length::Snapshot))?);
    ensure!(record.ends_with(&own), "{record}");

    add_an_earlier_result(page).await?;
    let said = text(page, ".since").await?;
    ensure!(said.contains("clearly higher"), "{said}");
    page.check("three charts", "return root.querySelectorAll('svg[part~=timeline]').length === 3")
        .await?;

    // It was loaded anew.
    page.script(&same_day, vec![]).await?;
    // The next result is kept by itself: the answer to the question was for good.
    page.press_part("restart").await?;
    page.take(Length::Snapshot, &all(Answer::Rated(Frequency::Often), Length::Snapshot)).await?;
    let record = page.text_of(RECORD).await?;
    let often = all(Answer::Rated(Frequency::Often), Length::Snapshot);
    ensure!(record.ends_with(&link::encode(&outcome(Length::Snapshot, &often)?)), "{record}");

    // A file of all of them, erased, and brought back.
    open(page, "over-time").await?;
    page.script(KEEP_FILES, vec![]).await?;
    page.press_part("export").await?;
    page.wait_until("the file is there", "return window.savedFiles.length === 1").await?;
    page.script("window.savedFiles[0].text().then((it) => { window.saved = it; })", vec![]).await?;
    let saved = page.wait_until("it is text", "return window.saved").await?;
    let saved = saved.as_str().context("no text")?.to_owned();
    let kind = serde_json::from_str::<Value>(&saved)?;
    ensure!(kind.get("kind") == Some(&json!("history")), "{saved}");
    page.press_part("erase").await?;
    page.press_part("erase-now").await?;
    page.wait_until("nothing is left", &format!("{RECORD} === null")).await?;
    page.press_part("keep").await?;
    page.wait_until("one is kept", "return root.querySelectorAll('.kept li').length === 1").await?;
    page.script(CHOOSE, vec![json!(".annex .file input"), json!(saved)]).await?;
    page.wait_until("the others are back", "return root.querySelectorAll('.kept li').length === 2")
        .await?;
    Ok(())
}

/// Half past eleven in the evening of 1 March 2026, in New York: in universal time it is 2 March.
const EVENING: &str = "Date.UTC(2026, 2, 2, 4, 30)";

/// A script that stops a page's clock at this moment, an expression.
fn clock_stopped_at(moment: &str) -> String {
    format!(
        "const now = {moment};
         const Real = Date;
         window.Date = class extends Real {{
             constructor(...all) {{ super(...(all.length ? all : [now])); }}
             static now() {{ return now; }}
         }};"
    )
}

pub(crate) async fn days_are_the_readers_own(page: &Page<'_>) -> Result<()> {
    page.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": "America/New_York" }))
        .await?;
    let script = json!({ "source": clock_stopped_at(EVENING) });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", script).await?;
    page.open_quiz().await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    open(page, "over-time").await?;
    page.press_part("keep").await?;
    page.wait_until("it is kept", "return root.querySelectorAll('.kept li').length === 1").await?;
    let record = page.text_of(RECORD).await?;
    // Days since 1 January 1970: the first of March.
    ensure!(record.contains("\n20513 "), "{record}");
    let kept = text(page, ".kept li").await?;
    ensure!(kept.contains("1 Mar 2026"), "{kept}");
    Ok(())
}
