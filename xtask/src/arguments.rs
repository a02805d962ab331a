//! What a person may type after `cargo xtask`. Nothing is run here.

use crate::{page::Site, setup::browsers::Browser};
use clap::{Parser, Subcommand, value_parser};

/// The project's own commands. Each sets up what it lacks, and says so.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask")]
pub(crate) struct Arguments {
    /// Leave the machine and the project's tools as they are; say everything that is to be installed instead.
    #[arg(long, global = true)]
    pub(crate) no_install: bool,
    #[command(subcommand)]
    pub(crate) task: Task,
}

/// One of the commands, with everything that it needs to know.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum Task {
    /// Serve the page as it is developed, quickly built; says when a change is there to be seen.
    Dev {
        #[arg(long, default_value_t = 8080, value_parser = value_parser!(u16).range(1..))]
        port: u16,
    },
    /// Serve the page as visitors get it, on 127.0.0.1.
    Serve {
        #[arg(long, default_value_t = 8080, value_parser = value_parser!(u16).range(1..))]
        port: u16,
    },
    /// Write the page as visitors get it into dist/.
    Build {
        /// The address that it will have, for oEmbed.
        #[arg(long, default_value_t = Site::local(8080))]
        site: Site,
    },
    /// Build, then write the npm package into target/package/.
    Package,
    /// Run every test.
    Test {
        /// The engines to test in; otherwise whichever this machine can have.
        #[arg(long, value_delimiter = ',')]
        browsers: Vec<Browser>,
        /// Formatting, lints and what runs without a browser.
        #[arg(long)]
        fast: bool,
    },
    /// Build, then print what a first visit and each part load, in bytes.
    Sizes,
    /// Build, then take the pictures in docs/screenshots.
    Screenshots,
    /// Build, then measure the page beside what a blog would embed instead, into docs/performance.
    Bench,
    /// Finish the page that Trunk has built; Trunk calls this.
    Finish,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(arguments: &[&str]) -> Result<Task, String> {
        let all = ["cargo xtask"].iter().chain(arguments);
        Arguments::try_parse_from(all).map(|read| read.task).map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_left_out_is_what_most_people_want() {
        let two = vec![Browser::WebKit, Browser::Firefox];
        for (arguments, meant) in [
            (&["serve"][..], Task::Serve { port: 8080 }),
            (&["build"], Task::Build { site: Site::local(8080) }),
            (&["test", "--fast"], Task::Test { browsers: Vec::new(), fast: true }),
            (&["test", "--browsers", "webkit,firefox"], Task::Test { browsers: two, fast: false }),
        ] {
            assert_eq!(task(arguments), Ok(meant));
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_a_sentence() {
        for (arguments, told) in [
            (&["fly"][..], "fly"),
            (&["serve", "--port", "0"], "0"),
            (&["build", "--port", "1"], "--port"),
            (&["build", "--site", "quiz.example"], "not the address of a folder"),
            (&["test", "--browsers", "lynx"], "possible values: chromium, firefox, webkit"),
        ] {
            let refused = task(arguments).unwrap_err();
            assert!(refused.contains(told), "{refused}");
        }
    }
}
