//! A short mark for each person of a small team, where a name has no room: initials, told apart.

use super::{Member, csv_row::is_letter};

/// A mark for each member, in their order; no two are alike. Initials where nobody else has them ("AK"), else the
/// beginning of the name ("An", "Al"), else the first letter with a number ("A1"); who has no name has their number.
///
/// The work grows with the square of the members.
pub fn initials(members: &[Member]) -> Vec<String> {
    let short = each(members, letters);
    let long = each(members, beginning);
    let mut marks: Vec<String> = Vec::new();
    for ((member, one), other) in members.iter().zip(&short).zip(&long) {
        let is_alone =
            |mark, all: &[String]| all.iter().filter(|known| *known == mark).count() == 1;
        marks.push(if is_alone(one, &short) {
            one.clone()
        } else if is_alone(other, &long) && !short.contains(other) {
            other.clone()
        } else {
            let first = first_letter(member.name.as_deref().unwrap_or_default());
            let mut number = 1;
            loop {
                let mark = [first.as_str(), &i32::to_string(&number)].concat();
                if ![&short, &long, &marks].into_iter().any(|known| known.contains(&mark)) {
                    break mark;
                }
                number += 1;
            }
        });
    }
    marks
}

/// What is made of each name. Who has none has their number.
fn each(members: &[Member], shorten: fn(&str) -> String) -> Vec<String> {
    let mut marks = Vec::new();
    for member in members {
        marks.push(match &member.name {
            Some(name) => shorten(name),
            None => i32::to_string(&(marks.len() as i32 + 1)),
        });
    }
    marks
}

/// The first letters of the first word and of the last, of which a number stays whole: "Person 12" is "P12".
fn letters(name: &str) -> String {
    let mut mark = first_letter(name);
    let last = words(name).skip(1).last().unwrap_or_default();
    let digits = last.bytes().take_while(u8::is_ascii_digit).count();
    mark.extend(last.chars().take(digits.clamp(1, 2)));
    mark
}

fn first_letter(name: &str) -> String {
    first_word(name).chars().take(1).collect()
}

/// The first two letters.
fn beginning(name: &str) -> String {
    first_word(name).chars().take(2).collect()
}

fn first_word(name: &str) -> &str {
    words(name).next().unwrap_or(name)
}

/// The words of a name, each from its first letter or digit on.
fn words(name: &str) -> impl Iterator<Item = &str> {
    let is_mark = |each: char| !each.is_ascii_digit() && !is_letter(each);
    name.split(' ')
        .map(move |word| word.trim_start_matches(is_mark))
        .filter(|word| !word.is_empty())
}
