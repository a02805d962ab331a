//! The result: the headline, the totals, the chart and the table, what they mean, what they
//! don't, and what can be done with them.

mod reading;
mod totals;

use super::{
    press::{Weight, button},
    radar::Radar,
    scores::Scores,
    set::{actions, each, heading, panel, paragraph, together},
    share::Share,
};
use crate::state::{Fact, Owner, Shown};
use quiz::{
    instrument::Length,
    quality::QualityNote,
    report::{self, Voice},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// Where the page's author would like readers of a result to go on.
#[derive(Clone, Debug, PartialEq)]
pub struct CallToAction {
    /// An address.
    pub href: AttrValue,
    /// What the link says.
    pub label: AttrValue,
}

/// The result.
pub struct ResultScreen<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The result, and whose it is.
    pub shown: &'a Shown,
    /// The link that holds it.
    pub link: AttrValue,
    /// Whether the system has a share sheet.
    pub share_sheet: bool,
    /// Where the page's author would like the reader to go on.
    pub call: Option<&'a CallToAction>,
    /// Where the focus goes after a person's step.
    pub heading: &'a NodeRef,
    /// The field with the link.
    pub link_field: &'a NodeRef,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl ResultScreen<'_> {
    /// The result as markup.
    pub fn view(&self) -> Html {
        let ResultScreen { words, shown, on, .. } = *self;
        let profile = &shown.profile;
        let (voice, before_chart, after_chart, last) = match &shown.owner {
            Owner::Taker { notes, .. } => {
                (Voice::Own, self.notes(notes), self.share(), self.onward())
            }
            Owner::SomeoneElse => (Voice::Other, self.take(), Html::default(), self.share()),
        };
        let call = self.call.map(|call| {
            actions(html! {
                <a part="cta" class="call" href={call.href.clone()}>{ call.label.clone() }</a>
            })
        });
        let eyebrow = (voice == Voice::Other)
            .then(|| html! { <p class="eyebrow">{ words.text(Phrase::ResultOther) }</p> });
        html! {
            <section key="result" class="screen result" part="result">
                { eyebrow }
                <h2 ref={self.heading} tabindex="-1" part="headline">
                    { words.text(Key::Headline(voice, report::headline(profile))) }
                </h2>
                { totals::view(words, profile) }
                { before_chart }
                { Radar { words, profile, chart: shown.chart, on }.view() }
                { after_chart }
                { Scores { words, profile }.view() }
                { reading::dimensions(words, profile) }
                { reading::role(words, profile, shown.outcome.context()) }
                { reading::foundations(words, profile) }
                { self.caveats(voice) }
                { last }
                { call }
            </section>
        }
    }

    fn share(&self) -> Html {
        Share {
            words: self.words,
            link: &self.link,
            copying: self.shown.copying,
            share_sheet: self.share_sheet,
            field: self.link_field,
            on: self.on,
        }
        .view()
    }

    /// What is notable about the answers, for the taker only.
    fn notes(&self, notes: &[QualityNote]) -> Html {
        if notes.is_empty() {
            return Html::default();
        }
        html! {
            <aside class="notice">
                { heading(self.words.text(Phrase::QualityTitle)) }
                { each(notes, &|note| paragraph(self.words.text(match note {
                    QualityNote::SameAnswer => Phrase::QualitySameAnswer,
                    QualityNote::Contradiction => Phrase::QualityContradiction,
                }))) }
            </aside>
        }
    }

    /// The way from somebody's result to one's own.
    fn take(&self) -> Html {
        let label = self.words.text(Phrase::TakeYourself);
        actions(button("take", Weight::Primary, label, self.on, Fact::TakeWanted))
    }

    fn caveats(&self, voice: Voice) -> Html {
        let own = match voice {
            Voice::Own => Phrase::CaveatsOwn,
            Voice::Other => Phrase::CaveatsOther,
        };
        let sentences = [Phrase::CaveatsSelfView, Phrase::CaveatsNorms, Phrase::CaveatsUse, own];
        html! {
            <section>
                { heading(self.words.text(Phrase::CaveatsTitle)) }
                <ul>
                    { each(&sentences, &|sentence| html! { <li>{ self.words.text(sentence) }</li> }) }
                </ul>
            </section>
        }
    }

    /// What the taker can do next.
    fn onward(&self) -> Html {
        let ResultScreen { words, on, .. } = *self;
        let restart =
            button("restart", Weight::Plain, words.text(Phrase::Restart), on, Fact::Restarted);
        if self.shown.outcome.length() == Length::Full {
            return actions(restart);
        }
        let sharpen = words.text(Phrase::SharpenButton);
        let sharpen = button("sharpen", Weight::Primary, sharpen, on, Fact::Sharpened);
        panel(together(vec![
            heading(words.text(Phrase::SharpenTitle)),
            paragraph(words.text(Phrase::SharpenText)),
            actions(together(vec![sharpen, restart])),
        ]))
    }
}
