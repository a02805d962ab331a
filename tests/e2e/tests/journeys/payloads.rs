//! Words that try to be code, brought in by every door: whatever they are, they are shown as text. Each would
//! set a sentinel if it ever ran, and the closing check of each journey hears of what a policy has refused.

use crate::{
    team,
    tools::{CHOOSE, open, path_of, path_of_result},
};
use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{mixed, outcome, portrait},
    page::Page,
};
use quiz::{
    export::result_json,
    instrument::Length,
    link::{NamedResult, encode},
    name::Name,
};
use serde_json::json;

/// Short enough to be names.
const SHORT: [&str; 12] = [
    "<img src onerror=__f=1>",
    "<svg/onload=__f=1>",
    "<script>__f=1</script>",
    "\"onfocus=__f=1 autofocus",
    "' onclick='__f=1",
    "javascript:__f=1",
    "{{__f=1}}",
    "${__f=1}",
    "&lt;b&gt;",
    "\u{202e}desrever",
    "</style><h1>big</h1>",
    "=HYPERLINK(\"//x\",1)",
];

/// Longer than any name, with everything in it.
fn long() -> String {
    SHORT.concat().repeat(40)
}

/// Nothing has run, and nothing is there that a payload would have made.
const UNHARMED: &str = "
    const made = 'img, script, iframe, object, h1, style, base, [onerror], [onload], [onclick], [onfocus], [onmouseover], '
        + '[href^=\"javascript\" i], [src^=\"javascript\" i], [style*=\"url\" i]';
    const place = root ?? document.querySelector('.desk');
    if (window.__f !== undefined) return 'a payload has run';
    return !place.querySelector(made) || place.querySelector(made).outerHTML;";

async fn unharmed(page: &Page<'_>) -> Result<()> {
    page.check("payloads are text", UNHARMED).await
}

/// The people of a link, each with a payload for a name.
fn people() -> Result<Vec<NamedResult>> {
    let mut people = Vec::new();
    for (name, length) in SHORT.into_iter().zip(Length::ALL.into_iter().cycle()) {
        let mut answers = portrait(length);
        answers.rotate_left(people.len());
        people.push(NamedResult { name: Name::new(name), outcome: outcome(length, &answers)? });
    }
    Ok(people)
}

/// A text as a name, which is what is left of it.
fn as_name(text: &str) -> Result<String> {
    Ok(Name::new(text).context("no name")?.text().to_owned())
}

async fn says(page: &Page<'_>, text: &str) -> Result<()> {
    let said = format!("return root.textContent.includes({})", json!(text));
    page.wait_until(&format!("it says {text:?}"), &said).await?;
    Ok(())
}

pub(crate) async fn names_are_shown_as_text(page: &Page<'_>) -> Result<()> {
    let people = people()?;
    page.open(&path_of(&people)).await?;
    page.until_screen("result").await?;
    page.wait_until("they are there", "return !!find('[data-topic=compare] .strips')").await?;
    for name in SHORT {
        says(page, &as_name(name)?).await?;
    }
    unharmed(page).await?;
    for person in people.iter().take(4) {
        page.open(&path_of(std::slice::from_ref(person))).await?;
        page.until_screen("result").await?;
        says(page, person.name.as_ref().context("no name")?.text()).await?;
        unharmed(page).await?;
    }

    // In the field for one's own name, in the pictures, and in the link that this makes.
    page.open_quiz().await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    open(page, "take-away").await?;
    for typed in SHORT.into_iter().chain([long().as_str()]) {
        page.script(
            "const field = part('share-name');
             field.value = arguments[0];
             field.dispatchEvent(new InputEvent('input', { bubbles: true }))",
            vec![json!(typed)],
        )
        .await?;
        let own = NamedResult {
            name: Name::new(typed),
            outcome: outcome(Length::Snapshot, &mixed(Length::Snapshot))?,
        };
        let link = path_of(&[own]);
        page.wait_until(
            "the link has the name",
            &format!("return part('share-link').value.endsWith({})", json!(link)),
        )
        .await?;
    }
    says(page, &as_name(&long())?).await?;
    unharmed(page).await
}

pub(crate) async fn words_and_attributes_are_shown_as_text(page: &Page<'_>) -> Result<()> {
    page.open_host("content-pack.html").await?;
    page.until_screen("start").await?;
    page.script("quiz.setAttribute('content', 'payload-words.json')", vec![]).await?;
    says(page, "<img src onerror=__f=1><script>__f=1</script>").await?;
    says(page, "<b onmouseover=__f=1>Go</b>").await?;
    unharmed(page).await?;

    let [payload, other, ..] = SHORT;
    page.script(
        "for (const name of ['title', 'length', 'theme', 'resume', 'mode']) quiz.setAttribute(name, arguments[0])",
        vec![json!(payload)],
    )
    .await?;
    // An object of the page's own: Firefox runs the scripts of journeys in a world apart.
    let pack = json!({ "next": payload, "start.title": other }).to_string();
    page.script("quiz.pack = window.JSON.parse(arguments[0])", vec![json!(pack)]).await?;
    says(page, other).await?;

    page.script(
        "quiz.setAttribute('cta-label', arguments[0] + arguments[1]);
         quiz.setAttribute('cta-href', 'javascript:__f=1')",
        vec![json!(payload), json!(long())],
    )
    .await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    page.check("an address that is code leads nowhere", "return !part('cta')").await?;
    page.script("quiz.setAttribute('cta-href', '/on?<img src onerror=__f=1>')", vec![]).await?;
    page.until_part("cta").await?;
    says(page, &long()).await?;
    unharmed(page).await?;
    page.script("quiz.setAttribute('share-url', 'javascript:__f=1')", vec![]).await?;
    page.check("nor is a link made of it", "return /^http/.test(part('share-link').value)").await?;
    unharmed(page).await
}

pub(crate) async fn what_is_pasted_and_opened_as_a_team_is_shown_as_text(
    page: &Page<'_>,
) -> Result<()> {
    let mut table = String::from("name,link\r\n");
    for person in people()? {
        let name = person.name.as_ref().context("no name")?.text().replace('"', "\"\"");
        table += &format!("\"{name}\",{}\r\n", encode(&person.outcome));
    }
    // What holds no result is quoted.
    let rubbish = format!("{table}<img src onerror=__f=1> hello\r\n{}\r\n", long());
    team::open(page, "").await?;
    team::paste(page, &rubbish).await?;
    let mut names = Vec::new();
    for name in SHORT {
        names.push(as_name(name)?);
    }
    let mut shown = team::texts(page, "tbody bdi").await?;
    names.sort();
    shown.sort();
    ensure!(shown == names, "{shown:?} instead of {names:?}");
    let quoted = team::texts(page, "code bdi").await?;
    ensure!(
        quoted.first().is_some_and(|text| text == "<img src onerror=__f=1> hello"),
        "{quoted:?}"
    );
    unharmed(page).await?;

    let file = "<img src onerror=__f=1>.csv";
    page.script(team::CHOOSE, vec![json!(file), json!("<svg/onload=__f=1>\nsecond\n")]).await?;
    page.wait_until(
        "the file is named",
        &format!(
            "return [...document.querySelectorAll('h3 bdi')].some((one) => one.textContent === {})",
            json!(file)
        ),
    )
    .await?;
    unharmed(page).await?;

    // The same people as a link's.
    let link = path_of(&people()?);
    let fragment = link.split_once('#').context("no fragment")?.1;
    team::open_anew(page).await?;
    team::open(page, &format!("#{fragment}")).await?;
    team::until_done(page).await?;
    let mut shown = team::texts(page, "tbody bdi").await?;
    shown.sort();
    ensure!(shown == names, "{shown:?} instead of {names:?}");
    unharmed(page).await
}

pub(crate) async fn files_that_are_brought_back_are_shown_as_text(page: &Page<'_>) -> Result<()> {
    let [payload, other, ..] = SHORT;
    let answers = portrait(Length::Snapshot);
    page.open(&path_of_result(&outcome(Length::Snapshot, &answers)?)).await?;
    page.until_screen("result").await?;
    open(page, "take-away").await?;
    let file = result_json(Some(payload), &outcome(Length::Snapshot, &mixed(Length::Snapshot))?);
    page.script(CHOOSE, vec![json!("[part=open]"), json!(file)]).await?;
    says(page, payload).await?;
    unharmed(page).await?;

    page.open_quiz().await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    open(page, "over-time").await?;
    page.press_part("keep").await?;
    let kept = "return root.querySelectorAll('.kept li').length";
    page.wait_until("it is kept", &format!("{kept} === 1")).await?;
    let entry = json!({ "date": payload, "payload": other, "__proto__": { "polluted": 1 } });
    let file = json!({
        "format": "leader-manager-quiz", "version": 1, "kind": "history", "name": payload,
        "entries": [entry, payload, { "date": "2020-01-02", "payload": payload },
            { "date": "2020-01-02", "payload": encode(&outcome(Length::Snapshot, &answers)?) }],
    });
    page.script(CHOOSE, vec![json!(".annex .file input"), json!(file.to_string())]).await?;
    page.wait_until("the one that is whole has come", &format!("{kept} === 2")).await?;
    unharmed(page).await
}
