//! What a gathering takes from text, and what it says of the rest.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::string_slice)]

mod answering;
mod golden;

use answering::any_outcome;
use fixtures::teams::{gather, gathering};
use golden::golden_links;
use proptest::{prelude::*, sample::Index};
use quiz::{
    instrument::Revision,
    link::{LinkError, encode},
    team::{Collected, Collector, LONGEST_LINE, MOST_TOLD, ReadingReport, sorted_by_name},
};

const A: &str = "1BthWwb399VbmMac";
const B: &str = "1BANEQsG7DEIKNbK";
const C: &str = "1BQVgQHp7IdkU4SV";
const FULL: &str = "1BciB4geIHiB4geIHawC-5nUA";

/// Each member as `name=payload`, a name that is missing as `?`.
fn people(gathered: &Collected) -> Vec<String> {
    let person = |member: &quiz::team::Member| {
        format!("{}={}", member.name.as_deref().unwrap_or("?"), encode(&member.outcome))
    };
    gathered.members.iter().map(person).collect()
}

#[test]
fn one_team_may_come_in_several_texts_each_with_headings_and_lines_of_its_own() {
    let mut gathering = gathering();
    gathering.push(&format!("name,link\nAda,{A}\nrubbish\n\"Bob,{B}"));
    let first = gathering.end_text();
    gathering.push(&format!("link,name\n{A},\n{C},Cy\n\nrubbish"));
    let second = gathering.end_text();
    assert_eq!((first.lines, first.heading, first.rubbish_told[0].line), (4, Some(1), 3));
    assert_eq!((second.lines, second.heading, second.rubbish_told[0].line), (5, Some(1), 5));
    assert_eq!((first.duplicates, second.duplicates, second.blank), (0, 1, 1));
    let expected = [format!("Ada={A}"), format!("\"Bob={B}"), format!("Cy={C}")];
    assert_eq!(people(&gathering.finish()), expected);
}

#[test]
fn every_way_to_write_a_result_is_read() {
    for (text, expected) in [
        (format!("{A}\n{B}\r\n{C}\r{FULL}"), vec!["?=A", "?=B", "?=C", "?=F"]),
        (format!("Ada: https://x.example/p#lmq={A}\n> {B}.\n"), vec!["?=A", "?=B"]),
        (format!("https://x.example/?utm=1#lmq={A}.{FULL}.{B}"), vec!["?=A", "?=F", "?=B"]),
        (format!("{A}.{B}"), vec!["?=A", "?=B"]),
        (format!("{A} {B},{C}"), vec!["?=A", "?=B", "?=C"]),
        (format!("name,link\nAda,{A}\n\"King, Bob\",{B}\n"), vec!["Ada=A", "King, Bob=B"]),
        (format!("\u{FEFF}Name;Link\r\nAda;{A}\r\nBob;{B}\r\n"), vec!["Ada=A", "Bob=B"]),
        (format!("Ada\thttps://x/#lmq={A}\nBob\t{B}"), vec!["Ada=A", "Bob=B"]),
        (format!("{A},Ada\n{B},Bob"), vec!["Ada=A", "Bob=B"]),
        (
            format!("When,E-mail,Your name,Link\n2024-01-01,a@x.example,Ada,{A}\n2024,,,{B}"),
            vec!["Ada=A", "?=B"],
        ),
        (format!("\"Ada \"\"A\"\"\nKing\",{A}\n"), vec!["Ada \"A\" King=A"]),
        (format!("\"Ada,{A}\nBob,{B}\n"), vec!["\"Ada=A", "Bob=B"]),
        (format!("'=SUM(A1),{A}\n"), vec!["=SUM(A1)=A"]),
        (format!("{},{A}\n", "Ж".repeat(40)), vec!["ЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖ=A"]),
        (format!("A\u{202E}d\0a,{A}\n"), vec!["Ada=A"]),
        // As programs of mail rewrite addresses, in rows with either separator.
        (
            format!(
                "Ada,https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx%2F%2523lmq%3D{A}&data=05%7C02&reserved=0\n\
                Bob;https://urldefense.com/v3/__https://x/*lmq={B}__;Iw!!A-b!c_d$\n\
                Cy,https://urldefense.com/v3/__https://x/*lmq={C}__;Iw!!A-b!c_d$\n\
                Dan\thttps://urldefense.proofpoint.com/v2/url?u=https-3A__x_-23lmq-3D{}&d=DwMF&c=a-b_c",
                FULL.replace('-', "-2D"),
            ),
            vec!["Ada=A", "Bob=B", "Cy=C", "Dan=F"],
        ),
        (format!("Our team,https://x/#lmq={A}.{B}\n"), vec!["?=A", "?=B"]),
        (format!("Ada,{A},Bob,{B}\n"), vec!["?=A", "?=B"]),
        (format!("Hi all, my result: https://x/#lmq={A} bye"), vec!["?=A"]),
    ] {
        let expected: Vec<String> = expected
            .into_iter()
            .map(|each| {
                let (name, payload) = each.rsplit_once('=').unwrap();
                let payload = match payload {
                    "A" => A,
                    "B" => B,
                    "C" => C,
                    _ => FULL,
                };
                format!("{name}={payload}")
            })
            .collect();
        assert_eq!(people(&gather(&text)), expected, "{text:?}");
    }
}

/// What forms and spreadsheets set above their columns: A's row holds Ada's name.
#[test]
fn a_column_of_names_is_known_by_its_heading_and_by_what_is_in_it() {
    let long = "Please paste the link to your result here, as it is written below the chart";
    for (heading, row, expected) in [
        ("Timestamp,Team name,Your name,Your link", "2026/11/27 9:10:11,Marketing,Ada,{A}", "Ada"),
        ("Timestamp,Company name,Full name,File name,Link", "1.1.,Acme,Ada,x.pdf,{A}", "Ada"),
        ("User name,Link,What is your name?", "ada99,{A},Ada", "Ada"),
        ("Username,Link", "ada99,{A}", "ada99"),
        ("Team name,Who are you?,Link", "Marketing,Ada,{A}", "Ada"),
        ("Team name,Link", "Marketing,{A}", "?"),
        ("Your manager’s name *,Your name *,Link *", "Grace,Ada,{A}", "Ada"),
        ("Name of your team,Name (as you like),Link", "Marketing,Ada,{A}", "Ada"),
        ("Your name,Link,name", "Ada L.,{A},Ada", "Ada"),
        ("Is your name secret to us?,First name,Last name,Link", "Yes,Ada,King,{A}", "Ada"),
        // Microsoft Forms, with an account and without.
        (
            "ID;Start time;Completion time;Email;Name;Paste your link",
            "1;11/27/26 9:10:11;11/27/26 9:12:00;ada@x.example;Ada;{A}",
            "Ada",
        ),
        (
            "ID;Start time;Completion time;Email;Name;Your name;Paste your link",
            "1;11/27/26 9:10:11;11/27/26 9:12:00;anonymous;;Ada;{A}",
            "Ada",
        ),
        // In other languages.
        ("Zeitstempel,E-Mail-Adresse,Dein Name,Link", "27.11.2026,a@x.example,Ada,{A}", "Ada"),
        ("Vorname;Link;Teamname", "Ada;{A};Marketing", "Ada"),
        ("Horodateur,Nom,Lien", "27/11/2026 09:10:11,Ada,{A}", "Ada"),
        ("Marca temporal,Nombre,Enlace", "27/11/2026 9:10:11,Ada,{A}", "Ada"),
        ("Informazioni cronologiche,Nome,Link", "27/11/2026 9.10.11,Ada,{A}", "Ada"),
        ("タイムスタンプ,お名前,リンク", "2026/11/27 9:10:11,Ada,{A}", "Ada"),
        // A question that is long, and one that shows what a link looks like.
        (&format!("Timestamp,Team name,Your name,{long}"), "2026,Marketing,Ada,{A}", "Ada"),
        ("Team name,Your name,Your link (with #lmq= in it)", "Marketing,Ada,{A}", "Ada"),
        ("Team name,Your name,Link (such as https://x/#lmq={B})", "Marketing,Ada,{A}", "Ada"),
        ("Team name;Name;\"Link, such as #lmq={B}: yours\"", "Marketing;Ada;{A}", "Ada"),
    ] {
        let text = format!("{heading}\n{row}\n").replace("{A}", A).replace("{B}", B);
        let gathered = gather(&text);
        assert_eq!(people(&gathered), [format!("{expected}={A}")], "{heading}");
        assert_eq!(gathered.report.heading, Some(1), "{heading}");
        assert_eq!(gathered.report.refused, [0; 4], "{heading}");
    }
}

#[test]
fn a_person_in_the_first_line_is_no_heading() {
    for (text, expected) in [
        (format!("Ada Nameless,{A}\nBob,{B}"), "Ada Nameless"),
        (format!("My name is Ada, and here is my result: https://x/#lmq={A}\nBob,{B}"), "?"),
        (format!("Name,{A}\nBob,{B}"), "Name"),
    ] {
        let gathered = gather(&text);
        assert_eq!(people(&gathered), [format!("{expected}={A}"), format!("Bob={B}")], "{text}");
        assert_eq!(gathered.report.heading, None, "{text}");
    }
}

#[test]
fn whoever_gives_a_result_in_a_chat_has_their_name_beside_it() {
    for (text, expected) in [
        // Teams and Signal; WhatsApp on either kind of phone.
        (
            format!("[09:10] Ada: here’s mine! https://x/#lmq={A}\n[09:12] Bob: and {B}"),
            format!("Ada={A} Bob={B}"),
        ),
        (
            format!(
                "[27/11/2026, 09:10:11] Ada: #lmq={A}\r\n[27/11/2026, 09:12:00] Bob: hi, yes, #lmq={B}"
            ),
            format!("Ada={A} Bob={B}"),
        ),
        (
            format!(
                "27/11/2026, 09:10 - You created this group\n27/11/2026, 09:10 - Ada: what’s your name?\n27/11/2026, 09:12 - Ada: {A}"
            ),
            format!("Ada={A}"),
        ),
        // The name above what is said: Slack as it is seen and as it is copied, Teams, Telegram.
        (
            format!("Ada  9:10 AM\nhere’s mine\n\nhttps://x/#lmq={A}\nBob  9:12 AM\n{B}"),
            format!("Ada={A} Bob={B}"),
        ),
        (format!("Ada King\n  9:10 AM\n{A}\nBob\n  9:12 AM\n{B}"), format!("Ada King={A} Bob={B}")),
        (format!("Ada 09:10\n{A}\nBob, [27.11.2026 09:12]\n{B}"), format!("Ada={A} Bob={B}")),
        // Whoever passes on more than one, gives a team, or only answers.
        (format!("[09:10] Ada: {A}\n{B}"), format!("Ada={A} ?={B}")),
        (format!("[09:10] Ada: ours: {A}.{B}\n{C}"), format!("?={A} ?={B} ?={C}")),
        (format!("[09:10] Ada: {A}\n[09:12] Bob: like {A}, mine is {B}"), format!("Ada={A} ?={B}")),
        (format!("[09:10] Ada: Bob’s: https://x/#lmq={A}&lmq-name=Bob"), format!("Bob={A}")),
        // A table after a chat has its own names, and another text is no longer the chat.
        (format!("[09:10] Ada: soon\nBob,{A}\nCem;{B}"), format!("Bob={A} Cem={B}")),
        (format!("2024-05-01 10:00,Ada,{A}\n09:10\tBob\t{B}"), format!("Ada={A} Bob={B}")),
    ] {
        let gathered = gather(&text);
        assert_eq!(people(&gathered).join(" "), expected, "{text:?}");
        assert_eq!(gathered.report.heading, None, "{text:?}");
    }
    let mut gathering = gathering();
    gathering.push("[09:10] Ada: soon");
    gathering.end_text();
    gathering.push(A);
    assert_eq!(people(&gathering.finish()), [format!("?={A}")]);
}

#[test]
fn who_is_met_again_is_counted_once_and_equal_people_are_counted_each() {
    for (text, expected, duplicates) in [
        (format!("{A}\n{A}\n{A}"), "?", 2),
        (format!("Ada,{A}\nBob,{A}"), "Ada Bob", 0),
        (format!("Ada,{A}\nADA,{A}"), "Ada", 1),
        (format!("Ada,{A}\n{A}"), "Ada", 1),
        (format!("{A}\nAda,{A}"), "Ada", 1),
        (format!("{A}\nAda,{A}\nBob,{A}"), "Ada Bob", 1),
        (format!("Ada,{A}\n{A}\nBob,{A}"), "Ada Bob", 1),
        (format!("{A}.{A}"), "? ?", 0),
        (format!("{A}.{A}\n{A}.{A}\n{A}"), "? ?", 3),
        (format!("{A}\n{A}.{A}.{A}"), "? ? ?", 1),
        (format!("{A}.{A}\nAda,{A}\nBob,{A}\nCem,{A}"), "Bob Ada Cem", 2),
    ] {
        let gathered = gather(&text);
        let names: Vec<&str> =
            gathered.members.iter().map(|each| each.name.as_deref().unwrap_or("?")).collect();
        assert_eq!(names.join(" "), expected, "{text}");
        assert_eq!(gathered.report.duplicates, duplicates, "{text}");
    }
}

#[test]
fn everything_else_is_counted_and_named() {
    let pack = "1gAAAAAAAAAAAAAAAAAAAAAA";
    let other = golden_links().into_iter().find(|each| each.revision >= 32);
    let other = other.map_or(pack.to_string(), |each| each.payload.to_string());
    let broken = A.replace('W', "V");
    let text = [
        "link,name",
        &format!("{A},Ada"),
        "",
        " , ;\t",
        "nothing to see here, a line that goes on for more than forty characters",
        &format!("https://x/#lmq={broken}"),
        &format!("https://x/#lmq={B}.{broken}.2{B}"),
        "https://x/#lmq=hello",
        &other,
        &broken,
        "2024-05-01",
        "\0\u{FEFF}",
    ]
    .join("\n");
    let gathered = gather(&text);
    assert_eq!(people(&gathered), [format!("Ada={A}"), format!("?={B}")]);
    let ReadingReport { lines, blank, heading, rubbish, rubbish_told, refused_told, .. } =
        &gathered.report;
    assert_eq!((*lines, *blank, *heading, *rubbish), (12, 3, Some(1), 2));
    let told: Vec<_> = rubbish_told.iter().map(|each| (each.line, each.text.as_str())).collect();
    assert_eq!(told, [(5, "nothing to see here, a line that goes on"), (11, "2024-05-01")]);
    let told: Vec<_> = refused_told.iter().map(|each| (each.line, each.error)).collect();
    assert_eq!(
        told,
        [
            (6, LinkError::Damaged),
            (7, LinkError::Damaged),
            (7, LinkError::Newer),
            (8, LinkError::Foreign),
            (9, LinkError::OtherStatements),
            (10, LinkError::Damaged),
        ]
    );
    assert_eq!(gathered.report.refused(LinkError::Damaged), 3);
    assert_eq!(gathered.report.refused(LinkError::OtherStatements), 1);
}

#[test]
fn every_kind_of_line_end_ends_one_line() {
    let mut gathering = gathering();
    for piece in ["x\r", "\ny\n", "\r", "\n\r\r", "", "\nz"] {
        gathering.push(piece);
    }
    let report = gathering.finish().report;
    assert_eq!((report.lines, report.blank, report.rubbish), (6, 3, 3));
    assert_eq!(report.rubbish_told.iter().map(|each| each.line).collect::<Vec<_>>(), [1, 2, 6]);
}

#[test]
fn names_sort_without_regard_to_case_and_missing_ones_come_last() {
    let members = gather(&format!("bob,{A}\nAda,{B}\n{C}\nBob,{B}")).members;
    let places = |descending| {
        sorted_by_name(&members, descending, str::to_lowercase).into_iter().map(|each| each.0)
    };
    assert_eq!(places(false).collect::<Vec<_>>(), [1, 0, 3, 2]);
    assert_eq!(places(true).collect::<Vec<_>>(), [0, 3, 1, 2]);
}

#[test]
fn only_the_first_of_many_are_named() {
    let gathered = gather(&"rubbish\nhttps://x/#lmq=1\n".repeat(1000));
    assert_eq!(
        (gathered.report.rubbish, gathered.report.refused(LinkError::Damaged)),
        (1000, 1000)
    );
    assert_eq!(gathered.report.rubbish_told.len(), MOST_TOLD);
    assert_eq!(gathered.report.refused_told.len(), MOST_TOLD);
}

#[test]
fn every_golden_link_is_read_by_the_quiz_it_belongs_to() {
    for golden in golden_links() {
        let quiz = Revision::from_pack(&golden.revision.to_string()).unwrap_or(Revision::OURS);
        let mut gathering = Collector::new(quiz, str::to_lowercase);
        gathering.push(golden.payload);
        assert_eq!(gathering.finish().members.len(), 1, "{}", golden.line);
    }
}

/// A line of anything that people paste, with results among it.
fn any_line() -> impl Strategy<Value = String> {
    let name = "[A-Za-z ,;\"'=\t]{0,30}|Ž\u{202E}é|李雷|\u{FEFF}x";
    let payload = any_outcome().prop_map(|outcome| encode(&outcome));
    let results = prop::collection::vec(payload, 1..4).prop_map(|all| all.join(".")).boxed();
    prop_oneof![
        results.clone(),
        results.clone().prop_map(|all| format!("https://x.example/p?q=1#lmq={all}&z=1")),
        (name, results.clone()).prop_map(|(name, all)| format!("{name},{all}")),
        (name, results.clone())
            .prop_map(|(name, all)| { format!("\"{}\";{all}", name.replace('"', "\"\"")) }),
        (results.clone(), results).prop_map(|(one, other)| format!("{one} {other}")),
        Just(A.to_string()),
        Just(format!("Ada\t{A}")),
        Just(format!("[09:10] Ada: {B}")),
        Just("Bob  9:12 AM".to_string()),
        "\\PC{0,60}",
        "[\0-\x7F]{0,40}",
        Just(String::new()),
    ]
}

fn any_text() -> impl Strategy<Value = String> {
    let end = prop_oneof![Just("\n"), Just("\r\n"), Just("\r"), Just("\n\n")];
    let huge = prop_oneof![
        8 => Just(String::new()),
        1 => (LONGEST_LINE - 40..LONGEST_LINE + 40).prop_map(|long| "é".repeat(long / 2)),
        1 => (LONGEST_LINE - 40..LONGEST_LINE + 40)
            .prop_map(|long| format!("{},{A} {}x{B}", "a ".repeat(long / 2), "ß".repeat(long / 2))),
    ];
    (prop::collection::vec((any_line(), end), 0..12), huge, 0usize..12).prop_map(
        |(mut lines, huge, at)| {
            lines.insert(at.min(lines.len()), (huge, "\n"));
            lines.into_iter().flat_map(|(line, end)| [line, end.to_string()]).collect()
        },
    )
}

proptest! {
    /// However the text is cut into pieces.
    #[test]
    fn pieces_make_no_difference(text in any_text(), cuts in prop::collection::vec(any::<Index>(), 0..20)) {
        let mut cuts: Vec<usize> =
            cuts.iter().map(|cut| cut.index(text.len() + 1)).filter(|cut| text.is_char_boundary(*cut)).collect();
        cuts.push(text.len());
        cuts.sort_unstable();
        let mut gathering = gathering();
        let mut from = 0;
        for cut in cuts {
            gathering.push(&text[from..cut]);
            from = cut;
        }
        prop_assert_eq!(gathering.finish(), gather(&text));
    }

    #[test]
    fn one_character_at_a_time_makes_no_difference(text in any_text()) {
        let mut gathering = gathering();
        for character in text.chars() {
            gathering.push(character.encode_utf8(&mut [0; 4]));
        }
        prop_assert_eq!(gathering.finish(), gather(&text));
    }

    /// Every result in its own link is a member, a duplicate or of other statements.
    #[test]
    fn nothing_is_lost(outcomes in prop::collection::vec(any_outcome(), 0..30), names in any::<bool>()) {
        let line = |(at, outcome)| match names {
            true => format!("\"NamedResult, {at}\",https://x.example/#lmq={}\n", encode(outcome)),
            false => format!("see https://x.example/#lmq={} there\n", encode(outcome)),
        };
        let gathered = gather(&(0..).zip(&outcomes).map(line).collect::<String>());
        let report = &gathered.report;
        let sum = gathered.members.len() as u32 + report.duplicates + report.refused(LinkError::OtherStatements);
        prop_assert_eq!(sum as usize, outcomes.len());
        prop_assert_eq!(report.rubbish + report.blank, 0);
        for member in &gathered.members {
            prop_assert!(outcomes.contains(&member.outcome));
            prop_assert_eq!(member.name.is_some(), names);
        }
    }

    /// Who is counted does not depend on the order of the lines.
    #[test]
    fn order_makes_no_difference_to_who_counts(
        lines in prop::collection::vec((prop::sample::select(vec!["", "Ada,", "Bob,", "Cem,"]),
            prop::sample::select(vec![A, B]), 1usize..4), 0..10).prop_shuffle(),
    ) {
        let line = |(name, payload, times): &(&str, &str, usize)| {
            let times = if name.is_empty() { *times } else { 1 };
            format!("{name}{}\n", vec![*payload; times].join("."))
        };
        let forwards: String = lines.iter().map(line).collect();
        let backwards: String = lines.iter().rev().map(line).collect();
        let sorted = |text: &str| {
            let mut people = people(&gather(text));
            people.sort();
            people
        };
        prop_assert_eq!(sorted(&forwards), sorted(&backwards));
    }
}
