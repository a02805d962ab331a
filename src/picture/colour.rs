//! Colours as other programs know them. Browsers compute `rgb(…)` and, of mixed colours,
//! `color(srgb …)`, which few programs read in a picture; both become six digits and an opacity.

use super::number::read;

/// A colour with its opacity.
#[derive(Clone, Debug, PartialEq)]
pub struct Paint {
    /// The colour in six digits, such as `#b3400f`.
    pub colour: String,
    /// How much of it is seen, from 0 to 1.
    pub opacity: f64,
}

impl Paint {
    /// The colour that a browser has computed, at an opacity; nothing for what isn't seen.
    pub fn of(computed: &str, opacity: f64) -> Option<Paint> {
        let computed = computed.trim();
        if computed.is_empty() || computed == "none" || computed == "transparent" {
            return None;
        }
        let (colour, alpha) = numbers(computed).map_or_else(
            // A colour of a later day: whoever reads the picture may know it.
            || (computed.to_owned(), 1.0),
            |([red, green, blue], alpha)| {
                (["#", &digits(red), &digits(green), &digits(blue)].concat(), alpha)
            },
        );
        let opacity = alpha * opacity;
        (opacity > 0.0).then_some(Paint { colour, opacity })
    }
}

/// Red, green and blue from 0 to 255, and the opacity.
fn numbers(computed: &str) -> Option<([f64; 3], f64)> {
    let (function, rest) = computed.split_once('(')?;
    let (values, _) = rest.split_once(')')?;
    let (values, scale) = match function {
        "rgb" | "rgba" => (values, 1.0),
        "color" => (values.trim().strip_prefix("srgb ")?, 255.0),
        _ => return None,
    };
    let mut values = values.split([',', '/', ' ']).filter(|value| !value.is_empty());
    let mut colour = [0.0; 3];
    for one in &mut colour {
        *one = read(values.next()?)? * scale;
    }
    let alpha = values.next().map_or(Some(1.0), read)?;
    Some((colour, alpha.clamp(0.0, 1.0)))
}

/// A number from 0 to 255 as two hexadecimal digits.
fn digits(number: f64) -> String {
    // Casts saturate.
    format!("{:02x}", number.round() as u8)
}
