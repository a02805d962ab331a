//! From a list of journeys to test results: one driver an engine, one fresh browser and one fresh
//! site a journey, two engines at work at most, and nothing left running afterwards.

use anyhow::{Context, Result, anyhow};
use e2e::{
    driver::{self, Driver},
    engine::Engine,
    page::Page,
    server::{Site, Variant},
};
use fantoccini::Client;
use futures_util::FutureExt;
use libtest_mimic::{Arguments, Failed, Trial};
use std::{
    fs,
    future::Future,
    panic::AssertUnwindSafe,
    path::Path,
    pin::Pin,
    process::{self, ExitCode},
    sync::Arc,
    time::Duration,
};
use tokio::{
    runtime::{Handle, Runtime},
    signal::unix::{SignalKind, signal},
    sync::Mutex,
};

/// No journey takes this long, unless a browser hangs.
const DEADLINE: Duration = Duration::from_secs(180);

/// One way through the quiz.
pub(crate) struct Journey {
    pub(crate) name: &'static str,
    pub(crate) variant: Variant,
    pub(crate) ending: Ending,
    /// The one engine that it is walked in; empty for all.
    pub(crate) only: &'static [Engine],
    pub(crate) walk: for<'a> fn(&'a Page<'a>) -> Walk<'a>,
}

/// A journey under way.
pub(crate) type Walk<'a> = Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// What is asked of the fault collector after a journey.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It has collected nothing.
    NoFaults,
    /// The journey is about a fault, and has looked for itself.
    Faults,
}

/// Lists journeys as `Variant Ending module::function`, with `only Engine` after it where there is
/// just one that can tell.
macro_rules! journeys {
    ($($variant:ident $ending:ident $module:ident::$name:ident $(only $engine:ident)?),* $(,)?) => {
        &[$($crate::runner::Journey {
            name: concat!(stringify!($module), "::", stringify!($name)),
            variant: e2e::server::Variant::$variant,
            ending: $crate::runner::Ending::$ending,
            only: &[$(e2e::engine::Engine::$engine)?],
            walk: |page| Box::pin($module::$name(page)),
        }),*]
    };
}
pub(crate) use journeys;

/// An engine's driver, started by the first journey that needs it. Locked while one walks.
type Slot = Arc<Mutex<Option<Driver>>>;

/// Runs the journeys that the command line asks for.
pub(crate) fn run(journeys: impl Iterator<Item = &'static Journey>) -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    let engines = Engine::requested()?;
    // A browser fills a core, and journeys of one engine wait for each other anyway.
    arguments.test_threads.get_or_insert(engines.len().clamp(1, 2));
    let runtime = Runtime::new()?;
    runtime.spawn(end_drivers_on_interrupt());
    let slots: Vec<(Engine, Slot)> =
        engines.into_iter().map(|engine| (engine, Slot::default())).collect();
    let mut trials = Vec::new();
    // Side by side rather than engine after engine, so that two threads find two engines.
    for journey in journeys {
        let can_tell = |engine| journey.only.is_empty() || journey.only.contains(&engine);
        for (engine, slot) in slots.iter().filter(|(engine, _)| can_tell(*engine)) {
            let (engine, slot, handle) = (*engine, slot.clone(), runtime.handle().clone());
            trials.push(Trial::test(format!("{}::{}", engine.name(), journey.name), move || {
                walk_in_fresh_browser(&handle, engine, &slot, journey)
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    // Trials hold no slot any more: the last owners are these, and dropping a driver ends it.
    drop(slots);
    Ok(conclusion.exit_code())
}

fn walk_in_fresh_browser(
    handle: &Handle,
    engine: Engine,
    slot: &Slot,
    journey: &'static Journey,
) -> Result<(), Failed> {
    handle.block_on(async {
        let mut slot = slot.lock().await;
        let result = match tokio::time::timeout(DEADLINE, walk(engine, &mut slot, journey)).await {
            Ok(result) => result,
            Err(_) => Err(anyhow!("not finished after {DEADLINE:?}")),
        };
        if result.is_err() {
            // Whatever hangs, hangs with this driver: the next journey gets another one.
            *slot = None;
        }
        result.map_err(|error| Failed::from(format!("{error:#}")))
    })
}

async fn walk(engine: Engine, slot: &mut Option<Driver>, journey: &'static Journey) -> Result<()> {
    let site = Site::serve(journey.variant).await?;
    let driver = match slot {
        Some(driver) => driver,
        None => slot.insert(Driver::start(engine).await?),
    };
    let client = driver.open_browser().await?;
    let page = Page { engine, client: client.clone(), site: &site };
    let walked = AssertUnwindSafe(async {
        (journey.walk)(&page).await?;
        match journey.ending {
            Ending::NoFaults => page.no_faults().await,
            Ending::Faults => Ok(()),
        }
    });
    let result = match walked.catch_unwind().await {
        Ok(result) => result,
        Err(_) => Err(anyhow!("the journey panicked")),
    };
    let result = match result {
        Ok(()) => Ok(()),
        Err(error) => Err(with_picture(error, &page, journey).await),
    };
    result.and(close(engine, slot, client).await)
}

/// Ends the browser. WebKit's driver hangs about once in twenty times when it closes a browser or
/// opens a second one, so there the driver itself is ended, which takes its browser with it.
async fn close(engine: Engine, slot: &mut Option<Driver>, client: Client) -> Result<()> {
    if engine == Engine::WebKit {
        // Before the client, which would ask the driver to close when it is dropped.
        *slot = None;
        return Ok(());
    }
    tokio::time::timeout(Duration::from_secs(30), client.close())
        .await
        .context("the browser hung while closing")?
        .context("the browser did not close")
}

/// Adds to a failure where the picture of the page at that moment is.
async fn with_picture(error: anyhow::Error, page: &Page<'_>, journey: &Journey) -> anyhow::Error {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("failed-journeys");
    let name = journey.name.replace("::", "-");
    let path = folder.join(format!("{}-{name}.png", page.engine.name()));
    // A browser that hangs gives no picture either.
    let picture = tokio::time::timeout(Duration::from_secs(10), page.client.screenshot()).await;
    let taken = match picture {
        Ok(Ok(picture)) => {
            fs::create_dir_all(&folder).and_then(|()| fs::write(&path, picture)).is_ok()
        }
        _ => false,
    };
    if taken { anyhow!("{error:#}\n  picture: {}", path.display()) } else { error }
}

/// A driver is in its own process group, so an interrupt at the keyboard does not reach it.
async fn end_drivers_on_interrupt() -> Result<()> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
    driver::end_all();
    process::exit(130)
}
