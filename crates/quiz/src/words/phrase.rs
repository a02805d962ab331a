//! The phrases of the interface: one table with a section for each part, in the order in which the
//! part's words are shipped. A line is a phrase, its key in a language file, and how long its text may
//! be in a content pack.

use super::{
    limit::{LABEL, NAME, TEXT},
    part::Part,
};

/// Declares the phrases with their keys, so that a phrase without a key, or a key without a phrase,
/// does not compile.
macro_rules! phrases {
    ($($part:ident { $($name:ident = $key:literal, $most:ident;)* })*) => {
        /// A phrase of the interface. Its words may hold placeholders such as `{count}`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the keys say what they are")]
        pub enum Phrase { $($($name,)*)* }

        impl Phrase {
            /// Every phrase, part by part.
            const ALL: &[Phrase] = &[$($(Phrase::$name,)*)*];

            /// The phrases of one part.
            pub(super) fn of(part: Part) -> impl Iterator<Item = Phrase> {
                let all = Phrase::ALL.iter().copied();
                all.skip(Phrase::before(part)).take(Phrase::count(part))
            }

            /// The phrase's key in a language file.
            pub(super) const fn key(self) -> &'static str {
                match self { $($(Phrase::$name => $key,)*)* }
            }

            /// The part that says it.
            pub(super) const fn part(self) -> Part {
                match self { $($(Phrase::$name)|* => Part::$part,)* }
            }

            /// The phrase's place within its part.
            pub(super) const fn index(self) -> usize {
                match self {
                    $($(Phrase::$name)|* => {
                        self as usize - const { Phrase::before(Part::$part) }
                    })*
                }
            }

            /// How many characters its text may have in a pack.
            pub(super) const fn longest(self) -> usize {
                match self { $($(Phrase::$name => $most,)*)* }
            }

            /// How many phrases a part has.
            pub(super) const fn count(part: Part) -> usize {
                match part { $(Part::$part => [$(Phrase::$name,)*].len(),)* }
            }

            /// How many phrases stand before those of a part.
            const fn before(part: Part) -> usize {
                let mut before = 0;
                $(if (Part::$part as usize) < part as usize {
                    before += Phrase::count(Part::$part);
                })*
                before
            }
        }
    };
}

phrases! {
    Take {
        Language = "language", LABEL;
        Direction = "text-direction", LABEL;
        StartTitle = "start.title", TEXT;
        StartLede = "start.lede", TEXT;
        StartLength = "start.length", TEXT;
        StartPrivacy = "start.privacy", TEXT;
        StartKept = "start.kept", TEXT;
        StartPartner = "start.partner", TEXT;
        StartButton = "start.button", LABEL;
        ResumeTitle = "resume.title", TEXT;
        ResumeText = "resume.text", TEXT;
        ResumeButton = "resume.button", LABEL;
        ResumeRestart = "resume.restart", LABEL;
        Waiting = "waiting", TEXT;
        WaitingFailed = "waiting.failed", TEXT;
        WaitingRetry = "waiting.retry", LABEL;
        RestartDone = "restart.done", TEXT;
        RestartUndo = "restart.undo", LABEL;
        FinishedText = "finished.text", TEXT;
        FinishedButton = "finished.button", LABEL;
        QuestionHint = "question.hint", TEXT;
        QuestionKeys = "question.keys", TEXT;
        QuestionProgress = "question.progress", LABEL;
        QuestionMissing = "question.missing", TEXT;
        Answer0 = "answer.0", LABEL;
        Answer1 = "answer.1", LABEL;
        Answer2 = "answer.2", LABEL;
        Answer3 = "answer.3", LABEL;
        Answer4 = "answer.4", LABEL;
        AnswerSkip = "answer.skip", LABEL;
        Back = "back", LABEL;
        Next = "next", LABEL;
        ContextTitle = "context.title", TEXT;
        ContextText = "context.text", TEXT;
        ContextPlace = "context.place", TEXT;
        ContextDemand = "context.demand", TEXT;
        ContextLeaveOut = "context.leave-out", LABEL;
        ContextFinish = "context.finish", LABEL;
        SideLeading = "side.leading", NAME;
        SideManaging = "side.managing", NAME;
    }
    Result {
        RefusedDamaged = "refused.damaged", TEXT;
        RefusedNewer = "refused.newer", TEXT;
        RefusedForeign = "refused.foreign", TEXT;
        RefusedOther = "refused.other", TEXT;
        ResultOther = "result.other", TEXT;
        ResultNamed = "result.named", TEXT;
        MostOwn = "most.own", LABEL;
        MostOther = "most.other", LABEL;
        NextMost = "next-most", LABEL;
        LeastOwn = "least.own", LABEL;
        LeastOther = "least.other", LABEL;
        AlikeFacet = "alike.facet", TEXT;
        ShapeAnd = "shape.and", TEXT;
        ShapeBut = "shape.but", TEXT;
        ShapeLikely = "shape.likely", TEXT;
        ListMore = "list.more", TEXT;
        ListTwo = "list.two", TEXT;
        ResultTotals = "result.totals", TEXT;
        ResultApartClear = "result.apart.clear", TEXT;
        ResultApartLikely = "result.apart.likely", TEXT;
        ResultApartEven = "result.apart.even", TEXT;
        ResultRange = "result.range", LABEL;
        ResultTooFew = "result.too-few", LABEL;
        ResultTooFewTotal = "result.too-few-total", TEXT;
        ResultMeaning = "result.meaning", TEXT;
        RadarTitle = "radar.title", TEXT;
        RadarLeading = "radar.leading", TEXT;
        RadarManaging = "radar.managing", TEXT;
        RadarRests = "radar.rests", TEXT;
        RadarRestsMost = "radar.rests-most", TEXT;
        RadarDescription = "radar.description", TEXT;
        RadarLegend = "radar.legend", LABEL;
        RadarBand = "radar.band", LABEL;
        RadarHint = "radar.hint", TEXT;
        RadarBands = "radar.bands", TEXT;
        RadarReadout = "radar.readout", TEXT;
        ScoresTitle = "scores.title", TEXT;
        ScoresDimension = "scores.dimension", LABEL;
        ScoresDifference = "scores.difference", LABEL;
        ScoresTotal = "scores.total", LABEL;
        ScoresTowardsLeading = "scores.towards-leading", LABEL;
        ScoresTowardsManaging = "scores.towards-managing", LABEL;
        ScoresEven = "scores.even", LABEL;
        ScoresBold = "scores.bold", TEXT;
        ScoresOpens = "scores.opens", LABEL;
        DimensionsTitle = "dimensions.title", TEXT;
        RoleTitle = "role.title", TEXT;
        FoundationsTitle = "foundations.title", TEXT;
        OldWaysTitle = "old-ways.title", TEXT;
        OldWaysText = "old-ways.text", TEXT;
        QualityTitle = "quality.title", TEXT;
        QualitySameAnswer = "quality.same-answer", TEXT;
        QualityContradiction = "quality.contradiction", TEXT;
        CaveatsTitle = "caveats.title", TEXT;
        CaveatsSelfView = "caveats.self-view", TEXT;
        CaveatsNorms = "caveats.norms", TEXT;
        CaveatsUse = "caveats.use", TEXT;
        CaveatsOwn = "caveats.own", TEXT;
        CaveatsOther = "caveats.other", TEXT;
        ShareTitle = "share.title", LABEL;
        ShareAsk = "share.ask", LABEL;
        ShareCopy = "share.copy", LABEL;
        ShareSystem = "share.system", LABEL;
        SharePicture = "share.picture", LABEL;
        ShareInvitation = "share.invitation", TEXT;
        ShareInvited = "share.invited", TEXT;
        ShareCopied = "share.copied", TEXT;
        ShareCopyFailed = "share.copy-failed", TEXT;
        ShareName = "share.name", LABEL;
        ShareNameKept = "share.name-kept", TEXT;
        ShareGives = "share.gives", TEXT;
        ShareAbout = "share.about", LABEL;
        ShareHolds = "share.holds", TEXT;
        ShareServed = "share.served", TEXT;
        SharePreview = "share.preview", TEXT;
        ShareLink = "share.link", LABEL;
        ShareBoth = "share.both", LABEL;
        ShareBothNamed = "share.both-named", LABEL;
        ShareBothCopy = "share.both-copy", LABEL;
        ShareNowhere = "share.nowhere", TEXT;
        SharpenText = "sharpen.text", TEXT;
        SharpenButton = "sharpen.button", LABEL;
        Restart = "restart", LABEL;
        SkippedButton = "skipped.button", LABEL;
        ClaimButton = "claim.button", LABEL;
        ClaimNamed = "claim.named", LABEL;
        TakeCompare = "take-compare", LABEL;
        CompareOwn = "compare-own", LABEL;
        BesideShow = "beside.show", LABEL;
        BesideOwn = "beside.own", LABEL;
        BesideFirst = "beside.first", LABEL;
        BesideNamed = "beside.named", LABEL;
        MoreTitle = "more.title", TEXT;
        MoreCompare = "more.compare", LABEL;
        MoreExport = "more.export", LABEL;
        MoreHistory = "more.history", LABEL;
        MoreBreakdown = "more.breakdown", LABEL;
        MoreOpening = "more.opening", TEXT;
        MoreFailed = "more.failed", TEXT;
        MeasureBalance = "measure.balance", LABEL;
        MeasureGapOf = "measure.gap-of", LABEL;
        PicturePng = "picture.png", LABEL;
        PictureSvg = "picture.svg", LABEL;
        PictureFailed = "picture.failed", TEXT;
        FindingsTitle = "findings.title", TEXT;
        FindingsAlso = "findings.also", TEXT;
        HeardOwn = "heard.own", TEXT;
        HeardOther = "heard.other", TEXT;
        HeardFamiliar = "heard.familiar", TEXT;
        QuoteText = "quote.text", TEXT;
        QuoteStrongest = "quote.strongest", LABEL;
        QuoteWeakest = "quote.weakest", LABEL;
        QuoteReversed = "quote.reversed", LABEL;
        PracticeOwn = "practice.own", TEXT;
        StepsOwn = "steps.own", TEXT;
        StepsChoose = "steps.choose", TEXT;
        StepsSaid = "steps.said", TEXT;
        NoteTitle = "note.title", TEXT;
        NoteText = "note.text", TEXT;
        NoteUnchosen = "note.unchosen", TEXT;
        NoteStep = "note.step", TEXT;
        NoteCopy = "note.copy", LABEL;
        DumbbellTitle = "dumbbell.title", TEXT;
        DumbbellDescription = "dumbbell.description", TEXT;
    }
    Compare {
        CompareTitle = "compare.title", TEXT;
        CompareYou = "compare.you", LABEL;
        CompareOther = "compare.other", LABEL;
        CompareOtherPerson = "compare.other-person", LABEL;
        ComparePerson = "compare.person", LABEL;
        CompareHeadingOwn = "compare.heading-own", LABEL;
        CompareHeadingOther = "compare.heading-other", LABEL;
        CompareAlone = "compare.alone", TEXT;
        CompareLink = "compare.link", LABEL;
        CompareLinkHint = "compare.link-hint", TEXT;
        CompareShow = "compare.show", LABEL;
        CompareMore = "compare.more", LABEL;
        CompareChoose = "compare.choose", TEXT;
        CompareNothing = "compare.nothing", TEXT;
        CompareSame = "compare.same", TEXT;
        CompareTaken = "compare.taken", TEXT;
        CompareUnlike = "compare.unlike", TEXT;
        CompareTotals = "compare.totals", LABEL;
        CompareTalk = "compare.talk", LABEL;
        CompareDiffers = "compare.differs", TEXT;
        CompareCaution = "compare.caution", TEXT;
        CompareRadar = "compare.radar", LABEL;
        CompareRadarText = "compare.radar-text", TEXT;
        ComparePicture = "compare.picture", LABEL;
        CompareLayer = "compare.layer", LABEL;
        ComparePairs = "compare.pairs", LABEL;
        ComparePairsText = "compare.pairs-text", TEXT;
        ComparePoint = "compare.point", LABEL;
        CompareClear = "compare.clear", LABEL;
        CompareLikely = "compare.likely", LABEL;
        CompareWords = "compare.words", LABEL;
        CompareCount = "compare.count", TEXT;
        CompareMeaning = "compare.meaning", TEXT;
        CompareMissing = "compare.missing", TEXT;
        CompareBalance = "compare.balance", LABEL;
        CompareTable = "compare.table", LABEL;
        CompareScale = "compare.scale", LABEL;
        CompareScores = "compare.scores", LABEL;
        CompareGaps = "compare.gaps", LABEL;
        CompareTeam = "compare.team", TEXT;
        CompareTeamLink = "compare.team-link", LABEL;
    }
    Breakdown {
        BreakdownTitle = "breakdown.title", TEXT;
        BreakdownLede = "breakdown.lede", TEXT;
        BreakdownOpenAll = "breakdown.open-all", LABEL;
        BreakdownCloseAll = "breakdown.close-all", LABEL;
        BreakdownTotals = "breakdown.totals", LABEL;
        BreakdownKeyed = "breakdown.keyed", TEXT;
        BreakdownLink = "breakdown.link", TEXT;
        BreakdownChange = "breakdown.change", LABEL;
        BreakdownChangeOf = "breakdown.change-of", TEXT;
        BreakdownBack = "breakdown.back", LABEL;
        BreakdownCounts = "breakdown.counts", LABEL;
        BreakdownSkipped = "breakdown.skipped", LABEL;
        BreakdownTooFew = "breakdown.too-few", TEXT;
        BreakdownTooFewTotal = "breakdown.too-few-total", TEXT;
        BreakdownTooFewGap = "breakdown.too-few-gap", TEXT;
        BreakdownScore = "breakdown.score", TEXT;
        BreakdownSpread = "breakdown.spread", TEXT;
        BreakdownError = "breakdown.error", TEXT;
        BreakdownMargin = "breakdown.margin", TEXT;
        BreakdownTotal = "breakdown.total", TEXT;
        BreakdownTotalError = "breakdown.total-error", TEXT;
        BreakdownGap = "breakdown.gap", TEXT;
        BreakdownGapError = "breakdown.gap-error", TEXT;
        BreakdownClear = "breakdown.clear", TEXT;
        BreakdownUnclear = "breakdown.unclear", TEXT;
        BreakdownMethod = "breakdown.method", LABEL;
        BreakdownMethodScore = "breakdown.method-score", TEXT;
        BreakdownMethodError = "breakdown.method-error", TEXT;
        BreakdownMethodTotal = "breakdown.method-total", TEXT;
        BreakdownMethodGap = "breakdown.method-gap", TEXT;
        BreakdownMethodMargin = "breakdown.method-margin", TEXT;
        BreakdownMethodSource = "breakdown.method-source", TEXT;
        BreakdownRounded = "breakdown.rounded", TEXT;
        BreakdownDecimal = "breakdown.decimal", LABEL;
    }
    Export {
        ExportTitle = "export.title", TEXT;
        ExportPhone = "export.phone", LABEL;
        ExportPhoneText = "export.phone-text", TEXT;
        ExportCode = "export.code", LABEL;
        ExportCodeTooLong = "export.code-too-long", TEXT;
        ExportPaper = "export.paper", LABEL;
        ExportPaperText = "export.paper-text", TEXT;
        ExportPrint = "export.print", LABEL;
        ExportAllPrinted = "export.all-printed", TEXT;
        ExportNotPrinted = "export.not-printed", TEXT;
        ExportPost = "export.post", LABEL;
        ExportPostText = "export.post-text", TEXT;
        ExportPostWide = "export.post-wide", LABEL;
        ExportPostTall = "export.post-tall", LABEL;
        ExportPostShare = "export.post-share", LABEL;
        PictureQuiz = "export.card.quiz", LABEL;
        PictureMost = "export.card.most", TEXT;
        PictureLeast = "export.card.least", TEXT;
        PictureMostOther = "export.card.most-other", TEXT;
        PictureLeastOther = "export.card.least-other", TEXT;
        ExportPictures = "export.pictures", LABEL;
        ExportPicturesText = "export.pictures-text", TEXT;
        ExportFiles = "export.files", LABEL;
        ExportFilesText = "export.files-text", TEXT;
        ExportJson = "export.json", LABEL;
        ExportCsv = "export.csv", LABEL;
        ExportOpen = "export.open", LABEL;
        ExportUnreadable = "export.unreadable", TEXT;
        ExportNotJson = "export.not-json", TEXT;
        ExportForeign = "export.foreign", TEXT;
        ExportOtherKind = "export.other-kind", TEXT;
        ExportNewer = "export.newer", TEXT;
        ExportDamaged = "export.damaged", TEXT;
        ExportOtherStatements = "export.other-statements", TEXT;
        ExportDisagrees = "export.disagrees", TEXT;
        ExportSheetTitle = "export.sheet.title", LABEL;
        ExportSheetPrinted = "export.sheet.printed", LABEL;
        ExportSheetBold = "export.sheet.bold", TEXT;
    }
    History {
        HistoryTitle = "history.title", TEXT;
        HistoryAbout = "history.about", TEXT;
        HistorySeen = "history.seen", TEXT;
        HistoryKeep = "history.keep", LABEL;
        HistoryKeepThis = "history.keep-this", LABEL;
        HistoryBlocked = "history.blocked", TEXT;
        HistoryNewer = "history.newer", TEXT;
        HistoryUnread = "history.unread", TEXT;
        HistoryRefused = "history.refused", TEXT;
        HistoryKept = "history.kept", TEXT;
        HistoryRemoved = "history.removed", TEXT;
        HistoryPutBack = "history.put-back", LABEL;
        HistoryIsBack = "history.is-back", TEXT;
        HistoryErased = "history.erased", TEXT;
        HistoryTaken = "history.taken", TEXT;
        HistoryForeign = "history.foreign", TEXT;
        HistoryRefusedDate = "history.refused-date", TEXT;
        HistoryRefusedFuture = "history.refused-future", TEXT;
        HistoryRefusedDamaged = "history.refused-damaged", TEXT;
        HistoryRefusedNewer = "history.refused-newer", TEXT;
        HistoryRefusedForeign = "history.refused-foreign", TEXT;
        HistoryRefusedMore = "history.refused-more", TEXT;
        HistoryNone = "history.none", TEXT;
        HistoryOne = "history.one", TEXT;
        HistoryOthers = "history.others", TEXT;
        HistoryOther = "history.other", LABEL;
        HistorySincePrevious = "history.since-previous", LABEL;
        HistorySinceFirst = "history.since-first", LABEL;
        HistorySteady = "history.steady", TEXT;
        HistorySteadyMany = "history.steady-many", TEXT;
        HistoryLevelRose = "history.level-rose", TEXT;
        HistoryLevelFell = "history.level-fell", TEXT;
        HistoryGapRose = "history.gap-rose", TEXT;
        HistoryGapFell = "history.gap-fell", TEXT;
        HistoryCaveat = "history.caveat", TEXT;
        HistoryChance = "history.chance", TEXT;
        HistoryCharts = "history.charts", LABEL;
        HistoryChartOf = "history.chart-of", LABEL;
        HistoryBand = "history.band", TEXT;
        HistoryTable = "history.table", LABEL;
        HistoryDay = "history.day", LABEL;
        HistoryList = "history.list", LABEL;
        HistoryMost = "history.most", TEXT;
        HistoryOpen = "history.open", LABEL;
        HistoryRemove = "history.remove", LABEL;
        HistoryRemoveOf = "history.remove-of", LABEL;
        HistoryExport = "history.export", LABEL;
        HistoryImport = "history.import", LABEL;
        HistoryErase = "history.erase", LABEL;
        HistoryEraseSure = "history.erase-sure", TEXT;
        HistoryEraseNow = "history.erase-now", LABEL;
    }
    Team {
        TeamThousands = "team.thousands", LABEL;
        TeamInviteTitle = "team.invite.title", LABEL;
        TeamInviteText = "team.invite.text", TEXT;
        TeamInviteLabel = "team.invite.label", LABEL;
        TeamInviteMessage = "team.invite.message", TEXT;
        TeamInviteCopy = "team.invite.copy", LABEL;
        TeamExampleButton = "team.example.button", LABEL;
        TeamExampleNames = "team.example.names", TEXT;
        TeamExampleSaid = "team.example.said", TEXT;
        TeamExampleBack = "team.example.back", LABEL;
        TeamIntakeTitle = "team.intake.title", LABEL;
        TeamIntakeMore = "team.intake.more", LABEL;
        TeamIntakeLabel = "team.intake.label", LABEL;
        TeamIntakeHint = "team.intake.hint", TEXT;
        TeamIntakeButton = "team.intake.button", LABEL;
        TeamIntakeFiles = "team.intake.files", LABEL;
        TeamIntakeDrop = "team.intake.drop", TEXT;
        TeamIntakePrivacy = "team.intake.privacy", TEXT;
        TeamIntakeErase = "team.intake.erase", LABEL;
        TeamUndo = "team.undo", LABEL;
        TeamProgressReading = "team.progress.reading", LABEL;
        TeamProgressWriting = "team.progress.writing", LABEL;
        TeamProgressStop = "team.progress.stop", LABEL;
        TeamProgressCancel = "team.progress.cancel", LABEL;
        TeamStatusReading = "team.status.reading", TEXT;
        TeamStatusWriting = "team.status.writing", TEXT;
        TeamStatusDone = "team.status.done", TEXT;
        TeamNoticeNothingPasted = "team.notice.nothing-pasted", TEXT;
        TeamNoticeNothingFound = "team.notice.nothing-found", TEXT;
        TeamNoticeUnreadable = "team.notice.unreadable", TEXT;
        TeamNoticeBusy = "team.notice.busy", TEXT;
        TeamNoticeCopied = "team.notice.copied", TEXT;
        TeamNoticeNotCopied = "team.notice.not-copied", TEXT;
        TeamNoticeSaved = "team.notice.saved", TEXT;
        TeamNoticeErased = "team.notice.erased", TEXT;
        TeamNoticeRestored = "team.notice.restored", TEXT;
        TeamReadTitle = "team.read.title", LABEL;
        TeamReadTaken = "team.read.taken", LABEL;
        TeamReadDuplicates = "team.read.duplicates", LABEL;
        TeamReadBlank = "team.read.blank", LABEL;
        TeamReadRubbish = "team.read.rubbish", LABEL;
        TeamReadRefused = "team.read.refused", LABEL;
        TeamReadDetails = "team.read.details", LABEL;
        TeamReadSourceAddress = "team.read.source.address", LABEL;
        TeamReadSourcePaste = "team.read.source.paste", LABEL;
        TeamReadHeading = "team.read.heading", TEXT;
        TeamReadDuplicatesWhy = "team.read.duplicates.why", TEXT;
        TeamReadRubbishWhy = "team.read.rubbish.why", TEXT;
        TeamReadLine = "team.read.line", LABEL;
        TeamReadMore = "team.read.more", LABEL;
        TeamReadStopped = "team.read.stopped", TEXT;
        TeamReadCutMembers = "team.read.cut.members", TEXT;
        TeamReadCutText = "team.read.cut.text", TEXT;
        TeamOne = "team.one", LABEL;
        TeamMany = "team.many", LABEL;
        TeamLengths = "team.lengths", TEXT;
        TeamTotals = "team.totals", LABEL;
        TeamMean = "team.mean", TEXT;
        TeamLeans = "team.leans", LABEL;
        TeamLeanLeading = "team.lean.leading", LABEL;
        TeamLeanManaging = "team.lean.managing", LABEL;
        TeamLeanUnclear = "team.lean.unclear", LABEL;
        TeamLeanMissing = "team.lean.missing", LABEL;
        TeamCaution = "team.caution", TEXT;
        TeamAlikeTitle = "team.alike.title", LABEL;
        TeamAlikeText = "team.alike.text", TEXT;
        TeamAlikeNone = "team.alike.none", TEXT;
        TeamAlikeOften = "team.alike.often", TEXT;
        TeamAlikeSeldom = "team.alike.seldom", TEXT;
        TeamWidestTitle = "team.widest.title", LABEL;
        TeamWidestText = "team.widest.text", TEXT;
        TeamWidestNone = "team.widest.none", TEXT;
        TeamWidestLine = "team.widest.line", TEXT;
        TeamCoverTitle = "team.cover.title", LABEL;
        TeamCoverText = "team.cover.text", TEXT;
        TeamCoverNone = "team.cover.none", TEXT;
        TeamCoverLine = "team.cover.line", TEXT;
        TeamSpreadTitle = "team.spread.title", LABEL;
        TeamPeopleText = "team.people.text", TEXT;
        TeamPeopleOne = "team.people.one", LABEL;
        TeamSpreadText = "team.spread.text", TEXT;
        TeamSpreadLine = "team.spread.line", TEXT;
        TeamSpreadNobody = "team.spread.nobody", TEXT;
        TeamFoundationsTitle = "team.foundations.title", LABEL;
        TeamFoundationsText = "team.foundations.text", TEXT;
        TeamMissingTitle = "team.missing.title", LABEL;
        TeamMissingText = "team.missing.text", TEXT;
        TeamMissingMore = "team.missing.more", LABEL;
        TeamTableTitle = "team.table.title", LABEL;
        TeamTableText = "team.table.text", TEXT;
        TeamTableFind = "team.table.find", LABEL;
        TeamTableRead = "team.table.read", LABEL;
        TeamTableName = "team.table.name", LABEL;
        TeamTableBalance = "team.table.balance", LABEL;
        TeamTableScrolls = "team.table.scrolls", LABEL;
        TeamTableNobody = "team.table.nobody", TEXT;
        TeamTableRows = "team.table.rows", LABEL;
        TeamTableBack = "team.table.back", LABEL;
        TeamTableOn = "team.table.on", LABEL;
        TeamTableUnnamed = "team.table.unnamed", LABEL;
        TeamTableOpens = "team.table.opens", LABEL;
        TeamTowardsLeading = "team.table.towards-leading", LABEL;
        TeamTowardsManaging = "team.table.towards-managing", LABEL;
        TeamTableClear = "team.table.clear", LABEL;
        TeamTooFew = "team.too-few", LABEL;
        TeamTakeTitle = "team.take.title", LABEL;
        TeamTakeLink = "team.take.link", LABEL;
        TeamTakeNames = "team.take.names", LABEL;
        TeamTakeLinkText = "team.take.link.text", TEXT;
        TeamTakeLinkLong = "team.take.link.long", TEXT;
        TeamTakeTooMany = "team.take.too-many", TEXT;
        TeamTakeCopy = "team.take.copy", LABEL;
        TeamTakeFiles = "team.take.files", TEXT;
        TeamTakeCsv = "team.take.csv", LABEL;
        TeamTakeJson = "team.take.json", LABEL;
    }
}
