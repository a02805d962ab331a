//! A short mark for each person of a small team, where a name has no room: initials, told apart.

use super::{Member, csv_row::is_letter};

/// A mark for each member, in their order; no two are alike. Initials where nobody else has them ("AK"), else the
/// beginning of the name ("An", "Al"), else the first letter with a number ("A1"); who has no name has their number.
///
/// The work grows with the square of the members.
pub fn initials(members: &[Member]) -> Vec<String> {
    let mut marks = vec![String::new(); members.len()];
    for shorten in [letters, beginning] {
        let wanted: Vec<String> = (1..)
            .zip(members)
            .zip(&marks)
            .map(|((number, member), mark)| match (mark.is_empty(), member.name.as_deref()) {
                (false, _) => String::new(),
                (true, Some(name)) => shorten(name),
                (true, None) => i32::to_string(&number),
            })
            .collect();
        for want in &wanted {
            let is_alone = wanted.iter().filter(|other| *other == want).count() == 1;
            let is_free = is_alone && !want.is_empty() && !marks.contains(want);
            let mut places = wanted.iter().zip(&mut marks);
            if let Some((_, mark)) = places.find(|(other, _)| is_free && *other == want) {
                mark.clone_from(want);
            }
        }
    }
    for at in 0..marks.len() {
        let name = members.get(at).and_then(|member| member.name.as_deref()).unwrap_or_default();
        let first: String = words(name).next().unwrap_or(name).chars().take(1).collect();
        let numbered = (1..).map(|number: u32| [first.as_str(), &number.to_string()].concat());
        let free = numbered.into_iter().find(|mark| !marks.contains(mark));
        if let Some((mark, free)) = marks.get_mut(at).filter(|mark| mark.is_empty()).zip(free) {
            *mark = free;
        }
    }
    marks
}

/// The first letters of the first word and of the last, of which a number stays whole: "Person 12" is "P12".
fn letters(name: &str) -> String {
    let mut words = words(name);
    let first = words.next().unwrap_or(name);
    let mut mark: String = first.chars().take(1).collect();
    let last = words.last().unwrap_or_default();
    let digits = last.bytes().take_while(u8::is_ascii_digit).count();
    mark.extend(last.chars().take(digits.clamp(1, 2)));
    mark
}

/// The first two letters.
fn beginning(name: &str) -> String {
    words(name).next().unwrap_or(name).chars().take(2).collect()
}

/// The words of a name, each from its first letter or digit on.
fn words(name: &str) -> impl Iterator<Item = &str> {
    let is_mark = |each: char| !each.is_ascii_digit() && !is_letter(each);
    name.split(' ')
        .map(move |word| word.trim_start_matches(is_mark))
        .filter(|word| !word.is_empty())
}
