//! Pages with a Content-Security-Policy: the quiz keeps to it, or moves into a frame, or leaves
//! the author's own words standing.

use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{mixed, outcome},
    page::Page,
};
use quiz::instrument::Length;
use serde_json::Value;

/// How a refused WebAssembly is reported: by the quiz, and by browsers that report it.
const WASM_REFUSED: [&str; 2] =
    ["wasm-forbidden", "policy violation: script-src refused wasm-eval"];

pub(super) async fn strict_policies_are_never_broken(page: &Page<'_>) -> Result<()> {
    for path in ["strict-cross.html", "no-styles.html", "strict-self.html"] {
        page.open_host(path).await?;
        page.answer_some(2).await.with_context(|| path.to_owned())?;
        page.check("the quiz is in the page itself", "return !part('frame')").await?;
        page.check(
            "the quiz has its looks",
            "return part('next').getBoundingClientRect().height >= 43.5",
        )
        .await?;
        page.no_faults().await.with_context(|| path.to_owned())?;
        // These pages share an origin, and with it what is kept of a quiz.
        page.script("localStorage.clear()", vec![]).await?;
    }
    page.open_host("trusted-types.html").await?;
    let answers = mixed(Length::Snapshot);
    page.take(Length::Snapshot, &answers).await?;
    let address = page.host_address("trusted-types.html");
    page.result_is(&outcome(Length::Snapshot, &answers)?, &address).await?;
    page.press_part("share").await?;
    page.wait_until("sharing is told", "return window.__told.some((one) => one.name === 'share')")
        .await?;
    page.errors_are(&[]).await?;
    page.nothing_was_missing()
}

pub(super) async fn without_webassembly_the_quiz_runs_in_a_frame(page: &Page<'_>) -> Result<()> {
    page.open_host("no-wasm.html").await?;
    page.until_screen("start").await?;
    page.enter_quiz_frame().await?;
    let answers = mixed(Length::Snapshot);
    page.take(Length::Snapshot, &answers).await?;
    let address = page.host_address("no-wasm.html");
    let expected = outcome(Length::Snapshot, &answers)?;
    page.result_is(&expected, &address).await?;
    let shown = page.text_of("return part('share-link').value").await?;

    page.leave_frames().await?;
    page.until_screen("result").await?;
    page.errors_are(&["wasm-forbidden"]).await?;
    for (name, count) in [("ready", 1), ("start", 1), ("answer", 24), ("complete", 1)] {
        page.told_times(name, count).await?;
    }
    let positions: Vec<Option<u64>> = page
        .told("answer")
        .await?
        .iter()
        .map(|detail| detail.get("position").and_then(Value::as_u64))
        .collect();
    ensure!(positions == (1..=24).map(Some).collect::<Vec<_>>(), "answers {positions:?}");
    let completed = page.told("complete").await?;
    let link = completed.first().and_then(|detail| detail.get("link")).and_then(Value::as_str);
    ensure!(link == Some(shown.as_str()), "the link told is {link:?}, the one shown {shown}");

    // The link opened on the page shows the result in the frame.
    page.open_address(&shown).await?;
    page.until_screen("result").await?;
    page.enter_quiz_frame().await?;
    page.result_is(&expected, &address).await?;
    page.only_faults(&WASM_REFUSED).await
}

pub(super) async fn where_nothing_is_allowed_the_children_stay(page: &Page<'_>) -> Result<()> {
    page.open_host("nothing-allowed.html").await?;
    page.until_screen("error").await?;
    stands_in(page).await?;
    page.errors_are(&["wasm-forbidden", "frame"]).await?;
    let [quiz, browser] = WASM_REFUSED;
    let frame = ["leader-manager-quiz frame", "policy violation: frame-src refused", "frame-src"];
    page.only_faults(&[&[quiz, browser], &frame[..]].concat()).await
}

/// A browser that can't construct style sheets needs a link in the shadow root, which this page's
/// policy refuses.
pub(super) async fn without_styles_the_quiz_runs_in_a_frame(page: &Page<'_>) -> Result<()> {
    page.open_host("plain.html").await?;
    page.answer_some(1).await?;
    let looks = "return getComputedStyle(find('.quiz')).borderTopStyle === 'solid'";
    page.check("a link gives the quiz its looks where it may", looks).await?;
    page.no_faults().await?;

    page.open_host("no-styles.html").await?;
    page.until_screen("start").await?;
    page.errors_are(&["styles-forbidden"]).await?;
    page.enter_quiz_frame().await?;
    page.until_part("start-button").await?;
    page.check("the quiz has its looks in the frame", looks).await?;
    page.answer_some(1).await?;
    page.leave_frames().await?;
    page.told_times("answer", 1).await?;
    page.only_faults(&["styles-forbidden", "style-src", "cannot load"]).await
}

pub(super) async fn where_files_are_missing_every_fall_is_told_once(page: &Page<'_>) -> Result<()> {
    page.open_host("small-root.html").await?;
    page.until_screen("error").await?;
    stands_in(page).await?;
    page.errors_are(&["load", "frame"]).await
}

/// The element's children are to be read, and below them a sentence and a link to the quiz.
async fn stands_in(page: &Page<'_>) -> Result<()> {
    let children = page.children().await?;
    ensure!(children.contains("Take the quiz"), "the children say {children:?}");
    let sentence = page.part_text("error").await?;
    ensure!(sentence.len() > 20, "the reader is told {sentence:?}");
    page.check(
        "a link leads to the quiz by itself",
        "const { top, bottom } = part('home').getBoundingClientRect();
         return bottom > top && /^https?:.*\\/index\\.html$/.test(part('home').href)",
    )
    .await
}
