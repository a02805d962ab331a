//! The project's own commands, run as `cargo xtask <command>`. What each does is in the file of
//! its name; this one only chooses.

mod arguments;
mod browser;
mod compression;
mod content;
mod cores;
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

use arguments::{Task, USAGE};
use project::Project;
use std::{env, process::ExitCode};

fn main() -> ExitCode {
    let task = match arguments::parse(env::args_os().skip(1)) {
        Ok(task) => task,
        Err(sentence) => {
            eprintln!("cargo xtask: {sentence}.\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match perform(task) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cargo xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the task; false where it ran to its end and found something wrong.
fn perform(task: Task) -> anyhow::Result<bool> {
    let project = match task {
        Task::Help => {
            println!("{USAGE}");
            return Ok(true);
        }
        _ => Project::find()?,
    };
    match task {
        Task::Help => Ok(true),
        Task::Serve { port } => serve::serve(&project, port).map(|()| true),
        Task::Build { site } => {
            page::build(&project, &setup::ready(&project)?, site.as_ref()).map(|()| true)
        }
        Task::Package => {
            page::build(&project, &setup::ready(&project)?, None)?;
            package::write(&project).map(|_| true)
        }
        Task::Test { browsers } => Ok(suite::run(&project, browsers)),
        Task::Sizes => {
            let toolbox = setup::ready(&project)?;
            page::build(&project, &toolbox, None)?;
            sizes::check(&project, toolbox.is_small())
        }
        Task::Screenshots => screenshots::take(&project).map(|()| true),
        Task::Schema => {
            println!("{:#}", content::schema::schema());
            Ok(true)
        }
        Task::Finish => finish::finish_staged().map(|()| true),
    }
}
