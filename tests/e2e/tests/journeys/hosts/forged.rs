//! Messages that only look like the frame's: from the wrong window or origin, of the wrong shape,
//! with absurd heights.

use anyhow::{Result, ensure};
use e2e::page::Page;
use serde_json::json;

/// What messages of the frame could change: the quiz's screen, its box, and what the page hears.
const EFFECT: &str = "return JSON.stringify([
    screen, part('frame').getBoundingClientRect().height, part('frame').getAttribute('style'),
    window.__told.length, [...quiz.attributes].map((one) => one.name + one.value),
])";

/// Every genuine message so far, bent in every way a forger would: each number, text and object in
/// it replaced by one that would show.
const BENT: &str = "
    const genuine = window.__messages.filter((data) => data && typeof data === 'object');
    const bend = (value) => {
        if (typeof value === 'number') return 1234;
        if (value === 'start' || value === 'loading') return 'result';
        if (value && typeof value === 'object') {
            return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, bend(one)]));
        }
        return value;
    };
    const bent = [...genuine, ...genuine.map(bend)];";

pub(super) async fn a_page_that_the_person_has_begun_nothing_on_neither_sees_nor_erases(
    page: &Page<'_>,
) -> Result<()> {
    page.open_host("iframe.html").await?;
    page.enter_quiz_frame().await?;
    page.answer_some(2).await?;
    page.leave_frames().await?;

    // Another page of the same site says that it is the same, and wants all forgotten.
    page.open_host("dynamic.html").await?;
    let address = format!("{}/frame.html?slot=1&again=1-2-3-4", page.site.origin());
    page.script(
        "const stranger = document.createElement('iframe');
         const say = (value) => stranger.contentWindow.postMessage({ 'leader-manager-quiz': 'settings', value }, '*');
         window.forget = () => say({ resume: 'off', theme: 'dark' });
         addEventListener('message', ({ source, data }) => {
             if (source === stranger.contentWindow && data['leader-manager-quiz'] === 'hello') say({ resume: 'on' });
         });
         stranger.src = arguments[0];
         stranger.id = 'stranger';
         document.body.append(stranger)",
        vec![json!(address)],
    )
    .await?;
    let stranger = "return document.querySelector('#stranger')";
    page.enter_frame(stranger).await?;
    page.until_screen("start").await?;
    page.until_part("resume").await?;
    page.leave_frames().await?;
    page.script("window.forget()", vec![]).await?;
    page.enter_frame(stranger).await?;
    let is_dark = "return getComputedStyle(document.documentElement).colorScheme === 'dark'";
    page.wait_until("it hears the wish", is_dark).await?;
    page.leave_frames().await?;

    page.open_host("iframe.html").await?;
    page.enter_quiz_frame().await?;
    page.press_part("resume").await?;
    page.answers_are_kept(2).await
}

pub(super) async fn forged_messages_change_nothing(page: &Page<'_>) -> Result<()> {
    page.open_host("iframe.html").await?;
    page.until_screen("start").await?;
    page.enter_quiz_frame().await?;
    page.wait_until("the frame has its height", "return innerHeight > 200").await?;
    page.leave_frames().await?;
    let genuine = page.script("return window.__messages.length", vec![]).await?;
    ensure!(genuine.as_u64() > Some(1), "the frame has sent {genuine} messages");
    let before = page.text_of(EFFECT).await?;

    // From the page itself, and from a frame that isn't the quiz's and has another origin.
    page.script(
        &format!(
            "{BENT}
             for (const data of bent) window.postMessage(data, '*');
             const stranger = document.createElement('iframe');
             stranger.sandbox = 'allow-scripts';
             stranger.hidden = true;
             stranger.srcdoc = `<script>
                 for (const data of ${{JSON.stringify(bent)}}) parent.postMessage(data, '*');
                 parent.postMessage('stranger done', '*');
             </script>`;
             document.body.append(stranger);"
        ),
        vec![],
    )
    .await?;
    page.wait_until(
        "the forged messages have come",
        "return window.__messages.includes('stranger done')",
    )
    .await?;
    ensure!(
        page.text_of(EFFECT).await? == before,
        "after forgeries {}",
        page.text_of(EFFECT).await?
    );

    // From the right window, but of no known shape.
    let ours = |name: &str, value| json!({ "leader-manager-quiz": name, "value": value });
    let nonsense = json!([
        null, 7, "height", [], {}, { "height": 900 }, { "leader-manager-quiz": null },
        { "leader-manager-quiz": { "height": 900 } }, ours("click", json!({})),
        ours("__proto__", json!({ "screen": "result" })), ours("screen", json!("flying")),
        ours("screen", json!(7)), ours("height", json!(null)), ours("height", json!("900px")),
    ]);
    page.enter_quiz_frame().await?;
    page.script(
        "for (const data of arguments[0]) parent.postMessage(data, '*');
         parent.postMessage('nonsense done', '*')",
        vec![nonsense],
    )
    .await?;
    page.leave_frames().await?;
    page.wait_until("nonsense has come", "return window.__messages.includes('nonsense done')")
        .await?;
    ensure!(
        page.text_of(EFFECT).await? == before,
        "after nonsense {}",
        page.text_of(EFFECT).await?
    );

    // From the right window and of the right shape, but with heights that no quiz has: they are
    // refused, or cut to a height that a page can bear.
    let messages = page.script("return window.__messages", vec![]).await?;
    for height in ["1e9", "-5", "NaN", "Infinity", "'40em'", "{}", "0"] {
        page.enter_quiz_frame().await?;
        page.script(
            &format!(
                "const absurd = (value) => Object.fromEntries(Object.entries(value).map(
                     ([key, one]) => [key, typeof one === 'number' ? {height}
                         : one && typeof one === 'object' ? absurd(one) : one]));
                 for (const data of arguments[0]) {{
                     if (data && typeof data === 'object' && JSON.stringify(data).match(/height/)) {{
                         parent.postMessage(absurd(data), '*');
                     }}
                 }}
                 parent.postMessage('{} done', '*')",
                height.replace('\'', "")
            ),
            vec![messages.clone()],
        )
        .await?;
        page.leave_frames().await?;
        page.wait_until(
            "the absurd height has come",
            &format!("return window.__messages.includes('{} done')", height.replace('\'', "")),
        )
        .await?;
        page.check(
            &format!("a height of {height} is borne"),
            "const { height } = part('frame').getBoundingClientRect();
             return (height >= 100 && height <= 20000) || height",
        )
        .await?;
    }
    page.errors_are(&[]).await
}
