//! Reads Rust source as tokens, so that laws see names and literals but never comments.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A path such as `crate::browser::Storage`, one part each, with the line it is on. Groups in
/// `use` are spelt out: `a::{b, c::d}` gives `a::b` and `a::c::d`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RustPath {
    pub(super) line: usize,
    pub(super) parts: Vec<String>,
}

/// What the laws look at in one file.
#[derive(Debug, Default)]
pub(super) struct RustSource {
    pub(super) paths: Vec<RustPath>,
    /// The text of every literal as it is written, and its line.
    pub(super) literals: Vec<(usize, String)>,
    /// The lines of `style=` inside `html!`.
    pub(super) style_attributes: Vec<usize>,
}

/// Reads a file; none where it is no Rust, which the compiler then says better.
pub(super) fn read(text: &str) -> Option<RustSource> {
    let tokens: TokenStream = text.parse().ok()?;
    let mut source = RustSource::default();
    source.walk(tokens, &[], false);
    Some(source)
}

impl RustSource {
    fn walk(&mut self, tokens: TokenStream, prefix: &[String], in_html: bool) {
        let mut tokens = tokens.into_iter().peekable();
        let mut path: Vec<String> = prefix.to_vec();
        // Whether the next name continues `path`, as after `::` or at the start of a group.
        let mut continues = !prefix.is_empty();
        let mut before = String::new();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(name) => {
                    if !continues {
                        path.clear();
                    }
                    let line = name.span().start().line;
                    let name = name.to_string();
                    let is_assigned = matches!(tokens.peek(),
                        Some(TokenTree::Punct(punct)) if punct.as_char() == '=');
                    if in_html && name == "style" && is_assigned {
                        self.style_attributes.push(line);
                    }
                    path.push(name.trim_start_matches("r#").to_owned());
                    self.paths.push(RustPath { line, parts: path.clone() });
                    continues = false;
                    before = name;
                }
                TokenTree::Punct(punct) => {
                    let mark = punct.as_char();
                    let is_second_colon = mark == ':' && before == ":";
                    match mark {
                        ':' if is_second_colon => continues = true,
                        ':' => {}
                        ',' => {
                            path = prefix.to_vec();
                            continues = !prefix.is_empty();
                        }
                        _ => {
                            path.clear();
                            continues = false;
                        }
                    }
                    before = mark.to_string();
                }
                TokenTree::Group(group) => {
                    let is_documentation = matches!(before.as_str(), "#" | "!") && is_doc(&group);
                    let is_html = before == "!" && self.last_name_is_html();
                    let is_use_group = continues && group.delimiter() == Delimiter::Brace;
                    let inner = if is_use_group { path.clone() } else { Vec::new() };
                    if !is_documentation {
                        self.walk(group.stream(), &inner, in_html || is_html);
                    }
                    path.clear();
                    continues = false;
                    before = String::new();
                }
                TokenTree::Literal(literal) => {
                    self.literals.push((literal.span().start().line, literal.to_string()));
                    path.clear();
                    continues = false;
                    before = String::new();
                }
            }
        }
    }

    fn last_name_is_html(&self) -> bool {
        let last = self.paths.last().and_then(|path| path.parts.last());
        last.is_some_and(|name| name == "html" || name == "html_nested")
    }
}

/// A comment with three slashes arrives as `#[doc = "…"]`, one with `//!` as `#![doc = "…"]`.
fn is_doc(group: &Group) -> bool {
    matches!(group.stream().into_iter().next(),
        Some(TokenTree::Ident(name)) if name == "doc")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn longest_paths(text: &str) -> Vec<String> {
        let paths: Vec<String> =
            read(text).unwrap().paths.iter().map(|path| path.parts.join("::")).collect();
        // Every beginning of a path is listed too; only whole ones matter here.
        let is_beginning =
            |path: &String| paths.iter().any(|other| other.starts_with(&format!("{path}::")));
        paths.iter().filter(|path| !is_beginning(path)).cloned().collect()
    }

    #[test]
    fn groups_in_imports_are_spelt_out() {
        assert_eq!(
            longest_paths("use std::{fmt, collections::{BTreeMap, HashMap as Map}, time};"),
            [
                "use",
                "std::fmt",
                "std::collections::BTreeMap",
                "std::collections::HashMap",
                "as",
                "Map",
                "std::time"
            ]
        );
    }

    #[test]
    fn paths_inside_macros_and_functions_are_seen() {
        let found = longest_paths("fn f() { html! { <p>{ crate::browser::now() }</p> } }");
        assert!(found.contains(&"crate::browser::now".to_owned()));
    }

    #[test]
    fn comments_are_not_seen_and_literals_are() {
        let source =
            read("//! web_sys\n/// gloo \"x\"\nconst A: &str = \"js_sys\"; // yew\n").unwrap();
        assert!(source.paths.iter().all(|path| path.parts != ["web_sys"]));
        assert_eq!(source.literals, [(3, "\"js_sys\"".to_owned())]);
    }

    #[test]
    fn a_style_attribute_is_told_from_a_variable() {
        let source = read("fn f() { let style = 1; html! {\n<p style={x} /> } }").unwrap();
        assert_eq!(source.style_attributes, [2]);
    }
}
