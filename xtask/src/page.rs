//! The release page in `dist/`.

use crate::{
    project::Project,
    run,
    setup::Toolbox,
    site::{self, Site},
};
use anyhow::Result;

/// The feature by which the program is compiled to be cut into parts.
pub(crate) const SPLIT: &str = "split";

/// Builds `dist/` anew, for this address or for this machine.
///
/// # Errors
/// Where the build fails; what the compiler said is on screen then.
pub(crate) fn build(project: &Project, toolbox: &Toolbox, site: Option<&Site>) -> Result<()> {
    let mut build = toolbox.trunk(project);
    if let Some(site) = site {
        build.env(site::VARIABLE, site.to_string());
    }
    build.args(["build", "--release", "--features", SPLIT, "--log", "warn"]);
    run::show("building the page into dist/", &mut build)
}
