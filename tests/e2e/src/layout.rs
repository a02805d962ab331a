//! What must hold of the layout at every width: nothing scrolls sideways, nothing is cut off,
//! everything that can be pressed is big enough to press.

use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::Value;

impl Page<'_> {
    /// Fails with a list of whatever is laid out badly on the screen shown now.
    pub async fn check_layout(&self, what: &str) -> Result<()> {
        let found = self.script(include_str!("injected/layout.js"), vec![]).await?;
        let faults: Vec<&str> = found
            .as_array()
            .context("the layout check gave no list")?
            .iter()
            .filter_map(Value::as_str)
            .collect();
        ensure!(faults.is_empty(), "{what} is laid out badly:\n  {}", faults.join("\n  "));
        Ok(())
    }
}
