//! A small team on each axis: a mark for everybody at their score, with their initials. Marks of equal and near scores
//! stand in one column, one above the other, so that none hides another.

use super::{figures::name_text, state::State};
use crate::ui::{
    format::{isolated, whole},
    text::{each, span, together},
};
use quiz::{
    instrument::{Facet, Scale},
    scoring::Measure,
    team::{BINS, MemberIndex},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// One facet's axis. `marks` are those of the members, in their order.
pub(super) fn axis(words: &Words, state: &State, facet: Facet, marks: &[String]) -> Html {
    let mut columns: [Vec<Html>; BINS] = Default::default();
    let mut said = Vec::new();
    for (member, mark) in (0..).map(MemberIndex).zip(marks) {
        let Some(score) = state.team().value(member, Measure::Scale(Scale::Facet(facet))) else {
            continue;
        };
        let name = name_text(words, state.members(), member);
        let values = [("name", isolated(&name)), ("score", whole(score).to_string())];
        let one = words.filled(
            Phrase::TeamPeopleOne,
            &values.each_ref().map(|(name, value)| (*name, value.as_str())),
        );
        // Nine columns, as far apart as the scores that a whole Snapshot facet can have.
        if let Some(column) = columns.get_mut((score / 12.5).round() as usize) {
            column.push(html! { <span title={one.clone()}>{ mark }</span> });
        }
        said.push(one);
    }
    let label = [words.text(Key::FacetName(facet)), ": ", &said.join("; ")].concat();
    let mut drawn = Vec::new();
    for marks in columns {
        drawn.push(html! { <span>{ together(marks) }</span> });
    }
    html! {
        <div class="people" role="img" data-side={facet.side.id()} aria-label={label}>{ together(drawn) }</div>
    }
}

/// The numbers below the axes of a dimension.
pub(super) fn scale() -> Html {
    html! { <p class="scale" aria-hidden="true">{ each(&["0", "25", "50", "75", "100"], &span) }</p> }
}
