//! How much time has passed.

use web_sys::Performance;

/// A clock that was started.
#[derive(Debug)]
pub struct Clock {
    performance: Option<Performance>,
    started: f64,
}

impl Clock {
    /// Starts one.
    pub fn start() -> Clock {
        let performance = web_sys::window().and_then(|window| window.performance());
        let started = performance.as_ref().map_or(0.0, Performance::now);
        Clock { performance, started }
    }

    /// The milliseconds since it was started. Without a clock, time is always up.
    pub fn passed(&self) -> f64 {
        self.performance.as_ref().map_or(f64::MAX, |clock| clock.now() - self.started)
    }
}
