//! Where the links of a result lead to, from the page that is open.

use browser::address;
use quiz::link::{self, Whereabouts};

/// Where links lead to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// The page that result links point at, without a result; `None` where no page of this quiz can be
    /// opened by anybody else.
    pub base: Option<String>,
    /// The page for teams, where there is one beside the quiz.
    pub team: Option<String>,
    /// The folder of the pages that other sites show previews of, where links lead to the quiz's own page.
    pub previews: Option<String>,
}

impl Addresses {
    /// Where links lead to from the page that is open.
    pub(super) fn new(asked: Option<&str>, team: Option<&str>) -> Addresses {
        // The quiz's own page is beside the one for teams.
        let folder = team.and_then(|team| team.rsplit_once('/'));
        let folder = folder.map(|(folder, _)| [folder, "/"].concat());
        let own = folder.as_ref().map(|folder| [folder, "index.html"].concat());
        let (page, canonical) = (address::current(), address::canonical());
        let whereabouts = Whereabouts {
            asked,
            canonical: canonical.as_deref(),
            page: &page,
            own: own.as_deref(),
        };
        let base = whereabouts.page_for_links();
        let is_own =
            base.as_deref().filter(|base| !link::takes_in_query(base)).map(page_of).is_some_and(
                |page| [&folder, &own].into_iter().flatten().any(|known| page == known),
            );
        let previews = folder.filter(|_| is_own).map(|folder| [&folder, "r/"].concat());
        Addresses { base, team: team.map(str::to_owned), previews }
    }

    /// The page that a link leads to: where the person wants that, the one whose preview says this much of
    /// the result.
    pub(super) fn page(&self, preview: Option<&str>) -> String {
        let base = self.base.as_deref().unwrap_or_default();
        match self.previews.as_ref().zip(preview) {
            Some((folder, kind)) => {
                let rest = base.get(page_of(base).len()..).unwrap_or_default();
                [folder, kind, "/", rest].concat()
            }
            None => base.to_owned(),
        }
    }
}

/// An address without query and fragment.
fn page_of(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default()
}
