//! What a report is drawn from, and how its evidence is set: a facet's score in one line, and
//! answers quoted as they were given.

use super::{Owner, state::Reported};
use crate::ui::{format::scale_score, marker, text::together};
use quiz::{
    instrument::{Answer, Facet, Keying, items},
    report::{Quote, Voice},
    scoring::Profile,
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// What every part of a report reads.
#[derive(Clone, Copy)]
pub(super) struct Evidence<'a> {
    /// The words of the language.
    pub(super) words: &'a Words,
    /// The scores that the report is drawn from.
    pub(super) profile: &'a Profile,
    /// Who is spoken to.
    pub(super) voice: Voice,
    /// The taker's own answers; none where the result is somebody else's.
    pub(super) answers: &'a [Option<Answer>],
}

impl<'a> Evidence<'a> {
    /// What a report of this is drawn from.
    pub(super) fn of(words: &'a Words, reported: &'a Reported) -> Evidence<'a> {
        let Reported { profile, owner, .. } = reported;
        // Nothing of another person's answers is known, and nothing of one's own stands in for it.
        let answers = match owner {
            Owner::Taker { session: Some(session), .. } => session.given(),
            _ => &[],
        };
        Evidence { words, profile, voice: owner.voice(), answers }
    }

    /// A facet's mark, name and score.
    pub(super) fn score(&self, facet: Facet) -> Html {
        let name = self.words.text(Key::FacetName(facet));
        let score = scale_score(self.words, self.profile.facet(facet));
        html! {
            <span data-side={facet.side.id()}>
                { marker::dot(facet.side) }{ [name, &score].join(" ") }
            </span>
        }
    }

    /// That the taker has said so.
    pub(super) fn said(&self, quote: Quote) -> Html {
        html! { <>{ self.words.text(Phrase::StepsSaid) }{ " " }{ self.quote(quote) }</> }
    }

    /// An answer in the words of its statement.
    pub(super) fn quote(&self, quote: Quote) -> Html {
        let words = self.words;
        let answer = words.text(Answer::Rated(quote.answer));
        let statement = words.text(Key::Statement(quote.place));
        let text = words.filled(Phrase::QuoteText, &[("statement", statement), ("answer", answer)]);
        let item = items().get(quote.place);
        let is_reversed = item.is_some_and(|item| item.keying == Keying::Reverse);
        let mut pieces = vec![text.into()];
        if is_reversed {
            let reversed = words.text(Phrase::QuoteReversed);
            pieces.push(html! { <span class="reversed">{ reversed }</span> });
        }
        together(pieces)
    }
}
