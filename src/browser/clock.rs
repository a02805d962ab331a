//! The calendar, as far as the widget needs it.

/// The milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// The number of days since 1 January 1970, in universal time.
pub fn today() -> u32 {
    // Saturates at the ends of the range, as the cast is defined to.
    (js_sys::Date::now() / DAY) as u32
}
