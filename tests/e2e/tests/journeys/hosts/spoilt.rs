//! Pages that get in the quiz's way without meaning to: by names that stand in front of the document's own, words that
//! throw, copies of elements and of scripts.

use anyhow::{Result, ensure};
use e2e::{
    expected::{outcome, portrait},
    page::Page,
    server::Trouble,
};
use quiz::{instrument::Length, link};
use serde_json::json;

/// Puts these elements into the page.
async fn put(page: &Page<'_>, markup: &str) -> Result<()> {
    let script = "document.querySelector('#left').insertAdjacentHTML('beforeend', arguments[0])";
    page.script(script, vec![json!(markup)]).await?;
    Ok(())
}

pub(super) async fn names_in_front_of_the_documents_own_lead_to_a_frame(
    page: &Page<'_>,
) -> Result<()> {
    for (element, name) in [
        ("<img alt='' name='createElementNS'>", "createElementNS"),
        ("<form name='createElement'></form>", "createElement"),
        ("<img alt='' name='createTextNode'>", "createTextNode"),
        ("<img alt='' name='baseURI'>", "baseURI"),
    ] {
        page.open_host("dynamic.html").await?;
        put(page, element).await?;
        put(
            page,
            "<leader-manager-quiz cta-href='/courses' cta-label='See'></leader-manager-quiz>",
        )
        .await?;
        page.enter_quiz_frame().await?;
        page.until_part("start-button").await?;
        page.leave_frames().await?;
        page.errors_are(&["page"]).await?;
        let told = page.told("error").await?;
        ensure!(format!("{told:?}").contains(name), "{name} isn't named in {told:?}");
        page.only_faults(&["in the quiz’s way"]).await?;
    }
    page.open_host("dynamic.html").await?;
    put(
        page,
        "<img alt='' name='body'><leader-manager-quiz mode='inline'>A quiz.</leader-manager-quiz>",
    )
    .await?;
    page.until_screen("error").await?;
    page.errors_are(&["page"]).await?;
    page.only_faults(&["in the quiz’s way"]).await
}

pub(super) async fn words_that_throw_leave_the_quiz_its_own(page: &Page<'_>) -> Result<()> {
    for words in [
        "new Proxy({}, { ownKeys() { throw Error('no keys') } })",
        "{ get 'start.title'() { throw undefined } }",
        "new Proxy({ 'start.title': 'x' }, { get() { throw Error('no text') } })",
    ] {
        page.open_host("dynamic.html").await?;
        page.script(
            &format!(
                "const made = document.createElement('leader-manager-quiz');
                 made.pack = {words};
                 document.querySelector('#left').append(made)"
            ),
            vec![],
        )
        .await?;
        page.until_screen("start").await?;
        page.errors_are(&["content"]).await?;
        page.only_faults(&["content"]).await?;
    }
    Ok(())
}

pub(super) async fn no_number_of_a_slot_stops_the_page(page: &Page<'_>) -> Result<()> {
    page.open_host("dynamic.html").await?;
    for slot in ["1e16", "1e16", "-1", "0x10", "1.5", "NaN", "99", "99"] {
        put(page, &format!("<leader-manager-quiz data-lmq-slot='{slot}'></leader-manager-quiz>"))
            .await?;
    }
    page.wait_until(
        "all begin",
        "return quizzes.length === 8 && quizzes.every((one) => one.dataset.screen === 'start')",
    )
    .await?;
    page.errors_are(&[]).await?;
    page.no_faults().await
}

pub(super) async fn a_link_is_shown_where_it_can_be_seen(page: &Page<'_>) -> Result<()> {
    let ours = outcome(Length::Snapshot, &portrait(Length::Snapshot))?;
    page.open_host(&format!("dynamic.html#lmq={}", link::encode(&ours))).await?;
    // A carousel: a copy of the last slide stands before the first, out of sight.
    put(
        page,
        "<div style='overflow: hidden; inline-size: 400px'>
           <div style='display: grid; grid-template-columns: 400px 400px; transform: translateX(-400px)'>
             <leader-manager-quiz></leader-manager-quiz><leader-manager-quiz></leader-manager-quiz>
           </div>
         </div>",
    )
    .await?;
    page.watch(1).await?;
    page.result_is(&ours, &page.host_address("dynamic.html")).await?;
    page.check("the copy begins", "return quizzes[0].dataset.screen === 'start'").await?;
    page.errors_are(&[]).await
}

pub(super) async fn a_script_that_was_copied_alone_is_told_where_the_rest_is(
    page: &Page<'_>,
) -> Result<()> {
    // The one that doesn't know where the rest is still waits for it while the other, who knows, asks.
    for file in ["program.js", "program.wasm", "words/en/take.json"] {
        page.site.trouble(&format!("optimised/{file}"), Some(Trouble::Stalled));
    }
    page.open_host("optimised.html").await?;
    page.watch(1).await?;
    page.until_screen("start").await?;
    page.answer_some(1).await?;
    page.watch(0).await?;
    page.until_screen("error").await?;
    page.check(
        "there is no link that leads nowhere",
        "return !part('home') && quiz.querySelector('a').checkVisibility()",
    )
    .await?;
    page.only_faults(&["load", "optimised/", "404"]).await
}
