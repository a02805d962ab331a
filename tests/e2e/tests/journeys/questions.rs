//! The small print of answering: what moves on, what doesn't, and what is said about it.

use crate::taking::result_is;
use anyhow::{Context, Result, ensure};
use e2e::{expected::mixed, page::Page, walk::option};
use fantoccini::key::Key;
use quiz::instrument::{Answer, Frequency, Length};
use serde_json::json;

pub(crate) async fn arrow_keys_only_select(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.tab_to("[part~='option'] input").await?;
    for key in [Key::Down, Key::Right, Key::Down, Key::Up, Key::Left, Key::Down] {
        page.key(key).await?;
    }
    let chosen = page.checked().await?;
    ensure!(chosen.is_some(), "arrows chose nothing");
    page.key(Key::Enter).await?;
    // Had an arrow moved on as well, this Enter would have asked for an answer to a later one.
    page.until_position(2).await?;
    page.until_focus_is_in_the_question().await?;
    page.check("nothing is missing", "return !text('error')").await?;
    let fresh = page.checked().await?;
    ensure!(fresh.is_none(), "statement 2 comes with {fresh:?} chosen");
    page.press_part("back").await?;
    page.until_position(1).await?;
    let kept = page.checked().await?;
    ensure!(kept == chosen, "{chosen:?} was chosen, {kept:?} is kept");
    Ok(())
}

pub(crate) async fn next_without_an_answer_says_what_is_missing(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.press_part("next").await?;
    page.wait_until("an error is told", "return !!text('error')").await?;
    page.until_position(1).await?;
    page.wait_until(
        "the focus is on the error, or on an answer that the error describes",
        "const focus = root.activeElement;
         const told = part('error');
         if (!focus || focus === part('next')) return false;
         const described = (focus.getAttribute('aria-describedby') ?? '').split(' ');
         return told.contains(focus) || focus.contains(told)
             || described.some((id) => id && (told.id === id || told.closest(`#${id}`)))",
    )
    .await?;
    page.press_answer(Answer::Rated(Frequency::Rarely)).await?;
    page.until_position(2).await?;
    page.check("the error is gone", "return !text('error')").await
}

pub(crate) async fn digits_do_nothing_outside_the_question(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.until_focus_is_in_the_question().await?;
    page.script("root.activeElement.blur()", vec![]).await?;
    page.key('3').await?;
    page.press_part("next").await?;
    // Next finds no answer, so the digit was not taken for one.
    page.wait_until("an error is told", "return !!text('error')").await?;
    page.until_position(1).await
}

pub(crate) async fn going_back_and_changing_an_answer_changes_the_result(
    page: &Page<'_>,
) -> Result<()> {
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    let mut answers = mixed(Length::Snapshot);
    let (first_six, _) = answers.split_at_checked(6).context("too few answers")?;
    page.give_answers(1, first_six).await?;
    for position in [6, 5, 4] {
        page.press_part("back").await?;
        page.until_position(position).await?;
        page.until_focus_is_in_the_question().await?;
        let kept = page.checked().await?;
        let given = answers.get(position - 1).map(|answer| answer.id().to_owned());
        ensure!(kept == given, "statement {position}: {given:?} was given, {kept:?} is kept");
    }
    let fourth = answers.get_mut(3).context("too few answers")?;
    *fourth = match fourth {
        Answer::Rated(Frequency::AlmostAlways) => Answer::Rated(Frequency::AlmostNever),
        _ => Answer::Rated(Frequency::AlmostAlways),
    };
    page.press_answer(*fourth).await?;
    for position in [5, 6] {
        page.until_position(position).await?;
        page.press_part("next").await?;
    }
    let (_, others) = answers.split_at_checked(6).context("too few answers")?;
    page.give_answers(7, others).await?;
    page.pass_context().await?;
    result_is(page, Length::Snapshot, &answers).await
}

pub(crate) async fn a_second_tap_never_answers_a_statement_unread(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    // Every press of a pointer that reaches the answers too early would be one that no hand could make in a
    // journey in time: the page presses where the answers are, as soon as there is another statement.
    page.script(
        "window.tooEarly = [];
         new MutationObserver(() => {
             const place = text('progress');
             const option = part('option');
             if (!option || window.tooEarly.some((one) => one.place === place)) return;
             const { x, y, width, height } = option.getBoundingClientRect();
             const hit = root.elementFromPoint(x + width / 2, y + height / 2);
             window.tooEarly.push({ place, hits: !!hit && option.contains(hit) });
         }).observe(root, { childList: true, subtree: true, characterData: true })",
        vec![],
    )
    .await?;
    for position in 1..4 {
        page.until_position(position).await?;
        page.press_answer(Answer::Rated(Frequency::Often)).await?;
    }
    page.until_position(4).await?;
    page.check(
        "the first moment of a statement takes no pointer",
        "return window.tooEarly.length >= 3 && window.tooEarly.every((one) => !one.hits)",
    )
    .await?;
    // A digit means this statement: nobody types it by accident in the place of another.
    page.type_answer(Answer::Rated(Frequency::Often)).await?;
    page.until_position(5).await
}

pub(crate) async fn digits_count_on_every_keyboard(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    let keys = [("&", "Digit1", "0"), ("\u{664}", "Digit4", "3"), ("\u{6F5}", "KeyX", "4")];
    for (position, (key, code, value)) in (1..).zip(keys) {
        page.until_position(position).await?;
        page.until_focus_is_in_the_question().await?;
        page.script(
            "root.activeElement.dispatchEvent(new KeyboardEvent('keydown', {
                 key: arguments[0], code: arguments[1], bubbles: true, composed: true, cancelable: true,
             }))",
            vec![json!(key), json!(code)],
        )
        .await?;
        page.until_position(position + 1).await?;
        page.until_focus_is_in_the_question().await?;
        page.key(Key::Backspace).await?;
        page.until_position(position).await?;
        let kept = page.checked().await?;
        ensure!(kept.as_deref() == Some(value), "{key} gave {kept:?}");
        page.press_part("next").await?;
    }
    Ok(())
}

pub(crate) async fn a_press_beside_the_answers_leaves_the_keys_alone(
    page: &Page<'_>,
) -> Result<()> {
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    // As in a statement's first moment, where what is pressed is what is behind the answers.
    page.script(
        "for (const one of root.querySelectorAll('.option')) one.style.pointerEvents = 'none'",
        vec![],
    )
    .await?;
    page.press(".options").await?;
    page.until_position(1).await?;
    page.until_focus_is_in_the_question().await?;
    page.type_answer(Answer::Rated(Frequency::Often)).await?;
    page.until_position(2).await
}

/// What an answer may change: which answer is shown as taken, the statement, and how far one is.
const CHANGES: [&str; 8] = [
    "data-state of label",
    "data-state of label",
    "child of fieldset",
    "child of legend",
    "child of h2",
    "child of fieldset",
    "text",
    "value of progress",
];

pub(crate) async fn an_answer_changes_no_more_than_it_says(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.give_answers(1, &[Answer::Rated(Frequency::Often)]).await?;
    page.until_position(2).await?;
    page.script(
        "window.changes = [];
         new MutationObserver((records) => {
             for (const { type, target, attributeName } of records) {
                 window.changes.push(type === 'characterData' ? 'text'
                     : `${attributeName ?? 'child'} of ${target.localName}`);
             }
         }).observe(root, { attributes: true, characterData: true, childList: true, subtree: true })",
        vec![],
    )
    .await?;
    page.press_answer(Answer::Rated(Frequency::Often)).await?;
    page.until_position(3).await?;
    let seen = page.script("return window.changes", vec![]).await?;
    ensure!(seen == json!(CHANGES), "an answer changed {seen}");
    Ok(())
}

pub(crate) async fn a_double_press_answers_one_statement(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.double_press(&option(Answer::Rated(Frequency::Often))).await?;
    page.until_position(2).await?;
    page.until_focus_is_in_the_question().await?;
    page.press_part("next").await?;
    // Had the second press counted as well, there would be an answer, or another statement.
    page.wait_until("an error is told", "return !!text('error')").await?;
    page.until_position(2).await
}

pub(crate) async fn the_title_says_where_somebody_is_and_what_is_wrong(
    page: &Page<'_>,
) -> Result<()> {
    page.open_quiz().await?;
    let says = "return document.title.startsWith(text('error') ?? find('h2').textContent)";
    page.wait_until("the title is the start's", says).await?;
    // The page's own script may come after the first screen.
    page.script(
        "document.title = 'none yet';
         import(document.querySelector('script[src$=\"/page.js\"]').src + '?late')",
        vec![],
    )
    .await?;
    page.wait_until("the title is the start's, whenever the script comes", says).await?;
    page.start(Length::Snapshot).await?;
    page.wait_until("the title is the statement's", says).await?;
    page.press_part("next").await?;
    page.wait_until("an answer is missing", "return !!text('error')").await?;
    page.wait_until("the title begins with what is wrong", says).await?;
    page.give_answers(1, &e2e::expected::mixed(Length::Snapshot)).await?;
    page.pass_context().await?;
    page.wait_until("the title is the headline's", says).await?;
    Ok(())
}
