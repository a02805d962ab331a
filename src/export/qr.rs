//! A text as a QR code: how many modules it is wide, and the path of the dark ones. Colours and
//! elements are in `qr_code.rs`.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The light modules that a reader needs around a code.
const QUIET: i32 = 4;
/// The largest version of a code that is shown: the modules of a larger one would be less than three CSS
/// pixels wide on a phone.
const LARGEST: u8 = 15;

/// A text as a QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its width and height in modules, the quiet zone included.
    pub size: i32,
    /// The path of the dark modules, one unit each.
    pub path: String,
}

impl Code {
    /// The code of a text; nothing where it is too long for a phone to read.
    pub fn of(text: &str) -> Option<Code> {
        let code = QrCode::encode_segments_advanced(
            &QrSegment::make_segments(text),
            QrCodeEcc::Medium,
            Version::MIN,
            Version::new(LARGEST),
            None,
            true,
        );
        let code = code.ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let start = x;
                while code.get_module(x, y) {
                    x += 1;
                }
                if x > start {
                    bar(&mut path, start + QUIET, y + QUIET, x - start);
                }
                x += 1;
            }
        }
        Some(Code { size: code.size() + 2 * QUIET, path })
    }
}

/// Adds a row of dark modules.
fn bar(path: &mut String, x: i32, y: i32, length: i32) {
    let (x, y, length) = (x.to_string(), y.to_string(), length.to_string());
    for piece in ["M", &x, " ", &y, "h", &length, "v1h-", &length, "z"] {
        path.push_str(piece);
    }
}
