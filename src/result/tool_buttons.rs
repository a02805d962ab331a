//! The row of tools below a result, and the tool that was pressed. A pointer or the focus that comes near
//! a button fetches its part, so that a press seldom waits.

use super::{Owner, Tool, ToolState, View};
use crate::{
    result::{Around, ToolDoor, ToolView},
    state::Fact,
    ui::{
        controls::states,
        text::{each, panel, status, together},
    },
};
use quiz::words::Phrase;
use std::rc::Rc;
use yew::prelude::*;

impl View<'_> {
    /// The buttons and the tool, as markup.
    pub(super) fn tools(&self) -> Html {
        let View { words, result, on, .. } = *self;
        let tools: &[Tool] = match result.reported.owner {
            Owner::Taker { .. } => &Tool::ALL,
            Owner::SomeoneElse => &Tool::OF_OTHERS,
        };
        let shown = result.tool.shown();
        let button = |tool: Tool| {
            let (label, expanded) =
                (label(tool), if shown == Some(tool) { "true" } else { "false" });
            html! {
                <button type="button" part={part_name(tool)} data-weight="plain"
                    aria-expanded={expanded} onclick={states(on, Fact::ToolPressed(tool))}
                    onpointerenter={states(on, Fact::ToolNeared(tool))}
                    onfocus={states(on, Fact::ToolNeared(tool))}>
                    { words.text(label) }
                </button>
            }
        };
        panel(together(vec![
            html! {
                <div class="actions topics" part="more" role="group"
                    aria-label={words.text(Phrase::MoreTitle).to_owned()}>
                    { each(tools, &button) }
                </div>
            },
            status(self.told_of_tool()),
            self.open_tool(),
        ]))
    }

    /// What has become of the wish for a tool, where it isn't there.
    pub(super) fn told_of_tool(&self) -> &str {
        match self.result.tool {
            ToolState::Opening(_) => self.words.text(Phrase::MoreOpening),
            ToolState::Failed(_) => self.words.text(Phrase::MoreFailed),
            _ => "",
        }
    }

    /// The tool that is open; nothing while one is on its way.
    fn open_tool(&self) -> Html {
        let ToolState::Open(tool) = self.result.tool else { return Html::default() };
        let (doors, tools) = (self.doors, &self.result.tools);
        let around = &Around::default();
        let content = match tool {
            Tool::Compare => self.tool(doors.compare, &tools.compare, around, Fact::Compare),
            Tool::Breakdown => {
                self.tool(doors.breakdown, &tools.breakdown, around, Fact::Breakdown)
            }
            Tool::Export => self.tool(doors.export, &tools.export, around, Fact::Export),
            Tool::History => self.tool(doors.history, &tools.history, around, Fact::History),
        };
        html! {
            <>
            { self.places.swatches.view() }
            <section key={part_name(tool)} class="annex" data-topic={part_name(tool)}>
                { content }
            </section>
            </>
        }
    }

    pub(super) fn tool<S, F: 'static, E>(
        &self,
        door: Option<&'static ToolDoor<S, F, E>>,
        state: &S,
        around: &Around,
        fact: fn(Rc<F>) -> Fact,
    ) -> Html {
        let Some((door, request)) = door.zip(self.result.request.as_ref()) else {
            return Html::default();
        };
        let on = &self.on.reform(move |of_tool| fact(Rc::new(of_tool)));
        let View { words, places, .. } = *self;
        (door.view)(&ToolView { words, request, state, places, around, on })
    }
}

/// The names that style sheets and automation know the tools by, since before they were parts.
fn part_name(tool: Tool) -> &'static str {
    match tool {
        Tool::Compare => "compare",
        Tool::Breakdown => "arithmetic",
        Tool::Export => "take-away",
        Tool::History => "over-time",
    }
}

fn label(tool: Tool) -> Phrase {
    match tool {
        Tool::Compare => Phrase::MoreCompare,
        Tool::Export => Phrase::MoreExport,
        Tool::History => Phrase::MoreHistory,
        Tool::Breakdown => Phrase::MoreBreakdown,
    }
}
