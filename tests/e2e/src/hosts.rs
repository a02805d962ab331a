//! Pages of others with the quiz in them: opening one, looking at one of its quizzes, going into
//! the quiz's frame, and what the page was told.

use crate::{
    page::{Page, bounded},
    server::Side,
};
use anyhow::{Context, Result, ensure};
use fantoccini::{
    Locator,
    elements::{Element, ElementRef},
};
use quiz::{instrument::Length, link, scoring::Outcome};
use serde_json::{Value, json};

/// What a reader sees of the element's own children, which stand in for the quiz, once there is enough
/// of it to be worth reading. A browser may draw them later than the element says that it is loading.
const CHILDREN: &str = "const said = [...quiz.children]
    .filter((child) => child.checkVisibility() && child.getBoundingClientRect().height > 0)
    .map((child) => child.innerText).join(' ').trim();
    return said.length > 40 && said";

impl Page<'_> {
    /// What the children say, once they can be read.
    pub async fn children(&self) -> Result<String> {
        let text = self.wait_until("the element's children can be read", CHILDREN).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Loads a page of the host's site afresh.
    pub async fn open_host(&self, path: &str) -> Result<()> {
        self.open_address(&self.host_address(path)).await
    }

    /// Takes the browser to a path of the host's site as its address bar would: where only the
    /// fragment differs, the page stays.
    pub async fn go_to_host(&self, path: &str) -> Result<()> {
        bounded(path, self.client.goto(&self.host_address(path))).await
    }

    /// The whole address of a path of the host's site.
    pub fn host_address(&self, path: &str) -> String {
        format!("{}/{path}", self.site.host_origin())
    }

    /// From here on, the quiz with this number on the page is meant; the first is 0.
    pub async fn watch(&self, number: usize) -> Result<()> {
        self.script("window.__watched = arguments[0]", vec![json!(number)]).await?;
        Ok(())
    }

    /// Goes on in the frame of the quiz, once a quiz has begun there.
    pub async fn enter_quiz_frame(&self) -> Result<()> {
        self.until_part("frame").await?;
        self.enter_frame("return part('frame')").await?;
        self.wait_until("the frame holds a quiz", "return !!screen && screen !== 'loading'")
            .await?;
        Ok(())
    }

    /// Goes on in the first frame that the author of the page has put there.
    pub async fn enter_plain_frame(&self) -> Result<()> {
        self.wait_until("the frame has loaded", "return window.__framesLoaded > 0").await?;
        self.enter_frame("return document.querySelector('iframe')").await?;
        self.wait_until("the frame holds a quiz", "return !!screen && screen !== 'loading'")
            .await?;
        Ok(())
    }

    /// Goes on in the frame that a script returns.
    pub async fn enter_frame(&self, script: &str) -> Result<()> {
        let found = self.script(script, vec![]).await?;
        let id =
            found.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        let id = id.with_context(|| format!("no frame, but {found}"))?;
        let frame = Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()));
        bounded("entering the frame", frame.enter_frame()).await
    }

    /// Goes on in the page itself. No page here has frames within frames within frames.
    pub async fn leave_frames(&self) -> Result<()> {
        for _ in 0..2 {
            bounded("leaving the frame", self.client.enter_parent_frame()).await?;
        }
        Ok(())
    }

    /// Presses something of the page itself.
    pub async fn press_on_page(&self, selector: &str) -> Result<()> {
        let element = bounded(selector, self.client.find(Locator::Css(selector))).await?;
        bounded(&format!("pressing {selector}"), element.click()).await
    }

    /// The details of every event with this name (`answer` for `lmq-answer`) that the page has
    /// heard.
    pub async fn told(&self, name: &str) -> Result<Vec<Value>> {
        let body = "return window.__told.filter((one) => one.name === arguments[0])";
        let told = self.script(body, vec![json!(name)]).await?;
        let told = told.as_array().context("what was told is no list")?;
        Ok(told.iter().map(|one| one.get("detail").cloned().unwrap_or_default()).collect())
    }

    /// The details of the events with this name, once the page has heard as many. What is drawn is told
    /// a moment later, and to a page around a frame later still. Fails where there are more.
    pub async fn told_times(&self, name: &str, count: usize) -> Result<Vec<Value>> {
        self.wait_until(
            &format!("{name} is told {count} times"),
            &format!(
                "return window.__told.filter(({{ name }}) => name === '{name}').length >= {count}"
            ),
        )
        .await?;
        let told = self.told(name).await?;
        ensure!(told.len() == count, "{count} times {name}, but told {told:?}");
        Ok(told)
    }

    /// The codes of the `lmq-error` events that the page has heard.
    pub async fn error_codes(&self) -> Result<Vec<String>> {
        let told = self.told("error").await?;
        for one in &told {
            let message = one.get("message").and_then(Value::as_str).unwrap_or_default();
            ensure!(message.len() > 10, "an error without a sentence: {one}");
        }
        let code = |one: &Value| Some(one.get("code")?.as_str()?.to_owned());
        Ok(told.iter().filter_map(code).collect())
    }

    /// Fails unless exactly these errors were told, in this order.
    pub async fn errors_are(&self, codes: &[&str]) -> Result<()> {
        let told = self.error_codes().await?;
        ensure!(
            told == codes,
            "errors {told:?} instead of {codes:?}: {:?}",
            self.told("error").await?
        );
        Ok(())
    }

    /// How often each path of the widget's site was asked for that holds this text.
    pub fn times_asked(&self, text: &str) -> usize {
        let asked = self.site.asked();
        asked.iter().filter(|one| one.side == Side::Widget && one.path.contains(text)).count()
    }

    /// Fails where either site was asked for something it doesn't have.
    pub fn nothing_was_missing(&self) -> Result<()> {
        let asked = self.site.asked();
        let missing: Vec<_> = asked.iter().filter(|one| one.status >= Some(400)).collect();
        ensure!(missing.is_empty(), "asked for in vain: {missing:?}");
        Ok(())
    }

    /// Fails unless the result shown, and the link under it, are this outcome; the link starts
    /// with this address.
    pub async fn result_is(&self, expected: &Outcome, address: &str) -> Result<()> {
        self.until_screen("result").await?;
        // Where another result was shown before, its link may still be there for a moment.
        let link = format!("{address}#lmq={}", link::encode(expected));
        self.wait_until(
            &format!("the link is {link}"),
            &format!("return part('share-link')?.value === {link:?}"),
        )
        .await?;
        let scores = self.scores().await?;
        let right = crate::expected::facet_scores(&expected.profile());
        ensure!(scores == right, "the table shows\n  {scores:?}, right is\n  {right:?}");
        Ok(())
    }

    /// Starts a Snapshot and answers its first statements with "often", by key.
    pub async fn answer_some(&self, count: usize) -> Result<()> {
        self.start(Length::Snapshot).await?;
        let often = quiz::instrument::Answer::Rated(quiz::instrument::Frequency::Often);
        self.type_answers(1, &vec![often; count]).await
    }

    /// Fails unless the statement after `count` is shown and going back finds the answers that
    /// [`Page::answer_some`] gave. Ends at that statement again.
    pub async fn answers_are_kept(&self, count: usize) -> Result<()> {
        self.until_position(count + 1).await?;
        self.press_part("back").await?;
        self.until_position(count).await?;
        // Until then, the focus on its way to the statement may scroll what is to be pressed away.
        self.until_focus_is_in_the_question().await?;
        let kept = self.checked().await?;
        ensure!(kept.as_deref() == Some("3"), "answer {count} is {kept:?}");
        self.press_part("next").await?;
        self.until_position(count + 1).await
    }
}
