//! A framework that adds and removes the quiz a thousand times leaves nothing behind.

use anyhow::{Context, Result, ensure};
use e2e::{devtools, page::Page};
use serde_json::{Value, json};

/// Adds and removes so many new elements, one after the other, each when it is ready.
const CYCLES: &str = "
    window.cyclesDone = false;
    (async () => {
        for (let cycle = 0; cycle < arguments[0]; cycle += 1) {
            const one = document.createElement('leader-manager-quiz');
            const ready = new Promise((heard) => one.addEventListener('lmq-ready', heard, { once: true }));
            document.querySelector('#below').before(one);
            await ready;
            one.remove();
            // The element is let go a tick after it is removed.
            await new Promise((heard) => setTimeout(heard));
        }
        // What the collector of faults and the recorder of events keep is not the quiz's.
        window.__told.length = 0;
        performance.clearResourceTimings();
        window.cyclesDone = true;
    })()";

/// The bytes of the one WebAssembly memory that all quizzes share.
const WASM_BYTES: &str = "
    window.wasmBytes = 0;
    import(arguments[0]).then((module) => module.default()).then((exports) => {
        const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
        window.wasmBytes = memory.buffer.byteLength;
    })";

/// The most that one cycle may leave behind, in bytes.
const MOST: f64 = 2_000.;

pub(super) async fn adding_and_removing_leaves_nothing_behind(page: &Page<'_>) -> Result<()> {
    page.open_host("dynamic.html").await?;
    page.script(
        "document.querySelector('#below').before(document.createElement('leader-manager-quiz'))",
        vec![],
    )
    .await?;
    page.until_screen("start").await?;
    let module = page
        .text_of(
            "return performance.getEntriesByType('resource').map((one) => one.name)
                 .find((name) => /program\\.js(\\?|$)/.test(name))",
        )
        .await?;
    page.script("quiz.remove(); window.__told.length = 0", vec![]).await?;

    cycles(page, 100).await?;
    let before = measure(page, &module).await?;
    for _ in 0..10 {
        cycles(page, 100).await?;
    }
    let after = measure(page, &module).await?;
    let growth = (after.bytes - before.bytes) / 1_000.;
    let nodes = (after.nodes - before.nodes) / 1_000.;
    let listeners = (after.listeners - before.listeners) / 1_000.;
    let wasm = (after.wasm - before.wasm) / 1_000.;
    println!(
        "memory: {growth:.0} bytes a cycle on the page's side ({nodes:.2} nodes, {listeners:.2} \
         listeners) and {wasm:.0} in WebAssembly's memory, over 1,000 cycles"
    );
    ensure!(growth + wasm < MOST, "{growth:.0} + {wasm:.0} bytes a cycle: {before:?}, {after:?}");

    page.press_on_page("#add").await?;
    page.answer_some(2).await?;
    page.told_times("answer", 2).await?;
    page.told_times("start", 1).await?;
    Ok(())
}

/// Runs that many cycles, and waits for them.
async fn cycles(page: &Page<'_>, count: usize) -> Result<()> {
    page.script(CYCLES, vec![json!(count)]).await?;
    page.wait_until("the cycles are done", "return window.cyclesDone").await?;
    Ok(())
}

#[derive(Debug)]
struct Memory {
    bytes: f64,
    nodes: f64,
    listeners: f64,
    wasm: f64,
}

async fn measure(page: &Page<'_>, module: &str) -> Result<Memory> {
    page.script(WASM_BYTES, vec![json!(module)]).await?;
    let wasm =
        page.wait_until("the module tells its memory", "return window.wasmBytes || false").await?;
    let bytes = devtools::bytes_after_collection(&page.client).await?;
    let counters = page.devtools("Memory.getDOMCounters", json!({})).await?;
    let number = |value: Option<&Value>| value.and_then(Value::as_f64).context("no number");
    Ok(Memory {
        bytes,
        nodes: number(counters.get("nodes"))?,
        listeners: number(counters.get("jsEventListeners"))?,
        wasm: number(Some(&wasm))?,
    })
}
