//! Serves the page on this machine, and rebuilds it on every save.

use crate::{
    finish,
    page::{self, Site},
    project::Project,
    run, setup,
};
use anyhow::{Context, Result, bail, ensure};
use fs_err as fs;
use std::{
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::Child,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, SystemTime},
};
use walkdir::WalkDir;

/// How often a page is looked for that isn't there yet, or has changed.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);
/// Whether somebody has pressed Ctrl-C.
static IS_OVER: AtomicBool = AtomicBool::new(false);

/// Sets up what is missing and serves the page until Ctrl-C, as visitors get it or as it is developed.
pub(crate) fn serve(project: &Project, port: u16, for_visitors: bool) -> Result<()> {
    // Before the long set-up: nobody wants to hear it after ten minutes.
    ensure_free(port)?;
    let toolbox = setup::ready(project)?;
    let served = if for_visitors { project.dist() } else { project.target().join("dev") };

    // Without yesterday's page, an answer can only come from the build that starts now.
    let page = served.join("index.html");
    if page.exists() {
        fs::remove_file(&page)?;
    }
    ctrlc::set_handler(|| IS_OVER.store(true, Ordering::SeqCst))?;

    run::say("building the page");
    let mut trunk = toolbox.trunk(project)?;
    trunk.args(["serve", "--log", "warn", "--port", &port.to_string(), "--dist"]).arg(&served);
    trunk.env(page::SITE, Site::local(port).to_string());
    if for_visitors {
        trunk.args(page::FOR_VISITORS);
    } else {
        trunk.args(["--cargo-profile", "page"]);
        // Trunk takes seconds for what it needn't build.
        trunk.args(page::WITHOUT_RUST.iter().flat_map(|folder| ["--ignore", folder]));
    }
    // Trunk starts Cargo and wasm-opt; in a group, all of them can be ended together.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut trunk, 0);
    let mut server = trunk.spawn().context("starting Trunk")?;
    let source = Some(project.root.as_path()).filter(|_| !for_visitors);
    let outcome = watch(&mut server, port, &served, source);
    end(&mut server)?;
    outcome
}

fn ensure_free(port: u16) -> Result<()> {
    let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) else { return Ok(()) };
    ensure!(error.kind() == ErrorKind::AddrInUse, "Port {port} can't be used here: {error}.");
    bail!(
        "Port {port} is in use by another program; choose one with `cargo xtask serve --port {}`.",
        port.checked_add(1).unwrap_or(8080)
    )
}

/// Says the address once it answers, then when the page is another, until Ctrl-C or Trunk's end. Where it is
/// given the page's sources, it brings what Trunk doesn't hear of into the page.
fn watch(server: &mut Child, port: u16, served: &Path, source: Option<&Path>) -> Result<()> {
    let site = Site::local(port);
    let address = site.to_string();
    let built = || fs::metadata(served.join("index.html")).and_then(|page| page.modified()).ok();
    let mut seen = None;
    let mut saved = source.and_then(last_save);
    while !IS_OVER.load(Ordering::SeqCst) {
        if let Some(status) = server.try_wait()? {
            bail!("Trunk ended ({status})");
        }
        if seen.is_some() {
            let last = source.and_then(last_save);
            if let Some(source) = source.filter(|_| last != saved) {
                saved = last;
                // Somebody may be in the middle of a sentence.
                if let Err(error) = finish::renew(source, served, &site) {
                    run::say(&format!("{error:#}"));
                }
            }
            if let Some(now) = built().filter(|now| Some(*now) != seen) {
                seen = Some(now);
                run::say("the page is another now: reload it");
            }
        } else if let Ok(answer) = minreq::get(&address).with_timeout(5).send() {
            // Trunk listens only after its first build, whatever became of that.
            ensure!(answer.status_code == 200, "the page could not be built; see above");
            seen = built();
            run::say(&format!("open {address} (Ctrl-C ends it)"));
        }
        thread::sleep(BETWEEN_LOOKS);
    }
    Ok(())
}

/// When something that Trunk doesn't hear of was saved last.
fn last_save(source: &Path) -> Option<SystemTime> {
    let files = page::WITHOUT_RUST.iter().flat_map(|folder| WalkDir::new(source.join(folder)));
    files.filter_map(|file| file.ok()?.metadata().ok()?.modified().ok()).max()
}

fn end(server: &mut Child) -> Result<()> {
    // An error means that it has ended already, which is what is wanted.
    #[cfg(unix)]
    let _gone = {
        use rustix::process::{Pid, Signal, kill_process_group};
        kill_process_group(Pid::from_child(server), Signal::TERM)
    };
    #[cfg(not(unix))]
    let _gone = server.kill();
    server.wait()?;
    Ok(())
}
