//! What the page shows, drawn on the server: the same components as in a browser.

use crate::fixtures::{
    people::silent,
    teams::{drawn_page as drawn, having_read, nobody, outcomes, table, work_on},
    tree::Tree,
    words::english,
};
use leader_manager_quiz::team::state::{Effect, Fact, Layer, Order, Source, State};
use quiz::{instrument::Length, link, scoring::Measure, words::Phrase};

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
        ("rubbish", "Lines without a result 1"),
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
    let more = format!("and 10 more: {}", english().text(Phrase::RefusedNewer));
    assert_eq!(refusals[20..], [more]);
}

#[tokio::test]
async fn the_overview_counts_people_and_leans() {
    let overview = drawn(&having_read(&table(&outcomes(1234)))).await.one(".overview");
    assert_eq!(overview.says("h2"), "1,234 people");
    assert!(overview.text().contains("Snapshots: 617. Full profiles: 617."), "{overview}");
    let leans = overview.attributes("[data-lean]", "data-lean");
    assert_eq!(leans, ["leading", "managing", "unclear"], "and nobody is missing");
}

#[tokio::test]
async fn the_chart_shows_means_and_bands_until_they_are_hidden() {
    async fn radar(state: &State) -> Tree {
        drawn(state).await.one("figure.radar")
    }
    let bands = |figure: &Tree| figure.count("[data-look^='band ']");
    let mut state = having_read(&table(&outcomes(9)));
    let whole = radar(&state).await;
    assert_eq!((whole.count("circle"), bands(&whole)), (7, 3));
    let described = whole.one("[role=img]").description();
    assert!(described.starts_with("Vision: average "), "{described}");
    state.apply(Fact::LayerToggled(Layer::Bands));
    assert_eq!(bands(&radar(&state).await), 1, "the legend's alone");
    // One person has no spread.
    assert_eq!(bands(&radar(&having_read(&table(&outcomes(1)))).await), 1);
}

#[tokio::test]
async fn each_dimension_has_a_picture_with_words() {
    let page = drawn(&having_read(&table(&outcomes(40)))).await;
    let spread = page.one("section[aria-labelledby=spread-title]");
    let pictures = spread.names("article > [role=img]");
    assert_eq!((spread.count("article"), pictures.len()), (6, 6));
    assert!(pictures[0].starts_with("Direction. People at each score: Vision: "), "{pictures:?}");
    assert!(spread.text().contains("Foundations"));
}

#[tokio::test]
async fn who_has_too_few_answers_is_named_and_set_apart() {
    let silent = silent(Length::Snapshot);
    let text = format!("Ada & <b>,{}\n{}", link::encode(&silent), table(&outcomes(3)));
    let page = drawn(&having_read(&text)).await;
    let vision = page.all(".missing > div").into_iter().find(|line| line.says("dt") == "Vision");
    assert_eq!(vision.unwrap().says("dd > bdi"), "Ada & <b>");
    let unknown = page.texts(".everybody td > .unseen");
    let unknown = unknown.iter().filter(|said| said.ends_with("too few answers")).count();
    assert_eq!(unknown, 9, "each of their numbers");
}

#[tokio::test]
async fn the_table_is_fifty_rows_and_says_how_it_is_sorted() {
    let mut state = having_read(&table(&outcomes(60)));
    state.apply(Fact::OrderPressed(Order::By(Measure::Balance)));
    let everybody = drawn(&state).await.one(".everybody");
    assert_eq!((everybody.count("thead > tr"), everybody.count("tbody > tr")), (1, 50));
    let sorted = everybody.says("th[aria-sort=descending]");
    assert!(sorted.starts_with(english().text(Phrase::TeamTableBalance)), "{sorted}");
    assert_eq!(everybody.count("th[aria-sort=none]"), 10);
    assert!(everybody.says("[role=status]").contains("1 to 50 of 60"), "{everybody}");
    everybody.one("[data-press=back][aria-disabled=true]");
    assert_eq!(everybody.count("tbody th > a[href^='./#lmq=1']"), 50);
}

#[tokio::test]
async fn a_team_too_large_for_a_link_is_told_so() {
    let many = drawn(&having_read(&table(&outcomes(link::MOST_RESULTS + 1)))).await;
    let takeaway = many.one(".takeaway");
    assert!(takeaway.text().contains("A link can hold 500 results"), "{takeaway}");
    assert!(!takeaway.has("#link"), "{takeaway}");
    let mut safe = having_read(&table(&outcomes(1)));
    for (state, is_long) in [(&safe, false), (&having_read(&table(&outcomes(150))), true)] {
        let field = drawn(state).await.one(".takeaway #link");
        let link = field.attribute("value");
        assert_eq!(link::find(link).unwrap().unwrap().len(), state.members().len());
        let (length, described) = (english().number(link.len()), field.description());
        let told = format!("is {length} characters long");
        assert!(described.contains(&told), "{told} in {described}");
        assert_eq!(described.contains("2,000 characters"), is_long, "{described}");
    }
    // What became of copying it is said beside it.
    for (copied, said) in [(true, Phrase::TeamNoticeCopied), (false, Phrase::TeamNoticeNotCopied)] {
        safe.apply(Fact::Copied(copied));
        assert_eq!(drawn(&safe).await.says(".takeaway .copied"), english().text(said));
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
    const STATUS: &str = ".unseen[aria-live=polite]";
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
