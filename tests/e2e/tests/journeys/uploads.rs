//! A build uploaded over another, file by file and in the worst order, with a visitor at every step.

use crate::{taking::result_is, tools};
use anyhow::{Context, Result, bail, ensure};
use e2e::{
    engine::Engine,
    expected::mixed,
    page::{DEADLINE, Page},
    server::Copy,
};
use quiz::instrument::Length;
use serde_json::json;
use std::time::{Duration, Instant};

/// What tells the builds apart.
const OLD: &str = "Almost never";
const NEW: &str = "Hardly ever, if at all";

/// The files of another build than the one that is there, in the worst order: first what people name,
/// then what that stands on, the parts for results last.
fn next_build(copy: &Copy) -> Result<Vec<(String, Vec<u8>)>> {
    let old = copy.build()?;
    let new = "0ther0ne";
    let mut named = Vec::new();
    let mut folder = Vec::new();
    for file in copy.files()? {
        let content = std::fs::read(copy.folder().join(&file))?;
        let beside = file.strip_prefix("build/").and_then(|rest| rest.strip_prefix(&*old));
        if let Some(beside) = beside {
            let content = match String::from_utf8(content) {
                Ok(text) if file.ends_with("take.json") => text.replace(OLD, NEW).into_bytes(),
                Ok(text) => text.into_bytes(),
                Err(binary) => binary.into_bytes(),
            };
            folder.push((format!("build/{new}{beside}"), content));
        } else if [".js", ".html"].iter().any(|ending| file.ends_with(ending))
            && file != "leader-manager-quiz.html"
        {
            let text = String::from_utf8(content).context("no text")?.replace(&old, new);
            named.push((file, text.into_bytes()));
        }
    }
    ensure!(named.len() >= 5 && folder.len() > 30, "{} and {}", named.len(), folder.len());
    // A result's parts last: whoever begins as soon as they can has none of them.
    folder.sort_by_key(|(file, _)| file.contains("result"));
    named.extend(folder);
    Ok(named)
}

/// How a visitor finds the quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    /// It can be begun.
    Works,
    /// What stands in for it is there, and maybe a sentence about that.
    StandIn,
}

/// Comes as somebody who has never been here, and looks.
async fn visit(page: &Page<'_>, address: &str) -> Result<Found> {
    if page.engine == Engine::Chromium {
        page.devtools("Network.clearBrowserCache", json!({})).await?;
    }
    page.open_address(address).await?;
    let deadline = Instant::now() + DEADLINE;
    loop {
        let seen = page
            .script(
                "if (document.readyState !== 'complete') return null;
                 if (screen === 'start') return part('start-button') || part('frame') ? 'works' : null;
                 const reads = quiz.checkVisibility() && quiz.innerText.trim().length > 40;
                 const isLeft = !screen || screen === 'error' || !!part('frame');
                 return isLeft && reads ? 'stands in' : null",
                vec![],
            )
            .await?;
        match seen.as_str() {
            Some("works") => return Ok(Found::Works),
            Some(_) => return Ok(Found::StandIn),
            None if Instant::now() > deadline => {
                bail!("a broken quiz on {address}: {}", page.last_seen().await)
            }
            None => tokio::time::sleep(Duration::from_millis(15)).await,
        }
    }
}

pub(crate) async fn a_visitor_at_every_step_finds_a_quiz_or_its_stand_in(
    page: &Page<'_>,
) -> Result<()> {
    let copy = page.site.copy()?;
    let upload = next_build(copy)?;
    let addresses = [format!("{}/", page.site.origin()), page.host_address("call-to-action.html")];
    for address in &addresses {
        ensure!(visit(page, address).await? == Found::Works, "{address} before the upload");
    }
    let mut worked = 0;
    let last = upload.len() - 1;
    for (number, (file, content)) in upload.iter().enumerate() {
        copy.write(file, content)?;
        // The other engines look at a few steps.
        let is_looked_at = page.engine == Engine::Chromium || number % 12 == 0 || number == last;
        if !is_looked_at {
            continue;
        }
        let address = addresses.get(number % 2).context("no address")?;
        let found = visit(page, address).await.with_context(|| format!("after {file}"))?;
        worked += usize::from(found == Found::Works);
    }
    for address in &addresses {
        ensure!(visit(page, address).await? == Found::Works, "{address} after the upload");
    }
    page.start(Length::Snapshot).await?;
    page.check("it is the new one", &format!("return root.textContent.includes('{NEW}')")).await?;
    println!("upload: of {} steps, {worked} had a quiz that works", upload.len());
    Ok(())
}

/// Where the quiz can't be had at all, a sentence says so below the author's own words.
pub(crate) async fn a_half_uploaded_build_is_told_of_and_gone_after_a_reload(
    page: &Page<'_>,
) -> Result<()> {
    let copy = page.site.copy()?;
    let upload = next_build(copy)?;
    let is_program = |file: &str| file.ends_with("program.wasm");
    for (file, content) in upload.iter().filter(|(file, _)| !is_program(file)) {
        copy.write(file, content)?;
    }
    page.open("/").await?;
    page.until_screen("error").await?;
    let said = page.part_text("error").await?;
    ensure!(said.len() > 20, "the visitor is told {said:?}");
    ensure!(page.children().await?.len() > 60, "nothing worth reading");
    for (file, content) in upload.iter().filter(|(file, _)| is_program(file)) {
        copy.write(file, content)?;
    }
    page.reload().await?;
    page.until_screen("start").await?;
    page.start(Length::Snapshot).await?;
    page.check("it is the new one", &format!("return root.textContent.includes('{NEW}')")).await
}

pub(crate) async fn who_came_before_the_upload_goes_on(page: &Page<'_>) -> Result<()> {
    let copy = page.site.copy()?;
    let answers = mixed(Length::Snapshot);
    let (first, rest) = answers.split_at_checked(4).context("too few answers")?;
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.type_answers(1, first).await?;
    let upload = next_build(copy)?;
    for (file, content) in &upload {
        copy.write(file, content)?;
    }
    page.give_answers(5, rest).await?;
    page.pass_context().await?;
    result_is(page, Length::Snapshot, &answers).await?;
    // The parts are those of the build that the page came with.
    for topic in ["arithmetic", "compare", "take-away", "over-time"] {
        tools::open(page, topic).await?;
    }
    page.nothing_was_missing()?;
    ensure!(page.times_asked("0ther0ne") == 0, "two builds have met");
    Ok(())
}

/// Whoever deletes the folder before takes nobody's answers: after a reload they are there.
pub(crate) async fn who_came_before_a_clean_upload_is_told_and_keeps_the_answers(
    page: &Page<'_>,
) -> Result<()> {
    let copy = page.site.copy()?;
    let answers = mixed(Length::Snapshot);
    page.site.trouble("/result.wasm", Some(e2e::server::Trouble::Missing));
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    page.give_answers(1, &answers).await?;
    let old = copy.build()?;
    let upload = next_build(copy)?;
    for (file, content) in &upload {
        copy.write(file, content)?;
    }
    std::fs::remove_dir_all(copy.folder().join("build").join(old))?;
    page.site.trouble("/result.wasm", None);
    page.until_screen("context").await?;
    page.press_part("next").await?;
    page.until_part("retry").await?;
    ensure!(page.part_text("error").await?.contains("answers are safe"));
    page.press_part("retry").await?;
    page.until_part("retry").await?;
    page.reload().await?;
    page.until_screen("start").await?;
    page.press_part("own-result").await?;
    page.until_screen("result").await?;
    let scores = page.scores().await?;
    let right =
        e2e::expected::facet_scores(&e2e::expected::outcome(Length::Snapshot, &answers)?.profile());
    ensure!(scores == right, "{scores:?} is not {right:?}");
    Ok(())
}
