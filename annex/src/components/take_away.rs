//! What can be taken away: pictures, print, files, a code; and a file that is brought back.

use super::{
    column_name, pictures,
    press::{button, states},
    qr_code,
    set::{actions, each, fine, span, subheading, together},
    sheet, title,
};
use crate::{
    qr::Code,
    state::{
        Fact, State,
        take_away::{self, Chart, Fact as TakeAway, Told, import::NotOpened},
    },
    words::Words,
};
use quiz::words::{AnnexPhrase, Phrase};
use yew::prelude::*;

/// Where things are that the browser is asked about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// The field for a file.
    pub file: NodeRef,
    /// The page that is printed.
    pub sheet: NodeRef,
}

/// The topic as markup. `heading` takes the focus.
pub fn view(
    words: &Words,
    state: &State,
    heading: &NodeRef,
    places: &Places,
    on: &Callback<Fact>,
) -> Html {
    let text = |phrase: AnnexPhrase| words.annex.text(phrase);
    let press = |part, label, fact| button(part, text(label), on, Fact::TakeAway(fact));
    let link = take_away::link(&state.given);
    let code = Code::of(&link);
    let files = together(vec![
        press("json", AnnexPhrase::TakeAwayJson, TakeAway::JsonPressed),
        press("csv", AnnexPhrase::TakeAwayCsv, TakeAway::CsvPressed),
    ]);
    let known = &state.take_away;
    let picture = |chart: Chart| pictures::view(words, chart, chart_title(words, chart), on);
    let print = press("print", AnnexPhrase::TakeAwayPrint, TakeAway::PrintPressed);
    let told = known.told.as_ref().map(|told| told_text(words, told)).unwrap_or_default();
    let printed = known.printing.as_deref();
    together(vec![
        title::view(text(AnnexPhrase::TakeAwayTitle), heading),
        html! {
            <div class="ways">
                { way(words, AnnexPhrase::TakeAwayPhone, code_part(words, code.as_ref())) }
                { way(words, AnnexPhrase::TakeAwayPaper, together(vec![
                    fine(text(AnnexPhrase::TakeAwayPaperText)),
                    actions(print),
                ])) }
                { way(words, AnnexPhrase::TakeAwayPictures, together(vec![
                    fine(text(AnnexPhrase::TakeAwayPicturesText)),
                    each(&Chart::OF_A_RESULT, &picture),
                ])) }
                { way(words, AnnexPhrase::TakeAwayFiles, together(vec![
                    fine(text(AnnexPhrase::TakeAwayFilesText)),
                    actions(files),
                    file(text(AnnexPhrase::TakeAwayOpen), &places.file, on),
                ])) }
            </div>
        },
        // There from the start and empty, so that what it says is announced.
        html! { <p class="status" role="status">{ told }</p> },
        printed
            .map(|day| sheet::view(words, state, &link, code.as_ref(), day, &places.sheet))
            .unwrap_or_default(),
    ])
}

fn way(words: &Words, name: AnnexPhrase, content: Html) -> Html {
    html! { <section>{ subheading(words.annex.text(name)) }{ content }</section> }
}

fn code_part(words: &Words, code: Option<&Code>) -> Html {
    let Some(code) = code else { return fine(words.annex.text(AnnexPhrase::TakeAwayCodeTooLong)) };
    together(vec![
        fine(words.annex.text(AnnexPhrase::TakeAwayPhoneText)),
        qr_code::view(code, words.annex.text(AnnexPhrase::TakeAwayCode)),
    ])
}

/// What the quiz calls a chart of a result.
fn chart_title(words: &Words, chart: Chart) -> &str {
    match chart {
        Chart::Radar => words.quiz.text(Phrase::RadarTitle),
        Chart::Dumbbell => words.quiz.text(Phrase::DumbbellTitle),
        // These have their buttons, and their titles, where they are.
        Chart::Couple | Chart::Timeline(_) => "",
    }
}

/// The field for a file.
fn file(label: &str, place: &NodeRef, on: &Callback<Fact>) -> Html {
    html! {
        <label class="field">
            { span(label) }
            <input type="file" part="open" ref={place.clone()} accept=".json,application/json"
                onchange={states(on, Fact::TakeAway(TakeAway::FileChosen))} />
        </label>
    }
}

fn told_text(words: &Words, told: &Told) -> String {
    let phrase = match told {
        Told::PictureFailed(_) => AnnexPhrase::TakeAwayPictureFailed,
        Told::AllPrinted => AnnexPhrase::TakeAwayAllPrinted,
        Told::NotOpened(NotOpened::Unreadable) => AnnexPhrase::TakeAwayUnreadable,
        Told::NotOpened(NotOpened::NotJson) => AnnexPhrase::TakeAwayNotJson,
        Told::NotOpened(NotOpened::Foreign) => AnnexPhrase::TakeAwayForeign,
        Told::NotOpened(NotOpened::OtherKind) => AnnexPhrase::TakeAwayOtherKind,
        Told::NotOpened(NotOpened::Newer) => AnnexPhrase::TakeAwayNewer,
        Told::NotOpened(NotOpened::Damaged) => AnnexPhrase::TakeAwayDamaged,
        Told::NotOpened(NotOpened::OtherStatements) => AnnexPhrase::TakeAwayOtherStatements,
        Told::NotOpened(NotOpened::NoQuiz) => AnnexPhrase::TakeAwayNoQuiz,
        Told::NotOpened(NotOpened::Disagrees(column)) => {
            let number = column_name::name(words, *column);
            return words.annex.filled(AnnexPhrase::TakeAwayDisagrees, &[("number", &number)]);
        }
    };
    words.annex.text(phrase).to_owned()
}
