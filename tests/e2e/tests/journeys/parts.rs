//! The parts of the program: fetched ahead of need, and, where one can't be had, on a second try.

use crate::{taking::result_is, tools};
use anyhow::{Result, bail, ensure};
use e2e::{
    expected::{mixed, outcome},
    page::{DEADLINE, Page},
    server::Trouble,
};
use quiz::{
    instrument::{Answer, Frequency, Length},
    link,
};
use std::time::{Duration, Instant};

/// Waits until files whose paths hold this have been asked for that often; answers that are still to
/// come don't count.
async fn until_asked(page: &Page<'_>, file: &str, times: usize) -> Result<()> {
    let deadline = Instant::now() + DEADLINE;
    while page.times_asked(file) < times {
        if Instant::now() > deadline {
            bail!("{file} was asked for {} times, not {times}", page.times_asked(file));
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}

pub(crate) async fn the_result_is_fetched_while_somebody_answers(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.until_position(1).await?;
    for file in ["/result.wasm", "words/en/result.json", "/result.css"] {
        ensure!(page.times_asked(file) == 0, "{file} is fetched before anybody answers");
    }
    page.press_answer(Answer::Rated(Frequency::Often)).await?;
    page.until_position(2).await?;
    for file in ["/result.wasm", "words/en/result.json", "/result.css"] {
        until_asked(page, file, 1).await?;
    }
    for tool in ["compare", "breakdown", "export", "history", "team", "pack"] {
        ensure!(page.times_asked(&format!("/{tool}.wasm")) == 0, "{tool} is fetched, too");
    }
    Ok(())
}

/// What a result needs, and how it may be missed.
const LOST: [(&str, Trouble); 8] = [
    ("/result.wasm", Trouble::Missing),
    ("words/en/result.json", Trouble::Missing),
    ("/result.css", Trouble::Missing),
    ("/result.wasm", Trouble::Stalled),
    ("/result.wasm", Trouble::CutShort),
    ("words/en/result.json", Trouble::CutShort),
    ("words/en/result.json", Trouble::Replaced("[]")),
    ("words/en/result.json", Trouble::Replaced("null")),
];

pub(crate) async fn a_result_that_fails_comes_on_another_try(page: &Page<'_>) -> Result<()> {
    let answers = mixed(Length::Snapshot);
    for (number, (file, trouble)) in LOST.into_iter().enumerate() {
        page.site.trouble(file, Some(trouble));
        if number == 0 {
            page.open_quiz().await?;
            page.start(Length::Snapshot).await?;
            page.give_answers(1, &answers).await?;
            page.until_screen("context").await?;
            page.press_part("next").await?;
        } else {
            // What was answered is there after a reload, without any part for results.
            page.open_quiz().await?;
            page.press_part("own-result").await?;
        }
        if trouble == Trouble::Stalled {
            let waits = "return root.textContent.includes('One moment') && !part('retry')";
            page.wait_until("a sentence says that it is on its way", waits).await?;
            page.site.trouble(file, Some(Trouble::Missing));
        }
        fails(page).await?;
        let before = page.times_asked(file);
        page.press_part("retry").await?;
        until_asked(page, file, before + 1).await?;
        fails(page).await?;
        page.site.trouble(file, None);
        page.press_part("retry").await?;
        result_follows(page, &answers).await?;
        page.wait_until(
            "the focus is on the headline",
            "return root.activeElement === part('headline')",
        )
        .await?;
        until_asked(page, file, before + 2).await?;
    }
    ensure!(page.told("complete").await?.is_empty(), "it was completed before the last reload");
    Ok(())
}

/// A sentence says that the result could not be had, and there is a button to try again.
async fn fails(page: &Page<'_>) -> Result<()> {
    page.wait_until(
        "a sentence says that it failed, and has the focus",
        "return !!part('retry') && text('error').includes('answers are safe')
             && root.activeElement === part('error')",
    )
    .await?;
    page.check("the element says that it is loading", "return screen === 'loading'").await
}

/// The first time, the page puts the link into its address.
async fn result_follows(page: &Page<'_>, answers: &[Answer]) -> Result<()> {
    page.until_screen("result").await?;
    if page.told("complete").await?.is_empty() {
        let payload = link::encode(&outcome(Length::Snapshot, answers)?);
        let ends = format!("return part('share-link').value.endsWith('#lmq={payload}')");
        page.check("the answers are the ones that were given", &ends).await?;
    } else {
        result_is(page, Length::Snapshot, answers).await?;
    }
    // Opened again without a link, so that nothing but what was kept is there.
    page.script("history.replaceState(null, '', location.pathname)", vec![]).await?;
    page.check("it has its looks", "return root.adoptedStyleSheets.length > 2").await
}

pub(crate) async fn a_tool_that_fails_opens_on_another_press(page: &Page<'_>) -> Result<()> {
    let payload = link::encode(&outcome(Length::Snapshot, &mixed(Length::Snapshot))?);
    for (topic, file, trouble) in [
        ("arithmetic", "/breakdown.wasm", Trouble::Missing),
        ("arithmetic", "words/en/breakdown.json", Trouble::Missing),
        ("arithmetic", "/breakdown.css", Trouble::Missing),
        // What comparing shares with other tools.
        ("compare", "-export-history.wasm", Trouble::Missing),
        ("arithmetic", "/breakdown.wasm", Trouble::Stalled),
    ] {
        page.site.trouble(file, Some(trouble));
        page.open(&format!("/#lmq={payload}")).await?;
        page.until_screen("result").await?;
        page.press_part(topic).await?;
        if trouble == Trouble::Stalled {
            let waits = "return find('.topics ~ [role=status]').textContent.includes('One moment')";
            page.wait_until("a sentence says that it is on its way", waits).await?;
            page.site.trouble(file, Some(Trouble::Missing));
        }
        let failed = "return find('.topics ~ [role=status]').textContent.includes('press again')";
        page.wait_until("a sentence says that it failed", failed).await?;
        let before = page.times_asked(file);
        page.press_part(topic).await?;
        until_asked(page, file, before + 1).await?;
        page.wait_until("it says so again", failed).await?;
        page.site.trouble(file, None);
        page.press_part(topic).await?;
        tools::shows(page, topic).await?;
        page.check("nothing is said any more", &format!("{failed} === false")).await?;
        page.check("the result is still there", "return screen === 'result'").await?;
    }
    Ok(())
}

pub(crate) async fn parts_of_the_wrong_type_work(page: &Page<'_>) -> Result<()> {
    for ending in [".wasm", ".css", ".json"] {
        page.site.trouble(ending, Some(Trouble::WrongType));
    }
    page.open_quiz().await?;
    let answers = mixed(Length::Snapshot);
    page.take(Length::Snapshot, &answers).await?;
    result_is(page, Length::Snapshot, &answers).await?;
    for topic in ["arithmetic", "compare", "take-away", "over-time"] {
        tools::open(page, topic).await?;
    }
    page.check(
        "the quiz has its looks",
        "return getComputedStyle(find('.quiz')).borderTopStyle === 'solid'",
    )
    .await
}
