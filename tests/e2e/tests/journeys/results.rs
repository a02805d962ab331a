//! What the result says about unusual answers, and what one can do from there.

use crate::taking::result_is;
use anyhow::{Context, Result, bail, ensure};
use e2e::{
    expected::{mixed, outcome, outcome_in, portrait},
    page::Page,
};
use fixtures::words::english;
use quiz::{
    instrument::{
        Answer, Context as Circumstances, Dimension, Facet, Frequency, Length, Place, RoleDemand,
        Scale, Side, items,
    },
    link,
    report::{self, Step},
    words::Key,
};

pub(crate) async fn skipping_gives_too_few_answers_and_no_point(page: &Page<'_>) -> Result<()> {
    let skipped = Facet { dimension: Dimension::Change, side: Side::Managing };
    let answers: Vec<Answer> = mixed(Length::Snapshot)
        .into_iter()
        .zip(items())
        .map(|(answer, item)| match item.scale {
            Scale::Facet(facet) if facet == skipped => Answer::CantSay,
            _ => answer,
        })
        .collect();
    page.open_quiz().await?;
    page.take(Length::Snapshot, &answers).await?;
    result_is(page, Length::Snapshot, &answers).await?;
    let table = page.part_text("scores").await?.to_lowercase();
    ensure!(table.contains("too few"), "the table doesn't say so: {table}");
    let points = page
        .script("return part('radar').querySelectorAll('[data-series] .mark').length", vec![])
        .await?;
    let points = points.as_u64().context("the points can't be counted")?;
    ensure!(points == 11, "eleven facets have a score, the radar draws {points} points");
    Ok(())
}

pub(crate) async fn context_answers_travel_in_the_link(page: &Page<'_>) -> Result<()> {
    let answers = mixed(Length::Snapshot);
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.give_answers(1, &answers).await?;
    page.until_screen("context").await?;
    for id in [Place::SeveralTeams.id(), RoleDemand::MoreLeading.id()] {
        page.press(&format!("label:has(input[value='{id}'])")).await?;
    }
    page.press_part("next").await?;
    page.until_screen("result").await?;
    let circumstances =
        Circumstances { place: Some(Place::SeveralTeams), demand: Some(RoleDemand::MoreLeading) };
    let expected = outcome_in(Length::Snapshot, &answers, circumstances)?;
    let decoded = link::decode(&page.payload().await?);
    ensure!(decoded == Ok(expected.clone()), "the link holds {decoded:?}, right is {expected:?}");
    Ok(())
}

pub(crate) async fn starting_again_forgets_the_answers(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    page.press_part("restart").await?;
    page.until_screen("start").await?;
    page.start(Length::Snapshot).await?;
    page.check("the address holds no result", "return !location.href.includes('lmq=')").await?;
    let checked = page.checked().await?;
    ensure!(checked.is_none(), "statement 1 comes with {checked:?} chosen");
    Ok(())
}

pub(crate) async fn what_was_skipped_is_answered_and_an_answer_changed(
    page: &Page<'_>,
) -> Result<()> {
    let mut answers = mixed(Length::Snapshot);
    let skipped = [3, 17];
    let mut first = answers.clone();
    for place in skipped {
        *first.get_mut(place).context("too few answers")? = Answer::CantSay;
    }
    page.open_quiz().await?;
    page.take(Length::Snapshot, &first).await?;
    result_is(page, Length::Snapshot, &first).await?;
    page.press_part("skipped").await?;
    for place in skipped {
        page.until_position(place + 1).await?;
        page.until_focus_is_in_the_question().await?;
        page.type_answer(*answers.get(place).context("too few answers")?).await?;
    }
    page.until_screen("result").await?;
    result_is(page, Length::Snapshot, &answers).await?;
    page.check("nothing is skipped any more", "return !part('skipped')").await?;

    // Among the sums, any answer leads back to its statement.
    crate::tools::open(page, "arithmetic").await?;
    page.press_part("all-sums").await?;
    page.press("[part=change]").await?;
    page.wait_until("a statement is shown", "return screen === 'question'").await?;
    let (position, _) = page.position().await?;
    page.until_focus_is_in_the_question().await?;
    page.key(fantoccini::key::Key::Backspace).await?;
    page.until_screen("result").await?;
    result_is(page, Length::Snapshot, &answers).await?;
    crate::tools::open(page, "arithmetic").await?;
    page.press_part("all-sums").await?;
    page.press("[part=change]").await?;
    page.until_position(position).await?;
    let changed = answers.get_mut(position - 1).context("too few answers")?;
    *changed = match *changed {
        Answer::Rated(Frequency::Often) => Answer::Rated(Frequency::Rarely),
        _ => Answer::Rated(Frequency::Often),
    };
    let changed = *changed;
    page.until_focus_is_in_the_question().await?;
    page.type_answer(changed).await?;
    page.until_screen("result").await?;
    result_is(page, Length::Snapshot, &answers).await
}

pub(crate) async fn starting_again_can_be_taken_back(page: &Page<'_>) -> Result<()> {
    let answers = mixed(Length::Snapshot);
    page.open_quiz().await?;
    page.take(Length::Snapshot, &answers).await?;
    page.press_part("restart").await?;
    page.until_screen("start").await?;
    page.press_part("undo-restart").await?;
    page.until_screen("result").await?;
    result_is(page, Length::Snapshot, &answers).await?;
    page.reload().await?;
    page.until_screen("result").await?;
    page.check("it is one's own after a reload, too", "return !!part('restart')").await
}

pub(crate) async fn sharing_says_what_happened_to_the_link(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    page.check(
        "a live region is there and silent",
        &format!("return find({SAID}).textContent === ''"),
    )
    .await?;
    // Whoever asks somebody sends the link with a line that asks, and it stands in the field, too.
    page.script(
        "window.copied = [];
         navigator.clipboard.writeText = async (text) => { window.copied.push(text); };",
        vec![],
    )
    .await?;
    for part in ["share-ask", "share"] {
        page.press_part(part).await?;
    }
    page.wait_until("both are copied", "return window.copied.length === 2").await?;
    page.check(
        "both have the link, and one asks",
        "const [asking, alone] = window.copied;
         const link = part('share-link').value;
         return alone === link && asking.endsWith(` ${link}`) && asking.length > link.length + 20",
    )
    .await?;
    page.wait_until("it speaks", &format!("return find({SAID}).textContent !== ''")).await?;
    // Where copying is refused, the link is seen and selected.
    page.script("navigator.clipboard.writeText = () => Promise.reject(Error('no'));", vec![])
        .await?;
    page.press_part("share").await?;
    page.wait_until(
        "the link is selected",
        "const field = part('share-link');
         return root.activeElement === field && field.checkVisibility()
             && field.selectionEnd - field.selectionStart === field.value.length",
    )
    .await?;
    Ok(())
}

pub(crate) async fn the_note_is_changed_and_copied(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    page.script(
        // A promise of the page's own: Firefox runs this in a world apart.
        "window.begun = part('note').value;
         navigator.clipboard.writeText = (text) => { window.copied = text; return window.Promise.resolve(); };",
        vec![],
    )
    .await?;
    // Engines differ in where typing begins.
    page.element("[part=note]").await?.send_keys("Thank you.").await?;
    page.press_part("note-copy").await?;
    page.wait_until(
        "it is copied as it was changed",
        "const { begun, copied } = window;
         return begun && copied?.length === begun.length + 10 && copied.replace('Thank you.', '') === begun",
    )
    .await?;
    page.wait_until(
        "that is said",
        "return find('.note > .status').textContent.startsWith('Copied')",
    )
    .await?;
    page.script("navigator.clipboard.writeText = () => window.Promise.reject(0);", vec![]).await?;
    page.press_part("note-copy").await?;
    page.wait_until(
        "so is a refusal",
        "return find('.note > .status').textContent.includes('blocked')",
    )
    .await?;
    page.check("nothing is lost", "return part('note').value === window.copied").await?;
    // The first promise is added, and gives way to the other.
    let outcome = outcome(Length::Snapshot, &mixed(Length::Snapshot))?;
    let steps = report::steps(&outcome.profile(), outcome.context());
    ensure!(steps.len() == 2, "there is a choice: {steps:?}");
    for (value, step) in ["first", "second"].into_iter().zip(steps) {
        let Step::Facet(_, low) = step else { bail!("{step:?} is no facet's") };
        page.press(&format!(".tries .choice:has([value={value}])")).await?;
        page.wait_until(
            &format!("the note promises the {value} step, and keeps what was typed"),
            &format!(
                "const lines = (text) => text.replace('Thank you.', '').split('\\n');
                 const [begun, now] = [lines(window.begun), lines(part('note').value)];
                 return part('note').value.includes('Thank you.') && find('.tries input[value={value}]').checked
                     && now.pop() === {promise:?} && `${{now}}` === `${{begun}}`",
                promise = english().text(Key::NotePromise(low)),
            ),
        )
        .await?;
    }
    Ok(())
}

/// What is said of the last way to pass the result on.
const SAID: &str = "'.share > .status:has(+ details)'";

pub(crate) async fn the_radar_reads_values_out_and_hides_a_series(page: &Page<'_>) -> Result<()> {
    const FIGURE: &str = "part('radar').closest('figure')";
    page.open_quiz().await?;
    page.take(Length::Snapshot, &portrait(Length::Snapshot)).await?;
    page.check(
        "its numbers are left to the rows",
        "const ends = [...part('radar').querySelectorAll('[data-look=sides] > tspan > :last-child')];
         return ends.length === 12 && ends.every((end) =>
             /^\\s\\d+$/.test(end.textContent) && getComputedStyle(end).display === 'none')",
    )
    .await?;
    let before = page.text_of(&format!("return {FIGURE}.textContent")).await?;
    page.hover("[part~='radar'] .sector").await?;
    page.wait_until(
        "the values of the axis under the pointer are read out",
        &format!("return {FIGURE}.textContent !== {before:?}"),
    )
    .await?;
    let drawn = "return [...part('radar').querySelectorAll('[data-series]')]
        .map((series) => series.dataset.series).join(' ')";
    let series = page.text_of(drawn).await?;
    ensure!(series == "managing leading", "the radar draws {series:?}");
    page.press("figure button[aria-pressed='true']").await?;
    page.wait_until(
        "the first series is hidden",
        "return part('radar').querySelectorAll('[data-series]').length === 1",
    )
    .await?;
    page.press("figure button[aria-pressed='false']").await?;
    page.wait_until(
        "it is shown again",
        "return part('radar').querySelectorAll('[data-series]').length === 2",
    )
    .await?;
    Ok(())
}
