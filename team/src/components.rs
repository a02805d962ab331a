//! What a person sees, one file per visible thing. Each is a function from what it shows to markup;
//! it knows neither the browser nor the application, and says what happens by emitting facts.

// Files with `path` are the quiz's own: a dependency on its library would bring the whole quiz along.
#[path = "../../src/components/axis_label.rs"]
pub mod axis_label;
pub mod disagreements;
pub mod figures;
pub mod intake;
#[path = "../../src/components/marker.rs"]
pub mod marker;
pub mod missing;
pub mod overview;
#[path = "../../src/components/plot.rs"]
pub mod plot;
pub mod press;
pub mod progress;
pub mod radar;
pub mod reading;
#[path = "../../src/components/set.rs"]
pub mod set;
pub mod spread;
pub mod table;
pub mod takeaway;
pub mod title;
