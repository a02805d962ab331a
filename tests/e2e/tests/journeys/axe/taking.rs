//! From the first screen to the two questions after the last statement, and every way of coming back.

use crate::tools;
use anyhow::{Context, Result};
use e2e::{
    expected::{mixed, outcome},
    page::Page,
};
use quiz::{
    instrument::{Frequency, Length},
    link,
};

pub(crate) async fn every_step_of_taking(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.check_axe("the start screen").await?;

    let answers = mixed(Length::Snapshot);
    page.start(Length::Snapshot).await?;
    page.check_axe("a question").await?;
    page.press_part("next").await?;
    page.wait_until("an error is told", "return !!text('error')").await?;
    page.check_axe("a question without an answer").await?;
    // As by an arrow key, which waits for Next.
    page.script("find(\"[part~='option'] input[value='3']\").click()", vec![]).await?;
    page.wait_until("the choice is shown", "return !!find('[data-state=chosen]')").await?;
    page.check_axe("a question with a choice made").await?;

    let (first, rest) = answers.split_at_checked(5).context("too few answers")?;
    page.give_answers(1, first).await?;
    page.until_position(6).await?;
    page.check_axe("a later question").await?;
    page.reload().await?;
    page.until_screen("start").await?;
    page.until_part("resume").await?;
    page.check_axe("the start screen with answers to go on with").await?;
    page.press_part("resume").await?;
    page.give_answers(6, rest).await?;
    page.until_screen("context").await?;
    page.press("fieldset:first-of-type label:first-of-type").await?;
    page.check_axe("the context questions, one with a choice made").await?;
    page.press_part("next").await?;
    page.until_screen("result").await?;

    page.open_quiz().await?;
    page.until_part("own-result").await?;
    page.check_axe("the start screen with a result to see again").await?;

    let good = link::encode(&outcome(Length::Snapshot, &answers)?);
    let damaged = good.replacen(good.get(3..4).context("short")?, "", 1);
    page.open(&format!("/#lmq={damaged}")).await?;
    page.until_screen("start").await?;
    page.wait_until("the refusal is told", "return !!text('error')").await?;
    page.check_axe("the start screen of a damaged link").await?;

    page.forget_kept().await?;
    let ann = tools::person("Ann", Frequency::AlmostAlways)?;
    page.open(&tools::path_of(std::slice::from_ref(&ann))).await?;
    page.until_screen("result").await?;
    page.press_part("take").await?;
    page.until_screen("start").await?;
    page.check_axe("the start screen beside somebody").await
}
