//! The words of the page: which keys a language file must hold, and the texts at them.

use quiz::link::Refusal;
use quiz::{
    instrument::{Dimension, Facet, Foundation, Scale, Side},
    words::fill,
};

quiz::phrases! {
    /// A phrase of the page. Its words may hold placeholders such as `{count}`.
    Phrase {
    Thousands = "thousands",
    IntakeTitle = "intake.title",
    IntakeMore = "intake.more",
    IntakeLabel = "intake.label",
    IntakeHint = "intake.hint",
    IntakeButton = "intake.button",
    IntakeFiles = "intake.files",
    IntakeDrop = "intake.drop",
    IntakePrivacy = "intake.privacy",
    IntakeErase = "intake.erase",
    ProgressReading = "progress.reading",
    ProgressWriting = "progress.writing",
    ProgressStop = "progress.stop",
    ProgressCancel = "progress.cancel",
    StatusReading = "status.reading",
    StatusWriting = "status.writing",
    StatusDone = "status.done",
    NoticeNothingPasted = "notice.nothing-pasted",
    NoticeNothingFound = "notice.nothing-found",
    NoticeUnreadable = "notice.unreadable",
    NoticeBusy = "notice.busy",
    NoticeCopied = "notice.copied",
    NoticeNotCopied = "notice.not-copied",
    NoticeSaved = "notice.saved",
    NoticeErased = "notice.erased",
    ReadTitle = "read.title",
    ReadTaken = "read.taken",
    ReadDuplicates = "read.duplicates",
    ReadBlank = "read.blank",
    ReadRubbish = "read.rubbish",
    ReadRefused = "read.refused",
    ReadDetails = "read.details",
    ReadSourceAddress = "read.source.address",
    ReadSourcePaste = "read.source.paste",
    ReadHeading = "read.heading",
    ReadDuplicatesWhy = "read.duplicates.why",
    ReadRubbishWhy = "read.rubbish.why",
    ReadLine = "read.line",
    ReadMore = "read.more",
    ReadStopped = "read.stopped",
    ReadCutMembers = "read.cut.members",
    ReadCutText = "read.cut.text",
    RefusedDamaged = "refused.damaged",
    RefusedNewer = "refused.newer",
    RefusedForeign = "refused.foreign",
    RefusedOther = "refused.other",
    TeamOne = "team.one",
    TeamMany = "team.many",
    TeamLengths = "team.lengths",
    TeamTotals = "team.totals",
    TeamMean = "team.mean",
    TeamRange = "team.range",
    TeamLeans = "team.leans",
    LeanLeading = "lean.leading",
    LeanManaging = "lean.managing",
    LeanUnclear = "lean.unclear",
    LeanMissing = "lean.missing",
    TeamCaution = "team.caution",
    RadarTitle = "radar.title",
    RadarDescription = "radar.description",
    RadarLegend = "radar.legend",
    RadarBand = "radar.band",
    RadarPoint = "radar.point",
    WidestTitle = "widest.title",
    WidestText = "widest.text",
    WidestNone = "widest.none",
    WidestLine = "widest.line",
    SpreadTitle = "spread.title",
    SpreadText = "spread.text",
    SpreadLine = "spread.line",
    SpreadAlone = "spread.alone",
    SpreadNobody = "spread.nobody",
    SpreadChart = "spread.chart",
    SpreadBar = "spread.bar",
    FoundationsTitle = "foundations.title",
    FoundationsText = "foundations.text",
    MissingTitle = "missing.title",
    MissingText = "missing.text",
    MissingMore = "missing.more",
    TableTitle = "table.title",
    TableText = "table.text",
    TableFind = "table.find",
    TableRead = "table.read",
    TableName = "table.name",
    TableBalance = "table.balance",
    TableNobody = "table.nobody",
    TableRows = "table.rows",
    TableBack = "table.back",
    TableOn = "table.on",
    TableUnnamed = "table.unnamed",
    TableOpens = "table.opens",
    TowardsLeading = "table.towards-leading",
    TowardsManaging = "table.towards-managing",
    TooFew = "too-few",
    TakeTitle = "take.title",
    TakeLink = "take.link",
    TakeLinkText = "take.link.text",
    TakeLinkLong = "take.link.long",
    TakeTooMany = "take.too-many",
    TakeCopy = "take.copy",
    TakeFiles = "take.files",
    TakeCsv = "take.csv",
    TakeJson = "take.json",
    }
}

/// Anything that a language file has words for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A phrase.
    Phrase(Phrase),
    /// A side's name.
    Side(Side),
    /// A dimension's name.
    Dimension(Dimension),
    /// A facet's name.
    Facet(Facet),
    /// A foundation's name.
    Foundation(Foundation),
}

impl Key {
    /// Every key, each once.
    pub fn all() -> Vec<Key> {
        let phrases = Phrase::ALL.iter().copied().map(Key::Phrase);
        let dimensions = Dimension::ALL.into_iter().map(Key::Dimension);
        let foundations = Foundation::ALL.into_iter().map(Key::Foundation);
        phrases
            .chain(Side::ALL.into_iter().map(Key::Side))
            .chain(dimensions)
            .chain(Facet::all().map(Key::Facet))
            .chain(foundations)
            .collect()
    }

    /// The key as it stands in a language file; names have the keys that they have in the quiz's.
    pub fn name(self) -> String {
        match self {
            Key::Phrase(phrase) => phrase.key().to_owned(),
            Key::Side(side) => ["side.", side.id()].concat(),
            Key::Dimension(dimension) => ["dimension.", dimension.id(), ".name"].concat(),
            Key::Facet(Facet { dimension, side }) => {
                ["facet.", dimension.id(), ".", side.id(), ".name"].concat()
            }
            Key::Foundation(foundation) => ["foundation.", foundation.id(), ".name"].concat(),
        }
    }
}

impl From<Phrase> for Key {
    fn from(phrase: Phrase) -> Key {
        Key::Phrase(phrase)
    }
}

impl From<Side> for Key {
    fn from(side: Side) -> Key {
        Key::Side(side)
    }
}

impl From<Scale> for Key {
    fn from(scale: Scale) -> Key {
        match scale {
            Scale::Facet(facet) => Key::Facet(facet),
            Scale::Foundation(foundation) => Key::Foundation(foundation),
        }
    }
}

impl From<Refusal> for Key {
    fn from(refusal: Refusal) -> Key {
        Key::Phrase(match refusal {
            Refusal::Damaged => Phrase::RefusedDamaged,
            Refusal::Newer => Phrase::RefusedNewer,
            Refusal::Foreign => Phrase::RefusedForeign,
            Refusal::Other => Phrase::RefusedOther,
        })
    }
}

/// The words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(Vec<(String, String)>);

impl Words {
    /// Takes in every key with its text, in any order. A key too many is let be.
    ///
    /// # Errors
    /// A sentence that names the first key that is missing or blank.
    pub fn new(given: Vec<(String, String)>) -> Result<Words, String> {
        for key in Key::all() {
            let name = key.name();
            let text = given.iter().find(|(known, _)| *known == name);
            match text.map(|(_, text)| text.trim().is_empty()) {
                None => return Err(name + ": is missing"),
                Some(true) => return Err(name + ": is empty"),
                Some(false) => {}
            }
        }
        Ok(Words(given))
    }

    /// The text at a key.
    pub fn text(&self, key: impl Into<Key>) -> &str {
        let name = key.into().name();
        // Whoever made these words has made sure that every key is there.
        self.0.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text)
    }

    /// The text at a key, with each `{name}` replaced by its value.
    pub fn filled(&self, key: impl Into<Key>, values: &[(&str, &str)]) -> String {
        fill(self.text(key), values)
    }

    /// A whole number with its thousands parted.
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(self.text(Phrase::Thousands));
            }
            text.push(digit);
        }
        text
    }
}
