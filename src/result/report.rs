//! What a result says, in pieces that each are drawn again only when what they say has changed: a pointer
//! that moves over the chart, or a press in a tool, leaves the prose alone.

use super::{
    Dumbbell, Owner, Scores, evidence::Evidence, findings, reading, state::Reported, steps,
};
use crate::{
    state::Fact,
    ui::{
        controls::states,
        text::{each, section, together},
    },
};
use quiz::{
    report::Voice,
    scoring::Measure,
    words::{Phrase, Words},
};
use std::rc::Rc;
use yew::prelude::*;

/// A piece of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The clearest findings.
    Findings,
    /// The chart of the differences.
    Dumbbell,
    /// The table of every score.
    Scores,
    /// What the scores mean, what could come next, and what a result isn't.
    Meaning,
}

impl Piece {
    /// Every piece, in the order in which they stand.
    pub const ALL: [Piece; 4] = [Piece::Findings, Piece::Dumbbell, Piece::Scores, Piece::Meaning];
}

/// What a piece is drawn from.
#[derive(Clone, Debug, Properties)]
pub struct ReportProps {
    /// The piece to be drawn.
    pub piece: Piece,
    /// The words of the language.
    pub words: Rc<Words>,
    /// What is reported.
    pub reported: Rc<Reported>,
    /// Takes what happens.
    pub on: Callback<Fact>,
}

/// Equal where the same piece of the same result would be drawn in the same words. Whoever takes what
/// happens is the application, every time.
impl PartialEq for ReportProps {
    fn eq(&self, other: &ReportProps) -> bool {
        self.piece == other.piece
            && Rc::ptr_eq(&self.words, &other.words)
            && Rc::ptr_eq(&self.reported, &other.reported)
    }
}

/// A piece of the report on screen.
#[derive(Debug)]
pub(super) struct Report;

impl Component for Report {
    type Message = ();
    type Properties = ReportProps;

    fn create(_: &Context<Self>) -> Self {
        Report
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ReportProps { piece, words, reported, on } = ctx.props();
        let Reported { outcome, profile, owner } = &**reported;
        // Nothing of another person's answers is known, and nothing of one's own stands in for it.
        let answers = match owner {
            Owner::Taker { session, .. } => session.given(),
            Owner::SomeoneElse => &[],
        };
        let voice = owner.voice();
        let evidence = Evidence { words, profile, voice, answers };
        match piece {
            Piece::Findings => findings::view(evidence),
            Piece::Dumbbell => Dumbbell { words, profile }.view(),
            Piece::Scores => Scores {
                words,
                profile,
                number: &|measure, text| number(on, measure, text),
                note: words.text(Phrase::ScoresBold),
            }
            .view(),
            Piece::Meaning => together(vec![
                reading::dimensions(evidence),
                reading::role(evidence, outcome.context()),
                reading::foundations(evidence),
                steps::view(evidence, outcome),
                section(
                    words.text(Phrase::CaveatsTitle),
                    html! {
                        <ul>{ each(&caveats(words, voice), &|one| html! { <li>{ one }</li> }) }</ul>
                    },
                ),
            ]),
        }
    }
}

/// A number that opens to how it came about.
fn number(on: &Callback<Fact>, measure: Measure, text: Html) -> Html {
    let pressed = states(on, Fact::NumberPressed(measure));
    html! { <button type="button" class="to-sums" onclick={pressed}>{ text }</button> }
}

/// What a result isn't, as sentences.
pub fn caveats(words: &Words, voice: Voice) -> [&str; 4] {
    let own = match voice {
        Voice::Own => Phrase::CaveatsOwn,
        Voice::Other => Phrase::CaveatsOther,
    };
    [Phrase::CaveatsSelfView, Phrase::CaveatsNorms, Phrase::CaveatsUse, own]
        .map(|sentence| words.text(sentence))
}
