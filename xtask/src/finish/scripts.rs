//! Smaller JavaScript: no comments, no white space, short local names. What a script does, and the
//! names that other files or the page know it by, stay as they were.

use anyhow::{Result, ensure};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The module, minified. Fails where it is no JavaScript module.
pub(super) fn minified(module: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, module, SourceType::mjs()).parse();
    let faults: Vec<String> = parsed.errors.iter().map(ToString::to_string).collect();
    ensure!(faults.is_empty() && !parsed.panicked, "not a module: {}", faults.join("; "));

    let mut program = parsed.program;
    // A module's own top-level names are seen by nobody else, so they are shortened too.
    let mangle = MangleOptions { top_level: true, ..MangleOptions::default() };
    let options =
        MinifierOptions { mangle: Some(mangle), compress: Some(CompressOptions::smallest()) };
    let names = Minifier::new(options).minify(&allocator, &mut program);
    let written = CodegenOptions {
        minify: true,
        // What bundlers are told stays.
        comments: CommentOptions { annotation: true, ..CommentOptions::disabled() },
        ..CodegenOptions::default()
    };
    let script = Codegen::new()
        .with_options(written)
        .with_scoping(names.scoping)
        .with_private_member_mappings(names.class_private_mappings)
        .build(&program);
    Ok(script.code)
}

#[cfg(test)]
mod tests {
    use super::minified;

    #[test]
    fn what_has_a_meaning_stays_and_the_rest_goes() {
        let cases: [(&str, &[&str], &[&str]); 4] = [
            // Names that others know, and local ones.
            (
                "// A comment.\nimport { given } from './given.js';\n\
                 const aLongName = given.aProperty;\n\
                 export function start(anArgument) { return anArgument + aLongName; }\n\
                 export class Shown extends HTMLElement { #secretField = 1; \
                 get open() { return this.#secretField; } }\n",
                &["./given.js", "given", "aProperty", "start", "Shown", "open"],
                &["comment", "aLongName", "anArgument", "secretField", "\n", "  "],
            ),
            // What bundlers are told.
            (
                "// A comment.\nimport(/* @vite-ignore */ location.href);",
                &["/* @vite-ignore */"],
                &["A c"],
            ),
            // White space of templates and patterns.
            (
                "export const told = (name) => `a  ${ name }  //b\n c`;\n\
                 export const is = (text) => /a  [/*]b/i.test(text);\n",
                &["`a  ${", "}  //b\n c`", "/a  [/*]b/i"],
                &[],
            ),
            // What a getter or a call may do.
            (
                "document.body.offsetHeight; page.decode();",
                &["document.body.offsetHeight", "page.decode()"],
                &[],
            ),
        ];
        for (script, stays, goes) in cases {
            let script = minified(script).unwrap();
            assert!(stays.iter().all(|text| script.contains(text)), "{stays:?} in {script}");
            assert!(!goes.iter().any(|text| script.contains(text)), "{goes:?} in {script}");
        }
    }

    #[test]
    fn what_is_no_script_is_refused() {
        assert!(minified("const a = ;").unwrap_err().to_string().starts_with("not a module"));
    }
}
