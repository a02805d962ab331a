//! The pictures in `docs/screenshots`, taken in Chromium by the end-to-end package.

use crate::{project::Project, run, setup::browsers::DrivenBrowser};
use anyhow::Result;

/// Takes the pictures of the page in `dist/`.
///
/// # Errors
/// Where a picture can't be taken.
pub(crate) fn take(project: &Project, chromium: &DrivenBrowser) -> Result<()> {
    let mut take = run::cargo();
    take.args(["run", "--package", "e2e", "--bin", "screenshots"])
        .current_dir(project.root())
        .env("E2E_BROWSERS", chromium.browser.name())
        .env("E2E_DIST", project.dist())
        .env("E2E_SCREENSHOTS", project.root().join("docs").join("screenshots"))
        .envs(chromium.variables());
    run::show("taking pictures into docs/screenshots", &mut take)
}
