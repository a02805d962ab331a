//! Smaller JavaScript: no comments, no white space, short local names. What a script does, and the
//! names that other files or the page know it by, stay as they were.

use anyhow::{Result, ensure};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The module, minified.
///
/// # Errors
/// Where it is no JavaScript module.
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
    fn names_that_others_know_stay_and_local_ones_go() {
        let script = minified(
            "// A comment.\nimport { given } from './given.js';\n\
             const aLongName = given.aProperty;\n\
             export function start(anArgument) { return anArgument + aLongName; }\n\
             export class Shown extends HTMLElement { #secretField = 1; \
             get open() { return this.#secretField; } }\n",
        )
        .unwrap();
        for kept in ["./given.js", "given", "aProperty", "start", "Shown", "open"] {
            assert!(script.contains(kept), "{kept} in {script}");
        }
        for gone in ["comment", "aLongName", "anArgument", "secretField", "\n", "  "] {
            assert!(!script.contains(gone), "{gone} in {script}");
        }
    }

    #[test]
    fn what_bundlers_are_told_stays() {
        let script = minified("// A comment.\nimport(/* @vite-ignore */ location.href);").unwrap();
        assert!(script.contains("/* @vite-ignore */") && !script.contains("A c"), "{script}");
    }

    #[test]
    fn templates_and_patterns_keep_their_white_space() {
        let script = minified(
            "export const told = (name) => `a  ${ name }  //b\n c`;\n\
             export const is = (text) => /a  [/*]b/i.test(text);\n",
        )
        .unwrap();
        assert!(script.contains("`a  ${"), "{script}");
        assert!(script.contains("}  //b\n c`"), "{script}");
        assert!(script.contains("/a  [/*]b/i"), "{script}");
    }

    #[test]
    fn what_a_getter_or_a_call_may_do_is_never_dropped() {
        let script = minified("document.body.offsetHeight; page.decode();").unwrap();
        assert!(script.contains("document.body.offsetHeight"), "{script}");
        assert!(script.contains("page.decode()"), "{script}");
    }

    #[test]
    fn what_is_no_script_is_refused() {
        assert!(minified("const a = ;").unwrap_err().to_string().starts_with("not a module"));
    }
}
