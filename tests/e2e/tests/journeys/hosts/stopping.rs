//! What happens when the program stops in the middle of a call: extensions and scripts of a page take away or replace
//! what Yew has drawn.

use anyhow::Result;
use e2e::{
    expected::{all, outcome, portrait},
    page::Page,
};
use quiz::{
    instrument::{Answer, Frequency, Length},
    link,
};

/// Has the program of a quiz that asks a statement stop: takes away, as an extension might, what stands below the
/// sentence that an answer is missing, and wants to go on without one.
async fn stop(page: &Page<'_>) -> Result<()> {
    page.script("find('.options').remove()", vec![]).await?;
    page.press_part("next").await
}

pub(super) async fn every_quiz_goes_on_where_it_was_in_a_fresh_program(
    page: &Page<'_>,
) -> Result<()> {
    page.open_host("several.html").await?;
    super::several::near(page).await?;
    // Nothing of the first is kept anywhere.
    page.script("quiz.setAttribute('resume', 'off')", vec![]).await?;
    page.answer_some(3).await?;
    page.watch(2).await?;
    page.answer_some(1).await?;
    page.watch(0).await?;
    page.script(
        "for (const one of quizzes) one.wasDrawn = one.shadowRoot.querySelector('.quiz')",
        vec![],
    )
    .await?;
    stop(page).await?;
    page.wait_until(
        "all are drawn afresh",
        "return quizzes.every((one) => {
             const drawn = one.shadowRoot.querySelector('.quiz');
             return drawn && drawn !== one.wasDrawn;
         })",
    )
    .await?;
    page.answers_are_kept(3).await?;
    page.check(
        "the others are where they were",
        "return quizzes.map((one) => one.dataset.screen).join() === 'question,start,question'",
    )
    .await?;
    page.watch(2).await?;
    page.answers_are_kept(1).await?;
    page.errors_are(&["stopped", "stopped", "stopped"]).await?;
    page.check(
        "no page hears twice that a quiz is ready, or has begun",
        "const names = window.__told.map((one) => one.name);
         return names.filter((name) => name === 'ready').length === 3
             && names.filter((name) => name === 'start').length === 2 || names.join()",
    )
    .await?;

    // The fresh program is as good as the first.
    page.watch(0).await?;
    let answers = portrait(Length::Snapshot);
    page.give_answers(4, answers.get(3..).unwrap_or_default()).await?;
    page.pass_context().await?;
    page.until_screen("result").await?;
    page.only_faults(&["stopped", "unreachable", "failed to insert", "Script error"]).await
}

pub(super) async fn a_program_that_stops_twice_gives_way(page: &Page<'_>) -> Result<()> {
    page.open_host("plain.html").await?;
    page.answer_some(2).await?;
    stop(page).await?;
    page.wait_until("it is told", "return window.__told.some((one) => one.name === 'error')")
        .await?;
    page.wait_until("the answers are there again", "return Boolean(find('.options'))").await?;
    page.answers_are_kept(2).await?;
    stop(page).await?;
    page.until_screen("error").await?;
    page.check(
        "a sentence says so, with a way on",
        "return part('error').textContent.startsWith('The quiz has stopped.') && Boolean(part('home') && find('slot'))",
    )
    .await?;
    page.errors_are(&["stopped", "stopped"]).await?;
    // What was answered is still kept.
    page.reload().await?;
    page.until_screen("start").await?;
    page.press_part("resume").await?;
    page.answers_are_kept(2).await?;
    page.only_faults(&["stopped", "unreachable", "failed to insert", "Script error"]).await
}

pub(super) async fn a_friends_result_is_there_again(page: &Page<'_>) -> Result<()> {
    let friend =
        outcome(Length::Snapshot, &all(Answer::Rated(Frequency::Rarely), Length::Snapshot))?;
    let payload = link::encode(&friend);
    page.open_host(&format!("plain.html#lmq={payload}")).await?;
    page.until_screen("result").await?;
    // A script of the page throws in the middle of a drawing, once.
    page.script(
        "document.createTextNode = () => { throw Error('not now') };
         quiz.addEventListener('lmq-error', () => delete document.createTextNode, { once: true });
         quiz.wasDrawn = find('.quiz')",
        vec![],
    )
    .await?;
    page.press_part("arithmetic").await?;
    page.wait_until(
        "it is drawn afresh",
        "return part('result') && find('.quiz') !== quiz.wasDrawn",
    )
    .await?;
    page.result_is(&friend, &page.host_address("plain.html")).await?;
    page.errors_are(&["stopped"]).await?;
    page.press_part("arithmetic").await?;
    page.wait_until("the tool opens", "return !!find('.annex [part=number]')").await?;
    page.only_faults(&["stopped", "not now", "Script error"]).await
}
