//! A long post: nothing is fetched before its reader comes near the quiz, and nothing jumps when
//! the quiz is there.

use anyhow::{Context, Result, ensure};
use e2e::{engine::Engine, page::Page};
use fantoccini::key::Key;
use serde_json::Value;

pub(super) async fn nothing_is_fetched_until_the_quiz_is_near(page: &Page<'_>) -> Result<()> {
    page.open_host("long-post.html").await?;
    page.until_screen("loading").await?;
    // What is near is told when the page is drawn.
    drawn(page, "early").await?;
    let early: Vec<_> = page
        .site
        .asked()
        .into_iter()
        .filter(|one| !one.path.starts_with("/__injected/") && one.path != "/favicon.ico")
        .map(|one| one.path)
        .collect();
    // What authors name, and the loader itself.
    let loader = early.iter().filter(|path| path.ends_with("/embed.js")).count();
    let is_little = early.len() == 3 && loader == 2;
    ensure!(is_little, "fetched too early: {early:?}");
    page.script("scrollTo({ top: innerHeight * 3, behavior: 'instant' })", vec![]).await?;
    page.wait_until(
        "it is one viewport away",
        "return quiz.getBoundingClientRect().top > innerHeight",
    )
    .await?;
    page.script(
        "scrollBy({ top: quiz.getBoundingClientRect().top - innerHeight * 1.8, behavior: 'instant' })",
        vec![],
    )
    .await?;
    page.until_screen("start").await?;
    page.check("it is still out of sight", "return quiz.getBoundingClientRect().top > innerHeight")
        .await?;
    // `en-GB` is known not to be there: it costs no answer of 404.
    page.nothing_was_missing()?;
    for file in ["program.js", "program.wasm", "take.css", "words/en/take.json"] {
        let times = page.times_asked(file);
        ensure!(times == 1, "{file} was asked for {times} times");
    }
    // A link in the address is a reason not to wait.
    page.open_host("long-post.html#lmq=1damaged").await?;
    page.until_screen("start").await?;
    page.until_part("error").await?;
    page.errors_are(&["link-damaged"]).await
}

/// The sizes of the layout shifts since `window.from`, with what has moved, that no press caused.
const SHIFTS: &str = "
    window.shifts ??= (() => {
        const seen = [];
        new PerformanceObserver((list) => seen.push(...list.getEntries()))
            .observe({ type: 'layout-shift', buffered: true });
        return seen;
    })();
    const found = window.shifts
        .filter((one) => !one.hadRecentInput && one.startTime >= window.from)
        .map((one) => [one.value, ...one.sources.map(({ node }) => node && node.nodeName)]);
    return found";

pub(super) async fn what_is_below_the_quiz_stays_where_it_is(page: &Page<'_>) -> Result<()> {
    // This page keeps the place before there is a loader: nothing moves from the first moment on.
    page.open_host("kept.html").await?;
    page.script("window.from = 0", vec![]).await?;
    stays(page).await?;
    page.site.hold_wasm();
    // This one doesn't: nothing moves once the loader is there.
    page.open_host("plain.html").await?;
    page.until_screen("loading").await?;
    drawn(page, "loading").await?;
    page.script("window.from = performance.now()", vec![]).await?;
    stays(page).await?;
    page.press_part("start-button").await?;
    page.until_position(1).await?;
    let told = page.told("ready").await?;
    ensure!(told == [Value::Object(serde_json::Map::new())], "ready is told as {told:?}");
    Ok(())
}

pub(super) async fn whoever_is_on_a_link_of_the_stand_in_goes_on_in_the_quiz(
    page: &Page<'_>,
) -> Result<()> {
    page.open_host("call-to-action.html").await?;
    page.until_screen("loading").await?;
    page.script("quiz.querySelector('a').focus()", vec![]).await?;
    page.site.release_wasm();
    page.until_screen("start").await?;
    page.wait_until("the quiz has the focus", "return document.activeElement === quiz").await?;
    // WebKitGTK's Tab passes links and buttons by, but no radio.
    page.key(Key::Tab).await?;
    page.check("Tab goes on inside", "return deep().matches('input[value=snapshot]')").await
}

/// Lets the quiz come, and fails if that moves what is below it.
async fn stays(page: &Page<'_>) -> Result<()> {
    let below = "return document.querySelector('#below').getBoundingClientRect().top";
    page.until_screen("loading").await?;
    let before = page.script(below, vec![]).await?.as_f64().context("no place")?;
    page.site.release_wasm();
    page.until_part("start-button").await?;
    let after = page.script(below, vec![]).await?.as_f64().context("no place")?;
    ensure!((before - after).abs() < 1., "the text below has moved from {before} to {after} px");
    if page.engine != Engine::Chromium {
        // Only Chromium tells what else has moved.
        return Ok(());
    }
    page.script(SHIFTS, vec![]).await?;
    drawn(page, "after").await?;
    let shifts = page.script(SHIFTS, vec![]).await?;
    ensure!(shifts.as_array().is_some_and(Vec::is_empty), "the layout has shifted: {shifts}");
    // The measure can fail: what is moved on purpose is seen.
    page.script("quiz.before(document.createElement('hr'))", vec![]).await?;
    page.wait_until("a shift is noticed", &format!("{SHIFTS}.length > 0")).await?;
    Ok(())
}

/// Waits until the page has been drawn twice. Each name is used once on a page.
async fn drawn(page: &Page<'_>, name: &str) -> Result<()> {
    let body = format!(
        "const drawings = (window.drawings ??= {{}});
         drawings.{name} ??= (requestAnimationFrame(() => requestAnimationFrame(() => {{
             drawings.{name} = 2; }})), 1);
         return drawings.{name} === 2"
    );
    page.wait_until("the page has been drawn", &body).await?;
    Ok(())
}
