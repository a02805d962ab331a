//! The first screen: what the quiz is, how long it takes, what happens to the answers, and how
//! to begin or go on.

use super::{emblem, length::LengthChoice};
use crate::{
    state::Fact,
    ui::{
        controls::{Weight, button},
        text::{actions, fine, heading, notice, panel, paragraph, screen, title, together},
    },
};
use quiz::{
    instrument::Length,
    link::LinkError,
    taking::Session,
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The first screen.
pub(super) struct Start<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The only length on offer; `None` lets the person choose.
    pub fixed_length: Option<Length>,
    /// The length that Start begins.
    pub length: Length,
    /// A session that can be gone on with.
    pub unfinished: Option<&'a Session>,
    /// Whether the result will stand beside somebody else's.
    pub has_partner: bool,
    /// Whether this tab has a result that can be shown again.
    pub has_finished: bool,
    /// Whether starting again can be taken back.
    pub has_forgotten: bool,
    /// Why a link wasn't shown.
    pub refusal: Option<LinkError>,
    /// Whether an unfinished quiz is kept in this browser.
    pub resume: bool,
    /// Where the focus goes after a person's step.
    pub heading: &'a NodeRef,
    /// Where the focus goes when a link was refused.
    pub problem: &'a NodeRef,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl Start<'_> {
    /// The first screen as markup.
    pub(super) fn view(&self) -> Html {
        let words = self.words;
        let refusal = self.refusal.map(|refusal| notice(words.text(refusal), self.problem));
        let finished = self.has_finished.then(|| {
            let (said, see) = (Phrase::FinishedText, Phrase::FinishedButton);
            self.offer(said, "own-result", see, Fact::ResultWanted)
        });
        let forgotten = self.has_forgotten.then(|| {
            let (said, undo) = (Phrase::RestartDone, Phrase::RestartUndo);
            self.offer(said, "undo-restart", undo, Fact::RestartTakenBack)
        });
        let kept = self.resume.then(|| fine(words.text(Phrase::StartKept)));
        let partner = self.has_partner.then(|| paragraph(words.text(Phrase::StartPartner)));
        let opening = html! {
            <div class="opening">
                <div>
                    { title(words.text(Phrase::StartTitle), self.heading) }
                    <p class="lede">{ words.text(Phrase::StartLede) }</p>
                </div>
                { emblem::view() }
            </div>
        };
        let begin = self.unfinished.map_or_else(|| self.begin(), |session| self.resume(session));
        let pieces = vec![
            refusal.unwrap_or_default(),
            opening,
            partner.unwrap_or_default(),
            begin,
            finished.unwrap_or_default(),
            forgotten.unwrap_or_default(),
            fine(words.text(Phrase::StartPrivacy)),
            kept.unwrap_or_default(),
        ];
        screen("start", pieces)
    }

    /// Something that can be done besides beginning.
    fn offer(&self, said: Phrase, part: &'static str, label: Phrase, fact: Fact) -> Html {
        let words = self.words;
        panel(together(vec![
            paragraph(words.text(said)),
            actions(button(part, Weight::Plain, words.text(label), self.on, fact)),
        ]))
    }

    fn begin(&self) -> Html {
        let Start { words, on, length, .. } = *self;
        let length = match self.fixed_length {
            Some(length) => paragraph(words.text(Key::LengthAbout(length))),
            None => LengthChoice { words, chosen: length, on }.view(),
        };
        let label = words.text(Phrase::StartButton);
        let start = button("start-button", Weight::Primary, label, on, Fact::Started);
        together(vec![length, actions(start)])
    }

    fn resume(&self, session: &Session) -> Html {
        let Start { words, on, .. } = *self;
        let answered = session.answers().iter().flatten().count().to_string();
        let count = session.length().item_count().to_string();
        let values = [("answered", &*answered), ("count", &*count)];
        let (go_on, restart) =
            (words.text(Phrase::ResumeButton), words.text(Phrase::ResumeRestart));
        panel(together(vec![
            heading(words.text(Phrase::ResumeTitle)),
            paragraph(&words.filled(Phrase::ResumeText, &values)),
            actions(together(vec![
                button("resume", Weight::Primary, go_on, on, Fact::Resumed),
                button("restart", Weight::Plain, restart, on, Fact::Restarted),
            ])),
        ]))
    }
}
