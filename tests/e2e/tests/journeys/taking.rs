//! Taking the quiz from the first press to the result: by mouse, by touch, in both lengths.

use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{all, facet_scores, mixed, outcome},
    page::Page,
    walk::option,
};
use quiz::{
    instrument::{Answer, Frequency, Length},
    link,
};

pub(crate) async fn takes_a_snapshot_by_mouse(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    let answers = mixed(Length::Snapshot);
    for (position, answer) in (1..).zip(&answers) {
        page.until_position(position).await?;
        page.until_focus_is_in_the_question().await?;
        let shown = page.position().await?;
        ensure!(shown == (position, 24), "statement {position} is shown as {shown:?}");
        let checked = page.checked().await?;
        ensure!(checked.is_none(), "statement {position} comes with {checked:?} chosen");
        page.press_answer(*answer).await?;
    }
    page.pass_context().await?;
    result_is(page, Length::Snapshot, &answers).await
}

pub(crate) async fn takes_a_snapshot_by_touch(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    let answers = mixed(Length::Snapshot);
    let (by_finger, rest) = answers.split_at_checked(8).context("too few answers")?;
    for (position, answer) in (1..).zip(by_finger) {
        page.until_position(position).await?;
        page.tap(&option(*answer)).await?;
    }
    page.give_answers(by_finger.len() + 1, rest).await?;
    page.pass_context().await?;
    result_is(page, Length::Snapshot, &answers).await
}

pub(crate) async fn takes_the_full_profile(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    let answers = mixed(Length::Full);
    page.take(Length::Full, &answers).await?;
    result_is(page, Length::Full, &answers).await
}

pub(crate) async fn sharpens_a_snapshot_into_a_full_profile(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    let answers = mixed(Length::Full);
    let (snapshot, rest) =
        answers.split_at_checked(Length::Snapshot.item_count()).context("too few answers")?;
    page.take(Length::Snapshot, snapshot).await?;
    result_is(page, Length::Snapshot, snapshot).await?;
    page.press_part("sharpen").await?;
    page.until_position(25).await?;
    let shown = page.position().await?;
    ensure!(shown == (25, 60), "after sharpening the progress is {shown:?}");
    page.give_answers(25, rest).await?;
    page.pass_context().await?;
    page.check("there is nothing left to sharpen", "return !part('sharpen')").await?;
    result_is(page, Length::Full, &answers).await
}

pub(crate) async fn gives_75_everywhere_for_often_everywhere(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.take(Length::Snapshot, &all(Answer::Rated(Frequency::Often), Length::Snapshot)).await?;
    let scores = page.scores().await?;
    ensure!(scores == vec![Some(75); 12], "the table shows {scores:?}");
    Ok(())
}

/// The screen, the table and the link say what these answers mean.
pub(crate) async fn result_is(page: &Page<'_>, length: Length, answers: &[Answer]) -> Result<()> {
    page.until_screen("result").await?;
    for name in ["headline", "radar", "scores", "share", "share-link"] {
        page.until_part(name).await?;
    }
    let expected = outcome(length, answers)?;
    let scores = page.scores().await?;
    let right = facet_scores(&expected.profile());
    ensure!(scores == right, "the table shows\n  {scores:?}, right is\n  {right:?}");
    let payload = page.payload().await?;
    let most = match length {
        Length::Snapshot => 18,
        Length::Full => 28,
    };
    ensure!(payload.len() <= most, "{payload} is longer than {most} characters");
    let decoded = link::decode(&payload);
    ensure!(decoded == Ok(expected.clone()), "{payload} holds {decoded:?}, right is {expected:?}");
    Ok(())
}
