//! What went wrong in a page without any journey looking for it: console errors, exceptions,
//! content-security violations, requests to other origins.

use crate::{
    engine::Engine,
    page::{Page, bounded},
};
use anyhow::{Context, Result, ensure};
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

impl Page<'_> {
    /// Everything that has gone wrong so far in this session, one line each.
    pub async fn faults(&self) -> Result<Vec<String>> {
        let collected =
            self.script("return window.__faults ? window.__faults() : null", vec![]).await?;
        let collected = collected.as_array().context("the fault collector isn't there")?;
        let mut faults: Vec<String> =
            collected.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        if self.engine == Engine::Chromium {
            faults.extend(self.browser_log().await?);
        }
        Ok(faults)
    }

    /// Fails if anything has gone wrong. Every journey ends with this.
    pub async fn no_faults(&self) -> Result<()> {
        let faults = self.faults().await?;
        ensure!(faults.is_empty(), "faults on the way:\n  {}", faults.join("\n  "));
        Ok(())
    }

    /// Chromium's own console, which also hears what no script in the page can.
    async fn browser_log(&self) -> Result<Vec<String>> {
        let entries = bounded("reading the log", self.client.issue_cmd(BrowserLog)).await?;
        let entries = entries.as_array().context("the browser log is not a list")?;
        Ok(entries
            .iter()
            .filter(|entry| {
                matches!(entry.get("level").and_then(Value::as_str), Some("SEVERE" | "WARNING"))
            })
            .map(|entry| format!("browser log: {}", entry.get("message").unwrap_or(&Value::Null)))
            .collect())
    }
}

/// ChromeDriver's command for reading the console.
#[derive(Debug)]
struct BrowserLog;

impl WebDriverCompatibleCommand for BrowserLog {
    fn endpoint(
        &self,
        base_url: &url::Url,
        session_id: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base_url.join(&format!("session/{}/se/log", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
