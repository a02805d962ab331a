//! What a result says, in pieces that each are drawn again only when what they say has changed: a pointer
//! that moves over the chart, or a press in a tool, leaves the prose alone.

use super::{Scores, evidence::Evidence, findings, plan, reading, state::Reported};
use crate::{
    state::Fact,
    ui::{
        controls::states,
        format,
        measure_name::measure_name,
        text::{fine, heading, paragraph, together},
    },
};
use browser::timer;
use quiz::{
    report::Voice,
    scoring::{Measure, Profile},
    words::{Phrase, Words},
};
use std::rc::Rc;
use yew::prelude::*;

/// A piece of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// What stands out, what could come next, and what to ask of others.
    Findings,
    /// The dimensions one by one, the foundations, and the role.
    Meaning,
    /// The table of every score, and what they aren't.
    Scores,
}

impl Piece {
    /// Every piece, in the order in which they stand.
    pub const ALL: [Piece; 3] = [Piece::Findings, Piece::Meaning, Piece::Scores];
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

/// A piece of the report on screen. In a browser, what is seen first is painted before it is drawn: on a slow phone, all
/// at once would take a third of a second.
#[derive(Debug)]
pub(super) struct Report {
    is_due: bool,
}

impl Component for Report {
    type Message = ();
    type Properties = ReportProps;

    fn create(ctx: &Context<Self>) -> Self {
        let is_due = cfg!(target_family = "wasm");
        if is_due {
            timer::after_paint(ctx.link().callback(|()| ()));
        }
        Report { is_due }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        std::mem::take(&mut self.is_due)
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if self.is_due {
            return html! { <div class="due" /> };
        }
        drawn(ctx.props())
    }
}

/// A piece as markup.
pub(super) fn drawn(props: &ReportProps) -> Html {
    let ReportProps { piece, words, reported, on } = props;
    let Reported { outcome, profile, .. } = &**reported;
    let evidence = Evidence::of(words, reported);
    match piece {
        Piece::Findings => together(vec![findings::view(evidence), plan::view(words, reported)]),
        Piece::Meaning => together(vec![
            reading::dimensions(evidence, outcome),
            reading::place(evidence, outcome.context()),
            reading::foundations(evidence),
        ]),
        Piece::Scores => {
            let table = Scores {
                words,
                profile,
                number: &|measure, text| number(words, profile, on, measure, text),
                note: words.text(Phrase::ScoresBold),
            }
            .view();
            html! {
                <>
                    <details class="row" data-row="scores">
                        <summary>{ heading(words.text(Phrase::ScoresTitle)) }</summary>
                        <div>{ table }{ fine(words.text(Phrase::ResultMeaning)) }</div>
                    </details>
                    <section class="caveats">
                        { heading(words.text(Phrase::CaveatsTitle)) }
                        { paragraph(&caveats(words, evidence.voice)) }
                    </section>
                </>
            }
        }
    }
}

/// A number that opens to how it came about.
fn number(
    words: &Words,
    profile: &Profile,
    on: &Callback<Fact>,
    measure: Measure,
    text: Html,
) -> Html {
    let pressed = states(on, Fact::NumberPressed(measure));
    let value = format::measure(words, profile, measure);
    let name = measure_name(words, measure);
    let opens = words.filled(Phrase::ScoresOpens, &[("name", &name), ("value", &value)]);
    html! {
        <button type="button" class="to-sums" data-opens={measure.id()} aria-label={opens} onclick={pressed}>
            { text }
        </button>
    }
}

/// What a result isn't, as sentences.
pub fn caveats(words: &Words, voice: Voice) -> String {
    let own = match voice {
        Voice::Own => Phrase::CaveatsOwn,
        Voice::Other => Phrase::CaveatsOther,
    };
    [Phrase::CaveatsSelfView, Phrase::CaveatsNorms, Phrase::CaveatsUse, own]
        .map(|sentence| words.text(sentence))
        .join(" ")
}
