//! The page in `dist/`, as visitors get it.

use crate::{
    project::Project,
    run,
    setup::Toolbox,
    site::{self, Site},
};
use anyhow::Result;

/// How Trunk is told to compile the program so that it can be cut into parts.
pub(crate) const FOR_VISITORS: [&str; 3] = ["--release", "--features", "split"];

/// Builds `dist/` anew, for this address.
///
/// # Errors
/// Where the build fails; what the compiler said is on screen then.
pub(crate) fn build(project: &Project, toolbox: &Toolbox, site: &Site) -> Result<()> {
    let mut build = toolbox.trunk(project)?;
    build.arg("build").args(FOR_VISITORS).args(["--log", "warn"]);
    run::show("building the page into dist/", build.env(site::VARIABLE, site.to_string()))
}
