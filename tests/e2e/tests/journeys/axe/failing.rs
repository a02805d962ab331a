//! What stands in for the quiz: while it is on its way, and where it, a result or a tool can't be had.

use crate::tools::path_of_result;
use anyhow::Result;
use e2e::{
    expected::{mixed, outcome},
    page::Page,
    server::Trouble,
};
use quiz::instrument::Length;

pub(crate) async fn whatever_is_shown_instead_of_the_quiz(page: &Page<'_>) -> Result<()> {
    page.site.hold_wasm();
    page.open("/").await?;
    page.until_screen("loading").await?;
    page.children().await?;
    page.check_axe("the children while the quiz is on its way").await?;
    page.open("/team.html").await?;
    page.check_axe("the page for teams on its way").await?;

    page.site.trouble(".wasm", Some(Trouble::Missing));
    page.open("/").await?;
    page.until_screen("error").await?;
    page.children().await?;
    page.check_axe("the children where there is no quiz").await?;
    page.open("/team.html").await?;
    page.wait_until("it says so", "return !document.querySelector('#failed').hidden").await?;
    page.check_axe("the page for teams that failed").await?;

    page.site.release_wasm();
    page.site.trouble("/result.wasm", Some(Trouble::Stalled));
    let answers = mixed(Length::Snapshot);
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.give_answers(1, &answers).await?;
    page.until_screen("context").await?;
    page.press_part("next").await?;
    page.wait_until("it is on its way", "return root.textContent.includes('One moment')").await?;
    page.check_axe("a result on its way").await?;
    page.site.trouble("/result.wasm", Some(Trouble::Missing));
    page.until_part("retry").await?;
    page.check_axe("a result that failed").await?;
    page.site.trouble("/result.wasm", None);

    page.site.trouble("/breakdown.wasm", Some(Trouble::Missing));
    page.open(&path_of_result(&outcome(Length::Snapshot, &answers)?)).await?;
    page.until_screen("result").await?;
    page.press_part("arithmetic").await?;
    let failed = "return find('.topics ~ [role=status]').textContent.includes('press again')";
    page.wait_until("a sentence says that it failed", failed).await?;
    page.check_axe_of("a tool that failed", ".topics ~ [role=status]").await
}
