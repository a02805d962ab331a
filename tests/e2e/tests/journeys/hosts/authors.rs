//! What the author of a post wants of the quiz: readers on a course page, links to the post, their
//! own colours, and figures for their own analytics.

use anyhow::{Result, ensure};
use e2e::{
    expected::{outcome, portrait},
    page::Page,
};
use quiz::{
    instrument::{Length, Side},
    link,
};
use serde_json::{Value, json};

pub(super) async fn a_call_to_action_follows_the_result(page: &Page<'_>) -> Result<()> {
    page.open_host("call-to-action.html").await?;
    page.until_screen("start").await?;
    page.check("it doesn't come before the result", "return !part('cta')").await?;
    let answers = portrait(Length::Snapshot);
    page.take(Length::Snapshot, &answers).await?;
    page.until_part("cta").await?;
    let shown = page
        .script(
            "const { height, top } = part('cta').getBoundingClientRect();
             return [part('cta').localName, text('cta'), part('cta').href,
                 height >= 43.5 && top > part('headline').getBoundingClientRect().bottom]",
            vec![],
        )
        .await?;
    let href = page.host_address("courses/leading");
    ensure!(shown == json!(["a", "Learn to lead with us", href, true]), "shown is {shown}");

    for address in [
        "javascript:alert(1)",
        " java\nscript:alert(1)",
        "data:text/html,hello",
        "vbscript:x",
        "file:///etc/passwd",
        "mailto:me@blog.example",
        "http://",
    ] {
        page.script("quiz.setAttribute('cta-href', arguments[0])", vec![json!(address)]).await?;
        page.wait_until(&format!("{address:?} is refused"), "return !part('cta')").await?;
        page.script("quiz.setAttribute('cta-href', '/again')", vec![]).await?;
        page.until_part("cta").await?;
    }
    page.script("quiz.setAttribute('cta-label', '<b>bold</b>')", vec![]).await?;
    page.wait_until("words are words", "return text('cta') === '<b>bold</b>' && !find('b')")
        .await?;
    page.errors_are(&[]).await
}

/// HTML takes no notice of the slash in `<leader-manager-quiz />`: what follows is inside the element.
pub(super) async fn a_post_without_end_tags_stays_readable_and_both_its_quizzes_work(
    page: &Page<'_>,
) -> Result<()> {
    page.open_host("no-end-tag.html").await?;
    page.wait_until(
        "all three quizzes are there",
        "return quizzes.length === 3 && quizzes.every(({ dataset }) => dataset.screen === 'start')",
    )
    .await?;
    // What puts the post right is fetched beside the quiz, and may come after it.
    page.told_times("error", 2).await?;
    page.check(
        "each piece of the post is seen, under the quiz before it, and what stood in for a quiz is not",
        "const box = (element) => element.getBoundingClientRect();
         const card = (quiz) => box(quiz.shadowRoot.querySelector('.quiz'));
         const [first, second] = quizzes;
         const [rest, last] = ['#rest', '#last'].map((one) => box(document.querySelector(one)));
         return rest.height > 0 && last.height > 0 && box(document.querySelector('#stand-in')).height === 0
             && card(first).bottom <= rest.top && rest.bottom <= card(second).top
             && card(second).bottom <= last.top && rest.top - card(first).bottom < 100",
    )
    .await?;
    page.errors_are(&["end-tag", "end-tag"]).await?;
    page.only_faults(&["leader-manager-quiz end-tag The end tag is missing"]).await?;
    for number in [0, 1] {
        page.watch(number).await?;
        page.answer_some(1).await?;
    }
    Ok(())
}

pub(super) async fn links_point_where_the_author_says(page: &Page<'_>) -> Result<()> {
    page.open_host("share-url.html").await?;
    let answers = portrait(Length::Snapshot);
    page.take(Length::Snapshot, &answers).await?;
    let expected = outcome(Length::Snapshot, &answers)?;
    let address = format!("{}/", page.site.origin());
    page.result_is(&expected, &address).await?;
    let link = format!("{address}#lmq={}", link::encode(&expected));
    let told = page.told("complete").await?;
    let told = told.first().and_then(|detail| detail.get("link")).cloned();
    ensure!(told == Some(json!(link)), "the link told is {told:?}");
    page.open_address(&link).await?;
    page.result_is(&expected, &address).await
}

pub(super) async fn results_are_in_the_query_where_the_author_says(page: &Page<'_>) -> Result<()> {
    // A script of this page can't bear a result in the fragment.
    page.open_host("query.html").await?;
    let answers = portrait(Length::Snapshot);
    page.take(Length::Snapshot, &answers).await?;
    let expected = outcome(Length::Snapshot, &answers)?;
    let link = format!("{}?lmq={}", page.host_address("query.html"), link::encode(&expected));
    let shown = page.script("return part('share-link').value", vec![]).await?;
    ensure!(shown == json!(link), "the link is {shown}");
    page.check(
        "it is said who else gets the result",
        "return find('[part=share-link]').closest('details').textContent.includes('the server reads')",
    )
    .await?;
    page.no_faults().await?;
    // Somebody else opens it, with what a mail program has added; in the page and in a frame.
    for mode in ["", "&framed"] {
        page.script("localStorage.clear()", vec![]).await?;
        page.open_address(&format!("{link}&utm_source=mail{mode}")).await?;
        if !mode.is_empty() {
            page.enter_quiz_frame().await?;
        }
        page.until_screen("result").await?;
        let payload = page.script("return part('share-link').value", vec![]).await?;
        ensure!(payload == json!(link), "passed on, the link is {payload}");
        page.no_faults().await?;
        page.leave_frames().await?;
    }
    // The page's own script shows that it matters.
    page.open_address(&link.replace('?', "#")).await?;
    page.until_screen("result").await?;
    page.only_faults(&["is not a valid selector"]).await
}

pub(super) async fn the_quiz_takes_the_colours_of_the_page(page: &Page<'_>) -> Result<()> {
    page.open_host("looks.html").await?;
    page.until_screen("start").await?;
    let looks = page
        .script(
            "const card = getComputedStyle(find('.quiz'));
             const button = getComputedStyle(part('start-button'));
             return [card.backgroundColor, card.color, card.borderTopLeftRadius,
                 card.fontFamily.includes('Georgia'), button.backgroundColor, button.textTransform]",
            vec![],
        )
        .await?;
    let right = json!([
        "rgb(255, 253, 245)",
        "rgb(28, 25, 23)",
        "4px",
        true,
        "rgb(20, 83, 45)",
        "uppercase"
    ]);
    ensure!(looks == right, "the looks are {looks}");
    Ok(())
}

pub(super) async fn a_page_can_count_finished_quizzes(page: &Page<'_>) -> Result<()> {
    page.open_host("events.html").await?;
    let answers = portrait(Length::Snapshot);
    page.take(Length::Snapshot, &answers).await?;
    let tracked = page.script("return window.tracked", vec![]).await?;
    let profile = outcome(Length::Snapshot, &answers)?.profile();
    let total = |side| profile.side(side).map(|total| total.score());
    let told = |name: &str| tracked.pointer(&format!("/0/1/{name}")).and_then(Value::as_f64);
    for side in Side::ALL {
        ensure!(told(side.id()) == total(side), "{tracked}, but right is {:?}", total(side));
    }
    ensure!(tracked.as_array().is_some_and(|calls| calls.len() == 1), "counted {tracked}");
    Ok(())
}
