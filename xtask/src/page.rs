//! The release page in `dist/`.

use crate::{project::Project, run, setup::Toolbox};
use anyhow::Result;

/// Builds `dist/` anew.
///
/// # Errors
/// Where the build fails; what the compiler said is on screen then.
pub(crate) fn build(project: &Project, toolbox: &Toolbox) -> Result<()> {
    let mut build = toolbox.trunk(project);
    build.args(["build", "--release", "--log", "warn"]);
    run::show("building the page into dist/", &mut build)
}
