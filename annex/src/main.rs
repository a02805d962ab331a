//! The WebAssembly module that `annex.js` loads: the library, and nothing else. It is a binary
//! because a library that tests link as well would be built without link-time optimisation.

use leader_manager_annex as _;

fn main() {}
