//! The npm package: the built page as it is, and what npm and TypeScript want to know, from `xtask/npm/`.
//! `.npmignore` there says what of the page is left out.

use crate::{finish::copy_all, page::without_site, project::Project, run};
use anyhow::Result;
use fs_err as fs;
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};

const NAME: &str = "leader-manager-quiz";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Writes the package of the page in `dist/`, and says where.
pub(crate) fn write(project: &Project, npm: &Path) -> Result<PathBuf> {
    let folder = project.target().join("package");
    let contents = project.emptied("package/contents")?;
    copy_all(&project.dist(), &contents)?;
    copy_all(&project.root.join("xtask/npm"), &contents)?;
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        fs::copy(project.root.join(name), contents.join(name))?;
    }
    // Its pages have no one address.
    let index = contents.join("index.html");
    fs::write(&index, without_site(&fs::read_to_string(&index)?))?;
    let manifest = contents.join("package.json");
    let mut fields: Map<String, Value> = serde_json::from_str(&fs::read_to_string(&manifest)?)?;
    fields.insert("version".to_owned(), VERSION.into());
    fs::write(&manifest, serde_json::to_string_pretty(&fields)?)?;

    let mut pack = run::command(npm);
    pack.args(["pack", "--silent", "--pack-destination"]).arg(&folder).current_dir(&contents);
    run::show("packing target/package", &mut pack)?;
    Ok(folder.join(format!("{NAME}-{VERSION}.tgz")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_that_the_manifest_names_is_there() {
        let root = Project::find(true).unwrap().root;
        let manifest = fs::read_to_string(root.join("xtask/npm/package.json")).unwrap();
        let named = manifest.split('"').filter_map(|text| text.strip_prefix("./"));
        let named: Vec<&str> = named.filter(|name| name.contains('.')).collect();
        assert!(named.len() >= 5, "{named:?}");
        for name in named {
            let places = ["xtask/npm", "embed"].map(|from| root.join(from).join(name));
            assert!(places.iter().any(|place| place.exists()), "{name}");
        }
    }
}
