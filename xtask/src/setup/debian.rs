//! Debian's packages, which this program installs only where it runs as root.

use crate::{project::Project, run};
use anyhow::Result;
use std::{fs, sync::OnceLock};

/// Whether packages may be installed here without asking anybody.
pub(crate) fn is_ours_to_change() -> bool {
    is_root() && is_debian() && which::which("apt-get").is_ok()
}

#[cfg(unix)]
fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

fn is_debian() -> bool {
    // Ubuntu is left out: its Chromium package only leads to another package manager.
    fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

/// Installs those of the packages that are missing, into the system.
///
/// # Errors
/// Where apt fails.
pub(crate) fn ensure(project: &Project, packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> = packages.iter().copied().filter(|name| !is_installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    refresh_lists(project)?;
    let mut install = run::command("apt-get");
    install
        .args(["install", "--yes", "--no-install-recommends"])
        .args(&missing)
        .env("DEBIAN_FRONTEND", "noninteractive");
    project.install(&format!("installing {} into the system", missing.join(" ")), &mut install)
}

/// `apt-get update`, at most once in a run.
fn refresh_lists(project: &Project) -> Result<()> {
    static DONE: OnceLock<()> = OnceLock::new();
    if DONE.get().is_none() {
        let mut update = run::command("apt-get");
        update.arg("update").env("DEBIAN_FRONTEND", "noninteractive");
        project.install("reading Debian's package lists", &mut update)?;
    }
    DONE.get_or_init(|| ());
    Ok(())
}

fn is_installed(package: &str) -> bool {
    let mut query = run::command("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]);
    run::output_of(&mut query).is_some_and(|status| status.trim() == "installed")
}
