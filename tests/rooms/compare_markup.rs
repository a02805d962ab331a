//! What comparing shows, drawn on the server: the same components as in a browser.

use crate::fixtures::{
    people::{answers, anybody, even, outcome, outcome_of, person, silent},
    rooms::{BASE, Compare, TEAM, of_others, own, own_beside},
    tree::Tree,
    words::english,
};
use leader_manager_quiz::{
    compare::{Fact, Layer, Who},
    result::Request,
};
use quiz::{
    instrument::{Length, Revision, Side},
    link::{self, NamedResult},
    report::Voice,
    scoring::{
        MeasureKind,
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
    assert!(!page.has("details, svg, table, [part=compare-both-link]"), "{page}");
    assert_eq!(page.texts("[role=status]"), [""; 2], "all there from the start, and empty");
}

#[tokio::test]
async fn where_there_is_somebody_the_field_stays_at_hand() {
    let page = drawn(beside(ada())).await;
    page.one("details [part=compare-link]");
    page.one("[part=compare-both-link]");
    assert!(!page.has("[type=radio]"), "there is nothing to choose");
}

#[tokio::test]
async fn among_several_one_is_chosen_by_name_or_number() {
    let others = vec![person("Ada", anybody(SNAPSHOT, 1)), person("", anybody(SNAPSHOT, 2))];
    let page = after(own_beside(reader(), others), vec![Fact::OtherChosen(1)]).await;
    assert_eq!(page.texts("label:has([type=radio]) > bdi"), ["Ada", "Result 3"]);
    assert_eq!(page.texts("[data-state=chosen]"), ["Result 3"]);
    assert_eq!(page.texts("label:has([checked])"), ["Result 3"]);
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
        request.others.push(person(HOSTILE, anybody(SNAPSHOT, 3)));
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
    assert!(own.contains("You and Ada") && own.contains("You: Leading"), "{own}");
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
        assert!(!text.contains(english().text(Phrase::CompareBoth)));
    }
    let same = drawn(two("Ada", "Ada")).await.text();
    assert!(same.contains("First result – Second result"), "{same}");
    assert!(same.contains("Clearly higher for the first person than for the second person: "));
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
    assert!(alike.contains("Clear differences: 0 of 24"), "{alike}");
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

#[tokio::test]
async fn how_many_are_apart_comes_first_and_every_number_is_named_once() {
    let [ada, ben] = [("Ada", 1), ("Ben", 4)].map(|(n, seed)| person(n, anybody(SNAPSHOT, seed)));
    let result = comparison::compare(&ada.outcome, &ben.outcome).unwrap();
    let all = [result.totals.clone(), result.dimensions.clone(), result.scales.clone()].concat();
    let clear = all.iter().filter(|pair| pair.is_clear()).count();
    let page = drawn(of_others(ada, vec![ben])).await;
    let verdict = page.one(".verdict");
    let counts = [("count", &*clear.to_string()), ("all", &*all.len().to_string())];
    let counted = english().filled(Phrase::CompareCount, &counts);
    assert_eq!(verdict.says("p:has(strong):has(~ ul)"), counted);
    let open = all.iter().filter(|pair| pair.reading == Compared::CannotTell).count();
    let summary = verdict.says("ul ~ details > summary");
    let counted = [("count", &*open.to_string())];
    assert!(open > 0);
    assert_eq!(summary, english().filled(Phrase::CompareRest, &counted));
    let names = |selector: &str| -> usize {
        let names = |sentence: String| {
            let (_, names) = sentence.split_once(": ").unwrap();
            names.split('.').next().unwrap().split(", ").count()
        };
        verdict.texts(selector).into_iter().map(names).sum()
    };
    assert_eq!(names("ul > li"), all.len() - open, "{verdict}");
    assert_eq!(names("details > p:not(.fine)"), open, "{verdict}");
}

#[tokio::test]
async fn what_only_one_of_the_two_has_is_named_apart_and_counted_nowhere() {
    let [short, long] =
        [(SNAPSHOT, 1), (FULL, 4)].map(|(length, seed)| person("", anybody(length, seed)));
    let page = drawn(of_others(short, vec![long])).await;
    let verdict = page.one(".verdict");
    let number = |text: String| -> usize {
        text.rsplit(' ').next().unwrap().parse().unwrap_or_else(|_| panic!("{text}"))
    };
    let of = number(verdict.says("p:has(strong)"));
    assert_eq!(of, 21, "the three foundations are of the full profile alone");
    let open = number(verdict.says("details > summary"));
    let told = verdict.texts("ul > li").into_iter();
    let told = told.map(|line| line.split_once(": ").unwrap().1.split(", ").count());
    assert_eq!(told.sum::<usize>() + open, of, "{verdict}");
    let apart = verdict.says("details + .fine");
    assert_eq!(apart, "Not in both results: Self-knowledge, Self-empowerment, Self-leadership.");
}

#[tokio::test]
async fn the_legend_hides_what_it_says_and_nothing_else() {
    let whole = drawn(two("Ada", "Ben")).await;
    assert_eq!((whole.count("[aria-pressed=true]"), whole.count("[data-series]")), (4, 4));
    for (who, id, name) in [(Who::First, "first", "Ada"), (Who::Second, "second", "Ben")] {
        for (side, label) in Side::ALL.into_iter().zip(["Leading", "Managing"]) {
            let fact = Fact::LayerToggled(Layer { who, side });
            let page = after(two("Ada", "Ben"), vec![fact]).await;
            assert_eq!(page.count("[data-series]"), 3);
            let hidden = format!("[data-person={id}][data-series={}]", side.id());
            assert!(whole.has(&hidden) && !page.has(&hidden), "{hidden}");
            let button = page.one("button[aria-pressed=false]");
            assert_eq!(plain(&button.name()), format!("{name}: {label}"));
        }
    }
}

#[tokio::test]
async fn sides_have_their_marks_and_people_their_own_lines() {
    let page = drawn(two("Ada", "Ben")).await;
    for who in ["first", "second"] {
        for side in Side::ALL {
            // Once in the legend, once on the chart.
            let look = format!("[data-look='line {who} {}']", side.id());
            assert_eq!(page.count(&look), 2, "{look}");
        }
    }
    // Four shapes of six marks, twelve scales of two, the legend's four and the key's four.
    assert_eq!(page.count("circle, rect"), 24 + 24 + 4 + 4);
    assert!(!page.has("[data-look^=band]"), "nothing is filled");
    assert_eq!(page.count(".strip"), 13, "twelve scales and the numbers under them");
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
    assert_eq!(table.says("caption"), "Both results in numbers");
    assert_eq!(table.count("th[scope=col]"), 3);
    assert_eq!(table.texts("th[scope=col] > bdi"), ["Ada", "Ben"]);
    assert_eq!(table.count("th[scope=rowgroup]"), 2);
    assert_eq!(table.count("th[scope=row]"), 2 + 12 + 7);
    assert_eq!(table.count("td"), 2 * (2 + 12 + 7));
    assert!(table.has("td > strong"), "what is clearly apart is in bold");
}

#[tokio::test]
async fn a_short_quiz_beside_a_full_profile_says_what_one_of_them_lacks() {
    let page = drawn(beside(person("Ada", anybody(FULL, 2)))).await;
    let text = page.text();
    assert!(text.contains("Not in both results: Self-knowledge"), "{text}");
    assert!(text.contains(" of 21"), "what isn’t there isn’t counted");
    assert!(page.texts("td .score").contains(&"–".to_owned()), "{page}");
}

#[tokio::test]
async fn a_result_of_which_nothing_is_known_is_drawn_without_points() {
    let page = drawn(beside(person("Ada", silent(SNAPSHOT)))).await;
    let text = page.text();
    assert!(text.contains("Clear differences: 0 of 0") && text.contains("Too few answers"));
    assert_eq!(page.count("circle, rect"), 12 + 12 + 4 + 4);
}

#[tokio::test]
async fn results_of_different_statements_never_meet() {
    let pack = Revision::from_pack("40").unwrap();
    let other = outcome_of(pack, &answers(SNAPSHOT, 1));
    let page = drawn(beside(person("Ada", other))).await;
    assert!(page.text().contains("answer different statements"), "{page}");
    assert!(!page.has("svg, table"));
}

#[tokio::test]
async fn the_page_for_teams_is_shown_where_there_is_one() {
    let others = vec![person("Ada", anybody(SNAPSHOT, 1)), person("Ben", anybody(SNAPSHOT, 2))];
    let mut with = own_beside(reader(), others.clone());
    with.addresses.team = Some(TEAM.to_owned());
    let with = drawn(with).await;
    let address = with.one("a").attribute("href").to_owned();
    assert!(address.starts_with("https://quiz.example/team.html#lmq="), "{address}");
    assert!(with.text().contains("There are 3 results here."));
    assert!(!drawn(own_beside(reader(), others)).await.has("[href]"));
}

#[tokio::test]
async fn what_became_of_copying_is_said_in_the_status_that_is_there() {
    for (copied, said) in
        [(true, "Copied."), (false, "The link is selected: copy it from the field.")]
    {
        let page = after(beside(ada()), vec![Fact::CopyEnded(copied)]).await;
        assert!(page.says(".both [role=status]").contains(said), "{page}");
    }
}
