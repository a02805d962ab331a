//! Measures the quiz beside what a blog would embed instead, in Chromium, side by side and in turns, so that whatever
//! else the machine does is shared by all. `cargo xtask bench` builds what is measured, and calls this.

mod apps;
mod report;
mod server;
mod session;

use anyhow::{Context, Result};
use apps::App;
use e2e::{browser::Browser, engine::Engine, server::project};
use report::Report;
use session::Conditions;
use std::{env, fs};

/// So many runs unless `BENCH_RUNS` says otherwise.
const RUNS: usize = 15;

#[tokio::main]
async fn main() -> Result<()> {
    let runs = match env::var("BENCH_RUNS") {
        Ok(runs) => runs.parse().context("BENCH_RUNS is no number")?,
        Err(_) => RUNS,
    };
    let browser = Browser::open(Engine::Chromium).await?;
    let mut served = Vec::new();
    for app in App::ALL {
        served.push((app, server::serve(&app.folder()).await?));
    }
    let mut report = Report::default();
    for run in 1..=runs {
        for conditions in Conditions::ALL {
            for (app, origin) in &served {
                let figures = session::measure(&browser, *app, origin, conditions)
                    .await
                    .with_context(|| format!("{} in run {run}", app.name()))?;
                report.add(conditions, *app, figures);
            }
        }
        println!("run {run} of {runs}");
    }
    let folder = project().join("docs/performance");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("figures.json"), report.json()?)?;
    fs::write(folder.join("figures.md"), report.markdown())?;
    print!("{}", report.markdown());
    Ok(())
}
