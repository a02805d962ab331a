//! What comparing shows, drawn on the server: the same components as in a browser.

use crate::fixtures::{
    people::{answers, anybody, even, outcome, outcome_of, person, silent},
    rooms::{BASE, Compare, TEAM, of_others, own, own_beside},
    tree::Tree,
    words::english,
};
use leader_manager_quiz::{
    compare::{Fact, Who},
    result::Request,
};
use quiz::{
    instrument::{Length, Revision, Side},
    link::{self, NamedResult},
    report::Voice,
    scoring::{
        Grade, MeasureKind,
        comparison::{self, Compared},
    },
    words::{Key, Phrase},
};

const SNAPSHOT: Length = Length::Snapshot;
const FULL: Length = Length::Full;
const HOSTILE: &str = "<img src=x onerror=a>";

async fn drawn(request: Request) -> Tree {
    after(request, Vec::new()).await
}

async fn after(request: Request, facts: Vec<Fact>) -> Tree {
    Compare::new(request).after(facts).drawn().await
}

fn reader() -> Vec<Option<quiz::instrument::Answer>> {
    even(SNAPSHOT, 3, 1)
}

fn alone() -> Request {
    own(reader())
}

/// The reader beside somebody.
fn beside(other: NamedResult) -> Request {
    own_beside(reader(), vec![other])
}

/// Two others, who lead and manage differently.
fn two(first: &str, second: &str) -> Request {
    let [first, second] = [(first, 4, 2), (second, 1, 3)]
        .map(|(name, leading, managing)| person(name, outcome(&even(SNAPSHOT, leading, managing))));
    of_others(first, vec![second])
}

/// Somebody who leads little and manages much.
fn ada() -> NamedResult {
    person("Ada", outcome(&even(SNAPSHOT, 1, 3)))
}

/// A text without the isolates about names.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn where_there_is_nobody_a_link_is_asked_for_and_nothing_else_is_drawn() {
    let page = drawn(alone()).await;
    page.one("[part=compare-link]");
    assert!(!page.has("details, svg, table, h2"), "{page}");
    assert_eq!(page.texts("[role=status]"), [""], "there from the start, and empty");
}

#[tokio::test]
async fn where_there_is_somebody_the_field_stays_at_hand() {
    let page = drawn(beside(ada())).await;
    page.one("details [part=compare-link]");
    assert!(!page.has("[type=radio]"), "there is nothing to choose");
}

#[tokio::test]
async fn the_two_come_first_then_what_sets_them_apart_the_chart_what_to_talk_about_and_the_rows() {
    let page = drawn(beside(ada())).await;
    assert_eq!(plain(&page.says("[part=headline]")), "You and Ada");
    let order = ["headline", "glance", "couple", "totals", "talk", "strips", "closed"];
    let marked = page.to_string();
    let places = order.map(|name| {
        let attribute = [format!("\"{name}\""), format!("\"{name} "), format!("{name}\"")];
        attribute.iter().filter_map(|text| marked.find(text.as_str())).min().expect(name)
    });
    assert!(places.is_sorted(), "{places:?}");
    assert!(!page.has("details[open]"), "the rest is closed");
    assert_eq!(page.count("h2"), 1);
}

#[tokio::test]
async fn what_sets_two_apart_is_said_at_its_grade_and_so_is_what_they_share() {
    let glance = plain(&drawn(beside(ada())).await.says(".glance"));
    // 3 and 1 beside 1 and 3: everything is clearly apart.
    assert_eq!(
        glance,
        "Your balance tips clearly more towards leading than Ada’s. What sets you most clearly \
         apart: Vision, Execution and Innovation."
    );
    let likely = beside(person("Ada", outcome(&even(SNAPSHOT, 3, 2))));
    let glance = plain(&drawn(likely).await.says(".glance"));
    assert!(
        glance.contains("What sets you most clearly apart: Execution, Stability and Coordination."),
        "{glance}"
    );
    assert!(glance.contains("What you share: "), "the same answers throughout: {glance}");
    let same = beside(person("Ada", outcome(&reader())));
    let glance = plain(&drawn(same).await.says(".glance"));
    assert!(glance.starts_with("No score sets you apart by more than chance could."), "{glance}");
    assert!(glance.contains("You and Ada strike the same balance"), "{glance}");
}

#[tokio::test]
async fn the_widest_differences_are_two_questions_each_with_what_it_rests_on() {
    let talk = drawn(beside(ada())).await.one(".talk");
    assert_eq!(talk.count("li"), 2);
    let vision = quiz::instrument::Facet {
        dimension: quiz::instrument::Dimension::Direction,
        side: Side::Leading,
    };
    assert_eq!(talk.texts("li > p:first-child")[0], english().text(Key::Talk(vision)));
    assert_eq!(plain(&talk.texts("li > .fine")[0]), "Vision: You 75, Ada 25 – clearly apart.");
    let same = beside(person("Ada", outcome(&reader())));
    assert!(!drawn(same).await.has(".talk"), "there is nothing to ask about");
}

#[tokio::test]
async fn both_totals_of_both_stand_in_print_and_on_one_line() {
    let totals = drawn(two("Ada", "Ben")).await.one(".totals");
    assert_eq!(totals.texts("dt"), ["Ada", "Ben"]);
    let said = totals.texts("dd > span");
    assert_eq!(
        said,
        [
            "Leading 100",
            "Managing 50",
            "Overall: 50 leading",
            "Leading 25",
            "Managing 75",
            "Overall: 50 managing",
        ]
    );
    assert_eq!(totals.count("svg.scale"), 1);
    assert_eq!(totals.count(".scale .mark"), 4);
}

#[tokio::test]
async fn among_several_one_is_chosen_by_name_or_number() {
    let others = vec![person("Ada", anybody(SNAPSHOT, 1)), person("", anybody(SNAPSHOT, 2))];
    let page = after(own_beside(reader(), others), vec![Fact::OtherChosen(1)]).await;
    assert_eq!(page.texts("label:has([type=radio]) > bdi"), ["Ada", "Person 3"]);
    assert_eq!(page.texts("[data-state=chosen]"), ["Person 3"]);
    assert_eq!(page.texts("label:has([checked])"), ["Person 3"]);
    assert_eq!(page.says("[part=headline]"), "You and Person 3", "the same name everywhere");
    assert_eq!(page.texts(".legend button"), ["You", "Person 3"]);
}

#[tokio::test]
async fn each_refusal_has_a_sentence_that_the_field_points_at() {
    let ours = link::with_named_results(BASE, &[alone().first]);
    for (text, sentence) in [
        ("no link", Phrase::CompareNothing),
        (&*ours, Phrase::CompareSame),
        ("#lmq=1BthWwb", Phrase::RefusedDamaged),
        ("#lmq=2BthWwb399VbmMac", Phrase::RefusedNewer),
        ("#lmq=hello", Phrase::RefusedForeign),
    ] {
        let page = after(alone(), vec![Fact::LinkRead(text.to_owned())]).await;
        let problem = page.says("#compare-problem");
        assert_eq!(problem, english().text(sentence), "{text}");
        let field = page.one("[part=compare-link][aria-invalid=true]");
        assert_eq!(field.description(), [problem, page.says("#compare-hint")].join(" "));
    }
}

#[tokio::test]
async fn hostile_names_stay_text_wherever_they_stand() {
    let rtl = "שרה (A)";
    for (first, second) in [(HOSTILE, rtl), (rtl, HOSTILE)] {
        let mut request = two(first, second);
        request.others.push(person("<b>", anybody(SNAPSHOT, 3)));
        request.addresses.team = Some(TEAM.to_owned());
        let page = drawn(request).await;
        assert!(page.code().is_empty() && page.text().contains(HOSTILE), "{page}");
        // Outside an element of its own, a name is set apart by characters.
        let apart = page.texts("bdi").iter().filter(|name| **name == rtl).count();
        let isolated = page.to_string().matches(&format!("\u{2068}{rtl}\u{2069}")).count();
        assert!(apart > 0 && isolated > 0);
        assert_eq!(page.to_string().matches(rtl).count(), apart + isolated);
    }
    let mine = beside(person(HOSTILE, outcome(&even(SNAPSHOT, 1, 3))));
    assert!(drawn(mine).await.code().is_empty());
}

#[tokio::test]
async fn own_voice_says_you_and_the_other_voice_says_it_to_nobody() {
    let own = plain(&drawn(beside(ada())).await.text());
    assert!(own.contains("You and Ada"), "{own}");
    assert!(own.contains("You score clearly higher than Ada: Leading,"), "{own}");
    let unnamed = beside(person("", outcome(&even(SNAPSHOT, 1, 3))));
    assert!(drawn(unnamed).await.text().contains("You and the other person"));
    for (first, second) in [("", ""), ("Ada", "Ben"), ("Ada", ""), ("Ada", "Ada")] {
        let text = drawn(two(first, second)).await.text();
        // What asks the reader for a link speaks to them; what is said of the two doesn't.
        let about = text.split("Compare with somebody else").next().unwrap().to_lowercase();
        let words: Vec<&str> = about.split(|c: char| !c.is_alphabetic()).collect();
        for word in ["you", "your", "yours"] {
            assert!(!words.contains(&word), "{word} in {about}");
        }
    }
    let same = drawn(two("Ada", "Ada")).await.text();
    assert!(same.contains("Person 1 and Person 2"), "{same}");
    assert!(same.contains("Clearly higher for Person 1 than for Person 2: "));
}

#[tokio::test]
async fn every_reading_has_its_words_in_both_voices_and_none_is_left_with_a_gap() {
    let words = english();
    for voice in Voice::ALL {
        for kind in MeasureKind::ALL {
            for compared in Compared::ALL {
                let text = words.text(Key::Compared(voice, kind, compared));
                assert!(text.contains("{what}"), "{text}");
                assert!(voice == Voice::Other || !text.contains("{first}"), "{text}");
            }
        }
    }
    // Full profiles that are the same on every scale, and others that are far apart.
    let [ada, ben] = ["Ada", "Ben"].map(|name| person(name, outcome(&even(FULL, 2, 2))));
    let alike = plain(&drawn(of_others(ada, vec![ben])).await.text());
    assert!(
        alike.contains("Of 24 numbers, 0 are clearly different, 0 probably, and 24 alike."),
        "{alike}"
    );
    assert!(alike.contains("Alike: Leading, Managing, Vision,"), "{alike}");
    assert!(alike.contains("Alike in the balance of leading and managing: Overall,"), "{alike}");
    let apart = drawn(two("Ada", "Ben")).await;
    let told = apart.texts(".verdict > ul > li").into_iter().map(|line| plain(&line));
    let told: Vec<String> = told.collect();
    let starts = |start: &str| told.iter().find(|line| line.starts_with(start)).unwrap();
    let more = starts("Clearly higher for Ada than for Ben: ");
    assert!(more.contains("Vision"), "{more}");
    starts("Compared with Ben, Ada tips clearly more towards leading: Overall");
    for text in [alike, apart.text()] {
        assert!(!text.contains(['{', '}']), "{text}");
    }
}

/// The numbers of the sentence that counts: of how many, then clear, probable, alike, open.
fn counts(verdict: &Tree) -> Vec<usize> {
    let sentence = verdict.says("p:has(~ ul)");
    let numbers = sentence.split(|letter: char| !letter.is_ascii_digit());
    numbers.filter_map(|number| number.parse().ok()).collect()
}

#[tokio::test]
async fn the_counts_add_up_and_every_number_is_named_once() {
    for (length, seeds) in [(SNAPSHOT, [1, 4]), (FULL, [2, 3]), (SNAPSHOT, [5, 6])] {
        let [ada, ben] = [0, 1].map(|n| person(["Ada", "Ben"][n], anybody(length, seeds[n])));
        let result = comparison::compare(&ada.outcome, &ben.outcome).unwrap();
        let verdict = drawn(of_others(ada, vec![ben])).await.one(".verdict");
        let counted = counts(&verdict);
        let of = |is_of: &dyn Fn(Compared) -> bool| {
            result.all().filter(|pair| is_of(pair.reading)).count()
        };
        let expected = [
            of(&|_| true),
            of(&|reading| reading.grade() == Grade::Clear),
            of(&|reading| reading.grade() == Grade::Likely),
            of(&|reading| reading == Compared::BothAlike),
            of(&|reading| reading == Compared::CannotTell),
        ];
        assert_eq!(counted, expected);
        assert_eq!(counted[0], counted[1..].iter().sum::<usize>());
        let names = |sentence: String| {
            let (_, names) = sentence.split_once(": ").unwrap();
            names.split('.').next().unwrap().split(", ").count()
        };
        let named: usize = verdict.texts("ul > li").into_iter().map(names).sum();
        assert_eq!(named, counted[0], "{verdict}");
    }
}

#[tokio::test]
async fn what_only_one_of_the_two_has_is_named_apart_and_counted_nowhere() {
    let [short, long] =
        [(SNAPSHOT, 1), (FULL, 4)].map(|(length, seed)| person("", anybody(length, seed)));
    let verdict = drawn(of_others(short, vec![long])).await.one(".verdict");
    let counted = counts(&verdict);
    assert_eq!(counted[0], 21, "the three foundations are of the full profile alone");
    assert_eq!(counted[0], counted[1..].iter().sum::<usize>(), "{verdict}");
    let apart = verdict.texts(".fine");
    assert_eq!(apart[0], "Not in both results: Self-knowledge, Self-empowerment, Self-leadership.");
}

#[tokio::test]
async fn the_legend_hides_a_person_and_nobody_else() {
    let whole = drawn(two("Ada", "Ben")).await;
    assert_eq!((whole.count("[aria-pressed=true]"), whole.count("[data-series]")), (2, 4));
    for (who, id, name) in [(Who::First, "first", "Ada"), (Who::Second, "second", "Ben")] {
        let page = after(two("Ada", "Ben"), vec![Fact::PersonToggled(who)]).await;
        assert_eq!(page.count("[data-series]"), 2);
        let hidden = format!("[data-person={id}][data-series]");
        assert!(whole.has(&hidden) && !page.has(&hidden), "{hidden}");
        assert_eq!(plain(&page.one("button[aria-pressed=false]").name()), name);
    }
}

#[tokio::test]
async fn sides_have_their_marks_and_people_their_own_lines() {
    let page = drawn(two("Ada", "Ben")).await;
    for who in ["first", "second"] {
        for side in Side::ALL {
            // What a side's line looks like is the same as on one's own chart.
            let line = format!("[data-person={who}] [data-look='line {}']", side.id());
            assert_eq!(page.count(&line), 1, "{line}");
        }
    }
    assert_eq!(page.count("[data-chart=couple] .mark"), 24, "four shapes of six marks");
    assert_eq!(page.count("[role=img][data-chart=strip] .mark"), 24, "twelve scales of two");
    assert!(!page.has("[data-look^=band]"), "nothing is filled");
    assert_eq!(page.count(".strip"), 13, "twelve scales and the numbers under them");
}

#[tokio::test]
async fn a_row_has_both_numbers_and_says_in_a_word_how_sure_the_difference_is() {
    // Of one answer throughout, 12.5 points more are likely, and 25 are clear.
    let [ada, ben] = [(2, 2), (3, 2)]
        .map(|(leading, managing)| person("", outcome(&even(SNAPSHOT, leading, managing))));
    let page = drawn(of_others(ada, vec![ben])).await;
    let points = page.texts(".points");
    assert_eq!((&*points[0], &*points[1]), ("50 75 clearly apart", "50 50"), "{points:?}");
    // The table says it in words, too, and not by its letters alone.
    let row = page.one("table").texts("tbody th[scope=row]");
    assert!(row.contains(&"Vision clearly apart".to_owned()), "{row:?}");
}

#[tokio::test]
async fn each_scale_is_told_to_whoever_cannot_see_it() {
    let names = drawn(two("Ada", "Ben")).await.names("[data-chart=strip][role=img]");
    assert_eq!(names.len(), 12);
    assert!(names.iter().all(|name| name.starts_with("\u{2068}Ada\u{2069}: ")), "{names:?}");
    assert!(names[0].contains("100; \u{2068}Ben\u{2069}: 25"), "{names:?}");
}

#[tokio::test]
async fn the_table_holds_every_number_of_both_with_its_headings() {
    let table = drawn(two("Ada", "Ben")).await.one("table");
    assert_eq!(table.says("caption"), "All numbers, in a table");
    assert_eq!(table.count("th[scope=col]"), 3);
    assert_eq!(table.texts("th[scope=col] > bdi"), ["Ada", "Ben"]);
    assert_eq!(table.count("th[scope=rowgroup]"), 2);
    assert_eq!(table.count("th[scope=row]"), 2 + 12 + 7);
    assert_eq!(table.count("td"), 2 * (2 + 12 + 7));
    assert!(table.has("th > em[data-clear]"), "what is clearly apart says so");
}

#[tokio::test]
async fn a_short_quiz_beside_a_full_profile_says_what_one_of_them_lacks() {
    let page = drawn(beside(person("Ada", anybody(FULL, 2)))).await;
    let text = page.text();
    assert!(text.contains("Not in both results: Self-knowledge"), "{text}");
    assert!(text.contains("Of 21 numbers"), "what isn’t there isn’t counted");
    assert!(page.texts("td .score").contains(&"–".to_owned()), "{page}");
}

#[tokio::test]
async fn a_result_of_which_nothing_is_known_is_drawn_without_points() {
    let page = drawn(beside(person("Ada", silent(SNAPSHOT)))).await;
    let text = page.text();
    assert!(text.contains("Of 0 numbers") && text.contains("Too few answers"));
    assert_eq!(page.count("[data-chart=couple] .mark"), 12, "those of the reader alone");
}

#[tokio::test]
async fn results_of_different_statements_never_meet() {
    let pack = Revision::from_pack("40").unwrap();
    let other = outcome_of(pack, &answers(SNAPSHOT, 1));
    let page = drawn(beside(person("Ada", other))).await;
    assert!(page.text().contains("answer different statements"), "{page}");
    assert!(!page.has("svg, table, .talk"));
    page.one("details [part=compare-link]");
}

#[tokio::test]
async fn of_a_team_none_is_chosen_here_but_its_page_is_one_press_away() {
    let others = (1..13).map(|seed| person("", anybody(SNAPSHOT, seed))).collect();
    let mut request = own_beside(reader(), others);
    request.addresses.team = Some(TEAM.to_owned());
    let page = drawn(request).await;
    assert!(page.says(".team").starts_with("There are 13 results here."), "{page}");
    assert!(!page.has("[type=radio]") && page.has(".hero [part=compare-team]"));
}

#[tokio::test]
async fn the_page_for_teams_is_shown_where_there_is_one() {
    let others = vec![person("Ada", anybody(SNAPSHOT, 1)), person("Ben", anybody(SNAPSHOT, 2))];
    let mut with = own_beside(reader(), others.clone());
    with.addresses.team = Some(TEAM.to_owned());
    let with = drawn(with).await;
    let address = with.one("a").attribute("href").to_owned();
    assert!(address.starts_with("https://quiz.example/team.html#lmq="), "{address}");
    assert!(with.text().contains("3 people are here."));
    assert_eq!(with.count("[type=radio]"), 2, "a small group is chosen from here as well");
    assert!(!drawn(own_beside(reader(), others)).await.has("[href]"));
}
