//! The words a person reads: which keys a language file must hold, and a parser that accepts
//! nothing less and nothing more. The words themselves live in `content/<lang>.json`.

mod key;
mod parse;

pub use key::{Key, Phrase};
pub use parse::{Fault, Words};
