//! The quiz in a frame: its height, its settings, and the plain iframe without a script.

use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{outcome, portrait},
    page::Page,
};
use quiz::{instrument::Length, link};
use serde_json::{Value, json};

/// In the frame: whether nothing of it is hidden, and how high it is.
const ALL_IN_VIEW: &str = "const tree = document.scrollingElement;
    return tree.scrollHeight <= innerHeight + 1 && tree.scrollWidth <= innerWidth && innerHeight";

pub(super) async fn the_frame_is_as_high_as_its_content(page: &Page<'_>) -> Result<()> {
    page.open_host("iframe.html").await?;
    page.until_screen("start").await?;
    page.check(
        "the frame has a name and the rights it needs",
        "return part('frame').title.length > 3
             && /clipboard-write/.test(part('frame').allow) && /web-share/.test(part('frame').allow)",
    )
    .await?;
    fits(page, "start").await?;

    page.enter_quiz_frame().await?;
    page.answer_some(1).await?;
    page.leave_frames().await?;
    page.until_screen("question").await?;
    let question = fits(page, "question").await?;

    let payload = link::encode(&outcome(Length::Full, &portrait(Length::Full))?);
    page.go_to_host(&format!("iframe.html#lmq={payload}")).await?;
    page.until_screen("result").await?;
    let result = fits(page, "result").await?;
    ensure!(result > question + 300., "the result is {result} px high, a question {question}");
    page.errors_are(&[]).await
}

/// Waits until the frame hides nothing and is no higher than it must be; its height.
async fn fits(page: &Page<'_>, screen: &str) -> Result<f64> {
    page.enter_quiz_frame().await?;
    let what = format!("the frame shows the whole {screen} screen");
    // The frame takes its new height a moment after the screen is there.
    let fits = format!(
        "const height = (() => {{ {ALL_IN_VIEW} }})();
         const content = find('.quiz').getBoundingClientRect().bottom
             + parseFloat(getComputedStyle(document.body).marginBottom);
         return Math.abs(height - content) < 40 && height"
    );
    let height = page.wait_until(&what, &fits).await?;
    page.leave_frames().await?;
    height.as_f64().context("no height")
}

pub(super) async fn settings_reach_the_frame_while_it_runs(page: &Page<'_>) -> Result<()> {
    page.open_host("iframe.html").await?;
    page.enter_quiz_frame().await?;
    let look = "const { backgroundColor, borderRadius } = getComputedStyle(find('.quiz'));
        const button = getComputedStyle(part('start-button') ?? part('next')).backgroundColor;
        return { backgroundColor, borderRadius, button }";
    page.until_part("start-button").await?;
    page.wait_until(
        "the page's custom properties are the frame's",
        "const { borderRadius } = getComputedStyle(find('.quiz'));
         const { backgroundColor } = getComputedStyle(part('start-button'));
         return borderRadius === '4px' && backgroundColor === 'rgb(122, 31, 92)'",
    )
    .await?;
    page.answer_some(2).await?;
    let light = page.script(look, vec![]).await?;

    page.leave_frames().await?;
    page.script(
        "document.head.append(
             Object.assign(document.createElement('meta'), { name: 'color-scheme', content: 'dark' }));
         quiz.style.setProperty('--lmq-radius', '7px');
         quiz.removeAttribute('theme')",
        vec![],
    )
    .await?;
    page.enter_quiz_frame().await?;
    page.wait_until(
        "on a page that is dark by a tag, it is dark",
        "return getComputedStyle(find('.quiz')).borderRadius === '7px'
             && getComputedStyle(document.documentElement).colorScheme === 'dark'",
    )
    .await?;

    page.leave_frames().await?;
    page.script(
        "quiz.setAttribute('theme', 'dark');
         quiz.style.setProperty('--lmq-radius', '9px');
         quiz.setAttribute('cta-href', '/courses');
         quiz.setAttribute('cta-label', 'See the courses')",
        vec![],
    )
    .await?;
    page.enter_quiz_frame().await?;
    page.wait_until(
        "the frame follows the page",
        "return getComputedStyle(find('.quiz')).borderRadius === '9px'",
    )
    .await?;
    let dark = page.script(look, vec![]).await?;
    let colour = |look: &Value| look.get("backgroundColor").cloned();
    ensure!(colour(&light) != colour(&dark), "dark looks as light: {dark}");
    page.answers_are_kept(2).await?;

    let often = quiz::instrument::Answer::Rated(quiz::instrument::Frequency::Often);
    page.give_answers(3, &[often; 22]).await?;
    page.pass_context().await?;
    let href = page.text_of("return part('cta').href").await?;
    ensure!(href == page.host_address("courses"), "the call to action leads to {href}");
    page.check(
        "it leaves the frame",
        "const { target: others } = document.querySelector('base');
         return (part('cta').target || others) === '_top' || [part('cta').target, others]",
    )
    .await
}

pub(super) async fn an_authors_words_reach_the_frame(page: &Page<'_>) -> Result<()> {
    page.open_host("iframe.html").await?;
    page.enter_quiz_frame().await?;
    page.answer_some(2).await?;
    page.leave_frames().await?;
    page.script("quiz.setAttribute('content', 'my-words.json')", vec![]).await?;
    page.enter_quiz_frame().await?;
    page.wait_until("they are there", "return root.textContent.includes('Hardly ever')").await?;
    page.answers_are_kept(2).await?;
    page.leave_frames().await?;
    page.script("quiz.setAttribute('content', 'packs/unknown-key.json')", vec![]).await?;
    page.wait_until("the page is told", "return window.__told.some((one) => one.name === 'error')")
        .await?;
    page.errors_are(&["content"]).await?;
    page.only_faults(&["start.tilte"]).await
}

pub(super) async fn a_frame_that_is_moved_keeps_the_answers(page: &Page<'_>) -> Result<()> {
    page.open_host("dynamic.html").await?;
    page.press_on_page("#add").await?;
    page.until_screen("start").await?;
    page.script("quiz.setAttribute('mode', 'iframe')", vec![]).await?;
    page.enter_quiz_frame().await?;
    page.answer_some(2).await?;
    for deed in ["move", "away"] {
        page.leave_frames().await?;
        // Nobody can move a frame without its loading afresh.
        page.script("window.__told.length = 0", vec![]).await?;
        page.press_on_page(&format!("#{deed}")).await?;
        page.wait_until(
            "the frame has loaded afresh",
            "return window.__told.some((one) => one.name === 'ready') && screen === 'question'",
        )
        .await?;
        page.enter_quiz_frame().await?;
        page.answers_are_kept(2).await?;
    }
    page.leave_frames().await?;
    page.errors_are(&[]).await
}

pub(super) async fn a_plain_iframe_reads_its_address(page: &Page<'_>) -> Result<()> {
    page.open_host("plain-iframe.html").await?;
    page.enter_plain_frame().await?;
    page.until_screen("start").await?;
    page.check("the length is set by the address", "return !find('input[value=full]')").await?;
    page.check(
        "the theme is set by the address",
        "const channels = getComputedStyle(find('.quiz')).backgroundColor.match(/[\\d.]+/g);
         return channels.slice(0, 3).every((channel) => channel < 90)",
    )
    .await?;
    page.press_part("start-button").await?;
    let answers = portrait(Length::Snapshot);
    page.give_answers(1, &answers).await?;
    page.pass_context().await?;
    // Without a script on the page, links point at the quiz by itself.
    let shown = page.text_of("return part('share-link').value").await?;
    let payload = link::encode(&outcome(Length::Snapshot, &answers)?);
    ensure!(shown.ends_with(&format!("#lmq={payload}")), "the link is {shown}");
    let action = page.script("return [part('cta').href, text('cta')]", vec![]).await?;
    ensure!(action == json!(["https://courses.example/lead", "Learn to lead"]), "{action}");
    page.check(
        "the frame scrolls, for nobody makes it higher",
        "return document.scrollingElement.scrollHeight > innerHeight",
    )
    .await
}
