//! The three browser engines: how each one's driver is started and what a session asks of it.
//! Starting and ending the process is in `driver`.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};
use std::{env, path::Path};
use tokio::process::Command;

/// A browser engine that journeys run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink, in Chromium.
    Chromium,
    /// Gecko, in Firefox.
    Firefox,
    /// WebKit, in WebKitGTK's MiniBrowser.
    WebKit,
}

impl Engine {
    /// All three.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The name used in `E2E_BROWSERS` and in front of each test's name.
    pub const fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// The engines named in `E2E_BROWSERS`, a comma-separated list; Chromium where it isn't set.
    pub fn requested() -> Result<Vec<Engine>> {
        let names = env::var("E2E_BROWSERS").unwrap_or_else(|_| "chromium".to_owned());
        names
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(|name| {
                Engine::ALL.into_iter().find(|engine| engine.name() == name).with_context(|| {
                    format!("E2E_BROWSERS names {name:?}; known are chromium, firefox, webkit")
                })
            })
            .collect()
    }

    /// The command that starts this engine's driver on a port of 127.0.0.1.
    pub(crate) fn driver_command(self, port: u16) -> Result<Command> {
        let mut command = match self {
            Engine::Chromium => {
                let mut command = Command::new(setting("CHROMEDRIVER", "/usr/bin/chromedriver")?);
                command.arg(format!("--port={port}"));
                command
            }
            Engine::Firefox => {
                let mut command = Command::new(setting("GECKODRIVER", installed_geckodriver())?);
                command.arg(format!("--port={port}")).args(["--host=127.0.0.1", "--log=fatal"]);
                command
            }
            Engine::WebKit => {
                let driver = setting("WEBKIT_DRIVER", "/usr/bin/WebKitWebDriver")?;
                // MiniBrowser has no headless mode: without a display it gets a virtual one.
                let mut command = if env::var_os("DISPLAY").is_none() {
                    let mut command = Command::new("xvfb-run");
                    command.args(["-a", "-s", "-screen 0 1600x1200x24"]).arg(driver);
                    command
                } else {
                    Command::new(driver)
                };
                // WebKitGTK 2.50 has two interpreters of WebAssembly. By the kernel's log, the newer one, in
                // place, has crashed twice in some twenty runs of the journeys. This is the older one.
                command.env("JSC_useWasmIPInt", "0");
                // It has none of the engine's compilers of WebAssembly with it: of 400 loads of the quiz with both, three were
                // stopped by broken memory; of 2,800 without compilers none, and none of as many with the newer
                // interpreter and compilers, as visitors have them.
                command.env("JSC_useBBQJIT", "0");
                // Painted by WebKit itself. Its other way, OpenGL in software, takes twice the processor, and
                // by the kernel's log its compositor has crashed inside that library.
                command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
                command.arg(format!("--port={port}")).arg("--host=127.0.0.1");
                command
            }
        };
        command.kill_on_drop(true);
        Ok(command)
    }

    /// What a new session asks of the driver.
    pub(crate) fn capabilities(self) -> Result<Map<String, Value>> {
        let capabilities = match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": setting("CHROMIUM_BINARY", "/usr/bin/chromium-headless-shell")?,
                    "args": [
                        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                        "--disable-dev-shm-usage", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update",
                        "--disable-sync", "--window-size=1400,1000",
                    ],
                },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": setting("FIREFOX_BINARY", "/usr/bin/firefox-esr")?,
                    "args": ["-headless", "--width=1400", "--height=1000"],
                },
            }),
            Engine::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": setting(
                        "WEBKIT_BINARY",
                        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                    )?,
                    "args": ["--automation"],
                },
            }),
        };
        match capabilities {
            Value::Object(mut map) => {
                // Never until everything has loaded: journeys wait for what they need, and one of
                // them looks at a page whose last file is long in coming. WebKit's driver hangs
                // on `eager` once in a dozen loads, so there `Page` alone waits.
                let strategy = if self == Engine::WebKit { "none" } else { "eager" };
                map.insert("pageLoadStrategy".to_owned(), json!(strategy));
                Ok(map)
            }
            other => bail!("capabilities must be an object, not {other}"),
        }
    }
}

/// A path from the environment, or its default; says which variable to set if it isn't there.
fn setting(variable: &str, default: impl Into<String>) -> Result<String> {
    let path = env::var(variable).unwrap_or_else(|_| default.into());
    if path.contains('/') && !Path::new(&path).exists() {
        bail!("{path} is not there: install it, or set {variable} to where it is");
    }
    Ok(path)
}

/// Where `cargo xtask test` puts geckodriver, or the one on the search path.
fn installed_geckodriver() -> String {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/tools/bin/geckodriver");
    if own.exists() { own.display().to_string() } else { "geckodriver".to_owned() }
}
