//! The three browser engines of the tests, with their drivers: found where they are installed, installed on
//! Debian as root, and elsewhere one sentence says what a person has to install. The harness in `tests/e2e`
//! is handed what was found in variables, which one may set by hand, too.

use super::{debian, tools};
use crate::{project::Project, run};
use anyhow::{Context, Result, ensure};
use clap::ValueEnum;
use serde_json::{Value, json};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};
use walkdir::{DirEntry, WalkDir};

/// An engine that the quiz is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Browser {
    Chromium,
    Firefox,
    #[value(name = "webkit")]
    WebKit,
}

/// Names on the search path, or paths on a Mac. The shell has no windows, and takes half the processor to drive.
const CHROMIUMS: &[&str] = &[
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const FIREFOXES: &[&str] =
    &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/// What there is to know of an engine.
struct Facts {
    /// What the tests call it.
    name: &'static str,
    /// The variables that name its program and its driver.
    variables: [&'static str; 2],
    /// What both are called on the search path.
    commands: [&'static [&'static str]; 2],
    debian_packages: &'static [&'static str],
    how_to_install: &'static str,
}

impl Browser {
    fn facts(self) -> Facts {
        match self {
            Browser::Chromium => Facts {
                name: "chromium",
                variables: ["CHROMIUM_BINARY", "CHROMEDRIVER"],
                commands: [CHROMIUMS, &["chromedriver"]],
                debian_packages: &["chromium-headless-shell", "chromium-driver"],
                how_to_install: "Chromium is missing: install it or Google Chrome, and its own \
                    ChromeDriver, on the PATH (or named by CHROMIUM_BINARY and CHROMEDRIVER).",
            },
            Browser::Firefox => Facts {
                name: "firefox",
                variables: ["FIREFOX_BINARY", "GECKODRIVER"],
                commands: [FIREFOXES, &[]],
                debian_packages: &["firefox-esr"],
                how_to_install: "Firefox is missing: install Firefox and have it on the PATH (or \
                    named by FIREFOX_BINARY).",
            },
            Browser::WebKit => Facts {
                name: "webkit",
                variables: ["WEBKIT_BINARY", "WEBKIT_DRIVER"],
                commands: [&[], &["WebKitWebDriver"]],
                debian_packages: &["webkit2gtk-driver", "xvfb", "xauth"],
                how_to_install: "WebKit is missing: install WebKitGTK with its WebDriver and \
                    MiniBrowser, and xvfb-run where there is no screen (Debian and Ubuntu: `apt \
                    install webkit2gtk-driver xvfb xauth`; Safari is not driven).",
            },
        }
    }

    /// The name that the tests know it by.
    pub(crate) fn name(self) -> &'static str {
        self.facts().name
    }
}

/// The engines that a test run should cover, and whether a missing one is a failure or just left out: what
/// was asked for; otherwise all three, which only continuous integration and root on Debian insist on.
pub(crate) fn wanted(requested: Vec<Browser>) -> (Vec<Browser>, bool) {
    if !requested.is_empty() {
        return (requested, true);
    }
    // Continuous integration sets it.
    let is_checked = env::var("CI").is_ok_and(|value| value == "true" || value == "1");
    (Browser::value_variants().to_vec(), is_checked || debian::is_ours_to_change())
}

/// A browser that can be driven on this machine.
#[derive(Clone, Debug)]
pub(crate) struct DrivenBrowser {
    pub(crate) browser: Browser,
    pub(crate) binary: PathBuf,
    pub(crate) driver: PathBuf,
}

impl DrivenBrowser {
    /// The variables that tell the harness where this browser and its driver are.
    pub(crate) fn variables(&self) -> [(&'static str, &Path); 2] {
        let [binary, driver] = self.browser.facts().variables;
        [(binary, &self.binary), (driver, &self.driver)]
    }

    /// The WebDriver capabilities for wasm-bindgen's test runner, which has no WebKit.
    pub(crate) fn capabilities(&self) -> Option<Value> {
        match self.browser {
            Browser::Chromium => Some(json!({ "goog:chromeOptions": {
                "binary": self.binary,
                // Chromium's sandbox refuses to start as root, which is what containers run as.
                "args": ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                    "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync"],
            }})),
            Browser::Firefox => Some(json!({ "moz:firefoxOptions": {
                "binary": self.binary,
                "args": ["-headless"],
            }})),
            Browser::WebKit => None,
        }
    }
}

/// Cargo, with the harness in `tests/e2e` on the page in `dist/`, in these browsers.
pub(crate) fn harness(project: &Project, browsers: &[DrivenBrowser]) -> Command {
    let names: Vec<_> = browsers.iter().map(|driven| driven.browser.name()).collect();
    let mut cargo = run::cargo();
    cargo
        .current_dir(&project.root)
        .env("E2E_BROWSERS", names.join(","))
        .env("E2E_DIST", project.dist())
        .envs(browsers.iter().flat_map(DrivenBrowser::variables));
    cargo
}

/// Finds a browser and its driver, and installs them where that is ours to do. Where it isn't, the error is a
/// sentence for a person.
pub(crate) fn ensure(project: &Project, browser: Browser) -> Result<DrivenBrowser> {
    let facts = browser.facts();
    let is_ours = debian::is_ours_to_change();
    let installed = if is_ours { debian::ensure(project, facts.debian_packages) } else { Ok(()) };
    let ([binary, driver], [binaries, drivers]) = (facts.variables, facts.commands);
    let mini_browser = || mini_browser().filter(|_| browser == Browser::WebKit);
    let binary = installed.and_then(|()| {
        let found = named_or_on_path(binary, binaries).or_else(mini_browser);
        found.context(facts.how_to_install)
    });
    let driver = named_or_on_path(driver, drivers);
    let (binary, driver) = match browser {
        Browser::Firefox => project
            .both(binary, || driver.map_or_else(|| tools::ensure_geckodriver(project), Ok))?,
        _ => (binary?, driver.context(facts.how_to_install)?),
    };
    // The journeys start MiniBrowser in a screen of its own where there is none.
    let has_screen = env::var_os("DISPLAY").is_some() || which::which("xvfb-run").is_ok();
    ensure!(browser != Browser::WebKit || has_screen, facts.how_to_install);
    Ok(DrivenBrowser { browser, binary, driver })
}

fn named_or_on_path(variable: &str, names: &[&str]) -> Option<PathBuf> {
    match env::var_os(variable) {
        Some(named) => Some(named.into()),
        None => names.iter().find_map(|name| which::which(name).ok()),
    }
}

/// WebKitGTK's own small browser, which each distribution keeps elsewhere and never on the PATH; Debian in
/// `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1`.
fn mini_browser() -> Option<PathBuf> {
    let homes = ["/usr/libexec", "/usr/lib64", "/usr/lib"].map(WalkDir::new).into_iter();
    let files = homes.flat_map(|home| home.max_depth(3).sort_by_file_name()).flatten();
    files.map(DirEntry::into_path).find(|path| path.ends_with("MiniBrowser") && path.is_file())
}
