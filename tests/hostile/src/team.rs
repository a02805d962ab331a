//! What is pasted or opened on the page for teams: bytes in any encoding.

use fixtures::{random::Random, teams::gathering};
use leader_manager_quiz::team::state::{Fact, Source, State};
use quiz::{
    export::{Separator, csv},
    link::{MOST_RESULTS, find_results},
    name::Name,
    scoring::Measure,
    team::{Collected, MOST_MEMBERS, MOST_TOLD, Member, ReadingReport, Team},
};
use std::slice::from_ref;

/// A file.
pub fn team(bytes: &[u8]) {
    let text = decoded(bytes);
    let mut whole = gathering();
    whole.push(&text);
    let whole = whole.finish();
    assert_is_whole(&whole);
    assert_eq!(in_pieces(&text), whole, "pieces make no difference");
    adds_up(&whole.members);
    on_its_page(&text, &whole.members);
    // What markup and Proofpoint write in an address is taken for that, in whichever cell it stands.
    let is_clear = |member: &&Member| {
        let name = member.name.as_deref().unwrap_or_default();
        !name.contains("&amp;lmq") && !name.contains("/v3/__")
    };
    for member in whole.members.iter().filter(is_clear) {
        for separator in [Separator::Comma, Separator::Semicolon] {
            let file = csv([member], separator);
            let mut again = gathering();
            again.push(&file);
            assert_eq!(again.finish().members, from_ref(member), "{file}");
        }
    }
}

/// Bytes as a browser decodes them: a byte order mark tells UTF-16, and all else is UTF-8 here. Which other encodings
/// a file may tell of has tests of its own, in `browser::encoding`; what comes of them is text all the same.
fn decoded(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let (units, rest) = bytes.as_chunks::<2>();
        let letters = char::decode_utf16(units.iter().map(|unit| read(*unit)));
        let letters = letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
        letters.chain(rest.iter().map(|_| char::REPLACEMENT_CHARACTER)).collect()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The same text, cut anywhere between two characters.
fn in_pieces(text: &str) -> Collected {
    let mut random = Random(text.len() as u64);
    let longest = 1 + random.below(text.len() / 3 + 8);
    let (mut gathering, mut rest) = (gathering(), text);
    while !rest.is_empty() {
        let mut end = (1 + random.below(longest)).min(rest.len());
        while !rest.is_char_boundary(end) {
            end += 1;
        }
        let (piece, after) = rest.split_at(end);
        gathering.push(piece);
        rest = after;
    }
    gathering.finish()
}

fn assert_is_whole(collected: &Collected) {
    let Collected { members, report } = collected;
    assert!(members.len() <= MOST_MEMBERS);
    for name in members.iter().filter_map(|member| member.name.as_deref()) {
        assert_eq!(Name::new(name).as_ref().map(Name::text), Some(name));
    }
    let ReadingReport { rubbish, rubbish_told, refused, refused_told, .. } = report;
    assert_eq!(rubbish_told.len(), MOST_TOLD.min(*rubbish as usize));
    assert_eq!(refused_told.len(), MOST_TOLD.min(refused.iter().sum::<u32>() as usize));
    for excerpt in rubbish_told {
        assert!(excerpt.text.chars().count() <= 40);
        assert!((1..=report.lines.max(1)).contains(&excerpt.line));
    }
    assert!(report.heading.is_none_or(|line| line <= report.lines));
}

/// Every figure of the team is a number within its scale.
fn adds_up(members: &[Member]) {
    let mut team = Team::new();
    for member in members {
        assert!(team.add(&member.outcome).is_some());
    }
    assert_eq!(team.len(), members.len());
    for measure in Measure::all() {
        let summary = team.summary(measure);
        assert!((summary.count + summary.too_few) as usize <= members.len());
        let Some([minimum, .., maximum]) = summary.quartiles else { continue };
        let mean = summary.mean.unwrap();
        assert!((minimum - 1e-9..=maximum + 1e-9).contains(&mean), "{measure:?}: {summary:?}");
        assert!((-100.0..=100.0).contains(&minimum) && maximum <= 100.0);
    }
}

/// The page for teams comes to the same, and finds it again after a reload.
fn on_its_page(text: &str, members: &[Member]) {
    let mut page = State::new(str::to_lowercase);
    page.apply(Fact::TextGiven(Source::Paste, text.to_owned()));
    page.work(&mut || false);
    assert_eq!(page.members(), members);
    if members.is_empty() {
        return;
    }
    if members.len() <= MOST_RESULTS {
        let mut reloaded = State::new(str::to_lowercase);
        reloaded.apply(Fact::Recalled(page.kept()));
        reloaded.work(&mut || false);
        assert_eq!(reloaded.members(), members, "{}", page.kept());
        page.apply(Fact::NamesToggled);
        let link = page.link("https://b.example/").unwrap();
        let people: Vec<_> = members.iter().map(Member::named).collect();
        assert_eq!(find_results(&link), Some(Ok(people)));
    }
}
