//! How far the work has got, and what there is to say, for eyes and for screen readers.

use super::{
    press::button,
    state::{Fact, Notice, Progress, State},
    table,
};
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// How far the work has got, with the way to end it.
pub(super) fn view(words: &Words, progress: Progress, on: &Callback<Fact>) -> Html {
    let (label, stop) = if progress.is_writing {
        (Phrase::TeamProgressWriting, Phrase::TeamProgressCancel)
    } else {
        (Phrase::TeamProgressReading, Phrase::TeamProgressStop)
    };
    let percent = progress.percent.to_string();
    let end = progress.can_stop.then(|| button("stop", words.text(stop), on, Fact::Stopped));
    html! {
        <section class="card working">
            <label for="progress">{ words.text(label) }</label>
            <progress id="progress" max="100" value={percent} />
            { end }
        </section>
    }
}

/// What a screen reader is told: notices, quarters of the work, which rows the table shows once they are sought or turned, and the
/// end of the work.
pub(super) fn status(words: &Words, state: &State) -> String {
    if let Some(notice) = state.notice() {
        return words.text(phrase(notice)).to_owned();
    }
    match state.progress() {
        Some(progress) => {
            let phrase = if progress.is_writing {
                Phrase::TeamStatusWriting
            } else {
                Phrase::TeamStatusReading
            };
            let quarter = progress.percent / 25 * 25;
            words.filled(phrase, &[("percent", &quarter.to_string())])
        }
        None if state.table().is_browsed() => table::rows(words, state),
        None if state.figures().is_some() => {
            words.filled(Phrase::TeamStatusDone, &[("count", &words.number(state.members().len()))])
        }
        None => String::new(),
    }
}

/// The sentence of a notice.
pub(super) fn phrase(notice: Notice) -> Phrase {
    match notice {
        Notice::NothingPasted => Phrase::TeamNoticeNothingPasted,
        Notice::NothingFound => Phrase::TeamNoticeNothingFound,
        Notice::Unreadable => Phrase::TeamNoticeUnreadable,
        Notice::Busy => Phrase::TeamNoticeBusy,
        Notice::Copied(_) => Phrase::TeamNoticeCopied,
        Notice::NotCopied(_) => Phrase::TeamNoticeNotCopied,
        Notice::Saved => Phrase::TeamNoticeSaved,
        Notice::NotSaved => Phrase::MoreFailed,
        Notice::Erased => Phrase::TeamNoticeErased,
        Notice::Restored => Phrase::TeamNoticeRestored,
    }
}
