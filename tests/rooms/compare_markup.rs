//! What comparing shows, drawn on the server: the same components as in a browser.

use crate::fixtures::{
    markup::{between, count, text_of},
    people::{answers, anybody, even, outcome, outcome_of, person, silent},
    rooms::{BASE, Compare, TEAM, of_others, own, own_beside},
    words::english,
};
use leader_manager_quiz::{
    compare::{Fact, Held, Layer, Who},
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
    words::Key,
};

const SNAPSHOT: Length = Length::Snapshot;
const FULL: Length = Length::Full;
const HOSTILE: &str = "<img src=x onerror=a>";

async fn markup(request: Request) -> String {
    Compare::new(request).markup().await
}

async fn after(request: Request, facts: Vec<Fact>) -> String {
    Compare::new(request).after(facts).markup().await
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

/// The sentence of a number, without the isolates about names.
fn plain(markup: &str) -> String {
    text_of(markup).replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn where_there_is_nobody_a_link_is_asked_for_and_nothing_else_is_drawn() {
    let markup = markup(alone()).await;
    assert!(markup.contains("part=\"compare-link\"") && !markup.contains("<details"), "{markup}");
    assert!(!markup.contains("<svg") && !markup.contains("<table"));
    let regions = markup.split("role=\"status\"").skip(1);
    let said = regions.map(|region| region.split_once('>').unwrap().1.find("</p>").unwrap());
    assert_eq!(said.collect::<Vec<_>>(), [0, 0, 0], "all there from the start, and empty");
    assert!(markup.contains("part=\"compare-own-link\""));
    assert!(!markup.contains("part=\"compare-both-link\""));
}

#[tokio::test]
async fn where_there_is_somebody_the_field_stays_at_hand() {
    let markup = markup(beside(ada())).await;
    assert!(markup.contains("<details") && markup.contains("part=\"compare-link\""), "{markup}");
    assert!(markup.contains("part=\"compare-both-link\""));
    assert_eq!(count(&markup, "type=\"radio\""), 0, "there is nothing to choose");
}

#[tokio::test]
async fn among_several_one_is_chosen_by_name_or_number() {
    let others = vec![person("Ada", anybody(SNAPSHOT, 1)), person("", anybody(SNAPSHOT, 2))];
    let markup = after(own_beside(reader(), others), vec![Fact::OtherChosen(1)]).await;
    assert_eq!(count(&markup, "type=\"radio\""), 2);
    assert!(markup.contains("<bdi>Ada</bdi>") && markup.contains("<bdi>Result 3</bdi>"));
    let chosen = markup.split("<label").find(|part| part.contains("data-state=\"chosen\""));
    assert!(chosen.unwrap().contains("Result 3"), "{markup}");
}

#[tokio::test]
async fn each_refusal_has_a_sentence_that_the_field_points_at() {
    let ours = link::with_named_results(BASE, &[alone().first]);
    for (text, sentence) in [
        ("no link", "There is no result in that."),
        (&*ours, "That link holds this very result."),
        ("#lmq=1BthWwb", "This result link is damaged"),
        ("#lmq=2BthWwb399VbmMac", "made by a newer version"),
        ("#lmq=hello", "This link doesn’t hold a result of this quiz."),
    ] {
        let markup = after(alone(), vec![Fact::LinkRead(text.to_owned())]).await;
        let problem = between(&markup, "id=\"compare-problem\"", "</p>");
        assert!(problem.contains(sentence), "{text}: {markup}");
        assert!(markup.contains("aria-invalid=\"true\""), "{text}");
        assert!(markup.contains("aria-describedby=\"compare-problem compare-hint\""), "{text}");
    }
}

#[tokio::test]
async fn hostile_names_stay_text_wherever_they_stand() {
    let rtl = "שרה (A)";
    for (first, second) in [(HOSTILE, rtl), (rtl, HOSTILE)] {
        let mut request = two(first, second);
        request.others.push(person(HOSTILE, anybody(SNAPSHOT, 3)));
        request.addresses.team = Some(TEAM.to_owned());
        let markup = markup(request).await;
        assert!(!markup.contains("<img") && markup.contains("&lt;img"), "{markup}");
        // Outside an element of its own, a name is set apart by characters.
        let within = markup.replace(&format!("<bdi>{rtl}</bdi>"), "");
        assert!(count(&within, rtl) > 0);
        assert_eq!(count(&within, rtl), count(&within, &format!("\u{2068}{rtl}\u{2069}")));
    }
    let mine = beside(person(HOSTILE, outcome(&even(SNAPSHOT, 1, 3))));
    let markup = after(mine, vec![Fact::NameTyped([HOSTILE, " and more"].concat())]).await;
    assert!(!markup.contains("<img") && !markup.contains("style="), "{markup}");
    assert!(plain(&markup).contains("In the link it stands as “<img src=x onerror=a> an”"));
}

#[tokio::test]
async fn own_voice_says_you_and_the_other_voice_says_it_to_nobody() {
    let own = plain(&markup(beside(ada())).await);
    assert!(own.contains("You and Ada") && own.contains("You: Leading"), "{own}");
    assert!(own.contains("More in your answers than in those of Ada: Leading,"), "{own}");
    let unnamed = plain(&markup(beside(person("", outcome(&even(SNAPSHOT, 1, 3))))).await);
    assert!(unnamed.contains("You and the other person"), "{unnamed}");
    for (first, second) in [("", ""), ("Ada", "Ben"), ("Ada", ""), ("Ada", "Ada")] {
        let text = plain(&markup(two(first, second)).await);
        // What asks the reader for a link speaks to them; what is said of the two doesn't.
        let about = text.split("Compare with somebody else").next().unwrap().to_lowercase();
        let words: Vec<&str> = about.split(|c: char| !c.is_alphabetic()).collect();
        for word in ["you", "your", "yours"] {
            assert!(!words.contains(&word), "{word} in {about}");
        }
        assert!(!text.contains("Send it with your name"));
    }
    let same = plain(&markup(two("Ada", "Ada")).await);
    assert!(same.contains("First result – Second result"), "{same}");
    assert!(same.contains("in the answers of the first person than in those of the second"));
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
    let alike = of_others(ada, vec![ben]);
    let alike = plain(&markup(alike).await);
    assert!(alike.contains("their uncertainty: 0 of 24"), "{alike}");
    assert!(alike.contains("Alike: Leading, Managing, Vision,"), "{alike}");
    assert!(alike.contains("that are alike: Both sides together"), "{alike}");
    let apart = plain(&markup(two("Ada", "Ben")).await);
    let more = apart.split("More in the answers of Ada than in those of Ben: ").nth(1);
    assert!(more.unwrap().split('.').next().unwrap().contains("Vision"), "{apart}");
    let further =
        apart.split("Further to leading in the answers of Ada than in those of Ben: ").nth(1);
    assert!(further.unwrap().starts_with("Both sides together"), "{apart}");
    for text in [alike, apart] {
        assert!(!text.contains('{') && !text.contains('}'), "{text}");
    }
}

#[tokio::test]
async fn how_many_are_apart_comes_first_and_every_number_is_named_once() {
    let [ada, ben] = [("Ada", 1), ("Ben", 4)].map(|(n, seed)| person(n, anybody(SNAPSHOT, seed)));
    let result = comparison::compare(&ada.outcome, &ben.outcome).unwrap();
    let all = [result.totals.clone(), result.dimensions.clone(), result.scales.clone()].concat();
    let clear = all.iter().filter(|pair| pair.is_clear()).count();
    let markup = markup(of_others(ada, vec![ben])).await;
    let verdict = markup.split("class=\"verdict\"").nth(1).unwrap();
    let verdict = verdict.split("<figure").next().unwrap();
    let counted = format!("Differences larger than their uncertainty: {clear} of {}", all.len());
    let (count_at, list_at) = (verdict.find(&counted).unwrap(), verdict.find("<ul>").unwrap());
    assert!(count_at < list_at, "{verdict}");
    let open = all.iter().filter(|pair| pair.reading == Compared::CannotTell).count();
    let (told, untold) = verdict.split_once("<details").unwrap();
    assert!(open > 0 && untold.contains(&format!("surely alike: {open}<")), "{verdict}");
    let names = |text: &str| -> usize {
        let sentences = text.split(": ").skip(1).filter_map(|rest| rest.split('.').next());
        sentences.map(|names| names.split(", ").count()).sum()
    };
    let list = told.split("<ul>").nth(1).unwrap();
    assert_eq!(names(list), all.len() - open, "{list}");
    let list = untold.split("</summary>").nth(1).unwrap().split("<p class=\"fine\"").next();
    assert_eq!(names(list.unwrap()), open, "{untold}");
}

#[tokio::test]
async fn the_legend_hides_what_it_says_and_nothing_else() {
    let whole = markup(two("Ada", "Ben")).await;
    assert_eq!(count(&whole, "aria-pressed=\"true\""), 4);
    assert_eq!(count(&whole, "data-series="), 4);
    for (who, id) in Who::ALL.into_iter().zip(["first", "second"]) {
        for side in Side::ALL {
            let fact = Fact::LayerToggled(Layer { who, side });
            let markup = after(two("Ada", "Ben"), vec![fact]).await;
            assert_eq!(count(&markup, "data-series="), 3);
            let hidden = format!("data-person=\"{id}\" data-series=\"{}\"", side.id());
            assert!(whole.contains(&hidden) && !markup.contains(&hidden), "{hidden}");
            let button =
                markup.split("<button").find(|part| part.contains("aria-pressed=\"false\""));
            let button = plain(&format!("<button{}", button.unwrap()));
            let name = if who == Who::First { "Ada" } else { "Ben" };
            let side = if side == Side::Leading { "Leading" } else { "Managing" };
            assert!(button.contains(&format!("{name}: {side}")), "{button}");
        }
    }
}

#[tokio::test]
async fn sides_have_their_marks_and_people_their_own_lines() {
    let markup = markup(two("Ada", "Ben")).await;
    for who in ["first", "second"] {
        for side in Side::ALL {
            // Once in the legend, once on the chart.
            let look = format!("data-look=\"line {who} {}\"", side.id());
            assert_eq!(count(&markup, &look), 2, "{look}");
        }
    }
    // Four shapes of six marks, twelve scales of two, the legend's four and the key's four.
    assert_eq!(count(&markup, "<circle") + count(&markup, "<rect"), 24 + 24 + 4 + 4);
    assert!(!markup.contains("data-look=\"band"), "nothing is filled");
    assert_eq!(count(&markup, "class=\"strip\""), 13, "twelve scales and the numbers under them");
}

#[tokio::test]
async fn each_scale_is_told_to_whoever_cannot_see_it() {
    let markup = markup(two("Ada", "Ben")).await;
    let labels = count(&markup, "aria-label=\"\u{2068}Ada\u{2069}: ");
    assert_eq!(labels, 12, "{markup}");
    assert!(markup.contains("100 ± 25; \u{2068}Ben\u{2069}: 25 ± 25"), "{markup}");
}

#[tokio::test]
async fn the_table_holds_every_number_of_both_with_its_headings() {
    let markup = markup(two("Ada", "Ben")).await;
    let table = markup.split("<table").nth(1).unwrap().split("</table>").next().unwrap();
    assert!(table.contains("<caption>Both results in numbers</caption>"), "{table}");
    assert_eq!(count(table, "scope=\"col\""), 3);
    assert_eq!(count(table, "scope=\"rowgroup\""), 2);
    assert_eq!(count(table, "scope=\"row\""), 2 + 12 + 7);
    assert_eq!(count(table, "<td>"), 2 * (2 + 12 + 7));
    assert!(table.contains("<bdi>Ada</bdi>") && table.contains("<bdi>Ben</bdi>"));
    assert!(table.contains("<strong>"), "what is clearly apart is in bold");
}

#[tokio::test]
async fn a_short_quiz_beside_a_full_profile_says_what_one_of_them_lacks() {
    let markup = markup(beside(person("Ada", anybody(FULL, 2)))).await;
    let text = plain(&markup);
    assert!(text.contains("Only one of the two results has these, or neither: Self-knowledge"));
    assert!(text.contains(" of 21"), "what isn’t there isn’t counted");
    assert!(markup.contains("<span class=\"score\">–</span>"), "{markup}");
}

#[tokio::test]
async fn a_result_of_which_nothing_is_known_is_drawn_without_points() {
    let markup = markup(beside(person("Ada", silent(SNAPSHOT)))).await;
    let text = plain(&markup);
    assert!(text.contains("their uncertainty: 0 of 0") && text.contains("Too few answers"));
    assert_eq!(count(&markup, "<circle") + count(&markup, "<rect"), 12 + 12 + 4 + 4);
}

#[tokio::test]
async fn results_of_different_statements_never_meet() {
    let pack = Revision::from_pack("40").unwrap();
    let other = outcome_of(pack, &answers(SNAPSHOT, 1));
    let markup = markup(beside(person("Ada", other))).await;
    assert!(text_of(&markup).contains("answer different statements"), "{markup}");
    assert!(!markup.contains("<svg") && !markup.contains("<table"));
}

#[tokio::test]
async fn the_page_for_teams_is_shown_where_there_is_one() {
    let others = vec![person("Ada", anybody(SNAPSHOT, 1)), person("Ben", anybody(SNAPSHOT, 2))];
    let mut with = own_beside(reader(), others.clone());
    with.addresses.team = Some(TEAM.to_owned());
    let with = markup(with).await;
    assert!(with.contains("href=\"https://quiz.example/team.html#lmq="), "{with}");
    assert!(text_of(&with).contains("There are 3 results here."));
    let without = markup(own_beside(reader(), others)).await;
    assert!(!without.contains("href="), "{without}");
}

#[tokio::test]
async fn what_became_of_copying_is_said_in_the_status_that_is_there() {
    for (copied, said) in
        [(true, "Copied."), (false, "The link is selected: copy it from the field.")]
    {
        let markup = after(beside(ada()), vec![Fact::CopyEnded(Held::Both, copied)]).await;
        let status = markup.rsplit("role=\"status\"").next().unwrap();
        assert!(status.contains(said), "{status}");
    }
}
