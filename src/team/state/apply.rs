//! What each fact changes, and what is to be done about it.

use super::{
    Effect, Fact, Figures, Job, Notice, Piece, Reading, Source, State, Target, Then, Turn, Writing,
};
use crate::files::{self, FileFormat};
use quiz::team::LONGEST_NAMED_LINE;

impl State {
    /// Takes a fact in; gives back what is to be done, in that order.
    pub fn apply(&mut self, fact: Fact) -> Vec<Effect> {
        if !matches!(fact, Fact::Dragged(_) | Fact::PieceRead(_) | Fact::FilesCame(..)) {
            self.notice = None;
        }
        match fact {
            Fact::LinkOpened(address) => {
                *self = State::new(self.lowercase);
                // A file that is still being read is of the team before.
                let mut effects = vec![Effect::DropFiles];
                effects.extend(self.read_whole(Source::Address, address));
                effects
            }
            Fact::Recalled(text) => self.read_whole(Source::Page, text),
            Fact::ExampleAsked(text) => {
                self.begin_anew();
                self.is_example = true;
                self.is_asked = true;
                self.read_whole(Source::Page, text)
            }
            Fact::PasteConfirmed => self.when_free(Effect::TakePaste),
            Fact::TextGiven(_, text) if text.trim().is_empty() => {
                self.notice = Some(Notice::NothingPasted);
                vec![Effect::Focus(Target::Paste)]
            }
            Fact::TextGiven(source, text) => {
                self.leave_example();
                self.is_asked = true;
                self.read_whole(source, text)
            }
            Fact::FilesChosen => self.when_free(Effect::TakeChosen),
            Fact::FilesGiven(bytes) => {
                self.leave_example();
                self.is_asked = true;
                self.is_dragging = false;
                let reading = Reading::new(Source::Paste, bytes, self.members().len());
                self.begin(reading, Effect::NextPiece)
            }
            Fact::PieceRead(piece) => self.take_piece(piece),
            Fact::ReadFailed => self.stop(Some(Notice::Unreadable)),
            Fact::Stopped => self.stop(None),
            Fact::Erased => {
                // What is half read is read no further, so that what comes back is whole.
                self.stop(None);
                self.begin_anew();
                self.notice = Some(Notice::Erased);
                vec![
                    Effect::DropFiles,
                    Effect::ClearPaste,
                    Effect::ForgetAddress,
                    Effect::Forget,
                    Effect::Focus(Target::Undo),
                ]
            }
            Fact::TakenBack => self.take_back(),
            Fact::Dragged(is_dragging) => {
                self.is_dragging = is_dragging;
                vec![]
            }
            Fact::OrderPressed(order) => {
                self.table.press(order);
                self.arrange()
            }
            Fact::Turned(turn) => {
                self.table.turn(turn == Turn::On);
                vec![]
            }
            Fact::Sought(sought) => {
                self.table.seek((self.lowercase)(sought.trim()));
                self.arrange()
            }
            Fact::SaveAsked(format) => {
                let effects = self.when_free(Effect::FetchFiles(format));
                self.wanted_file = (!effects.is_empty()).then_some(format);
                effects
            }
            Fact::FilesCame(format, files) => self.files_came(format, files),
            Fact::NamesToggled => {
                self.has_names = !self.has_names;
                vec![]
            }
            Fact::CopyAsked(what) => vec![Effect::Copy(what)],
            Fact::CopyEnded(what, done) => {
                let notice = if done { Notice::Copied } else { Notice::NotCopied };
                self.notice = Some(notice(what));
                vec![]
            }
        }
    }

    /// An empty page, from which there is a way back to this one.
    fn begin_anew(&mut self) {
        let before = std::mem::replace(self, State::new(self.lowercase));
        self.before = Some(Box::new(before));
    }

    /// What comes now is the person's own, and nothing of the example.
    fn leave_example(&mut self) {
        if self.is_example
            && let Some(own) = self.before.take()
        {
            *self = *own;
        }
    }

    fn take_back(&mut self) -> Vec<Effect> {
        if self.is_example {
            self.leave_example();
            return vec![Effect::Focus(Target::Example)];
        }
        let Some(before) = self.before.take() else { return vec![] };
        *self = *before;
        self.notice = Some(Notice::Restored);
        self.is_asked = true;
        // The field to seek in is a new one, and empty.
        self.table.seek(String::new());
        self.job = Some(Job::AddingUp(Figures::default()));
        vec![Effect::DropFiles, Effect::Continue]
    }

    /// Begins to write, unless other work has begun meanwhile, or the team isn't the one that was to be
    /// saved any more.
    fn files_came(
        &mut self,
        format: FileFormat,
        files: Option<&'static files::Door>,
    ) -> Vec<Effect> {
        if self.wanted_file != Some(format) {
            return vec![];
        }
        self.wanted_file = None;
        let Some(files) = files else {
            self.notice = Some(Notice::NotSaved);
            return vec![];
        };
        let effects = self.when_free(Effect::Continue);
        if self.job.is_none() {
            let file = (files.team)(format);
            self.job = Some(Job::Writing(Writing { format, next: 0, file }));
        }
        effects
    }

    /// An effect, unless other work is under way.
    fn when_free(&mut self, effect: Effect) -> Vec<Effect> {
        if self.job.is_some() {
            self.notice = Some(Notice::Busy);
            return vec![];
        }
        vec![effect]
    }

    fn begin(&mut self, reading: Reading, effect: Effect) -> Vec<Effect> {
        if self.job.is_some() {
            self.notice = Some(Notice::Busy);
            return vec![];
        }
        self.was_stopped = false;
        self.job = Some(Job::Reading(reading));
        vec![effect]
    }

    fn read_whole(&mut self, source: Source, text: String) -> Vec<Effect> {
        let bytes = text.len() as u64;
        let mut reading = Reading::new(source.clone(), bytes, self.members().len());
        reading.piece = Some(Piece { source, text, bytes, then: Then::Nothing });
        self.begin(reading, Effect::Continue)
    }

    fn take_piece(&mut self, piece: Piece) -> Vec<Effect> {
        // A piece that comes after the reading was stopped is nobody's.
        let Some(Job::Reading(reading)) = &mut self.job else { return vec![] };
        reading.source = piece.source.clone();
        reading.piece = Some(piece);
        vec![Effect::Continue]
    }

    /// What has been read stays; what hasn't is let go.
    fn stop(&mut self, notice: Option<Notice>) -> Vec<Effect> {
        self.notice = notice;
        match self.job.take() {
            Some(Job::Reading(mut reading)) => {
                // Half a line would only be called damaged.
                self.gathering.push(reading.rest_of_line());
                self.end_text(&mut reading);
                self.was_stopped = true;
                self.job = Some(Job::AddingUp(Figures::default()));
                vec![Effect::DropFiles, Effect::Continue]
            }
            Some(Job::Writing(_)) | None => vec![],
            // Nearly done, and nothing could be shown without it.
            adding_up => {
                self.job = adding_up;
                vec![]
            }
        }
    }

    fn arrange(&mut self) -> Vec<Effect> {
        self.table.arrange(self.gathering.members(), &self.team, self.lowercase);
        vec![]
    }
}

impl Reading {
    /// What is missing to the end of the line that the reading has got to, as far as it is at hand.
    fn rest_of_line(&self) -> &str {
        let rest = self.piece.as_ref().and_then(|piece| piece.text.get(self.at..));
        rest.and_then(|rest| rest.split_inclusive('\n').next())
            .filter(|line| line.len() <= LONGEST_NAMED_LINE)
            .unwrap_or_default()
    }

    fn new(source: Source, expected: u64, before: usize) -> Reading {
        Reading { piece: None, at: 0, done: 0, expected, before, source }
    }
}
