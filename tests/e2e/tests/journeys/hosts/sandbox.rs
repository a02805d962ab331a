//! A frame with a `sandbox` that allows what `docs/embedding.md` lists and nothing else: all that can be saved is.

use crate::tools;
use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{mixed, outcome},
    page::{DEADLINE, Page},
    server::project,
};
use quiz::{instrument::Length, link};
use serde_json::json;
use std::{collections::BTreeSet, fs, path::Path, process, time::Instant};

/// What the document tells authors to allow.
fn allowed() -> Result<String> {
    let text = fs::read_to_string(project().join("docs/embedding.md"))?;
    let line = text.lines().find(|line| line.starts_with("With a `sandbox` attribute"));
    let words = line.context("the document says nothing of it")?.split(['`', ' ']);
    let allowed: BTreeSet<&str> = words.filter(|word| word.starts_with("allow-")).collect();
    Ok(allowed.into_iter().collect::<Vec<_>>().join(" "))
}

/// What somebody can save of a result, and how the file's name ends.
const SAVED: [(&str, &str); 8] = [
    ("[data-picture='radar'] [part='png']", "radar.png"),
    ("[data-picture='radar'] [part='svg']", "radar.svg"),
    ("[data-picture='dumbbell'] [part='png']", "dumbbell.png"),
    ("[data-picture='dumbbell'] [part='svg']", "dumbbell.svg"),
    ("[part='json']", ".json"),
    ("[part='csv']", ".csv"),
    ("[part='post-wide']", "wide.png"),
    ("[part='post-tall']", "tall.png"),
];

pub(super) async fn all_is_saved_in_a_sandbox_that_allows_what_is_documented(
    page: &Page<'_>,
) -> Result<()> {
    let folder = project().join(format!("target/tmp/saved-{}", process::id()));
    fs::create_dir_all(&folder)?;
    let folder = folder.canonicalize()?;
    let saving = json!({ "behavior": "allow", "downloadPath": folder });
    page.devtools("Browser.setDownloadBehavior", saving).await?;
    page.open_host("plain-iframe.html").await?;
    // A frame that is taken away while it loads has a fault to tell.
    page.enter_plain_frame().await?;
    page.until_screen("start").await?;
    page.leave_frames().await?;
    let result = outcome(Length::Snapshot, &mixed(Length::Snapshot))?;
    let address = format!("{}/frame.html#lmq={}", page.site.origin(), link::encode(&result));
    page.script(
        "const bare = document.querySelector('iframe');
         const frame = bare.cloneNode();
         frame.sandbox = arguments[0];
         frame.src = arguments[1];
         window.__framesLoaded = 0;
         bare.replaceWith(frame)",
        vec![json!(allowed()?), json!(address)],
    )
    .await?;
    page.enter_plain_frame().await?;
    page.until_screen("result").await?;
    tools::open(page, "take-away").await?;
    for (selector, ending) in SAVED {
        page.press(selector).await?;
        until_saved(&folder, ending).await?;
    }
    let saved = names(&folder)?;
    ensure!(saved.len() == SAVED.len(), "{saved:?} is saved");
    page.devtools("Browser.setDownloadBehavior", json!({ "behavior": "default" })).await?;
    fs::remove_dir_all(folder)?;
    Ok(())
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let names = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>>>()?;
    Ok(names)
}

/// Waits until a file is there whose name ends like that, and there is something in it.
async fn until_saved(folder: &Path, ending: &str) -> Result<()> {
    let deadline = Instant::now() + DEADLINE;
    loop {
        let found = names(folder)?;
        if let Some(name) = found.iter().find(|name| name.ends_with(ending))
            && fs::metadata(folder.join(name))?.len() > 0
        {
            return Ok(());
        }
        ensure!(Instant::now() < deadline, "no file that ends in {ending}, but {found:?}");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}
