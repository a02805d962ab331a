//! What the page shows, drawn on the server: the same components as in a browser.

use crate::fixtures::{
    markup::{between, count, drawn, text_of},
    people::silent,
    teams::{having_read, markup, nobody, outcomes, page, table, work_on},
    words::english,
};
use leader_manager_quiz::team::state::{Effect, Fact, Layer, Order, Source};
use quiz::{instrument::Length, link, scoring::Measure, words::Phrase};

/// The part of the page with this class, up to the next part.
fn part<'a>(markup: &'a str, class: &str) -> &'a str {
    let (_, rest) = markup.split_once(class).unwrap_or_else(|| panic!("no {class} in {markup}"));
    rest.split("<section").next().unwrap()
}

#[tokio::test]
async fn the_panel_names_everything_that_was_not_taken() {
    let people = outcomes(2);
    let [one, two] = [0, 1].map(|index| link::encode(&people[index]));
    let damaged = one.replacen('1', "1A", 1);
    let text =
        format!("{one}\n\n{two}\n{one}\n<script>alert(1)</script> \u{202e}rubbish\n{damaged}");
    let markup = markup(&having_read(&text)).await;
    for counted in [
        "read.taken\"><dt>Results taken</dt><dd>2",
        "read.duplicates\"><dt>Met twice</dt><dd>1",
        "read.blank\"><dt>Blank lines</dt><dd>1",
        "read.rubbish\"><dt>Lines without a result</dt><dd>1",
        "read.refused\"><dt>Links refused</dt><dd>1",
    ] {
        assert!(markup.contains(counted), "{counted} in {markup}");
    }
    assert!(markup.contains("Line 5</span>: <code><bdi>&lt;script"), "{markup}");
    let damaged = format!("Line 6</span>: {}", english().text(Phrase::RefusedDamaged));
    assert!(markup.contains(&damaged), "{damaged} in {markup}");
    assert!(!markup.contains("<script") && !markup.contains('\u{202e}'));
}

#[tokio::test]
async fn a_long_list_of_refusals_accounts_for_each() {
    let newer = "2BthWwb399VbmMac\n".repeat(30);
    let markup = markup(&having_read(&newer)).await;
    assert_eq!(count(&markup, "<li>"), 21);
    let more = format!("and 10 more: {}", english().text(Phrase::RefusedNewer));
    assert!(markup.contains(&more), "{more} in {markup}");
}

#[tokio::test]
async fn the_overview_counts_people_and_leans() {
    let markup = markup(&having_read(&table(&outcomes(1234)))).await;
    assert!(markup.contains("1,234 people"), "{markup}");
    assert!(markup.contains("Short quizzes: 617. Full profiles: 617."), "{markup}");
    for lean in ["leading", "managing", "unclear"] {
        assert!(markup.contains(&format!("data-lean=\"{lean}\"")), "{lean}");
    }
    assert!(!markup.contains("data-lean=\"missing\""));
}

#[tokio::test]
async fn the_chart_shows_means_and_bands_until_they_are_hidden() {
    let radar = |markup: &str| {
        let figure = between(markup, "<figure class=\"card radar\">", "</figure>");
        (count(figure, "<circle"), count(figure, "data-look=\"band "), figure.to_owned())
    };
    let whole = radar(&markup(&having_read(&table(&outcomes(9)))).await);
    assert_eq!((whole.0, whole.1), (7, 3));
    assert!(whole.2.contains("role=\"img\"") && whole.2.contains("Vision: mean "));
    let mut state = having_read(&table(&outcomes(9)));
    state.apply(Fact::LayerToggled(Layer::Bands));
    let (_, bands, _) = radar(&markup(&state).await);
    assert_eq!(bands, 1, "the legend's alone");
    // One person has no spread.
    let (_, bands, _) = radar(&markup(&having_read(&table(&outcomes(1)))).await);
    assert_eq!(bands, 1);
}

#[tokio::test]
async fn each_dimension_has_a_picture_with_words() {
    let markup = markup(&having_read(&table(&outcomes(40)))).await;
    let spread = part(&markup, "aria-labelledby=\"spread-title\"");
    assert_eq!(count(spread, "<article"), 6);
    assert_eq!(count(spread, "role=\"img\""), 6);
    assert!(spread.contains("aria-label=\"Direction. People at each score: Vision: "), "{spread}");
    assert!(spread.contains("Foundations"));
    assert!(!markup.contains("style="));
}

#[tokio::test]
async fn who_has_too_few_answers_is_named_and_set_apart() {
    let silent = silent(Length::Snapshot);
    let text = format!("Ada & <b>,{}\n{}", link::encode(&silent), table(&outcomes(3)));
    let markup = markup(&having_read(&text)).await;
    assert!(markup.contains("<dt>Vision</dt><dd><bdi>Ada &amp; &lt;b&gt;</bdi></dd>"), "{markup}");
    let everybody = part(&markup, "class=\"card everybody\"");
    assert_eq!(count(everybody, "too few answers</span>"), 9, "each of their numbers");
}

#[tokio::test]
async fn the_table_is_fifty_rows_and_says_how_it_is_sorted() {
    let mut state = having_read(&table(&outcomes(60)));
    state.apply(Fact::OrderPressed(Order::By(Measure::Balance)));
    let markup = markup(&state).await;
    assert_eq!(count(&markup, "<tr>"), 51);
    assert_eq!(count(&markup, "aria-sort=\"descending\""), 1);
    assert_eq!(count(&markup, "aria-sort=\"none\""), 10);
    assert!(markup.contains("1 to 50 of 60"), "{markup}");
    assert!(markup.contains("data-press=\"back\" aria-disabled=\"true\""), "{markup}");
    assert!(markup.contains("href=\"./#lmq=1"), "{markup}");
}

#[tokio::test]
async fn a_team_too_large_for_a_link_is_told_so() {
    let many = markup(&having_read(&table(&outcomes(link::MOST_RESULTS + 1)))).await;
    let takeaway = part(&many, "class=\"card takeaway\"");
    assert!(takeaway.contains("A link can carry 500 results"), "{takeaway}");
    assert!(!takeaway.contains("id=\"link\""), "{takeaway}");
    let mut safe = having_read(&table(&outcomes(1)));
    for (state, is_long) in [(&safe, false), (&having_read(&table(&outcomes(150))), true)] {
        let markup = markup(state).await;
        let takeaway = part(&markup, "class=\"card takeaway\"");
        let link = between(takeaway, " value=\"", "\"");
        assert_eq!(link::find(link).unwrap().unwrap().len(), state.members().len());
        let length = english().number(link.len());
        let told = format!("It is {length} characters long");
        assert!(text_of(takeaway).contains(&told), "{told} in {takeaway}");
        assert_eq!(takeaway.contains("2,000 characters"), is_long, "{takeaway}");
    }
    // What became of copying it is said beside it.
    for (copied, said) in [(true, Phrase::TeamNoticeCopied), (false, Phrase::TeamNoticeNotCopied)] {
        safe.apply(Fact::Copied(copied));
        let markup = markup(&safe).await;
        let line = between(&markup, "<p class=\"copied\">", "</p>");
        assert_eq!(line, english().text(said));
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
    let status =
        |markup: &str| between(markup, "aria-live=\"polite\" class=\"unseen\">", "</p>").to_owned();
    let markup = drawn(page(english(), &state)).await;
    assert_eq!(status(&markup), "Reading, 25 % done.");
    assert!(markup.contains("data-work=\"reading\""), "{markup}");
    assert!(markup.contains(&format!("value=\"{percent}\"")), "{markup}");
    assert!(markup.contains("data-press=\"stop\""));
    let mut done = having_read(&table(&outcomes(2)));
    work_on(&mut done);
    let markup = drawn(page(english(), &done)).await;
    assert_eq!(status(&markup), "Done. Results in the team: 2.");
    assert!(markup.contains("data-work=\"done\"") && !markup.contains("data-press=\"stop\""));
}
