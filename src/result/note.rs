//! A note to those whom the taker works or lives with, which their result begins and they change and copy. What is
//! typed here no other part of the program knows: it goes to the clipboard, or nowhere.

use super::evidence::Evidence;
use crate::ui::{
    controls::plain,
    text::{actions, heading, paragraph, status},
};
use browser::{clipboard, field::typed};
use quiz::{
    report::{self, Voice},
    words::{Key, Phrase, Words},
};
use std::rc::Rc;
use yew::prelude::*;

/// The note as markup; nothing for whoever reads somebody else's result, or where there is nothing to ask.
pub(super) fn view(words: &Rc<Words>, evidence: Evidence<'_>) -> Html {
    let note = report::note(evidence.profile).filter(|_| evidence.voice == Voice::Own);
    let Some(report::Note { often, rarely }) = note else { return Html::default() };
    let keys = often.into_iter().map(Key::NoteOften).chain(rarely.into_iter().map(Key::NoteRarely));
    let asking = keys.map(|key| words.text(key)).chain([words.text(Phrase::NoteStep)]);
    let lines: Vec<&str> = asking.collect();
    html! { <Note words={words.clone()} begun={lines.join("\n")} /> }
}

#[derive(Clone, Debug, Properties)]
struct NoteProps {
    words: Rc<Words>,
    /// How the note begins, a line each.
    begun: String,
}

impl PartialEq for NoteProps {
    fn eq(&self, other: &NoteProps) -> bool {
        Rc::ptr_eq(&self.words, &other.words) && self.begun == other.begun
    }
}

#[derive(Clone, Debug)]
enum Fact {
    Typed(String),
    CopyWanted,
    Copied(bool),
}

/// The field with the note.
#[derive(Debug, Default)]
struct Note {
    /// What the taker has made of it.
    typed: Option<String>,
    /// Whether it was copied, once that was tried.
    copied: Option<bool>,
}

impl Note {
    fn text<'a>(&'a self, ctx: &'a Context<Self>) -> &'a str {
        self.typed.as_ref().unwrap_or(&ctx.props().begun)
    }
}

impl Component for Note {
    type Message = Fact;
    type Properties = NoteProps;

    fn create(_: &Context<Self>) -> Self {
        Note::default()
    }

    fn update(&mut self, ctx: &Context<Self>, fact: Fact) -> bool {
        // What is said of a second time must be new to whoever has the page read out.
        self.copied = None;
        match fact {
            Fact::Typed(text) => self.typed = Some(text),
            Fact::CopyWanted => clipboard::copy(self.text(ctx), ctx.link().callback(Fact::Copied)),
            Fact::Copied(has_worked) => self.copied = Some(has_worked),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (words, text) = (&ctx.props().words, self.text(ctx));
        let said = self.copied.map_or("", |has_worked| {
            words.text(if has_worked { Phrase::ShareCopied } else { Phrase::ShareCopyFailed })
        });
        let on = ctx.link().callback(|fact: Fact| fact);
        let typing = on.reform(|input: InputEvent| Fact::Typed(typed(&input)));
        html! {
            <section class="note">
                { heading(words.text(Phrase::NoteTitle)) }
                { paragraph(words.text(Phrase::NoteText)) }
                <textarea part="note" rows="8" dir="auto" autocomplete="off"
                    aria-label={words.text(Phrase::NoteTitle).to_owned()}
                    value={text.to_owned()} oninput={typing} />
                <p class="paper">{ text }</p>
                { actions(plain("note-copy", words.text(Phrase::NoteCopy), &on, Fact::CopyWanted)) }
                { status(said) }
            </section>
        }
    }
}
