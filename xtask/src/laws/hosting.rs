//! Every example of a host must say what it does about each rule that the quiz relies on; where a
//! host can't do something, the example says so.

use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;

/// Examples that stand alone, and those that are read together.
const EXAMPLES: [&[&str]; 4] =
    [&["nginx.conf"], &["Caddyfile"], &["github-pages.yml"], &["netlify.toml", "_headers"]];

/// What must be mentioned, and why.
const RULES: [(&str, &str); 8] = [
    ("application/wasm", "the module's type"),
    ("immutable", "files that never change under their address"),
    ("build/", "which those are"),
    ("Access-Control-Allow-Origin", "posts on other origins"),
    ("Cross-Origin-Resource-Policy", "posts that isolate themselves"),
    (".br", "the compressed files"),
    ("X-Frame-Options", "that the frame must stay embeddable"),
    ("Content-Security-Policy", "the policy of the quiz's own pages"),
];

/// Every rule that an example leaves out.
///
/// # Errors
/// Where an example is missing.
pub(super) fn breaches(project: &Project) -> Result<Vec<String>> {
    let folder = project.root().join("docs").join("hosting");
    let mut breaches = Vec::new();
    for names in EXAMPLES {
        let mut text = String::new();
        for name in names {
            let path = folder.join(name);
            text += &fs::read_to_string(&path)
                .with_context(|| format!("reading {}", path.display()))?;
        }
        let name = names.join(" and ");
        breaches.extend(left_out(&text).map(|fault| format!("docs/hosting/{name}: {fault}")));
    }
    Ok(breaches)
}

fn left_out(text: &str) -> impl Iterator<Item = String> {
    RULES
        .into_iter()
        .filter(|(rule, _)| !text.contains(rule))
        .map(|(rule, why)| format!("says nothing about {rule} ({why})"))
        // Mentioned only to be told that it isn't sent.
        .chain(sends_frame_options(text).then(|| "forbids frames".to_owned()))
}

/// Whether a line that is no comment sends the header that forbids frames.
fn sends_frame_options(text: &str) -> bool {
    text.lines().map(str::trim).any(|line| {
        let forbids = line.contains("X-Frame-Options") || line.contains("frame-ancestors");
        forbids && !line.starts_with('#')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_mention_every_rule() {
        assert_eq!(breaches(&Project::find().unwrap()).unwrap(), [""; 0]);
    }

    #[test]
    fn a_rule_left_out_is_reported() {
        let whole: String = RULES.iter().map(|(rule, _)| format!("# {rule}\n")).collect();
        assert_eq!(left_out(&whole).count(), 0);
        for (rule, why) in RULES {
            let told: Vec<String> = left_out(&whole.replace(rule, "")).collect();
            assert_eq!(told, [format!("says nothing about {rule} ({why})")]);
        }
    }

    #[test]
    fn an_example_that_forbids_frames_is_reported() {
        let whole: String = RULES.iter().map(|(rule, _)| format!("# {rule}\n")).collect();
        let told: Vec<String> = left_out(&(whole + "  X-Frame-Options: DENY\n")).collect();
        assert_eq!(told, ["forbids frames"]);
    }
}
