//! Pictures of the quiz for people: start, question and result, narrow and wide, light and dark,
//! and the top of the result by itself, in Chromium, written as PNG to `docs/screenshots`. Whoever is in a hurry names
//! what to take: `screenshots result 360 dark` takes one picture. What is in the pictures is
//! proven by the journeys, not here.

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use e2e::{
    driver::Driver,
    engine::Engine,
    expected::portrait,
    page::Page,
    server::{Site, Variant, project},
};
use quiz::instrument::{Answer, Frequency, Length};
use serde_json::{Map, Value, json};
use std::{env, fs, path::PathBuf};

const SCREENS: [&str; 4] = ["start", "question", "result", SUMMARY];
/// The result down to its chart: what fits beside a few lines of text.
const SUMMARY: &str = "summary";
const SUMMARY_HEIGHT: u32 = 1090;
const WIDTHS: [&str; 2] = ["360", "1280"];
const SCHEMES: [&str; 2] = ["light", "dark"];

fn main() -> Result<()> {
    let mut screens: Vec<String> = Vec::new();
    let mut widths: Vec<String> = Vec::new();
    let mut schemes: Vec<String> = Vec::new();
    for argument in env::args().skip(1) {
        match argument.as_str() {
            name if SCREENS.contains(&name) || name == "context" => screens.push(argument),
            name if SCHEMES.contains(&name) => schemes.push(argument),
            name if name.parse::<u32>().is_ok() => widths.push(argument),
            _ => bail!(
                "{argument}: give screens (start question context result summary), widths, light, dark"
            ),
        }
    }
    let or_all = |chosen: Vec<String>, all: &[&str]| {
        if chosen.is_empty() { all.iter().map(|name| (*name).to_owned()).collect() } else { chosen }
    };
    let wanted = Wanted {
        screens: or_all(screens, &SCREENS),
        widths: or_all(widths, &WIDTHS),
        schemes: or_all(schemes, &SCHEMES),
        folder: project().join("docs/screenshots"),
    };
    fs::create_dir_all(&wanted.folder)?;
    tokio::runtime::Runtime::new()?.block_on(take(&wanted))
}

struct Wanted {
    screens: Vec<String>,
    widths: Vec<String>,
    schemes: Vec<String>,
    folder: PathBuf,
}

async fn take(wanted: &Wanted) -> Result<()> {
    let site = Site::serve(Variant::Plain).await?;
    let driver = Driver::start(Engine::Chromium).await?;
    let client = driver.open_browser().await?;
    let page = Page { engine: Engine::Chromium, client: client.clone(), site: &site };
    // One walk through the quiz, stopping at each screen for all its pictures.
    page.open_quiz().await?;
    pictures(&page, wanted, "start").await?;
    page.start(Length::Snapshot).await?;
    let answers = portrait(Length::Snapshot);
    let (first, rest) = answers.split_at_checked(6).context("too few answers")?;
    page.type_answers(1, first).await?;
    page.until_position(7).await?;
    // With an answer chosen by arrow keys, the question stays and shows what a choice looks like.
    page.tab_to("[part~='option'] input").await?;
    let often = Answer::Rated(Frequency::Often).id();
    for _ in 0..12 {
        if page.checked().await?.as_deref() == Some(often) {
            break;
        }
        page.key(fantoccini::key::Key::Down).await?;
    }
    pictures(&page, wanted, "question").await?;
    page.type_answers(7, rest).await?;
    page.until_screen("context").await?;
    pictures(&page, wanted, "context").await?;
    // With the pointer at the top, or the chart would come under it and read out what it points at.
    page.hover("h2").await?;
    page.script("part('next').click()", vec![]).await?;
    page.until_screen("result").await?;
    page.script("root.activeElement && root.activeElement.blur(); scrollTo(0, 0)", vec![]).await?;
    pictures(&page, wanted, "result").await?;
    pictures(&page, wanted, SUMMARY).await?;
    client.close().await?;
    Ok(())
}

/// All wanted pictures of the screen that is shown now.
async fn pictures(page: &Page<'_>, wanted: &Wanted, screen: &str) -> Result<()> {
    if !wanted.screens.iter().any(|name| name == screen) {
        return Ok(());
    }
    for width in &wanted.widths {
        for scheme in &wanted.schemes {
            let path = wanted.folder.join(format!("{screen}-{width}-{scheme}.png"));
            fs::write(&path, picture(page, screen, width.parse()?, scheme).await?)?;
            println!("{}", path.display());
        }
    }
    Ok(())
}

async fn picture(page: &Page<'_>, screen: &str, width: u32, scheme: &str) -> Result<Vec<u8>> {
    let features = json!([
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    page.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
    // A scroll bar would take its width from the page, and pictures have nothing to scroll.
    page.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
    let phone = width < 600;
    let metrics = json!({
        "width": width,
        "height": if phone { 780 } else { 800 },
        "deviceScaleFactor": if phone { 2 } else { 1 },
        "mobile": phone,
    });
    page.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
    page.wait_until(
        "the page has the new width",
        &format!("return innerWidth === {width} && matchMedia('(prefers-color-scheme: {scheme})').matches"),
    )
    .await?;
    // Two frames, so that what reacts to the new size has been laid out and painted.
    page.client
        .execute_async(
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done));",
            vec![],
        )
        .await?;
    let clip = (screen == SUMMARY)
        .then(|| json!({ "x": 0, "y": 0, "width": width, "height": SUMMARY_HEIGHT, "scale": 1 }));
    let mut request = Map::from_iter([
        ("format".to_owned(), json!("png")),
        ("captureBeyondViewport".to_owned(), json!(true)),
    ]);
    request.extend(clip.map(|clip| ("clip".to_owned(), clip)));
    let answer = page.devtools("Page.captureScreenshot", Value::Object(request)).await?;
    let data = answer.get("data").and_then(Value::as_str).context("no picture came back")?;
    let picture = STANDARD.decode(data)?;
    ensure!(!picture.is_empty(), "the picture is empty");
    Ok(picture)
}
