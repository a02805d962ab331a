//! How long a text of a content pack may be, by what it is. The project's own language files are
//! held to stricter rules by `cargo xtask test`; these only keep a layout from breaking.

use super::{
    annex::{AnnexKey, AnnexPhrase},
    key::Key,
    phrase::Phrase,
};

/// A dimension's name stands at an axis of the chart, beside its neighbours' on a phone.
const AXIS: usize = 16;
/// A side's, a facet's or a foundation's name heads a column or a line of a narrow table.
const NAME: usize = 24;
/// A label fits on a button, or beside a radio, without becoming a paragraph.
const LABEL: usize = 60;
/// A statement is read at one glance.
const STATEMENT: usize = 160;
/// Anything else is a paragraph; longer ones are not read.
const TEXT: usize = 600;

impl Key {
    /// How many characters (Unicode code points, blanks included) its text may have in a pack.
    pub fn longest(self) -> usize {
        match self {
            Key::DimensionName(_) => AXIS,
            Key::FacetName(_)
            | Key::FoundationName(_)
            | Key::Phrase(Phrase::SideLeading | Phrase::SideManaging) => NAME,
            Key::LengthName(_) | Key::PlaceName(_) | Key::DemandName(_) => LABEL,
            Key::Phrase(
                Phrase::Language
                | Phrase::Direction
                | Phrase::StartButton
                | Phrase::ResumeButton
                | Phrase::ResumeRestart
                | Phrase::FinishedButton
                | Phrase::QuestionProgress
                | Phrase::Answer0
                | Phrase::Answer1
                | Phrase::Answer2
                | Phrase::Answer3
                | Phrase::Answer4
                | Phrase::AnswerSkip
                | Phrase::Back
                | Phrase::Next
                | Phrase::ContextLeaveOut
                | Phrase::ContextFinish
                | Phrase::ResultScore
                | Phrase::ResultTooFew
                | Phrase::RadarLegend
                | Phrase::RadarBand
                | Phrase::ScoresDimension
                | Phrase::ScoresDifference
                | Phrase::ScoresTotal
                | Phrase::ScoresTowardsLeading
                | Phrase::ScoresTowardsManaging
                | Phrase::ScoresEven
                | Phrase::ShareLink
                | Phrase::ShareCopy
                | Phrase::ShareSystem
                | Phrase::SharpenButton
                | Phrase::Restart
                | Phrase::TakeCompare
                | Phrase::CompareOwn
                | Phrase::MoreCompare
                | Phrase::MoreTakeAway
                | Phrase::MoreOverTime
                | Phrase::MoreArithmetic
                | Phrase::QuoteStrongest
                | Phrase::QuoteWeakest
                | Phrase::QuoteReversed,
            ) => LABEL,
            Key::Statement(_) => STATEMENT,
            _ => TEXT,
        }
    }
}

impl AnnexKey {
    /// How many characters its text may have in a pack.
    pub fn longest(self) -> usize {
        match self {
            AnnexKey::Phrase(
                AnnexPhrase::ArithmeticOpenAll
                | AnnexPhrase::ArithmeticCloseAll
                | AnnexPhrase::ArithmeticTotals
                | AnnexPhrase::ArithmeticBalance
                | AnnexPhrase::ArithmeticGapOf
                | AnnexPhrase::ArithmeticMethod
                | AnnexPhrase::ArithmeticCounts
                | AnnexPhrase::ArithmeticSkipped
                | AnnexPhrase::ArithmeticDecimal
                | AnnexPhrase::CompareYou
                | AnnexPhrase::CompareOther
                | AnnexPhrase::CompareOtherPerson
                | AnnexPhrase::CompareFirst
                | AnnexPhrase::CompareFirstPerson
                | AnnexPhrase::CompareSecond
                | AnnexPhrase::CompareSecondPerson
                | AnnexPhrase::CompareBalance
                | AnnexPhrase::CompareGaps
                | AnnexPhrase::CompareScores
                | AnnexPhrase::CompareHeadingOwn
                | AnnexPhrase::CompareHeadingOther
                | AnnexPhrase::CompareLink
                | AnnexPhrase::CompareShow
                | AnnexPhrase::CompareMore
                | AnnexPhrase::CompareChoose
                | AnnexPhrase::CompareNumbered
                | AnnexPhrase::CompareRadar
                | AnnexPhrase::CompareLayer
                | AnnexPhrase::ComparePairs
                | AnnexPhrase::ComparePoint
                | AnnexPhrase::CompareWords
                | AnnexPhrase::CompareTable
                | AnnexPhrase::CompareScale
                | AnnexPhrase::CompareTeamLink
                | AnnexPhrase::NameTitle
                | AnnexPhrase::NameLinkOwn
                | AnnexPhrase::NameLinkBoth
                | AnnexPhrase::OverTimeKeep
                | AnnexPhrase::OverTimeKeepThis
                | AnnexPhrase::OverTimePutBack
                | AnnexPhrase::OverTimeOther
                | AnnexPhrase::OverTimeSincePrevious
                | AnnexPhrase::OverTimeSinceFirst
                | AnnexPhrase::OverTimeCharts
                | AnnexPhrase::OverTimeTable
                | AnnexPhrase::OverTimeDay
                | AnnexPhrase::OverTimeList
                | AnnexPhrase::OverTimeOpen
                | AnnexPhrase::OverTimeRemove
                | AnnexPhrase::OverTimeRemoveOf
                | AnnexPhrase::OverTimeExport
                | AnnexPhrase::OverTimeImport
                | AnnexPhrase::OverTimeErase
                | AnnexPhrase::OverTimeEraseNow
                | AnnexPhrase::TakeAwayPhone
                | AnnexPhrase::TakeAwayCode
                | AnnexPhrase::TakeAwayPaper
                | AnnexPhrase::TakeAwayPrint
                | AnnexPhrase::TakeAwayPictures
                | AnnexPhrase::TakeAwayPng
                | AnnexPhrase::TakeAwaySvg
                | AnnexPhrase::TakeAwayFiles
                | AnnexPhrase::TakeAwayJson
                | AnnexPhrase::TakeAwayCsv
                | AnnexPhrase::TakeAwayOpen
                | AnnexPhrase::SheetTitle
                | AnnexPhrase::SheetPrinted
                | AnnexPhrase::NameLabel,
            ) => LABEL,
            _ => TEXT,
        }
    }
}
