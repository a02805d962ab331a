//! Quizzes that frameworks add, move, take out and put back.

use anyhow::Result;
use e2e::page::Page;

pub(super) async fn moving_and_removing_keep_the_answers(page: &Page<'_>) -> Result<()> {
    page.open_host("dynamic.html").await?;
    page.press_on_page("#add").await?;
    page.answer_some(2).await?;
    for (deed, column) in [("move", "right"), ("move-before", "left"), ("away", "right")] {
        page.press_on_page(&format!("#{deed}")).await?;
        page.wait_until(
            &format!("after “{deed}” it is on the {column}"),
            &format!("return !!quiz && quiz.parentElement.id === '{column}'"),
        )
        .await?;
        page.answers_are_kept(2).await?;
    }
    page.press_on_page("#remove").await?;
    page.check("it is out", "return !quiz").await?;
    page.press_on_page("#put-back").await?;
    page.answers_are_kept(2).await?;
    // Another quiz while the first is out must not get the first one's answers.
    page.press_on_page("#remove").await?;
    page.press_on_page("#add").await?;
    page.until_screen("start").await?;
    page.check("the new one begins at the beginning", "return !part('statement')").await?;
    page.press_on_page("#remove").await?;

    // Events go on, once each, however often the element was moved.
    let starts = page.told("start").await?.len();
    page.press_on_page("#put-back").await?;
    page.until_screen("start").await?;
    if page.script("return !!part('restart')", vec![]).await? == true {
        page.press_part("restart").await?;
        page.wait_until("it begins anew", "return !part('restart')").await?;
    }
    page.answer_some(1).await?;
    page.told_times("start", starts + 1).await?;
    page.errors_are(&[]).await
}

pub(super) async fn defining_the_element_twice_is_harmless(page: &Page<'_>) -> Result<()> {
    page.open_host("plain.html").await?;
    page.answer_some(1).await?;
    for mark in ["a", "b"] {
        page.script(
            "const again = document.createElement('script');
             again.type = 'module';
             again.src = `${document.querySelector('script[type=module]').src}?${arguments[0]}`;
             again.onload = () => { window.loadedAgain = arguments[0]; };
             document.body.append(again)",
            vec![mark.into()],
        )
        .await?;
        page.wait_until(
            "the loader has run again",
            &format!("return window.loadedAgain === '{mark}'"),
        )
        .await?;
    }
    page.answers_are_kept(1).await?;
    let before = page.told("answer").await?.len();
    page.press_answer(quiz::instrument::Answer::CantSay).await?;
    page.until_position(3).await?;
    page.told_times("answer", before + 1).await?;
    page.errors_are(&[]).await
}
