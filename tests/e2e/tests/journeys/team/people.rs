//! The people of a team: their names from a chat, in links, and in the table.

use super::{CHOOSE, TEXTS, open, people, table, texts, type_into, until_done};
use anyhow::{Context as _, Result, ensure};
use e2e::page::Page;
use quiz::link;
use serde_json::json;

/// Pastes a text and has it read.
pub(crate) async fn paste(page: &Page<'_>, text: &str) -> Result<()> {
    // Where somebody is there already, the way in is folded away.
    let put = "document.querySelector('.intake').open = true;
        document.querySelector('#paste').value = arguments[0]";
    page.script(put, vec![json!(text)]).await?;
    page.press_on_page("[data-press='show']").await?;
    until_done(page).await
}

/// Three people's results as they come in a chat, in two ways to write it.
pub(super) fn chat() -> Result<String> {
    let links: Vec<String> = people(3)?.iter().map(link::encode).collect();
    let [ada, bo, cy] = links.as_slice() else { anyhow::bail!("not three, but {links:?}") };
    Ok(format!(
        "[27/11/2026, 09:10:11] Ada King: here’s mine! https://blog.example/#lmq={ada}\n\
         27/11/2026, 09:12 - Bo: me too\nhttps://blog.example/#lmq={bo}\n\
         Cy  9:14 AM\nhttps://blog.example/#lmq={cy}\n"
    ))
}

pub(crate) async fn a_chat_gives_names_that_lead_to_results(page: &Page<'_>) -> Result<()> {
    open(page, "").await?;
    paste(page, &chat()?).await?;
    ensure!(texts(page, "tbody bdi").await? == ["Ada King", "Bo", "Cy"]);
    let marks = texts(page, "[data-dimension]:first-child .people:first-of-type span span").await?;
    ensure!(marks.iter().all(|mark| ["AK", "B", "C"].contains(&mark.as_str())), "{marks:?}");
    let href = page.text_of("return document.querySelector('tbody th a').href").await?;
    page.open_address(&href).await?;
    page.until_screen("result").await?;
    let title = page.part_text("result").await?;
    ensure!(title.contains("Ada King"), "whose result it is: {title:.80}");
    Ok(())
}

pub(crate) async fn the_teams_link_has_names_if_they_are_wanted(page: &Page<'_>) -> Result<()> {
    open(page, "").await?;
    paste(page, &chat()?).await?;
    let link = "document.querySelector('#link').value";
    page.check("at first it has none", &format!("return !{link}.includes('lmq-name')")).await?;
    page.press_on_page(".names").await?;
    page.wait_until("it has them", &format!("return {link}.includes('lmq-name=Ada%20King,Bo,Cy')"))
        .await?;
    let link = page.text_of(&format!("return {link}")).await?;
    page.press_on_page("[data-press='erase']").await?;
    page.wait_until("all is gone", "return !document.querySelector('.team')").await?;
    page.open_address(&link).await?;
    until_done(page).await?;
    ensure!(texts(page, "tbody bdi").await? == ["Ada King", "Bo", "Cy"], "who opens it reads them");
    Ok(())
}

pub(crate) async fn a_search_leaves_the_field_and_the_focus_alone(page: &Page<'_>) -> Result<()> {
    open(page, "").await?;
    page.script(CHOOSE, vec![json!("few.csv"), json!(table(&people(25)?))]).await?;
    until_done(page).await?;
    page.check("everybody fits", "return !document.querySelector('#find, [data-press=on]')")
        .await?;
    page.script(CHOOSE, vec![json!("more.csv"), json!(table(&people(40)?))]).await?;
    let more = format!("{TEXTS} return texts('#team-title')[0] === '40 people'");
    page.wait_until("more people are there", &more).await?;
    until_done(page).await?;
    page.script(
        "window.field = document.querySelector('#find');
         window.told = document.querySelector('[role=status]')",
        vec![],
    )
    .await?;
    type_into(page, "#find", "zz").await?;
    let nobody = format!("{TEXTS} return texts('.rows')[0] === 'Nobody has that name.'");
    page.wait_until("nobody is found", &nobody).await?;
    let same = "return document.querySelector('#find') === window.field &&
        document.activeElement === window.field && window.field.value === 'zz' &&
        document.querySelectorAll('tbody tr').length === 0";
    page.check("the field is the same, has the focus, and says what is sought", same).await?;
    let told = "return document.querySelector('[role=status]') === window.told &&
        window.told.textContent === 'Nobody has that name.'";
    page.check("a screen reader is told in the place that was there before", told).await
}

/// A heading that takes the focus is never under the column that stays.
pub(crate) async fn no_heading_takes_the_focus_out_of_sight(page: &Page<'_>) -> Result<()> {
    page.open_at_width(320, "/team.html").await?;
    page.wait_until("the page asks for results", "return !!document.querySelector('#paste')")
        .await?;
    paste(page, &chat()?).await?;
    let headings =
        page.script("return document.querySelectorAll('thead button').length", vec![]).await?;
    let headings = headings.as_u64().context("no headings")?;
    // From the last one back, as Shift and Tab go.
    page.script("[...document.querySelectorAll('thead button')].at(-1).focus()", vec![]).await?;
    for _ in 3..headings {
        page.shift_tab().await?;
        page.check(
            "the heading with the focus is in sight",
            "const one = document.activeElement.closest('th');
             const { left, right, top, bottom } = one.getBoundingClientRect();
             const places = [left + 4, (left + right) / 2, right - 4];
             return places.filter((x) => document.elementFromPoint(x, (top + bottom) / 2)?.closest('th') === one).length > 1",
        )
        .await?;
    }
    Ok(())
}
