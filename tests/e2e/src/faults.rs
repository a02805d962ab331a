//! What went wrong in a page without any journey looking for it: console errors, exceptions,
//! content-security violations, requests to other origins.

use crate::{
    engine::Engine,
    page::{Page, bounded},
};
use anyhow::{Context, Result, ensure};
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

/// Marks every frame of the page, those in the quizzes' shadow trees as well, and counts them.
const FRAMES: &str = "window.__frames = [document, ...quizzes.map((one) => one.shadowRoot)]
    .flatMap((tree) => tree ? [...tree.querySelectorAll('iframe')] : []);
    return window.__frames.length";

impl Page<'_> {
    /// Everything that has gone wrong so far in this session, in the page and in its frames, one
    /// line each. Afterwards the page itself is looked at, and no frame of it.
    pub async fn faults(&self) -> Result<Vec<String>> {
        self.leave_frames().await?;
        let mut faults = self.collected().await?.context("the fault collector isn't there")?;
        let frames = self.script(FRAMES, vec![]).await?.as_u64().unwrap_or_default();
        for number in 0..frames {
            self.enter_frame(&format!("return window.__frames[{number}]")).await?;
            // A frame that was refused has no collector; the page has heard of the refusal.
            faults.extend(self.collected().await?.unwrap_or_default());
            self.leave_frames().await?;
        }
        if self.engine == Engine::Chromium {
            faults.extend(self.browser_log().await?);
        }
        Ok(faults)
    }

    /// Fails unless something has gone wrong that holds the first of these texts, and nothing that
    /// holds none of them.
    pub async fn only_faults(&self, expected: &[&str]) -> Result<()> {
        let faults = self.faults().await?;
        let holds = |text: &str| faults.iter().any(|fault| fault.contains(text));
        ensure!(
            expected.first().is_some_and(|text| holds(text)),
            "only this is wrong: {faults:#?}"
        );
        let surprise =
            faults.iter().find(|fault| !expected.iter().any(|text| fault.contains(text)));
        ensure!(surprise.is_none(), "not to be expected: {surprise:?} of {faults:#?}");
        Ok(())
    }

    async fn collected(&self) -> Result<Option<Vec<String>>> {
        let collected =
            self.script("return window.__faults ? window.__faults() : null", vec![]).await?;
        let lines = collected.as_array();
        Ok(lines.map(|lines| lines.iter().filter_map(Value::as_str).map(str::to_owned).collect()))
    }

    /// Fails if anything has gone wrong. Every journey ends with this.
    pub async fn no_faults(&self) -> Result<()> {
        let faults = self.faults().await?;
        ensure!(faults.is_empty(), "faults on the way:\n  {}", faults.join("\n  "));
        Ok(())
    }

    /// Forgets what is wrong so far and would be told of a later page of the session, too.
    pub async fn forget_faults(&self) -> Result<()> {
        if self.engine == Engine::Chromium {
            self.browser_log().await?;
        }
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
            // What a page writes to its console has been collected already, on its way there.
            .filter(|line| !line.contains("/__injected/collector.js"))
            // Chromium has no share sheet on Linux, so there it doesn't know the permission either.
            .filter(|line| !line.contains("Unrecognized feature: 'web-share'"))
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
