//! The harness for whole journeys: browsers and their drivers, a strict static server, a page
//! object for the quiz, and the check that nothing went wrong on the way. The journeys themselves
//! live in `tests/journeys`. Only the public surface of the widget is used: its parts, its
//! `data-screen`, its native controls and its link.
//!
//! Set from outside: `E2E_BROWSERS` (a comma list, default `chromium`), `E2E_DIST` (default
//! `dist/`), `CHROMEDRIVER`, `CHROMIUM_BINARY`, `GECKODRIVER`, `FIREFOX_BINARY`, `WEBKIT_DRIVER`
//! and `WEBKIT_BINARY` (default where Debian puts them).

pub mod axe;
pub mod browser;
pub mod devtools;
pub mod driver;
pub mod engine;
pub mod expected;
pub mod faults;
pub mod hosts;
pub mod input;
pub mod layout;
pub mod page;
pub mod server;
pub mod walk;
