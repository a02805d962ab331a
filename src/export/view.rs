//! What can be taken away: pictures, print, files, a code; and a file that is brought back.

use super::{
    View,
    qr::Code,
    qr_code, sheet,
    state::{Chart, Fact, Posting, Told},
};
use crate::{
    picture::card::Shape,
    ui::{
        controls::{plain, states},
        measure_name::measure_name,
        pictures,
        text::{actions, each, fine, span, status, subheading, together, tool_heading},
    },
};
use quiz::{
    export::ImportError,
    words::{Phrase, Words},
};
use yew::prelude::*;

/// The export as markup.
pub(super) fn view(drawn: &View) -> Html {
    let View { words, state, places, on, .. } = *drawn;
    let text = |phrase: Phrase| words.text(phrase);
    let press = |part, label, fact| plain(part, text(label), on, fact);
    let files = together(vec![
        press("json", Phrase::ExportJson, Fact::JsonPressed),
        press("csv", Phrase::ExportCsv, Fact::CsvPressed),
    ]);
    let picture = |chart: Chart| {
        let title = chart_title(words, chart);
        let press = on.reform(move |format| Fact::PicturePressed { chart, format });
        pictures::named(words, chart.id(), title, &press)
    };
    // Without a link there is nothing for a phone to open.
    let phone = state
        .has_link
        .then(|| way(words, Phrase::ExportPhone, code_part(words, state.code.as_ref())));
    let print = press("print", Phrase::ExportPrint, Fact::PrintPressed);
    let told = state.told.as_ref().map(|told| told_text(words, told)).unwrap_or_default();
    let printed = state.printing.as_deref();
    together(vec![
        tool_heading(text(Phrase::ExportTitle), &places.tool),
        html! {
            <div class="ways">
                { way(words, Phrase::ExportPost, post(drawn)) }
                { phone }
                { way(words, Phrase::ExportPaper, together(vec![
                    fine(text(Phrase::ExportPaperText)),
                    actions(print),
                ])) }
                { way(words, Phrase::ExportPictures, together(vec![
                    fine(text(Phrase::ExportPicturesText)),
                    each(&Chart::ALL, &picture),
                ])) }
                { way(words, Phrase::ExportFiles, together(vec![
                    fine(text(Phrase::ExportFilesText)),
                    actions(files),
                    file(text(Phrase::ExportOpen), &places.export.file, on),
                ])) }
            </div>
        },
        status(&told),
        printed.map(|day| sheet::view(drawn, day)).unwrap_or_default(),
    ])
}

fn way(words: &Words, name: Phrase, content: Html) -> Html {
    html! { <section>{ subheading(words.text(name)) }{ content }</section> }
}

fn code_part(words: &Words, code: Option<&Code>) -> Html {
    let Some(code) = code else { return fine(words.text(Phrase::ExportCodeTooLong)) };
    together(vec![
        fine(words.text(Phrase::ExportPhoneText)),
        qr_code::view(code, words.text(Phrase::ExportCode)),
    ])
}

/// The picture that can be posted, in two sizes.
fn post(drawn: &View) -> Html {
    let View { words, state, on, .. } = *drawn;
    let press = |part, label, shape, posting| {
        plain(part, words.text(label), on, Fact::PostPressed(shape, posting))
    };
    let mut ways = vec![
        press("post-wide", Phrase::ExportPostWide, Shape::Wide, Posting::Save),
        press("post-tall", Phrase::ExportPostTall, Shape::Tall, Posting::Save),
    ];
    if state.takes_pictures {
        // From a phone, where the tall one is seen whole.
        ways.push(press("post-share", Phrase::ExportPostShare, Shape::Tall, Posting::Share));
    }
    together(vec![fine(words.text(Phrase::ExportPostText)), actions(together(ways))])
}

/// What the quiz calls a chart of a result.
fn chart_title(words: &Words, chart: Chart) -> &str {
    match chart {
        Chart::Radar => words.text(Phrase::RadarTitle),
        Chart::Dumbbell => words.text(Phrase::DumbbellTitle),
    }
}

/// The field for a file.
fn file(label: &str, place: &NodeRef, on: &Callback<Fact>) -> Html {
    html! {
        <label class="field">
            { span(label) }
            <input type="file" part="open" ref={place.clone()} accept=".json,application/json"
                onchange={states(on, Fact::FileChosen)} />
        </label>
    }
}

fn told_text(words: &Words, told: &Told) -> String {
    let phrase = match told {
        Told::PictureFailed => Phrase::PictureFailed,
        Told::AllPrinted => Phrase::ExportAllPrinted,
        Told::NotPrinted => Phrase::ExportNotPrinted,
        Told::Unavailable => Phrase::MoreFailed,
        Told::Unreadable => Phrase::ExportUnreadable,
        Told::NotOpened(error) => match *error {
            ImportError::NotJson => Phrase::ExportNotJson,
            ImportError::Foreign => Phrase::ExportForeign,
            ImportError::OtherKind => Phrase::ExportOtherKind,
            ImportError::Newer => Phrase::ExportNewer,
            ImportError::Damaged => Phrase::ExportDamaged,
            ImportError::OtherStatements => Phrase::ExportOtherStatements,
            ImportError::Disagrees(measure) => {
                let number = measure_name(words, measure);
                return words.filled(Phrase::ExportDisagrees, &[("number", &number)]);
            }
        },
    };
    words.text(phrase).to_owned()
}
