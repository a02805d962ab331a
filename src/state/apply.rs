//! What each fact changes, and what the browser is to do about it.

use super::{Effect, Fact, News, QuestionPhase, Screen, Settings, State, Target, Wanted};
use crate::result::{Addresses, Asked, Known, Opened, Tool, ToolState};
use quiz::{
    instrument::{Answer, Length},
    link::LinkError,
    taking::{Advance, Session, Stage},
    words::Part,
};

impl State {
    /// Takes in a fact. Facts that make no sense on the screen (a late timer, a second press)
    /// change nothing. Where the author switched resuming off, nothing is kept.
    pub fn apply(&mut self, fact: Fact) -> Vec<Effect> {
        let mut effects = self.take_in(fact);
        effects.retain(|effect| {
            self.settings.resume || !matches!(effect, Effect::Keep | Effect::Remember)
        });
        effects
    }

    fn take_in(&mut self, fact: Fact) -> Vec<Effect> {
        match fact {
            Fact::LengthChosen(chosen) => self.length_chosen(chosen),
            Fact::Started => self.started(),
            Fact::Resumed => self.resumed(),
            Fact::ResultWanted => self.result_wanted(),
            Fact::Restarted => self.restarted(),
            Fact::RestartTakenBack => self.restart_taken_back(),
            Fact::TakeWanted => self.take_wanted(),
            Fact::AnswerSelected(answer) => self.answered(answer, QuestionPhase::Asking),
            Fact::AnswerDecided(answer) => self.answered(answer, QuestionPhase::Confirming),
            Fact::ConfirmationEnded => self.confirmation_ended(),
            Fact::WentOn => self.went_on(),
            Fact::WentBack => self.went_back(),
            Fact::PlaceChosen(place) => self.context_chosen(|session| session.place_chosen(place)),
            Fact::DemandChosen(demand) => {
                self.context_chosen(|session| session.demand_chosen(demand))
            }
            Fact::TakenUp(taken_up) => self.taken_up(taken_up),
            Fact::OwnWanted => self.own_wanted(),
            Fact::Addressed(address) => {
                self.own.address = address;
                vec![Effect::Remember]
            }
            Fact::LinkOpened(address) => {
                self.leave();
                self.link_opened(address, true)
            }
            Fact::ResultOpened(result) => self.show(Wanted::Named(result), true),
            Fact::SettingsChanged(settings) => self.settings_changed(settings),
            Fact::PartCame(door) => {
                let part = door.part();
                self.doors.add(door);
                self.part_came(part)
            }
            Fact::PartFailed(part) => self.part_failed(part),
            Fact::WordsLost(part) => self.words_lost(part),
            Fact::CameBack => self.came_back(),
            Fact::RetryPressed => self.retry_pressed(),
            Fact::ToolNeared(tool) => self.missing(tool.part()),
            Fact::ToolPressed(tool) => {
                self.tool_asked(Asked { tool, number: None, by_person: true })
            }
            Fact::NumberPressed(number) => self.tool_asked(Asked {
                tool: Tool::Breakdown,
                number: Some(number),
                by_person: true,
            }),
            Fact::ToolReady(asked, addresses) => self.tool_ready(asked, addresses),
            Fact::Result(fact) => match (&mut self.screen, self.doors.result) {
                (Screen::Result(result), Some(door)) => (door.apply)(result, fact),
                _ => Vec::new(),
            },
            Fact::Compare(_) | Fact::Breakdown(_) | Fact::Export(_) | Fact::History(_) => {
                self.tool_fact(fact)
            }
        }
    }

    /// Shows a result, or what stands in for it: the first screen, where it is refused.
    pub(super) fn show(&mut self, wanted: Wanted, by_person: bool) -> Vec<Effect> {
        let Some(door) = self.doors.result else {
            self.screen = Screen::Opening { wanted, by_person, has_failed: false };
            let focus = by_person.then_some(Effect::Focus(Target::Heading));
            return [Effect::Fetch(Part::Result)].into_iter().chain(focus).collect();
        };
        let known = Known {
            revision: self.settings.revision,
            finished: self.own.finished.as_ref(),
            partners: &self.own.partners,
        };
        let mut effects = Vec::new();
        let mut focus = Target::Heading;
        if wanted == (Wanted::Own { is_new: true }) {
            effects.extend([Effect::Tell(News::Completed), Effect::Record]);
        }
        match (door.open)(wanted, &known) {
            Opened::Result(mut result) => {
                if let ToolState::Opening(asked) = &mut result.tool {
                    asked.by_person = by_person;
                    effects.push(Effect::OpenTool(*asked));
                }
                self.screen = Screen::Result(result);
            }
            Opened::Refused(refusal) => {
                self.screen = self.start(Some(refusal));
                focus = Target::Problem;
                effects.push(Effect::Tell(News::Refused(refusal)));
            }
            Opened::Nothing => self.screen = self.start(None),
        }
        if by_person {
            effects.push(Effect::Focus(focus));
        }
        effects
    }

    pub(super) fn start(&self, refusal: Option<LinkError>) -> Screen {
        Screen::Start { length: self.settings.first_length(), refusal }
    }

    fn length_chosen(&mut self, chosen: Length) -> Vec<Effect> {
        if let Screen::Start { length, .. } = &mut self.screen {
            *length = chosen;
        }
        Vec::new()
    }

    /// Answers stay as they are: a quiz that is under way keeps its length.
    fn settings_changed(&mut self, settings: Settings) -> Vec<Effect> {
        let switched_off = self.settings.resume && !settings.resume;
        if let (Screen::Start { length, .. }, Some(fixed)) =
            (&mut self.screen, settings.fixed_length)
        {
            *length = fixed;
        }
        self.settings = settings;
        if switched_off {
            self.own.partners.clear();
            vec![Effect::Forget]
        } else {
            Vec::new()
        }
    }

    fn started(&mut self) -> Vec<Effect> {
        let Screen::Start { length, .. } = self.screen else { return Vec::new() };
        // Those of a session that was kept belong to that one.
        if !self.is_met {
            self.own.partners.clear();
        }
        self.forgotten = None;
        self.take(Session::new(self.settings.revision, length))
    }

    fn resumed(&mut self) -> Vec<Effect> {
        if !matches!(self.screen, Screen::Start { .. }) {
            return Vec::new();
        }
        match self.own.unfinished.take() {
            Some(session) => {
                let mut effects = self.take(session);
                effects.extend(self.missing(Part::Result));
                effects
            }
            None => Vec::new(),
        }
    }

    pub(super) fn take(&mut self, session: Session) -> Vec<Effect> {
        let news = News::Started(session.length());
        self.screen = Screen::Taking { session, phase: QuestionPhase::Asking };
        vec![Effect::Focus(Target::Heading), Effect::Tell(news), Effect::Remember]
    }

    fn answered(&mut self, answer: Answer, next: QuestionPhase) -> Vec<Effect> {
        let Screen::Taking { session, phase } = &mut self.screen else { return Vec::new() };
        let Some(place) = session.stage().item() else { return Vec::new() };
        // A pointer press on a radio also selects it: the selection must not undo the decision.
        let decided = next == QuestionPhase::Confirming;
        if *phase == QuestionPhase::Confirming && !decided && session.answer(place) == Some(answer)
        {
            return Vec::new();
        }
        session.answered(answer);
        *phase = next;
        let mut effects = vec![Effect::Keep];
        if decided {
            effects.push(Effect::Confirm);
        }
        effects
    }

    fn confirmation_ended(&mut self) -> Vec<Effect> {
        match self.screen {
            Screen::Taking { phase: QuestionPhase::Confirming, .. } => self.went_on(),
            _ => Vec::new(),
        }
    }

    fn went_on(&mut self) -> Vec<Effect> {
        let Screen::Taking { session, phase } = &mut self.screen else { return Vec::new() };
        let stage = session.stage();
        let count = session.length().item_count();
        let told = stage.item().map(|place| News::Answered { position: place + 1, count });
        match session.went_on() {
            Advance::Unanswered => {
                *phase = QuestionPhase::Missing;
                vec![Effect::Focus(Target::Problem)]
            }
            Advance::Moved => {
                *phase = QuestionPhase::Asking;
                let mut effects = vec![Effect::Focus(Target::Heading)];
                effects.extend(told.map(Effect::Tell));
                effects.push(Effect::Keep);
                // So that nobody waits for it at the end. Who only looks at the first statement loads no more.
                effects.extend(self.missing(Part::Result));
                effects
            }
            Advance::Finished => {
                let session = session.clone();
                match told {
                    Some(told) => {
                        [Effect::Tell(told)].into_iter().chain(self.changed(session)).collect()
                    }
                    None => self.finished(session),
                }
            }
        }
    }

    fn went_back(&mut self) -> Vec<Effect> {
        let Screen::Taking { session, phase } = &mut self.screen else { return Vec::new() };
        *phase = QuestionPhase::Asking;
        let mut effects = vec![Effect::Focus(Target::Heading)];
        if !session.went_back() {
            self.leave();
            self.screen = self.start(None);
        } else if session.stage() == Stage::Done {
            let session = session.clone();
            return self.changed(session);
        } else {
            effects.push(Effect::Keep);
        }
        effects
    }

    fn context_chosen(&mut self, change: impl FnOnce(&mut Session)) -> Vec<Effect> {
        let Screen::Taking { session, .. } = &mut self.screen else { return Vec::new() };
        change(session);
        vec![Effect::Keep]
    }

    /// What has to be fetched for a part to be there.
    fn missing(&self, part: Part) -> Vec<Effect> {
        if self.doors.has(part) { Vec::new() } else { vec![Effect::Fetch(part)] }
    }

    /// What was waiting for the part goes on.
    fn part_came(&mut self, part: Part) -> Vec<Effect> {
        match &self.screen {
            Screen::Opening { wanted, by_person, .. } if part == Part::Result => {
                let (wanted, by_person) = (wanted.clone(), *by_person);
                self.show(wanted, by_person)
            }
            Screen::Result(result) => match result.tool.wanted() {
                Some(asked) if asked.tool.part() == part => vec![Effect::OpenTool(asked)],
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// What was waiting for the part says so. While somebody is answering, nobody does.
    fn part_failed(&mut self, part: Part) -> Vec<Effect> {
        match &mut self.screen {
            Screen::Opening { has_failed, by_person, .. } if part == Part::Result => {
                *has_failed = true;
                if *by_person { vec![Effect::Focus(Target::Problem)] } else { Vec::new() }
            }
            Screen::Result(result) => {
                if let ToolState::Opening(asked) = result.tool
                    && asked.tool.part() == part
                {
                    result.tool = ToolState::Failed(asked.tool);
                }
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// A part without its words is no part: it is fetched anew where it is on screen or soon will be, and
    /// otherwise when it is wanted.
    fn words_lost(&mut self, part: Part) -> Vec<Effect> {
        let fetches = vec![Effect::Fetch(part)];
        if part == Part::Result && self.needs(part) {
            return fetches;
        }
        self.doors.remove(part);
        match &mut self.screen {
            Screen::Taking { .. } if part == Part::Result => fetches,
            Screen::Result(result) => match result.tool {
                ToolState::Open(tool) if tool.part() == part => {
                    let asked = Asked { tool, number: None, by_person: false };
                    result.tool = ToolState::Opening(asked);
                    vec![Effect::OpenTool(asked)]
                }
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// The timer of a confirmation is gone, too.
    fn came_back(&mut self) -> Vec<Effect> {
        let mut effects = self.confirmation_ended();
        match &self.screen {
            Screen::Opening { has_failed: false, .. } => effects.push(Effect::Fetch(Part::Result)),
            Screen::Result(result) => effects.extend(result.tool.wanted().map(Effect::OpenTool)),
            _ => {}
        }
        effects
    }

    fn retry_pressed(&mut self) -> Vec<Effect> {
        let Screen::Opening { has_failed, .. } = &mut self.screen else { return Vec::new() };
        *has_failed = false;
        vec![Effect::Focus(Target::Heading), Effect::Fetch(Part::Result)]
    }

    /// A tool opens, or closes where it is open.
    fn tool_asked(&mut self, asked: Asked) -> Vec<Effect> {
        let Screen::Result(result) = &mut self.screen else { return Vec::new() };
        if result.tool == ToolState::Open(asked.tool) && asked.number.is_none() {
            result.tool = ToolState::Closed;
            return Vec::new();
        }
        result.tool = ToolState::Opening(asked);
        vec![Effect::OpenTool(asked)]
    }

    /// The part of the tool that was asked for last is there.
    fn tool_ready(&mut self, asked: Asked, addresses: Addresses) -> Vec<Effect> {
        let Screen::Result(result) = &mut self.screen else { return Vec::new() };
        if result.tool != ToolState::Opening(asked) {
            return Vec::new();
        }
        result.tool = ToolState::Open(asked.tool);
        self.doors.asked(result, asked, addresses)
    }

    fn tool_fact(&mut self, fact: Fact) -> Vec<Effect> {
        match &mut self.screen {
            Screen::Result(result) => self.doors.apply(result, fact),
            _ => Vec::new(),
        }
    }
}
