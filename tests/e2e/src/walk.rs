//! How a person walks through the quiz: starting, answering, going back, reading the result.
//! What must be true on the way is asserted by the journeys.

use crate::page::Page;
use anyhow::{Context, Result, ensure};
use quiz::instrument::{Answer, Length};
use serde_json::json;

impl Page<'_> {
    /// Chooses a length with the pointer and presses Start.
    pub async fn start(&self, length: Length) -> Result<()> {
        self.until_screen("start").await?;
        self.press(&format!("label:has(input[value='{}'])", length.id())).await?;
        self.press_part("start-button").await?;
        self.until_position(1).await
    }

    /// The statement's number and the number of statements, as shown.
    pub async fn position(&self) -> Result<(usize, usize)> {
        let progress = self.part_text("progress").await?;
        let mut numbers = progress
            .split(|letter: char| !letter.is_ascii_digit())
            .filter_map(|digits| digits.parse().ok());
        let (position, count) = (numbers.next(), numbers.next());
        Ok((
            position.with_context(|| format!("no position in {progress:?}"))?,
            count.with_context(|| format!("no count in {progress:?}"))?,
        ))
    }

    /// Waits until the statement with this number is shown.
    pub async fn until_position(&self, position: usize) -> Result<()> {
        self.wait_until(
            &format!("statement {position} is shown"),
            &format!("return screen === 'question' && position === {position}"),
        )
        .await?;
        Ok(())
    }

    /// Presses an answer with the pointer, which also moves on.
    pub async fn press_answer(&self, answer: Answer) -> Result<()> {
        self.press(&option(answer)).await
    }

    /// Types an answer's digit, which also moves on. The focus must be in the question.
    pub async fn type_answer(&self, answer: Answer) -> Result<()> {
        self.key(digit(answer)).await
    }

    /// Answers the statements from `position` on with the pointer, and waits for what comes next.
    pub async fn press_answers(&self, position: usize, answers: &[Answer]) -> Result<()> {
        for (statement, answer) in (position..).zip(answers) {
            self.until_position(statement).await?;
            self.press_answer(*answer).await?;
        }
        self.until_gone_past(position + answers.len()).await
    }

    /// Answers the statements from `position` on with digits, and waits for what comes next.
    pub async fn type_answers(&self, position: usize, answers: &[Answer]) -> Result<()> {
        for (statement, answer) in (position..).zip(answers) {
            self.until_position(statement).await?;
            self.until_focus_is_in_the_question().await?;
            self.type_answer(*answer).await?;
        }
        self.until_gone_past(position + answers.len()).await
    }

    /// Answers the statements from `position` on without a hand's real events, which takes the page no
    /// pause: for journeys in which answering is only the way to something else.
    pub async fn give_answers(&self, position: usize, answers: &[Answer]) -> Result<()> {
        self.give_answers_noting("", position, answers).await
    }

    /// As `give_answers`, with a script that looks at every statement before it is answered.
    pub async fn give_answers_noting(
        &self,
        look: &str,
        position: usize,
        answers: &[Answer],
    ) -> Result<()> {
        self.until_position(position).await?;
        // Ten at a time, so that a busy machine has a deadline for each ten.
        for (ten, answers) in (position..).step_by(10).zip(answers.chunks(10)) {
            let values: Vec<_> = answers.iter().map(|answer| answer.id()).collect();
            self.script("window.__toGive = arguments[0]; window.__gave = 0", vec![json!(values)])
                .await?;
            // Chosen as by an arrow key, which waits for Next, because that goes on at once. Next comes once the
            // choice is drawn, and once each: a second one would be the next statement's.
            self.wait_until(
                &format!("the answers from statement {ten} on are taken"),
                &format!(
                    "const given = position - {ten};
                     if (screen === 'context' || given >= {count}) return true;
                     if (window.__gave === position) return false;
                     const choice = find(`[part~='option'] input[value='${{window.__toGive[given]}}']`);
                     if (choice.closest('label').dataset.state !== 'chosen') return void choice.click();
                     window.__gave = position;
                     {look}
                     part('next').click()",
                    count = answers.len()
                ),
            )
            .await?;
        }
        Ok(())
    }

    /// Waits until the focus is on the statement or its answers, as after every step of a person.
    pub async fn until_focus_is_in_the_question(&self) -> Result<()> {
        self.wait_until(
            "the focus is in the question",
            "return !!root.querySelector('fieldset')?.contains(root.activeElement)",
        )
        .await?;
        Ok(())
    }

    async fn until_gone_past(&self, next: usize) -> Result<()> {
        self.wait_until(
            &format!("statement {next} or the context questions are shown"),
            &format!(
                "return screen === 'context' || (screen === 'question' && position === {next})"
            ),
        )
        .await?;
        Ok(())
    }

    /// Leaves both context questions empty and goes on to the result.
    pub async fn pass_context(&self) -> Result<()> {
        self.until_screen("context").await?;
        self.press_part("next").await?;
        self.until_screen("result").await
    }

    /// From the start screen to the result, the quickest way.
    pub async fn take(&self, length: Length, answers: &[Answer]) -> Result<()> {
        self.start(length).await?;
        self.give_answers(1, answers).await?;
        self.pass_context().await
    }

    /// The value of the checked answer, if there is one.
    pub async fn checked(&self) -> Result<Option<String>> {
        let value = self
            .script(
                "const checked = find(\"[part~='option'] input:checked\");
                 return checked && checked.value",
                vec![],
            )
            .await?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// The result link shown, which on this page is also the address; its payload.
    pub async fn payload(&self) -> Result<String> {
        let link = self.text_of("return part('share-link').value").await?;
        let address = self.text_of("return location.href").await?;
        ensure!(link == address, "the link shown is {link}, the address {address}");
        let (_, payload) =
            link.split_once("#lmq=").with_context(|| format!("no #lmq= in {link}"))?;
        Ok(payload.to_owned())
    }

    /// The table's facet scores in the order of `Facet::all`; `None` where it shows no number.
    pub async fn scores(&self) -> Result<Vec<Option<i32>>> {
        let cells = self.script(include_str!("injected/scores.js"), vec![]).await?;
        // A cell that isn't there comes as a text, which is refused here.
        serde_json::from_value(cells.clone()).with_context(|| format!("the table has {cells}"))
    }
}

/// The selector of an answer's label.
pub fn option(answer: Answer) -> String {
    format!("[part~='option']:has(input[value='{}'])", answer.id())
}

/// The digit that gives an answer: one to five for the points, zero for "can't say".
pub fn digit(answer: Answer) -> char {
    match answer {
        Answer::Rated(point) => char::from(b'1' + point.raw()),
        Answer::CantSay => '0',
    }
}

/// Whether a text speaks to its reader: somebody else's result never may.
pub fn says_you(text: &str) -> bool {
    text.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .any(|word| matches!(word, "you" | "your" | "yours" | "yourself"))
}
