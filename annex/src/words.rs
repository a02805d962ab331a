//! The words of the annex: the quiz's own, which name scales, statements and answers, and those that
//! only the annex says.

use quiz::words::{AnnexWords, Words as QuizWords};

/// The words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The quiz's: all of them, a result's too.
    pub quiz: QuizWords,
    /// The annex's.
    pub annex: AnnexWords,
}
