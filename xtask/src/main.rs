//! The project's own commands, run as `cargo xtask <command>`. What each does is in the file of
//! its name; this one only chooses.

mod arguments;
mod finish;
mod host_pages;
mod package;
mod page;
mod project;
mod run;
mod serve;
mod setup;
mod sizes;
mod suite;

use anyhow::Result;
use arguments::{Arguments, Task};
use clap::Parser;
use page::Site;
use project::Project;
use setup::browsers::{self, Browser};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Err(error) = perform(Arguments::parse()) else { return ExitCode::SUCCESS };
    eprintln!("cargo xtask: {error:#}");
    ExitCode::FAILURE
}

fn perform(arguments: Arguments) -> Result<()> {
    let project = Project::find(!arguments.no_install)?;
    let ready = || setup::ready(&project);
    let here = Site::local(8080);
    match arguments.task {
        Task::Dev { port } => serve::serve(&project, port, false),
        Task::Serve { port } => serve::serve(&project, port, true),
        Task::Build { site } => page::build(&project, &ready()?, &site),
        Task::Package => {
            let (toolbox, npm) = project.both(ready(), setup::npm)?;
            page::build(&project, &toolbox, &here)?;
            package::write(&project, &npm).map(drop)
        }
        Task::Test { browsers, fast } => suite::run(&project, browsers, fast),
        Task::Sizes => {
            let toolbox = ready()?;
            page::build(&project, &toolbox, &here)?;
            sizes::check(&project, toolbox.is_small())
        }
        Task::Screenshots => in_chromium(&project, ready(), ["e2e", "screenshots"]),
        Task::Bench => {
            let (toolbox, npm) = project.both(ready(), setup::npm)?;
            host_pages::build_peers(&project, &toolbox, &npm)?;
            in_chromium(&project, Ok(toolbox), ["bench", "bench"])
        }
        Task::Finish => finish::finish_staged(&project),
    }
}

/// Runs a program of the harness on the page.
fn in_chromium(project: &Project, ready: Result<setup::Toolbox>, bin: [&str; 2]) -> Result<()> {
    let chromium = || browsers::ensure(project, Browser::Chromium);
    let (toolbox, chromium) = project.both(ready, chromium)?;
    page::build(project, &toolbox, &Site::local(8080))?;
    let mut harness = browsers::harness(project, &[chromium]);
    let [package, bin] = bin;
    run::show(bin, harness.args(["run", "--package", package, "--bin", bin]))
}
