//! One visit: from the address to the result, with real presses of a pointer, and everything that is noted on the way.

use crate::apps::App;
use anyhow::{Context, Result};
use e2e::{browser::Browser, devtools};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How the machine and the network are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Conditions {
    /// A phone: a processor four times slower, 1.6 Mbit/s, 150 ms.
    Phone,
    /// This machine.
    Machine,
}

impl Conditions {
    /// Both.
    pub(crate) const ALL: [Conditions; 2] = [Conditions::Phone, Conditions::Machine];

    /// How tables call them.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Conditions::Phone => "CPU 4×, 1.6 Mbit/s, 150 ms",
            Conditions::Machine => "as the machine is",
        }
    }
}

/// What one visit came to, by name.
pub(crate) type Figures = BTreeMap<String, f64>;

/// How many statements each page asks.
const STATEMENTS: usize = 24;

/// The main thread's work while all statements are answered.
const WORK: &str = "24 answers, main-thread ms";

/// One visit of one page.
pub(crate) async fn measure(
    browser: &Browser,
    app: App,
    origin: &str,
    conditions: Conditions,
) -> Result<Figures> {
    browser.fresh_tab().await?;
    let mut visit = Visit { browser, figures: Figures::new() };
    visit.become_a(conditions, origin).await?;
    if app == App::Ours {
        visit.open(&format!("{origin}/far.html")).await?;
        visit.note("document.readyState === 'complete'", "bench.far()").await?;
    }
    visit.open(origin).await?;
    if app == App::Counter {
        visit.note("document.querySelector('button')", "bench.counter()").await?;
        return visit.end().await;
    }
    visit.note("bench.first", "bench.first").await?;
    let before = visit.busy().await?;
    for position in 1..=STATEMENTS {
        if position == STATEMENTS && app != App::Ours {
            visit.script("bench.arm()").await?;
        }
        let choice = position % 5;
        visit.press(&format!("bench.position() === {position} && bench.choice({choice})")).await?;
    }
    if app == App::Ours {
        // Two optional questions come before its result.
        visit.until("bench.last()", "true").await?;
        visit.worked_since(before).await?;
        visit.script("bench.arm()").await?;
        visit.press("bench.last()").await?;
        visit.until("bench.result", "true").await?;
    } else {
        visit.until("bench.result", "true").await?;
        visit.worked_since(before).await?;
    }
    visit.note("true", "bench.end()").await?;
    visit.end().await
}

struct Visit<'a> {
    browser: &'a Browser,
    figures: Figures,
}

impl Visit<'_> {
    async fn devtools(&self, command: &'static str, parameters: Value) -> Result<Value> {
        devtools::command(self.browser.client(), command, parameters).await
    }

    /// Makes the tab a phone's, with nothing kept.
    async fn become_a(&self, conditions: Conditions, origin: &str) -> Result<()> {
        self.devtools("Network.enable", json!({})).await?;
        self.devtools("Network.clearBrowserCache", json!({})).await?;
        let all = json!({ "origin": origin, "storageTypes": "all" });
        self.devtools("Storage.clearDataForOrigin", all).await?;
        let phone = json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true });
        self.devtools("Emulation.setDeviceMetricsOverride", phone).await?;
        let source = json!({ "source": include_str!("injected/hands.js") });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source).await?;
        self.devtools("Performance.enable", json!({})).await?;
        let (rate, latency, throughput) = match conditions {
            Conditions::Phone => (4, 150, 200_000),
            Conditions::Machine => (1, 0, -1),
        };
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await?;
        let network = json!({ "offline": false, "latency": latency,
            "downloadThroughput": throughput, "uploadThroughput": throughput });
        self.devtools("Network.emulateNetworkConditions", network).await?;
        Ok(())
    }

    async fn script(&self, body: &str) -> Result<()> {
        self.browser.client().execute(body, vec![]).await?;
        Ok(())
    }

    /// Waits until one expression is true, and gives back another. It looks seldom; what matters is noted by the page
    /// itself.
    async fn until(&self, is_so: &str, wanted: &str) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const look = () => {{ {is_so} ? done({wanted}) : bench.later(look); }};
             look();"
        );
        Ok(self.browser.client().execute_async(&script, vec![]).await?)
    }

    async fn open(&self, address: &str) -> Result<()> {
        Ok(self.browser.client().goto(address).await?)
    }

    /// Takes down the figures that an expression gives, once another is true.
    async fn note(&mut self, is_so: &str, figures: &str) -> Result<()> {
        let seen = self.until(is_so, figures).await?;
        let seen: Figures =
            serde_json::from_value(seen.clone()).with_context(|| seen.to_string())?;
        self.figures.extend(seen);
        Ok(())
    }

    async fn worked_since(&mut self, before: f64) -> Result<()> {
        let worked = (self.busy().await? - before) * 1000.;
        self.figures.insert(WORK.to_owned(), worked);
        Ok(())
    }

    /// What the page holds after a collection, WebAssembly's memory with it; and the visit is over.
    async fn end(mut self) -> Result<Figures> {
        let client = self.browser.client();
        let memory = client.execute("return bench.memory()", vec![]).await?;
        let bytes = devtools::bytes_after_collection(client).await?
            + memory.as_f64().context("no WebAssembly memory")?;
        self.figures.insert("heap at the result, MB".to_owned(), bytes / 1e6);
        Ok(self.figures)
    }

    /// Presses what an expression gives, once it gives something, as a hand does.
    async fn press(&self, what: &str) -> Result<()> {
        let point = self.until(what, &format!("bench.point({what})")).await?;
        let (x, y): (f64, f64) = serde_json::from_value(point)?;
        for kind in ["mousePressed", "mouseReleased"] {
            let press = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.devtools("Input.dispatchMouseEvent", press).await?;
        }
        Ok(())
    }

    /// For how many seconds the main thread has worked so far.
    async fn busy(&self) -> Result<f64> {
        let metrics = self.devtools("Performance.getMetrics", json!({})).await?;
        let all = metrics.get("metrics").and_then(Value::as_array).context("no metrics")?;
        let is_it = |one: &&Value| one.get("name").is_some_and(|name| name == "TaskDuration");
        let busy = all.iter().find(is_it).and_then(|one| one.get("value"));
        busy.and_then(Value::as_f64).context("no TaskDuration")
    }
}
