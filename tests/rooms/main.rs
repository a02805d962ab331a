//! The rooms of the quiz without a browser: what each fact changes in them, what the browser is asked to
//! do about it, and the markup of everything that is seen.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

mod breakdown_markup;
mod card;
mod charts_as_pictures;
mod compare_markup;
mod compare_state;
mod every_screen;
mod export_markup;
mod export_state;
mod history_markup;
mod history_state;
mod picture;
mod picture_frames;
mod picture_looks;
mod picture_styles;
mod pictures_as_on_screen;
mod qr;
mod result_markup;
mod result_report;
mod take_markup;
mod team_back;
mod team_markup;
mod team_people;
mod team_state;
mod team_table;
