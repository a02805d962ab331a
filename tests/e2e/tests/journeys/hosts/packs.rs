//! Content packs: an author's own words, and packs that are refused.

use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{outcome, portrait},
    page::Page,
};
use quiz::instrument::Length;
use serde_json::{Value, json};

pub(super) async fn a_content_pack_changes_the_words(page: &Page<'_>) -> Result<()> {
    page.open_host("content-pack.html").await?;
    page.until_screen("start").await?;
    let start = page.text_of("return root.textContent").await?;
    for text in ["Captain or coxswain?", "Cast off", "How much time do you have?"] {
        ensure!(start.contains(text), "no {text:?} on the start screen: {start:?}");
    }
    // A pack needs the words of the page for teams, whose looks would undo the card.
    page.check(
        "the card has its border",
        "return getComputedStyle(find('.quiz')).borderTopStyle === 'solid'",
    )
    .await?;
    let answers = portrait(Length::Snapshot);
    page.start(Length::Snapshot).await?;
    let statement = page.part_text("statement").await?;
    ensure!(statement.contains("which harbour"), "the first statement is {statement:?}");
    page.give_answers(1, &answers).await?;
    page.pass_context().await?;
    // Other words for the same instrument: everybody may read its links.
    let expected = outcome(Length::Snapshot, &answers)?;
    page.result_is(&expected, &page.host_address("content-pack.html")).await?;
    let scores = page.part_text("scores").await?;
    ensure!(scores.contains("Steering") && scores.contains("Rowing"), "the table has {scores:?}");
    page.errors_are(&[]).await?;
    page.nothing_was_missing()
}

/// Packs that the host's site has under `/packs/`, and what the message must name.
const BAD: [(&str, &[&str]); 13] = [
    ("too-large", &["262144"]),
    ("not-json", &[]),
    ("not-an-object", &[]),
    ("unknown-key", &["start.tilte"]),
    ("not-a-text", &["start.title"]),
    ("blank", &["start.title"]),
    ("too-long", &["start.button"]),
    ("lost-placeholder", &["question.progress", "number"]),
    ("unknown-placeholder", &["start.title", "what"]),
    ("direction", &["text-direction", "ltr or rtl"]),
    ("language", &["language"]),
    ("revision", &["instrument-revision", "32 to 63"]),
    ("missing", &["404"]),
];

pub(super) async fn a_refused_content_pack_says_why(page: &Page<'_>) -> Result<()> {
    page.open_host("plain.html").await?;
    page.answer_some(1).await?;
    for (told, (kind, names)) in (1..).zip(BAD) {
        page.script(
            "quiz.setAttribute('content', arguments[0])",
            vec![json!(format!("packs/{kind}.json"))],
        )
        .await?;
        let errors = page.told_times("error", told).await?;
        let last = errors.last().context("no error")?;
        let text = |name: &str| last.get(name).and_then(Value::as_str).unwrap_or_default();
        ensure!(text("code") == "content", "the pack {kind} is refused with {last}");
        for name in names {
            ensure!(
                text("message").contains(name),
                "no {name:?} in {:?} ({kind})",
                text("message")
            );
        }
    }
    // The quiz has gone on in its own words, with its answer.
    page.answers_are_kept(1).await?;
    page.check("our words are shown", "return root.textContent.includes('Almost never')").await?;
    page.script("quiz.setAttribute('content', 'my-words.json')", vec![]).await?;
    page.wait_until("a good pack is taken", "return root.textContent.includes('Hardly ever')")
        .await?;

    // A pack that is bad from the start leaves the quiz in its own words.
    page.script(
        "const late = document.createElement('leader-manager-quiz');
         late.setAttribute('content', 'packs/unknown-key.json');
         document.querySelector('#below').before(late)",
        vec![],
    )
    .await?;
    page.watch(1).await?;
    page.until_screen("start").await?;
    page.check(
        "it greets in its own words",
        "return root.textContent.includes('Are you leading, managing, or both?')",
    )
    .await?;
    page.told_times("error", BAD.len() + 1).await?;
    // Chromium's console tells of the file that isn't there, too.
    page.only_faults(&["leader-manager-quiz content", "/packs/missing.json"]).await
}
