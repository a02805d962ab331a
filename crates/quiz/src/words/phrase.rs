//! The phrases of the interface, each with its key: those that taking the quiz needs, and those
//! that only a result says, which a visitor may load later.

/// Declares the interface's phrases with their keys, so that a phrase without a key, or a key
/// without a phrase, does not compile.
macro_rules! phrases {
    (taking: { $($taking:ident = $taking_key:literal,)* }
     result: { $($name:ident = $key:literal,)* }) => {
        /// A phrase of the interface. Its words may hold placeholders such as `{count}`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the keys say what they are")]
        pub enum Phrase { $($taking,)* $($name,)* }

        impl Phrase {
            /// Every phrase.
            pub const ALL: &'static [Phrase] = &[$(Phrase::$taking,)* $(Phrase::$name,)*];

            /// The phrase's key in a language file.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Phrase::$taking => $taking_key,)*
                    $(Phrase::$name => $key,)*
                }
            }

            /// Whether only a result says it. Those phrases are declared last.
            pub const fn is_for_result(self) -> bool {
                self as usize >= [$(Phrase::$taking,)*].len()
            }
        }
    };
}

phrases! {
    taking: {
        Language = "language",
        Direction = "text-direction",
        StartTitle = "start.title",
        StartLede = "start.lede",
        StartLength = "start.length",
        StartPrivacy = "start.privacy",
        StartKept = "start.kept",
        StartPartner = "start.partner",
        StartButton = "start.button",
        ResumeTitle = "resume.title",
        ResumeText = "resume.text",
        ResumeButton = "resume.button",
        ResumeRestart = "resume.restart",
        Waiting = "waiting",
        FinishedText = "finished.text",
        FinishedButton = "finished.button",
        RefusedDamaged = "refused.damaged",
        RefusedNewer = "refused.newer",
        RefusedForeign = "refused.foreign",
        RefusedOther = "refused.other",
        QuestionHint = "question.hint",
        QuestionProgress = "question.progress",
        QuestionMissing = "question.missing",
        Answer0 = "answer.0",
        Answer1 = "answer.1",
        Answer2 = "answer.2",
        Answer3 = "answer.3",
        Answer4 = "answer.4",
        AnswerSkip = "answer.skip",
        Back = "back",
        Next = "next",
        ContextTitle = "context.title",
        ContextText = "context.text",
        ContextPlace = "context.place",
        ContextDemand = "context.demand",
        ContextLeaveOut = "context.leave-out",
        ContextFinish = "context.finish",
        SideLeading = "side.leading",
        SideManaging = "side.managing",
    }
    result: {
        ResultOther = "result.other",
        ResultNamed = "result.named",
        ResultTotals = "result.totals",
        ResultScore = "result.score",
        ResultTooFew = "result.too-few",
        ResultTooFewTotal = "result.too-few-total",
        ResultMeaning = "result.meaning",
        RadarTitle = "radar.title",
        RadarDescription = "radar.description",
        RadarLegend = "radar.legend",
        RadarBand = "radar.band",
        RadarHint = "radar.hint",
        RadarReadout = "radar.readout",
        ScoresTitle = "scores.title",
        ScoresDimension = "scores.dimension",
        ScoresDifference = "scores.difference",
        ScoresTotal = "scores.total",
        ScoresTowardsLeading = "scores.towards-leading",
        ScoresTowardsManaging = "scores.towards-managing",
        ScoresEven = "scores.even",
        ScoresBold = "scores.bold",
        DimensionsTitle = "dimensions.title",
        RoleTitle = "role.title",
        FoundationsTitle = "foundations.title",
        OldWaysTitle = "old-ways.title",
        OldWaysText = "old-ways.text",
        QualityTitle = "quality.title",
        QualitySameAnswer = "quality.same-answer",
        QualityContradiction = "quality.contradiction",
        CaveatsTitle = "caveats.title",
        CaveatsSelfView = "caveats.self-view",
        CaveatsNorms = "caveats.norms",
        CaveatsUse = "caveats.use",
        CaveatsOwn = "caveats.own",
        CaveatsOther = "caveats.other",
        ShareTitle = "share.title",
        ShareText = "share.text",
        ShareLink = "share.link",
        ShareCopy = "share.copy",
        ShareCopied = "share.copied",
        ShareCopyFailed = "share.copy-failed",
        ShareSystem = "share.system",
        SharpenTitle = "sharpen.title",
        SharpenText = "sharpen.text",
        SharpenButton = "sharpen.button",
        Restart = "restart",
        TakeCompare = "take-compare",
        CompareOwn = "compare-own",
        MoreTitle = "more.title",
        MoreCompare = "more.compare",
        MoreTakeAway = "more.take-away",
        MoreOverTime = "more.over-time",
        MoreArithmetic = "more.arithmetic",
        MoreOpening = "more.opening",
        MoreFailed = "more.failed",
        FindingsTitle = "findings.title",
        FindingsAnswers = "findings.answers",
        FindingsScores = "findings.scores",
        FindingsSlight = "findings.slight",
        QuoteText = "quote.text",
        QuoteStrongest = "quote.strongest",
        QuoteWeakest = "quote.weakest",
        QuoteReversed = "quote.reversed",
        PracticeOwn = "practice.own",
        PracticeOther = "practice.other",
        StepsOwn = "steps.own",
        StepsOther = "steps.other",
        DumbbellTitle = "dumbbell.title",
        DumbbellDescription = "dumbbell.description",
    }
}
