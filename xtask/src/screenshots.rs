//! The pictures in `docs/screenshots`, taken in Chromium by the end-to-end package.

use crate::{browser::Browser, project::Project, run, setup::browsers};
use anyhow::Result;

/// Takes the pictures of the page in `dist/`.
///
/// # Errors
/// Where Chromium is missing, or a picture can't be taken.
pub(crate) fn take(project: &Project) -> Result<()> {
    let chromium = browsers::ensure(project, Browser::Chromium)?;
    let mut take = run::cargo();
    take.args(["run", "--package", "e2e", "--bin", "screenshots"])
        .current_dir(project.root())
        .env("E2E_BROWSERS", Browser::Chromium.name())
        .env("E2E_DIST", project.dist())
        .env("E2E_SCREENSHOTS", project.root().join("docs").join("screenshots"))
        .envs(chromium.variables());
    run::show("taking pictures into docs/screenshots", &mut take)
}
