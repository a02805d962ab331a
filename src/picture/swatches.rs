//! Elements that nobody sees and that have the theme's colours and letters, for a browser to be asked
//! what these are. A custom property's own text won't do: it may hold `light-dark()` or whatever else an
//! author has written, which no canvas and few programs understand; an element's `color` is a colour.

use super::looks::{Computed, Looks};
use yew::prelude::*;

/// Where the elements are. They belong where a chart could stand, as they take its width.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Swatches {
    room: NodeRef,
    ink: NodeRef,
    muted: NodeRef,
    surface: NodeRef,
    line: NodeRef,
    lead: NodeRef,
    manage: NodeRef,
}

impl Swatches {
    /// The elements as markup. What they look like is the style sheet's.
    pub fn view(&self) -> Html {
        let swatch = |look: &'static str, place: &NodeRef| {
            html! { <span class="swatch" data-swatch={look} ref={place.clone()} /> }
        };
        html! {
            <div class="swatches" aria-hidden="true" ref={self.room.clone()}>
                { swatch("ink", &self.ink) }
                { swatch("muted", &self.muted) }
                { swatch("surface", &self.surface) }
                { swatch("line", &self.line) }
                { swatch("lead", &self.lead) }
                { swatch("manage", &self.manage) }
            </div>
        }
    }

    /// The looks of the card that the elements are in. `computed` is what a browser has computed for a
    /// property of an element; there are no looks where it says nothing, as the elements aren't there.
    pub fn looks(&self, computed: impl Fn(&NodeRef, &str) -> Option<String>) -> Option<Looks> {
        let colour = |place| computed(place, "color");
        Some(Looks::of(&Computed {
            font_family: computed(&self.room, "font-family")?,
            font_size: computed(&self.room, "font-size")?,
            width: computed(&self.room, "width")?,
            ink: colour(&self.ink)?,
            muted: colour(&self.muted)?,
            surface: colour(&self.surface)?,
            line: colour(&self.line)?,
            lead: colour(&self.lead)?,
            manage: colour(&self.manage)?,
        }))
    }
}
