//! What is taken away is whole: pictures, one printed page, files that come back, a code.

use super::{CHOOSE, KEEP_FILES, open, path_of, path_of_result, person};
use anyhow::{Context, Result, ensure};
use e2e::{
    engine::Engine,
    expected::{mixed, outcome, portrait},
    page::Page,
};
use fantoccini::wd::{PrintConfigurationBuilder, PrintSize};
use fixtures::words::texts;
use lopdf::Document;
use quiz::{
    instrument::{Frequency, Length},
    link,
};
use serde_json::{Value, json};

pub(crate) async fn pictures_are_whole_and_in_the_pages_font(page: &Page<'_>) -> Result<()> {
    page.open(&path_of_result(&outcome(Length::Snapshot, &portrait(Length::Snapshot))?)).await?;
    page.until_screen("result").await?;
    open(page, "take-away").await?;
    page.script(KEEP_FILES, vec![]).await?;
    page.script(include_str!("pictures.js"), vec![]).await?;
    for chart in ["radar", "dumbbell"] {
        for format in ["svg", "png"] {
            page.script("window.savedFiles.length = 0", vec![]).await?;
            page.press(&format!("[data-picture='{chart}'] [part='{format}']")).await?;
            page.wait_until("a picture is saved", "return window.savedFiles.length === 1").await?;
            page.script("window.opened = undefined; window.opens(window.savedFiles[0])", vec![])
                .await?;
            let opened = page.wait_until("it can be opened", "return window.opened").await?;
            let faults = opened.get("faults").and_then(Value::as_array).context("no answer")?;
            ensure!(faults.is_empty(), "{chart}.{format}: {opened}");
        }
    }
    Ok(())
}

pub(crate) async fn a_picture_to_post_has_the_size_that_it_says(page: &Page<'_>) -> Result<()> {
    page.open(&path_of_result(&outcome(Length::Snapshot, &portrait(Length::Snapshot))?)).await?;
    page.until_screen("result").await?;
    // A share sheet that takes pictures, whatever this system has.
    page.script(
        "window.shared = [];
         navigator.canShare = ({ files }) => files.every((file) => file.type === 'image/png');
         navigator.share = async ({ files }) => { window.shared.push(...files); };",
        vec![],
    )
    .await?;
    page.script(KEEP_FILES, vec![]).await?;
    page.script(include_str!("pictures.js"), vec![]).await?;
    page.press_part("share-picture").await?;
    page.until_part("post-share").await?;
    for (part, width, height, kept) in [
        ("post-wide", 1200, 630, "savedFiles"),
        ("post-tall", 1080, 1350, "savedFiles"),
        ("post-share", 1080, 1350, "shared"),
    ] {
        page.script(
            "window.opened = undefined; window[arguments[0]].length = 0",
            vec![json!(kept)],
        )
        .await?;
        page.press_part(part).await?;
        page.wait_until("a picture is there", &format!("return window.{kept}.length === 1"))
            .await?;
        page.script("window.opens(window[arguments[0]][0])", vec![json!(kept)]).await?;
        let opened = page.wait_until("it can be opened", "return window.opened").await?;
        let expected = json!({ "faults": [], "width": width, "height": height });
        ensure!(opened == expected, "{part}: {opened}");
    }
    Ok(())
}

/// A4 and US Letter: widths and heights in centimetres.
const PAPERS: [(f64, f64); 2] = [(21.0, 29.7), (21.59, 27.94)];

pub(crate) async fn one_page_is_printed_on_either_paper(page: &Page<'_>) -> Result<()> {
    let answers = portrait(Length::Full);
    page.open(&path_of_result(&outcome(Length::Full, &answers)?)).await?;
    page.until_screen("result").await?;
    open(page, "take-away").await?;
    let link = page.text_of("return part('share-link').value").await?;
    let (own, before) = (page.client.window().await?, page.client.windows().await?);
    // The window asks to be printed by itself, which leaves no room for doing it on purpose.
    page.script(
        "const open = window.open;
         window.open = (...all) => {
             const sheet = open.apply(window, all);
             sheet.print = () => { window.timesPrinted = (window.timesPrinted ?? 0) + 1; };
             return sheet;
         };",
        vec![],
    )
    .await?;
    page.press_part("print").await?;
    page.wait_until("it asks to be printed", "return window.timesPrinted === 1").await?;
    let sheet = loop {
        let windows = page.client.windows().await?;
        if let Some(new) = windows.into_iter().find(|window| !before.contains(window)) {
            break new;
        }
    };
    page.client.switch_to_window(sheet).await?;
    page.wait_until("the sheet is there", "return !!document.querySelector('.sheet svg')").await?;
    page.check(
        "it has the link, the code and both charts",
        &format!(
            "const sheet = document.querySelector('.sheet');
             return sheet.textContent.includes({}) && sheet.querySelectorAll('svg').length >= 3
                 && getComputedStyle(sheet).display !== 'none'",
            json!(link)
        ),
    )
    .await?;
    // WebKitGTK's driver has no command for printing.
    let papers = if page.engine == Engine::WebKit { &[][..] } else { &PAPERS };
    for &(width, height) in papers {
        let paper = PrintConfigurationBuilder::default()
            .size(PrintSize { width, height })
            .build()
            .map_err(|error| anyhow::anyhow!("no such paper: {error:?}"))?;
        let pdf = page.client.print(paper).await?;
        let pages = Document::load_mem(&pdf)?.get_pages().len();
        ensure!(pages == 1, "{pages} pages of {width} by {height} cm");
    }
    page.client.switch_to_window(own).await?;
    Ok(())
}

pub(crate) async fn a_saved_result_is_opened_again(page: &Page<'_>) -> Result<()> {
    let answers = mixed(Length::Snapshot);
    let own = outcome(Length::Snapshot, &answers)?;
    page.open(&path_of_result(&own)).await?;
    page.until_screen("result").await?;
    open(page, "take-away").await?;
    page.script(KEEP_FILES, vec![]).await?;
    for part in ["json", "csv"] {
        page.press_part(part).await?;
    }
    page.wait_until("both files are there", "return window.savedFiles.length === 2").await?;
    page.script(
        "Promise.all(window.savedFiles.map((it) => it.text())).then((all) => { window.saved = all; })",
        vec![],
    )
    .await?;
    let saved = page.wait_until("they are texts", "return window.saved").await?;
    let text = |index: usize| saved.get(index).and_then(Value::as_str).unwrap_or_default();
    let (json, csv) = (text(0).to_owned(), text(1).to_owned());
    ensure!(csv.contains(&link::encode(&own)), "{csv}");

    // Beside somebody else's result.
    page.open(&path_of(&[person("Ann", Frequency::Rarely)?])).await?;
    page.until_screen("result").await?;
    open(page, "take-away").await?;
    for (wrong, why) in [("not json", "not-json"), ("{\"format\":\"other\"}", "foreign")] {
        let why = json!(texts().get(&format!("export.{why}")).context("no such sentence")?);
        page.script(CHOOSE, vec![json!("[part=open]"), json!(wrong)]).await?;
        page.wait_until(
            "a sentence says why",
            &format!(
                "return [...root.querySelectorAll('.annex [role=status]')]
                     .some((it) => it.textContent.trim() === {why})"
            ),
        )
        .await?;
    }
    page.script(CHOOSE, vec![json!("[part=open]"), json!(json)]).await?;
    page.wait_until(
        "the saved result is shown",
        &format!("return part('share-link').value.endsWith('#lmq={}')", link::encode(&own)),
    )
    .await?;
    Ok(())
}
