//! Files that a person chose or dropped: the text of one, or many read in pieces, so that only a piece
//! at a time is in memory and the page may draw in between. `gloo-file` panics for errors of reading
//! that it doesn't know, so it does not read here.

use crate::{
    encoding::encoding,
    field,
    reflect::{called, settled},
};
use js_sys::Uint8Array;
use std::{collections::VecDeque, error::Error, fmt};
use web_sys::{Blob, File, FileList, HtmlInputElement, TextDecodeOptions, TextDecoder};
use yew::{Callback, NodeRef, platform::spawn_local};

/// How many bytes are read at once.
pub const PIECE_BYTES: u32 = 65_536;

/// Why the text of a file is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The file has more bytes than are read.
    TooLarge,
    /// The browser could not read the file: it is gone, or may not be read.
    Unreadable,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ReadError::TooLarge => "the file is too large",
            ReadError::Unreadable => "the file can't be read",
        })
    }
}

impl Error for ReadError {}

/// Reads the first file that was chosen in a field, if it has no more than a number of bytes, and tells its
/// text, whichever encoding an editor has saved it in. The field is then free to be given the same file
/// again. Where no file is chosen, nothing is told.
pub fn chosen_text(field: &NodeRef, most_bytes: u32, ended: Callback<Result<String, ReadError>>) {
    let Some(file) = chosen(field).and_then(|files| files.get(0)) else { return };
    field::empty(field);
    spawn_local(async move { ended.emit(text(&file, most_bytes).await) });
}

async fn text(file: &File, most_bytes: u32) -> Result<String, ReadError> {
    if file.size() > most_bytes.into() {
        return Err(ReadError::TooLarge);
    }
    let bytes = bytes(file).await.ok_or(ReadError::Unreadable)?;
    let (told, _) = encoding(&bytes, true);
    let decoder = TextDecoder::new_with_label(told.unwrap_or("utf-8"));
    let text = decoder.and_then(|decoder| {
        decoder.decode_with_u8_array_and_options(&bytes, &TextDecodeOptions::new())
    });
    text.map_err(|_| ReadError::Unreadable)
}

async fn bytes(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = settled(called(blob, "arrayBuffer", &[])).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

fn chosen(field: &NodeRef) -> Option<FileList> {
    field.cast::<HtmlInputElement>()?.files()
}

/// Files that wait to be read, the first of them perhaps in part.
#[derive(Clone, Debug)]
pub struct Files {
    files: VecDeque<File>,
    /// The most bytes of each file that are read.
    most: f64,
    /// The bytes of the first file that have been read.
    at: f64,
    /// What reads the first, once something in it has told its encoding: a letter may lie across two pieces.
    decoder: Option<TextDecoder>,
}

/// A piece of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The name of the file, as the person's system has it.
    pub name: String,
    /// The text of the piece.
    pub text: String,
    /// The number of bytes that the piece has in the file.
    pub bytes: u64,
    /// Whether nothing more of this file follows.
    pub is_last_of_file: bool,
    /// Whether nothing more follows at all.
    pub is_last: bool,
}

impl Files {
    pub(crate) fn of(list: &FileList) -> Option<Files> {
        let files: VecDeque<File> =
            (0..list.length()).filter_map(|index| list.get(index)).collect();
        let is_there = !files.is_empty();
        is_there.then_some(Files { files, most: f64::INFINITY, at: 0.0, decoder: None })
    }

    /// Those that were chosen in a field, which is then free to be given the same ones again; nothing
    /// where none was chosen.
    pub fn chosen(field: &NodeRef) -> Option<Files> {
        let files = Files::of(&chosen(field)?);
        field::empty(field);
        files
    }

    /// The same files, of each of which no more than a number of bytes is read.
    #[must_use]
    pub fn at_most(mut self, bytes_of_each: u64) -> Files {
        self.most = bytes_of_each as f64;
        self
    }

    /// How many bytes of them will be read, those included that have been.
    pub fn bytes(&self) -> u64 {
        // Each fits: no file is larger than 2⁵³ bytes, and casts saturate.
        self.files.iter().map(|file| self.readable(file) as u64).sum()
    }

    /// Reads the next piece, of [`PIECE_BYTES`] at most, and gives back what is left and the piece;
    /// nothing where it can't be read.
    pub fn read(mut self, ended: Callback<Option<(Files, Piece)>>) {
        spawn_local(async move {
            let piece = self.next_piece().await;
            ended.emit(piece.map(|piece| (self, piece)));
        });
    }

    async fn next_piece(&mut self) -> Option<Piece> {
        let file = self.files.front()?.clone();
        let (from, whole) = (self.at, self.readable(&file));
        let to = (from + f64::from(PIECE_BYTES)).min(whole);
        let slice = file.slice_with_f64_and_f64(from, to).ok()?;
        let mut bytes = bytes(&slice).await?;
        let mut is_told = true;
        let decoder = match self.decoder.take() {
            Some(decoder) => decoder,
            None => {
                let (told, read) = encoding(&bytes, to >= whole);
                bytes.truncate(read);
                is_told = told.is_some();
                TextDecoder::new_with_label(told.unwrap_or("utf-8")).ok()?
            }
        };
        let to = from + bytes.len() as f64;
        let is_last_of_file = to >= whole;
        let options = TextDecodeOptions::new();
        options.set_stream(!is_last_of_file);
        let text = decoder.decode_with_u8_array_and_options(&bytes, &options).ok()?;
        if is_last_of_file {
            self.files.pop_front();
            self.at = 0.0;
        } else {
            self.at = to;
            self.decoder = is_told.then_some(decoder);
        }
        Some(Piece {
            name: file.name(),
            text,
            bytes: (to - from) as u64,
            is_last_of_file,
            is_last: self.files.is_empty(),
        })
    }

    fn readable(&self, file: &File) -> f64 {
        file.size().min(self.most)
    }
}
