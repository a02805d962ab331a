//! `cargo xtask test`: every step of it, in order. A failed step doesn't stop the ones after it,
//! so that one run tells everything.

use crate::{
    browser::{Browser, DrivenBrowser},
    host_pages, page,
    project::{Project, WASM_TARGET},
    run,
    setup::{self, Toolbox, browsers::Wanted},
    site::Site,
    sizes,
};
use anyhow::{Context, Result, bail, ensure};
use std::{fs, path::PathBuf, process::Command, time::Instant};

/// The packages that have tests for the inside of a browser.
const INSIDE_BROWSERS: [&str; 2] = ["browser", "leader-manager-quiz"];

/// Sets up what is missing and runs everything, or what is fast. Whether all of it passed.
pub(crate) fn run(project: &Project, requested: Vec<Browser>, fast: bool) -> bool {
    let mut suite = Suite { project, rows: Vec::new() };
    suite.command("formatting", run::cargo().args(["fmt", "--all", "--check"]));
    let lints = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    suite.command("lints", run::cargo().args(lints));
    let native = ["test", "--workspace", "--exclude", "e2e", "--no-fail-fast"];
    suite.command("native tests", run::cargo().args(native));
    let snippets = ["test", "--package", "e2e", "--test", "snippets"];
    suite.command("documents for authors", run::cargo().args(snippets));
    if !fast {
        suite.in_browsers(requested);
    }
    suite.close()
}

/// The steps done so far.
struct Suite<'a> {
    project: &'a Project,
    /// What each is called, whether it passed, and how many seconds it took.
    rows: Vec<(String, bool, u64)>,
}

impl Suite<'_> {
    /// Does a step; what it comes to, where it passes.
    fn step<T>(&mut self, name: &str, step: impl FnOnce() -> Result<T>) -> Option<T> {
        run::say(name);
        let started = Instant::now();
        let outcome = step();
        if let Err(error) = &outcome {
            println!("{error:#}");
        }
        self.rows.push((name.to_owned(), outcome.is_ok(), started.elapsed().as_secs()));
        outcome.ok()
    }

    fn command(&mut self, name: &str, command: &mut Command) {
        let project = self.project;
        self.step(name, || {
            let status = command.current_dir(project.root()).status()?;
            ensure!(status.success(), "failed ({status}): {}", run::line(command));
            Ok(())
        });
    }

    /// Everything that needs a browser or a page for one.
    fn in_browsers(&mut self, requested: Vec<Browser>) {
        let project = self.project;
        let wanted = Wanted::from_request(requested);
        let mut browsers = Vec::new();
        for browser in wanted.browsers {
            let ready = || setup::browsers::ensure(project, browser);
            if wanted.required {
                browsers.extend(self.step(&format!("set-up of {}", browser.name()), ready));
                continue;
            }
            match ready() {
                Ok(driven) => browsers.push(driven),
                Err(sentence) => run::say(&format!("{sentence} Its tests are left out.")),
            }
        }
        let Some(toolbox) = self.step("set-up", || setup::ready(project)) else { return };
        for browser in &browsers {
            self.inside(&toolbox, browser);
        }
        let built = || page::build(project, &toolbox, &Site::local(8080));
        if self.step("release build", built).is_none() {
            return;
        }
        self.step("sizes", || {
            ensure!(sizes::check(project, toolbox.is_small())?, "see above");
            Ok(())
        });
        self.step("Yew host page", || host_pages::build_yew(project, &toolbox));
        self.step("npm package in a Vite project", || host_pages::build_vite(project));
        self.journeys(&browsers);
    }

    /// The tests that run inside a browser, compiled to WebAssembly.
    fn inside(&mut self, toolbox: &Toolbox, browser: &DrivenBrowser) {
        let variable = match browser.browser {
            Browser::Chromium => "CHROMEDRIVER",
            Browser::Firefox => "GECKODRIVER",
            // wasm-bindgen's test runner has no WebKit; the journeys cover it.
            Browser::WebKit => return,
        };
        let project = self.project;
        let name = format!("tests inside {}", browser.browser.name());
        let capabilities = || written_capabilities(project, browser);
        let Some(capabilities) = self.step(&format!("driver for {name}"), capabilities) else {
            return;
        };
        let mut test = toolbox.cargo_for_wasm(project);
        // Only the named file: documentation tests would be compiled by another rustdoc.
        test.args(["test", "--test", "web", "--target", WASM_TARGET, "--no-fail-fast"])
            .args(INSIDE_BROWSERS.iter().flat_map(|package| ["--package", package]))
            // The runner takes the first driver that a variable names.
            .env_remove("CHROMEDRIVER")
            .env_remove("GECKODRIVER")
            .env(variable, &browser.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
        self.command(&name, &mut test);
    }

    /// Whole journeys through the built page.
    fn journeys(&mut self, browsers: &[DrivenBrowser]) {
        let names: Vec<_> = browsers.iter().map(|driven| driven.browser.name()).collect();
        let mut test = run::cargo();
        test.args(["test", "--package", "e2e", "--test", "journeys"])
            .env("E2E_BROWSERS", names.join(","))
            .env("E2E_DIST", self.project.dist())
            .envs(browsers.iter().flat_map(DrivenBrowser::variables));
        if browsers.is_empty() {
            self.step("journeys", || -> Result<()> { bail!("there is no browser to take one in") });
        } else {
            self.command(&format!("journeys in {}", names.join(", ")), &mut test);
        }
    }

    /// Prints what each step came to and took. Whether all of them passed.
    fn close(&self) -> bool {
        println!();
        for (name, passed, seconds) in &self.rows {
            println!("{} {name} ({seconds} s)", if *passed { "ok    " } else { "FAILED" });
        }
        self.rows.iter().all(|(_, passed, _)| *passed)
    }
}

/// The file that tells wasm-bindgen's test runner how to start a browser.
fn written_capabilities(project: &Project, browser: &DrivenBrowser) -> Result<PathBuf> {
    let capabilities = browser.capabilities().context("no capabilities for this browser")?;
    let folder = project.target().join("webdriver");
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{}.json", browser.browser.name()));
    fs::write(&path, serde_json::to_string_pretty(&capabilities)?)
        .with_context(|| format!("writing {}", path.display()))?;
    Ok(path)
}
