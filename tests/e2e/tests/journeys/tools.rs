//! What can be done with a result beyond reading it: comparing, checking its sums, taking it away,
//! keeping it. Each topic has a file of its own; here is what they all need.

pub(crate) mod breakdown;
pub(crate) mod compare;
pub(crate) mod export;
pub(crate) mod history;

use anyhow::Result;
use e2e::page::Page;
use quiz::{
    instrument::{Answer, Frequency, Length},
    link::{self, NamedResult},
    name::Name,
    scoring::Outcome,
};
use serde_json::json;

/// Keeps the files that the page saves, instead of handing them to the browser.
const KEEP_FILES: &str = "
    window.savedFiles = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        window.savedFiles.push(blob);
        return make(blob);
    };
    HTMLAnchorElement.prototype.click = function () { window.savedNames = [...(window.savedNames ?? []), this.download]; };";

/// Gives a file field of the quiz a file, as choosing one does.
pub(crate) const CHOOSE: &str = "
    const chosen = new DataTransfer();
    chosen.items.add(new File([arguments[1]], 'chosen.json', { type: 'application/json' }));
    const field = find(arguments[0]);
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));";

/// Somebody with a name who answered everything alike.
pub(crate) fn person(name: &str, answer: Frequency) -> Result<NamedResult> {
    let answers = e2e::expected::all(Answer::Rated(answer), Length::Snapshot);
    let outcome = e2e::expected::outcome(Length::Snapshot, &answers)?;
    Ok(NamedResult { name: Name::new(name), outcome })
}

/// Three people of one link.
pub(crate) fn three() -> Result<[NamedResult; 3]> {
    Ok([
        person("Ann", Frequency::Often)?,
        person("Bo", Frequency::Rarely)?,
        person("Cy", Frequency::Sometimes)?,
    ])
}

/// The path at which the stand-alone page shows these people's results.
pub(crate) fn path_of(people: &[NamedResult]) -> String {
    link::with_named_results("/", people)
}

/// The path for a result without a name.
pub(crate) fn path_of_result(outcome: &Outcome) -> String {
    link::with_result("/", std::slice::from_ref(outcome))
}

/// Presses a topic, and waits until the result shows it.
pub(crate) async fn open(page: &Page<'_>, topic: &str) -> Result<()> {
    page.press_part(topic).await?;
    shows(page, topic).await
}

/// Waits until the result shows a topic.
pub(crate) async fn shows(page: &Page<'_>, topic: &str) -> Result<()> {
    page.wait_until(
        &format!("the result shows {topic}"),
        &format!("return !!find('.annex[data-topic=\"{topic}\"] h3')"),
    )
    .await?;
    Ok(())
}

/// Waits until a comparison is there, which is a page of its own.
pub(crate) async fn compared(page: &Page<'_>) -> Result<()> {
    page.wait_until(
        "the comparison is there",
        "return !!find('[part=result][data-topic=compare] .strips')",
    )
    .await?;
    Ok(())
}

/// Whichever tool is pressed, it opens in place: its button stays in view, and its heading has the focus.
pub(crate) async fn every_tool_opens_under_its_button(page: &Page<'_>) -> Result<()> {
    for width in [390, 1280] {
        page.open_at_width(width, "/").await?;
        page.take(Length::Snapshot, &e2e::expected::mixed(Length::Snapshot)).await?;
        for topic in ["compare", "take-away", "over-time", "arithmetic"] {
            open(page, topic).await?;
            page.wait_until(
                &format!("{topic} opens in place at {width} px"),
                &format!(
                    "const inView = (element) => {{
                         const {{ top, bottom }} = element.getBoundingClientRect();
                         return top >= 0 && bottom <= innerHeight;
                     }};
                     const heading = find('.annex h3');
                     return root.activeElement === heading && inView(heading)
                         && inView(part('{topic}'))
                         && heading.textContent !== part('{topic}').textContent"
                ),
            )
            .await?;
        }
        page.script("localStorage.clear(); sessionStorage.clear()", vec![]).await?;
    }
    Ok(())
}

/// The text of what a selector finds in the annex.
async fn text(page: &Page<'_>, selector: &str) -> Result<String> {
    page.text_of(&format!(
        "return find({}).innerText.trim().replace(/\\s+/g, ' ')",
        json!(format!(".annex {selector}"))
    ))
    .await
}
