//! wasm-bindgen's crate and its command line must be of one version, so the two files that name
//! it must agree.

use crate::project::Project;
use anyhow::Result;

/// A sentence where Cargo.lock and Trunk.toml disagree.
pub(super) fn breaches(project: &Project) -> Result<Option<String>> {
    let locked = project.locked_version("wasm-bindgen")?;
    Ok(disagreement(&locked, &project.tool_versions()?.wasm_bindgen))
}

fn disagreement(locked: &str, named: &str) -> Option<String> {
    (locked != named).then(|| {
        format!("Trunk.toml names wasm_bindgen {named}, but Cargo.lock has wasm-bindgen {locked}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_must_name_the_same_version() {
        assert_eq!(disagreement("0.2.130", "0.2.130"), None);
        assert_eq!(
            disagreement("0.2.131", "0.2.130").as_deref(),
            Some("Trunk.toml names wasm_bindgen 0.2.130, but Cargo.lock has wasm-bindgen 0.2.131")
        );
    }
}
