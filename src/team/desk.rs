//! The page for teams at work: what it knows, what it reads from, and where things are. Facts from its
//! views go into the state; effects that come out are carried out here.

use super::{
    Page, View, invitation,
    state::{Copied, Effect, Fact, Piece, Source, State, Target, Then},
};
use crate::{parts, take::kept::TEAM};
use browser::{
    address::{self, FragmentListener},
    clipboard,
    clock::Stopwatch,
    download,
    drag_and_drop::{Dragged, DropListener},
    field,
    files::{self, Files, PIECE_BYTES},
    focus, letters,
    storage::Store,
    timer::Pause,
};
use quiz::{link, name::shortened, team::MOST_BYTES, words::Words};
use std::rc::Rc;
use yew::{platform::spawn_local, prelude::*};

/// How long work goes on before the browser has its turn, in milliseconds: half a frame.
const SLICE: f64 = 8.0;
/// How much of a file's name is shown, in characters.
const NAME: usize = 60;

/// What comes to the page.
#[derive(Debug)]
pub enum Message {
    /// Something happened.
    Fact(Fact),
    /// The page's address has changed.
    AddressChanged(String),
    /// Something was dragged or dropped.
    Dragged(Dragged),
    /// The browser has had its turn.
    PauseOver,
    /// A piece of the files of this reading is there, and what is left of them; or it can't be read.
    Piece(u32, Option<(Files, files::Piece)>),
}

/// The page for teams.
#[derive(Debug)]
pub(super) struct Desk {
    words: Rc<Words>,
    state: State,
    places: Places,
    pause: Option<Pause>,
    is_pausing: bool,
    files: Option<Files>,
    /// Tells the pieces of one reading from those of an earlier one that was stopped.
    reading: u32,
    focus_next: Option<Target>,
    listeners: Option<(DropListener, FragmentListener)>,
}

/// Where things are on the page for teams.
#[derive(Debug, Default)]
pub struct Places {
    /// The field for pasting.
    pub paste: NodeRef,
    /// The field for files.
    pub chosen: NodeRef,
    /// The heading of the team.
    pub team_title: NodeRef,
    /// The heading of what was read and what not.
    pub reading_title: NodeRef,
    /// The button that takes the erasing back.
    pub undo: NodeRef,
    /// The button that shows the example.
    pub example: NodeRef,
}

/// A page on which nothing has happened yet.
pub(super) fn begin(words: Rc<Words>) -> Box<dyn Page> {
    Box::new(Desk {
        words,
        state: State::new(letters::lowercase),
        places: Places::default(),
        pause: None,
        is_pausing: false,
        files: None,
        reading: 0,
        focus_next: None,
        listeners: None,
    })
}

impl Page for Desk {
    fn open(&mut self, on: &Callback<Message>) {
        self.pause = Pause::new(on.reform(|()| Message::PauseOver));
        let dropped = DropListener::new(on.reform(Message::Dragged));
        let changed = FragmentListener::new(on.reform(Message::AddressChanged));
        self.listeners = dropped.zip(changed);
        self.address_changed(address::current(), on);
        if self.state.progress().is_none()
            && let Ok(Some(kept)) = Store::Tab.get(TEAM)
        {
            self.take_in(Fact::Recalled(kept), on);
        }
    }

    fn update(&mut self, message: Message, on: &Callback<Message>) -> bool {
        match message {
            Message::Fact(fact) => self.take_in(fact, on),
            Message::AddressChanged(address) => self.address_changed(address, on),
            Message::Dragged(Dragged::Over(is_over)) if is_over == self.state.is_dragging() => {
                return false;
            }
            Message::Dragged(Dragged::Over(is_over)) => self.take_in(Fact::Dragged(is_over), on),
            Message::Dragged(Dragged::Files(files)) => self.take_files(files, on),
            Message::Dragged(Dragged::Text(text)) => {
                self.take_in(Fact::Dragged(false), on);
                self.take_in(Fact::TextGiven(Source::Paste, text), on);
            }
            Message::Piece(reading, _) if reading != self.reading => return false,
            Message::Piece(_, Some((files, piece))) => {
                self.files = Some(files);
                self.take_in(Fact::PieceRead(of_file(piece)), on);
            }
            Message::Piece(_, None) => self.take_in(Fact::ReadFailed, on),
            Message::PauseOver => {
                self.is_pausing = false;
                let watch = Stopwatch::start();
                let effects = self.state.work(&mut || watch.passed() > SLICE);
                self.carry_out(effects, on);
            }
        }
        true
    }

    fn view(&self, on: &Callback<Message>) -> Html {
        View {
            words: &self.words,
            state: &self.state,
            places: &self.places,
            address: &page(),
            on: &on.reform(Message::Fact),
        }
        .view()
    }

    fn rendered(&mut self) {
        let Places { paste, team_title, reading_title, undo, example, .. } = &self.places;
        let place = match self.focus_next.take() {
            Some(Target::Team) => team_title,
            Some(Target::Reading) => reading_title,
            Some(Target::Paste) => paste,
            Some(Target::Undo) => undo,
            Some(Target::Example) => example,
            None => return,
        };
        focus::on(place);
    }
}

impl Desk {
    fn address_changed(&mut self, address: String, on: &Callback<Message>) {
        if link::find(&address).is_some() {
            self.take_in(Fact::LinkOpened(address), on);
        }
    }

    fn take_in(&mut self, fact: Fact, on: &Callback<Message>) {
        let effects = self.state.apply(fact);
        self.carry_out(effects, on);
    }

    fn carry_out(&mut self, effects: Vec<Effect>, on: &Callback<Message>) {
        for effect in effects {
            match effect {
                Effect::Continue => self.pause(),
                Effect::TakePaste => {
                    let text = field::text(&self.places.paste);
                    self.take_in(Fact::TextGiven(Source::Paste, text), on);
                }
                Effect::TakeChosen => {
                    if let Some(files) = Files::chosen(&self.places.chosen) {
                        self.take_files(files, on);
                    }
                }
                Effect::NextPiece => {
                    let reading = self.reading;
                    if let Some(files) = self.files.take() {
                        files.read(on.reform(move |piece| Message::Piece(reading, piece)));
                    }
                }
                Effect::DropFiles => {
                    self.files = None;
                    self.reading += 1;
                }
                Effect::ClearPaste => field::empty(&self.places.paste),
                Effect::ForgetAddress => {
                    // Refused for files and after very many changes: then the address stays as it is.
                    address::replace(&link::without_result(&address::current()));
                }
                Effect::FetchFiles(format) => {
                    let on = on.clone();
                    spawn_local(async move {
                        let files = parts::fetch_files().await;
                        on.emit(Message::Fact(Fact::FilesCame(format, files)));
                    });
                }
                Effect::Save(format, text) => {
                    let name = ["leader-manager-team.", format.id()].concat();
                    // Browsers tell the person themselves where saving fails.
                    download::save_text(&name, format.media_type(), &text);
                }
                Effect::Copy(what) => {
                    let text = match what {
                        Copied::Invitation => Some(invitation::message(&self.words, &page())),
                        Copied::Link => self.state.link(&page()),
                    };
                    let ended = move |done| Message::Fact(Fact::CopyEnded(what, done));
                    clipboard::copy(&text.unwrap_or_default(), on.reform(ended));
                }
                Effect::Keep => {
                    // Half of it would be another team: where there is no room, nothing is kept.
                    if !Store::Tab.set(TEAM, &self.state.kept()) {
                        Store::Tab.remove(TEAM);
                    }
                }
                Effect::Forget => {
                    Store::Tab.remove(TEAM);
                }
                Effect::Focus(target) => self.focus_next = Some(target),
            }
        }
    }

    fn take_files(&mut self, files: Files, on: &Callback<Message>) {
        // A little more than will be taken is read, so that it is told of.
        let files = files.at_most(2 * MOST_BYTES + u64::from(PIECE_BYTES));
        let bytes = files.bytes();
        self.take_in(Fact::Dragged(false), on);
        let effects = self.state.apply(Fact::FilesGiven(bytes));
        if effects.contains(&Effect::NextPiece) {
            self.reading += 1;
            self.files = Some(files);
        }
        self.carry_out(effects, on);
    }

    /// One pause at a time: two would work twice as long between them.
    fn pause(&mut self) {
        if !std::mem::replace(&mut self.is_pausing, true)
            && let Some(pause) = &self.pause
        {
            pause.begin();
        }
    }
}

/// The page, as links to it say it.
fn page() -> String {
    link::without_tracking(&address::current())
}

/// A piece of a file as the state knows it.
fn of_file(piece: files::Piece) -> Piece {
    let name = shortened(&piece.name, NAME).unwrap_or_default();
    let then = match (piece.is_last_of_file, piece.is_last) {
        (false, _) => Then::More,
        (true, false) => Then::OtherText,
        (true, true) => Then::Nothing,
    };
    Piece { source: Source::File(name), text: piece.text, bytes: piece.bytes, then }
}
