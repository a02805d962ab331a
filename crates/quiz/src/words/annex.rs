//! The words of the annex, which only those load who want more of a result than to read it. They are
//! in the same language files as the quiz's, under keys of their own, so that a content pack speaks
//! for both; the quiz itself never names them, and its visitors load none of this.

use super::{
    fault::{Fault, Reason},
    pack::check_text,
    parse::{fill, taken},
};
use crate::{
    comparison::{Compared, Kind},
    report::Voice,
};

/// How every key of the annex begins.
pub(super) const PREFIX: &str = "annex.";

crate::phrases! {
    /// A phrase of the annex. Its words may hold placeholders such as `{count}`.
    AnnexPhrase {
        ArithmeticTitle = "annex.arithmetic.title",
        ArithmeticLede = "annex.arithmetic.lede",
        ArithmeticOpenAll = "annex.arithmetic.open-all",
        ArithmeticCloseAll = "annex.arithmetic.close-all",
        ArithmeticTotals = "annex.arithmetic.totals",
        ArithmeticBalance = "annex.arithmetic.balance",
        ArithmeticGapOf = "annex.arithmetic.gap-of",
        ArithmeticKeyed = "annex.arithmetic.keyed",
        ArithmeticLink = "annex.arithmetic.link",
        ArithmeticCounts = "annex.arithmetic.counts",
        ArithmeticSkipped = "annex.arithmetic.skipped",
        ArithmeticTooFew = "annex.arithmetic.too-few",
        ArithmeticTooFewTotal = "annex.arithmetic.too-few-total",
        ArithmeticTooFewGap = "annex.arithmetic.too-few-gap",
        ArithmeticScore = "annex.arithmetic.score",
        ArithmeticSpread = "annex.arithmetic.spread",
        ArithmeticError = "annex.arithmetic.error",
        ArithmeticMargin = "annex.arithmetic.margin",
        ArithmeticTotal = "annex.arithmetic.total",
        ArithmeticTotalError = "annex.arithmetic.total-error",
        ArithmeticGap = "annex.arithmetic.gap",
        ArithmeticGapError = "annex.arithmetic.gap-error",
        ArithmeticClear = "annex.arithmetic.clear",
        ArithmeticUnclear = "annex.arithmetic.unclear",
        ArithmeticMethod = "annex.arithmetic.method",
        ArithmeticMethodScore = "annex.arithmetic.method-score",
        ArithmeticMethodError = "annex.arithmetic.method-error",
        ArithmeticMethodTotal = "annex.arithmetic.method-total",
        ArithmeticMethodGap = "annex.arithmetic.method-gap",
        ArithmeticMethodMargin = "annex.arithmetic.method-margin",
        ArithmeticMethodSource = "annex.arithmetic.method-source",
        ArithmeticRounded = "annex.arithmetic.rounded",
        ArithmeticDecimal = "annex.arithmetic.decimal",
        CompareTitle = "annex.compare.title",
        CompareYou = "annex.compare.you",
        CompareOther = "annex.compare.other",
        CompareOtherPerson = "annex.compare.other-person",
        CompareFirst = "annex.compare.first",
        CompareFirstPerson = "annex.compare.first-person",
        CompareSecond = "annex.compare.second",
        CompareSecondPerson = "annex.compare.second-person",
        CompareCount = "annex.compare.count",
        CompareMeaning = "annex.compare.meaning",
        CompareBalance = "annex.compare.balance",
        CompareGaps = "annex.compare.gaps",
        CompareScores = "annex.compare.scores",
        CompareHeadingOwn = "annex.compare.heading-own",
        CompareHeadingOther = "annex.compare.heading-other",
        CompareAlone = "annex.compare.alone",
        CompareLink = "annex.compare.link",
        CompareLinkHint = "annex.compare.link-hint",
        CompareShow = "annex.compare.show",
        CompareMore = "annex.compare.more",
        CompareChoose = "annex.compare.choose",
        CompareNumbered = "annex.compare.numbered",
        CompareNothing = "annex.compare.nothing",
        CompareSame = "annex.compare.same",
        CompareTaken = "annex.compare.taken",
        CompareUnlike = "annex.compare.unlike",
        CompareCaution = "annex.compare.caution",
        CompareRadar = "annex.compare.radar",
        CompareRadarText = "annex.compare.radar-text",
        CompareLayer = "annex.compare.layer",
        ComparePairs = "annex.compare.pairs",
        ComparePairsText = "annex.compare.pairs-text",
        ComparePoint = "annex.compare.point",
        CompareWords = "annex.compare.words",
        CompareRest = "annex.compare.rest",
        CompareMissing = "annex.compare.missing",
        CompareTable = "annex.compare.table",
        CompareScale = "annex.compare.scale",
        CompareBold = "annex.compare.bold",
        CompareTeam = "annex.compare.team",
        CompareTeamLink = "annex.compare.team-link",
        TakeAwayTitle = "annex.take-away.title",
        TakeAwayPhone = "annex.take-away.phone",
        TakeAwayPhoneText = "annex.take-away.phone-text",
        TakeAwayCode = "annex.take-away.code",
        TakeAwayCodeTooLong = "annex.take-away.code-too-long",
        TakeAwayPaper = "annex.take-away.paper",
        TakeAwayPaperText = "annex.take-away.paper-text",
        TakeAwayPrint = "annex.take-away.print",
        TakeAwayAllPrinted = "annex.take-away.all-printed",
        TakeAwayPictures = "annex.take-away.pictures",
        TakeAwayPicturesText = "annex.take-away.pictures-text",
        TakeAwayPng = "annex.take-away.png",
        TakeAwaySvg = "annex.take-away.svg",
        TakeAwayPictureFailed = "annex.take-away.picture-failed",
        TakeAwayFiles = "annex.take-away.files",
        TakeAwayFilesText = "annex.take-away.files-text",
        TakeAwayJson = "annex.take-away.json",
        TakeAwayCsv = "annex.take-away.csv",
        TakeAwayOpen = "annex.take-away.open",
        TakeAwayUnreadable = "annex.take-away.unreadable",
        TakeAwayNotJson = "annex.take-away.not-json",
        TakeAwayForeign = "annex.take-away.foreign",
        TakeAwayOtherKind = "annex.take-away.other-kind",
        TakeAwayNewer = "annex.take-away.newer",
        TakeAwayDamaged = "annex.take-away.damaged",
        TakeAwayOtherStatements = "annex.take-away.other-statements",
        TakeAwayDisagrees = "annex.take-away.disagrees",
        TakeAwayNoQuiz = "annex.take-away.no-quiz",
        SheetTitle = "annex.sheet.title",
        SheetPrinted = "annex.sheet.printed",
        SheetBold = "annex.sheet.bold",
        OverTimeTitle = "annex.over-time.title",
        OverTimeAbout = "annex.over-time.about",
        OverTimeSeen = "annex.over-time.seen",
        OverTimeKeep = "annex.over-time.keep",
        OverTimeKeepThis = "annex.over-time.keep-this",
        OverTimeBlocked = "annex.over-time.blocked",
        OverTimeNewer = "annex.over-time.newer",
        OverTimeUnread = "annex.over-time.unread",
        OverTimeRefused = "annex.over-time.refused",
        OverTimeKept = "annex.over-time.kept",
        OverTimeRemoved = "annex.over-time.removed",
        OverTimePutBack = "annex.over-time.put-back",
        OverTimeIsBack = "annex.over-time.is-back",
        OverTimeErased = "annex.over-time.erased",
        OverTimeTaken = "annex.over-time.taken",
        OverTimeForeign = "annex.over-time.foreign",
        OverTimeRefusedDate = "annex.over-time.refused-date",
        OverTimeRefusedFuture = "annex.over-time.refused-future",
        OverTimeRefusedDamaged = "annex.over-time.refused-damaged",
        OverTimeRefusedNewer = "annex.over-time.refused-newer",
        OverTimeRefusedForeign = "annex.over-time.refused-foreign",
        OverTimeRefusedMore = "annex.over-time.refused-more",
        OverTimeNone = "annex.over-time.none",
        OverTimeOne = "annex.over-time.one",
        OverTimeOthers = "annex.over-time.others",
        OverTimeOther = "annex.over-time.other",
        OverTimeSincePrevious = "annex.over-time.since-previous",
        OverTimeSinceFirst = "annex.over-time.since-first",
        OverTimeSteady = "annex.over-time.steady",
        OverTimeSteadyMany = "annex.over-time.steady-many",
        OverTimeLevelRose = "annex.over-time.level-rose",
        OverTimeLevelFell = "annex.over-time.level-fell",
        OverTimeGapRose = "annex.over-time.gap-rose",
        OverTimeGapFell = "annex.over-time.gap-fell",
        OverTimeCaveat = "annex.over-time.caveat",
        OverTimeChance = "annex.over-time.chance",
        OverTimeCharts = "annex.over-time.charts",
        OverTimeBand = "annex.over-time.band",
        OverTimeTable = "annex.over-time.table",
        OverTimeDay = "annex.over-time.day",
        OverTimeList = "annex.over-time.list",
        OverTimeMost = "annex.over-time.most",
        OverTimeOpen = "annex.over-time.open",
        OverTimeRemove = "annex.over-time.remove",
        OverTimeRemoveOf = "annex.over-time.remove-of",
        OverTimeExport = "annex.over-time.export",
        OverTimeImport = "annex.over-time.import",
        OverTimeErase = "annex.over-time.erase",
        OverTimeEraseSure = "annex.over-time.erase-sure",
        OverTimeEraseNow = "annex.over-time.erase-now",
        NameLabel = "annex.name.label",
        NameHint = "annex.name.hint",
        NameTitle = "annex.name.title",
        NameText = "annex.name.text",
        NameKept = "annex.name.kept",
        NameLinkOwn = "annex.name.link-own",
        NameLinkBoth = "annex.name.link-both",
    }
}

/// Anything that a language file has words for, and that only the annex says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnnexKey {
    /// A phrase.
    Phrase(AnnexPhrase),
    /// What a number says of two people.
    Compared(Voice, Kind, Compared),
}

impl AnnexKey {
    /// Every key that a language file must hold besides those of the quiz, in the order a file
    /// should list them.
    pub fn all() -> Vec<AnnexKey> {
        let mut keys = Vec::new();
        for &phrase in AnnexPhrase::ALL {
            keys.push(AnnexKey::Phrase(phrase));
        }
        for voice in Voice::ALL {
            for kind in Kind::ALL {
                for compared in Compared::ALL {
                    keys.push(AnnexKey::Compared(voice, kind, compared));
                }
            }
        }
        keys
    }

    /// The key as a language file spells it, such as `annex.compare.you`.
    pub fn name(self) -> String {
        match self {
            AnnexKey::Phrase(phrase) => phrase.key().to_owned(),
            AnnexKey::Compared(voice, kind, compared) => {
                [PREFIX, "compared.", voice.id(), ".", kind.id(), ".", compared.id()].concat()
            }
        }
    }
}

impl From<AnnexPhrase> for AnnexKey {
    fn from(phrase: AnnexPhrase) -> AnnexKey {
        AnnexKey::Phrase(phrase)
    }
}

/// The annex's words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexWords(Vec<(String, String)>);

impl AnnexWords {
    /// Takes in every key with its text, in any order. A key too many is let be.
    ///
    /// # Errors
    /// The first fault found.
    pub fn new(given: Vec<(String, String)>) -> Result<AnnexWords, Fault> {
        let names = AnnexKey::all().into_iter().map(AnnexKey::name).collect();
        taken(names, given).map(AnnexWords)
    }

    /// The same words with a pack's texts in place of some. Whatever of the pack isn't the annex's
    /// is let be: the quiz has checked it.
    ///
    /// # Errors
    /// The first fault found.
    pub fn with_pack(mut self, pairs: Vec<(String, String)>) -> Result<AnnexWords, Fault> {
        let keys = AnnexKey::all();
        for (key, text) in pairs {
            if key.starts_with(PREFIX)
                && let Err(reason) = self.replace(&keys, &key, text)
            {
                return Err(Fault { key, reason });
            }
        }
        Ok(self)
    }

    fn replace(&mut self, keys: &[AnnexKey], name: &str, text: String) -> Result<(), Reason> {
        let key = keys.iter().find(|key| key.name() == name).ok_or(Reason::UnknownKey)?;
        let mut texts = self.0.iter_mut();
        let (_, present) = texts.find(|(known, _)| known == name).ok_or(Reason::UnknownKey)?;
        check_text(key.longest(), present, &text)?;
        *present = text;
        Ok(())
    }

    /// The text at a key.
    pub fn text(&self, key: impl Into<AnnexKey>) -> &str {
        let name = key.into().name();
        // Whoever made these words has made sure that every key is there.
        self.0.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text)
    }

    /// The text at a key, with each `{name}` replaced by its value.
    pub fn filled(&self, key: impl Into<AnnexKey>, values: &[(&str, &str)]) -> String {
        fill(self.text(key), values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Key;

    fn whole() -> Vec<(String, String)> {
        let keys = AnnexKey::all().into_iter().map(AnnexKey::name);
        keys.map(|key| (key.clone(), format!("text of {key}"))).collect()
    }

    fn one(key: &str, text: &str) -> Vec<(String, String)> {
        vec![(key.to_owned(), text.to_owned())]
    }

    #[test]
    fn every_key_is_the_annexs_own_and_stands_once() {
        let names: Vec<String> = AnnexKey::all().into_iter().map(AnnexKey::name).collect();
        let distinct: std::collections::BTreeSet<&String> = names.iter().collect();
        assert_eq!(names.len(), distinct.len());
        assert!(names.iter().all(|name| name.starts_with(PREFIX)));
        assert!(Key::all().into_iter().all(|key| !key.name().starts_with(PREFIX)));
    }

    #[test]
    fn every_key_must_be_there_and_a_pack_replaces_some() {
        for (place, key) in AnnexKey::all().into_iter().enumerate() {
            let mut without = whole();
            without.remove(place);
            let fault = Fault { key: key.name(), reason: Reason::Missing };
            assert_eq!(AnnexWords::new(without), Err(fault));
        }
        let words = AnnexWords::new(whole()).unwrap();
        let pack = [one("annex.compare.you", "Du"), one("back", "Zurück")].concat();
        let words = words.with_pack(pack).unwrap();
        assert_eq!(words.text(AnnexPhrase::CompareYou), "Du");
        assert_eq!(words.text(AnnexPhrase::NameHint), "text of annex.name.hint");
    }

    #[test]
    fn a_packs_fault_is_named() {
        let words = AnnexWords::new(whole()).unwrap();
        for (key, text, reason) in [
            ("annex.unheard-of", "text", Reason::UnknownKey),
            ("annex.compare.you", " ", Reason::Empty),
            ("annex.compare.you", &"x".repeat(61), Reason::TooLong(60)),
            ("annex.compare.you", "{name}", Reason::PlaceholderUnknown("{name}".into())),
        ] {
            let fault = Fault { key: key.into(), reason };
            assert_eq!(words.clone().with_pack(one(key, text)), Err(fault));
        }
    }
}
