//! A program that is to be cut into parts keeps the relocations that the cut needs.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_split = env::var_os("CARGO_FEATURE_SPLIT").is_some();
    let is_wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if is_split && is_wasm {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
