//! Serves the release page on this machine, and rebuilds it on every save.

use crate::{
    page,
    project::Project,
    run, setup,
    setup::Toolbox,
    site::{self, Site},
};
use anyhow::{Context, Result, bail};
use std::{
    fs, io,
    net::{Ipv4Addr, TcpListener},
    process::{Child, Command},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

/// How often a page that isn't there yet is asked for.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// Sets up what is missing and serves the page until Ctrl-C.
///
/// # Errors
/// Where the port is taken, or the set-up or the build fails.
pub(crate) fn serve(project: &Project, port: u16) -> Result<()> {
    // Before the long set-up: nobody wants to hear it after ten minutes.
    ensure_free(port)?;
    let toolbox = setup::ready(project)?;

    // Without yesterday's page, an answer can only come from the build that starts now.
    let page = project.dist().join("index.html");
    if page.exists() {
        fs::remove_file(&page).with_context(|| format!("clearing {}", page.display()))?;
    }
    let stop = Arc::new(AtomicBool::new(false));
    let heard = Arc::clone(&stop);
    ctrlc::set_handler(move || heard.store(true, Ordering::SeqCst))?;

    run::say("building the page");
    let mut server = start(project, &toolbox, port)?;
    let outcome = watch(&mut server, port, &stop);
    end(&mut server)?;
    outcome
}

fn ensure_free(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => bail!(
            "Port {port} is in use by another program; choose one with \
             `cargo xtask serve --port {}`.",
            port.checked_add(1).unwrap_or(8080)
        ),
        Err(error) => bail!("Port {port} can't be used here: {error}."),
    }
}

fn start(project: &Project, toolbox: &Toolbox, port: u16) -> Result<Child> {
    let mut serve = toolbox.trunk(project);
    serve.args(["serve", "--release", "--features", page::SPLIT, "--log", "warn"]);
    serve.args(["--port", &port.to_string()]);
    serve.env(site::VARIABLE, Site::local(port).to_string());
    in_its_own_group(&mut serve);
    serve.spawn().context("starting Trunk")
}

/// Says the address once it answers, then waits for Ctrl-C or for Trunk's end.
fn watch(server: &mut Child, port: u16, stop: &AtomicBool) -> Result<()> {
    let address = format!("http://127.0.0.1:{port}/");
    let mut has_answered = false;
    while !stop.load(Ordering::SeqCst) {
        if let Some(status) = server.try_wait()? {
            bail!("Trunk ended ({status})");
        }
        if !has_answered {
            // Trunk listens only after its first build, whatever became of that.
            match minreq::get(&address).with_timeout(5).send() {
                Ok(answer) if answer.status_code == 200 => {
                    has_answered = true;
                    run::say(&format!("open {address} (Ctrl-C ends it)"));
                }
                Ok(_) => bail!("the page could not be built; see above"),
                Err(_) => {}
            }
        }
        thread::sleep(BETWEEN_LOOKS);
    }
    Ok(())
}

/// Trunk starts Cargo and wasm-opt; in a group, all of them can be ended together.
#[cfg(unix)]
fn in_its_own_group(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

#[cfg(not(unix))]
fn in_its_own_group(_: &mut Command) {}

#[cfg(unix)]
fn end(server: &mut Child) -> Result<()> {
    use rustix::process::{Pid, Signal, kill_process_group};
    if let Some(group) = i32::try_from(server.id()).ok().and_then(Pid::from_raw) {
        // An error means that the group is gone already, which is what is wanted.
        let _gone = kill_process_group(group, Signal::TERM);
    }
    server.wait()?;
    Ok(())
}

#[cfg(not(unix))]
fn end(server: &mut Child) -> Result<()> {
    // An error means that it has ended already, which is what is wanted.
    let _gone = server.kill();
    server.wait()?;
    Ok(())
}
