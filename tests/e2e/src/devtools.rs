//! Chromium's own protocol, which knows what WebDriver doesn't: memory after a forced collection, and
//! pictures of more than the window.

use crate::page::{Page, bounded};
use anyhow::{Context, Result};
use fantoccini::{Client, wd::WebDriverCompatibleCommand};
use serde_json::{Value, json};

/// One command of the DevTools protocol, and its answer.
pub async fn command(client: &Client, command: &'static str, parameters: Value) -> Result<Value> {
    bounded(command, client.issue_cmd(DevTools { command, parameters })).await
}

/// The bytes of a page's JavaScript objects and of what the engine keeps for them outside, after everything that nobody
/// holds is gone. WebAssembly's memory is not among them.
pub async fn bytes_after_collection(client: &Client) -> Result<f64> {
    // Objects kept alive by others with finalisers take a second round.
    for _ in 0..2 {
        command(client, "HeapProfiler.collectGarbage", json!({})).await?;
    }
    let usage = command(client, "Runtime.getHeapUsage", json!({})).await?;
    let sum: Option<f64> = ["usedSize", "embedderHeapUsedSize", "backingStorageSize"]
        .iter()
        .map(|name| usage.get(name).and_then(Value::as_f64))
        .sum();
    sum.with_context(|| format!("no heap usage in {usage}"))
}

impl Page<'_> {
    /// One command of the DevTools protocol, and its answer.
    pub async fn devtools(&self, command: &'static str, parameters: Value) -> Result<Value> {
        self::command(&self.client, command, parameters).await
    }
}

/// ChromeDriver's door to the DevTools protocol.
#[derive(Debug)]
struct DevTools {
    command: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(
        &self,
        base_url: &url::Url,
        session_id: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base_url.join(&format!("session/{}/goog/cdp/execute", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (http::Method::POST, Some(body.to_string()))
    }
}
