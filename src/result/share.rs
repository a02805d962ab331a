//! Passing the result on: its link, by three ways and with a name, if the reader likes; its picture; and what
//! the link gives away. Where links lead nowhere, that is said instead.

use super::{
    Addresses,
    state::{Fact as ResultFact, State, Way},
};
use crate::{
    state::Fact,
    ui::{
        controls::{Weight, button, plain, states},
        format::isolated,
        text::{actions, fine, span, status, together},
    },
};
use browser::{clipboard, field::typed, share};
use quiz::{
    link::{self, NamedResult},
    report::{self, Reading, Voice, Whose},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// Passes a link on, and tells how that ended.
pub(super) fn pass_on(words: &Words, way: Way, link: &str, ended: Callback<bool>) {
    let asking = words.text(Phrase::ShareInvitation);
    match way {
        Way::Copy => clipboard::copy(link, ended),
        Way::Share => share::share("", link, ended),
        Way::Invite if share::can_share() => share::share(asking, link, ended),
        Way::Invite => clipboard::copy(&[asking, link].join(" "), ended),
    }
}

/// The row of ways.
pub(super) struct Share<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The result.
    pub result: &'a State,
    /// The link of what is on screen.
    pub link: AttrValue,
    /// Where links lead to.
    pub addresses: &'a Addresses,
    /// Whether the system has a share sheet.
    pub share_sheet: bool,
    /// The field with the link, which is selected where copying fails.
    pub field: &'a NodeRef,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl Share<'_> {
    /// The row as markup, and on paper the link.
    pub(super) fn view(&self) -> Html {
        let Share { words, link, .. } = self;
        let is_own = self.result.reported.owner.voice() == Voice::Own;
        let has_page = self.addresses.base.is_some();
        let ways = self.ways(is_own, has_page);
        html! {
            <>
                <div class="share" role="group" aria-label={words.text(Phrase::ShareTitle).to_owned()}>
                    { actions(ways) }
                    if is_own { { self.name() } }
                    if has_page { { self.about(is_own) } } else { { fine(words.text(Phrase::ShareNowhere)) } }
                </div>
                // On paper there is nothing to press, and a field would cut the link off.
                if has_page { <p class="paper">{ link }</p> }
            </>
        }
    }

    fn ways(&self, is_own: bool, has_page: bool) -> Html {
        let compared = self.result.compared();
        let copy = || self.way("share", Phrase::ShareCopy, Way::Copy);
        let sheet = || self.way("share-sheet", Phrase::ShareSystem, Way::Share);
        let mut ways = Vec::new();
        match compared.filter(|_| is_own) {
            _ if !has_page => {}
            Some(other) => {
                ways.push(self.both(other));
                // Where there is no sheet, the one way is to copy.
                ways.extend(self.share_sheet.then(copy));
            }
            None => {
                ways.push(copy());
                ways.extend(self.share_sheet.then(sheet));
            }
        }
        if compared.is_none() {
            let (label, fact) = (Phrase::SharePicture, ResultFact::PictureWanted);
            let label = self.words.text(label);
            ways.push(plain("share-picture", label, self.on, Fact::Result(fact)));
            // Whoever has come from somebody's link needs to ask nobody.
            if is_own && has_page && self.result.others.is_empty() {
                let (asks, way) = (Phrase::ShareAsk, Way::Invite);
                ways.push(self.way("share-ask", asks, way));
            }
        }
        together(ways)
    }

    fn way(&self, part: &'static str, label: Phrase, way: Way) -> Html {
        let wanted = Fact::Result(ResultFact::PassOnWanted(way));
        button(part, Weight::Plain, self.words.text(label), self.on, wanted)
    }

    /// The one way for both results: to whom they are compared with.
    fn both(&self, other: &NamedResult) -> Html {
        let words = self.words;
        let (label, way) = match &other.name {
            _ if !self.share_sheet => (words.text(Phrase::ShareBothCopy).to_owned(), Way::Copy),
            Some(name) => {
                let name = isolated(name.text());
                (words.filled(Phrase::ShareBothNamed, &[("name", &name)]), Way::Share)
            }
            None => (words.text(Phrase::ShareBoth).to_owned(), Way::Share),
        };
        let wanted = Fact::Result(ResultFact::PassOnWanted(way));
        button("share-both", Weight::Primary, &label, self.on, wanted)
    }

    /// What became of the last way, what the link gives away, and the link itself.
    fn about(&self, is_own: bool) -> Html {
        let Share { words, result, .. } = *self;
        let said = match result.passed_on {
            None | Some((Way::Share, true)) => None,
            Some((Way::Copy, true)) => Some(Phrase::ShareCopied),
            Some((Way::Invite, true)) => (!self.share_sheet).then_some(Phrase::ShareInvited),
            Some((_, false)) => Some(Phrase::ShareCopyFailed),
        };
        let has_failed = result.passed_on.is_some_and(|(_, has_worked)| !has_worked);
        let asks = is_own && result.others.is_empty() && result.compared().is_none();
        let is_served = self.addresses.base.as_deref().is_some_and(link::takes_in_query);
        let gives = if asks { Phrase::ShareGives } else { Phrase::ShareAbout };
        html! {
            <>
                { status(said.map(|said| words.text(said)).unwrap_or_default()) }
                <details class="answers" open={has_failed}>
                    <summary>{ words.text(gives) }</summary>
                    { fine(words.text(Phrase::ShareHolds)) }
                    if is_served { { fine(words.text(Phrase::ShareServed)) } }
                    { self.preview(is_own) }
                    <label class="field">
                        { span(words.text(Phrase::ShareLink)) }
                        <input type="text" readonly=true part="share-link" ref={self.field}
                            value={&self.link} />
                    </label>
                </details>
            </>
        }
    }

    /// The choice that the link's preview says which way the reader leans, where there are such pages.
    fn preview(&self, is_own: bool) -> Html {
        let Share { words, result, on, .. } = *self;
        let reading = report::headline(&result.reported.profile);
        let is_alone = is_own && result.compared().is_none();
        if !is_alone || self.addresses.previews.is_none() || reading == Reading::TooFew {
            return Html::default();
        }
        let headline = words.text(Key::Headline(Whose::Picture, reading));
        let toggled = states(on, Fact::Result(ResultFact::PreviewToggled));
        html! {
            <label class="choice">
                <input type="checkbox" part="share-preview" checked={result.has_preview}
                    onchange={toggled} />
                { span(&words.filled(Phrase::SharePreview, &[("headline", headline)])) }
            </label>
        }
    }

    /// The field for the reader's name, and what the link has of it, where that isn't what was typed.
    fn name(&self) -> Html {
        let Share { words, result, on, .. } = *self;
        let kept = result.name.as_ref().filter(|name| name.text() != result.typed.trim());
        let kept = kept.map(|name| {
            let name = isolated(name.text());
            words.filled(Phrase::ShareNameKept, &[("name", &name)])
        });
        let typing = on
            .reform(|input: InputEvent| Fact::Result(ResultFact::NameTyped(typed(&input).into())));
        html! {
            <>
                <label class="field">
                    { span(words.text(Phrase::ShareName)) }
                    <input type="text" part="share-name" dir="auto" autocomplete="off"
                        value={result.typed.clone()} oninput={typing} />
                </label>
                { status(&kept.unwrap_or_default()) }
            </>
        }
    }
}
