//! Browsers and their drivers: found where they are installed, installed on Debian as root, and
//! elsewhere one sentence says what a person has to install.

use super::{cargo_tools, debian};
use crate::{
    browser::{Browser, DrivenBrowser},
    project::Project,
};
use anyhow::{Context, Result};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The engines that a test run should cover.
pub(crate) struct Wanted {
    pub(crate) browsers: Vec<Browser>,
    /// Whether a missing one is a failure, or just left out.
    pub(crate) required: bool,
}

impl Wanted {
    /// What was asked for; otherwise all three, which only continuous integration insists on.
    pub(crate) fn from_request(requested: Vec<Browser>) -> Wanted {
        let is_asked_for = !requested.is_empty();
        let is_continuous_integration =
            env::var("CI").is_ok_and(|value| value == "true" || value == "1");
        Wanted {
            browsers: if is_asked_for { requested } else { Browser::ALL.to_vec() },
            required: is_asked_for || is_continuous_integration || debian::is_ours_to_change(),
        }
    }
}

/// Finds a browser and its driver, and installs them where that is ours to do.
///
/// # Errors
/// A sentence for a person, where it isn't.
pub(crate) fn ensure(project: &Project, browser: Browser) -> Result<DrivenBrowser> {
    if debian::is_ours_to_change() {
        debian::ensure(project, debian_packages(browser))?;
    }
    let missing = || how_to_install(browser);
    let binary = find_binary(browser).with_context(missing)?;
    let driver = match browser {
        Browser::Chromium => named_or_on_path("CHROMEDRIVER", &["chromedriver"]),
        Browser::Firefox => match named_or_on_path("GECKODRIVER", &[]) {
            Some(named) => Some(named),
            None => Some(cargo_tools::ensure_geckodriver(project)?),
        },
        Browser::WebKit => named_or_on_path("WEBKIT_DRIVER", &["WebKitWebDriver"])
            // The journeys start it in a screen of its own where there is none.
            .filter(|_| env::var_os("DISPLAY").is_some() || which::which("xvfb-run").is_ok()),
    };
    Ok(DrivenBrowser { browser, binary, driver: driver.with_context(missing)? })
}

fn debian_packages(browser: Browser) -> &'static [&'static str] {
    match browser {
        Browser::Chromium => &["chromium", "chromium-driver"],
        Browser::Firefox => &["firefox-esr"],
        Browser::WebKit => &["webkit2gtk-driver", "xvfb", "xauth"],
    }
}

fn how_to_install(browser: Browser) -> &'static str {
    match browser {
        Browser::Chromium => {
            "Chromium is missing: install Chromium or Google Chrome and a ChromeDriver of the same \
             version, both on the PATH (or named by CHROMIUM_BINARY and CHROMEDRIVER)."
        }
        Browser::Firefox => {
            "Firefox is missing: install Firefox and have it on the PATH (or named by \
             FIREFOX_BINARY)."
        }
        Browser::WebKit => {
            "WebKit is missing: install WebKitGTK with its WebDriver and MiniBrowser, and \
             xvfb-run where there is no screen (Debian and Ubuntu: `apt install \
             webkit2gtk-driver xvfb xauth`; Safari is not driven)."
        }
    }
}

fn find_binary(browser: Browser) -> Option<PathBuf> {
    match browser {
        Browser::Chromium => named_or_on_path(
            "CHROMIUM_BINARY",
            &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
        )
        .or_else(|| existing("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")),
        Browser::Firefox => named_or_on_path("FIREFOX_BINARY", &["firefox-esr", "firefox"])
            .or_else(|| existing("/Applications/Firefox.app/Contents/MacOS/firefox")),
        Browser::WebKit => named_or_on_path("WEBKIT_BINARY", &[]).or_else(find_mini_browser),
    }
}

fn named_or_on_path(variable: &str, names: &[&str]) -> Option<PathBuf> {
    match env::var_os(variable) {
        Some(named) => Some(named.into()),
        None => names.iter().find_map(|name| which::which(name).ok()),
    }
}

fn existing(path: &str) -> Option<PathBuf> {
    let path = PathBuf::from(path);
    path.is_file().then_some(path)
}

/// WebKitGTK's own small browser, which each distribution keeps elsewhere and never on the PATH.
fn find_mini_browser() -> Option<PathBuf> {
    let mut homes = vec![PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib64")];
    homes.push(PathBuf::from("/usr/lib"));
    // Debian: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser
    homes.extend(subfolders(Path::new("/usr/lib"), |name| name.ends_with("-linux-gnu")));
    homes
        .iter()
        .flat_map(|home| subfolders(home, |name| name.starts_with("webkit")))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|path| path.is_file())
}

fn subfolders(folder: &Path, is_meant: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<PathBuf> = entries
        .flatten()
        .filter(|entry| is_meant(&entry.file_name().to_string_lossy()))
        .map(|entry| entry.path())
        .collect();
    found.sort();
    found
}
