//! Attributes that change while somebody is in the middle of the quiz.

use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{all, outcome},
    page::Page,
};
use quiz::instrument::{Answer, Frequency, Length};
use serde_json::json;

pub(super) async fn attributes_change_while_the_quiz_runs(page: &Page<'_>) -> Result<()> {
    let often = Answer::Rated(Frequency::Often);
    page.open_host("plain.html").await?;
    page.answer_some(3).await?;
    let light = background(page).await?;
    set(page, "theme", "dark").await?;
    page.wait_until(
        "it is dark",
        &format!("return getComputedStyle(find('.quiz')).backgroundColor !== {light:?}"),
    )
    .await?;
    page.answers_are_kept(3).await?;

    set(page, "content", "my-words.json").await?;
    page.wait_until(
        "the author's words are there",
        "return root.textContent.includes('Hardly ever')",
    )
    .await?;
    page.answers_are_kept(3).await?;
    set(page, "lang", "en-GB").await?;
    set(page, "mode", "iframe").await?;
    unset(page, "content").await?;
    page.wait_until("our words are back", "return root.textContent.includes('Almost never')")
        .await?;
    page.answers_are_kept(3).await?;
    // A change of mode waits for the next start screen.
    page.check("no frame has come in the middle", "return !part('frame')").await?;
    set(page, "mode", "inline").await?;
    set(page, "length", "snapshot").await?;

    set(page, "resume", "off").await?;
    page.give_answers(4, &[often; 21]).await?;
    page.pass_context().await?;
    page.check(
        "nothing is kept",
        "return Object.keys(localStorage).concat(Object.keys(sessionStorage))
             .filter((key) => key !== '__faults').join() === ''",
    )
    .await?;
    let expected = outcome(Length::Snapshot, &all(often, Length::Snapshot))?;
    page.result_is(&expected, &page.host_address("plain.html")).await?;

    set(page, "share-url", "/another-post?from=quiz").await?;
    let address = page.host_address("another-post?from=quiz");
    page.wait_until(
        "the link points at another page",
        &format!("return part('share-link').value.startsWith('{address}#lmq=')"),
    )
    .await?;
    page.check("there is no call to action", "return !part('cta')").await?;
    set(page, "cta-label", "See our courses").await?;
    set(page, "cta-href", "courses").await?;
    page.until_part("cta").await?;
    set(page, "cta-label", "Come to our course").await?;
    page.wait_until("its words change", "return text('cta') === 'Come to our course'").await?;
    unset(page, "cta-href").await?;
    page.wait_until("it goes", "return !part('cta')").await?;
    page.result_is(&expected, &address).await?;

    set(page, "length", "full").await?;
    page.press_part("restart").await?;
    page.until_screen("start").await?;
    page.wait_until("only the full profile is offered", "return !find('input[value=snapshot]')")
        .await?;
    set(page, "length", "ask").await?;
    page.wait_until("both are offered", "return !!find('input[value=snapshot]')").await?;
    set(page, "mode", "iframe").await?;
    page.until_part("frame").await?;
    page.enter_quiz_frame().await?;
    page.until_screen("start").await?;
    page.leave_frames().await?;
    set(page, "mode", "inline").await?;
    page.wait_until(
        "the quiz is in the page again",
        "return !part('frame') && !!part('start-button')",
    )
    .await?;
    page.errors_are(&[]).await?;
    let ready = page.told("ready").await?;
    ensure!(!ready.is_empty(), "the page was never told that the quiz is ready");
    Ok(())
}

async fn background(page: &Page<'_>) -> Result<String> {
    page.text_of("return getComputedStyle(find('.quiz')).backgroundColor")
        .await
        .context("no colour")
}

async fn set(page: &Page<'_>, name: &str, value: &str) -> Result<()> {
    page.script("quiz.setAttribute(...arguments)", vec![json!(name), json!(value)]).await?;
    Ok(())
}

async fn unset(page: &Page<'_>, name: &str) -> Result<()> {
    page.script("quiz.removeAttribute(...arguments)", vec![json!(name)]).await?;
    Ok(())
}
