//! What the page is told of a quiz that is done: the totals and facet scores, 0 to 100, and the link;
//! `null` where there are too few answers.

use super::{Addresses, State, state::Reported};
use browser::page::Detail;
use quiz::{
    instrument::{Facet, Scale, Side},
    scoring::{Estimate, Lean, Tally},
};

/// The event's detail, whose names are part of the public surface.
pub(super) fn completed(result: &State, addresses: &Addresses) -> Detail {
    let Reported { outcome, profile, .. } = &*result.reported;
    let score = |estimate: Option<Estimate>| estimate.map(|estimate| estimate.score());
    let mut detail = Detail::new();
    detail.set("length", outcome.length().id());
    for side in Side::ALL {
        detail.set_or_null(side.id(), score(profile.side(side)));
    }
    detail.set_or_null("balance", score(profile.balance()));
    let lean = profile.lean().map(|lean| match lean {
        Lean::Leading => Side::Leading.id(),
        Lean::Managing => Side::Managing.id(),
        Lean::Unclear => "none",
    });
    detail.set_or_null("lean", lean);
    let answered: u8 =
        Scale::all().filter_map(|scale| outcome.tally(scale)).map(Tally::answered).sum();
    detail.set("answered", f64::from(answered));
    detail.set("revision", f64::from(outcome.revision().number()));
    let mut facets = Detail::new();
    for facet in Facet::all() {
        let name = [facet.dimension.id(), facet.side.id()].join(".");
        facets.set_or_null(&name, score(profile.facet(facet).estimate()));
    }
    detail.set("facets", facets);
    detail.set("link", &*result.link(addresses));
    detail
}
