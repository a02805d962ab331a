//! The comparison as a page of its own: the same state of a result, drawn as two. One press leads from either
//! page to the other.

use super::{Around, Fact as ResultFact, Owner, Tool, ToolState, View};
use crate::{
    state::Fact,
    ui::{
        controls::{Weight, plain},
        format::isolated,
        text::{actions, status, together},
    },
};
use quiz::words::Phrase;
use yew::prelude::*;

impl View<'_> {
    /// The page of a comparison that is there, or that a link has asked for and that is on its way.
    pub(super) fn beside(&self) -> Option<Html> {
        let View { result, .. } = *self;
        let content = if result.compared().is_some() {
            let around =
                &Around { ways: self.ways(), keep: together(vec![self.share(), self.call()]) };
            let compare = &result.tools.compare;
            together(vec![
                self.places.swatches.view(),
                self.tool(self.doors.compare, compare, around, Fact::Compare),
            ])
        } else if self.is_on_its_way() {
            html! { <h2 ref={&self.places.heading} tabindex="-1">{ self.told_of_tool() }</h2> }
        } else {
            return None;
        };
        Some(html! {
            <section key="beside" class="screen result" part="result" data-topic="compare">
                { content }
            </section>
        })
    }

    /// Whether the comparison is the first that is shown of a result. Until it is there, nobody begins to read
    /// what it would replace.
    fn is_on_its_way(&self) -> bool {
        let asked = self.result.tool.wanted();
        asked.is_some_and(|asked| asked.tool == Tool::Compare) && !self.result.others.is_empty()
    }

    /// The ways from the comparison to one's own result, or to that which it began from.
    fn ways(&self) -> Html {
        let View { words, result, on, .. } = *self;
        let label = match (&result.reported.owner, &result.name) {
            (Owner::Taker { .. }, _) => words.text(Phrase::BesideOwn).to_owned(),
            (Owner::SomeoneElse, None) => words.text(Phrase::BesideFirst).to_owned(),
            (Owner::SomeoneElse, Some(name)) => {
                words.filled(Phrase::BesideNamed, &[("name", &isolated(name.text()))])
            }
        };
        let left = plain("alone", &label, on, Fact::Result(ResultFact::LeftComparison));
        match result.reported.owner {
            Owner::Taker { .. } => actions(left),
            Owner::SomeoneElse => together(vec![self.take(), actions(left)]),
        }
    }

    /// The way to the comparison, where there is somebody to compare with; and what is said where it couldn't
    /// be fetched.
    pub(super) fn way_to_comparison(&self) -> Html {
        if self.result.others.is_empty() {
            return Html::default();
        }
        let has_failed = self.result.tool == ToolState::Failed(Tool::Compare);
        let said = if has_failed { self.told_of_tool() } else { "" };
        let pressed = Fact::ToolPressed(Tool::Compare);
        let show = self.button("beside", Weight::Plain, Phrase::BesideShow, pressed);
        together(vec![actions(show), status(said)])
    }
}
