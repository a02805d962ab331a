//! Starting other programs: what is said before and after, how a failure reads, and which of
//! this program's own variables they must not see.

use anyhow::{Context, Result, ensure};
use std::{
    env,
    ffi::OsStr,
    process::{Command, Stdio},
    time::Instant,
};

/// How the variables begin that Cargo sets for the program it runs.
const CARGOS: [&str; 5] =
    ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_PACKAGE"];

/// A command that doesn't inherit what Cargo set for this program: build scripts would take the
/// difference for a change, and compile everything again.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        if CARGOS.iter().any(|start| name.to_string_lossy().starts_with(start)) {
            command.env_remove(name);
        }
    }
    // Cargo passes its own level of chatter on to what it runs.
    command.env_remove("CARGO_TERM_QUIET");
    command
}

/// The Cargo that runs this program, so that nothing depends on a second one.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Says what is done and why it may take long, then runs it with its output on screen.
pub(crate) fn show(what: &str, command: &mut Command) -> Result<()> {
    say(what);
    let started = Instant::now();
    to_its_end(command)?;
    if started.elapsed().as_secs() >= 2 {
        say(&format!("done in {} s", started.elapsed().as_secs()));
    }
    Ok(())
}

/// Runs a command with its output on screen.
pub(crate) fn to_its_end(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("starting {}", line(command)))?;
    ensure!(status.success(), "failed ({status}): {}", line(command));
    Ok(())
}

/// One line on what is going on, told apart from the output of other programs by its arrow.
pub(crate) fn say(what: &str) {
    println!("→ {what}");
}

/// What a program prints, where it can be run and succeeds.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A command as one would type it.
pub(crate) fn line(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
