//! Who has too few answers for a score.

use super::{card, figures::name, state::State};
use crate::ui::text::together;
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// So many names are told.
const MOST: usize = 12;

/// The card; nothing where nobody is missing.
pub(super) fn view(words: &Words, state: &State) -> Html {
    let mut names = Vec::new();
    let mut count = 0;
    for member in state.team().missing() {
        if count < MOST {
            names.push(card::line(name(words, state.members(), member)));
        }
        count += 1;
    }
    if count == 0 {
        return Html::default();
    }
    if count > MOST {
        let more = words.number(count - MOST);
        let more = words.filled(Phrase::TeamMissingMore, &[("count", &more)]);
        names.push(card::line(more.into()));
    }
    let title = words.text(Phrase::TeamMissingTitle);
    let names = html! { <ul class="missing">{ together(names) }</ul> };
    card::titled("missing", title, words.text(Phrase::TeamMissingText), names)
}
