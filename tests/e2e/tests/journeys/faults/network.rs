//! Files that come broken or not at all, and a network that is gone.

use crate::taking::result_is;
use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{mixed, portrait},
    page::Page,
    server::Trouble,
};
use quiz::instrument::Length;

/// A file of the first visit, and what it comes as.
const BROKEN: [(&str, Trouble); 7] = [
    // First, because WebKit keeps a script that it has had.
    ("/program.js", Trouble::CutShort),
    ("/program.wasm", Trouble::CutShort),
    ("/program.wasm", Trouble::Replaced("<!doctype html><title>Not found</title>")),
    ("words/en/take.json", Trouble::CutShort),
    // Of other versions.
    ("words/en/take.json", Trouble::Replaced("[]")),
    ("words/en/take.json", Trouble::Replaced(r#"{"start.title":"Captain or coxswain?"}"#)),
    ("words/en/take.json", Trouble::Replaced("null")),
];

pub(crate) async fn broken_files_leave_the_stand_in_and_a_sentence(page: &Page<'_>) -> Result<()> {
    for (file, trouble) in BROKEN {
        let what = || format!("{file} is {trouble:?}");
        page.site.trouble(file, Some(trouble));
        page.open("/").await?;
        page.until_screen("error").await.with_context(what)?;
        page.check(
            "what stands in for the quiz can be read, and a sentence says what is wrong",
            "return quiz.innerText.trim().length > 60 && (text('error').includes('could not be loaded')
                 || text('error').includes('can’t be shown'))",
        )
        .await
        .with_context(what)?;
        page.site.trouble(file, None);
        page.press_part("retry").await?;
        page.until_screen("start").await.with_context(what)?;
    }
    // Words that look whole are known to be others' only by the program: then it takes a reload.
    page.site.trouble("words/en/take.json", Some(Trouble::Replaced(r#"["en","ltr","Captain?"]"#)));
    page.open("/").await?;
    page.until_screen("error").await?;
    page.site.trouble("words/en/take.json", None);
    page.reload().await?;
    page.until_screen("start").await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    result_is(page, Length::Snapshot, &mixed(Length::Snapshot)).await
}

/// Waiting is over after a minute, which is shortened here.
const IMPATIENT: &str = "
    const { timeout } = AbortSignal;
    window.limits = [];
    AbortSignal.timeout = (limit) => {
        window.limits.push(limit);
        return timeout.call(AbortSignal, 300);
    };";

pub(crate) async fn a_stalled_network_is_given_up_and_asked_again(page: &Page<'_>) -> Result<()> {
    page.open_host("long-post.html").await?;
    page.script(IMPATIENT, vec![]).await?;
    page.script("quiz.setAttribute('mode', 'inline')", vec![]).await?;
    page.site.trouble("/program.wasm", Some(Trouble::Stalled));
    page.script("quiz.scrollIntoView()", vec![]).await?;
    page.until_screen("error").await?;
    page.check(
        "the post's own words are there, and a way on",
        "return quiz.innerText.trim().length > 40 && text('error').includes('could not be loaded')
             && !!part('retry') && !!part('home')",
    )
    .await?;
    page.check("a minute was given", "return window.limits.every((limit) => limit === 60000)")
        .await?;
    page.errors_are(&["load"]).await?;
    page.site.trouble("/program.wasm", None);
    let before = page.times_asked("/program.wasm");
    page.press_part("retry").await?;
    page.until_screen("start").await?;
    ensure!(page.times_asked("/program.wasm") == before + 1, "it was not asked for again");

    // The part for results, of those who have answered.
    let answers = portrait(Length::Snapshot);
    page.site.trouble("/result.wasm", Some(Trouble::Stalled));
    page.start(Length::Snapshot).await?;
    page.give_answers(1, &answers).await?;
    page.until_screen("context").await?;
    page.press_part("next").await?;
    page.until_part("retry").await?;
    page.site.trouble("/result.wasm", None);
    let before = page.times_asked("/result.wasm");
    page.press_part("retry").await?;
    page.until_screen("result").await?;
    ensure!(page.times_asked("/result.wasm") == before + 1, "it was not asked for again");
    let expected = e2e::expected::outcome(Length::Snapshot, &answers)?;
    page.result_is(&expected, &page.host_address("long-post.html")).await
}

/// Whether what a result needs has come.
const RESULT_IS_THERE: &str = "
    const came = performance.getEntriesByType('resource').filter(({ responseEnd }) => responseEnd > 0);
    return ['/result.wasm', 'words/en/result.json', '/result.css']
        .every((file) => came.some(({ name }) => name.endsWith(file)))";

pub(crate) async fn nothing_is_asked_for_once_the_result_is_fetched(page: &Page<'_>) -> Result<()> {
    let answers = mixed(Length::Snapshot);
    page.open_quiz().await?;
    page.start(Length::Snapshot).await?;
    let (first, rest) = answers.split_at(1);
    page.give_answers(1, first).await?;
    page.wait_until("the part for results is there", RESULT_IS_THERE).await?;
    // From here on there is no network.
    page.site.trouble("", Some(Trouble::Missing));
    let asked = page.site.asked().len();
    page.give_answers(2, rest).await?;
    page.pass_context().await?;
    result_is(page, Length::Snapshot, &answers).await?;
    page.script(
        "navigator.clipboard.writeText = async (text) => { window.copied = text; }",
        vec![],
    )
    .await?;
    page.press_part("share").await?;
    page.wait_until("the link is copied", "return window.copied === location.href").await?;
    page.press_part("restart").await?;
    page.until_screen("start").await?;
    page.take(Length::Full, &mixed(Length::Full)).await?;
    result_is(page, Length::Full, &mixed(Length::Full)).await?;
    let later = page.site.asked();
    ensure!(later.len() == asked, "asked for meanwhile: {:?}", later.get(asked..));
    page.check("no cookie was ever set", "return document.cookie === ''").await?;
    page.no_faults().await?;

    // A tool can't be had now; later it can.
    page.press_part("arithmetic").await?;
    let failed = "return find('.topics ~ [role=status]').textContent.includes('press again')";
    page.wait_until("a sentence says that it failed", failed).await?;
    page.site.trouble("", None);
    page.press_part("arithmetic").await?;
    crate::tools::shows(page, "arithmetic").await
}
