//! Who has too few answers for a score.

use super::{
    figures::name,
    state::{Figures, State},
    title::titled,
};
use crate::ui::text::together;
use quiz::{
    instrument::Scale,
    scoring::Measure,
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// So many names are told of each score.
const MOST: usize = 12;

/// The card; nothing where nobody is missing.
pub(super) fn view(words: &Words, state: &State, figures: &Figures) -> Html {
    let lines: Vec<Html> =
        Scale::all().filter_map(|scale| line(words, state, figures, scale)).collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card" aria-labelledby="missing-title">
            { titled("missing-title", words.text(Phrase::TeamMissingTitle), words.text(Phrase::TeamMissingText)) }
            <dl class="missing">{ together(lines) }</dl>
        </section>
    }
}

fn line(words: &Words, state: &State, figures: &Figures, scale: Scale) -> Option<Html> {
    let column = Measure::Scale(scale);
    let count = figures.summary(column)?.too_few as usize;
    if count == 0 {
        return None;
    }
    let mut names = Vec::new();
    for member in state.team().missing(column).into_iter().take(MOST) {
        if !names.is_empty() {
            names.push(", ".into());
        }
        names.push(name(words, state.members(), member));
    }
    if count > MOST {
        let more = words.number(count - MOST);
        names.push(" ".into());
        names.push(words.filled(Phrase::TeamMissingMore, &[("count", &more)]).into());
    }
    Some(html! { <div><dt>{ words.text(Key::from(scale)) }</dt><dd>{ together(names) }</dd></div> })
}
