//! The words a person reads: which keys a language file must hold, a parser that accepts
//! nothing less, and what a content pack may put in their place. The words themselves live in
//! `content/<lang>.json`.

mod annex;
mod fault;
mod key;
mod limit;
mod pack;
mod parse;
mod phrase;
mod phrases;

pub use annex::{AnnexKey, AnnexPhrase, AnnexWords};
pub use fault::{Fault, Reason};
pub use key::Key;
pub use pack::{DIRECTIONS, PACK_BYTES, REVISION_KEY, placeholders};
pub use parse::{Words, fill};
pub use phrase::Phrase;
