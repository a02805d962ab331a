//! Whole journeys in real browsers.
