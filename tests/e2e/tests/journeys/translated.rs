//! Pages that a translator goes over, such as Chrome's: it puts elements of its own in place of every text. What is
//! said stays with whom it is about, and nothing stops.

use crate::{
    team::{open_anew, paste, people, table, texts},
    tools::{path_of, three},
};
use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{mixed, outcome},
    page::Page,
};
use quiz::instrument::Length;

/// What a translator does with every text that it hasn't seen yet, in the quiz or on the page for teams.
const TRANSLATE: &str = "
    const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
        if (!text.data.trim() || text.parentNode.closest('font, textarea, script, style')) continue;
        const font = document.createElement('font');
        font.append(document.createElement('font'));
        font.firstChild.textContent = text.data;
        text.replaceWith(font);
    }";

async fn translate(page: &Page<'_>, is_wanted: bool) -> Result<()> {
    if is_wanted {
        page.script(TRANSLATE, vec![]).await?;
    }
    Ok(())
}

/// All that the quiz says, without more blanks than one.
const SAID: &str = "return find('.quiz').textContent.replace(/\\s+/g, ' ').trim()";

pub(crate) async fn a_translated_quiz_asks_each_statement_and_says_the_result(
    page: &Page<'_>,
) -> Result<()> {
    let answers = mixed(Length::Snapshot);
    let mut said = Vec::new();
    for is_translated in [false, true] {
        page.forget_kept().await?;
        page.open_quiz().await?;
        let mut screens = Vec::new();
        translate(page, is_translated).await?;
        page.start(Length::Snapshot).await?;
        // Some by a press on what the translator made of an answer, the others the quick way.
        let (pressed, given) = answers.split_at_checked(3).context("too few answers")?;
        for (position, answer) in (1..).zip(pressed) {
            page.until_position(position).await?;
            screens.push(page.text_of("return text('statement') + text('progress')").await?);
            translate(page, is_translated).await?;
            page.press_answer(*answer).await?;
        }
        let translated = if is_translated { TRANSLATE } else { "" };
        let look = format!(
            "(window.__asked ??= []).push(text('statement') + text('progress')); {translated}"
        );
        page.give_answers_noting(&look, pressed.len() + 1, given).await?;
        let asked = page.script("return window.__asked", vec![]).await?;
        let asked: Vec<String> = serde_json::from_value(asked)?;
        ensure!(asked.len() == given.len(), "{asked:#?}");
        screens.extend(asked);
        page.until_screen("context").await?;
        translate(page, is_translated).await?;
        page.pass_context().await?;
        screens.push(page.text_of(SAID).await?);
        said.push(screens);
        let expected = outcome(Length::Snapshot, &answers)?;
        ensure!(page.payload().await? == quiz::link::encode(&expected), "another result");
    }
    let differs = said.first().zip(said.last()).and_then(|(plain, translated)| {
        plain.iter().zip(translated).find(|(plain, translated)| plain != translated)
    });
    ensure!(differs.is_none(), "{differs:#?}");
    page.no_faults().await
}

pub(crate) async fn a_translated_comparison_keeps_each_number_with_its_name(
    page: &Page<'_>,
) -> Result<()> {
    let people = three()?;
    let mut said = Vec::new();
    for is_translated in [false, true] {
        page.open(&path_of(&people)).await?;
        page.wait_until("a comparison", "return !!find('[data-topic=compare] input[type=radio]')")
            .await?;
        translate(page, is_translated).await?;
        page.script(
            "[...root.querySelectorAll('[data-topic=compare] input[type=radio]')].at(-1).click()",
            vec![],
        )
        .await?;
        translate(page, is_translated).await?;
        page.press(".legend button").await?;
        said.push(page.text_of(SAID).await?);
        page.check(
            "the focus stays where it was",
            "return root.activeElement === find('.legend button')",
        )
        .await?;
    }
    ensure!(said.first() == said.last(), "{said:#?}");
    page.no_faults().await
}

/// Every row of the table: the name, where it leads, and the numbers.
const ROWS: &str = "return JSON.stringify([...document.querySelectorAll('tbody tr')].map((row) =>
    [row.querySelector('a').getAttribute('href'), row.textContent.replace(/\\s+/g, ' ')]))";

pub(crate) async fn a_translated_team_keeps_each_number_with_its_name(
    page: &Page<'_>,
) -> Result<()> {
    let all = people(205)?;
    let (few, many) = all.split_at_checked(5).unwrap_or_default();
    let mut said = Vec::new();
    for is_translated in [false, true] {
        open_anew(page).await?;
        paste(page, &table(few)).await?;
        translate(page, is_translated).await?;
        page.press_on_page("thead th:nth-child(3) button").await?;
        translate(page, is_translated).await?;
        page.press_on_page("thead th:nth-child(4) button").await?;
        let mut rows = vec![page.text_of(ROWS).await?];
        translate(page, is_translated).await?;
        paste(page, &table(many)).await?;
        rows.push(page.text_of(ROWS).await?);
        // While somebody types, too.
        translate(page, is_translated).await?;
        page.press_on_page("#find").await?;
        for letter in "son 7".chars() {
            page.key(letter).await?;
        }
        page.wait_until("fewer rows", "return document.querySelectorAll('tbody tr').length < 25")
            .await?;
        rows.push(page.text_of(ROWS).await?);
        ensure!(!texts(page, "tbody th").await?.is_empty(), "nobody is found");
        said.push(rows);
    }
    ensure!(said.first() == said.last(), "{said:#?}");
    page.no_faults().await
}
