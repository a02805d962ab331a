//! Which statements a quiz asks and a result answers, as one small number that every link carries.
//! Which words a quiz shows is `words`' business; that a result is never shown beside the words
//! of another instrument is decided here.

use std::ops::RangeInclusive;

/// The revision of our instrument, which every result link carries.
const REVISION: u8 = 1;

/// A revision of our own instrument, or the number that the author of a content pack gave to
/// theirs. No other number makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Revision(u8);

/// Links have six bits for it and never write 0. The lower half is ours.
const _: () = assert!(0 < REVISION && REVISION < *Revision::PACKS.start());

impl Revision {
    /// The built-in instrument.
    pub const OURS: Revision = Revision(REVISION);

    /// The numbers that are left to content packs.
    pub const PACKS: RangeInclusive<u8> = 32..=63;

    /// The revision that a content pack names: `32` to `63`, in two plain digits.
    pub fn from_pack(text: &str) -> Option<Revision> {
        let &[tens @ b'0'..=b'9', ones @ b'0'..=b'9'] = text.as_bytes() else { return None };
        let number = (tens - b'0') * 10 + (ones - b'0');
        Revision::PACKS.contains(&number).then_some(Revision(number))
    }

    /// The revision that a link names, if this version knows it: a pack's, or one of ours that
    /// is no newer than [`Revision::OURS`].
    pub(crate) fn from_link(number: u8) -> Option<Revision> {
        let known = (1..=REVISION).contains(&number) || Revision::PACKS.contains(&number);
        known.then_some(Revision(number))
    }

    /// The number, 1 to 63.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Whether a quiz of this revision can show a result of another. Revisions of ours keep the
    /// scales and their names, so a later one shows an earlier one's results; packs may rename
    /// everything, so each shows only its own.
    pub fn shows(self, other: Revision) -> bool {
        let is_pack = Revision::PACKS.contains(&self.0);
        self == other || !is_pack && other.0 < self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_names_one_of_32_numbers_in_two_digits() {
        let named: Vec<u8> = (0..=255u8)
            .filter_map(|number| Revision::from_pack(&number.to_string()))
            .map(Revision::number)
            .collect();
        assert_eq!(named, (32..=63).collect::<Vec<u8>>());
        for text in ["", "4", "040", "+40", "40 ", " 40", "4０", "٤٠", "1", "31", "64", "4x", ":0"]
        {
            assert_eq!(Revision::from_pack(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_link_may_name_ours_up_to_now_and_every_packs() {
        for number in 0..=255 {
            let known = (1..=REVISION).contains(&number) || (32..=63).contains(&number);
            assert_eq!(Revision::from_link(number).is_some(), known, "{number}");
        }
    }

    /// With numbers of a later day too, when there will be more than one revision of ours.
    #[test]
    fn a_quiz_shows_ours_up_to_its_own_and_a_pack_only_itself() {
        for quiz in 1..=63u8 {
            for result in 1..=63u8 {
                let expected = if quiz < 32 { result <= quiz } else { result == quiz };
                assert_eq!(Revision(quiz).shows(Revision(result)), expected, "{quiz}, {result}");
            }
        }
    }
}
