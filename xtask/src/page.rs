//! The page in `dist/`, as visitors get it, and the address that it is going to live at. Only what other
//! sites read needs that: the oEmbed file, the link to it, and the previews of links.

use crate::{project::Project, run, setup::Toolbox};
use anyhow::{Error, Result, bail};
use std::{fmt, str::FromStr};

/// How Trunk is told to compile the program so that it can be cut into parts.
pub(crate) const FOR_VISITORS: [&str; 3] = ["--release", "--features", "split"];
/// The folders of a page's sources that no compiler reads.
pub(crate) const WITHOUT_RUST: [&str; 4] = ["content", "docs", "embed", "styles"];
/// The variable that hands the address to the part of the build that Trunk calls.
pub(crate) const SITE: &str = "LMQ_SITE";

/// The address that stands for it in the sources.
const ANYWHERE: &str = "https://quiz.example/";

/// A page without the lines that are for other sites, and say where it lives.
pub(crate) fn without_site(html: &str) -> String {
    let marks = ["property=\"og:", "name=\"twitter:", "json+oembed"];
    let stays = |line: &&str| !marks.iter().any(|mark| line.contains(mark));
    html.lines().filter(stays).flat_map(|line| [line, "\n"]).collect()
}

/// Builds `dist/` anew, for this address. What the compiler says is on screen.
pub(crate) fn build(project: &Project, toolbox: &Toolbox, site: &Site) -> Result<()> {
    let mut build = toolbox.trunk(project)?;
    build.arg("build").args(FOR_VISITORS).args(["--log", "warn"]).env(SITE, site.to_string());
    run::show("building the page into dist/", &mut build)
}

/// A folder's address: http or https, ending with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Site(String);

impl Site {
    /// The page on this machine.
    pub(crate) fn local(port: u16) -> Site {
        Site(format!("http://127.0.0.1:{port}/"))
    }

    /// A source with this address instead of the one that stands for it.
    pub(crate) fn put_into(&self, source: &str) -> String {
        source.replace(ANYWHERE, &self.0)
    }
}

impl FromStr for Site {
    type Err = Error;

    fn from_str(text: &str) -> Result<Site> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_safe = text.chars().all(|c| c.is_ascii_graphic() && !"\"'<>\\`?#".contains(c));
        let has_host = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', ':']));
        if !is_safe || !has_host || !text.ends_with('/') {
            bail!(
                "{text:?} is not the address of a folder, such as https://quiz.example/ with the \
                 slash at its end"
            );
        }
        Ok(Site(text.to_owned()))
    }
}

impl fmt::Display for Site {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Site;

    #[test]
    fn only_folders_on_the_web_are_sites() {
        for text in ["https://quiz.example/", "http://127.0.0.1:8080/", "https://a.example/b/c/"] {
            assert_eq!(text.parse::<Site>().unwrap().to_string(), text);
        }
        let refused = "quiz.example/ https://quiz.example https:// https:/// https://:80/ javascript:/ \
            ftp://quiz.example/ https://quiz.example/?a=/ https://quiz.example/#/ https://quiz.example/\"/";
        for text in refused.split(' ').chain(["", "https://quiz .example/"]) {
            assert!(text.parse::<Site>().is_err(), "{text}");
        }
    }
}
