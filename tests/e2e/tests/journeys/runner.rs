//! From a list of journeys to test results: a browser or two an engine, one fresh tab and one fresh site a
//! journey, all of them at work at once, and nothing left running afterwards. No two sites of a run
//! have an origin in common, so no journey finds what another has kept.

use anyhow::{Result, anyhow};
use e2e::{
    browser::Browser,
    driver,
    engine::Engine,
    page::Page,
    server::{Site, Variant},
};
use futures_util::FutureExt;
use libtest_mimic::{Arguments, Trial};
use std::{
    fs,
    future::Future,
    io::{self, Write},
    panic::AssertUnwindSafe,
    path::Path,
    pin::Pin,
    process::{self, ExitCode},
    sync::{Arc, mpsc},
    time::Duration,
};
use tokio::{
    runtime::{Handle, Runtime},
    signal::unix::{SignalKind, signal},
    sync::{
        Mutex,
        mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
    },
};

/// No journey takes this long, unless a browser hangs.
const DEADLINE: Duration = Duration::from_secs(300);

/// One way through the quiz.
pub(crate) struct Journey {
    pub(crate) name: &'static str,
    pub(crate) variant: Variant,
    pub(crate) ending: Ending,
    /// The engines that it is walked in; empty for all.
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

/// Lists journeys as `Variant Ending module::function`, with `only Engine …` after it where not all of
/// them can tell, or where any of them tells what all would.
macro_rules! journeys {
    ($($variant:ident $ending:ident $module:ident::$name:ident $(only $($engine:ident)+)?),* $(,)?) => {
        &[$($crate::runner::Journey {
            name: concat!(stringify!($module), "::", stringify!($name)),
            variant: e2e::server::Variant::$variant,
            ending: $crate::runner::Ending::$ending,
            only: &[$($(e2e::engine::Engine::$engine),+)?],
            walk: |page| Box::pin($module::$name(page)),
        }),*]
    };
}
pub(crate) use journeys;

/// The browsers of one engine. Each is opened by the first journey that gets it.
struct Pool {
    engine: Engine,
    give_back: UnboundedSender<Option<Browser>>,
    free: Mutex<UnboundedReceiver<Option<Browser>>>,
}

impl Pool {
    fn of(engine: Engine) -> Result<Arc<Pool>> {
        let (give_back, free) = unbounded_channel();
        // Chromium has most to walk, with all that axe looks at: two of it, or the others would be done long
        // before. Two of each, on two cores, only wait for each other.
        for _ in 0..if engine == Engine::Chromium { 2 } else { 1 } {
            give_back.send(None)?;
        }
        Ok(Arc::new(Pool { engine, give_back, free: Mutex::new(free) }))
    }
}

/// Runs the journeys that the command line asks for.
pub(crate) fn run(journeys: impl Iterator<Item = &'static Journey>) -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    let engines = Engine::requested()?;
    // Journeys of one browser wait for each other: so many that none of the browsers ever waits.
    arguments.test_threads.get_or_insert(64);
    let runtime = Runtime::new()?;
    runtime.spawn(end_drivers_on_interrupt());
    let pools: Vec<Arc<Pool>> = engines.into_iter().map(Pool::of).collect::<Result<_>>()?;
    let mut trials = Vec::new();
    let (tell, failures) = mpsc::channel();
    // Side by side rather than engine after engine, so that the threads find all engines.
    for journey in journeys {
        let can_tell = |engine| journey.only.is_empty() || journey.only.contains(&engine);
        for pool in pools.iter().filter(|pool| can_tell(pool.engine)) {
            let (pool, handle) = (pool.clone(), runtime.handle().clone());
            let name = format!("{}::{}", pool.engine.name(), journey.name);
            let tell = tell.clone();
            trials.push(Trial::test(name.clone(), move || {
                walk_in_fresh_tab(&handle, &pool, journey).map_err(|error| {
                    let error = format!("{error:#}");
                    // There is somebody to hear it: `failures` is read when all have been walked.
                    let _ = tell.send(format!("{name}: {error}"));
                    error.into()
                })
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    // Once more at the very end: of a long log, often only that is kept.
    for failure in failures.try_iter() {
        writeln!(io::stderr(), "{failure}")?;
    }
    // Trials hold no pool any more: the last owners are these, and dropping a browser ends it.
    drop(pools);
    Ok(conclusion.exit_code())
}

/// Walks in the engine's browser that is free next.
fn walk_in_fresh_tab(handle: &Handle, pool: &Pool, journey: &'static Journey) -> Result<()> {
    handle.block_on(async {
        let mut browser = pool.free.lock().await.recv().await.flatten();
        let walk = AssertUnwindSafe(walk(pool.engine, &mut browser, journey)).catch_unwind();
        let result = match tokio::time::timeout(DEADLINE, walk).await {
            Ok(Ok(result)) => result,
            Ok(Err(_)) => Err(anyhow!("the journey panicked")),
            Err(_) => Err(anyhow!("not finished after {DEADLINE:?}")),
        };
        // Whatever hangs, hangs with this browser: the next journey gets another one.
        pool.give_back.send(browser.filter(|_| result.is_ok()))?;
        result
    })
}

async fn walk(
    engine: Engine,
    browser: &mut Option<Browser>,
    journey: &'static Journey,
) -> Result<()> {
    let site = Site::serve(journey.variant).await?;
    let browser = match browser {
        Some(browser) => browser,
        None => browser.insert(Browser::open(engine).await?),
    };
    browser.fresh_tab().await?;
    let page = Page { engine, client: browser.client().clone(), site: &site };
    page.forget_faults().await?;
    let walked = async {
        (journey.walk)(&page).await?;
        match journey.ending {
            Ending::NoFaults => page.no_faults().await,
            Ending::Faults => Ok(()),
        }
    };
    match walked.await {
        Ok(()) => Ok(()),
        Err(error) => Err(with_picture(error, &page, journey).await),
    }
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
