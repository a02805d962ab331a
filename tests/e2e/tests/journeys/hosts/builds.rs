//! The widget in other shapes: one file on a disk, bundled by Vite, beside a Yew application, and
//! discovered by sites that embed from an address.

use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{mixed, outcome},
    page::Page,
    server::dist,
};
use quiz::{
    instrument::{Answer, Frequency, Length},
    link,
};
use serde_json::{Value, json};
use std::{fs, path::Path};
use url::Url;

pub(super) async fn the_single_file_works_from_a_disk(page: &Page<'_>) -> Result<()> {
    let name = "leader-manager-quiz.html";
    let file = fs::read_to_string(dist()?.join(name)).context(name)?;
    // The same file, with the collector as its first script: nothing else can be put in front.
    let collector = include_str!("../../../src/injected/collector.js")
        .replace("document.currentScript.dataset.friends", "''");
    let told = include_str!("../../../src/injected/told.js");
    let (before, after) = file.split_once("<head>").context("the file has no <head>")?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(page.engine.name());
    fs::create_dir_all(&folder)?;
    let copy = folder.join(name);
    fs::write(
        &copy,
        format!("{before}<head><script>{collector}</script><script>{told}</script>{after}"),
    )?;
    let address = Url::from_file_path(fs::canonicalize(&copy)?);
    let address = address.map_err(|()| anyhow::anyhow!("no address for {}", copy.display()))?;

    page.open_address(address.as_str()).await?;
    let answers = mixed(Length::Snapshot);
    page.take(Length::Snapshot, &answers).await?;
    let payload = link::encode(&outcome(Length::Snapshot, &answers)?);
    page.until_part("share-picture").await?;
    page.check("no link can be passed on", "return !part('share-link') && !part('share')").await?;
    let told = page.told("complete").await?;
    let told = told.first().and_then(|detail| detail.get("link")).cloned();
    ensure!(told == Some(json!(format!("#lmq={payload}"))), "the link told is {told:?}");
    page.errors_are(&[]).await?;
    ensure!(page.site.asked().is_empty(), "the file has asked {:?}", page.site.asked());
    // After a reload it is there again, and nowhere the path of the file.
    page.reload().await?;
    page.until_screen("result").await?;
    page.until_part("radar").await?;
    page.press_part("share-picture").await?;
    page.until_part("post-wide").await?;
    page.check(
        "neither a code nor any text leads to the disk",
        "const texts = [...root.querySelectorAll('input')].map((field) => field.value);
         return !part('qr-code') && !(root.textContent + texts).includes('file:')",
    )
    .await?;
    tools_open(page).await
}

pub(super) async fn pages_in_bundles_work(page: &Page<'_>) -> Result<()> {
    in_a_framework(page, "bundles/vite/").await?;
    let fragment = link::with_result("", &[outcome(Length::Snapshot, &mixed(Length::Snapshot))?]);
    for bundler in ["vite", "esbuild", "webpack"] {
        page.open_host(&format!("bundles/{bundler}/{fragment}")).await?;
        page.until_screen("result").await.with_context(|| bundler.to_owned())?;
        tools_open(page).await?;
        page.errors_are(&[]).await?;
    }
    page.nothing_was_missing()
}

/// The tools are found wherever the widget's files have gone.
async fn tools_open(page: &Page<'_>) -> Result<()> {
    page.press_part("arithmetic").await?;
    page.wait_until("the tool is there", "return !!find('.annex [part=number]')").await?;
    Ok(())
}

pub(super) async fn a_page_that_is_a_yew_application_works(page: &Page<'_>) -> Result<()> {
    in_a_framework(page, "yew/").await?;
    // A listener of the other application, whose number could be one of the quiz's own.
    page.press_on_page("#name").await?;
    for letter in ['A', 'd', 'a'] {
        page.key(letter).await?;
    }
    page.wait_until(
        "the page hears what is typed in it",
        "return document.querySelector('#greeting').textContent === 'Ada'",
    )
    .await?;
    Ok(())
}

/// A page whose own framework counts, takes out and moves: `#press`, `#toggle` and `#move` are its
/// buttons, `#presses`, `#answers` and `#clicks` what it has counted.
async fn in_a_framework(page: &Page<'_>, path: &str) -> Result<()> {
    page.open_host(path).await?;
    page.until_screen("start").await?;
    page.press_on_page("#press").await?;
    counts(page, "presses", 1).await?;
    let clicks = count(page, "clicks").await?;
    page.start(Length::Snapshot).await?;
    // The length and the start button: the page's handler hears each press in the quiz once.
    let heard = count(page, "clicks").await? - clicks;
    ensure!((2..=3).contains(&heard), "two presses are heard {heard} times");
    let answers = mixed(Length::Snapshot);
    let (first, rest) = answers.split_at_checked(2).context("too few answers")?;
    page.type_answers(1, first).await?;
    counts(page, "answers", 2).await?;

    page.press_on_page("#move").await?;
    page.wait_until("it is on the right", "return quiz?.parentElement.id === 'right'").await?;
    goes_on(page).await?;
    page.press_on_page("#toggle").await?;
    page.wait_until("it is out", "return !quiz").await?;
    page.press_on_page("#toggle").await?;
    page.wait_until("it is in again", "return !!quiz").await?;
    goes_on(page).await?;

    page.press_on_page("#press").await?;
    counts(page, "presses", 2).await?;
    page.press_answer(Answer::Rated(Frequency::Often)).await?;
    page.until_position(4).await?;
    counts(page, "answers", 3).await?;
    page.press_part("back").await?;
    page.until_position(3).await?;
    page.give_answers(3, rest).await?;
    page.pass_context().await?;
    page.press_part("radar").await?;
    counts(page, "presses", 2).await?;
    let expected = outcome(Length::Snapshot, &answers)?;
    page.result_is(&expected, &page.host_address(path)).await?;
    page.told_times("complete", 1).await?;
    page.errors_are(&[]).await?;
    page.nothing_was_missing()
}

/// The third statement is shown, at once or after pressing "Go on".
async fn goes_on(page: &Page<'_>) -> Result<()> {
    page.wait_until(
        "there is something to go on with",
        "return !!part('resume') || !!part('statement')",
    )
    .await?;
    if page.script("return !!part('resume')", vec![]).await? == Value::Bool(true) {
        page.press_part("resume").await?;
    }
    page.until_position(3).await
}

async fn count(page: &Page<'_>, id: &str) -> Result<i64> {
    let text = page.text_of(&format!("return document.querySelector('#{id}').textContent")).await?;
    text.trim().parse().with_context(|| format!("#{id} shows {text:?}"))
}

async fn counts(page: &Page<'_>, id: &str, right: i64) -> Result<()> {
    page.wait_until(
        &format!("#{id} shows {right}"),
        &format!("return document.querySelector('#{id}').textContent.trim() === '{right}'"),
    )
    .await?;
    Ok(())
}

pub(super) async fn the_page_can_be_discovered_as_something_to_embed(
    page: &Page<'_>,
) -> Result<()> {
    page.open_quiz().await?;
    let found = page
        .script(
            "const link = document.querySelector(\"link[type='application/json+oembed']\");
             return link && [link.rel, link.getAttribute('href')]",
            vec![],
        )
        .await?;
    let href = found.get(1).and_then(Value::as_str).context("no discovery link")?;
    ensure!(found.get(0) == Some(&json!("alternate")), "the link is {found}");
    let name = href.rsplit('/').next().unwrap_or_default();
    let oembed: Value = serde_json::from_str(&fs::read_to_string(dist()?.join(name))?)?;
    let text = |key: &str| oembed.get(key).and_then(Value::as_str).unwrap_or_default();
    ensure!(text("version") == "1.0" && text("type") == "rich", "oEmbed says {oembed}");
    ensure!(text("html").contains("<iframe") && text("html").contains("frame.html"), "{oembed}");
    for key in ["width", "height"] {
        ensure!(
            oembed.get(key).is_some_and(|one| one.is_u64() || one.is_null()),
            "{key}: {oembed}"
        );
    }
    ensure!(!text("title").is_empty(), "no title in {oembed}");
    Ok(())
}

/// What other sites read of a page without running anything: the texts of its tags.
fn tags(page: &str) -> Vec<(String, String)> {
    let tag = |line: &str| {
        let rest = line.trim().strip_prefix("<meta ")?;
        let named = rest.strip_prefix("property=\"").or_else(|| rest.strip_prefix("name=\""))?;
        let (name, rest) = named.split_once("\" content=\"")?;
        Some((name.to_owned(), rest.strip_suffix("\">")?.to_owned()))
    };
    page.lines().filter_map(tag).collect()
}

pub(super) async fn links_have_previews(page: &Page<'_>) -> Result<()> {
    let dist = dist()?;
    let mut pages = vec!["index.html".to_owned(), "team.html".to_owned()];
    let kinds = [
        "leading",
        "likely-leading",
        "managing",
        "likely-managing",
        "even",
        "even-high",
        "even-low",
    ];
    pages.extend(kinds.map(|kind| format!("r/{kind}/index.html")));
    let mut titles = Vec::new();
    for name in &pages {
        let tags = tags(&fs::read_to_string(dist.join(name))?);
        let tag = |wanted: &str| {
            let found = tags.iter().find(|(name, _)| name == wanted);
            found.map(|(_, text)| text.clone()).with_context(|| format!("{name}: no {wanted}"))
        };
        let root = "http://127.0.0.1:8080/";
        let address = name.trim_end_matches("index.html");
        ensure!(tag("og:url")? == format!("{root}{address}"), "{name}: {}", tag("og:url")?);
        ensure!(tag("twitter:card")? == "summary_large_image" && tag("og:type")? == "website");
        ensure!(tag("og:description")?.len() > 40, "{name}: {}", tag("og:description")?);
        let image = tag("og:image")?;
        let file =
            fs::read(dist.join(image.strip_prefix(root).context("another site's picture")?))?;
        let said = file
            .get(16..24)
            .context("no picture")?
            .chunks(4)
            .map(|four| four.iter().fold(0, |number, byte| number * 256 + u32::from(*byte)));
        ensure!(file.starts_with(b"\x89PNG"), "{image} is no PNG");
        ensure!(said.eq([1200, 630]), "{image} has another size than previews have");
        titles.push(tag("og:title")?);
    }
    titles.sort();
    titles.dedup();
    ensure!(titles.len() == pages.len(), "two pages have one title: {titles:?}");

    // Whoever wants a preview to say it, sends a link to such a page, which leads on to the result.
    page.open("/?lang=en").await?;
    page.until_screen("start").await?;
    let answers = mixed(Length::Snapshot);
    page.take(Length::Snapshot, &answers).await?;
    page.press(".share summary").await?;
    page.press("[part='share-preview']").await?;
    let kind = quiz::report::headline(&outcome(Length::Snapshot, &answers)?.profile()).id();
    let start = format!("{}/r/{kind}/?lang=en#lmq=", page.site.origin());
    let leads = format!("return part('share-link').value.startsWith({})", json!(start));
    page.wait_until("the link leads to a preview's page", &leads).await?;
    let link = page.text_of("return part('share-link').value").await?;
    // An author's post has no such pages.
    page.open_host("plain.html").await?;
    page.until_screen("start").await?;
    page.take(Length::Snapshot, &answers).await?;
    page.check("the choice isn't there", "return !!part('share-link') && !part('share-preview')")
        .await?;
    page.open_host("plain.html").await?;
    page.until_screen("start").await?;
    page.script("location.assign(arguments[0])", vec![json!(link)]).await?;
    page.until_screen("result").await?;
    page.check(
        "it is the quiz's own page, and nothing of the address is lost",
        "return location.pathname === '/' && location.search === '?lang=en' && location.hash.startsWith('#lmq=')",
    )
    .await
}

pub(super) async fn a_script_without_a_type_loads_the_quiz(page: &Page<'_>) -> Result<()> {
    page.open_host("classic.html").await?;
    page.until_screen("start").await?;
    page.answer_some(1).await
}
