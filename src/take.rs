//! Taking the quiz: the first screen, the statements, and the two optional questions. It comes with the
//! first visit, together with the main module.

mod context;
mod emblem;
pub mod kept;
mod length;
mod opening;
mod question;
mod screen;
mod start;

use context::ContextQuestions;
use opening::Opening;
use question::Question;
pub use question::fact_of;
pub use screen::screen;
use start::Start;
