//! What the page shows, drawn on the server: the same components as in a browser.

use crate::fixtures::{
    people::silent,
    teams::{drawn_page as drawn, having_read, nobody, outcomes, table, work_on},
    tree::Tree,
    words::english,
};
use leader_manager_quiz::team::state::{Copied, Effect, Fact, Order, Source, Turn};
use quiz::{instrument::Length, link, scoring::Measure, words::Phrase};

/// Where a screen reader is told what happens.
const STATUS: &str = ".desk > .unseen[role=status][aria-live=polite]";

/// What is said of a line that was read.
fn said_of(page: &Tree, line: usize) -> Tree {
    let is_it = |item: &Tree| item.texts(".line") == [format!("Line {line}")];
    page.all("li").into_iter().find(is_it).unwrap()
}

#[tokio::test]
async fn the_panel_names_everything_that_was_not_taken() {
    let people = outcomes(2);
    let [one, two] = [0, 1].map(|index| link::encode(&people[index]));
    let damaged = one.replacen('1', "1A", 1);
    let text =
        format!("{one}\n\n{two}\n{one}\n<script>alert(1)</script> \u{202e}rubbish\n{damaged}");
    let page = drawn(&having_read(&text)).await;
    for (id, counted) in [
        ("taken", "Results added 2"),
        ("duplicates", "Duplicates 1"),
        ("blank", "Blank lines 1"),
        ("rubbish", "Lines of other text 1"),
        ("refused", "Links refused 1"),
    ] {
        assert_eq!(page.says(&format!("[data-count='read.{id}']")), counted);
    }
    let rubbish = said_of(&page, 5).says("code > bdi");
    assert!(rubbish.starts_with("<script>alert(1)</script>"), "{rubbish}");
    assert!(said_of(&page, 6).text().ends_with(english().text(Phrase::RefusedDamaged)), "{page}");
    assert!(page.code().is_empty() && !page.to_string().contains('\u{202e}'), "{page}");
}

#[tokio::test]
async fn a_long_list_of_refusals_accounts_for_each() {
    let newer = "2BthWwb399VbmMac\n".repeat(30);
    let refusals = drawn(&having_read(&newer)).await.texts("li");
    assert_eq!(refusals[20..], ["and 10 more"]);
}

#[tokio::test]
async fn the_overview_counts_people_and_leans() {
    let overview = drawn(&having_read(&table(&outcomes(1234)))).await.one("[data-card=team-title]");
    assert_eq!(overview.says("h2"), "1,234 people");
    assert!(overview.text().contains("Snapshots: 617. Full profiles: 617."), "{overview}");
    let leans = overview.attributes("[data-lean]", "data-lean");
    assert_eq!(leans, ["leading", "managing", "unclear"], "and nobody is missing");
}

#[tokio::test]
async fn each_dimension_has_a_picture_with_words() {
    let page = drawn(&having_read(&table(&outcomes(40)))).await;
    let spread = page.one("[data-card=spread]");
    let pictures = spread.names("article > [role=img]");
    assert_eq!((spread.count("article"), pictures.len()), (6, 6));
    let told = |part: &str| pictures[0].contains(part);
    assert!(
        told(" of 40 say they often do this. ") || told(" of 39 say they often do this. "),
        "{pictures:?}"
    );
    assert!(pictures[0].starts_with("Vision: ") && told(" Execution: "), "{pictures:?}");
    assert_eq!(page.count("[data-card=foundations] dd"), 3);
}

#[tokio::test]
async fn who_has_too_few_answers_is_named_and_set_apart() {
    let silent = silent(Length::Snapshot);
    let text = format!("Ada & <b>,{}\n{}", link::encode(&silent), table(&outcomes(3)));
    let page = drawn(&having_read(&text)).await;
    assert_eq!(page.says("[data-card=missing] li > bdi"), "Ada & <b>");
    let unknown = page.texts("[data-card=everybody] td > .unseen");
    let unknown = unknown.iter().filter(|said| said.ends_with("too few answers")).count();
    assert_eq!(unknown, 9, "each of their numbers");
}

#[tokio::test]
async fn the_table_is_twenty_five_rows_and_says_how_it_is_sorted() {
    let mut state = having_read(&table(&outcomes(60)));
    state.apply(Fact::OrderPressed(Order::By(Measure::Balance)));
    let everybody = drawn(&state).await.one("[data-card=everybody]");
    assert_eq!((everybody.count("thead > tr"), everybody.count("tbody > tr")), (1, 25));
    let sorted = everybody.says("th[aria-sort=descending]");
    assert!(sorted.starts_with(english().text(Phrase::TeamTableBalance)), "{sorted}");
    assert_eq!(everybody.count("th[aria-sort=none]"), 10);
    assert_eq!(everybody.says(".rows"), "1 to 25 of 60");
    everybody.one("[data-press=back][aria-disabled=true]");
    // The section and the region in it that scrolls are two things, by two names.
    let region = everybody.one("[role=group][tabindex='0']").name();
    assert!(!region.is_empty() && region != everybody.name(), "{region}");
}

#[tokio::test]
async fn a_field_to_seek_in_and_pages_are_there_where_not_everybody_fits() {
    for (count, has_tools) in [(1, false), (25, false), (26, true)] {
        let page = drawn(&having_read(&table(&outcomes(count)))).await;
        assert_eq!(page.has("#find"), has_tools, "{count}");
        assert_eq!(page.has("[data-press=on]"), has_tools, "{count}");
        assert_eq!(page.count("tbody > tr"), count.min(25));
    }
}

#[tokio::test]
async fn whoever_is_sought_is_told_in_the_status_that_was_there_from_the_start() {
    assert_eq!(drawn(&nobody()).await.says(STATUS), "", "it is there, and empty");
    let mut state = having_read(&table(&outcomes(30)));
    for (sought, said) in [("nobody at all", "Nobody has that name."), ("son 3", "1 to 2 of 2")] {
        state.apply(Fact::Sought(sought.into()));
        let page = drawn(&state).await;
        assert_eq!((page.says(STATUS), page.says(".rows")), (said.to_owned(), said.to_owned()));
        assert_eq!(page.count("[role=status]"), 1);
    }
    state.apply(Fact::Sought(String::new()));
    state.apply(Fact::Turned(Turn::On));
    assert_eq!(drawn(&state).await.says(STATUS), "26 to 30 of 30");
}

#[tokio::test]
async fn a_name_opens_the_result_with_the_name() {
    let [one, other] = [0, 1].map(|index| link::encode(&outcomes(2)[index]));
    let page = drawn(&having_read(&format!("Lee & Ann,{one}\n{other}"))).await;
    let links = page.attributes("tbody th > a", "href");
    assert_eq!(
        links,
        [format!("./#lmq={one}&lmq-name=Lee%20%26%20Ann"), format!("./#lmq={other}")]
    );
}

#[tokio::test]
async fn a_clear_difference_is_strong_and_said() {
    let page = drawn(&having_read(&table(&outcomes(20)))).await;
    let clear = english().text(Phrase::TeamTableClear);
    let strong = page.texts("tbody td > strong > .unseen");
    assert!(!strong.is_empty() && strong.iter().all(|said| said.ends_with(clear)), "{strong:?}");
    let others = page.texts("tbody td > .unseen");
    assert!(!others.is_empty() && !others.iter().any(|said| said.contains(clear)), "{others:?}");
}

#[tokio::test]
async fn what_was_read_and_not_is_the_last_thing_on_the_page() {
    let text = table(&outcomes(3)) + "rubbish";
    let page = drawn(&having_read(&text)).await;
    let last = page.names("section").pop().unwrap();
    assert_eq!(last, english().text(Phrase::TeamReadTitle));
    assert!(!page.one("[data-card=reading]").has("button"), "it is there to be read");
    page.one("[data-card=takeaway] [data-press=erase]");
}

#[tokio::test]
async fn a_team_too_large_for_a_link_is_told_so() {
    let many = drawn(&having_read(&table(&outcomes(link::MOST_RESULTS + 1)))).await;
    let takeaway = many.one("[data-card=takeaway]");
    assert!(takeaway.text().contains("A link can hold 500 results"), "{takeaway}");
    assert!(!takeaway.has("#link"), "{takeaway}");
    let mut safe = having_read(&table(&outcomes(1)));
    for (state, is_long) in [(&safe, false), (&having_read(&table(&outcomes(150))), true)] {
        let field = drawn(state).await.one("[data-card=takeaway] #link");
        let link = field.attribute("value");
        assert_eq!(link::find(link).unwrap().unwrap().len(), state.members().len());
        let takeaway = drawn(state).await.says("[data-card=takeaway]");
        assert_eq!(takeaway.contains("2,000 characters"), is_long, "{takeaway}");
    }
    // What became of copying it is said beside it.
    for (copied, said) in [(true, Phrase::TeamNoticeCopied), (false, Phrase::TeamNoticeNotCopied)] {
        safe.apply(Fact::CopyEnded(Copied::Link, copied));
        assert_eq!(drawn(&safe).await.says("[data-card=takeaway] .copied"), english().text(said));
    }
}

#[tokio::test]
async fn progress_is_told_in_quarters_and_shown_in_hundredths() {
    let mut state = nobody();
    state.apply(Fact::TextGiven(Source::Paste, table(&outcomes(300))));
    while state.progress().unwrap().percent < 40 {
        assert_eq!(state.work(&mut || true), [Effect::Continue]);
    }
    let percent = state.progress().unwrap().percent;
    let page = drawn(&state).await.one("[data-work=reading]");
    assert_eq!(page.says(STATUS), "Reading: 25% done.");
    assert_eq!(page.one("progress").attribute("value"), percent.to_string());
    page.one("button[data-press=stop]");
    let mut done = having_read(&table(&outcomes(2)));
    work_on(&mut done);
    let page = drawn(&done).await.one("[data-work=done]");
    assert_eq!(page.says(STATUS), "Done. Results in the team: 2.");
    assert!(!page.has("[data-press=stop]"));
}
