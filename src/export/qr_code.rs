//! A link as a code for another phone's camera. Black on white in every theme, because that is what
//! cameras read.

use super::qr::Code;
use yew::prelude::*;

/// The width of a module in CSS pixels, where there is room.
const MODULE: i32 = 4;

/// The code as markup.
pub(super) fn view(code: &Code, name: &str) -> Html {
    let size = code.size.to_string();
    let width = (code.size * MODULE).to_string();
    html! {
        <svg class="code" part="qr-code" role="img" aria-label={name.to_owned()}
            viewBox={["0 0 ", &size, " ", &size].concat()} width={width.clone()} height={width}
            shape-rendering="crispEdges">
            <rect width={size.clone()} height={size} fill="#fff" />
            <path d={code.path.clone()} fill="#000" />
        </svg>
    }
}
