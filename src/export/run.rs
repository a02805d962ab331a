//! Has the browser do what exporting needs.

use super::{
    Effect, Fact, State,
    state::{Chart, Posting, Told, file_name},
};
use crate::{
    app::{After, Run},
    parts,
    picture::{
        self, Layers, Scene,
        card::{Card, Shape},
        file,
    },
    result::{Layer, Request},
    state,
};
use browser::{
    clock::{self, DayStyle},
    download::{self, Blob},
    files::{self, ReadError},
    looks,
    printing::{self, PrintWindow, Printed},
    share,
};
use quiz::{
    export,
    instrument::{Revision, Side},
    link::NamedResult,
    name::Name,
    words::Phrase,
};
use std::{cell::RefCell, rc::Rc};
use yew::{Callback, NodeRef, platform::spawn_local};

/// No larger file is read, in bytes.
const LARGEST: u32 = export::MOST_BYTES as u32;
/// The height that a page of paper leaves what is printed, in CSS pixels: the least of A4 and Letter.
const HEIGHT: f64 = 950.0;

/// Where things are that the browser is asked about, and the window that is open for one page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// The field for a file.
    pub file: NodeRef,
    /// The page that is printed.
    pub sheet: NodeRef,
    window: Rc<RefCell<Option<PrintWindow>>>,
}

/// Has the browser do what an effect asks for.
pub(super) fn carry_out(effect: Effect, run: &mut Run<'_, State, Fact>) {
    let window = &run.places.export.window;
    match effect {
        Effect::Draw { chart, format } => {
            let ended = run.on.reform(Fact::PictureEnded);
            match drawn(run, chart) {
                Some(picture) => file::save(picture.scene(), chart.id(), format, ended),
                None => ended.emit(false),
            }
        }
        Effect::Post(shape, posting) => {
            let ended = run.on.reform(Fact::PictureEnded);
            let Some(scene) = card(run, shape) else { return ended.emit(false) };
            let name = ["leader-or-manager-", shape.id(), ".png"].concat();
            let made = move |blob: Option<Blob>| match (blob, posting) {
                (Some(blob), Posting::Save) => ended.emit(download::save(&name, &blob)),
                (Some(blob), Posting::Share) => share::share_picture(&name, &blob, ended.clone()),
                (None, _) => ended.emit(false),
            };
            file::png(scene, Callback::from(made));
        }
        Effect::AskSharing => run.facts.push(Fact::SharingKnown(share::can_share_pictures())),
        Effect::OpenWindow => {
            // At once, while the press still allows it.
            let opened = printing::open();
            let language = run.words.text(Phrase::Language);
            let day = opened.is_some().then(|| today(language));
            window.replace(opened);
            run.facts.push(Fact::WindowEnded(day));
        }
        // Once the page is drawn.
        Effect::PrintSheet => {
            run.after.push(After::Effect(state::Effect::Export(Effect::FillWindow)))
        }
        Effect::FillWindow => {
            if let Some(window) = window.take() {
                fill(window, run);
            }
        }
        Effect::PrintAll => {
            if !printing::print_all() {
                run.facts.push(Fact::PrintRefused);
            }
        }
        Effect::SaveFile(format) => {
            let NamedResult { name, outcome } = run.request.first.clone();
            let ended = run.on.reform(Fact::FileEnded);
            spawn_local(async move {
                let Some(files) = parts::fetch_files().await else { return ended.emit(false) };
                let text = (files.result)(format, name.as_ref().map(Name::text), &outcome);
                // Browsers tell the person themselves where saving fails.
                download::save_text(&file_name(format), format.media_type(), &text);
                ended.emit(true);
            });
        }
        Effect::ReadFile => {
            let revision = run.words.revision();
            let ended = run.on.reform(Fact::FileRead);
            let read = Callback::from(move |text: Result<String, ReadError>| {
                let ended = ended.clone();
                spawn_local(async move { ended.emit(result_in(text.ok(), revision).await) });
            });
            files::chosen_text(&run.places.export.file, LARGEST, read);
        }
    }
}

/// The result in a file, or what to say of it.
async fn result_in(text: Option<String>, revision: Revision) -> Result<Box<NamedResult>, Told> {
    let text = text.ok_or(Told::Unreadable)?;
    let files = parts::fetch_files().await.ok_or(Told::Unavailable)?;
    (files.read_result)(&text, revision).map(Box::new).map_err(Told::NotOpened)
}

/// A chart of the result as a picture, as the card looks now.
fn drawn(run: &Run<'_, State, Fact>, chart: Chart) -> Option<picture::Chart> {
    let looks = run.places.swatches.looks(looks::looks)?;
    let profile = run.request.first.outcome.profile();
    Some(match chart {
        Chart::Radar => {
            let layers = Layers {
                leading: run.chart.shows(Layer::Side(Side::Leading)),
                managing: run.chart.shows(Layer::Side(Side::Managing)),
                bands: run.chart.shows(Layer::Bands),
            };
            picture::radar(run.words, &profile, layers, &looks)
        }
        Chart::Dumbbell => picture::dumbbell(run.words, &profile, &looks),
    })
}

/// The picture that can be posted, as the card looks now.
fn card(run: &Run<'_, State, Fact>, shape: Shape) -> Option<Scene> {
    let Request { first, voice, addresses, .. } = run.request;
    let looks = &run.places.swatches.looks(looks::looks)?;
    let address = addresses.base.as_deref();
    Some(Card { words: run.words, person: first, voice: *voice, address, looks }.scene(shape))
}

/// Today, as the reader's language writes it.
fn today(language: &str) -> String {
    let day = |language| clock::day_name(clock::today(), language, DayStyle::Long);
    // A language that the browser doesn't know is as good as none.
    day(language).or_else(|| day("")).unwrap_or_default()
}

fn fill(window: PrintWindow, run: &Run<'_, State, Fact>) {
    let words = run.words;
    let day = run.state.printing.as_deref().unwrap_or_default();
    let printed = Printed {
        page: &run.places.export.sheet,
        title: &words.filled(Phrase::ExportSheetTitle, &[("date", day)]),
        language: words.text(Phrase::Language),
        direction: words.text(Phrase::Direction),
        class: "quiz",
        rules: "@page{margin:12mm}",
        // What authors may have set that suits paper as well as a screen.
        properties: &["--lmq-font"],
        most_height: HEIGHT,
    };
    window.print(&printed, run.on.reform(Fact::SheetEnded));
}
