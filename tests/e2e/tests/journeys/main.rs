//! Runs every journey in every requested engine, each in a fresh tab, and checks after each
//! that nothing went wrong on the way. The journeys themselves are in the modules beside this one.

mod axe;
mod collector;
mod events;
mod faults;
mod hosts;
mod keyboard;
mod languages;
mod layout;
mod links;
mod loading;
mod owners;
mod parts;
mod payloads;
mod questions;
mod results;
mod resuming;
mod runner;
mod storage;
mod taking;
mod team;
mod tools;
mod translated;
mod uploads;

use faults::{network, surroundings};
use runner::{Journey, journeys};
use std::process::ExitCode;
use tools::{breakdown, compare, export, history};

fn main() -> anyhow::Result<ExitCode> {
    let journeys: &'static [Journey] = journeys![
        Plain NoFaults loading::takes_no_focus_on_load,
        WasmHeld NoFaults loading::shows_readable_content_before_the_wasm,
        WasmMissing Faults loading::stays_readable_without_the_wasm,
        Plain NoFaults loading::offers_both_lengths_with_the_snapshot_chosen,
        Plain NoFaults taking::takes_a_snapshot_by_mouse,
        Plain NoFaults taking::takes_a_snapshot_by_touch only Chromium Firefox,
        Plain NoFaults taking::takes_the_full_profile only Chromium,
        Plain NoFaults taking::sharpens_a_snapshot_into_a_full_profile only WebKit,
        Plain NoFaults taking::gives_75_everywhere_for_often_everywhere only Firefox,
        Plain NoFaults keyboard::takes_a_snapshot_by_keyboard_alone,
        Plain NoFaults questions::the_title_says_where_somebody_is_and_what_is_wrong only Chromium,
        Plain NoFaults questions::arrow_keys_only_select,
        Plain NoFaults questions::next_without_an_answer_says_what_is_missing,
        Plain NoFaults questions::digits_do_nothing_outside_the_question,
        Plain NoFaults questions::a_second_tap_never_answers_a_statement_unread,
        Plain NoFaults questions::digits_count_on_every_keyboard,
        Plain NoFaults questions::a_press_beside_the_answers_leaves_the_keys_alone,
        Plain NoFaults questions::an_answer_changes_no_more_than_it_says only Chromium,
        Plain NoFaults questions::a_double_press_answers_one_statement,
        Plain NoFaults questions::going_back_and_changing_an_answer_changes_the_result only Chromium,
        Plain NoFaults results::skipping_gives_too_few_answers_and_no_point only Chromium,
        Plain NoFaults results::context_answers_travel_in_the_link only WebKit,
        Plain NoFaults results::sharing_says_what_happened_to_the_link,
        Plain NoFaults results::the_note_is_changed_and_copied,
        Plain NoFaults results::the_radar_reads_values_out_and_hides_a_series,
        Plain NoFaults results::starting_again_forgets_the_answers only Firefox,
        Plain NoFaults results::starting_again_can_be_taken_back only Chromium,
        Plain NoFaults results::what_was_skipped_is_answered_and_an_answer_changed only WebKit,
        Plain NoFaults events::tells_the_page_what_happens,
        Plain NoFaults resuming::goes_on_after_a_reload,
        Plain NoFaults resuming::starts_again_after_a_reload only Chromium,
        StorageBlocked NoFaults storage::blocked_storage_changes_nothing_else,
        StorageFull NoFaults storage::full_storage_changes_nothing_else,
        Plain NoFaults storage::nonsense_in_storage_changes_nothing_else only Chromium,
        Plain NoFaults links::a_good_link_shows_someones_result,
        Plain NoFaults links::a_full_link_shows_the_foundations only Firefox,
        Plain NoFaults links::a_link_that_travelled_through_other_programs_works,
        Plain NoFaults links::refused_links_say_why_and_offer_the_quiz only Chromium,
        Plain NoFaults links::a_link_pasted_into_an_open_page_is_shown,
        Plain NoFaults links::links_lead_where_others_can_go,
        Plain NoFaults layout::answers_stay_where_the_thumb_is,
        Plain NoFaults layout::fits_every_width_from_320_pixels,
        Plain NoFaults layout::fits_in_fonts_of_any_width,
        Plain NoFaults layout::nothing_moves_while_the_quiz_comes only Chromium,
        Plain NoFaults layout::a_result_is_taken_in_at_a_glance,
        Plain NoFaults layout::a_comparison_is_seen_at_once,
        Plain NoFaults layout::a_comparison_fits_with_wider_spacing,
        Plain NoFaults team::three_people_are_pasted only Chromium,
        Plain NoFaults team::a_link_with_many_results_opens_as_a_team only Chromium,
        Plain NoFaults team::files_are_read_sorted_searched_and_saved,
        Plain NoFaults team::a_team_is_read_by_keyboard_alone,
        Plain NoFaults team::an_invitation_is_copied,
        Plain NoFaults team::an_example_is_looked_at_and_left only WebKit,
        Plain NoFaults team::a_reload_loses_nothing,
        Plain NoFaults team::erasing_is_taken_back only Chromium,
        Plain NoFaults team::a_chat_gives_names_that_lead_to_results only Firefox,
        Plain NoFaults team::the_teams_link_has_names_if_they_are_wanted only Chromium,
        Plain NoFaults team::a_search_leaves_the_field_and_the_focus_alone,
        Plain NoFaults team::no_heading_takes_the_focus_out_of_sight,
        Plain NoFaults team::ten_thousand_are_read_without_standing_still only Chromium,
        Plain NoFaults compare::a_shared_result_is_taken_and_seen_beside_ones_own only Chromium,
        Plain NoFaults compare::a_link_is_pasted_beside_ones_own only Chromium,
        Plain NoFaults compare::a_second_wrong_link_is_told_anew only WebKit,
        Plain NoFaults compare::a_link_of_two_people_is_a_comparison_at_once only Chromium,
        Plain NoFaults compare::a_link_of_a_team_leads_to_the_page_for_teams only Firefox,
        Plain NoFaults breakdown::a_number_in_the_table_opens_to_its_sums only Chromium,
        Plain NoFaults breakdown::a_link_tells_no_statements only WebKit,
        Plain NoFaults tools::every_tool_opens_under_its_button,
        Plain NoFaults history::results_are_kept_only_where_that_is_wanted,
        Plain NoFaults export::pictures_are_whole_and_in_the_pages_font,
        Plain NoFaults export::a_picture_to_post_has_the_size_that_it_says,
        Plain NoFaults export::one_page_is_printed_on_either_paper,
        Plain NoFaults export::a_saved_result_is_opened_again,
        Plain NoFaults parts::the_result_is_fetched_while_somebody_answers,
        Plain Faults parts::a_result_that_fails_comes_on_another_try,
        Plain Faults parts::a_tool_that_fails_opens_on_another_press,
        Plain Faults parts::parts_of_the_wrong_type_work,
        OwnCopy Faults uploads::a_visitor_at_every_step_finds_a_quiz_or_its_stand_in,
        OwnCopy Faults uploads::a_half_uploaded_build_is_told_of_and_gone_after_a_reload,
        OwnCopy NoFaults uploads::who_came_before_the_upload_goes_on,
        OwnCopy Faults uploads::who_came_before_a_clean_upload_is_told_and_keeps_the_answers,
        OwnCopy Faults languages::a_page_speaks_the_language_it_is_asked_for only Firefox,
        OwnCopy Faults languages::a_page_speaks_its_readers_language only Chromium,
        Plain Faults network::broken_files_leave_the_stand_in_and_a_sentence,
        Plain Faults network::a_stalled_network_is_given_up_and_asked_again,
        Plain Faults network::nothing_is_asked_for_once_the_result_is_fetched only Chromium,
        Plain Faults surroundings::without_webassembly_a_sentence_says_so,
        Plain NoFaults surroundings::what_a_browser_refuses_is_told,
        Plain NoFaults surroundings::two_tabs_write_at_once_and_mix_nothing only Chromium Firefox,
        OwnCopy NoFaults surroundings::coming_back_by_the_browsers_history_finds_the_answers,
        Plain NoFaults surroundings::a_page_that_is_hidden_in_the_middle_of_an_answer_goes_on,
        Plain NoFaults surroundings::a_clock_that_is_set_back_loses_no_answers only Chromium,
        Plain NoFaults surroundings::what_a_later_version_has_kept_is_as_good_as_nothing only WebKit,
        Plain NoFaults payloads::names_are_shown_as_text only Chromium,
        Plain NoFaults payloads::words_and_attributes_are_shown_as_text only Firefox,
        Plain NoFaults payloads::what_is_pasted_and_opened_as_a_team_is_shown_as_text only Chromium,
        Plain NoFaults payloads::files_that_are_brought_back_are_shown_as_text only Chromium,
        Plain NoFaults owners::equal_answers_of_a_friend_are_theirs only WebKit,
        Plain NoFaults owners::ones_own_link_is_claimed_in_a_fresh_browser only Firefox,
        Plain NoFaults owners::a_claimed_result_speaks_to_its_reader_all_at_once only Chromium,
        Plain NoFaults owners::a_post_that_follows_nothing_shows_links_as_others only Chromium,
        Plain NoFaults owners::ones_own_result_in_a_frame_is_ones_own_after_a_reload,
        Plain NoFaults translated::a_translated_quiz_asks_each_statement_and_says_the_result only Chromium,
        Plain NoFaults translated::a_translated_comparison_keeps_each_number_with_its_name only WebKit,
        Plain NoFaults translated::a_translated_team_keeps_each_number_with_its_name only Firefox,
        Plain NoFaults history::days_are_the_readers_own only Chromium,
        OwnCopy NoFaults team::coming_from_a_result_fetches_little_more,
        Plain NoFaults axe::every_kind_of_violation_is_found_in_the_shadow_tree only Chromium,
        Plain NoFaults axe::every_step_of_taking only Chromium,
        Plain NoFaults axe::every_result only Chromium,
        Plain NoFaults axe::every_tool only Chromium,
        Plain NoFaults axe::the_page_for_teams only Chromium,
        Plain NoFaults axe::the_page_for_authors only Chromium,
        Plain Faults axe::whatever_is_shown_instead_of_the_quiz only Chromium,
        Plain Faults collector::every_kind_of_fault_is_noticed_and_remembered,
        Plain NoFaults collector::what_is_broken_off_by_leaving_is_no_fault,
    ];
    runner::run(journeys.iter().chain(hosts::JOURNEYS))
}
