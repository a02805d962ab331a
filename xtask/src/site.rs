//! The address that a page is going to live at. Only what other sites read needs it: the oEmbed
//! file and the link to it.

use std::fmt;

/// The variable that hands it to the part of the build that Trunk calls.
pub(crate) const VARIABLE: &str = "LMQ_SITE";

/// A folder's address: http or https, ending with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Site(String);

impl Site {
    /// What the text says, if it is such an address.
    ///
    /// # Errors
    /// One sentence for the person who typed it.
    pub(crate) fn parse(text: &str) -> Result<Site, String> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_safe = text.chars().all(|c| c.is_ascii_graphic() && !"\"'<>\\`?#".contains(c));
        let has_host = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', ':']));
        if is_safe && has_host && text.ends_with('/') {
            Ok(Site(text.to_owned()))
        } else {
            Err(format!(
                "{text:?} is not the address of a folder, such as https://quiz.example/ with the \
                 slash at its end"
            ))
        }
    }

    /// The page on this machine.
    pub(crate) fn local(port: u16) -> Site {
        Site(format!("http://127.0.0.1:{port}/"))
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
    fn folders_on_the_web_are_sites() {
        for text in ["https://quiz.example/", "http://127.0.0.1:8080/", "https://a.example/b/c/"] {
            assert_eq!(Site::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Site::local(8080), Site::parse("http://127.0.0.1:8080/").unwrap());
    }

    #[test]
    fn what_is_no_folder_on_the_web_is_refused() {
        for text in [
            "",
            "quiz.example/",
            "https://quiz.example",
            "https://",
            "https:///",
            "https://:80/",
            "ftp://quiz.example/",
            "javascript:/",
            "https://quiz.example/?a=/",
            "https://quiz.example/#/",
            "https://quiz.example/\"/",
            "https://quiz .example/",
        ] {
            assert!(Site::parse(text).is_err(), "{text}");
        }
    }
}
