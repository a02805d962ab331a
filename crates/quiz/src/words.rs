//! The words a person reads: which keys a language has in which part, the texts at them, and what a
//! content pack may put in their place. The words themselves live in `content/<lang>.json`.

mod content_error;
mod key;
mod limit;
mod pack;
mod part;
mod phrase;
mod said;
mod schema;
mod texts;

pub use content_error::{ContentError, ContentErrorKind};
pub use key::Key;
pub use pack::{DIRECTIONS, PACK_BYTES, REVISION_KEY, placeholders};
pub use part::Part;
pub use phrase::Phrase;
pub use schema::schema;
pub use texts::Words;
