//! The project's own commands, run as `cargo xtask <command>`. What each does is in the file of
//! its name; this one only chooses.

mod arguments;
mod browser;
mod finish;
mod host_pages;
mod package;
mod page;
mod project;
mod run;
mod screenshots;
mod serve;
mod setup;
mod site;
mod sizes;
mod suite;

use arguments::{Arguments, Task};
use clap::Parser;
use project::Project;
use site::Site;
use std::process::ExitCode;

fn main() -> ExitCode {
    match perform(Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cargo xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the task; false where it ran to its end and found something wrong.
fn perform(arguments: Arguments) -> anyhow::Result<bool> {
    let project = Project::find(!arguments.no_install)?;
    let built = || {
        let toolbox = setup::ready(&project)?;
        page::build(&project, &toolbox, &Site::local(8080)).map(|()| toolbox)
    };
    match arguments.task {
        Task::Dev { port } => serve::serve(&project, port, false)?,
        Task::Serve { port } => serve::serve(&project, port, true)?,
        Task::Build { site } => page::build(&project, &setup::ready(&project)?, &site)?,
        Task::Package => {
            built()?;
            package::write(&project)?;
        }
        Task::Test { browsers, fast } => return Ok(suite::run(&project, browsers, fast)),
        Task::Sizes => return sizes::check(&project, built()?.is_small()),
        Task::Screenshots => {
            built()?;
            screenshots::take(&project)?;
        }
        Task::Finish => finish::finish_staged(&project)?,
    }
    Ok(true)
}
