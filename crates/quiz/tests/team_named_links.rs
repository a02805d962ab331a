//! What a gathering makes of names within links. Everything else it does is in `team_gather.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![expect(clippy::disallowed_types, reason = "a test may measure how long something takes")]

mod answering;

use answering::any_outcome;
use fixtures::teams::{gather, gathering};
use proptest::{prelude::*, sample::select};
use quiz::{
    instrument::Revision,
    link::{LinkError, NamedResult, decode, encode, for_quiz, with_named_results},
    name::Name,
    team::{Collected, LONGEST_LINE},
};
use std::collections::{BTreeMap, BTreeSet};

const A: &str = "1BthWwb399VbmMac";
const B: &str = "1BANEQsG7DEIKNbK";
const C: &str = "1BQVgQHp7IdkU4SV";

/// Each member as `name=A`, a name that is missing as `?`.
fn members(gathered: &Collected) -> String {
    let member = |member: &quiz::team::Member| {
        let payload = encode(&member.outcome);
        let letter = [(A, "A"), (B, "B"), (C, "C")].into_iter().find(|(each, _)| *each == payload);
        format!(
            "{}={}",
            member.name.as_deref().unwrap_or("?"),
            letter.map_or("…", |(_, each)| each)
        )
    };
    gathered.members.iter().map(member).collect::<Vec<_>>().join(" ")
}

/// Puts the three payloads in the places of `{A}`, `{B}` and `{C}`.
fn fill(template: &str) -> String {
    template.replace("{A}", A).replace("{B}", B).replace("{C}", C)
}

#[test]
fn a_link_names_its_members_wherever_it_stands() {
    for (template, expected) in [
        ("https://x/#lmq={A}&lmq-name=Ann", "Ann=A"),
        ("https://x/#lmq={A}.{B}.{C}&lmq-name=Ann,Bob,Cem", "Ann=A Bob=B Cem=C"),
        ("https://x/#lmq={A}.{B}.{C}&lmq-name=Ann,,Cem", "Ann=A ?=B Cem=C"),
        ("https://x/#lmq={A}.{B}.{C}&lmq-name=,,Cem&x=1", "?=A ?=B Cem=C"),
        ("https://x/#lmq-name=Ann&lmq={A}.{B}", "Ann=A ?=B"),
        ("https://x/#lmq={A}.{B}&lmq-name=Lee%2C%20Ann,B%3Bo%7Cb", "Lee, Ann=A B;o|b=B"),
        ("https://x/#lmq%3D{A}.{B}%26lmq-name%3DAnn%2CBob", "Ann=A Bob=B"),
        // Wrapped: where an asterisk stands for what is encoded, the name can't be told.
        (
            "https://r.example/?u=x%2523lmq%253D{A}.{B}%2526lmq-name%253DAnn%252CBob&h=A",
            "Ann=A Bob=B",
        ),
        (
            "https://r.example/?u=x%23lmq%3D{A}.{B}%26lmq-name%3DLee%252C%2520Ann%2CBob&h=A",
            "Lee, Ann=A Bob=B",
        ),
        (
            "https://u.example/v2/url?u=x_-23lmq-3D{A}.{B}-26lmq-2Dname-3DJ-25C3-25B6rg-2CBob&d=D",
            "Jörg=A Bob=B",
        ),
        ("https://u.example/v3/__x/*lmq={A}&lmq-name=Ann__;Iw!!A!b$", "Ann=A"),
        ("https://u.example/v3/__x/*lmq={A}&lmq-name=J*C3*B6rg__;IyUl!!A!b$", "?=A"),
        ("https://u.example/v3/__x/*lmq={A}.{B}&lmq-name=Ann*Bob__;Iyw!!A!b$", "?=A ?=B"),
        // In prose and markup.
        ("See (https://x/#lmq={A}.{B}&lmq-name=Ann,Bob), and {C}!", "Ann=A Bob=B ?=C"),
        ("https://x/#lmq={A}.{B}&lmq-name=Ann, https://x/#lmq={C}", "Ann=A ?=B ?=C"),
        ("https://x/#lmq={A}.{B}&lmq-name=Ann,https://x/#lmq={C}&lmq-name=Cem", "Ann=A ?=B Cem=C"),
        ("https://x/#lmq={A}.{B}&lmq-name=Ann,{C}", "Ann=A ?=B ?=C"),
        ("<a href=\"https://x/#lmq={A}.{B}&amp;lmq-name=Ann,Bob\">us</a>", "Ann=A Bob=B"),
        ("https://x/#lmq={A}&amp;lmq-name=Ann", "Ann=A"),
        ("#lmq={A}&lmq-name=Ann\r\n#lmq={B}&lmq-name=Bob\n{C}", "Ann=A Bob=B ?=C"),
        // In tables: for one result, the row's own name goes before the link's.
        ("Zoe,https://x/#lmq={A}&lmq-name=Ann", "Zoe=A"),
        ("https://x/#lmq={A}&lmq-name=Ann,Zoe", "Zoe=A"),
        ("name;link\n;https://x/#lmq={A}&lmq-name=Ann\nZoe;#lmq={B}", "Ann=A Zoe=B"),
        ("Team;https://x/#lmq={A}.{B}&lmq-name=Ann,Bob;2024", "Ann=A Bob=B"),
        ("Team,\"https://x/#lmq={A}.{B}&lmq-name=Ann,Bob\",2024", "Ann=A Bob=B"),
        ("Team\thttps://x/#lmq={A}.{B}&lmq-name=,Bob\t2024", "?=A Bob=B"),
        // What is no name, and a name that is nobody's.
        ("https://x/#lmq={A}.{B}&lmq-name=%FF,%20", "?=A ?=B"),
        ("https://x/#lmq={A}&x=1\nlmq-name=Ann", "?=A"),
    ] {
        assert_eq!(members(&gather(&fill(template))), expected, "{template}");
    }
}

#[test]
fn people_met_again_are_counted_once_and_get_the_name_they_lacked() {
    for (template, expected, duplicates) in [
        ("#lmq={A}&lmq-name=Ann\n#lmq={A}&lmq-name=Ann", "Ann=A", 1),
        ("#lmq={A}&lmq-name=Ann\n#lmq={A}&lmq-name=ANN\n{A}\nAnn,{A}", "Ann=A", 3),
        ("#lmq={A}&lmq-name=Ann\n#lmq={A}&lmq-name=Bob", "Ann=A Bob=A", 0),
        ("#lmq={A}\n#lmq={A}&lmq-name=Ann", "Ann=A", 1),
        ("{A}\n{B}\n#lmq={B}.{A}&lmq-name=Bob,Ann", "Ann=A Bob=B", 2),
        ("#lmq={A}.{B}\n#lmq={A}.{B}.{C}&lmq-name=,Bob,Cem", "?=A Bob=B Cem=C", 2),
        ("#lmq={A}.{B}&lmq-name=Ann,Bob\n#lmq={A}.{B}", "Ann=A Bob=B", 2),
        // Equal results in one link are as many people, named or not, now or later.
        ("#lmq={A}.{A}&lmq-name=Ann,Bob", "Ann=A Bob=A", 0),
        ("#lmq={A}.{A}&lmq-name=Ann", "Ann=A ?=A", 0),
        ("#lmq={A}.{A}&lmq-name=,Ann", "?=A Ann=A", 0),
        ("#lmq={A}.{A}&lmq-name=,Ann\n#lmq={A}.{A}&lmq-name=,Ann", "?=A Ann=A", 2),
        ("#lmq={A}.{A}&lmq-name=,Ann\n#lmq={A}.{A}&lmq-name=Bob,Ann", "Bob=A Ann=A", 2),
        ("{A}\n#lmq={A}.{A}&lmq-name=,Ann", "?=A Ann=A", 1),
        ("Ann,{A}\n#lmq={A}.{A}&lmq-name=,Ann", "Ann=A ?=A", 1),
        ("Bob,{A}\n#lmq={A}.{A}&lmq-name=,Ann", "Bob=A Ann=A", 1),
        ("Bob,{A}\n{A}.{A}\n#lmq={A}.{A}&lmq-name=,Ann", "Bob=A Ann=A", 3),
        // Of two with the same name and the same answers, one has it.
        ("#lmq={A}.{A}&lmq-name=Ann,ann", "Ann=A ?=A", 0),
        ("#lmq={A}.{A}\n#lmq={A}.{A}&lmq-name=Ann,ann", "?=A Ann=A", 2),
    ] {
        let gathered = gather(&fill(template));
        assert_eq!(members(&gathered), expected, "{template}");
        assert_eq!(gathered.report.duplicates, duplicates, "{template}");
        assert_eq!(gathered.report.rubbish, 0, "{template}");
    }
}

#[test]
fn a_refused_result_takes_its_name_with_it() {
    let gathered = gather(&fill("#lmq={A}.1BANEQsG7.{C}&lmq-name=Ann,Bob,Cem"));
    assert_eq!(members(&gathered), "Ann=A Cem=C");
    assert_eq!(gathered.report.refused(LinkError::Damaged), 1);
    let alone = gather("#lmq-name=Ann");
    assert_eq!((alone.members.len(), alone.report.rubbish), (0, 1));
    assert_eq!(alone.report.rubbish_told[0].text, "#lmq-name=Ann");
}

/// Five hundred different people.
fn crowd(name: impl Fn(usize) -> String) -> Vec<NamedResult> {
    let groups = |number: usize| {
        (0..15).map(|scale| format!("{}{}34 ", number / 5usize.pow(scale) % 5, scale % 4)).collect()
    };
    let person = |number| {
        let groups: String = groups(number);
        let outcome = answering::outcome(quiz::instrument::Length::Full, &groups);
        NamedResult { name: Name::new(&name(number)), outcome }
    };
    (0..500).map(person).collect()
}

#[test]
fn the_longest_link_is_gathered_whole() {
    for (long, name) in [(23, "🦊"), (20, "x")] {
        let people = crowd(|number| format!("{}{number}", name.repeat(long - 2)));
        let link = with_named_results("https://x.example/", &people);
        assert!(link.len() > LONGEST_LINE);
        for text in [link.clone(), format!("Ours: {link}, and yours?\nrubbish\n{A}")] {
            let gathered = gather(&text);
            for (person, member) in people.iter().zip(&gathered.members) {
                assert_eq!(member.name.as_deref(), person.name.as_ref().map(Name::text));
                assert_eq!(member.outcome, person.outcome);
            }
            assert_eq!((gathered.report.duplicates, gathered.report.is_cut()), (0, false));
            let more = usize::from(text != link);
            assert_eq!(gathered.members.len(), 500 + more);
            assert_eq!(gathered.report.rubbish as usize, more);
        }
    }
}

#[test]
fn hostile_names_are_read_in_time() {
    let size = 400_000;
    for (name, text) in [
        ("keys", "#lmq-name=".repeat(size / 10)),
        ("commas", format!("#lmq={A}&lmq-name={}", ",".repeat(size))),
        ("names", format!("#lmq={A}&lmq-name={}", "Ann,".repeat(size / 4))),
        ("links", format!("#lmq={A}&lmq-name=,").repeat(size / 32)),
        ("links in lines", format!("#lmq={A}.{A}&lmq-name=a,b\n").repeat(size / 54)),
        ("words", "lmq-name ".repeat(size / 9)),
        ("a long word", format!("lmq-name {}", "x".repeat(size))),
        ("percent", format!("#lmq={A}&lmq-name={}", "%".repeat(size))),
        ("overrides", format!("#lmq={A}&lmq-name={}", "%E2%80%AE".repeat(size / 9))),
        ("layers", "%2525252523lmq%3D".repeat(size / 17)),
        ("percent signs", format!("lmq-3D{}", "%25-".repeat(size / 4))),
        ("entities", format!("#lmq={A}&amp;lmq-name={}", "&amp;".repeat(size / 5))),
    ] {
        let start = std::time::Instant::now();
        let gathered = gather(&text);
        println!("{name}: {:.2?}, {} members", start.elapsed(), gathered.members.len());
        assert!(start.elapsed().as_secs() < 60, "{name}");
    }
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[A-Za-z]{1,6}",
        "[ -~]{1,24}",
        "\\PC{1,24}",
        select(vec!["Lee, Ann".into(), "A;B|C".into(), "שרה".into(), "%2C".into(), "<b>".into()]),
    ]
}

/// A link of a few people of whom many are equal.
fn any_link() -> impl Strategy<Value = Vec<(&'static str, &'static str)>> {
    let person = (select(vec![A, A, B]), select(vec!["", "", "Ann", "ann", "Bob", "Cem"]));
    prop::collection::vec(person, 1..5)
}

fn line(link: &[(&str, &str)]) -> String {
    let person = |(payload, name): &(&str, &str)| NamedResult {
        name: Name::new(name),
        outcome: decode(payload).unwrap(),
    };
    let people: Vec<NamedResult> = link.iter().map(person).collect();
    format!("{}\n", with_named_results("https://x/", &people))
}

proptest! {
    /// What is gathered from a link is what was put in it, whatever people are called.
    #[test]
    fn a_team_survives_its_link(
        people in prop::collection::vec((any_name(), any_outcome()), 1..8),
        before in select(vec!["", "see <", "Team; ", "\t\"", "\u{feff}", "("]),
        after in select(vec!["", ">", ";Team", "\"\t", "\r\n", ")."]),
    ) {
        let mut seen = BTreeSet::new();
        let people: Vec<NamedResult> = people
            .into_iter()
            .map(|(name, outcome)| NamedResult { name: Name::new(&name), outcome })
            .filter(|person| for_quiz(Ok(person.outcome.clone()), Revision::OURS).is_ok())
            .filter(|person| seen.insert(encode(&person.outcome)))
            .collect();
        prop_assume!(people.len() > 1);
        let gathered = gather(&format!("{before}{}{after}", with_named_results("https://x/?a=1", &people)));
        let found: Vec<_> = gathered.members.into_iter().map(|each| (each.name, each.outcome)).collect();
        let expected: Vec<_> = people.into_iter().map(|each| (each.name.map(Into::into), each.outcome)).collect();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(gathered.report.rubbish, 0);
    }

    /// As many people have a payload as the link with most of them holds, or as there are names
    /// for it, whichever is more; and every name is somebody's. So no order of the links matters.
    #[test]
    fn nobody_is_lost_or_counted_twice(links in prop::collection::vec(any_link(), 0..6)) {
        let mut most: BTreeMap<&str, usize> = BTreeMap::new();
        let mut names: BTreeSet<(&str, String)> = BTreeSet::new();
        for link in &links {
            for (payload, name) in link {
                let count = link.iter().filter(|(other, _)| other == payload).count();
                most.entry(payload).and_modify(|most| *most = count.max(*most)).or_insert(count);
                if !name.is_empty() {
                    names.insert((payload, name.to_lowercase()));
                }
            }
        }
        let gathered = gather(&links.iter().map(|link| line(link)).collect::<String>());
        for (payload, most) in most {
            let equal = || gathered.members.iter().filter(|each| encode(&each.outcome) == payload);
            let named: Vec<_> = names.iter().filter(|(other, _)| *other == payload).collect();
            prop_assert_eq!(equal().count(), most.max(named.len()));
            let found: Vec<_> = equal().filter_map(|each| each.name.as_deref()).map(str::to_lowercase).collect();
            prop_assert_eq!(found.len(), named.len());
            prop_assert!(named.iter().all(|(_, name)| found.contains(name)));
        }
        let all: usize = links.iter().map(Vec::len).sum();
        prop_assert_eq!(gathered.members.len() + gathered.report.duplicates as usize, all);
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// However the text is cut into pieces, with lines about as long as may be.
    #[test]
    fn pieces_make_no_difference(
        links in prop::collection::vec(any_link(), 1..4),
        fill in LONGEST_LINE - 60..LONGEST_LINE + 60,
        names in prop_oneof![Just(0usize), 1..200usize, Just(60_000)],
        filling in select(vec!["a ", "x", "é,"]),
        piece in 1usize..5_000,
    ) {
        let mut text = format!("{} ", filling.repeat(fill / filling.len()));
        text.extend(links.iter().map(|link| line(link)));
        text.insert_str(text.len() - 1, &",Zoe".repeat(names));
        text.push_str(A);
        let mut gathering = gathering();
        let mut rest = text.as_str();
        while !rest.is_empty() {
            let mut end = piece.min(rest.len());
            while !rest.is_char_boundary(end) {
                end += 1;
            }
            let (now, later) = rest.split_at(end);
            gathering.push(now);
            rest = later;
        }
        prop_assert_eq!(gathering.finish(), gather(&text));
    }
}
