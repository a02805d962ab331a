//! Dates as ISO 8601 writes them, from the number of days since 1 January 1970 and back, in the
//! Gregorian calendar. No clock lives here, and no date as a person reads it: a browser writes that.

/// The day of 31 December 9999: the last one that has a date of ten characters.
pub const LAST: u32 = 2_932_896;

/// The days from 1 March of the year 0 to 1 January 1970. A year that begins in March has its leap
/// day at its end, so that the lengths of the months before it never change (after Howard Hinnant,
/// *chrono-Compatible Low-Level Date Algorithms*).
const MARCH_TO_EPOCH: u64 = 719_468;
const DAYS_OF_400_YEARS: u64 = 146_097;
const DAYS_OF_100_YEARS: u64 = 36_524;
const DAYS_OF_4_YEARS: u64 = 1_461;

/// The date of a day: `2026-11-25`. After the year 9999 it has more digits than [`day`] reads.
pub fn iso(day: u32) -> String {
    let days = u64::from(day) + MARCH_TO_EPOCH;
    let (age, of_age) = (days / DAYS_OF_400_YEARS, days % DAYS_OF_400_YEARS);
    // Without the leap days before it, a day is in the year that 365 gives.
    let leaps = of_age / (DAYS_OF_4_YEARS - 1) - of_age / DAYS_OF_100_YEARS
        + of_age / (DAYS_OF_400_YEARS - 1);
    let year_of_age = (of_age - leaps) / 365;
    let of_year = of_age - (365 * year_of_age + year_of_age / 4 - year_of_age / 100);
    // From March on, five months have 153 days: 31, 30, 31, 30, 31.
    let month_from_march = (5 * of_year + 2) / 153;
    let day_of_month = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = 400 * age + year_of_age + u64::from(month <= 2);
    let mut text = year.to_string();
    for part in [month, day_of_month] {
        text.push_str(if part < 10 { "-0" } else { "-" });
        text.push_str(&part.to_string());
    }
    text
}

/// The day of a date from 1970 to 9999, in exactly the form that [`iso`] writes.
pub fn day(text: &str) -> Option<u32> {
    if text.len() != "1970-01-01".len() {
        return None;
    }
    let mut parts = text.split('-').map(|part| part.parse::<u64>().ok());
    let (year, month, day_of_month) = (parts.next()??, parts.next()??, parts.next()??);
    // What isn't a date at all is found by writing it again; here nothing must go below zero.
    if year < 1970 || !(1..=12).contains(&month) || day_of_month < 1 {
        return None;
    }
    let year_from_march = year - u64::from(month <= 2);
    let (age, year_of_age) = (year_from_march / 400, year_from_march % 400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day_of_month - 1;
    let of_age = 365 * year_of_age + year_of_age / 4 - year_of_age / 100 + of_year;
    let days = (DAYS_OF_400_YEARS * age + of_age).checked_sub(MARCH_TO_EPOCH)?;
    let day = u32::try_from(days).ok()?;
    (iso(day) == text).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_dates_have_their_days() {
        for (number, text) in [
            (0, "1970-01-01"),
            (30, "1970-01-31"),
            (31, "1970-02-01"),
            (58, "1970-02-28"),
            (59, "1970-03-01"),
            (364, "1970-12-31"),
            (365, "1971-01-01"),
            (789, "1972-02-29"),
            // 1,000,000,000 seconds.
            (11_574, "2001-09-09"),
            (10_956, "1999-12-31"),
            (10_957, "2000-01-01"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (19_782, "2024-02-29"),
            (20_782, "2026-11-25"),
            // 2,147,483,647 seconds.
            (24_855, "2038-01-19"),
            // No leap year.
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
            (157_113, "2400-02-29"),
            (LAST, "9999-12-31"),
        ] {
            assert_eq!(iso(number), text);
            assert_eq!(day(text), Some(number));
        }
    }

    /// Counted by hand, as the calendar on a wall is: the lengths of the months, and when a year
    /// has a leap day. 400 years are 146,097 days; then everything begins again.
    #[test]
    fn four_hundred_years_agree_with_a_calendar_and_come_back() {
        let mut number = 0;
        for year in 1970..2371 {
            let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let february = if is_leap { 29 } else { 28 };
            let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            for (month, length) in (1..).zip(lengths) {
                for day_of_month in 1..=length {
                    let text = format!("{year:04}-{month:02}-{day_of_month:02}");
                    assert_eq!(iso(number), text, "{number}");
                    assert_eq!(day(&text), Some(number), "{text}");
                    number += 1;
                }
                for beyond in length + 1..=32 {
                    assert_eq!(day(&format!("{year:04}-{month:02}-{beyond:02}")), None);
                }
            }
        }
        assert_eq!(iso(146_097), "2370-01-01");
    }

    #[test]
    fn no_other_spelling_is_a_date() {
        for text in [
            "",
            "2026",
            "2026-11",
            "2026-11-5",
            "2026-11-25T",
            "2026-11-25-",
            "2026-11-251",
            "02026-1-25",
            "2026-13-01",
            "2026-00-01",
            "2026-11-00",
            "2026-02-29",
            "1969-12-31",
            "0000-01-01",
            "10000-01-1",
            "-026-11-25",
            "2026/11/25",
            "25-11-2026",
            "2026-+1-25",
            "2026--1-25",
            "2026-11- 5",
            "20261125--",
            "2026-11-2\u{663}",
            "----------",
        ] {
            assert_eq!(day(text), None, "{text:?}");
        }
    }

    #[test]
    fn no_day_is_too_late_to_be_written() {
        assert_eq!(iso(LAST + 1), "10000-01-01");
        assert_eq!(iso(u32::MAX), "11761191-01-20");
        assert_eq!(day(&iso(LAST + 1)), None);
    }
}
