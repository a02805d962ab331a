//! Opening a result link: a good one, one that other programs have dressed up, and refused ones.

use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{facet_scores, mixed, outcome, portrait},
    page::Page,
    walk::says_you,
};
use quiz::{instrument::Length, link};
use serde_json::json;

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

pub(crate) async fn links_lead_where_others_can_go(page: &Page<'_>) -> Result<()> {
    let origin = page.site.origin();
    let fragment = format!("#lmq={}", payload(Length::Snapshot)?);
    page.open(&format!("/?utm_source=mail&lang=en&fbclid=IwAR0{fragment}")).await?;
    shows(page, Length::Snapshot).await?;
    leads(page, &format!("{origin}/?lang=en{fragment}")).await?;
    // The page's own name for itself is better than its address; another site's is none of ours.
    for (named, expected) in [
        ("/named".to_owned(), format!("{origin}/named{fragment}")),
        ("https://elsewhere.example/".to_owned(), format!("{origin}/?lang=en{fragment}")),
    ] {
        page.script(
            "document.querySelector('[rel=canonical]')?.remove();
             const link = document.createElement('link');
             Object.assign(link, { rel: 'canonical', href: arguments[0] });
             document.head.append(link);",
            vec![json!(named)],
        )
        .await?;
        // The next drawing has it.
        page.press("figure button[aria-pressed]").await?;
        leads(page, &expected).await?;
    }
    // Nobody else can open a document that only this page holds.
    page.open_host("plain.html").await?;
    page.until_screen("start").await?;
    page.script(
        "const frame = document.createElement('iframe');
         frame.srcdoc = document.querySelector('script[type=module]').outerHTML
             + '<leader-manager-quiz></leader-manager-quiz>';
         frame.height = 900;
         document.body.append(frame);",
        vec![],
    )
    .await?;
    page.enter_frame("return document.querySelector('iframe')").await?;
    page.until_screen("start").await?;
    page.script("location.hash = arguments[0]", vec![json!(fragment)]).await?;
    page.until_screen("result").await?;
    leads(page, &format!("{origin}/index.html{fragment}")).await
}

async fn leads(page: &Page<'_>, expected: &str) -> Result<()> {
    let leads = format!("return part('share-link').value === {}", json!(expected));
    page.wait_until(&format!("the link is {expected}"), &leads).await?;
    Ok(())
}
