//! What each fact changes, and what the browser is to do about it.

use super::{
    Chart, Copying, Effect, Fact, Moment, News, Owner, Person, Screen, Settings, Shown, State,
    Target, shown,
};
use quiz::{
    answer::Answer,
    instrument::Length,
    link::{self, Refusal},
    session::{Session, Stage, Step},
};

impl State {
    /// Takes in a fact. Facts that make no sense on the screen (a late timer, a second press)
    /// change nothing. Where the author switched resuming off, storage is left alone altogether,
    /// once what was kept there is gone.
    pub fn apply(&mut self, fact: Fact) -> Vec<Effect> {
        let resumed = self.settings.resume;
        let taken = self.take_in(fact.clone());
        let mut effects = self.with_annex(taken, &fact);
        effects.retain(|effect| resumed || self.settings.resume || !effect.touches_storage());
        effects
    }

    fn take_in(&mut self, fact: Fact) -> Vec<Effect> {
        match fact {
            Fact::LengthChosen(chosen) => self.length_chosen(chosen),
            Fact::Started => self.started(),
            Fact::Resumed => self.resumed(),
            Fact::ResultWanted => self.result_wanted(),
            Fact::Restarted | Fact::TakeWanted => self.back_to_start(&fact),
            Fact::AnswerSelected(answer) => self.answered(answer, Moment::Asking),
            Fact::AnswerDecided(answer) => self.answered(answer, Moment::Confirming),
            Fact::ConfirmationEnded => self.confirmation_ended(),
            Fact::WentOn => self.went_on(),
            Fact::WentBack => self.went_back(),
            Fact::PlaceChosen(place) => self.context_chosen(|session| session.place_chosen(place)),
            Fact::DemandChosen(demand) => {
                self.context_chosen(|session| session.demand_chosen(demand))
            }
            Fact::Sharpened => self.sharpened(),
            Fact::OwnWanted => self.own_wanted(),
            Fact::TopicPressed(topic) => self.topic_pressed(topic),
            Fact::NumberPressed(number) => self.number_pressed(number),
            Fact::AnnexEnded(is_open) => self.annex_ended(is_open),
            Fact::LayerToggled(layer) => self.looked(|chart| chart.toggle(layer)),
            Fact::DimensionPointed(dimension) => {
                self.looked(|chart| chart.pointed = Some(dimension))
            }
            Fact::CopyWanted => match &self.screen {
                Screen::Result(shown) => vec![Effect::Copy(shown.outcome.clone())],
                _ => Vec::new(),
            },
            Fact::CopyEnded(copied) => self.copy_ended(copied),
            Fact::ShareWanted => match &self.screen {
                Screen::Result(shown) => vec![Effect::Share(shown.outcome.clone())],
                _ => Vec::new(),
            },
            Fact::ShareEnded(shared) => self.share_ended(shared),
            Fact::SettingsChanged(settings) => self.settings_changed(settings),
            Fact::LinkOpened(found) => self.link_opened(found),
        }
    }

    fn link_opened(&mut self, found: Result<Vec<Person>, Refusal>) -> Vec<Effect> {
        self.leave();
        let found = link::all_for_quiz(found, self.settings.revision).and_then(|people| {
            shown(people, self.finished.as_ref(), &self.partners).ok_or(Refusal::Damaged)
        });
        match found {
            Ok(screen) => {
                self.screen = screen;
                vec![Effect::Focus(Target::Heading)]
            }
            Err(refusal) => {
                self.screen = self.start(Some(refusal));
                vec![Effect::Focus(Target::Problem), Effect::Tell(News::Refused(refusal))]
            }
        }
    }

    fn start(&self, refusal: Option<Refusal>) -> Screen {
        Screen::Start { length: self.settings.first_length(), refusal }
    }

    /// Keeps what was answered so far within reach of the start screen.
    fn leave(&mut self) {
        if let Screen::Taking { session, .. } = &self.screen
            && session.is_touched()
        {
            self.unfinished = Some(session.clone());
        }
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
            self.partners.clear();
            vec![Effect::KeepPartners(Vec::new()), Effect::Forget]
        } else {
            Vec::new()
        }
    }

    fn started(&mut self) -> Vec<Effect> {
        let Screen::Start { length, .. } = self.screen else { return Vec::new() };
        // Those of a session that was kept belong to that one.
        if !self.is_met {
            self.partners.clear();
        }
        self.take(Session::new(self.settings.revision, length))
    }

    fn resumed(&mut self) -> Vec<Effect> {
        if !matches!(self.screen, Screen::Start { .. }) {
            return Vec::new();
        }
        match self.unfinished.take() {
            Some(session) => self.take(session),
            None => Vec::new(),
        }
    }

    fn result_wanted(&mut self) -> Vec<Effect> {
        let finished = self.finished.as_ref();
        let Some(outcome) = finished.and_then(Session::outcome) else { return Vec::new() };
        let own = Person { name: None, outcome };
        let others = self.partners.clone();
        self.screen = Screen::Result(Box::new(Shown::new(own, others, finished)));
        vec![Effect::Focus(Target::Heading)]
    }

    /// The results of the link become those beside the reader's own.
    fn own_wanted(&mut self) -> Vec<Effect> {
        self.meet();
        let mut effects = vec![Effect::KeepPartners(self.partners.clone())];
        effects.extend(self.result_wanted());
        effects
    }

    /// Whoever goes on from somebody else's result will want to see it beside their own.
    fn meet(&mut self) {
        if let Screen::Result(shown) = &self.screen
            && shown.owner == Owner::SomeoneElse
        {
            self.partners = shown.people();
            // With one's own, no more than a link may hold.
            self.partners.truncate(link::MOST_RESULTS - 1);
            self.is_met = true;
        }
    }

    fn take(&mut self, session: Session) -> Vec<Effect> {
        let news = News::Started(session.length());
        self.screen = Screen::Taking { session, moment: Moment::Asking };
        let partners = Effect::KeepPartners(self.partners.clone());
        vec![Effect::Focus(Target::Heading), Effect::Tell(news), partners]
    }

    /// Start again forgets an unfinished session; somebody who looks at a friend's result first
    /// keeps theirs.
    fn back_to_start(&mut self, fact: &Fact) -> Vec<Effect> {
        self.meet();
        self.screen = self.start(None);
        let mut effects = vec![Effect::Focus(Target::Heading)];
        if *fact == Fact::Restarted {
            self.partners.clear();
            effects.push(Effect::KeepPartners(Vec::new()));
            self.unfinished = None;
            self.finished = None;
            effects.push(Effect::Forget);
        }
        effects
    }

    fn answered(&mut self, answer: Answer, next: Moment) -> Vec<Effect> {
        let Screen::Taking { session, moment } = &mut self.screen else { return Vec::new() };
        let Stage::Question(place) = session.stage() else { return Vec::new() };
        // A pointer press on a radio also selects it: the selection must not undo the decision.
        let decided = next == Moment::Confirming;
        if *moment == Moment::Confirming && !decided && session.answer(place) == Some(answer) {
            return Vec::new();
        }
        session.answered(answer);
        *moment = next;
        let mut effects = vec![Effect::Keep(session.clone())];
        if decided {
            effects.push(Effect::Confirm);
        }
        effects
    }

    fn confirmation_ended(&mut self) -> Vec<Effect> {
        match self.screen {
            Screen::Taking { moment: Moment::Confirming, .. } => self.went_on(),
            _ => Vec::new(),
        }
    }

    fn went_on(&mut self) -> Vec<Effect> {
        let Screen::Taking { session, moment } = &mut self.screen else { return Vec::new() };
        let stage = session.stage();
        match session.went_on() {
            Step::Unanswered => {
                *moment = Moment::Missing;
                vec![Effect::Focus(Target::Problem)]
            }
            Step::Moved => {
                *moment = Moment::Asking;
                let mut effects = vec![Effect::Focus(Target::Heading)];
                if let Stage::Question(place) = stage {
                    let count = session.length().item_count();
                    effects.push(Effect::Tell(News::Answered { position: place + 1, count }));
                }
                effects.push(Effect::Keep(session.clone()));
                effects
            }
            Step::Finished(outcome) => {
                let session = session.clone();
                let effects = vec![
                    Effect::Focus(Target::Heading),
                    Effect::Tell(News::Completed(outcome.clone())),
                    Effect::Forget,
                    Effect::Remember(session.clone()),
                    Effect::Record(outcome.clone()),
                ];
                self.unfinished = None;
                let own = Person { name: None, outcome };
                let others = self.partners.clone();
                self.screen = Screen::Result(Box::new(Shown::new(own, others, Some(&session))));
                self.finished = Some(session);
                effects
            }
        }
    }

    fn went_back(&mut self) -> Vec<Effect> {
        let Screen::Taking { session, moment } = &mut self.screen else { return Vec::new() };
        *moment = Moment::Asking;
        let mut effects = vec![Effect::Focus(Target::Heading)];
        if !session.went_back() {
            self.leave();
            self.screen = self.start(None);
        } else {
            effects.push(Effect::Keep(session.clone()));
        }
        effects
    }

    fn context_chosen(&mut self, change: impl FnOnce(&mut Session)) -> Vec<Effect> {
        let Screen::Taking { session, .. } = &mut self.screen else { return Vec::new() };
        change(session);
        vec![Effect::Keep(session.clone())]
    }

    fn sharpened(&mut self) -> Vec<Effect> {
        let Screen::Result(shown) = &self.screen else { return Vec::new() };
        let Owner::Taker { session, .. } = &shown.owner else { return Vec::new() };
        let mut session = session.clone();
        session.sharpened();
        let mut effects = self.take(session.clone());
        effects.push(Effect::Keep(session));
        effects
    }

    fn looked(&mut self, change: impl FnOnce(&mut Chart)) -> Vec<Effect> {
        if let Screen::Result(shown) = &mut self.screen {
            change(&mut shown.chart);
        }
        Vec::new()
    }

    fn share_ended(&mut self, shared: bool) -> Vec<Effect> {
        let Screen::Result(shown) = &mut self.screen else { return Vec::new() };
        if shared {
            return vec![Effect::Tell(News::Shared(shown.outcome.clone()))];
        }
        shown.copying = Copying::Failed;
        vec![Effect::Focus(Target::Link)]
    }

    fn copy_ended(&mut self, copied: bool) -> Vec<Effect> {
        let Screen::Result(shown) = &mut self.screen else { return Vec::new() };
        shown.copying = if copied { Copying::Copied } else { Copying::Failed };
        if copied {
            vec![Effect::Tell(News::Shared(shown.outcome.clone()))]
        } else {
            vec![Effect::Focus(Target::Link)]
        }
    }
}
