//! Smaller style sheets: without comments and line ends.

use regex_lite::Regex;

/// A style sheet without comments, indentation and line ends. White space inside a line stays: in
/// `calc()` it has a meaning.
pub(super) fn without_comments(css: &str) -> String {
    // A line end stays where lines are joined: between two words it parts them.
    let spare = [(r"(?s)/\*.*?\*/", ""), (r"\s*\n\s*", "\n"), (r"([{};,])\n", "$1"), (r"^\n", "")];
    spare.iter().fold(css.to_owned(), |css, (pattern, instead)| match Regex::new(pattern) {
        Ok(pattern) => pattern.replace_all(&css, *instead).into_owned(),
        Err(_) => css,
    })
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn a_style_sheet_loses_comments_and_line_ends_but_no_meaning() {
        let css = "/* One. */\nh2 {\n  font-size: clamp(1em, 1em + 2cqi, 2em);\n}\n\n/* Two\n   lines. */\np a\n  b { margin: 0; }\n";
        assert_eq!(
            without_comments(css),
            "h2 {font-size: clamp(1em, 1em + 2cqi, 2em);}p a\nb { margin: 0; }"
        );
    }
}
