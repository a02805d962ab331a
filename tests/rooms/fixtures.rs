//! What the tests of the rooms begin with: words, people with results, and rooms that are drawn without a
//! browser. No expected value lives here, but the colours that the themes of pictures are made of.

pub(crate) mod pictures;
pub(crate) mod rooms;
pub(crate) mod storage;
pub(crate) mod takers;
pub(crate) mod teams;
pub(crate) mod tree;
pub(crate) mod words;

pub(crate) use ::fixtures::people;
