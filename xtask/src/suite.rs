//! `cargo xtask test`: every step of it, in order. A failed step doesn't stop the ones after it,
//! so that one run tells everything.

use crate::{
    host_pages,
    page::{self, Site},
    project::{Project, WASM_TARGET},
    run,
    setup::{
        self, Toolbox,
        browsers::{self, Browser, DrivenBrowser},
    },
    sizes,
};
use anyhow::{Result, ensure};
use fs_err as fs;
use std::time::Instant;

/// Sets up what is missing and runs everything, or what is fast. Fails where a step has failed.
pub(crate) fn run(project: &Project, requested: Vec<Browser>, fast: bool) -> Result<()> {
    let mut suite = Suite { project, rows: Vec::new() };
    for (name, arguments) in [
        ("formatting", "fmt --all --check"),
        ("lints", "clippy --workspace --all-targets -- -D warnings"),
        ("native tests", "test --workspace --exclude e2e --no-fail-fast"),
        ("documents for authors", "test --package e2e --test snippets"),
    ] {
        let mut cargo = run::cargo();
        cargo.args(arguments.split(' ')).current_dir(&project.root);
        suite.step(name, || run::to_its_end(&mut cargo));
    }
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

    /// Everything that needs a browser or a page for one.
    fn in_browsers(&mut self, requested: Vec<Browser>) {
        let project = self.project;
        let (wanted, are_required) = browsers::wanted(requested);
        let mut browsers = Vec::new();
        for browser in wanted {
            let ready = || browsers::ensure(project, browser);
            if are_required {
                browsers.extend(self.step(&format!("set-up of {}", browser.name()), ready));
                continue;
            }
            match ready() {
                Ok(driven) => browsers.push(driven),
                Err(missing) => run::say(&format!("{missing:#} Its tests are left out.")),
            }
        }
        let npm = self.step("set-up of npm", setup::npm);
        let Some(toolbox) = self.step("set-up", || setup::ready(project)) else { return };
        for browser in &browsers {
            self.inside(&toolbox, browser);
        }
        let built = || page::build(project, &toolbox, &Site::local(8080));
        if self.step("release build", built).is_none() {
            return;
        }
        self.step("sizes", || sizes::check(project, toolbox.is_small()));
        self.step("Yew host page", || host_pages::build_yew(project, &toolbox, "tests/yew-host"));
        if let Some(npm) = npm {
            self.step("npm package in bundles", || host_pages::build_bundles(project, &npm));
        }
        let names: Vec<_> = browsers.iter().map(|driven| driven.browser.name()).collect();
        self.step(format!("journeys in {}", names.join(", ")).trim_end_matches(" in "), || {
            ensure!(!browsers.is_empty(), "there is no browser to take one in");
            let mut test = browsers::harness(project, &browsers);
            run::to_its_end(test.args(["test", "--package", "e2e", "--test", "journeys"]))
        });
    }

    /// The tests inside a browser. wasm-bindgen's test runner has no WebKit; the journeys cover that.
    fn inside(&mut self, toolbox: &Toolbox, browser: &DrivenBrowser) {
        let Some(capabilities) = browser.capabilities() else { return };
        let project = self.project;
        let name = browser.browser.name();
        self.step(&format!("tests inside {name}"), || {
            let file = project.target().join(format!("webdriver-{name}.json"));
            fs::write(&file, format!("{capabilities:#}"))?;
            let mut test = toolbox.cargo_for_wasm(project);
            // Only the named file: documentation tests would be compiled by another rustdoc.
            test.args(["test", "--test", "web", "--target", WASM_TARGET, "--no-fail-fast"])
                .args(["--package", "browser", "--package", "leader-manager-quiz"])
                // Whoever binds them reads every byte, and nobody steps through them.
                .env("CARGO_PROFILE_DEV_DEBUG", "false")
                // The runner takes the first driver that a variable names.
                .env_remove("CHROMEDRIVER")
                .env_remove("GECKODRIVER")
                .envs(browser.variables())
                .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file);
            run::to_its_end(&mut test)
        });
    }

    /// Prints what each step came to and took.
    fn close(&self) -> Result<()> {
        println!();
        for (name, passed, seconds) in &self.rows {
            println!("{} {name} ({seconds} s)", if *passed { "ok    " } else { "FAILED" });
        }
        ensure!(self.rows.iter().all(|(_, passed, _)| *passed), "not every step has passed");
        Ok(())
    }
}
