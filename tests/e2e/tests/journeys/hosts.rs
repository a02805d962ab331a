//! The quiz on pages of others: strict ones, hostile ones, and those of authors with a purpose.
//! The pages themselves are in `tests/e2e/hosts`, on another origin than the widget.

mod authors;
mod builder;
mod builds;
mod forged;
mod frames;
mod hostile;
mod keys;
mod lifetime;
mod memory;
mod messages;
mod nearing;
mod packs;
mod policies;
mod sandbox;
mod settings;
mod several;
mod spoilt;
mod stopping;
mod tools;

use crate::runner::{Journey, journeys};

/// All of them.
pub(crate) const JOURNEYS: &[Journey] = journeys![
    Plain NoFaults policies::strict_policies_are_never_broken,
    Plain Faults policies::without_webassembly_the_quiz_runs_in_a_frame,
    SheetsNotConstructed Faults policies::without_styles_the_quiz_runs_in_a_frame,
    Plain Faults policies::where_nothing_is_allowed_the_children_stay,
    WasmMissing Faults policies::where_files_are_missing_every_fall_is_told_once,
    Plain NoFaults frames::the_frame_is_as_high_as_its_content,
    Plain NoFaults frames::settings_reach_the_frame_while_it_runs only Chromium,
    Plain Faults frames::an_authors_words_reach_the_frame only Chromium,
    Plain NoFaults frames::a_frame_that_is_moved_keeps_the_answers,
    Plain NoFaults frames::a_plain_iframe_reads_its_address,
    Plain NoFaults sandbox::all_is_saved_in_a_sandbox_that_allows_what_is_documented only Chromium,
    Plain NoFaults forged::forged_messages_change_nothing,
    Plain NoFaults forged::a_page_that_the_person_has_begun_nothing_on_neither_sees_nor_erases,
    Plain Faults messages::hostile_messages_run_nothing_ask_nobody_and_break_nothing,
    Plain NoFaults hostile::the_styles_of_a_page_change_nothing_that_matters,
    Plain NoFaults hostile::a_form_around_the_quiz_is_neither_sent_nor_filled,
    Plain NoFaults keys::keys_stay_where_they_were_typed,
    Plain NoFaults several::quizzes_of_one_page_are_independent only Chromium,
    Plain NoFaults several::a_link_is_shown_by_the_first_that_accepts_it only Chromium,
    Plain Faults spoilt::names_in_front_of_the_documents_own_lead_to_a_frame,
    Plain Faults spoilt::words_that_throw_leave_the_quiz_its_own only Chromium,
    Plain NoFaults spoilt::no_number_of_a_slot_stops_the_page only Chromium,
    Plain NoFaults spoilt::a_link_is_shown_where_it_can_be_seen,
    Plain Faults spoilt::a_script_that_was_copied_alone_is_told_where_the_rest_is,
    Plain Faults stopping::every_quiz_goes_on_where_it_was_in_a_fresh_program,
    Plain Faults stopping::a_program_that_stops_twice_gives_way,
    Plain Faults stopping::a_friends_result_is_there_again,
    Plain NoFaults settings::attributes_change_while_the_quiz_runs,
    Plain NoFaults authors::a_call_to_action_follows_the_result only Chromium,
    Plain NoFaults authors::links_point_where_the_author_says only Chromium,
    Plain Faults authors::results_are_in_the_query_where_the_author_says,
    Plain Faults authors::a_post_without_end_tags_stays_readable_and_both_its_quizzes_work,
    Plain NoFaults authors::the_quiz_takes_the_colours_of_the_page,
    Plain NoFaults authors::a_page_can_count_finished_quizzes only Chromium,
    Plain NoFaults packs::a_content_pack_changes_the_words only Chromium,
    Plain Faults packs::a_refused_content_pack_says_why only WebKit,
    Plain NoFaults lifetime::moving_and_removing_keep_the_answers,
    Plain NoFaults lifetime::defining_the_element_twice_is_harmless,
    Plain NoFaults memory::adding_and_removing_leaves_nothing_behind only Chromium,
    Plain NoFaults nearing::nothing_is_fetched_until_the_quiz_is_near,
    WasmHeld NoFaults nearing::whoever_is_on_a_link_of_the_stand_in_goes_on_in_the_quiz,
    WasmHeld NoFaults nearing::what_is_below_the_quiz_stays_where_it_is,
    Plain NoFaults tools::strict_policies_are_kept_in_the_tools_too,
    Plain NoFaults tools::the_tools_work_in_a_frame,
    Plain NoFaults tools::changes_of_the_page_reach_a_tool only Chromium,
    Plain NoFaults builds::the_single_file_works_from_a_disk,
    Plain NoFaults builds::pages_in_bundles_work,
    Plain NoFaults builds::a_page_that_is_a_yew_application_works,
    Plain NoFaults builds::the_page_can_be_discovered_as_something_to_embed only Chromium,
    Plain NoFaults builds::links_have_previews only Chromium,
    Plain NoFaults builds::a_script_without_a_type_loads_the_quiz,
    Plain NoFaults builder::the_builder_writes_what_its_preview_shows,
];
