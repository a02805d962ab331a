//! The table of every score: the same numbers as the chart, with the sides apart.

use super::figures::{difference, is_clear, scale_score, score, side_name};
use quiz::{
    instrument::{Dimension, Facet, Side},
    scoring::{Estimate, Lean, Profile},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The table.
pub struct Scores<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The scores.
    pub profile: &'a Profile,
}

impl Scores<'_> {
    /// The table as markup.
    pub fn view(&self) -> Html {
        let Scores { words, profile } = *self;
        let [leading, managing] = Side::ALL.map(|side| {
            profile
                .side(side)
                .map_or_else(|| words.text(Phrase::ResultTooFewTotal).into(), |e| score(words, e))
        });
        html! {
            <div class="scores">
                <table part="scores">
                    <caption>{ words.text(Phrase::ScoresTitle) }</caption>
                    <thead>
                        <tr>
                            { column(words.text(Phrase::ScoresDimension)) }
                            { for Side::ALL.map(|side| column(side_name(words, side))) }
                            { column(words.text(Phrase::ScoresDifference)) }
                        </tr>
                    </thead>
                    <tbody>{ for Dimension::ALL.map(|dimension| self.row(dimension)) }</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{ words.text(Phrase::ScoresTotal) }</th>
                            <td>{ leading }</td>
                            <td>{ managing }</td>
                            { self.gap(profile.balance(), profile.lean()) }
                        </tr>
                    </tfoot>
                </table>
                <p class="fine">{ words.text(Phrase::ScoresBold) }</p>
            </div>
        }
    }

    fn row(&self, dimension: Dimension) -> Html {
        let Scores { words, profile } = *self;
        html! {
            <tr>
                <th scope="row">{ words.text(Key::DimensionName(dimension)) }</th>
                { for Side::ALL.map(|side| {
                    let facet = Facet { dimension, side };
                    html! {
                        <td data-facet={[dimension.id(), ".", side.id()].concat()}>
                            <span class="facet">{ words.text(Key::FacetName(facet)) }</span>
                            <span class="score">{ scale_score(words, profile.facet(facet)) }</span>
                        </td>
                    }
                }) }
                { self.gap(profile.difference(dimension), profile.dimension_lean(dimension)) }
            </tr>
        }
    }

    /// A difference, in bold where it is larger than its uncertainty.
    fn gap(&self, gap: Option<Estimate>, lean: Option<Lean>) -> Html {
        let text = gap.map_or_else(|| "–".to_owned(), |gap| difference(self.words, gap));
        let text = if is_clear(lean) { html! { <strong>{ text }</strong> } } else { text.into() };
        html! { <td>{ text }</td> }
    }
}

fn column(name: &str) -> Html {
    html! { <th scope="col">{ name }</th> }
}
