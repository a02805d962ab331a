//! What a person may type after `cargo xtask`, and the usage text. Nothing is run here.

use crate::{browser::Browser, site::Site};
use std::ffi::OsString;

/// What is printed when the arguments make no sense, and for `--help`.
pub(crate) const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--port N]     set up what is missing, build the page, serve it on http://127.0.0.1:8080/
  build [--site URL]   set up what is missing, write the release page to dist/; the address that it
                       will have is for oEmbed (http://127.0.0.1:8080/ unless given)
  package              build, then write the npm package into target/package/
  test [--browsers chromium,firefox,webkit]
                       set up what is missing, run every test
  sizes                build, then print what a first visit and each part load, in bytes
  screenshots          build, then take the pictures in docs/screenshots
  finish               called by Trunk on every build: finishes the page
";

/// One of the project's commands, with everything it needs to know.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Help,
    Serve {
        port: u16,
    },
    Build {
        /// `None`: on this machine.
        site: Option<Site>,
    },
    Package,
    /// `None`: whatever this machine can have.
    Test {
        browsers: Option<Vec<Browser>>,
    },
    Sizes,
    Screenshots,
    Finish,
}

/// Reads the arguments, without the program's name.
///
/// # Errors
/// One sentence for the person who typed them.
pub(crate) fn parse<I>(arguments: I) -> Result<Task, String>
where
    I: IntoIterator,
    I::Item: Into<OsString>,
{
    use lexopt::prelude::{Long, Short, Value};

    let mut parser = lexopt::Parser::from_args(arguments);
    let mut command: Option<String> = None;
    let mut port = None;
    let mut browsers = None;
    let mut site = None;
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Long("help") | Short('h') => return Ok(Task::Help),
            Long("port") => port = Some(read_port(&value_of(&mut parser)?)?),
            Long("browsers") => browsers = Some(read_browsers(&value_of(&mut parser)?)?),
            Long("site") => site = Some(Site::parse(&value_of(&mut parser)?)?),
            Value(name) if command.is_none() => {
                command = Some(name.to_string_lossy().into_owned());
            }
            other => return Err(other.unexpected().to_string()),
        }
    }
    let command = command.ok_or("a command is missing")?;
    if port.is_some() && command != "serve" {
        return Err("--port belongs to serve".to_owned());
    }
    if browsers.is_some() && command != "test" {
        return Err("--browsers belongs to test".to_owned());
    }
    if site.is_some() && command != "build" {
        return Err("--site belongs to build".to_owned());
    }
    match command.as_str() {
        "help" => Ok(Task::Help),
        "serve" => Ok(Task::Serve { port: port.unwrap_or(8080) }),
        "build" => Ok(Task::Build { site }),
        "package" => Ok(Task::Package),
        "test" => Ok(Task::Test { browsers }),
        "sizes" => Ok(Task::Sizes),
        "screenshots" => Ok(Task::Screenshots),
        "finish" => Ok(Task::Finish),
        unknown => Err(format!("there is no command {unknown:?}")),
    }
}

fn value_of(parser: &mut lexopt::Parser) -> Result<String, String> {
    let value = parser.value().map_err(|error| error.to_string())?;
    Ok(value.to_string_lossy().into_owned())
}

fn read_port(text: &str) -> Result<u16, String> {
    match text.parse() {
        Ok(0) | Err(_) => Err(format!("{text:?} is not a port from 1 to 65535")),
        Ok(port) => Ok(port),
    }
}

fn read_browsers(text: &str) -> Result<Vec<Browser>, String> {
    let mut browsers = Vec::new();
    for name in text.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let browser = Browser::named(name).ok_or_else(|| {
            format!("there is no browser {name:?}; known are chromium, firefox and webkit")
        })?;
        if !browsers.contains(&browser) {
            browsers.push(browser);
        }
    }
    if browsers.is_empty() {
        return Err("--browsers names no browser".to_owned());
    }
    Ok(browsers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serve_listens_on_8080_unless_told_otherwise() {
        assert_eq!(parse(["serve"]), Ok(Task::Serve { port: 8080 }));
        assert_eq!(parse(["serve", "--port", "9000"]), Ok(Task::Serve { port: 9000 }));
        assert_eq!(parse(["serve", "--port=9000"]), Ok(Task::Serve { port: 9000 }));
    }

    #[test]
    fn browsers_are_a_list_without_repetitions() {
        assert_eq!(
            parse(["test", "--browsers", "firefox, chromium,firefox"]),
            Ok(Task::Test { browsers: Some(vec![Browser::Firefox, Browser::Chromium]) })
        );
        assert_eq!(parse(["test"]), Ok(Task::Test { browsers: None }));
    }

    #[test]
    fn a_page_is_built_for_this_machine_unless_told_otherwise() {
        let site = Site::parse("https://quiz.example/").unwrap();
        assert_eq!(parse(["build"]), Ok(Task::Build { site: None }));
        assert_eq!(
            parse(["build", "--site", "https://quiz.example/"]),
            Ok(Task::Build { site: Some(site) })
        );
        assert!(parse(["build", "--site", "quiz.example"]).is_err());
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_a_sentence() {
        for (arguments, told) in [
            (vec![], "a command is missing"),
            (vec!["fly"], "there is no command \"fly\""),
            (vec!["serve", "--port", "no"], "\"no\" is not a port from 1 to 65535"),
            (vec!["serve", "--port", "0"], "\"0\" is not a port from 1 to 65535"),
            (vec!["build", "--port", "1"], "--port belongs to serve"),
            (vec!["serve", "--site", "https://quiz.example/"], "--site belongs to build"),
            (vec!["serve", "--browsers", "firefox"], "--browsers belongs to test"),
            (vec!["test", "--browsers", ","], "--browsers names no browser"),
            (
                vec!["test", "--browsers", "lynx"],
                "there is no browser \"lynx\"; known are chromium, firefox and webkit",
            ),
        ] {
            assert_eq!(parse(arguments), Err(told.to_owned()));
        }
        assert!(parse(["build", "more"]).is_err());
        assert!(parse(["build", "--loud"]).is_err());
    }
}
