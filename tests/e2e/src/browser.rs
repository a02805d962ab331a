//! One running browser with its driver, and fresh tabs in it.

use crate::{devtools, driver::Driver, engine::Engine, page::bounded};
use anyhow::Result;
use fantoccini::Client;
use serde_json::json;

/// A browser with a fresh profile; dropping it ends it, whatever state it is in.
#[derive(Debug)]
pub struct Browser {
    engine: Engine,
    client: Client,
    /// Dropped after the client, which may still have something to say.
    _driver: Driver,
}

impl Browser {
    /// Starts the engine's driver and a browser.
    pub async fn open(engine: Engine) -> Result<Browser> {
        let driver = Driver::start(engine).await?;
        Ok(Browser { engine, client: driver.open_browser().await?, _driver: driver })
    }

    /// The session.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Goes on in a new tab, as large as the first one was, and closes all others.
    pub async fn fresh_tab(&self) -> Result<()> {
        let others = bounded("listing tabs", self.client.windows()).await?;
        let fresh = bounded("opening a tab", self.client.new_window(true)).await?;
        for other in others {
            bounded("leaving a tab", self.client.switch_to_window(other)).await?;
            bounded("closing a tab", self.client.close_window()).await?;
        }
        bounded("entering a tab", self.client.switch_to_window(fresh.handle)).await?;
        if self.engine == Engine::Chromium {
            // What Chromium allows after a press, its shell without windows leaves to whoever drives it, and
            // forgets with the tab. So here copying needs no press: that it does elsewhere, the other two prove.
            let allowed = json!({ "permissions": ["clipboardSanitizedWrite"] });
            devtools::command(&self.client, "Browser.grantPermissions", allowed).await?;
        }
        Ok(())
    }
}
