//! Long work in small steps. A step takes a millisecond or so; after each, the caller's clock says
//! whether the browser is to have its turn, so that ten thousand results never block a page.

use super::{
    Effect, Figures, Job, Notice, PARTS, ReadText, Reading, Source, State, Target, Then, Writing,
};

/// How many bytes of text are read at one step: some thirty links.
const READ_AT_ONCE: usize = 2048;
/// How many members are written at one step.
const WRITTEN_AT_ONCE: usize = 20;

/// What one step has come to.
enum Step {
    /// There is more to do.
    More,
    /// There is nothing more to do until this is done.
    Ends(Vec<Effect>),
}

impl State {
    /// Works on until the clock says that it is enough, or until there is nothing left to do.
    pub fn work(&mut self, is_enough: &mut dyn FnMut() -> bool) -> Vec<Effect> {
        loop {
            match self.step() {
                Step::Ends(effects) => return effects,
                Step::More if is_enough() => return vec![Effect::Continue],
                Step::More => {}
            }
        }
    }

    fn step(&mut self) -> Step {
        match self.job.take() {
            None => Step::Ends(vec![]),
            Some(Job::Reading(reading)) => self.read_on(reading),
            Some(Job::AddingUp(figures)) => self.add_up(figures),
            Some(Job::Showing) => self.show_on(),
            Some(Job::Writing(writing)) => self.write_on(writing),
        }
    }

    fn read_on(&mut self, mut reading: Reading) -> Step {
        let Some(piece) = &reading.piece else {
            // Its piece is on the way.
            self.job = Some(Job::Reading(reading));
            return Step::Ends(vec![]);
        };
        let rest = piece.text.get(reading.at..).unwrap_or_default();
        if !rest.is_empty() {
            let mut end = READ_AT_ONCE.min(rest.len());
            while !rest.is_char_boundary(end) {
                end -= 1;
            }
            self.gathering.push(rest.get(..end).unwrap_or_default());
            reading.at += end;
            self.add_new_members();
            self.job = Some(Job::Reading(reading));
            return Step::More;
        }
        let then = piece.then;
        reading.done += piece.bytes;
        reading.at = 0;
        reading.piece = None;
        if then != Then::More {
            self.end_text(&mut reading);
        }
        if then == Then::Nothing {
            self.job = Some(Job::AddingUp(Figures::default()));
            return Step::More;
        }
        self.job = Some(Job::Reading(reading));
        Step::Ends(vec![Effect::NextPiece])
    }

    /// Takes down what became of the text that has been read.
    pub(super) fn end_text(&mut self, reading: &mut Reading) {
        let report = self.gathering.end_text();
        self.add_new_members();
        let taken = self.members().len() - reading.before;
        reading.before += taken;
        // Of what the page itself has written there is nothing to tell.
        if reading.source != Source::Page {
            self.texts.push(ReadText { source: reading.source.clone(), taken, report });
        }
    }

    /// Members and the team's rows stand in the same order.
    fn add_new_members(&mut self) {
        let new = self.gathering.members().get(self.team.len()..).unwrap_or_default();
        for member in new {
            self.team.add(&member.outcome);
        }
    }

    fn add_up(&mut self, mut figures: Figures) -> Step {
        if figures.add_next(&self.team) {
            self.job = Some(Job::AddingUp(figures));
            return Step::More;
        }
        self.table.begin();
        self.table.arrange(self.gathering.members(), &self.team, self.lowercase);
        self.figures = Some(figures);
        self.show_on()
    }

    /// Shows one part more; the browser draws it before the next.
    fn show_on(&mut self) -> Step {
        let is_empty = self.team.is_empty();
        if !is_empty && self.parts < PARTS {
            self.parts += 1;
            self.job = Some(Job::Showing);
            return Step::Ends(vec![Effect::Continue]);
        }
        let source = self.texts.last().map(|text| &text.source);
        let mut effects = Vec::new();
        // What was of no use is left to be looked at.
        if !is_empty && source == Some(&Source::Paste) {
            effects.push(Effect::ClearPaste);
        }
        // Once something is added, the address no longer says who is there: the next visit would read it.
        if !is_empty && source.is_some_and(|source| *source != Source::Address) {
            effects.push(Effect::ForgetAddress);
        }
        if is_empty && source.is_some() && self.notice.is_none() {
            self.notice = Some(Notice::NothingFound);
        }
        if !is_empty && !self.is_example {
            self.before = None;
            effects.push(Effect::Keep);
        }
        if self.is_asked {
            effects.push(Effect::Focus(if is_empty { Target::Reading } else { Target::Team }));
        }
        Step::Ends(effects)
    }

    fn write_on(&mut self, mut writing: Writing) -> Step {
        let rest = self.gathering.members().get(writing.next..).unwrap_or_default();
        if !rest.is_empty() {
            for member in rest.iter().take(WRITTEN_AT_ONCE) {
                writing.file.add(member);
                writing.next += 1;
            }
            self.job = Some(Job::Writing(writing));
            return Step::More;
        }
        let figures = self.figures.as_ref();
        let summary = |measure| figures.and_then(|all| all.summary(measure)).cloned();
        let text = writing.file.finish(&self.team, &summary);
        self.notice = Some(Notice::Saved);
        Step::Ends(vec![Effect::Save(writing.format, text)])
    }
}
