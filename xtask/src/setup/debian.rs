//! Debian's packages, which this program installs only where it runs as root.

use crate::{project::Project, run};
use anyhow::Result;
use fs_err as fs;
use std::sync::OnceLock;

/// Whether packages may be installed here without asking anybody.
pub(super) fn is_ours_to_change() -> bool {
    let is_root = run::output_of(run::command("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    // Ubuntu is left out: its Chromium package only leads to another package manager.
    let is_debian = fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=debian"));
    is_root && is_debian && which::which("apt-get").is_ok()
}

/// Installs those of the packages that are missing, into the system.
pub(super) fn ensure(project: &Project, packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> = packages.iter().copied().filter(|name| !is_installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let apt = |what: &str, arguments: &[&str]| {
        let mut apt = run::command("apt-get");
        project.install(what, apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    // Once in a run is enough.
    static LISTS: OnceLock<()> = OnceLock::new();
    let lists = || apt("reading Debian's package lists", &["update"]);
    let lists = LISTS.set(()).map_or_else(Ok, |()| lists());
    let install = || {
        let options = ["install", "--yes", "--no-install-recommends"];
        let what = format!("installing {} into the system", missing.join(" "));
        apt(&what, &[&options, missing.as_slice()].concat())
    };
    project.both(lists, install).map(drop)
}

fn is_installed(package: &str) -> bool {
    let mut query = run::command("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]);
    run::output_of(&mut query).is_some_and(|status| status.trim() == "installed")
}
