//! The build's id: it stands in the addresses of the files that the loader fetches, so that they
//! may be kept for ever under their address and are fetched anew as soon as one of them changes.

use anyhow::{Result, ensure};
use regex_lite::{Captures, Regex};
use sha2::{Digest, Sha256};

/// Eight hexadecimal digits for the files with these names and bytes.
pub(super) fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut hash = Sha256::new();
    for (name, bytes) in files {
        // Lengths keep the end of one file apart from the beginning of the next.
        hash.update(format!("{name} {}\n", bytes.len()));
        hash.update(bytes);
    }
    let digits: Vec<String> = hash.finalize().iter().take(4).map(|b| format!("{b:02x}")).collect();
    digits.concat()
}

/// The page whose preloads of these files carry the id, so that the loader finds them again, and
/// how many it has.
///
/// # Errors
/// Only where the pattern is wrong.
pub(super) fn in_preloads(html: &str, files: &[&str], id: &str) -> Result<(String, usize)> {
    let link = Regex::new(r#"<link\b[^>]*>"#)?;
    let is_preload = Regex::new(r#"\brel="(?:preload|modulepreload)""#)?;
    let href = Regex::new(r#"\bhref="(?:\./)?([^"]+)""#)?;
    let mut changed = 0;
    let page = link.replace_all(html, |link: &Captures| {
        let link = link.get(0).map_or("", |link| link.as_str());
        let file = href.captures(link).and_then(|href| href.get(1)).map(|file| file.as_str());
        match file.filter(|file| is_preload.is_match(link) && files.contains(file)) {
            Some(file) => {
                changed += 1;
                link.replace(&format!("{file}\""), &format!("{file}?v={id}\""))
            }
            None => link.to_owned(),
        }
    });
    Ok((page.into_owned(), changed))
}

/// The text without the ids of `in_preloads`.
///
/// # Errors
/// Only where the pattern is wrong.
pub(crate) fn taken_out(text: &str) -> Result<String> {
    let id = Regex::new(r"\?v=[0-9a-f]{8}\b")?;
    let plain = id.replace_all(text, "").into_owned();
    ensure!(!plain.contains("?v="), "an address still carries an id");
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_is_another_one_as_soon_as_a_file_changes() {
        let id = of([("a", &b"one"[..]), ("b", &b"two"[..])]);
        assert_eq!(id.len(), 8);
        assert_eq!(id, of([("a", &b"one"[..]), ("b", &b"two"[..])]));
        assert_ne!(id, of([("a", &b"onet"[..]), ("b", &b"wo"[..])]));
        assert_ne!(id, of([("b", &b"one"[..]), ("a", &b"two"[..])]));
    }

    #[test]
    fn preloads_of_the_loaders_files_carry_the_id_and_nothing_else_does() {
        let page = "<link rel=\"icon\" href=\"icon.svg\">\n<link rel=\"modulepreload\" \
            href=\"./a.js\">\n<link rel=\"preload\" href=\"c/en.json\" as=\"fetch\">\n\
            <link rel=\"preload\" href=\"page.css\"><a href=\"a.js\">";
        let (changed, count) = in_preloads(page, &["a.js", "c/en.json"], "00ff00ff").unwrap();
        assert_eq!(count, 2);
        let expected = page
            .replace("./a.js\"", "./a.js?v=00ff00ff\"")
            .replace("en.json\"", "en.json?v=00ff00ff\"");
        assert_eq!(changed, expected);
        assert_eq!(taken_out(&changed).unwrap(), page);
    }

    #[test]
    fn an_id_of_another_shape_is_noticed() {
        assert!(taken_out("a.js?v=latest").is_err());
    }
}
