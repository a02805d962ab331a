//! The fault collector itself: each kind of fault, made on purpose, must be noticed in each
//! engine. A check that can't fail proves nothing.

use anyhow::{Result, bail, ensure};
use e2e::{page::Page, server::Trouble};

/// Each kind of fault, and what is told of it.
const KINDS: [(&str, &str); 6] = [
    ("throws", "thrown on purpose"),
    ("rejects", "rejected on purpose"),
    ("logs", "logged on purpose"),
    ("fetches", "connect-src refused http://127.0.0.1:9"),
    ("inline", "script-src-elem refused inline"),
    ("missing", "cannot load"),
];

pub(crate) async fn every_kind_of_fault_is_noticed_and_remembered(page: &Page<'_>) -> Result<()> {
    for (kind, reason) in KINDS {
        page.open("/__faulty/empty").await?;
        page.script("sessionStorage.removeItem('__faults')", vec![]).await?;
        // What the browser's own log still has is of the kind before.
        page.faults().await?;
        page.no_faults().await?;
        page.open(&format!("/__faulty/{kind}")).await?;
        page.wait_until("the fault is collected", "return window.__faults().length > 0").await?;
        let Err(error) = page.no_faults().await else {
            bail!("the closing check let {kind} pass");
        };
        let told = error.to_string();
        ensure!(told.contains(reason), "no {reason:?} in {told}");
        page.open("/__faulty/empty").await?;
        let faults = page.faults().await?;
        let is_remembered = faults.iter().any(|fault| fault.contains(reason));
        ensure!(is_remembered, "{kind} is forgotten on the next page: {faults:?}");
    }
    Ok(())
}

/// Whoever leaves breaks off what is still on its way, and some browsers tell the page that.
pub(crate) async fn what_is_broken_off_by_leaving_is_no_fault(page: &Page<'_>) -> Result<()> {
    page.site.trouble("/result.wasm", Some(Trouble::Stalled));
    page.site.trouble("/end-tag.js", Some(Trouble::Stalled));
    page.open_quiz().await?;
    page.answer_some(3).await?;
    page.reload().await?;
    page.until_screen("start").await?;
    page.open_host("dynamic.html").await?;
    page.script("document.querySelector('#add').click()", vec![]).await?;
    page.until_screen("start").await?;
    page.reload().await
}
