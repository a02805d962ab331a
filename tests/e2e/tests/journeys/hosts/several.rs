//! Several quizzes on one page.

use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{mixed, outcome, portrait},
    page::Page,
};
use quiz::{instrument::Length, link};

pub(super) async fn quizzes_of_one_page_are_independent(page: &Page<'_>) -> Result<()> {
    page.open_host("several.html").await?;
    near(page).await?;
    // The third has words of its own, for which it needs all of ours.
    let words = ["words/en/take.json", "words/en/result.json", "words/en/history.json"];
    let rest = ["program.js", "program.wasm", "take.css"];
    for file in words.into_iter().chain(rest) {
        let times = page.times_asked(file);
        ensure!(times == 1, "{file} was asked for {times} times");
    }
    page.answer_some(3).await?;

    page.watch(1).await?;
    page.check("the second has its own length", "return !find('input[value=snapshot]')").await?;
    page.press_part("start-button").await?;
    page.until_position(1).await?;
    ensure!(page.position().await? == (1, 60), "the second shows {:?}", page.position().await?);

    page.watch(2).await?;
    let title = page.text_of("return root.textContent").await?;
    ensure!(title.contains("Conductor or first violin?"), "the third says {title:?}");
    page.answer_some(1).await?;
    page.check(
        "each is where it was left",
        "const places = quizzes.map((one) =>
             one.shadowRoot.querySelector('[part~=progress]').textContent.match(/\\d+/g).join('/'));
         return places.join() === '4/24,1/60,2/24' || places.join()",
    )
    .await?;

    // Each has kept its own, too.
    page.reload().await?;
    near(page).await?;
    page.watch(0).await?;
    page.press_part("resume").await?;
    page.answers_are_kept(3).await?;
    page.watch(1).await?;
    page.check("nothing was answered in the second", "return !part('resume')").await?;
    page.watch(2).await?;
    page.press_part("resume").await?;
    page.answers_are_kept(1).await?;
    page.nothing_was_missing()
}

/// Scrolls to each quiz until all have begun.
pub(super) async fn near(page: &Page<'_>) -> Result<()> {
    page.wait_until(
        "all quizzes have begun",
        "const waiting = quizzes.find((one) =>
             !one.dataset.screen || one.dataset.screen === 'loading');
         waiting?.scrollIntoView({ behavior: 'instant' });
         return quizzes.length === 3 && !waiting",
    )
    .await?;
    Ok(())
}

pub(super) async fn a_link_is_shown_by_the_first_that_accepts_it(page: &Page<'_>) -> Result<()> {
    let ours = outcome(Length::Snapshot, &portrait(Length::Snapshot))?;
    let payload = link::encode(&ours);
    page.open_host(&format!("several.html#lmq={payload}")).await?;
    near(page).await?;
    page.result_is(&ours, &page.host_address("several.html")).await?;
    page.check(
        "the others begin",
        "return quizzes.map((one) => one.dataset.screen).join() === 'result,start,start'",
    )
    .await?;

    // A result of the third's own instrument, taken there and opened again.
    page.watch(2).await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    let other = page.text_of("return part('share-link').value").await?;
    ensure!(!other.ends_with(&payload), "the third gives the link of the first");
    page.open_address(&other).await?;
    near(page).await?;
    page.check(
        "the third shows the result of its own instrument",
        "return quizzes.map((one) => one.dataset.screen).join() === 'start,start,result'",
    )
    .await?;
    page.watch(2).await?;
    let shown = page.text_of("return text('scores')").await?;
    ensure!(shown.contains("Conducting"), "the third's own words are missing in {shown:?}");
    page.errors_are(&[]).await?;

    // No other page has that instrument: it must not show the result with other words.
    let (_, payload) = other.split_once('#').context("a link without a fragment")?;
    page.open_host(&format!("plain.html#{payload}")).await?;
    page.until_screen("start").await?;
    page.until_part("error").await?;
    page.check("no result is shown", "return !part('result') && !part('radar')").await?;
    page.errors_are(&["link-other"]).await?;
    page.no_faults().await
}
