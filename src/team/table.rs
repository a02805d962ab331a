//! The table of everybody, sorted by any column. Where they are more than fit, it has pages, and a field to find a name.

use super::{
    card,
    figures::{name, whole},
    press::{button, resting},
    state::{Fact, Order, PAGE, State, Turn},
};
use crate::ui::{
    controls::states,
    format::{is_clear, side_name},
    text::{each, together},
};
use quiz::{
    instrument::{Dimension, Side},
    link,
    scoring::Measure,
    scoring::{Estimate, Lean, Profile},
    team::{MemberIndex, initials},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The table of everybody.
#[derive(Debug)]
pub(super) struct Everybody<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// Who is there, and how they are ordered.
    pub state: &'a State,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl Everybody<'_> {
    /// The table as markup.
    pub(super) fn view(&self) -> Html {
        let words = self.words;
        let marks = if self.state.is_small() { initials(self.state.members()) } else { Vec::new() };
        let row = |member| self.row(member, &marks);
        let rows: Vec<Html> = self.state.table().shown().map(row).collect();
        let has_tools = self.state.members().len() > PAGE;
        let tools = if has_tools { self.tools() } else { Html::default() };
        let scrolls = words.text(Phrase::TeamTableScrolls).to_owned();
        let table = html! {
            <div class="scrolls" role="group" aria-label={scrolls} tabindex="0">
                <table>
                    <thead><tr>{ self.headings() }</tr></thead>
                    <tbody>{ together(rows) }</tbody>
                </table>
            </div>
        };
        let (title, text) = (words.text(Phrase::TeamTableTitle), words.text(Phrase::TeamTableText));
        card::titled("everybody", title, text, together(vec![tools, table]))
    }

    fn tools(&self) -> Html {
        let (words, table) = (self.words, self.state.table());
        let turn = |name, phrase, can_turn, turn| match can_turn {
            true => button(name, words.text(phrase), self.on, Fact::Turned(turn)),
            false => resting(name, words.text(phrase)),
        };
        html! {
            <div class="tools">
                <label for="find">{ words.text(Phrase::TeamTableFind) }</label>
                <input id="find" type="search" autocomplete="off" spellcheck="false"
                    oninput={self.on.reform(|input: InputEvent| Fact::Sought(browser::field::typed(&input)))} />
                <p class="rows">{ rows(words, self.state) }</p>
                <div class="turns">
                    { turn("back", Phrase::TeamTableBack, table.can_turn_back(), Turn::Back) }
                    { turn("on", Phrase::TeamTableOn, table.can_turn_on(), Turn::On) }
                </div>
            </div>
        }
    }

    fn headings(&self) -> Html {
        let words = self.words;
        let mut headings = vec![
            self.heading(Order::Read, words.text(Phrase::TeamTableRead)),
            self.heading(Order::Name, words.text(Phrase::TeamTableName)),
        ];
        for which in Side::ALL {
            headings.push(self.heading(Order::By(Measure::Side(which)), side_name(words, which)));
        }
        headings
            .push(self.heading(Order::By(Measure::Balance), words.text(Phrase::TeamTableBalance)));
        for dimension in Dimension::ALL {
            let name = words.text(Key::DimensionName(dimension));
            headings.push(self.heading(Order::By(Measure::Difference(dimension)), name));
        }
        together(headings)
    }

    fn heading(&self, order: Order, label: &str) -> Html {
        let table = self.state.table();
        let (sort, arrow) = match (table.order() == order, table.is_descending()) {
            (true, true) => ("descending", "▼"),
            (true, false) => ("ascending", "▲"),
            (false, _) => ("none", ""),
        };
        html! {
            <th scope="col" aria-sort={sort}>
                <button type="button" data-press="sort" onclick={states(self.on, Fact::OrderPressed(order))}>
                    { label }<span class="arrow" aria-hidden="true">{ arrow }</span>
                </button>
            </th>
        }
    }

    /// Somebody's row. Where the drawings have a mark for each, it stands beside the name.
    fn row(&self, index: MemberIndex, marks: &[String]) -> Html {
        let Some(member) = self.state.members().get(index.0 as usize) else {
            return Html::default();
        };
        let words = self.words;
        let profile = member.outcome.profile();
        let own = link::with_named_results("./", &[member.named()]);
        let mark = marks.get(index.0 as usize);
        let mark = mark.map(|mark| html! { <small>{ mark }</small> });
        html! {
            <tr key={index.0}>
                <td class="number">{ words.number(index.0 as usize + 1) }</td>
                <th scope="row">
                    { mark.unwrap_or_default() }
                    <a href={own} target="_blank" rel="noopener">
                        { name(words, self.state.members(), index) }
                        { " " }{ unseen(words.text(Phrase::TeamTableOpens)) }
                    </a>
                </th>
                { each(&Side::ALL, &|side| self.total(profile.side(side))) }
                { self.difference(Measure::Balance.shown(&profile), profile.lean()) }
                { each(&Dimension::ALL, &|dimension| self.dimension(&profile, dimension)) }
            </tr>
        }
    }

    fn dimension(&self, profile: &Profile, dimension: Dimension) -> Html {
        self.difference(
            Measure::Difference(dimension).shown(profile),
            profile.dimension_lean(dimension),
        )
    }

    fn total(&self, total: Option<Estimate>) -> Html {
        match total {
            Some(total) => html! { <td>{ whole(total.score()) }</td> },
            None => self.too_few(),
        }
    }

    /// A difference with the mark of the side that it points to. Where that is clear, it is bold, and said.
    fn difference(&self, points: Option<i32>, lean: Option<Lean>) -> Html {
        let Some(points) = points else { return self.too_few() };
        let (side, mark, phrase) = match points {
            0 => return html! { <td>{ "0" }</td> },
            1.. => (Side::Leading, "●\u{a0}", Phrase::TeamTowardsLeading),
            _ => (Side::Managing, "■\u{a0}", Phrase::TeamTowardsManaging),
        };
        let points = points.abs().to_string();
        let mut said = self.words.filled(phrase, &[("points", &points)]);
        let is_clear = is_clear(lean);
        if is_clear {
            said = [&said, ", ", self.words.text(Phrase::TeamTableClear)].concat();
        }
        let content = html! {
            <>
                <span data-side={side.id()} aria-hidden="true">{ mark }{ points }</span>
                { unseen(&said) }
            </>
        };
        if is_clear {
            html! { <td><strong>{ content }</strong></td> }
        } else {
            html! { <td>{ content }</td> }
        }
    }

    fn too_few(&self) -> Html {
        html! {
            <td>
                <span aria-hidden="true">{ "–" }</span>
                { unseen(self.words.text(Phrase::TeamTooFew)) }
            </td>
        }
    }
}

/// What only those hear who don't see.
fn unseen(text: &str) -> Html {
    html! { <span class="unseen">{ text }</span> }
}

/// Which rows of how many are shown, or that there is nobody.
pub(super) fn rows(words: &Words, state: &State) -> String {
    let table = state.table();
    let shown = table.shown().count();
    if shown == 0 {
        return words.text(Phrase::TeamTableNobody).to_owned();
    }
    let numbers = [table.first() + 1, table.first() + shown, table.count()];
    let [first, last, count] = &numbers.map(|each| words.number(each));
    words.filled(Phrase::TeamTableRows, &[("first", first), ("last", last), ("count", count)])
}
