//! Has the browser do what the kept results need: they are in its storage, as text.

use super::{
    Change, Effect, Fact, Import, State, picture,
    state::{Found, Storage, file_name},
};
use crate::{
    app::{After, Run},
    files::FileFormat,
    parts,
    take::kept::HISTORY,
};
use browser::{
    clock::{self, DayStyle},
    download,
    files::{self, ReadError},
    storage::{Blocked, Store},
};
use quiz::{export, history::History, words::Phrase};
use yew::{Callback, platform::spawn_local};

/// No larger file is read, in bytes.
const MOST_BYTES: u32 = export::MOST_BYTES as u32;

/// Has the browser do what an effect asks for.
pub(super) fn carry_out(effect: Effect, run: &mut Run<'_, State, Fact>) {
    let language = run.words.text(Phrase::Language);
    match effect {
        Effect::Look => run.facts.push(Fact::Found(found(language))),
        Effect::Change(change) => run.facts.push(Fact::Found(changed(&change, language))),
        Effect::Erase => {
            let is_done = Store::Device.remove(HISTORY);
            run.facts.push(Fact::Found(Found { is_refused: !is_done, ..found(language) }));
        }
        Effect::SaveFile => {
            let history = run.state.recalled.history.clone();
            let ended = run.on.reform(Fact::FileSaved);
            spawn_local(async move {
                let Some(files) = parts::fetch_files().await else { return ended.emit(false) };
                let name = file_name(clock::today());
                // Browsers tell the person themselves where saving fails.
                let media_type = FileFormat::Json.media_type();
                download::save_text(&name, media_type, &(files.history)(&history));
                ended.emit(true);
            });
        }
        Effect::ReadFile => {
            let ended = run.on.reform(|(import, history)| Fact::FileRead(import, history));
            let read = Callback::from(move |text: Result<String, ReadError>| {
                let ended = ended.clone();
                spawn_local(async move { ended.emit(imported(text.ok()).await) });
            });
            files::chosen_text(&run.places.history_file, MOST_BYTES, read);
        }
        Effect::SavePicture(measure, format) => picture::save(run, measure, format),
        Effect::FocusNotice => run.after.push(After::Focus(run.places.notice.clone())),
    }
}

/// What a file comes to, and the results in it.
async fn imported(text: Option<String>) -> (Import, History) {
    let Some(files) = parts::fetch_files().await else {
        return (Import::Unavailable, History::default());
    };
    Import::of(text.and_then(|text| (files.read_history)(&text, clock::today()).ok()))
}

/// What is there. Days are named in a language.
fn found(language: &str) -> Found {
    let storage = match Store::Device.get(HISTORY) {
        Ok(Some(record)) => Storage::Record(record),
        Ok(None) => Storage::Empty,
        Err(Blocked) => Storage::Blocked,
    };
    let mut dates = Vec::new();
    if let Storage::Record(record) = &storage {
        for entry in History::from_record(record).history.entries() {
            let name = clock::day_name(entry.day, language, DayStyle::Medium);
            dates.extend(name.map(|name| (entry.day, name)));
        }
    }
    Found { storage, dates, is_refused: false }
}

/// Changes it, and looks again.
fn changed(change: &Change, language: &str) -> Found {
    let record = Store::Device.get(HISTORY).unwrap_or_default();
    let record = change.applied(record.as_deref(), clock::today());
    let is_done = record.is_some_and(|record| Store::Device.set(HISTORY, &record));
    Found { is_refused: !is_done, ..found(language) }
}
