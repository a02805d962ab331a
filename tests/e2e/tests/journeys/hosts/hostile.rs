//! Pages whose styles, direction and forms reach for everything in them.

use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{all, outcome, portrait},
    page::Page,
};
use fantoccini::key::Key;
use quiz::{
    instrument::{Answer, Frequency, Length},
    link,
};
use serde_json::{Value, json};

/// The boxes and looks of everything in the quiz that can be seen, from the quiz's own corner.
const MEASURED: &str = include_str!("measured.js");

/// Pages whose styles must not show in the quiz.
const HOSTILE: [&str; 3] = ["unset.html", "small-root.html", "rtl.html"];

pub(super) async fn the_styles_of_a_page_change_nothing_that_matters(
    page: &Page<'_>,
) -> Result<()> {
    let plain = screens_of(page, "plain.html").await?;
    for path in HOSTILE {
        let hostile = screens_of(page, path).await?;
        for ((screen, right), (_, seen)) in plain.iter().zip(&hostile) {
            same(right, seen).with_context(|| format!("the {screen} screen on {path}"))?;
        }
    }
    Ok(())
}

/// What three screens look like on a page, in a quiz of one width.
async fn screens_of(page: &Page<'_>, path: &str) -> Result<Vec<(&'static str, Value)>> {
    let payload = link::encode(&outcome(Length::Full, &portrait(Length::Full))?);
    page.open_host(&format!("{path}#lmq={payload}")).await?;
    let mut screens = Vec::new();
    page.until_screen("result").await?;
    screens.push(("result", measured(page).await?));
    page.press_part("take").await?;
    page.until_screen("start").await?;
    screens.push(("start", measured(page).await?));
    page.start(Length::Snapshot).await?;
    page.until_focus_is_in_the_question().await?;
    // For an instant nobody can answer what they haven't read.
    let is_at_rest = "return find('legend').getAnimations({ subtree: true }).length === 0";
    page.wait_until("the answers can be pressed", is_at_rest).await?;
    screens.push(("question", measured(page).await?));
    Ok(screens)
}

async fn measured(page: &Page<'_>) -> Result<Value> {
    page.script("document.body.style.setProperty('width', '600px', 'important')", vec![]).await?;
    page.script(MEASURED, vec![]).await
}

/// Fails where a box is off by more than a pixel or anything else differs.
fn same(right: &Value, seen: &Value) -> Result<()> {
    let (right, seen) = (right.as_array(), seen.as_array());
    let (right, seen) = (right.context("no list")?, seen.context("no list")?);
    ensure!(right.len() > 10, "only {} things are to be seen: {right:?}", right.len());
    let names = |list: &[Value]| -> Vec<Value> {
        list.iter().map(|one| one.get("name").cloned().unwrap_or_default()).collect()
    };
    let only_in = |one: &[Value], other: &[Value]| -> Vec<Value> {
        names(one).into_iter().filter(|name| !names(other).contains(name)).collect()
    };
    ensure!(
        names(right) == names(seen),
        "only there: {:?}; only on the plain page: {:?}",
        only_in(seen, right),
        only_in(right, seen)
    );
    let different: Vec<String> = right
        .iter()
        .zip(seen)
        .filter(|(right, seen)| !is_same(right, seen))
        .map(|(right, seen)| difference(right, seen))
        .collect();
    let first: Vec<&String> = different.iter().take(5).collect();
    ensure!(different.is_empty(), "{} things differ, such as {first:#?}", different.len());
    Ok(())
}

/// The name of a thing, and each fact about it that is another.
fn difference(right: &Value, seen: &Value) -> String {
    let mut found = right.get("name").map(Value::to_string).unwrap_or_default();
    for pointer in ["/box", "/looks"] {
        let (right, seen) = (right.pointer(pointer), seen.pointer(pointer));
        let (Some(right), Some(seen)) = (right, seen) else { continue };
        match (right, seen) {
            (Value::Object(right), Value::Object(seen)) => {
                for (key, one) in right.iter().filter(|(key, one)| seen.get(*key) != Some(*one)) {
                    found += &format!(" {key}: {:?} instead of {one}", seen.get(key));
                }
            }
            _ if !is_same(right, seen) => found += &format!(" box: {seen} instead of {right}"),
            _ => {}
        }
    }
    found
}

fn is_same(right: &Value, seen: &Value) -> bool {
    match (right, seen) {
        (Value::Object(right), Value::Object(seen)) => {
            right.iter().all(|(key, one)| seen.get(key).is_some_and(|other| is_same(one, other)))
        }
        (Value::Array(right), Value::Array(seen)) => {
            right.len() == seen.len()
                && right.iter().zip(seen).all(|(one, other)| is_same(one, other))
        }
        (Value::Number(right), Value::Number(seen)) => {
            let (right, seen) = (right.as_f64().unwrap_or(0.), seen.as_f64().unwrap_or(f64::MAX));
            (right - seen).abs() <= 1.
        }
        _ => right == seen,
    }
}

pub(super) async fn a_form_around_the_quiz_is_neither_sent_nor_filled(
    page: &Page<'_>,
) -> Result<()> {
    page.open_host("form.html").await?;
    page.until_screen("start").await?;
    page.script(
        "window.sent = 0;
         document.querySelector('#survey').addEventListener('submit', (event) => {
             event.preventDefault();
             window.sent += 1;
         })",
        vec![],
    )
    .await?;
    let data = "return JSON.stringify([...new FormData(document.querySelector('#survey'))])";
    let own = r#"[["length","long"],["comment",""]]"#;
    ensure!(page.text_of(data).await? == own, "the form's own data is another");
    page.start(Length::Snapshot).await?;
    ensure!(page.text_of(data).await? == own, "the quiz's radios have become the form's");
    // Enter in a radio would send a form that the radio belonged to.
    page.tab_to("[part~='option'] input").await?;
    page.key(' ').await?;
    page.wait_until("an answer is chosen", "return find('[part~=option] input:checked')").await?;
    page.key(Key::Enter).await?;
    page.until_position(2).await?;
    let rest = all(Answer::Rated(Frequency::Often), Length::Snapshot);
    page.give_answers(2, rest.get(1..).context("too few answers")?).await?;
    page.pass_context().await?;
    ensure!(page.text_of(data).await? == own, "the quiz has given data to the form");
    page.press_part("share").await?;
    let sent = page.script("return [window.sent, location.pathname]", vec![]).await?;
    ensure!(sent == json!([0, "/form.html"]), "the form was sent: {sent}");
    // The check can fail: the form's own button does send it.
    page.press_on_page("#below button").await?;
    page.wait_until("the form is sent by its own button", "return window.sent === 1").await?;
    Ok(())
}
