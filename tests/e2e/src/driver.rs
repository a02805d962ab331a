//! One running WebDriver process: a fresh port, its own process group, and an end that takes
//! every browser it started with it, whatever happened in the tests.

use crate::engine::Engine;
use anyhow::{Context, Result, anyhow, bail};
use fantoccini::{Client, ClientBuilder};
use hyper_util::{
    client::legacy::{Client as HttpClient, connect::HttpConnector},
    rt::TokioExecutor,
};
use rustix::process::{
    Pid, Signal, WaitOptions, kill_process_group, test_kill_process_group, waitpid,
};
use std::{
    net::TcpListener,
    process::Stdio,
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};
use tokio::process::Child;

/// Every group started and not yet ended, so that an interrupt can end them all.
static GROUPS: Mutex<Vec<Pid>> = Mutex::new(Vec::new());

/// A driver that answers; dropping it ends its process group.
#[derive(Debug)]
pub struct Driver {
    engine: Engine,
    address: String,
    group: Pid,
    child: Child,
}

impl Driver {
    /// Starts the engine's driver and returns once it answers `/status`.
    pub async fn start(engine: Engine) -> Result<Driver> {
        let port = free_port()?;
        let mut command = engine.driver_command(port)?;
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
        let child = command.spawn().with_context(|| format!("cannot start {command:?}"))?;
        let group = child
            .id()
            .and_then(|id| Pid::from_raw(id.cast_signed()))
            .context("the driver ended at once")?;
        GROUPS.lock().unwrap_or_else(PoisonError::into_inner).push(group);
        let address = format!("http://127.0.0.1:{port}");
        let mut driver = Driver { engine, address, group, child };
        driver.until_it_answers().await?;
        Ok(driver)
    }

    /// Opens a browser with a fresh profile.
    pub async fn open_browser(&self) -> Result<Client> {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(self.engine.capabilities()?);
        let name = self.engine.name();
        tokio::time::timeout(Duration::from_secs(120), builder.connect(&self.address))
            .await
            .with_context(|| format!("{name} hung while opening a browser"))?
            .with_context(|| format!("{name} opened no browser"))
    }

    async fn until_it_answers(&mut self) -> Result<()> {
        let client = HttpClient::builder(TokioExecutor::new()).build_http::<String>();
        let status: http::Uri = format!("{}/status", self.address).parse()?;
        let deadline = Instant::now() + Duration::from_secs(60);
        loop {
            let last = match client.get(status.clone()).await {
                Ok(answer) if answer.status().is_success() => return Ok(()),
                Ok(answer) => anyhow!("it answered {}", answer.status()),
                Err(error) => error.into(),
            };
            let name = self.engine.name();
            if let Some(exit) = self.child.try_wait()? {
                bail!("the driver of {name} ended with {exit}");
            }
            if Instant::now() > deadline {
                return Err(last.context(format!("the driver of {name} didn't get ready")));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end_groups(&[self.group]);
        GROUPS.lock().unwrap_or_else(PoisonError::into_inner).retain(|group| *group != self.group);
    }
}

/// Ends every driver still running. For the moment before the process exits on an interrupt.
pub fn end_all() {
    let groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner).clone();
    end_groups(&groups);
}

/// Asks the groups to end, and ends those the hard way that haven't after five seconds.
fn end_groups(groups: &[Pid]) {
    for group in groups {
        let _ = kill_process_group(*group, Signal::TERM);
    }
    let deadline = Instant::now() + Duration::from_secs(5);
    // The first process of a group is our child: until it is waited for, the group exists.
    let exists = |group: &&Pid| {
        let _ = waitpid(Some(**group), WaitOptions::NOHANG);
        test_kill_process_group(**group).is_ok()
    };
    while groups.iter().any(|group| exists(&group)) {
        if Instant::now() > deadline {
            for group in groups {
                let _ = kill_process_group(*group, Signal::KILL);
            }
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// A port nobody listens on: the system picks one, and it is free again when this returns.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
