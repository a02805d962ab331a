//! What a person sees, one file per visible thing. Each is a function from what it shows to markup;
//! it knows neither the browser nor the application, and says what happens by emitting facts.

pub mod disagreements;
pub mod figures;
pub mod intake;
// The quiz's own files: a dependency on its library would bring the whole quiz along.
#[path = "../../src/components/marker.rs"]
pub mod marker;
pub mod missing;
pub mod overview;
pub mod press;
pub mod progress;
pub mod radar;
pub mod reading;
#[path = "../../src/components/set.rs"]
pub mod set;
pub mod spread;
pub mod table;
pub mod takeaway;
