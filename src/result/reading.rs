//! The rows of a result: one for each dimension and each foundation, and one for the role. In a row stand its
//! scores and what they look like; it opens to how they compare, the answers behind them, and something to try. Which
//! text is decided in `quiz::report`; here they are only set out.

use super::{evidence::Evidence, line::line};
use crate::ui::{
    format::scale_score,
    text::{each, fine, heading, paragraph, section, span, subheading, together},
};
use quiz::{
    instrument::{Context, Dimension, Facet, Foundation, Side},
    report::{self, Finding, Pattern, Step, Voice},
    scoring::Outcome,
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The six dimensions.
pub(super) fn dimensions(evidence: Evidence<'_>, outcome: &Outcome) -> Html {
    let Evidence { words, profile, .. } = evidence;
    let found = report::findings(profile);
    let steps = report::steps(profile, outcome.context());
    let row = |dimension| {
        let is_told = found
            .iter()
            .any(|finding| matches!(finding, Finding::Gap(told, _) if *told == dimension));
        let is_tried = steps
            .iter()
            .any(|step| matches!(step, Step::Facet(_, low) if low.dimension == dimension));
        dimension_row(evidence, dimension, is_told, is_tried)
    };
    section(words.text(Phrase::DimensionsTitle), each(&Dimension::ALL, &row))
}

/// A row. What a finding has told already isn't told again, and to whom a step is proposed no practice is.
fn dimension_row(
    evidence: Evidence<'_>,
    dimension: Dimension,
    is_told: bool,
    is_tried: bool,
) -> Html {
    let Evidence { words, profile, answers, voice } = evidence;
    let [leading, managing] = Side::ALL.map(|side| Facet { dimension, side });
    let reading = report::reading(profile, dimension);
    let pattern = reading.pattern();
    let mut body = Vec::new();
    let compared = words.text(Key::Reading(voice, dimension, reading));
    let about = words.text(Key::DimensionAbout(dimension));
    let meaning = words.text(Key::Meaning(voice, dimension, pattern));
    // A finding that tells no cost tells what it looks like: what is measured is left.
    let is_all_told = is_told && cost(evidence, dimension).is_none();
    let said = match pattern {
        _ if is_all_told => about,
        _ if is_told => meaning,
        Pattern::TooFew => {
            body.push(paragraph(meaning));
            compared
        }
        // What it looks like says more at once than the comparison that it rests on.
        _ => {
            body.push(paragraph(compared));
            meaning
        }
    };
    if let Some(extremes) = report::extremes(answers, dimension) {
        let strongest = (Phrase::QuoteStrongest, evidence.quote(extremes.strongest));
        let weakest = (Phrase::QuoteWeakest, evidence.quote(extremes.weakest));
        body.push(described(words, "quotes", vec![strongest, weakest]));
    }
    if voice == Voice::Own && !is_tried {
        let practice = words.text(Key::Practice(dimension, pattern));
        body.push(described(words, "practice", vec![(Phrase::PracticeOwn, practice.into())]));
    }
    if !is_all_told {
        body.push(fine(about));
    }
    let head = vec![
        subheading(words.text(Key::DimensionName(dimension))),
        html! {
            <span class="pairing">
                { evidence.score(leading) }{ evidence.score(managing) }
            </span>
        },
        line(&[[leading, managing].map(|facet| profile.facet(facet).estimate())]),
        html! { <span>{ said }</span> },
    ];
    row(dimension.id(), head, body)
}

/// What the lower side of a lean costs, where that is done rarely.
pub(super) fn cost(evidence: Evidence<'_>, dimension: Dimension) -> Option<&str> {
    report::left_out(evidence.profile, dimension).map(|facet| evidence.words.text(Key::Cost(facet)))
}

/// What the role asks for, where the person said; nothing where that doesn't follow from it.
pub(super) fn role(evidence: Evidence<'_>, context: Context) -> Option<Html> {
    let fit = report::role_fit(evidence.profile, context)?;
    Some(paragraph(evidence.words.text(Key::RoleFit(evidence.voice, fit))))
}

/// What tends to be asked where the person leads. Somebody else's role is told here, too: they get no step.
pub(super) fn place(evidence: Evidence<'_>, context: Context) -> Html {
    let Evidence { words, voice, .. } = evidence;
    let role = role(evidence, context).filter(|_| voice == Voice::Other);
    let note = |place| paragraph(words.text(Key::PlaceNote(voice, place)));
    let texts: Vec<Html> = role.into_iter().chain(context.place.map(note)).collect();
    if texts.is_empty() {
        return Html::default();
    }
    row("role", vec![heading(words.text(Phrase::RoleTitle))], texts)
}

/// The three foundations and the old ways, in a full profile.
pub(super) fn foundations(evidence: Evidence<'_>) -> Html {
    let Evidence { words, profile, answers, voice } = evidence;
    let mut rows: Vec<Html> = Vec::new();
    for foundation in Foundation::ALL {
        if let (Some(score), Some(reading)) =
            (profile.foundation(foundation), report::foundation_reading(profile, foundation))
        {
            let score = scale_score(words, score);
            let head = vec![
                subheading(words.text(Key::FoundationName(foundation))),
                html! {
                    <span class="pairing"><span data-foundation={foundation.id()}>{ score }</span></span>
                },
                span(words.text(Key::FoundationAbout(foundation))),
            ];
            let text = words.text(Key::FoundationReading(voice, foundation, reading));
            rows.push(row(foundation.id(), head, vec![paragraph(text)]));
        }
    }
    if rows.is_empty() {
        return Html::default();
    }
    let mut old_ways = vec![paragraph(words.text(Phrase::OldWaysText))];
    for (way, grip) in report::old_ways(answers) {
        old_ways.push(paragraph(words.text(Key::OldWay(way, grip))));
    }
    rows.push(row("old-ways", vec![subheading(words.text(Phrase::OldWaysTitle))], old_ways));
    section(words.text(Phrase::FoundationsTitle), together(rows))
}

/// Each with what it is, in a list of descriptions.
fn described(words: &Words, look: &'static str, entries: Vec<(Phrase, Html)>) -> Html {
    let mut list = Vec::new();
    for (name, content) in entries {
        list.push(html! { <dt>{ words.text(name) }</dt> });
        list.push(html! { <dd>{ content }</dd> });
    }
    html! { <dl data-look={look}>{ together(list) }</dl> }
}

/// What is seen at once, and what it opens to.
fn row(id: &'static str, head: Vec<Html>, body: Vec<Html>) -> Html {
    // With a space after each piece, for whoever has the summary read out.
    let head = head.into_iter().flat_map(|piece| [piece, " ".into()]).collect();
    html! {
        <details class="row" data-row={id}>
            <summary>{ together(head) }</summary>
            <div>{ together(body) }</div>
        </details>
    }
}
