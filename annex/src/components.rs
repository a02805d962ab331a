//! What a person sees, one file per visible thing. Each is a function from what it shows to markup;
//! it knows neither the browser nor the application, and says what happens by emitting facts.

pub mod arithmetic;
// Files with `path` are the quiz's own: a dependency on its library would bring the whole quiz along.
#[path = "../../src/components/axis_label.rs"]
pub mod axis_label;
pub mod column_name;
pub mod compare;
#[path = "../../src/components/dumbbell.rs"]
pub mod dumbbell;
#[path = "../../src/components/figures.rs"]
pub mod figures;
#[path = "../../src/components/marker.rs"]
pub mod marker;
pub mod over_time;
pub mod pictures;
#[path = "../../src/components/plot.rs"]
pub mod plot;
pub mod press;
pub mod qr_code;
#[path = "../../src/components/scores.rs"]
pub mod scores;
#[path = "../../src/components/set.rs"]
pub mod set;
pub mod sheet;
pub mod take_away;
pub mod title;
#[path = "../../src/components/result/totals.rs"]
mod totals;
