//! The table of every score: the same numbers as the chart, with the sides apart.

use crate::ui::{
    format::{gap, is_clear, scale_score, side_name, total},
    text::{each, fine},
};
use quiz::{
    instrument::{Dimension, Facet, Scale, Side},
    scoring::{Lean, Measure, Profile},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The table of every score.
pub struct Scores<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The scores that are listed.
    pub profile: &'a Profile,
    /// How a number is shown: it may be pressed where there is more to know of it.
    pub number: &'a dyn Fn(Measure, Html) -> Html,
    /// What is said under it.
    pub note: &'a str,
}

impl Scores<'_> {
    /// The table as markup.
    pub fn view(&self) -> Html {
        let Scores { words, profile, number, note } = *self;
        html! {
            <div class="scores">
                <table part="scores">
                    <caption>{ words.text(Phrase::ScoresTitle) }</caption>
                    <thead>
                        <tr>
                            { column(words.text(Phrase::ScoresDimension)) }
                            { each(&Side::ALL, &|side| column(side_name(words, side))) }
                            { column(words.text(Phrase::ScoresDifference)) }
                        </tr>
                    </thead>
                    <tbody>{ each(&Dimension::ALL, &|dimension| self.row(dimension)) }</tbody>
                    <tfoot>
                        <tr>
                            { row_name(words.text(Phrase::ScoresTotal)) }
                            { each(&Side::ALL, &|side| {
                                let total = total(words, profile.side(side)).into();
                                cell(number(Measure::Side(side), total))
                            }) }
                            { self.gap(Measure::Balance, profile.lean()) }
                        </tr>
                    </tfoot>
                </table>
                { fine(note) }
            </div>
        }
    }

    fn row(&self, dimension: Dimension) -> Html {
        let Scores { words, profile, number, .. } = *self;
        html! {
            <tr>
                { row_name(words.text(Key::DimensionName(dimension))) }
                { each(&Side::ALL, &|side| {
                    let facet = Facet { dimension, side };
                    html! {
                        <td data-facet={[dimension.id(), ".", side.id()].concat()}>
                            <span class="facet">{ words.text(Key::FacetName(facet)) }</span>
                            { number(
                                Measure::Scale(Scale::Facet(facet)),
                                html! {
                                    <span class="score">
                                        { scale_score(words, profile.facet(facet)) }
                                    </span>
                                },
                            ) }
                        </td>
                    }
                }) }
                { self.gap(
                    Measure::Difference(dimension),
                    profile.dimension_lean(dimension),
                ) }
            </tr>
        }
    }

    /// A difference, in bold where it is clear.
    fn gap(&self, column: Measure, lean: Option<Lean>) -> Html {
        let text = match column.shown(self.profile) {
            None => "–".to_owned(),
            points => gap(self.words, points),
        };
        let text = if is_clear(lean) {
            html! { <strong>{ text }</strong> }
        } else {
            text.into()
        };
        cell((self.number)(column, text))
    }
}

fn row_name(name: &str) -> Html {
    html! { <th scope="row">{ name }</th> }
}

fn cell(content: Html) -> Html {
    html! { <td>{ content }</td> }
}

fn column(name: &str) -> Html {
    html! { <th scope="col">{ name }</th> }
}
