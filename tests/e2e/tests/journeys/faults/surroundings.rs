//! A browser that lacks or refuses something, other tabs, and what befalls a page while somebody answers.

use crate::{taking::result_is, tools};
use anyhow::{Context, Result};
use e2e::{
    expected::{all, mixed, portrait},
    page::Page,
};
use quiz::instrument::{Answer, Frequency, Length};

pub(crate) async fn without_webassembly_a_sentence_says_so(page: &Page<'_>) -> Result<()> {
    page.open_host("long-post.html").await?;
    page.script("delete window.WebAssembly; quiz.scrollIntoView()", vec![]).await?;
    page.until_screen("error").await?;
    page.check(
        "the post's own words are there, a sentence and a way on, and no frame",
        "return quiz.innerText.trim().length > 40 && !part('frame')
             && text('error').startsWith('The quiz needs WebAssembly.') && !!part('home')",
    )
    .await?;
    page.errors_are(&["no-webassembly"]).await
}

/// Refuses, as browsers do that lack a permission.
const REFUSE: &str = "
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    navigator.share = refuse;
    navigator.canShare = () => true;
    navigator.clipboard.writeText = refuse;";

pub(crate) async fn what_a_browser_refuses_is_told(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.script(REFUSE, vec![]).await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    for part in ["share", "share-sheet", "share-ask"] {
        page.press_part(part).await?;
        page.wait_until(
            &format!("{part}: the link can be copied by hand"),
            "const field = part('share-link');
             return root.activeElement === field && field.checkVisibility()
                 && field.selectionEnd - field.selectionStart === field.value.length
                 && find('.share > .status:has(+ details)').textContent !== ''",
        )
        .await?;
        page.script("part('share-link').blur()", vec![]).await?;
    }
    tools::open(page, "take-away").await?;
    page.press_part("post-share").await?;
    told(page, "Your browser couldn’t make that picture").await?;

    // No window of its own for the one page, and then no printing either.
    page.script(
        "window.open = () => null; window.print = () => { window.printed = true; }",
        vec![],
    )
    .await?;
    page.press_part("print").await?;
    told(page, "this page was printed as it is").await?;
    page.check("it was", "return window.printed").await?;
    page.script("window.print = undefined", vec![]).await?;
    page.press_part("print").await?;
    told(page, "can’t print here").await?;
    page.check("the result is still there", "return screen === 'result'").await
}

/// Waits until the tool that is open says this.
async fn told(page: &Page<'_>, sentence: &str) -> Result<()> {
    let said = format!(
        "return [...root.querySelectorAll('.annex [role=status]')]
             .some((one) => one.textContent.includes({sentence:?}))"
    );
    page.wait_until(&format!("it is told: {sentence}"), &said).await?;
    Ok(())
}

/// WebKit draws nothing of a tab that its driver has opened beside another.
pub(crate) async fn two_tabs_write_at_once_and_mix_nothing(page: &Page<'_>) -> Result<()> {
    let (here, there) = (mixed(Length::Snapshot), portrait(Length::Snapshot));
    let first = page.client.window().await?;
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.give_answers(1, here.get(..3).context("too few")?).await?;
    // The other tab begins anew, and gets further.
    let second = page.client.new_window(true).await?.handle;
    page.client.switch_to_window(second.clone()).await?;
    page.open_quiz().await?;
    page.press_part("restart").await?;
    page.wait_until("it begins anew", "return !part('resume')").await?;
    page.start(Length::Snapshot).await?;
    page.give_answers(1, there.get(..5).context("too few")?).await?;
    page.client.switch_to_window(first.clone()).await?;
    page.give_answers(4, here.get(3..4).context("too few")?).await?;
    // What was kept last is whole, and one tab's alone.
    page.reload().await?;
    page.until_screen("start").await?;
    page.press_part("resume").await?;
    page.until_position(5).await?;
    page.give_answers(5, here.get(4..).context("too few")?).await?;
    page.pass_context().await?;
    result_is(page, Length::Snapshot, &here).await?;
    page.client.switch_to_window(second).await?;
    page.give_answers(6, there.get(5..).context("too few")?).await?;
    page.pass_context().await?;
    result_is(page, Length::Snapshot, &there).await?;
    page.no_faults().await?;
    page.client.close_window().await?;
    page.client.switch_to_window(first).await?;
    result_is(page, Length::Snapshot, &here).await
}

pub(crate) async fn coming_back_by_the_browsers_history_finds_the_answers(
    page: &Page<'_>,
) -> Result<()> {
    let answers = mixed(Length::Snapshot);
    let (some, rest) = answers.split_at_checked(3).context("too few")?;
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.press_answers(1, some).await?;
    page.script(
        "addEventListener('pageshow', ({ persisted }) => { window.cameBack = persisted; });
         location.href = '/__faulty/empty'",
        vec![],
    )
    .await?;
    let is_gone = "return location.pathname === '/__faulty/empty'";
    page.wait_until("the other page is there", is_gone).await?;
    page.script("history.back()", vec![]).await?;
    // A page that was only put aside is as it was; one that is loaded anew offers to go on.
    let came = page
        .wait_until(
            "the quiz is there again",
            "if (window.cameBack) return screen === 'question' && position === 4 && 'as it was';
             return screen === 'start' && !!part('resume') && 'anew'",
        )
        .await?;
    println!("{}: back in history, the page is {came}", page.engine.name());
    if came == "anew" {
        page.press_part("resume").await?;
    }
    page.give_answers(4, rest).await?;
    page.pass_context().await?;
    result_is(page, Length::Snapshot, &answers).await
}

pub(crate) async fn a_page_that_is_hidden_in_the_middle_of_an_answer_goes_on(
    page: &Page<'_>,
) -> Result<()> {
    let answers = mixed(Length::Snapshot);
    let own = page.client.window().await?;
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    // What a press does takes a moment, in which the tab is out of sight.
    for (number, answer) in (1..).zip(answers.get(..4).context("too few")?) {
        page.until_position(number).await?;
        page.press_answer(*answer).await?;
        let other = page.client.new_window(true).await?.handle;
        page.client.switch_to_window(other).await?;
        page.open("/__faulty/empty").await?;
        page.client.close_window().await?;
        page.client.switch_to_window(own.clone()).await?;
    }
    page.until_position(5).await?;
    page.give_answers(5, answers.get(4..).context("too few")?).await?;
    page.pass_context().await?;
    result_is(page, Length::Snapshot, &answers).await
}

pub(crate) async fn a_clock_that_is_set_back_loses_no_answers(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    let answers = all(Answer::Rated(Frequency::Often), Length::Snapshot);
    let (some, rest) = answers.split_at_checked(3).context("too few")?;
    page.give_answers(1, some).await?;
    // As if it had been kept on a day that is still to come.
    let day = page
        .script(
            "const [day, ...rest] = localStorage['leader-manager-quiz'].split(' ');
             localStorage['leader-manager-quiz'] = [Number(day) + 400, ...rest].join(' ');
             return Number(day)",
            vec![],
        )
        .await?;
    page.reload().await?;
    page.until_screen("start").await?;
    page.check(
        "it is offered, and its thirty days begin today",
        &format!(
            "return !!part('resume') && localStorage['leader-manager-quiz'].startsWith('{day} ')"
        ),
    )
    .await?;
    page.press_part("resume").await?;
    page.give_answers(4, rest).await?;
    page.pass_context().await?;
    result_is(page, Length::Snapshot, &answers).await
}

pub(crate) async fn what_a_later_version_has_kept_is_as_good_as_nothing(
    page: &Page<'_>,
) -> Result<()> {
    for (name, store, later) in [
        ("leader-manager-quiz", "localStorage", "20783 9 1 snapshot 3 - - 031"),
        ("leader-manager-quiz-history", "localStorage", "9\n20783 1BADgEcdZ3lfGRra"),
        ("leader-manager-quiz-finished", "sessionStorage", "9 1 snapshot done - - 031"),
        ("leader-manager-quiz-team", "sessionStorage", "#lmq=9BADgEcdZ3lfGRra"),
    ] {
        page.forget_kept().await?;
        page.script(&format!("{store}[{name:?}] = {later:?}"), vec![]).await?;
        page.open_quiz().await?;
        page.check("there is nothing to go on with", "return !part('resume')").await?;
        page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
        tools::open(page, "over-time").await?;
        page.open("/team.html").await?;
        page.wait_until("the page asks for results", "return !!document.querySelector('#paste')")
            .await?;
        if name.ends_with("history") {
            page.check(
                "what only a later version can read is left to that",
                &format!("return {store}[{name:?}] === {later:?}"),
            )
            .await?;
        }
    }
    Ok(())
}
