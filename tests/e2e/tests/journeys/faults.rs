//! What goes wrong around the quiz, and what a person sees of it then: nothing that was answered is lost, and a
//! sentence says what can't be done. Other faults have files of their own: `storage`, `parts`, `uploads`,
//! `hosts/policies`, `hosts/spoilt` and `hosts/stopping`.

pub(crate) mod network;
pub(crate) mod surroundings;
