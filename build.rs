//! Tells the linker what the program is cut into its parts by. A line here rather than a flag of the
//! whole build: nothing else that is compiled for the browser wants it.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_set = |name: &str, value: &str| env::var(name).is_ok_and(|set| set == value);
    if is_set("CARGO_FEATURE_SPLIT", "1") && is_set("CARGO_CFG_TARGET_ARCH", "wasm32") {
        // Which function and which data each place in the module stands for.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
