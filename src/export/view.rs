//! What can be taken away: pictures, print, files, a code; and a file that is brought back.

use super::{
    column_name, pictures,
    press::{button, states},
    qr_code,
    set::{actions, fine, span, subheading, together},
    sheet, title,
};
use crate::{
    qr::Code,
    state::{
        Fact, State,
        take_away::{self, Fact as TakeAway, Told, import::NotOpened},
    },
    words::Words,
};
use quiz::words::Phrase;
use yew::prelude::*;

/// The topic as markup. `heading` takes the focus.
pub fn view(words: &Words, state: &State, heading: &NodeRef, on: &Callback<Fact>) -> Html {
    let text = |phrase: Phrase| words.text(phrase);
    let press = |part, label, fact| button(part, text(label), on, Fact::TakeAway(fact));
    let link = take_away::link(&state.given);
    let code = Code::of(&link);
    let files = together(vec![
        press("json", Phrase::ExportJson, TakeAway::JsonPressed),
        press("csv", Phrase::ExportCsv, TakeAway::CsvPressed),
    ]);
    let known = &state.take_away;
    let pictures: Vec<Html> =
        known.charts.iter().map(|chart| pictures::view(words, chart, on)).collect();
    let print = press("print", Phrase::ExportPrint, TakeAway::PrintPressed);
    let told = known.told.as_ref().map(|told| told_text(words, told)).unwrap_or_default();
    let printed = known.printing.as_deref();
    together(vec![
        title::view(text(Phrase::ExportTitle), heading),
        html! {
            <div class="ways">
                { way(words, Phrase::ExportPhone, code_part(words, code.as_ref())) }
                { way(words, Phrase::ExportPaper, together(vec![
                    fine(text(Phrase::ExportPaperText)),
                    actions(print),
                ])) }
                { way(words, Phrase::ExportPictures, together(vec![
                    fine(text(Phrase::ExportPicturesText)),
                    together(pictures),
                ])) }
                { way(words, Phrase::ExportFiles, together(vec![
                    fine(text(Phrase::ExportFilesText)),
                    actions(files),
                    file(text(Phrase::ExportOpen), on),
                ])) }
            </div>
        },
        // There from the start and empty, so that what it says is announced.
        html! { <p class="status" role="status">{ told }</p> },
        printed.map(|day| sheet::view(words, state, &link, code.as_ref(), day)).unwrap_or_default(),
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

/// The field for a file.
fn file(label: &str, on: &Callback<Fact>) -> Html {
    html! {
        <label class="field">
            { span(label) }
            <input type="file" part="open" accept=".json,application/json"
                onchange={states(on, Fact::TakeAway(TakeAway::FileChosen))} />
        </label>
    }
}

fn told_text(words: &Words, told: &Told) -> String {
    let phrase = match told {
        Told::PictureFailed(_) => Phrase::ExportPictureFailed,
        Told::AllPrinted => Phrase::ExportAllPrinted,
        Told::NotOpened(NotOpened::Unreadable) => Phrase::ExportUnreadable,
        Told::NotOpened(NotOpened::NotJson) => Phrase::ExportNotJson,
        Told::NotOpened(NotOpened::Foreign) => Phrase::ExportForeign,
        Told::NotOpened(NotOpened::OtherKind) => Phrase::ExportOtherKind,
        Told::NotOpened(NotOpened::Newer) => Phrase::ExportNewer,
        Told::NotOpened(NotOpened::Damaged) => Phrase::ExportDamaged,
        Told::NotOpened(NotOpened::OtherStatements) => Phrase::ExportOtherStatements,
        Told::NotOpened(NotOpened::NoQuiz) => Phrase::ExportNoQuiz,
        Told::NotOpened(NotOpened::Disagrees(column)) => {
            let number = column_name::name(words, *column);
            return words.filled(Phrase::ExportDisagrees, &[("number", &number)]);
        }
    };
    words.text(phrase).to_owned()
}
