//! Numbers with a few decimals as text. The standard library's own printing of fractions would be a
//! large part of a small module.

/// A number with two decimals, rounded, as so many hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal(pub i32);

impl Decimal {
    /// The number nearest to a value, halves away from zero.
    pub fn of(value: f64) -> Decimal {
        // Casts saturate, and what is no number is nought.
        Decimal((value * 100.0).round() as i32)
    }

    /// The floating-point number nearest to it.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// The number as people read it, with the language's decimal mark.
    pub fn text(self, mark: &str) -> String {
        spelt(self.0, 100, "\u{2212}", mark)
    }

    /// The number as programs read it.
    pub fn plain(self) -> String {
        spelt(self.0, 100, "-", ".")
    }
}

/// A value as programs read it, in so many parts of one: 100 for two decimals, 10,000 for four.
pub fn plain(value: f64, parts: u32) -> String {
    spelt((value * f64::from(parts)).round() as i32, parts, "-", ".")
}

/// So many parts of one, without noughts at the end.
fn spelt(number: i32, parts: u32, minus: &str, mark: &str) -> String {
    let (whole, rest) = (number.unsigned_abs() / parts, number.unsigned_abs() % parts);
    let mut text = if number < 0 { minus.to_owned() } else { String::new() };
    text.push_str(&whole.to_string());
    if rest > 0 {
        // One in front keeps the noughts after the mark.
        let digits = (rest + parts).to_string();
        text.push_str(mark);
        text.push_str(digits.get(1..).unwrap_or_default().trim_end_matches('0'));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Decimal, plain};

    #[test]
    fn decimals_are_as_short_as_can_be() {
        for (hundredths, plain, text) in [
            (0, "0", "0"),
            (10000, "100", "100"),
            (6667, "66.67", "66,67"),
            (1250, "12.5", "12,5"),
            (-5, "-0.05", "\u{2212}0,05"),
            (-120, "-1.2", "\u{2212}1,2"),
        ] {
            let decimal = Decimal(hundredths);
            assert_eq!((decimal.plain(), decimal.text(",")), (plain.into(), text.into()));
        }
    }

    #[test]
    fn values_are_rounded_halves_away_from_zero() {
        for (value, expected) in [(0.004, 0), (0.125, 13), (-0.125, -13), (f64::NAN, 0)] {
            assert_eq!(Decimal::of(value), Decimal(expected));
        }
        assert_eq!(plain(-0.113_725, 10_000), "-0.1137");
        assert_eq!(plain(2.0, 10_000), "2");
    }
}
