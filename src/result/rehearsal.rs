//! A rehearsal. Browsers compile a function of WebAssembly when it is first called: at the moment of the result, that
//! would take a slow phone a tenth of a second. So what draws a result is called before, step by step while somebody
//! answers, and nothing is made of it.

use super::{Addresses, Known, Opened, Piece, View, report, state};
use crate::{app::Places, parts::Doors, state::Wanted};
use browser::timer::Timeout;
use quiz::{
    instrument::{Answer, Length, Revision},
    taking::Session,
    words::Words,
};
use std::rc::Rc;
use yew::Callback;

/// How long the browser has its turn before each step, in milliseconds. Who has opened a link sees its result first.
const REST: u32 = 300;

/// Begins, once this part is there.
pub(super) fn begin() {
    rest(0);
}

fn rest(step: usize) {
    Timeout::new(REST, move || {
        take(step);
        if step < Piece::ALL.len() {
            rest(step + 1);
        }
    })
    .forget();
}

/// First the page, then each piece of the report.
fn take(step: usize) {
    let mut session = Session::new(Revision::OURS, Length::Snapshot);
    for answer in Answer::ALL.into_iter().cycle().take(Length::Snapshot.item_count()) {
        session.answered(answer);
        session.went_on();
    }
    let known = Known { revision: Revision::OURS, finished: Some(&session), partners: "" };
    let Opened::Result(result) = state::open(Wanted::Own { is_new: false }, &known) else { return };
    let view = View {
        words: &Rc::new(Words::none()),
        result: &result,
        doors: &Doors::default(),
        addresses: &Addresses::new(None, None),
        share_sheet: false,
        call: None,
        places: &Places::default(),
        has_own: true,
        on: &Callback::noop(),
    };
    match step.checked_sub(1).and_then(|place| Piece::ALL.get(place)) {
        Some(piece) => drop(report::drawn(&view.report(*piece))),
        None => drop(view.view()),
    }
}
