//! `cargo xtask test`: every step of it, in order. A failed step doesn't stop the ones after it,
//! so that one run tells everything.

mod result_lines;

use crate::{
    browser::{Browser, DrivenBrowser},
    content, host_pages, page,
    project::{Project, WASM_TARGET},
    run,
    setup::{self, Toolbox, browsers::Wanted},
    sizes,
};
use anyhow::{Context, Result, bail};
use result_lines::Counts;
use std::{fs, path::PathBuf, process::Command, time::Instant};

/// Sets up what is missing and runs everything. Whether all of it passed.
pub(crate) fn run(project: &Project, requested: Option<Vec<Browser>>) -> bool {
    let mut suite = Suite { project, rows: Vec::new() };

    let wanted = Wanted::from_request(requested);
    let mut toolbox = None;
    let mut browsers = Vec::new();
    // Setting up is no test: it only counts where it fails.
    suite.quietly("set-up", || {
        setup::ensure_rust_components()?;
        toolbox = Some(setup::ready(project)?);
        Ok(())
    });
    for browser in &wanted.browsers {
        match setup::browsers::ensure(project, *browser) {
            Ok(driven) => browsers.push(driven),
            Err(sentence) if wanted.required => {
                suite.quietly(&format!("set-up of {}", browser.name()), || bail!(sentence));
            }
            Err(sentence) => run::say(&format!("{sentence} Its tests are left out.")),
        }
    }

    suite.check("formatting", || succeeds(run::cargo().args(["fmt", "--all", "--check"]), project));
    suite.check("lints", || {
        let mut clippy = run::cargo();
        clippy.args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
        succeeds(&mut clippy, project)
    });
    suite.check("content", || Ok(has_none("content", &content::check(project.root())?)));

    suite.tests(
        "native tests",
        run::cargo().args(["test", "--workspace", "--exclude", "e2e", "--no-fail-fast"]),
    );

    if let Some(toolbox) = &toolbox {
        for browser in &browsers {
            suite.browser_tests(toolbox, browser);
        }
        if suite.check("release build", || page::build(project, toolbox, None).map(|()| true)) {
            suite.check("sizes", || sizes::check(project, toolbox.is_small()));
            suite.check("Yew host page", || host_pages::build_yew(project, toolbox).map(|()| true));
            suite.check("npm package in a Vite project", || {
                host_pages::build_vite(project).map(|()| true)
            });
            suite.journeys(&browsers);
        }
    }
    suite.close()
}

/// The steps done so far.
struct Suite<'a> {
    project: &'a Project,
    rows: Vec<(String, Counts, u64)>,
}

impl Suite<'_> {
    /// Something that counts only where it fails.
    fn quietly(&mut self, name: &str, step: impl FnOnce() -> Result<()>) {
        let started = Instant::now();
        if let Err(error) = step() {
            println!("{error:#}");
            self.record(name, Counts::single(false), started);
        }
    }

    /// A check that counts as one test.
    fn check(&mut self, name: &str, step: impl FnOnce() -> Result<bool>) -> bool {
        run::say(name);
        let started = Instant::now();
        let passed = step().unwrap_or_else(|error| {
            println!("{error:#}");
            false
        });
        self.record(name, Counts::single(passed), started);
        passed
    }

    /// A command that prints how many tests it ran.
    fn tests(&mut self, name: &str, command: &mut Command) {
        run::say(name);
        let started = Instant::now();
        let counts = match run::show_and_keep(command.current_dir(self.project.root())) {
            Ok((output, succeeded)) => Counts::of_step(&output, succeeded),
            Err(error) => {
                println!("{error:#}");
                Counts::single(false)
            }
        };
        self.record(name, counts, started);
    }

    /// The tests that run inside a browser, compiled to WebAssembly: those of each package that has any.
    fn browser_tests(&mut self, toolbox: &Toolbox, browser: &DrivenBrowser) {
        let driver_variable = match browser.browser {
            Browser::Chromium => "CHROMEDRIVER",
            Browser::Firefox => "GECKODRIVER",
            Browser::WebKit => {
                run::say("wasm-bindgen's test runner has no WebKit; the journeys cover it");
                return;
            }
        };
        for package in ["browser", "leader-manager-quiz"] {
            self.browser_tests_of(package, toolbox, browser, driver_variable);
        }
    }

    fn browser_tests_of(
        &mut self,
        package: &str,
        toolbox: &Toolbox,
        browser: &DrivenBrowser,
        driver_variable: &str,
    ) {
        let name = format!("tests of {package} inside {}", browser.browser.name());
        let started = Instant::now();
        let capabilities = match self.write_capabilities(browser) {
            Ok(path) => path,
            Err(error) => {
                println!("{error:#}");
                self.record(&name, Counts::single(false), started);
                return;
            }
        };
        let mut test = toolbox.cargo_for_wasm(self.project);
        // Only the named file: documentation tests would be compiled by another rustdoc. Never with `-q`:
        // the browser's runner prints its count in Cargo's own words only without.
        test.args(["test", "--package", package, "--test", "web"])
            .args(["--target", WASM_TARGET])
            // The runner takes the first driver that a variable names.
            .env_remove("CHROMEDRIVER")
            .env_remove("GECKODRIVER")
            .env(driver_variable, &browser.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
        self.tests(&name, &mut test);
    }

    fn write_capabilities(&self, browser: &DrivenBrowser) -> Result<PathBuf> {
        let capabilities = browser.capabilities().context("no capabilities for this browser")?;
        let folder = self.project.target().join("webdriver");
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{}.json", browser.browser.name()));
        fs::write(&path, serde_json::to_string_pretty(&capabilities)?)
            .with_context(|| format!("writing {}", path.display()))?;
        Ok(path)
    }

    /// Whole journeys through the built page.
    fn journeys(&mut self, browsers: &[DrivenBrowser]) {
        if browsers.is_empty() {
            println!("There is no browser to take a journey in.");
            self.record("journeys", Counts::single(false), Instant::now());
            return;
        }
        let names: Vec<_> = browsers.iter().map(|driven| driven.browser.name()).collect();
        let mut test = run::cargo();
        // Not only the journeys: also whether what authors are told to paste is on their pages.
        test.args(["test", "--package", "e2e", "--no-fail-fast", "--lib"])
            .args(["--test", "snippets", "--test", "journeys"])
            .env("E2E_BROWSERS", names.join(","))
            .env("E2E_DIST", self.project.dist())
            .envs(browsers.iter().flat_map(DrivenBrowser::variables));
        self.tests(&format!("journeys in {}", names.join(", ")), &mut test);
    }

    fn record(&mut self, name: &str, counts: Counts, started: Instant) {
        self.rows.push((name.to_owned(), counts, started.elapsed().as_secs()));
    }

    /// Prints what each step found and took, and the line that everything comes down to.
    fn close(&self) -> bool {
        let mut sum = Counts::default();
        println!();
        for (name, counts, seconds) in &self.rows {
            let mark = if counts.failed == 0 { "ok    " } else { "FAILED" };
            println!(
                "{mark} {name}: {} passed, {} failed ({seconds} s)",
                counts.passed, counts.failed
            );
            sum.add(*counts);
        }
        println!("\n{} passed, {} failed", sum.passed, sum.failed);
        sum.failed == 0 && sum.passed > 0
    }
}

fn succeeds(command: &mut Command, project: &Project) -> Result<bool> {
    Ok(command.current_dir(project.root()).status()?.success())
}

fn has_none(what: &str, faults: &[String]) -> bool {
    for fault in faults {
        println!("{what}: {fault}");
    }
    faults.is_empty()
}
