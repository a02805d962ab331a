//! The page for teams: with nobody, with nothing pasted, with few and with many.

use crate::team::{CHOOSE, open, open_anew, people, table, until_done};
use anyhow::{Context, Result, bail};
use e2e::{
    expected::{all, outcome},
    page::Page,
};
use quiz::{
    instrument::{Answer, Length},
    link,
};
use serde_json::json;

pub(crate) async fn the_page_for_teams(page: &Page<'_>) -> Result<()> {
    open(page, "").await?;
    page.check_axe("the page for teams with nobody").await?;
    page.press_on_page("[data-press='show']").await?;
    page.wait_until(
        "an empty field is told of",
        "return !!document.querySelector('[aria-invalid]')",
    )
    .await?;
    page.check_axe("the page for teams with nothing pasted").await?;

    let few: Vec<String> = people(2)?.iter().map(link::encode).collect();
    let [ada, bo] = few.as_slice() else { bail!("not two, but {few:?}") };
    let damaged = bo.replacen(bo.get(3..4).context("short")?, "", 1);
    // Whoever says nothing is among those who are missing.
    let silent = all(Answer::CantSay, Length::Snapshot);
    let silent = link::encode(&outcome(Length::Snapshot, &silent)?);
    let text = format!("Ada,{ada}\nBo,{bo}\n\nAda,{ada}\njust chatting\n{damaged}\n{silent}\n");
    page.script("document.querySelector('#paste').value = arguments[0]", vec![json!(text)]).await?;
    page.press_on_page("[data-press='show']").await?;
    until_done(page).await?;
    page.script("for (const one of document.querySelectorAll('details')) one.open = true", vec![])
        .await?;
    page.press_on_page("[data-press='link']").await?;
    page.wait_until(
        "what became of the link is told",
        "return !!document.querySelector('[data-card=takeaway] .copied').textContent",
    )
    .await?;
    page.check_axe("the page for teams with few, all of it open").await?;
    page.press_on_page("[data-press='erase']").await?;
    page.wait_until("it can be had again", "return !!document.querySelector('.way-back')").await?;
    page.check_axe("the page for teams after erasing").await?;
    page.press_on_page("[data-press='example']").await?;
    until_done(page).await?;
    page.check_axe("the example of a team").await?;

    // So many that the table has a second page, and few on that.
    open_anew(page).await?;
    page.script(CHOOSE, vec![json!("many.csv"), json!(table(&people(28)?))]).await?;
    until_done(page).await?;
    page.press_on_page("th:nth-child(3) button").await?;
    page.press_on_page("[data-press='on']").await?;
    page.wait_until(
        "the second page is shown",
        "return document.querySelectorAll('[data-card=everybody] tbody tr').length === 3",
    )
    .await?;
    page.check_axe("the page for teams with many, its second page").await
}
