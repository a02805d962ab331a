//! What the taker could do next, and a note to those whom they work or live with, which their result begins and
//! they change and copy. Of two steps they choose one, and the note promises that one then. What is chosen and typed
//! here no other part of the program knows: it goes to the clipboard, or nowhere.

use super::{evidence::Evidence, state::Reported, steps};
use crate::ui::{
    controls::{Weight, button},
    text::{actions, heading, paragraph, status},
};
use browser::{clipboard, field::typed};
use quiz::{
    report::{self, Note, Step, Voice},
    words::{Key, Phrase, Words},
};
use std::rc::Rc;
use yew::prelude::*;

/// Both as markup; nothing for whoever reads somebody else's result.
pub(super) fn view(words: &Rc<Words>, reported: &Rc<Reported>) -> Html {
    if reported.owner.voice() == Voice::Other {
        return Html::default();
    }
    html! { <Plan words={words.clone()} reported={reported.clone()} /> }
}

#[derive(Clone, Debug, Properties)]
struct PlanProps {
    words: Rc<Words>,
    reported: Rc<Reported>,
}

impl PartialEq for PlanProps {
    fn eq(&self, other: &PlanProps) -> bool {
        Rc::ptr_eq(&self.words, &other.words) && Rc::ptr_eq(&self.reported, &other.reported)
    }
}

impl PlanProps {
    fn steps(&self) -> Vec<Step> {
        report::steps(&self.reported.profile, self.reported.outcome.context())
    }

    /// The line of the note that promises the step at this place among them, or the only one; `None` where there are
    /// several and none is chosen.
    fn promise(&self, chosen: Option<usize>) -> Option<&str> {
        let steps = self.steps();
        let promised = match steps[..] {
            [only] => only,
            _ => *steps.get(chosen?)?,
        };
        Some(self.words.text(match promised {
            Step::Facet(_, facet) => Key::NotePromise(facet),
            _ => Key::Phrase(Phrase::NoteStep),
        }))
    }

    /// How the note begins, a line each; nothing where there is nothing to ask.
    fn begun(&self, chosen: Option<usize>) -> Option<String> {
        let Note { often, rarely } = report::note(&self.reported.profile)?;
        let asked =
            often.into_iter().map(Key::NoteOften).chain(rarely.into_iter().map(Key::NoteRarely));
        let lines = asked.map(|key| self.words.text(key)).chain(self.promise(chosen));
        Some(lines.collect::<Vec<_>>().join("\n"))
    }
}

#[derive(Clone, Debug)]
enum Fact {
    Chosen(usize),
    Typed(String),
    CopyWanted,
    Copied(bool),
}

/// The steps, and the field with the note.
#[derive(Debug, Default)]
struct Plan {
    /// The place of the step that is chosen, once one is.
    chosen: Option<usize>,
    /// What the taker has made of the note.
    typed: Option<String>,
    /// Whether it was copied, once that was tried.
    copied: Option<bool>,
}

impl Plan {
    fn text(&self, props: &PlanProps) -> Option<String> {
        self.typed.clone().or_else(|| props.begun(self.chosen))
    }

    /// Another step, and its promise in what is typed.
    fn choose(&mut self, props: &PlanProps, chosen: usize) {
        let [before, after] = [self.chosen, Some(chosen)].map(|place| props.promise(place));
        if let Some(after) = after {
            self.typed = self.typed.take().map(|text| promising(&text, before, after));
        }
        self.chosen = Some(chosen);
    }

    fn note(&self, props: &PlanProps, on: &Callback<Fact>) -> Option<Html> {
        let (words, text) = (&props.words, self.text(props)?);
        let promise = props.promise(self.chosen);
        let about = if promise.is_some() { Phrase::NoteText } else { Phrase::NoteUnchosen };
        let said = self.copied.map_or("", |has_worked| {
            words.text(if has_worked { Phrase::ShareCopied } else { Phrase::ShareCopyFailed })
        });
        let typing = on.reform(|input: InputEvent| Fact::Typed(typed(&input)));
        Some(html! {
            <section class="note">
                { heading(words.text(Phrase::NoteTitle)) }
                { paragraph(words.text(about)) }
                <textarea part="note" rows="7" dir="auto" autocomplete="off"
                    aria-label={words.text(Phrase::NoteTitle).to_owned()}
                    value={text.clone()} oninput={typing} />
                <p class="paper">{ text }</p>
                { actions(button("note-copy", Weight::Primary, words.text(Phrase::NoteCopy), on, Fact::CopyWanted)) }
                { status(said) }
            </section>
        })
    }
}

/// The note with another promise: in the place of the last one's, where a line still begins with that, or below it all.
fn promising(text: &str, before: Option<&str>, after: &str) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let promised = before
        .and_then(|before| Some((lines.iter_mut().find(|line| line.starts_with(before))?, before)));
    match promised {
        Some((line, before)) => *line = line.replacen(before, after, 1),
        None => lines.push(after.to_owned()),
    }
    lines.join("\n")
}

impl Component for Plan {
    type Message = Fact;
    type Properties = PlanProps;

    fn create(_: &Context<Self>) -> Self {
        Plan::default()
    }

    fn update(&mut self, ctx: &Context<Self>, fact: Fact) -> bool {
        // What is said of a second time must be new to whoever has the page read out.
        self.copied = None;
        match fact {
            Fact::Chosen(place) => self.choose(ctx.props(), place),
            Fact::Typed(text) => self.typed = Some(text),
            Fact::CopyWanted => {
                let text = self.text(ctx.props()).unwrap_or_default();
                clipboard::copy(&text, ctx.link().callback(Fact::Copied));
            }
            Fact::Copied(has_worked) => self.copied = Some(has_worked),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let evidence = Evidence::of(&props.words, &props.reported);
        let on = ctx.link().callback(|fact: Fact| fact);
        let steps = props.steps();
        html! {
            <>
                { steps::view(evidence, &props.reported.outcome, &steps, self.chosen, &on.reform(Fact::Chosen)) }
                { self.note(props, &on) }
            </>
        }
    }
}
