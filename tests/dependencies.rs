//! What the work of others is that is built in: under which licences, from where, and that nobody can have
//! changed it since. `deny.toml` names the licences; `cargo deny`, which CONTRIBUTING.md tells of, says more of them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::{collections::BTreeSet, env, fs, process::Command};

/// Whatever visitors load may be passed on under either licence of the project.
const SHIPPED: [&str; 2] = ["MIT", "Apache-2.0"];

/// Asked for by wasm-bindgen on behalf of its macros; the page has none of it.
const NOT_IN_THE_PAGE: &str = "unicode-ident ";

/// The crates that are compiled on this machine, as names and licences.
fn crates(arguments: &str) -> Vec<(String, String)> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap());
    cargo.args(["tree", "--locked", "--prefix", "none", "--no-dedupe", "--format", "{p}|{l}"]);
    let output = cargo.args(arguments.split(' ')).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    let lines: BTreeSet<&str> = tree.lines().filter(|line| !line.is_empty()).collect();
    let pair = |line: &str| line.rsplit_once('|').map(|(name, by)| (name.into(), by.into()));
    lines.into_iter().map(|line| pair(line).unwrap()).collect()
}

/// Whether a licence's expression can be met with these alone.
fn is_met(expression: &str, allowed: &[&str]) -> bool {
    let expression = expression.replace([' ', '(', ')'], "");
    let expression = expression.replace("WITHLLVM-exception", "");
    let parts = expression.replace("AND", "\n");
    let one_of = |part: &str| part.replace("OR", "/").split('/').any(|one| allowed.contains(&one));
    !parts.is_empty() && parts.lines().all(one_of)
}

fn not_met(crates: &[(String, String)], allowed: &[&str]) -> Vec<String> {
    let unmet = crates.iter().filter(|(_, licence)| !is_met(licence, allowed));
    unmet.map(|(name, licence)| format!("{name}: {licence}")).collect()
}

/// The licences that `deny.toml` allows.
fn allowed(file: &str) -> Vec<&str> {
    let list = file.split_once("\nallow = [").unwrap().1.split_once(']').unwrap().0;
    list.split('"').skip(1).step_by(2).map(|name| name.split(' ').next().unwrap()).collect()
}

#[test]
fn every_crate_has_a_licence_that_is_allowed() {
    let file = fs::read_to_string("deny.toml").unwrap();
    let all = crates("--workspace --all-features");
    assert!(all.len() > 200, "{} crates", all.len());
    assert_eq!(not_met(&all, &allowed(&file)), [""; 0]);
}

#[test]
fn what_visitors_load_may_be_passed_on_under_the_licences_of_the_project() {
    let mut shipped = crates(
        "--package leader-manager-quiz --features split --edges normal,no-proc-macro \
         --target wasm32-unknown-unknown",
    );
    shipped.retain(|(name, _)| !name.starts_with(NOT_IN_THE_PAGE));
    assert!(shipped.len() > 30, "{} crates", shipped.len());
    assert_eq!(not_met(&shipped, &SHIPPED), [""; 0]);
}

#[test]
fn a_licence_can_be_refused() {
    for (expression, is_fine) in [
        ("MIT", true),
        ("MIT OR GPL-3.0-only", true),
        ("GPL-3.0-only/MIT", true),
        ("(MIT OR Apache-2.0) AND MIT", true),
        ("Apache-2.0 WITH LLVM-exception OR BSL-1.0", true),
        ("GPL-3.0-only", false),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", false),
        ("", false),
    ] {
        assert_eq!(is_met(expression, &SHIPPED), is_fine, "{expression:?}");
    }
}

#[test]
fn crates_come_from_one_registry_and_are_known_by_their_checksums() {
    for file in ["Cargo.lock", "fuzz/Cargo.lock"] {
        let lock = fs::read_to_string(file).unwrap();
        let mut foreign = 0;
        for package in lock.split("[[package]]").skip(1) {
            let Some((_, source)) = package.split_once("source = \"") else { continue };
            assert!(
                source.starts_with("registry+https://github.com/rust-lang/crates.io-index\""),
                "{file}:{package}"
            );
            assert!(package.contains("checksum = \""), "{file}:{package}");
            foreign += 1;
        }
        assert!(foreign > 50, "{file} has {foreign} crates of others");
    }
}

#[test]
fn npm_installs_the_versions_and_the_bytes_that_were_tried() {
    let read = |name| -> Value {
        serde_json::from_str(&fs::read_to_string(format!("tests/bundlers/{name}")).unwrap())
            .unwrap()
    };
    let lock = read("package-lock.json");
    for (name, package) in lock["packages"].as_object().unwrap() {
        let has_sum = package["integrity"].as_str().is_some_and(|sum| sum.starts_with("sha512-"));
        assert!(has_sum || name.is_empty(), "{name}");
    }
    let manifest = read("package.json");
    for kind in ["dependencies", "devDependencies"] {
        assert_eq!(lock["packages"][""][kind], manifest[kind]);
        for (name, version) in manifest[kind].as_object().unwrap() {
            let is_one =
                version.as_str().unwrap().bytes().all(|byte| b".0123456789".contains(&byte));
            assert!(is_one, "{name} may be any of {version}");
        }
    }
    // Nothing else installs from a manifest: `npm ci` holds to the lock file.
    let steps = fs::read_to_string("xtask/src/host_pages.rs").unwrap();
    assert!(steps.contains(r#".arg("ci")"#));
}
