//! Somebody may call themselves whatever they like: no name is taken for a result, for the beginning of a chat, or
//! for the end of the names before it, when what was written here is gathered again. Found by fuzzing.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use fixtures::{
    people::{anybody, person},
    teams::gather,
};
use quiz::{
    export::{Separator, csv},
    instrument::Length,
    link::{find_results, with_named_results},
    team::Member,
};

/// Names that read like a result, one that was cut, an address, a chat, a heading and a formula.
const NAMES: [&str; 12] = [
    "1BthWwb399VbmMac",
    "1BthWwb399VbmMac.",
    "1BYxcPn2WesuXvVKing",
    "2BthWwb399VbmMac",
    "#lmq=1BthWwb399VbmMac",
    "x?lmq=hello",
    "&lmq-name=Bob",
    "[09:10] Bob: hello",
    "Bob 9:10 AM",
    "27/11/26, 09:10 - Bob: x",
    "name,payload",
    "=1+1",
];

fn member(name: &str, seed: u64) -> Member {
    let person = person(name, anybody(Length::ALL[seed as usize % 2], seed));
    Member { name: person.name.map(Into::into), outcome: person.outcome }
}

#[test]
fn a_table_of_ours_gives_each_name_back_whatever_it_reads_like() {
    let members: Vec<Member> = (0..).zip(NAMES).map(|(seed, name)| member(name, seed)).collect();
    for separator in [Separator::Comma, Separator::Semicolon] {
        let gathered = gather(&csv(&members, separator));
        assert_eq!(gathered.members, members);
        assert_eq!((gathered.report.rubbish, gathered.report.refused), (0, [0; 4]));
        for member in &members {
            assert_eq!(gather(&csv([member], separator)).members, std::slice::from_ref(member));
        }
    }
}

#[test]
fn a_link_of_ours_gives_each_name_back_whatever_it_reads_like() {
    for name in NAMES {
        let members = [member("Ada", 1), member(name, 2), member("", 3), member(name, 4)];
        let people: Vec<_> = members.iter().map(Member::named).collect();
        for address in ["", "https://b.example/"] {
            let link = with_named_results(address, &people);
            assert_eq!(find_results(&link), Some(Ok(people.clone())), "{link}");
            assert_eq!(gather(&link).members, members, "{link}");
            let prose = format!("Ours: {link}, and more");
            assert_eq!(gather(&prose).members, members, "{prose}");
        }
    }
}

/// Rows in which the next cell is a result of its own stay what they are.
#[test]
fn a_result_in_the_cell_after_a_link_is_one() {
    let [ada, bob] = [member("Ada", 1), member("", 2)];
    let link = with_named_results("https://b.example/", &[ada.named(), bob.named()]);
    for cell in ["https://b.example/#lmq=1BthWwb399VbmMac", "1BthWwb399VbmMac"] {
        let gathered = gather(&format!("{link},{cell}\n"));
        assert_eq!(gathered.members.len(), 3, "{link},{cell}");
        assert_eq!(gathered.members[1].name, None);
    }
}
