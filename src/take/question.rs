//! One statement and its six answers. A pointer press or a digit decides; arrow keys only
//! select; Enter and Next go on, Backspace and Back go back.

use crate::{
    state::{Fact, QuestionPhase},
    ui::{
        controls::{Weight, button, states},
        text::{each, together},
    },
};
use quiz::{
    instrument::{Answer, Frequency},
    words::{Key, Phrase, Words},
};
use std::{cell::Cell, rc::Rc};
use yew::prelude::*;

/// A statement with its six answers.
pub(super) struct Question<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The item's place in the fixed order.
    pub place: usize,
    /// How many items are asked.
    pub count: usize,
    /// The answer so far.
    pub answer: Option<Answer>,
    /// Whether it waits, lacks an answer, or confirms one.
    pub phase: QuestionPhase,
    /// Where the focus goes after a person's step.
    pub heading: &'a NodeRef,
    /// Where the focus goes when an answer is missing.
    pub problem: &'a NodeRef,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl Question<'_> {
    /// The question as markup.
    pub(super) fn view(&self) -> Html {
        let Question { words, on, place, .. } = *self;
        let number = (place + 1).to_string();
        let count = self.count.to_string();
        let values = [("number", &*number), ("count", &*count)];
        let missing = self.phase == QuestionPhase::Missing;
        // Nothing holds the place of what isn't there: else what follows would be made anew.
        let problem = missing.then(|| {
            html! {
                <p id="problem" class="problem" part="error" ref={self.problem} tabindex="-1">
                    { words.text(Phrase::QuestionMissing) }
                </p>
            }
        });
        // The hint is given once; sixty times would be a nuisance. Below the answers it takes no room that
        // they would move into.
        let hint = (place == 0).then(|| {
            html! {
                <p class="muted">
                    <span id="hint">{ words.text(Phrase::QuestionHint) }</span>{ " " }
                    // Digits mean something else to whoever has a page read out.
                    <span class="of-keys" aria-hidden="true">
                        { words.text(Phrase::QuestionKeys) }
                    </span>
                </p>
            }
        });
        let described_by = match (missing, place) {
            (true, _) => "problem",
            (false, 0) => "hint",
            (false, _) => "",
        };
        html! {
            <section key="question" class="screen question" part="question">
                <div class="progress" part="progress">
                    <progress max={count.clone()} value={place.to_string()} aria-hidden="true" />
                    <span id="progress">{ words.filled(Phrase::QuestionProgress, &values) }</span>
                </div>
                // A press beside the answers, or on them too early, leaves the focus where keys count.
                <fieldset role="radiogroup" tabindex="-1" aria-describedby={described_by}
                    aria-invalid={missing.then_some("true")}>
                    // A new one for each statement, so that it is read out, and takes no answer unread. The radios
                    // stay, and each is told whether it is chosen.
                    <legend key={place}>
                        <h2 ref={self.heading} tabindex="-1" part="statement"
                            aria-describedby="progress">
                            { words.text(Key::Statement(place)) }
                        </h2>
                    </legend>
                    { problem.unwrap_or_default() }
                    <div class="options">
                        { each(&Answer::ALL, &|answer| self.option(answer)) }
                    </div>
                    { hint.unwrap_or_default() }
                </fieldset>
                { steps(words, Phrase::Next, on, place == 0) }
            </section>
        }
    }

    fn option(&self, answer: Answer) -> Html {
        let chosen = self.answer == Some(answer);
        let taken = chosen && self.phase == QuestionPhase::Confirming;
        let state = match chosen {
            _ if taken => "confirming",
            true => "chosen",
            false => "open",
        };
        let by_finger = Rc::new(Cell::new(false));
        let touched = Rc::clone(&by_finger);
        let down =
            Callback::from(move |down: PointerEvent| touched.set(down.pointer_type() == "touch"));
        let on = self.on.clone();
        let press = Callback::from(move |click: MouseEvent| {
            // `detail` counts presses of a pointer; a click made by an arrow key or the space bar
            // has none, and must only select. The second press of a double click would land on
            // the next statement. Fingers tap on purpose, however fast.
            match click.detail() {
                0 => {}
                2.. if !by_finger.get() => click.prevent_default(),
                // A label presses its radio, and hears of that as well.
                _ if taken => {}
                _ => on.emit(Fact::AnswerDecided(answer)),
            }
        });
        html! {
            <label class="option" part="option" data-state={state}
                onpointerdown={down} onclick={press}>
                <input type="radio" name="answer" value={answer.id()} checked={chosen}
                    onchange={states(self.on, Fact::AnswerSelected(answer))} />
                <span class="label">{ self.words.text(answer) }</span>
                <kbd aria-hidden="true">{ digit(answer) }</kbd>
            </label>
        }
    }
}

/// The ways back and on, from a statement or the questions after it. `first`: the screen before
/// is the start, whose button stands where Back does now, so that the second press of a double
/// click on it is ignored.
pub(super) fn steps(words: &Words, next: Phrase, on: &Callback<Fact>, first: bool) -> Html {
    let forward = on.clone();
    let back = Callback::from(move |click: MouseEvent| {
        if !first || click.detail() < 2 {
            forward.emit(Fact::WentBack);
        }
    });
    let back = html! {
        <button type="button" part="back" data-weight="plain" onclick={back}>
            { words.text(Phrase::Back) }
        </button>
    };
    let next = button("next", Weight::Primary, words.text(next), on, Fact::WentOn);
    html! { <div class="actions steps">{ together(vec![back, next]) }</div> }
}

/// The digit key that gives an answer: 1 to 5 along the scale, and 0 for can't say.
fn digit(answer: Answer) -> &'static str {
    match answer {
        Answer::Rated(Frequency::AlmostNever) => "1",
        Answer::Rated(Frequency::Rarely) => "2",
        Answer::Rated(Frequency::Sometimes) => "3",
        Answer::Rated(Frequency::Often) => "4",
        Answer::Rated(Frequency::AlmostAlways) => "5",
        Answer::CantSay => "0",
    }
}

/// What a key means while the focus is in the question: by the character that it types or, where that is no
/// digit, by the place that it has on the keyboard. `code` is empty where that says nothing, as with Shift.
pub fn fact_of(key: &str, code: &str) -> Option<Fact> {
    match key {
        "Enter" => return Some(Fact::WentOn),
        "Backspace" => return Some(Fact::WentBack),
        _ => {}
    }
    // In French, the key of a 1 types `&`.
    let typed = decimal_digit(key).or_else(|| decimal_digit(code.strip_prefix("Digit")?))?;
    let answer = Answer::ALL.iter().find(|&&answer| digit(answer).starts_with(typed));
    answer.map(|&answer| Fact::AnswerDecided(answer))
}

/// A single digit as a western one: Arabic and Persian keyboards type their own.
fn decimal_digit(key: &str) -> Option<char> {
    let mut letters = key.chars();
    let (letter, None) = (letters.next()?, letters.next()) else { return None };
    let of_zero = |zero: char| (letter as u32).checked_sub(zero as u32).filter(|digit| *digit < 10);
    let digit = of_zero('0').or_else(|| of_zero('\u{660}')).or_else(|| of_zero('\u{6F0}'))?;
    char::from_digit(digit, 10)
}
