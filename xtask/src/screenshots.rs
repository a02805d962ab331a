//! The pictures in `docs/screenshots`, taken in Chromium by the end-to-end package.

use crate::{browser::Browser, page, project::Project, run, setup};
use anyhow::{Result, anyhow};

/// Builds the page and takes the pictures.
///
/// # Errors
/// Where the build fails, Chromium is missing, or a picture can't be taken.
pub(crate) fn take(project: &Project) -> Result<()> {
    let toolbox = setup::ready(project)?;
    let chromium = setup::browsers::ensure(project, Browser::Chromium)
        .map_err(|sentence| anyhow!(sentence))?;
    page::build(project, &toolbox, None)?;
    let mut take = run::cargo();
    take.args(["run", "--package", "e2e", "--bin", "screenshots"])
        .current_dir(project.root())
        .env("E2E_BROWSERS", Browser::Chromium.name())
        .env("E2E_DIST", project.dist())
        .env("E2E_SCREENSHOTS", project.root().join("docs").join("screenshots"))
        .envs(chromium.variables());
    run::show("taking pictures into docs/screenshots", &mut take)
}
