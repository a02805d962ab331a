//! What the quiz tells the page around it, as the public surface promises.

use anyhow::{Context, Result, ensure};
use e2e::{expected::mixed, page::Page};
use quiz::instrument::Length;
use serde_json::Value;

pub(crate) async fn tells_the_page_what_happens(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.script(
        "window.told = [];
         for (const name of ['start', 'answer', 'complete', 'share', 'error']) {
             document.addEventListener(`lmq-${name}`, (event) =>
                 window.told.push({ name, detail: event.detail }));
         }",
        vec![],
    )
    .await?;
    let answers = mixed(Length::Snapshot);
    page.take(Length::Snapshot, &answers).await?;
    page.press_part("share").await?;
    page.wait_until("sharing is told", "return window.told.some((one) => one.name === 'share')")
        .await?;
    let told = page.script("return window.told", vec![]).await?;
    let told = told.as_array().context("what was told is no list")?;
    let named = |name: &str| -> Vec<&Value> {
        told.iter()
            .filter(|one| one.get("name").and_then(Value::as_str) == Some(name))
            .map(|one| one.get("detail").unwrap_or(&Value::Null))
            .collect()
    };
    ensure!(named("start").len() == 1, "one start, but told {told:?}");
    ensure!(named("error").is_empty(), "no error, but told {told:?}");
    let answered = named("answer");
    ensure!(answered.len() == answers.len(), "24 answers, but told {answered:?}");
    for (position, detail) in (1..).zip(&answered) {
        let fields = detail.as_object().context("an answer's detail is no object")?;
        let mut names: Vec<&str> = fields.keys().map(String::as_str).collect();
        names.sort_unstable();
        ensure!(names == ["count", "position"], "an answer is told with {names:?}");
        ensure!(
            fields.get("position") == Some(&Value::from(position)),
            "answer {position} is told as {detail}"
        );
    }
    let completed = named("complete");
    ensure!(completed.len() == 1, "one completion, but told {completed:?}");
    let link = completed.first().and_then(|detail| detail.get("link")).and_then(Value::as_str);
    let shown = page.text_of("return part('share-link').value").await?;
    ensure!(link == Some(shown.as_str()), "the link told is {link:?}, the one shown {shown}");
    Ok(())
}
