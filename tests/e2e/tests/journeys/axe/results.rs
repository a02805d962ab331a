//! Every kind of result, closed and opened: one's own and somebody's, short and full, and odd ones.

use super::open_all;
use crate::tools::{path_of, path_of_result};
use anyhow::Result;
use e2e::{
    expected::{all, mixed, outcome, outcome_in, portrait},
    page::Page,
};
use quiz::{
    instrument::{
        Answer, Context as Circumstances, Dimension, Facet, Frequency, Length, Place, RoleDemand,
        Scale, Side, items,
    },
    link::NamedResult,
    name::Name,
};

/// The pattern, with nothing said about a facet.
fn with_too_few() -> Vec<Answer> {
    let skipped = Facet { dimension: Dimension::Change, side: Side::Managing };
    let said = mixed(Length::Snapshot).into_iter().zip(items());
    said.map(|(answer, item)| match item.scale {
        Scale::Facet(facet) if facet == skipped => Answer::CantSay,
        _ => answer,
    })
    .collect()
}

pub(crate) async fn every_result(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.take(Length::Snapshot, &portrait(Length::Snapshot)).await?;
    page.check_axe("the own result").await?;
    open_all(page, "details").await?;
    page.press_part("share").await?;
    page.wait_until(
        "what became of the link is told",
        "return !!find('.share > .status:has(+ details)').textContent",
    )
    .await?;
    page.check_axe("the own result with its rows and its numbers open").await?;

    for (answers, what) in [
        (with_too_few(), "the own result with too few answers"),
        (all(Answer::Rated(Frequency::Often), Length::Snapshot), "the own result of equal answers"),
    ] {
        page.press_part("restart").await?;
        page.take(Length::Snapshot, &answers).await?;
        open_all(page, "details[data-row='scores']").await?;
        page.check_axe(what).await?;
        if answers.contains(&Answer::CantSay) {
            page.press_part("skipped").await?;
            page.wait_until("a skipped statement is asked", "return screen === 'question'").await?;
            page.check_axe("a statement that was skipped").await?;
            page.press_part("back").await?;
            page.until_screen("result").await?;
            page.press_part("restart").await?;
            page.until_part("undo-restart").await?;
            page.check_axe("the start screen with the way back").await?;
            page.press_part("undo-restart").await?;
            page.until_screen("result").await?;
        }
    }

    page.press_part("restart").await?;
    page.take(Length::Full, &portrait(Length::Full)).await?;
    open_all(page, "details.row").await?;
    page.check_axe("the own full result with all of it open").await?;

    page.open(&path_of_result(&outcome(Length::Snapshot, &mixed(Length::Snapshot))?)).await?;
    page.until_part("compare-own").await?;
    page.script(
        "quiz.setAttribute('cta-label', 'See the course');
         quiz.setAttribute('cta-href', 'https://courses.example/')",
        vec![],
    )
    .await?;
    page.until_part("cta").await?;
    page.check_axe("somebody's result, and where the page's author leads from there").await?;

    page.forget_kept().await?;
    let circumstances =
        Circumstances { place: Some(Place::SeveralTeams), demand: Some(RoleDemand::MoreLeading) };
    let outcome = outcome_in(Length::Full, &portrait(Length::Full), circumstances)?;
    page.open(&path_of(&[NamedResult { name: Name::new("Bo"), outcome }])).await?;
    page.until_part("take").await?;
    open_all(page, "details.row").await?;
    page.check_axe("Bo's full result with all of it open").await?;
    page.press_part("claim").await?;
    page.wait_until("it is one's own", "return !part('claim')").await?;
    page.check_axe("a result that was claimed").await
}
