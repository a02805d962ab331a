//! Which page a result link leads to: one that somebody else can open, and without what campaigns have
//! hung on the reader's own address.

use super::{
    NamedResult,
    address::{with_named_results, without_result},
};

/// Keys that tell who has sent a visitor, and sometimes who the visitor is.
const TRACKING: [&str; 30] = [
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "srsltid",
    "msclkid",
    "twclid",
    "ttclid",
    "yclid",
    "ysclid",
    "igshid",
    "igsh",
    "li_fat_id",
    "epik",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "hsctatracking",
    "oly_anon_id",
    "oly_enc_id",
    "vero_id",
    "vero_conv",
    "rb_clickid",
    "wickedid",
    "s_kwcid",
    "_openstat",
    "_ga",
    "_gl",
];

/// How whole families of such keys begin.
const TRACKING_FAMILIES: [&str; 6] = ["utm_", "mtm_", "pk_", "hsa_", "_hs", "__hs"];

/// What is known of where a quiz is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Whereabouts<'a> {
    /// The page that the author wants links to lead to. Only this one may ask for results in its query:
    /// whoever serves the page reads those.
    pub asked: Option<&'a str>,
    /// The address that the page calls its own, for search engines and the like.
    pub canonical: Option<&'a str>,
    /// The address of the page.
    pub page: &'a str,
    /// The quiz's own page, where there is one beside it.
    pub own: Option<&'a str>,
}

impl Whereabouts<'_> {
    /// The page that links lead to, without results and without tracking: what the author asks for,
    /// else what the page calls itself, within its origin, else the page, else the quiz's own. `None`
    /// where nobody else could open any of them, as with a file on a disk.
    pub fn page_for_links(&self) -> Option<String> {
        let canonical = self.canonical.filter(|address| origin(address) == origin(self.page));
        [self.asked, canonical, Some(self.page), self.own]
            .into_iter()
            .flatten()
            .find(|address| origin(address).is_some())
            .map(|address| {
                let mut page = without_tracking(&without_result(address));
                if self.asked == Some(address) && takes_in_query(address) {
                    page.push_str(if page.contains('?') { "&lmq=" } else { "?lmq=" });
                }
                page
            })
    }
}

/// Whether an address ends in an `lmq=` of its query, with nothing behind it: so an author asks for
/// results in the query, where the scripts of a page can't bear them in the fragment.
pub fn takes_in_query(page: &str) -> bool {
    !page.contains('#') && (page.ends_with("?lmq=") || page.ends_with("&lmq="))
}

/// The link to a page of [`Whereabouts::page_for_links`] with these people's results and names: in its
/// fragment, or in its query where it [`takes_in_query`].
pub fn link_to(page: &str, people: &[NamedResult]) -> String {
    if !takes_in_query(page) {
        return with_named_results(page, people);
    }
    let fragment = with_named_results("", people);
    [page, fragment.strip_prefix("#lmq=").unwrap_or_default()].concat()
}

/// The origin of an address on the web, in the form in which browsers write it.
fn origin(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    (end > 0).then(|| address.get(..address.len() - rest.len() + end)).flatten()
}

/// The address without the keys of its query and of its fragment that campaigns have added.
pub fn without_tracking(address: &str) -> String {
    let first = address.find(['?', '#']).unwrap_or(address.len());
    let (path, mut rest) = address.split_at(first);
    let mut kept = path.to_owned();
    // The separator that a neighbour takes over, when the first key behind a `?` or a `#` goes.
    let mut due = None;
    while let Some(separator) = rest.chars().next() {
        let pair = rest.get(separator.len_utf8()..).unwrap_or_default();
        let end = pair.find(['?', '#', '&']).unwrap_or(pair.len());
        let (pair, after) = pair.split_at(end);
        if separator != '&' {
            due = None;
        }
        if is_tracking(pair) {
            due = due.or((separator != '&').then_some(separator));
        } else {
            kept.push(due.take().unwrap_or(separator));
            kept.push_str(pair);
        }
        rest = after;
    }
    kept
}

fn is_tracking(pair: &str) -> bool {
    let Some((key, _)) = pair.split_once('=') else { return false };
    let key = key.to_ascii_lowercase();
    TRACKING.contains(&key.as_str())
        || TRACKING_FAMILIES.iter().any(|family| key.starts_with(family))
}
