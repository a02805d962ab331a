//! The fault collector itself: each kind of fault, made on purpose, must be noticed in each
//! engine. A check that can't fail proves nothing.

use anyhow::{Result, ensure};
use e2e::page::Page;

pub(crate) async fn notices_an_exception(page: &Page<'_>) -> Result<()> {
    reports(page, "throws", "thrown on purpose").await
}

pub(crate) async fn notices_a_rejected_promise(page: &Page<'_>) -> Result<()> {
    reports(page, "rejects", "rejection").await
}

pub(crate) async fn notices_a_logged_error(page: &Page<'_>) -> Result<()> {
    reports(page, "logs", "logged on purpose").await
}

pub(crate) async fn notices_a_request_to_another_origin(page: &Page<'_>) -> Result<()> {
    reports(page, "fetches", "connect-src refused http://127.0.0.1:9").await
}

pub(crate) async fn notices_an_inline_script(page: &Page<'_>) -> Result<()> {
    reports(page, "inline", "script-src-elem refused inline").await
}

pub(crate) async fn notices_a_missing_file(page: &Page<'_>) -> Result<()> {
    reports(page, "missing", "cannot load").await
}

pub(crate) async fn remembers_faults_after_a_reload(page: &Page<'_>) -> Result<()> {
    reports(page, "throws", "thrown on purpose").await?;
    page.open("/__faulty/empty").await?;
    let faults = page.faults().await?;
    ensure!(
        faults.iter().any(|fault| fault.contains("thrown on purpose")),
        "the fault is forgotten: {faults:?}"
    );
    Ok(())
}

/// The page with this fault makes the closing check fail, and for this reason.
async fn reports(page: &Page<'_>, kind: &str, reason: &str) -> Result<()> {
    page.open("/__faulty/empty").await?;
    page.no_faults().await?;
    page.open(&format!("/__faulty/{kind}")).await?;
    page.wait_until("the fault is collected", "return window.__faults().length > 0").await?;
    let Err(error) = page.no_faults().await else {
        anyhow::bail!("the closing check let {kind} pass");
    };
    let told = error.to_string();
    ensure!(told.contains(reason), "no {reason:?} in {told}");
    Ok(())
}
