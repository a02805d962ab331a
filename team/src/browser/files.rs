//! Files, read in pieces: only a piece at a time is in memory, and the page may draw in between.

use crate::state::{Piece, Source, Then};
use js_sys::Promise;
use quiz::{name::shortened, team::MOST_BYTES};
use std::collections::VecDeque;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FileList, HtmlInputElement, TextDecodeOptions, TextDecoder};
use yew::{Callback, NodeRef, platform::spawn_local};

/// How many bytes are read at once.
const PIECE: f64 = 65_536.0;
/// How much of a file's name is shown, in characters.
const NAME: usize = 60;

/// Files that wait to be read, the first of them perhaps in part.
#[derive(Clone, Debug)]
pub struct Files {
    files: VecDeque<File>,
    at: f64,
    decoder: Option<TextDecoder>,
}

impl Files {
    /// Those of a list.
    pub fn of(list: &FileList) -> Files {
        let files = (0..list.length()).filter_map(|index| list.get(index)).collect();
        Files { files, at: 0.0, decoder: None }
    }

    /// Those that were chosen in a field, which is then free to be given the same ones again.
    pub fn chosen(field: &NodeRef) -> Option<Files> {
        let field = field.cast::<HtmlInputElement>()?;
        let files = Files::of(&field.files()?);
        field.set_value("");
        (!files.files.is_empty()).then_some(files)
    }

    /// How many bytes of them will be read.
    pub fn bytes(&self) -> u64 {
        // Both fit: no file is larger than 2⁵³ bytes, and casts saturate.
        self.files.iter().map(|file| readable(file) as u64).sum()
    }

    /// Reads the next piece: gives back what is left and the piece, or that it can't be read.
    pub fn read(mut self, ended: Callback<Option<(Files, Piece)>>) {
        spawn_local(async move {
            let piece = self.next_piece().await;
            ended.emit(piece.map(|piece| (self, piece)));
        });
    }

    async fn next_piece(&mut self) -> Option<Piece> {
        let file = self.files.front()?.clone();
        let (from, whole) = (self.at, readable(&file));
        let to = (from + PIECE).min(whole);
        let blob = file.slice_with_f64_and_f64(from, to).ok()?;
        let bytes = JsFuture::from(buffer(&blob)?).await.ok()?;
        let bytes = js_sys::Uint8Array::new(&bytes);
        let decoder = match self.decoder.take() {
            Some(decoder) => decoder,
            None => TextDecoder::new_with_label(encoding(&bytes.to_vec())).ok()?,
        };
        let is_last = to >= whole;
        let options = TextDecodeOptions::new();
        options.set_stream(!is_last);
        let text = decoder.decode_with_js_u8_array_and_options(&bytes, &options).ok()?;
        let name = shortened(&file.name(), NAME).unwrap_or_default();
        if is_last {
            self.files.pop_front();
            self.at = 0.0;
        } else {
            self.at = to;
            self.decoder = Some(decoder);
        }
        let then = match (is_last, self.files.is_empty()) {
            (false, _) => Then::More,
            (true, false) => Then::OtherText,
            (true, true) => Then::Nothing,
        };
        Some(Piece { source: Source::File(name), text, bytes: (to - from) as u64, then })
    }
}

/// How much of a file is read: a little more than will be taken, so that it is told of.
fn readable(file: &File) -> f64 {
    file.size().min(2.0 * MOST_BYTES as f64 + PIECE)
}

fn buffer(blob: &Blob) -> Option<Promise> {
    Some(blob.array_buffer())
}

/// What spreadsheets call "Unicode text" begins with a byte order mark; everything else is UTF-8.
fn encoding(bytes: &[u8]) -> &'static str {
    match bytes {
        [0xff, 0xfe, ..] => "utf-16le",
        [0xfe, 0xff, ..] => "utf-16be",
        _ => "utf-8",
    }
}
