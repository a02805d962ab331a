//! The picture on the first screen: two shapes on six axes. An ornament, with no result in it, so that
//! nobody loads how a chart is drawn before there is a result.

use crate::ui::{marker::path, text::together};
use yew::prelude::*;

/// The looks and outlines of its lines.
const LINES: [(&str, &str); 4] = [
    ("ring", "M52 31 77 46 77 74 52 89 27 74 27 46Z"),
    ("ring", "M52 2 102 31 102 89 52 118 2 89 2 31Z"),
    ("shape leading", "M52 9 83 42 92 83 52 113 17 80 28 46Z"),
    ("shape managing", "M52 26 94 36 78 75 52 95 29 73 13 37Z"),
];

/// The ornament as markup.
pub(super) fn view() -> Html {
    let lines = LINES.map(|(look, outline)| path(look, outline.to_owned()));
    html! {
        <svg class="emblem" viewBox="0 0 104 120" aria-hidden="true" focusable="false">
            { together(lines.to_vec()) }
        </svg>
    }
}
