//! How long a text of a content pack may be, by what it is: so many characters (Unicode code points,
//! blanks included). The project's own language files are held to these and to stricter rules by
//! `tests/content.rs`; these only keep a layout from breaking.

/// A dimension's name stands at an axis of the chart, beside its neighbours' on a phone.
pub(super) const AXIS: usize = 16;
/// A side's, a facet's or a foundation's name heads a column or a line of a narrow table.
pub(super) const NAME: usize = 24;
/// A label fits on a button, or beside a radio, without becoming a paragraph.
pub(super) const LABEL: usize = 60;
/// A statement is read at one glance.
pub(super) const STATEMENT: usize = 160;
/// Anything else is a paragraph; longer ones are not read.
pub(super) const TEXT: usize = 600;
