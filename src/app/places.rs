//! Where things are on screen, and what is done with them once a screen is drawn.

use crate::{compare, export, picture::swatches::Swatches, result::Chart, state::Effect};
use browser::{focus, scrolling};
use quiz::words::Words;
use yew::prelude::*;

/// Where things are on screen that the focus goes to, or whose text, file or looks are read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// The heading of the screen.
    pub heading: NodeRef,
    /// The sentence that says what is needed.
    pub problem: NodeRef,
    /// The field with the link of the result.
    pub link: NodeRef,
    /// The heading of the tool, or the number that was asked for.
    pub tool: NodeRef,
    /// What is said of the last press among the kept results.
    pub notice: NodeRef,
    /// The field that takes a file of kept results.
    pub history_file: NodeRef,
    /// What is asked about the theme's colours and letters, for pictures.
    pub swatches: Swatches,
    /// Where things of the comparison are.
    pub compare: compare::Places,
    /// Where things of the export are.
    pub export: export::Places,
}

/// What has to wait for the drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum After {
    /// Moves the focus.
    Focus(NodeRef),
    /// Moves the focus to a field and selects its text.
    Select(NodeRef),
    /// Moves the focus, and brings it to the top where it is low in the view.
    FocusInView(NodeRef),
    /// Moves the focus, and brings it to the top.
    FocusAtTop(NodeRef),
    /// Does something that needs what has been drawn.
    Effect(Effect),
}

impl After {
    /// Whether it moves the focus.
    pub(super) fn moves_focus(&self) -> bool {
        !matches!(self, After::Effect(_))
    }

    /// Does it, as far as that is done here; gives back the rest.
    pub(super) fn carry_out(self) -> Option<Effect> {
        match self {
            After::Focus(place) => focus::on(&place),
            After::Select(field) => focus::on_text_of(&field),
            After::FocusInView(place) => {
                focus::on(&place);
                if scrolling::is_low(&place) {
                    scrolling::to(&place);
                }
            }
            After::FocusAtTop(place) => {
                focus::on(&place);
                scrolling::to(&place);
            }
            After::Effect(effect) => return Some(effect),
        }
        None
    }
}

/// What a tool has the browser do things with: what it knows, and a way to say what came of it.
#[derive(Debug)]
pub struct Run<'a, S, F> {
    /// The words of the language.
    pub words: &'a Words,
    /// What it is drawn from.
    pub request: &'a crate::result::Request,
    /// The way in which the chart of the result is looked at.
    pub chart: Chart,
    /// What the tool knows.
    pub state: &'a S,
    /// Where things are on screen.
    pub places: &'a Places,
    /// Takes what happens later.
    pub on: Callback<F>,
    /// What has happened at once.
    pub facts: Vec<F>,
    /// What has to wait for the drawing.
    pub after: &'a mut Vec<After>,
}
