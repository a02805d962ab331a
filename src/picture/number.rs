//! Numbers as pictures need them: read from what browsers write, and written with two decimals. The
//! standard library's own reading and writing of fractions would be a tenth of the module.

/// Writes a number with at most two decimals; at most four where it scales something.
pub fn written(number: f64) -> String {
    decimals(number, 100)
}

/// Writes a number of a matrix.
pub fn factor(number: f64) -> String {
    decimals(number, 10_000)
}

fn decimals(number: f64, unit: i64) -> String {
    // Casts saturate, and what is no number is nought.
    let all = (number * unit as f64).round() as i64;
    let sign = if all < 0 { "-" } else { "" };
    let (whole, rest) = (all.unsigned_abs() / unit as u64, all.unsigned_abs() % unit as u64);
    if rest == 0 {
        return [sign, &whole.to_string()].concat();
    }
    // The unit in front keeps the zeros after the point.
    let digits = (rest + unit as u64).to_string();
    let digits = digits.get(1..).unwrap_or_default().trim_end_matches('0');
    [sign, &whole.to_string(), ".", digits].concat()
}

/// Reads a number such as `0.113725`, `-4`, `.5` or `1e-7` at the beginning of a text, with whatever
/// follows it; percent are hundredths.
pub fn read(text: &str) -> Option<f64> {
    let text = text.trim();
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let (mut number, mut place, mut has_digit) = (0.0, 0.0, false);
    let mut rest = text.chars();
    for letter in rest.by_ref() {
        match letter {
            '0'..='9' => {
                let digit = f64::from(u32::from(letter) - u32::from('0'));
                has_digit = true;
                if place == 0.0 {
                    number = number * 10.0 + digit;
                } else {
                    number += digit * place;
                    place /= 10.0;
                }
            }
            '.' if place == 0.0 => place = 0.1,
            '%' => return has_digit.then_some(sign * number / 100.0),
            // Browsers write this only for what is next to nothing.
            'e' if rest.as_str().starts_with('-') => return has_digit.then_some(0.0),
            _ => break,
        }
    }
    has_digit.then_some(sign * number)
}
