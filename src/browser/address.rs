//! The page's address.

/// The page's whole address, or nothing where there is no page.
pub fn current() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}
