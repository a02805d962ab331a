//! Days of the reader's calendar, and how much time has passed.

use crate::reflect::{called, set};
use js_sys::{Date, Object};
use wasm_bindgen::JsValue;
use web_sys::Performance;

/// The milliseconds of a day.
const DAY: f64 = 86_400_000.0;
/// The milliseconds of a minute.
const MINUTE: f64 = 60_000.0;

/// Today in the reader's own calendar, as the number of days since 1 January 1970. A browser that
/// hides where the reader is gives the day in universal time instead.
pub fn today() -> u32 {
    let now = Date::new_0();
    day_of(now.get_time(), now.get_timezone_offset())
}

/// The day of a moment in milliseconds of universal time, where local time is behind it by a number of
/// minutes.
fn day_of(moment: f64, minutes_behind: f64) -> u32 {
    // Saturates at the ends of the range, as the cast is defined to.
    ((moment - minutes_behind * MINUTE) / DAY) as u32
}

/// How much of a day its name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayStyle {
    /// The month is shortened, as in “25 Nov 2026”.
    Medium,
    /// The month is written out, as in “25 November 2026”.
    Long,
}

/// What a day, a number of days since 1 January 1970, is called in a language; an empty language is
/// the browser's own. Nothing where the browser doesn't know, or where what an author calls a language
/// is none.
pub fn day_name(day: u32, language: &str, style: DayStyle) -> Option<String> {
    let date = Date::new(&(f64::from(day) * DAY).into());
    // Where the day has no date, engines say so in English.
    if date.get_time().is_nan() {
        return None;
    }
    let style = match style {
        DayStyle::Medium => "medium",
        DayStyle::Long => "long",
    };
    let options = JsValue::from(Object::new());
    set(&options, "dateStyle", &style.into());
    set(&options, "timeZone", &"UTC".into());
    let language = if language.is_empty() { JsValue::UNDEFINED } else { language.into() };
    // A language that the browser doesn't know may throw.
    let name = called(&date, "toLocaleDateString", &[language, options])?.as_string();
    name.filter(|name| !name.is_empty())
}

/// Measures how much time has passed since it was started.
#[derive(Clone, Debug)]
pub struct Stopwatch {
    performance: Option<Performance>,
    started: f64,
}

impl Stopwatch {
    /// Starts a stopwatch.
    #[must_use]
    pub fn start() -> Stopwatch {
        let performance = web_sys::window().and_then(|window| window.performance());
        let started = performance.as_ref().map_or(0.0, Performance::now);
        Stopwatch { performance, started }
    }

    /// The milliseconds since it was started. Where the browser has no clock, time is always up: the
    /// largest number there is.
    pub fn passed(&self) -> f64 {
        self.performance.as_ref().map_or(f64::MAX, |clock| clock.now() - self.started)
    }
}

#[cfg(test)]
mod tests {
    use super::day_of;

    /// 25 November 2026, 00:00 in universal time.
    const MIDNIGHT: f64 = 20_782.0 * 86_400_000.0;

    #[test]
    fn an_evening_in_new_york_is_still_that_day() {
        assert_eq!(day_of(MIDNIGHT, 300.0), 20_781);
        assert_eq!(day_of(MIDNIGHT + 5.0 * 3_600_000.0 - 1.0, 300.0), 20_781);
        assert_eq!(day_of(MIDNIGHT + 5.0 * 3_600_000.0, 300.0), 20_782);
    }

    #[test]
    fn a_morning_in_auckland_is_the_next_day_already() {
        assert_eq!(day_of(MIDNIGHT - 13.0 * 3_600_000.0, -780.0), 20_782);
        assert_eq!(day_of(MIDNIGHT - 13.0 * 3_600_000.0 - 1.0, -780.0), 20_781);
    }

    #[test]
    fn a_day_begins_at_midnight_in_greenwich() {
        assert_eq!([-1.0, 0.0].map(|more| day_of(MIDNIGHT + more, 0.0)), [20_781, 20_782]);
    }

    #[test]
    fn a_clock_that_is_far_off_gives_the_nearest_day_there_is() {
        assert_eq!(day_of(-1.0, 0.0), 0);
        assert_eq!(day_of(0.0, 60.0), 0);
        assert_eq!(day_of(f64::NAN, 0.0), 0);
        assert_eq!(day_of(f64::MAX, 0.0), u32::MAX);
    }
}
