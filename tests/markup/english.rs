//! The shipped English words, as the tests read them: from the file itself.

use quiz::words::{Key, Words};
use std::collections::BTreeMap;

/// The shipped English words.
pub(crate) fn english() -> Words {
    english_with(&[])
}

/// The shipped English words, with some texts replaced.
pub(crate) fn english_with(replaced: &[(Key, &str)]) -> Words {
    let mut texts: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../../content/en.json")).unwrap();
    for (key, text) in replaced {
        texts.insert(key.name(), (*text).to_owned());
    }
    Words::new(texts.into_iter().collect()).unwrap()
}
