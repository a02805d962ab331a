//! The parts in which the program, its words and its style sheets are fetched.

use crate::ids::ids;

ids! {
    /// A part of the quiz that is fetched when it is first needed.
    Part {
        /// Taking the quiz: the part that every visitor has.
        Take = "take",
        /// Reading a result.
        Result = "result",
        /// Two results side by side.
        Compare = "compare",
        /// How each number came about.
        Breakdown = "breakdown",
        /// A result as a picture, a page or a file.
        Export = "export",
        /// One's own results over time.
        History = "history",
        /// The page for teams. It needs the words of [`Part::Take`] and [`Part::Result`] as well.
        Team = "team",
    }
}
