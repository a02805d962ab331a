//! What can be taken away: pictures, print, files, a code.

use super::title;
use crate::{
    state::{Fact, State},
    words::Words,
};
use quiz::words::AnnexPhrase;
use yew::prelude::*;

/// The topic as markup. `heading` takes the focus.
pub fn view(words: &Words, _: &State, heading: &NodeRef, _: &Callback<Fact>) -> Html {
    title::view(words.annex.text(AnnexPhrase::TakeAwayTitle), heading)
}
