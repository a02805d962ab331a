//! What was read and what was not: counts for everybody, lines and reasons for whoever asks.

use super::{
    card,
    state::{ReadText, Source, State},
};
use crate::ui::text::{each, fine, together};
use quiz::{
    team::ReadingReport,
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The panel of what was read, as markup.
pub(super) fn view(words: &Words, state: &State, heading: &NodeRef) -> Html {
    let texts = state.texts();
    let sum = |count: fn(&ReadText) -> u32| texts.iter().map(count).sum::<u32>();
    // With the names that automation knows them by.
    let counts = [
        (Phrase::TeamReadTaken, "read.taken", sum(|text| text.taken as u32)),
        (Phrase::TeamReadDuplicates, "read.duplicates", sum(|text| text.report.duplicates)),
        (Phrase::TeamReadRefused, "read.refused", sum(|text| refused(&text.report))),
        (Phrase::TeamReadRubbish, "read.rubbish", sum(|text| text.report.rubbish)),
        (Phrase::TeamReadBlank, "read.blank", sum(|text| text.report.blank)),
    ];
    let mut why = Vec::new();
    for text in texts {
        why.extend(details(words, text));
    }
    let mut content = vec![
        html! { <dl class="counts">{ each(&counts, &|(phrase, name, count)| counted(words, phrase, name, count)) }</dl> },
    ];
    if !why.is_empty() {
        let summary = words.text(Phrase::TeamReadDetails);
        content.push(html! { <details><summary>{ summary }</summary>{ together(why) }</details> });
    }
    let stopped = if state.was_stopped() { words.text(Phrase::TeamReadStopped) } else { "" };
    let title = words.text(Phrase::TeamReadTitle);
    card::to_focus("reading", title, stopped, together(content), heading)
}

fn counted(words: &Words, phrase: Phrase, name: &'static str, count: u32) -> Html {
    // What there is none of needn't be read, but for the one that everybody looks for.
    if count == 0 && phrase != Phrase::TeamReadTaken {
        return Html::default();
    }
    html! {
        <div data-count={name}><dt>{ words.text(phrase) }</dt><dd>{ words.number(count as usize) }</dd></div>
    }
}

fn refused(report: &ReadingReport) -> u32 {
    report.refused.iter().sum()
}

/// Everything about one text that there is anything to say of.
fn details(words: &Words, text: &ReadText) -> Option<Html> {
    let report = &text.report;
    let source = match &text.source {
        Source::Address | Source::Page => words.text(Phrase::TeamReadSourceAddress),
        Source::Paste => words.text(Phrase::TeamReadSourcePaste),
        Source::File(name) => name,
    };
    // A file's name is somebody's own words: it turns nothing around it.
    let mut parts = vec![html! { <h3><bdi>{ source }</bdi></h3> }];
    if report.heading.is_some() {
        parts.push(fine(words.text(Phrase::TeamReadHeading)));
    }
    if report.duplicates > 0 {
        parts.push(fine(words.text(Phrase::TeamReadDuplicatesWhy)));
    }
    if refused(report) > 0 {
        parts.push(refusals(words, report));
    }
    if report.rubbish > 0 {
        parts.push(rubbish(words, report));
    }
    if report.unread_members > 0 {
        let count = words.number(report.unread_members as usize);
        parts.push(fine(&words.filled(Phrase::TeamReadCutMembers, &[("count", &count)])));
    }
    if report.unread_lines > 0 || report.unread_bytes > 0 {
        parts.push(fine(words.text(Phrase::TeamReadCutText)));
    }
    (parts.len() > 1).then(|| together(parts))
}

fn refusals(words: &Words, report: &ReadingReport) -> Html {
    let mut items = Vec::new();
    for refused in &report.refused_told {
        items.push(item(words, refused.line, words.text(Key::from(refused.error)).into()));
    }
    listed(words, items, refused(report))
}

fn rubbish(words: &Words, report: &ReadingReport) -> Html {
    let mut items = Vec::new();
    for excerpt in &report.rubbish_told {
        let text = html! { <code><bdi>{ &excerpt.text }</bdi></code> };
        items.push(item(words, excerpt.line, text));
    }
    let list = listed(words, items, report.rubbish);
    together(vec![fine(words.text(Phrase::TeamReadRubbishWhy)), list])
}

/// Those that are told one by one, and how many more there are.
fn listed(words: &Words, mut items: Vec<Html>, all: u32) -> Html {
    let left = (all as usize).saturating_sub(items.len());
    if left > 0 {
        let more = words.filled(Phrase::TeamReadMore, &[("count", &words.number(left))]);
        items.push(card::line(more.into()));
    }
    html! { <ul>{ together(items) }</ul> }
}

fn item(words: &Words, line: u32, content: Html) -> Html {
    let line = words.filled(Phrase::TeamReadLine, &[("line", &words.number(line as usize))]);
    card::line(html! { <><span class="line">{ line }</span>{ ": " }{ content }</> })
}
