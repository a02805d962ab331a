//! The picture on the first screen: two shapes on six axes. An ornament, with no result in it.

use crate::ui::marker::path;
use quiz::charts::radar;
use yew::prelude::*;

/// The two shapes of the ornament.
const LEADING: [f64; radar::AXES] = [88.0, 62.0, 80.0, 92.0, 70.0, 48.0];
const MANAGING: [f64; radar::AXES] = [58.0, 84.0, 52.0, 60.0, 46.0, 78.0];

/// The ornament as markup.
pub(super) fn view() -> Html {
    // The drawing's middle part: there are no labels to make room for.
    html! {
        <svg class="emblem" viewBox="370 230 1120 1240" aria-hidden="true" focusable="false">
            { path("ring", radar::ring(50.0)) }
            { path("ring", radar::ring(100.0)) }
            { path("shape leading", radar::outline(&LEADING.map(Some))) }
            { path("shape managing", radar::outline(&MANAGING.map(Some))) }
        </svg>
    }
}
