//! The result: the headline, the totals, the chart and the table, what they mean, what they
//! don't, and what can be done with them.

mod reading;
mod totals;

use super::{
    press::{Weight, button},
    radar::Radar,
    scores::Scores,
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
                <h3>{ self.words.text(Phrase::QualityTitle) }</h3>
                { for notes.iter().map(|note| html! {
                    <p>{ self.words.text(match note {
                        QualityNote::SameAnswer => Phrase::QualitySameAnswer,
                        QualityNote::Contradiction => Phrase::QualityContradiction,
                    }) }</p>
                }) }
            </aside>
        }
    }

    /// The way from somebody's result to one's own.
    fn take(&self) -> Html {
        let label = self.words.text(Phrase::TakeYourself);
        html! {
            <div class="actions">
                { button("take", Weight::Primary, label, self.on, Fact::TakeWanted) }
            </div>
        }
    }

    fn caveats(&self, voice: Voice) -> Html {
        let own = match voice {
            Voice::Own => Phrase::CaveatsOwn,
            Voice::Other => Phrase::CaveatsOther,
        };
        let sentences = [Phrase::CaveatsSelfView, Phrase::CaveatsNorms, Phrase::CaveatsUse, own];
        let items = sentences.map(|sentence| html! { <li>{ self.words.text(sentence) }</li> });
        html! {
            <section>
                <h3>{ self.words.text(Phrase::CaveatsTitle) }</h3>
                <ul>{ for items }</ul>
            </section>
        }
    }

    /// What the taker can do next.
    fn onward(&self) -> Html {
        let ResultScreen { words, on, .. } = *self;
        let restart =
            button("restart", Weight::Plain, words.text(Phrase::Restart), on, Fact::Restarted);
        if self.shown.outcome.length() == Length::Full {
            return html! { <div class="actions">{ restart }</div> };
        }
        let sharpen = words.text(Phrase::SharpenButton);
        html! {
            <section class="panel">
                <h3>{ words.text(Phrase::SharpenTitle) }</h3>
                <p>{ words.text(Phrase::SharpenText) }</p>
                <div class="actions">
                    { button("sharpen", Weight::Primary, sharpen, on, Fact::Sharpened) }
                    { restart }
                </div>
            </section>
        }
    }
}
