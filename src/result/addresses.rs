//! Where the links of a result lead to, from the page that is open.

use browser::address;
use quiz::link::Whereabouts;

/// Where links lead to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// The page that result links point at, without a result; `None` where no page of this quiz can be
    /// opened by anybody else.
    pub base: Option<String>,
    /// The page for teams, where there is one beside the quiz.
    pub team: Option<String>,
}

impl Addresses {
    /// Where links lead to from the page that is open.
    pub(super) fn new(asked: Option<&str>, team: Option<&str>) -> Addresses {
        // The quiz's own page is beside the one for teams.
        let own = team.and_then(|team| team.rsplit_once('/'));
        let own = own.map(|(folder, _)| [folder, "/index.html"].concat());
        let (page, canonical) = (address::current(), address::canonical());
        let whereabouts = Whereabouts {
            asked,
            canonical: canonical.as_deref(),
            page: &page,
            own: own.as_deref(),
        };
        Addresses { base: whereabouts.page_for_links(), team: team.map(str::to_owned) }
    }
}
