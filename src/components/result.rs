//! The result: the headline, the totals and the findings, the charts and the table, what they
//! mean, what they don't, what could come next, and what can be done with it all.

mod annex;
mod evidence;
mod findings;
mod reading;
mod steps;
mod totals;

use super::{
    dumbbell::Dumbbell,
    press::{Weight, button, states},
    radar::Radar,
    scores::Scores,
    set::{actions, each, heading, panel, paragraph, section, together},
    share::Share,
};
use crate::state::{Fact, Owner, Shown};
use evidence::Evidence;
use quiz::{
    instrument::Length,
    quality::QualityNote,
    report::{self, Voice},
    team::Column,
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
    /// Where the annex goes.
    pub annex: &'a NodeRef,
    /// Whether the reader has a result of their own in this tab.
    pub has_own: bool,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl ResultScreen<'_> {
    /// The result as markup.
    pub fn view(&self) -> Html {
        let ResultScreen { words, shown, on, .. } = *self;
        let profile = &shown.profile;
        // Nothing of another person's answers is known, and nothing of one's own stands in for it.
        let (voice, answers, before_findings, after_scores, last) = match &shown.owner {
            Owner::Taker { session, notes } => {
                (Voice::Own, session.given(), self.notes(notes), self.share(), self.onward())
            }
            Owner::SomeoneElse => {
                (Voice::Other, [].as_slice(), self.take(), Html::default(), self.share())
            }
        };
        let annex = annex::view(words, shown, self.annex, on);
        // Somebody to compare with is why the reader is here; else it is for whoever has read on.
        let (comparison, annex) = if shown.others.is_empty() {
            (Html::default(), annex)
        } else {
            (annex, Html::default())
        };
        let evidence = Evidence { words, profile, voice, answers };
        let call = self.call.map(|call| {
            actions(html! {
                <a part="cta" class="call" href={call.href.clone()}>{ call.label.clone() }</a>
            })
        });
        let eyebrow = (voice == Voice::Other).then(|| match &shown.name {
            Some(name) => words.filled(Phrase::ResultNamed, &[("name", name.text())]),
            None => words.text(Phrase::ResultOther).to_owned(),
        });
        let eyebrow = eyebrow.map(|text| html! { <p class="eyebrow">{ text }</p> });
        html! {
            <section key="result" class="screen result" part="result">
                { eyebrow }
                <h2 ref={self.heading} tabindex="-1" part="headline">
                    { words.text(Key::Headline(voice, report::headline(profile))) }
                </h2>
                { totals::view(words, profile) }
                { before_findings }
                { comparison }
                { findings::view(evidence) }
                <div class="charts">
                    { Radar { words, profile, chart: shown.chart, on }.view() }
                    { Dumbbell { words, profile }.view() }
                </div>
                { Scores {
                    words,
                    profile,
                    number: &|column, text| self.number(column, text),
                    note: words.text(Phrase::ScoresBold),
                }.view() }
                { after_scores }
                { annex }
                { reading::dimensions(evidence) }
                { reading::role(evidence, shown.outcome.context()) }
                { reading::foundations(evidence) }
                { steps::view(evidence, &shown.outcome) }
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
        let (part, label, fact) = if self.has_own {
            ("compare-own", Phrase::CompareOwn, Fact::OwnWanted)
        } else {
            ("take", Phrase::TakeCompare, Fact::TakeWanted)
        };
        actions(button(part, Weight::Primary, self.words.text(label), self.on, fact))
    }

    /// A number that opens to how it came about.
    fn number(&self, column: Column, text: Html) -> Html {
        let pressed = states(self.on, Fact::NumberPressed(column));
        html! { <button type="button" class="to-sums" onclick={pressed}>{ text }</button> }
    }

    fn caveats(&self, voice: Voice) -> Html {
        let own = match voice {
            Voice::Own => Phrase::CaveatsOwn,
            Voice::Other => Phrase::CaveatsOther,
        };
        let sentences = [Phrase::CaveatsSelfView, Phrase::CaveatsNorms, Phrase::CaveatsUse, own];
        let list = each(&sentences, &|sentence| html! { <li>{ self.words.text(sentence) }</li> });
        section(self.words.text(Phrase::CaveatsTitle), html! { <ul>{ list }</ul> })
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
