//! What a browser has to say of a picture: the theme's colours, its letters, and the room that the card
//! leaves a chart. Everything else of a chart's looks is in numbers here, as the style sheet has it.

use super::{colour::Paint, number::read};
use quiz::charts::{radar, timeline};

/// The letters' height in CSS pixels where a browser doesn't say.
const LETTER: f64 = 16.0;
/// How much room a wide card leaves a chart, in heights of its letters.
const WIDE: f64 = 35.0;
/// A card that is narrower, in heights of its letters, is none: the browser hasn't laid it out.
const NARROWEST: f64 = 8.0;

/// How large charts of one kind are on screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// How wide the drawing is, in user units.
    width: i32,
    /// How wide it is on screen at most, in CSS pixels.
    widest: f64,
    /// How high its letters are in user units where it has more room than so many heights of the card's
    /// letters: about 13 CSS pixels, always.
    steps: &'static [(f64, f64)],
    /// How high they are where there is less room than that.
    largest: f64,
}

impl Size {
    /// The radar chart's, of one person or of two.
    pub const RADAR: Size = Size {
        width: radar::WIDTH,
        widest: 500.0,
        steps: &[(31.0, 31.0), (26.0, 36.0), (22.5, 40.0), (17.0, 50.0)],
        largest: 62.0,
    };
    /// The dumbbell's, and that of a number over time.
    pub const LINES: Size = Size {
        width: timeline::WIDTH,
        widest: 560.0,
        steps: &[(33.0, 45.0), (28.0, 52.0), (22.5, 62.0), (17.0, 76.0)],
        largest: 88.0,
    };
}

/// What a browser has computed, as it writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Computed {
    /// The families of the card's letters.
    pub font_family: String,
    /// The height of the card's letters.
    pub font_size: String,
    /// The width that the card leaves a chart.
    pub width: String,
    /// The colour of text.
    pub ink: String,
    /// The colour of quiet text.
    pub muted: String,
    /// The colour behind everything.
    pub surface: String,
    /// The colour of grids.
    pub line: String,
    /// The colour of leading.
    pub lead: String,
    /// The colour of managing.
    pub manage: String,
}

/// The looks of a picture. A colour is none where its author has made it see-through.
#[derive(Clone, Debug, PartialEq)]
pub struct Looks {
    /// The families of all letters, as style sheets list them.
    pub font_family: String,
    /// The height of the card's letters in CSS pixels.
    pub letter: f64,
    /// The width that the card leaves a chart, in CSS pixels.
    pub room: f64,
    /// The colour of text.
    pub ink: Option<Paint>,
    /// The colour of quiet text.
    pub muted: Option<Paint>,
    /// The colour behind everything.
    pub surface: Option<Paint>,
    /// The colour of grids.
    pub line: Option<Paint>,
    /// The colour of leading.
    pub lead: Option<Paint>,
    /// The colour of managing.
    pub manage: Option<Paint>,
}

impl Looks {
    /// The looks that these texts say. Lengths that can't be read are those of a wide card.
    pub fn of(computed: &Computed) -> Looks {
        let colour = |text: &str| Paint::of(text, 1.0);
        let letter = read(&computed.font_size).filter(|size| *size >= 1.0).unwrap_or(LETTER);
        let room = read(&computed.width).filter(|width| *width >= NARROWEST * letter);
        Looks {
            font_family: computed.font_family.clone(),
            letter,
            room: room.unwrap_or(WIDE * letter),
            ink: colour(&computed.ink),
            muted: colour(&computed.muted),
            surface: colour(&computed.surface),
            line: colour(&computed.line),
            lead: colour(&computed.lead),
            manage: colour(&computed.manage),
        }
    }

    /// How many CSS pixels a user unit of a chart has on this card.
    pub fn scale(&self, size: Size) -> f64 {
        self.room.min(size.widest) / f64::from(size.width)
    }

    /// How high a chart's letters are on this card, in user units.
    pub fn chart_letter(&self, size: Size) -> f64 {
        let room = self.room / self.letter;
        let step = size.steps.iter().find(|(least, _)| room > *least);
        step.map_or(size.largest, |(_, letter)| *letter)
    }
}
