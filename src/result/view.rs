//! The page of a result: the headline and the totals, the pieces of the report and the radar chart among
//! them, and what can be done with it all.

use super::{
    Addresses, Fact as ResultFact, Owner, State, TakenUp,
    glance::{glance, headline, whose},
    radar::Radar,
    report::{Piece, Report, ReportProps},
    share::Share,
    totals::totals,
};
use crate::{
    app::Places,
    parts::Doors,
    state::Fact,
    ui::{
        controls::{Weight, button, plain},
        format::isolated,
        text::{actions, each, heading, panel, paragraph, section, together},
    },
};
use quiz::{
    instrument::{Answer, Length},
    name::Name,
    report::Voice,
    scoring::QualityNote,
    taking::Session,
    words::{Phrase, Words},
};
use std::rc::Rc;
use yew::prelude::*;

/// Where the page's author would like readers of a result to go on.
#[derive(Clone, Debug, PartialEq)]
pub struct CallToAction {
    /// The address that the link leads to.
    pub href: AttrValue,
    /// What the link says.
    pub label: AttrValue,
}

/// The page of a result.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The words of the language.
    pub words: &'a Rc<Words>,
    /// The result, and whose it is.
    pub result: &'a State,
    /// The parts that are there.
    pub doors: &'a Doors,
    /// Where links lead to.
    pub addresses: &'a Addresses,
    /// Whether the system has a share sheet.
    pub share_sheet: bool,
    /// Where the page's author would like the reader to go on.
    pub call: Option<&'a CallToAction>,
    /// Where things are on screen.
    pub places: &'a Places,
    /// Whether the reader has a result of their own in this tab.
    pub has_own: bool,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl View<'_> {
    /// The result as markup; or what it is compared with beside it, which is a page of its own.
    pub fn view(&self) -> Html {
        if let Some(comparison) = self.beside() {
            return comparison;
        }
        let View { words, result, .. } = *self;
        let outcome = &result.reported.outcome;
        let (profile, voice) = (&result.reported.profile, result.reported.owner.voice());
        let (first, keep, last) = match &result.reported.owner {
            Owner::Taker { session, notes } => {
                let ways = together(vec![self.notes(notes), self.way_to_comparison()]);
                let share = section(words.text(Phrase::ShareTitle), self.share());
                (ways, share, self.onward(session.as_ref()))
            }
            Owner::SomeoneElse => (
                together(vec![self.take(), self.way_to_comparison()]),
                Html::default(),
                self.share(),
            ),
        };
        let name = result.name.as_ref();
        let eyebrow = eyebrow(words, voice, name);
        let eyebrow = eyebrow.map(|text| html! { <p class="eyebrow">{ text }</p> });
        html! {
            <section key="result" class="screen result" part="result">
                <div class="hero">
                    <div class="head">
                        { eyebrow }
                        <h2 ref={&self.places.heading} tabindex="-1" part="headline">
                            { headline(words, whose(voice, name), name, profile) }
                        </h2>
                    </div>
                    <div class="words">
                        { glance(words, voice, name, profile) }
                        { first }
                    </div>
                    { Radar { words, outcome, profile, chart: result.chart, on: self.on }.view() }
                    { totals(words, profile) }
                </div>
                { self.piece(Piece::Findings) }
                { keep }
                { self.call() }
                { self.piece(Piece::Meaning) }
                { self.piece(Piece::Scores) }
                { self.tools() }
                { last }
            </section>
        }
    }

    /// Where the page's author would like the reader to go on.
    pub(super) fn call(&self) -> Html {
        let call = self.call.map(|call| {
            actions(html! {
                <a part="cta" class="call" href={call.href.clone()}>{ call.label.clone() }</a>
            })
        });
        call.unwrap_or_default()
    }

    /// A piece of the report, anew for each result. Between an application and its components Yew lets the browser
    /// paint: the last result's prose would be seen below this one's chart.
    fn piece(&self, piece: Piece) -> Html {
        let result = Rc::as_ptr(&self.result.reported) as usize;
        html! { <Report key={result} ..self.report(piece) /> }
    }

    /// What a piece of the report is drawn from.
    pub fn report(&self, piece: Piece) -> ReportProps {
        let (words, reported) = (self.words.clone(), self.result.reported.clone());
        ReportProps { piece, words, reported, on: self.on.clone() }
    }

    pub(super) fn share(&self) -> Html {
        Share {
            words: self.words,
            result: self.result,
            link: self.result.shown_link(self.addresses).into(),
            addresses: self.addresses,
            share_sheet: self.share_sheet,
            field: &self.places.link,
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

    /// The ways from somebody's result to one's own.
    pub(super) fn take(&self) -> Html {
        let words = self.words;
        let (part, label, fact) = if self.has_own {
            ("compare-own", Phrase::CompareOwn, Fact::OwnWanted)
        } else {
            ("take", Phrase::TakeCompare, Fact::TakeWanted)
        };
        let mut ways = vec![self.button(part, Weight::Primary, label, fact)];
        // Of several, only a name tells whose it would be.
        let claim = match &self.result.name {
            Some(name) => {
                let name = isolated(name.text());
                Some(words.filled(Phrase::ClaimNamed, &[("name", &name)]))
            }
            None => {
                self.result.others.is_empty().then(|| words.text(Phrase::ClaimButton).to_owned())
            }
        };
        if let Some(label) = claim.filter(|_| !self.has_own && self.result.address.is_some()) {
            ways.push(plain("claim", &label, self.on, Fact::Result(ResultFact::Claimed)));
        }
        actions(together(ways))
    }

    /// What the taker can do next.
    fn onward(&self, session: Option<&Session>) -> Html {
        let Some(session) = session else {
            // That it was claimed is forgotten with it; the link is theirs to keep.
            return actions(self.button("take", Weight::Plain, Phrase::Restart, Fact::TakeWanted));
        };
        let mut ways = Vec::new();
        let skipped = session.given().iter().filter(|answer| **answer == Some(Answer::CantSay));
        let count = skipped.count();
        if count > 0 {
            let label = self.words.filled(Phrase::SkippedButton, &[("count", &count.to_string())]);
            ways.push(button(
                "skipped",
                Weight::Plain,
                &label,
                self.on,
                Fact::TakenUp(TakenUp::Skipped),
            ));
        }
        ways.push(self.button("restart", Weight::Plain, Phrase::Restart, Fact::Restarted));
        if session.length() == Length::Full {
            return actions(together(ways));
        }
        let sharpen = Phrase::SharpenButton;
        ways.insert(
            0,
            self.button("sharpen", Weight::Primary, sharpen, Fact::TakenUp(TakenUp::Rest)),
        );
        panel(together(vec![
            paragraph(self.words.text(Phrase::SharpenText)),
            actions(together(ways)),
        ]))
    }

    pub(super) fn button(
        &self,
        part: &'static str,
        weight: Weight,
        label: Phrase,
        fact: Fact,
    ) -> Html {
        button(part, weight, self.words.text(label), self.on, fact)
    }
}

/// Whose result it is, where it isn't the reader's own.
pub fn eyebrow(words: &Words, voice: Voice, name: Option<&Name>) -> Option<String> {
    (voice == Voice::Other).then(|| match name {
        Some(name) => words.filled(Phrase::ResultNamed, &[("name", name.text())]),
        None => words.text(Phrase::ResultOther).to_owned(),
    })
}
