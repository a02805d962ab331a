//! Opening a result link: a good one, one that other programs have dressed up, and refused ones.

use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{facet_scores, mixed, outcome, portrait},
    page::Page,
    walk::says_you,
};
use quiz::{instrument::Length, link};

pub(crate) async fn a_good_link_shows_someones_result(page: &Page<'_>) -> Result<()> {
    let payload = payload(Length::Snapshot)?;
    page.open(&format!("/#lmq={payload}")).await?;
    shows(page, Length::Snapshot).await?;
    page.check(
        "the focus is on the body",
        "return document.activeElement === document.body && !root.activeElement",
    )
    .await?;
    page.press_part("take").await?;
    page.until_screen("start").await?;
    page.start(Length::Snapshot).await
}

pub(crate) async fn a_full_link_shows_the_foundations(page: &Page<'_>) -> Result<()> {
    let payload = payload(Length::Full)?;
    page.open(&format!("/#lmq={payload}")).await?;
    shows(page, Length::Full).await?;
    page.check("a visitor is not asked to sharpen it", "return !part('sharpen')").await
}

pub(crate) async fn a_link_that_travelled_through_other_programs_works(
    page: &Page<'_>,
) -> Result<()> {
    let payload = payload(Length::Snapshot)?;
    let first = payload.chars().next().context("an empty payload")?;
    let escaped = format!("%{:02X}{}", u32::from(first), payload.trim_start_matches(first));
    for path in [
        format!("/?fbclid=abc#lmq={payload}."),
        format!("/?fbclid=IwAR0-x_y#lmq={payload}"),
        format!("/#section&lmq={payload}&utm_source=mail"),
        format!("/#lmq={payload})"),
        format!("/#lmq={escaped}"),
    ] {
        page.open(&path).await?;
        shows(page, Length::Snapshot).await.with_context(|| format!("with the link {path}"))?;
    }
    Ok(())
}

pub(crate) async fn refused_links_say_why_and_offer_the_quiz(page: &Page<'_>) -> Result<()> {
    let good = payload(Length::Snapshot)?;
    let mut letters: Vec<char> = good.chars().collect();
    let sixth = letters.get_mut(5).context("a short payload")?;
    *sixth = if *sixth == 'A' { 'B' } else { 'A' };
    let damaged: String = letters.into_iter().collect();
    let newer = good.replacen('1', "2", 1);
    let foreign = good.replacen('1', "x", 1);
    let mut texts = Vec::new();
    for (refused, why) in [
        (&damaged, link::LinkError::Damaged),
        (&newer, link::LinkError::Newer),
        (&foreign, link::LinkError::Foreign),
    ] {
        ensure!(link::decode(refused) == Err(why), "{refused} is not {why:?}");
        page.open(&format!("/#lmq={refused}")).await?;
        page.until_screen("start").await?;
        page.wait_until(&format!("{why:?} is told"), "return !!text('error')").await?;
        texts.push(page.part_text("error").await?);
        page.check("no result is shown", "return !part('result') && !part('radar')").await?;
        page.start(Length::Snapshot).await?;
    }
    let told = texts.clone();
    texts.sort();
    texts.dedup();
    ensure!(texts.len() == 3, "three reasons, but these texts: {told:?}");
    Ok(())
}

/// Pasting a link into the address bar of a page that is already open only changes its fragment.
pub(crate) async fn a_link_pasted_into_an_open_page_is_shown(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    let payload = payload(Length::Snapshot)?;
    page.go_to(&format!("/#lmq={payload}")).await?;
    shows(page, Length::Snapshot).await
}

fn payload(length: Length) -> Result<String> {
    Ok(link::encode(&outcome(length, &portrait(length))?))
}

/// The portrait's result is on the screen, told of someone and not of the reader.
async fn shows(page: &Page<'_>, length: Length) -> Result<()> {
    page.until_screen("result").await?;
    let scores = page.scores().await?;
    let right = facet_scores(&outcome(length, &portrait(length))?.profile());
    ensure!(scores == right, "the table shows\n  {scores:?}, right is\n  {right:?}");
    ensure!(mixed(length) != portrait(length), "the portrait is nothing special");
    let headline = page.part_text("headline").await?;
    ensure!(!says_you(&headline), "the headline speaks to the reader: {headline}");
    page.until_part("take").await
}
