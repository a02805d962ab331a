//! The three browser engines of the tests: their names and how a program and its driver are
//! handed to the test harness. Finding and installing them is in `setup::browsers`.

use clap::ValueEnum;
use serde_json::{Value, json};
use std::path::PathBuf;

/// An engine that the quiz is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Browser {
    Chromium,
    Firefox,
    #[value(name = "webkit")]
    WebKit,
}

impl Browser {
    /// Every engine, in the order they are tested in.
    pub(crate) const ALL: [Browser; 3] = [Browser::Chromium, Browser::Firefox, Browser::WebKit];

    /// The name that the journeys know it by.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
            Browser::WebKit => "webkit",
        }
    }
}

/// A browser that can be driven on this machine.
#[derive(Clone, Debug)]
pub(crate) struct DrivenBrowser {
    pub(crate) browser: Browser,
    pub(crate) binary: PathBuf,
    pub(crate) driver: PathBuf,
}

impl DrivenBrowser {
    /// The variables that tell the journeys where this browser and its driver are.
    pub(crate) fn variables(&self) -> [(&'static str, &PathBuf); 2] {
        match self.browser {
            Browser::Chromium => {
                [("CHROMIUM_BINARY", &self.binary), ("CHROMEDRIVER", &self.driver)]
            }
            Browser::Firefox => [("FIREFOX_BINARY", &self.binary), ("GECKODRIVER", &self.driver)],
            Browser::WebKit => [("WEBKIT_BINARY", &self.binary), ("WEBKIT_DRIVER", &self.driver)],
        }
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
