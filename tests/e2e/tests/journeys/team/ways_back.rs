//! What the page for teams begins with, and the ways back: from a reload, an erased team, and the example.

use super::{
    open, people as some_people,
    people::{chat, paste},
    texts, until_done,
};
use anyhow::{Result, ensure};
use e2e::page::Page;
use quiz::link;

const NAMES: [&str; 3] = ["Ada King", "Bo", "Cy"];

pub(crate) async fn an_invitation_is_copied(page: &Page<'_>) -> Result<()> {
    open(page, "").await?;
    let expected = format!(
        "Take this three-minute quiz and send me your link: {}/index.html",
        page.site.origin()
    );
    let message = page.text_of("return document.querySelector('#message').value").await?;
    ensure!(message == expected, "{message}");
    page.script("window.told = document.querySelector('[role=status]')", vec![]).await?;
    page.press_on_page("[data-press='message']").await?;
    let told = "return window.told.isConnected && window.told.textContent !== '' &&
        window.told.textContent === document.querySelector('[data-card=invitation] .copied').textContent";
    page.wait_until("what became of it is told, in the place that was there before", told).await?;
    Ok(())
}

pub(crate) async fn an_example_is_looked_at_and_left(page: &Page<'_>) -> Result<()> {
    open(page, "").await?;
    page.press_on_page("[data-press='example']").await?;
    until_done(page).await?;
    ensure!(texts(page, "#team-title").await? == ["8 people"]);
    page.wait_until(
        "it says that it is one",
        "return document.querySelector('.way-back').textContent.includes('example')",
    )
    .await?;
    page.check("nothing of it is kept", "return sessionStorage.length === 0").await?;
    page.press_on_page(".way-back button").await?;
    let empty =
        "return !document.querySelector('.team, .way-back') && !!document.querySelector('#paste')";
    page.wait_until("the own page is empty", empty).await?;
    let focus = "return document.activeElement.dataset.press === 'example'";
    page.wait_until("the focus is where it was", focus).await?;
    Ok(())
}

pub(crate) async fn a_reload_loses_nothing(page: &Page<'_>) -> Result<()> {
    open(page, "").await?;
    paste(page, &chat()?).await?;
    page.reload().await?;
    until_done(page).await?;
    ensure!(texts(page, "tbody bdi").await? == NAMES);
    // Whoever opens a team's link and adds somebody has both after a reload.
    let people = some_people(5)?;
    open(page, &link::with_result("", people.get(3..).unwrap_or_default())).await?;
    until_done(page).await?;
    ensure!(texts(page, "#team-title").await? == ["2 people"], "a link is a team of its own");
    paste(page, &chat()?).await?;
    let all = "return document.querySelector('#team-title').textContent === '5 people'";
    page.wait_until("they are added", all).await?;
    until_done(page).await?;
    page.reload().await?;
    until_done(page).await?;
    ensure!(texts(page, "#team-title").await? == ["5 people"]);
    // Whatever else is found there is no team.
    page.script(
        "sessionStorage.setItem('leader-manager-quiz-team', '#lmq=2BthWwb399VbmMac\\n{}\\0')",
        vec![],
    )
    .await?;
    page.reload().await?;
    let empty = "return !!document.querySelector('[data-card=invitation]') && !document.querySelector('.team, [data-card=reading]')";
    page.wait_until("nonsense is nobody", empty).await?;
    Ok(())
}

pub(crate) async fn erasing_is_taken_back(page: &Page<'_>) -> Result<()> {
    open(page, "").await?;
    paste(page, &chat()?).await?;
    page.press_on_page("[data-press='erase']").await?;
    let undo = "return document.activeElement === document.querySelector('.way-back button') &&
        document.querySelector('[role=status]').textContent === 'Everything is erased.'";
    page.wait_until("the way back has the focus, and what happened is told", undo).await?;
    page.check("nothing is kept", "return sessionStorage.length === 0").await?;
    page.press_on_page(".way-back button").await?;
    until_done(page).await?;
    ensure!(texts(page, "tbody bdi").await? == NAMES);
    let back = "return document.activeElement.id === 'team-title' &&
        document.querySelector('[role=status]').textContent === 'Your team is back.'";
    page.wait_until("the team has the focus, and that is told", back).await?;
    page.reload().await?;
    until_done(page).await?;
    ensure!(texts(page, "tbody bdi").await? == NAMES, "it is kept again");
    Ok(())
}
