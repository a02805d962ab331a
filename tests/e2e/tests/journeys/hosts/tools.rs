//! The tools on other people's pages: within their policies, in a frame, in one file, in a bundle.

use crate::tools;
use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{mixed, outcome},
    page::Page,
};
use quiz::{instrument::Length, link};

/// What anybody's result offers.
const TOPICS: [&str; 3] = ["compare", "take-away", "arithmetic"];

/// A fragment with somebody's result.
fn fragment() -> Result<String> {
    Ok(link::with_result("", &[outcome(Length::Snapshot, &mixed(Length::Snapshot))?]))
}

/// Opens each topic of the result that is shown. Pressed by a script, because two of the drivers don't
/// scroll the page around a frame to what is to be pressed in it.
async fn each_topic_opens(page: &Page<'_>) -> Result<()> {
    page.until_screen("result").await?;
    for topic in TOPICS {
        page.script(&format!("part('{topic}').click()"), vec![]).await?;
        tools::shows(page, topic).await?;
        page.check(
            "it has its looks",
            "return root.adoptedStyleSheets.some((sheet) =>
                 [...sheet.cssRules].some((rule) => rule.selectorText?.includes('data-topic')))",
        )
        .await?;
    }
    Ok(())
}

pub(super) async fn strict_policies_are_kept_in_the_tools_too(page: &Page<'_>) -> Result<()> {
    for path in ["strict-cross.html", "strict-self.html", "trusted-types.html"] {
        page.open_host(&format!("{path}{}", fragment()?)).await?;
        each_topic_opens(page).await.with_context(|| path.to_owned())?;
        page.press_part("take-away").await?;
        page.wait_until("the pictures are offered", "return !!find('[data-picture=radar]')")
            .await?;
        page.script(
            "HTMLAnchorElement.prototype.click = function () { window.savedName = this.download; }",
            vec![],
        )
        .await?;
        for (name, selector) in [
            ("png", "[data-picture='radar'] [part='png']"),
            ("svg", "[data-picture='dumbbell'] [part='svg']"),
            ("json", "[part='json']"),
        ] {
            page.press(selector).await?;
            page.wait_until(
                &format!("a {name} file is saved"),
                &format!("return window.savedName?.endsWith('.{name}')"),
            )
            .await?;
        }
        page.no_faults().await.with_context(|| path.to_owned())?;
    }
    page.nothing_was_missing()
}

pub(super) async fn the_tools_work_in_a_frame(page: &Page<'_>) -> Result<()> {
    page.open_host(&format!("iframe.html{}", fragment()?)).await?;
    page.until_screen("result").await?;
    page.enter_quiz_frame().await?;
    each_topic_opens(page).await?;
    page.nothing_was_missing()
}

pub(super) async fn changes_of_the_page_reach_a_tool(page: &Page<'_>) -> Result<()> {
    page.open_host(&format!("plain.html{}", fragment()?)).await?;
    page.until_screen("result").await?;
    page.press_part("compare").await?;
    page.wait_until("the tool is there", "return !!find('.annex h3')").await?;
    let before = page.text_of("return find('.annex h3').textContent").await?;
    page.script("quiz.setAttribute('content', 'tool-words.json')", vec![]).await?;
    page.wait_until(
        "the author's words are in it",
        "return find('.annex h3').textContent === 'Zwei nebeneinander'",
    )
    .await?;
    ensure!(before != "Zwei nebeneinander");
    page.check(
        "it keeps its looks",
        "return root.adoptedStyleSheets.length > 1 && getComputedStyle(find('.annex h3')).scrollMarginTop !== '0px'",
    )
    .await?;
    // Out of the page and in again: it is where it was.
    page.script("window.place = quiz.parentElement; window.moved = quiz; quiz.remove()", vec![])
        .await?;
    page.script("window.place.append(window.moved)", vec![]).await?;
    page.wait_until("the tool is there again", "return !!find('.annex h3')").await?;
    page.check("and only once", "return root.querySelectorAll('.annex').length === 1").await
}
