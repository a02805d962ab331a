//! Every number opens to what it came from.

use super::{path_of_result, text};
use anyhow::{Result, ensure};
use e2e::{
    expected::{mixed, outcome},
    page::Page,
};
use quiz::instrument::Length;

pub(crate) async fn a_number_in_the_table_opens_to_its_sums(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    page.press("[data-row='scores'] summary").await?;
    page.press("[data-facet='risk.managing'] button").await?;
    page.wait_until(
        "its sums are open and have the focus",
        "const focus = root.activeElement;
         return focus?.matches('[part=number][aria-expanded=true]')
             && focus.closest('[data-number]').dataset.number === 'risk.managing'",
    )
    .await?;
    let sums = text(page, "[data-number='risk.managing'] .sums").await?;
    let statements = "“";
    ensure!(sums.matches(statements).count() == 2, "two statements are behind it: {sums}");
    ensure!(sums.contains("25 ×") && sums.contains("1.64 ×"), "{sums}");
    page.press_part("back-to-table").await?;
    page.wait_until(
        "the number of the table has the focus, and is in view",
        "const focus = root.activeElement;
         const { top, bottom } = focus.getBoundingClientRect();
         return focus.closest('[data-facet]')?.dataset.facet === 'risk.managing'
             && top >= 0 && bottom <= innerHeight",
    )
    .await?;
    // Another number of the table opens beside it, and the tool stays where it is.
    page.press("[data-facet='risk.leading'] button").await?;
    page.wait_until(
        "the other one has the focus",
        "return root.activeElement?.closest('[data-number]')?.dataset.number === 'risk.leading'",
    )
    .await?;
    page.check("there is one tool", "return root.querySelectorAll('.annex').length === 1").await
}

pub(crate) async fn a_link_tells_no_statements(page: &Page<'_>) -> Result<()> {
    page.open(&path_of_result(&outcome(Length::Full, &mixed(Length::Full))?)).await?;
    page.until_screen("result").await?;
    super::open(page, "arithmetic").await?;
    page.check(
        "every number is there",
        "return root.querySelectorAll('[part=number]').length === 24",
    )
    .await?;
    page.press("[data-number='horizon.leading'] [part=number]").await?;
    let sums = text(page, "[data-number='horizon.leading'] .sums").await?;
    ensure!(!sums.contains('“'), "a link doesn't know which statement got which: {sums}");
    ensure!(sums.contains("25 ×"), "{sums}");
    Ok(())
}
