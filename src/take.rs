//! Taking the quiz: the first screen, the statements, and the two optional questions. It comes with the
//! first visit, together with the main module.

mod context;
mod emblem;
pub mod kept;
mod length;
mod opening;
mod question;
mod start;

pub use context::ContextQuestions;
pub use opening::Opening;
pub use question::{Question, fact_of};
pub use start::Start;
