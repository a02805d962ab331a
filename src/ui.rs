//! What several screens draw with: text, controls, numbers, and the pieces of charts. Plain functions
//! rather than Yew components: the whole screen is drawn from one state anyway, and each component
//! type would add about 3 KB to what visitors load.

pub mod axis_label;
pub mod controls;
pub mod format;
pub mod marker;
pub mod measure_name;
pub mod pictures;
pub mod plot;
pub mod text;
