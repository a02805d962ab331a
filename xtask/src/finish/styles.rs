//! The style sheets that are shipped, each made of one or more files of `styles/`: one for each part of
//! the program, and one for each kind of page.

use anyhow::Result;
use fs_err as fs;
use regex_lite::Regex;
use std::path::Path;

/// Each sheet with its sources, in their order. What a part's sheet says once, those after it don't say
/// again: the parts are shown on top of `take` and `result`. Each page says what it has beside the quiz.
const SHEETS: [(&str, &[&str]); 10] = [
    ("take", &["tokens", "controls", "take"]),
    ("result", &["charts", "result"]),
    ("compare", &["compare"]),
    ("breakdown", &["breakdown"]),
    ("export", &["export"]),
    ("history", &["history"]),
    ("team", &["team"]),
    ("page", &["tokens", "page"]),
    ("frame", &["frame"]),
    ("builder", &["builder"]),
];

/// Every sheet by its name.
pub(super) fn of(styles: &Path) -> Result<Vec<(String, String)>> {
    let mut sheets = Vec::new();
    for (name, sources) in SHEETS {
        let mut sheet = String::new();
        for source in sources {
            sheet += &fs::read_to_string(styles.join(format!("{source}.css")))?;
        }
        sheets.push((format!("{name}.css"), sheet));
    }
    Ok(sheets)
}

/// A style sheet without comments, indentation and line ends. White space inside a line stays: in
/// `calc()` it has a meaning.
pub(super) fn without_comments(css: &str) -> Result<String> {
    // A line end stays where lines are joined: between two words it parts them.
    let spare = [(r"(?s)/\*.*?\*/", ""), (r"\s*\n\s*", "\n"), (r"([{};,])\n", "$1"), (r"^\n", "")];
    spare.iter().try_fold(css.to_owned(), |css, (pattern, instead)| {
        Ok(Regex::new(pattern)?.replace_all(&css, *instead).into_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use quiz::words::Part;

    #[test]
    fn every_source_is_shipped_and_every_part_has_a_sheet() {
        let styles = Project::find(true).unwrap().root.join("styles");
        of(&styles).unwrap();
        for part in Part::ALL {
            assert!(SHEETS.iter().any(|(name, _)| *name == part.id()), "{}", part.id());
        }
        for entry in fs::read_dir(styles).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let Some(source) = name.strip_suffix(".css") else { continue };
            assert!(SHEETS.iter().any(|(_, sources)| sources.contains(&source)), "{name}");
        }
    }

    #[test]
    fn a_style_sheet_loses_comments_and_line_ends_but_no_meaning() {
        let css = "/* One. */\nh2 {\n  font-size: clamp(1em, 1em + 2cqi, 2em);\n}\n\n/* Two\n   lines. */\np a\n  b { margin: 0; }\n";
        assert_eq!(
            without_comments(css).unwrap(),
            "h2 {font-size: clamp(1em, 1em + 2cqi, 2em);}p a\nb { margin: 0; }"
        );
    }
}
