//! The marks that tell the two sides apart without colour: a dot for leading, a square for
//! managing; and the paths and looks that every drawing uses.

use super::text::together;
use quiz::{charts::Point, instrument::Side};
use yew::prelude::*;

/// A side's mark at a point of a drawing, with its half-width in the drawing's units.
pub fn mark(side: Side, at: Point, size: i32) -> Html {
    match side {
        Side::Leading => html! {
            <circle class="mark" data-side="leading" cx={at.x.to_string()} cy={at.y.to_string()}
                r={size.to_string()} />
        },
        Side::Managing => html! {
            <rect class="mark" data-side="managing" x={(at.x - size).to_string()} y={(at.y - size).to_string()}
                width={(2 * size).to_string()} height={(2 * size).to_string()} />
        },
    }
}

/// A path of a drawing. Its looks are the style sheet's.
pub fn path(look: &'static str, outline: String) -> Html {
    html! { <path data-look={look} d={outline} /> }
}

/// The look of a side's line.
pub fn line_look(side: Side) -> &'static str {
    match side {
        Side::Leading => "line leading",
        Side::Managing => "line managing",
    }
}

/// The look of a side's band.
pub fn band_look(side: Side) -> &'static str {
    match side {
        Side::Leading => "band leading",
        Side::Managing => "band managing",
    }
}

/// A side's line and mark as a small picture, to stand beside its name.
pub fn key(side: Side) -> Html {
    key_box(together(vec![
        path(line_look(side), "M2 12H46".to_owned()),
        mark(side, Point { x: 24, y: 12 }, 6),
    ]))
}

/// A side's mark alone as a small picture.
pub fn dot(side: Side) -> Html {
    html! {
        <svg class="dot" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            { mark(side, Point { x: 8, y: 8 }, 6) }
        </svg>
    }
}

/// The box of a small picture that stands beside its name.
pub fn key_box(picture: Html) -> Html {
    html! {
        <svg class="key" viewBox="0 0 48 24" aria-hidden="true" focusable="false">{ picture }</svg>
    }
}
