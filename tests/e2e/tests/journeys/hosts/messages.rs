//! Some hundred messages in bad faith, from those who may send messages: from the page to its frame, and from the
//! frame to its page. Those of strangers are in `forged`.

use anyhow::{Result, ensure};
use e2e::{
    expected::{mixed, outcome, portrait},
    page::Page,
};
use quiz::{instrument::Length, link};
use serde_json::json;

/// Makes the messages, on whichever side it is run.
const HOSTILE: &str = include_str!("messages.js");

/// Whether anything in a message has run, or has become a property of everything.
const UNHARMED: &str = "return window.__fired === undefined && ({}).polluted === undefined";

pub(super) async fn hostile_messages_run_nothing_ask_nobody_and_break_nothing(
    page: &Page<'_>,
) -> Result<()> {
    page.open_host("iframe.html").await?;
    page.enter_quiz_frame().await?;
    page.until_screen("start").await?;
    page.leave_frames().await?;

    // To the frame, by its owner. Few of them are links: browsers put a brake on addresses that change too often.
    page.script(
        &format!(
            "{HOSTILE}
             const types = ['settings', 'settings', 'settings', 'hello', 'failed', 'height'];
             const all = [...hostile(1, types, 220), ...hostile(2, ['link'], 30)];
             for (const data of all) part('frame').contentWindow.postMessage(data, '*')"
        ),
        vec![],
    )
    .await?;
    // What the page asks for now is what counts, and a link still opens.
    let answers = portrait(Length::Snapshot);
    let payload = link::encode(&outcome(Length::Snapshot, &answers)?);
    page.script("quiz.setAttribute('theme', 'dark')", vec![]).await?;
    page.go_to_host(&format!("iframe.html#lmq={payload}")).await?;
    page.enter_quiz_frame().await?;
    page.wait_until(
        "the settings of the page are the last",
        "return getComputedStyle(document.documentElement).colorScheme === 'dark'",
    )
    .await?;
    page.wait_until("the link is the last", &format!("return location.hash === '#lmq={payload}'"))
        .await?;
    page.result_is(&outcome(Length::Snapshot, &answers)?, &page.host_address("iframe.html"))
        .await?;
    page.check("nothing has run in the frame", UNHARMED).await?;

    // To the page, by the frame.
    page.script(
        &format!(
            "{HOSTILE}
             const types = ['hello', 'height', 'screen', 'event', 'settings', 'link'];
             for (const data of hostile(3, types, 250)) parent.postMessage(data, '*');
             parent.postMessage('all sent', '*')"
        ),
        vec![],
    )
    .await?;
    page.leave_frames().await?;
    page.wait_until("all have come", "return window.__messages.includes('all sent')").await?;
    page.check("nothing has run in the page", UNHARMED).await?;
    page.check(
        "the frame has a height that a page can bear",
        "const { height } = part('frame').getBoundingClientRect();
         return (height >= 100 && height <= 20000) || height",
    )
    .await?;

    // Both go on. Whoever says hello gets the page's link once more; this one comes after all of those.
    let answers = mixed(Length::Full);
    let expected = outcome(Length::Full, &answers)?;
    page.go_to_host(&format!("iframe.html#lmq={}", link::encode(&expected))).await?;
    page.enter_quiz_frame().await?;
    page.wait_until(
        "the second link is the last",
        &format!("return location.hash === '#lmq={}'", link::encode(&expected)),
    )
    .await?;
    page.result_is(&expected, &page.host_address("iframe.html")).await?;
    page.press_part("take").await?;
    page.answer_some(2).await?;
    page.answers_are_kept(2).await?;
    page.leave_frames().await?;
    page.until_screen("question").await?;
    let told = page.told("answer").await?;
    ensure!(told.iter().any(|detail| detail.get("position") == Some(&json!(2))), "{told:?}");

    // What is said of words and links that were refused is all that the consoles have.
    page.only_faults(&["leader-manager-quiz content"]).await
}
