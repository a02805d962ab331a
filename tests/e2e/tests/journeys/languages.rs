//! A second language: the stand-alone page and the page for teams speak their reader's by themselves.
//! The stand-alone page asks for the English words ahead of need, so that Chromium complains of what
//! nobody used.

use crate::team;
use anyhow::{Context, Result, ensure};
use e2e::page::Page;
use quiz::{
    instrument::{Answer, Frequency, Length},
    words::Part,
};

/// Gives the site a language that says three sentences in its own way and all others in English.
fn add_language(page: &Page<'_>, language: &str) -> Result<()> {
    let copy = page.site.copy()?;
    let build = format!("build/{}", copy.build()?);
    for part in Part::ALL.map(Part::id) {
        let words = copy.read(&format!("{build}/words/en/{part}.json"))?;
        let words = words
            .replace("\"en-GB\"", &format!("\"{language}\""))
            .replace("Are you leading, managing, or both?", "Führen Sie, leiten Sie, oder beides?")
            .replace("Almost never", "So gut wie nie")
            .replace("\"Add results\"", "\"Bringen Sie die Ergebnisse\"");
        copy.write(&format!("{build}/words/{language}/{part}.json"), words)?;
    }
    let loader = copy.read(&format!("{build}/embed.js"))?;
    let (before, english) = loader.split_once("words:{").context("no words in the loader")?;
    let (english, after) = english.split_once("}}").context("no end of the words")?;
    let own = english.replacen("en:{", &format!("{language}:{{"), 1);
    let own = own.replace("/words/en/", &format!("/words/{language}/"));
    copy.write(
        &format!("{build}/embed.js"),
        format!("{before}words:{{{english}}},{own}}}}}{after}"),
    )
}

/// From now on, the browser's reader would like these languages.
async fn speak(page: &Page<'_>, languages: &str) -> Result<()> {
    let script = format!(
        "Object.defineProperty(Navigator.prototype, 'languages', {{ get: () => {languages} }});"
    );
    let body = serde_json::json!({ "source": script });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", body).await?;
    Ok(())
}

const GERMAN: &str =
    "return root.textContent.includes('Führen Sie') && find('.quiz').lang === 'de'";
const ENGLISH: &str =
    "return root.textContent.includes('Are you leading') && find('.quiz').lang === 'en-GB'";

pub(crate) async fn a_page_speaks_the_language_it_is_asked_for(page: &Page<'_>) -> Result<()> {
    add_language(page, "de")?;
    page.open("/?lang=de-AT").await?;
    // The page's own script may come after the first screen, and asks for it then.
    page.wait_until("it is in German", GERMAN).await?;
    page.start(Length::Snapshot).await?;
    page.check("the answers, too", "return root.textContent.includes('So gut wie nie')").await?;
    page.give_answers(1, &[Answer::Rated(Frequency::Often); 24]).await?;
    page.pass_context().await?;
    ensure!(page.times_asked("words/de/result.json") == 1, "the result's words are German");
    ensure!(page.times_asked("words/en/result.json") == 0, "the result's words are English");
    page.press_part("arithmetic").await?;
    page.wait_until("a tool opens", "return !!find('.annex h3')").await?;
    ensure!(page.times_asked("words/de/breakdown.json") == 1, "its words are German");

    page.open("/?lang=xx").await?;
    page.until_screen("start").await?;
    page.check("who asks for one that isn't there gets their browser's", ENGLISH).await?;

    team::open(page, "?lang=de").await?;
    ensure!(page.times_asked("words/de/team.json") == 1, "the page for teams is German");
    ensure!(page.times_asked("words/en/team.json") == 0, "the page for teams is English");
    page.check("and says so", "return document.querySelector('#team .quiz').lang === 'de'").await?;
    team::open(page, "").await?;
    page.check("English again", "return document.querySelector('#team .quiz').lang === 'en-GB'")
        .await
}

pub(crate) async fn a_page_speaks_its_readers_language(page: &Page<'_>) -> Result<()> {
    add_language(page, "de")?;
    speak(page, "['fr', 'de-CH', 'en']").await?;
    page.open_quiz().await?;
    page.wait_until("it is in German", GERMAN).await?;
    team::open(page, "").await?;
    page.check(
        "the page for teams, too",
        "return document.querySelector('#team .quiz').lang === 'de'",
    )
    .await?;
    // A post has its author's language, whoever reads it.
    page.open_host("plain.html").await?;
    page.until_screen("start").await?;
    page.check("a post stays in English", ENGLISH).await
}
