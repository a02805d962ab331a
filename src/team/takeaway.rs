//! What the team can be taken away as: a link as long as one can carry everybody, and files.

use super::{
    press::button,
    state::{Fact, MOST_IN_LINK},
};
use crate::files::FileFormat;
use crate::ui::text::fine;
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// Links longer than this are cut by some programs.
const SAFE: usize = 2000;

/// The card. `link` is nothing where the team is too large for one.
pub(super) fn view(
    words: &Words,
    link: Option<&str>,
    copied: Option<&str>,
    on: &Callback<Fact>,
) -> Html {
    html! {
        <section class="card takeaway" aria-labelledby="take-title">
            <h2 id="take-title">{ words.text(Phrase::TeamTakeTitle) }</h2>
            { match link {
                Some(link) => link_part(words, link, copied, on),
                None => fine(&words.filled(
                    Phrase::TeamTakeTooMany,
                    &[("most", &words.number(MOST_IN_LINK))],
                )),
            } }
            { fine(words.text(Phrase::TeamTakeFiles)) }
            <div class="actions">
                { button("csv", words.text(Phrase::TeamTakeCsv), on, Fact::SaveAsked(FileFormat::Csv)) }
                { button("json", words.text(Phrase::TeamTakeJson), on, Fact::SaveAsked(FileFormat::Json)) }
            </div>
        </section>
    }
}

fn link_part(words: &Words, link: &str, copied: Option<&str>, on: &Callback<Fact>) -> Html {
    let length = words.number(link.len());
    html! {
        <>
            <label for="link">{ words.text(Phrase::TeamTakeLink) }</label>
            <div class="copies">
                <input id="link" type="text" readonly=true value={link.to_owned()}
                    aria-describedby="link-text" />
                { button("copy", words.text(Phrase::TeamTakeCopy), on, Fact::CopyAsked) }
            </div>
            <p class="copied">{ copied }</p>
            <p id="link-text" class="fine">
                { words.filled(Phrase::TeamTakeLinkText, &[("length", &length)]) }
                { (link.len() > SAFE).then(|| [" ", words.text(Phrase::TeamTakeLinkLong)].concat()) }
            </p>
        </>
    }
}
