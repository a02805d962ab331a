//! A picture of a result that can be posted: what the result says, the radar chart, whose it is, and where the
//! quiz is. Unlike a chart's picture it has a size that other sites expect.

use super::{
    Frame, Key, Layers, Scene,
    column::{Column, Set},
    looks::{Looks, Size},
    pen::{BOLD, Pen, REGULAR},
    radar,
};
use crate::{
    result::headline,
    ui::format::{listed, side_name, total},
};
use quiz::{
    charts::radar as geometry,
    instrument::{Dimension, Side},
    link::NamedResult,
    report::{self, Voice, Whose},
    scoring::Profile,
    words::{self, Phrase, Words},
};

/// A size that other sites expect of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// 1200 by 630 dots, as previews of links are.
    Wide,
    /// 1080 by 1350 dots, the highest that is shown whole on a phone.
    Tall,
}

impl Shape {
    /// Both sizes, in the order in which they are offered.
    pub const ALL: [Shape; 2] = [Shape::Wide, Shape::Tall];

    /// What a file of this size is called by.
    pub const fn id(self) -> &'static str {
        match self {
            Shape::Wide => "wide",
            Shape::Tall => "tall",
        }
    }

    /// Width and height in dots.
    pub const fn dots(self) -> (f64, f64) {
        match self {
            Shape::Wide => (1200.0, 630.0),
            Shape::Tall => (1080.0, 1350.0),
        }
    }
}

/// The room around everything, and between the words and the chart, in dots.
const MARGIN: f64 = 64.0;
/// How wide the words of a wide picture are, in dots.
const WORDS: f64 = 500.0;
/// A longer address is cut down to its host, in characters.
const LONGEST_ADDRESS: usize = 42;

/// What a picture is made of.
#[derive(Clone, Debug)]
pub struct Card<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The result, and whose it is.
    pub person: &'a NamedResult,
    /// Whether whoever posts it is that person.
    pub voice: Voice,
    /// The page that links lead to, if any.
    pub address: Option<&'a str>,
    /// What the browser has said.
    pub looks: &'a Looks,
}

impl Card<'_> {
    /// The picture in a size.
    pub fn scene(&self, shape: Shape) -> Scene {
        let Card { words, looks, .. } = *self;
        let profile = self.person.outcome.profile();
        let (width, height) = shape.dots();
        let is_rtl = words.text(Phrase::Direction) == "rtl";
        let room = match shape {
            Shape::Wide => WORDS,
            Shape::Tall => width - 2.0 * MARGIN,
        };
        let mut column = Column {
            start: if is_rtl { width - MARGIN } else { MARGIN },
            width: room,
            y: 0.0,
            is_rtl,
            family: looks.font_family.clone(),
            pieces: Vec::new(),
        };
        let title = headline(words, Whose::Picture, None, &profile);
        self.say(&mut column, &title, &profile);
        // Words that would take more room than they have are set smaller, all of them.
        let most = match shape {
            Shape::Wide => height - MARGIN,
            Shape::Tall => height / 3.0,
        };
        let fit = (most / column.y).min(1.0);
        let taken = column.y * fit;
        let (top, frame) = match shape {
            Shape::Wide => {
                let x = if is_rtl { MARGIN / 2.0 } else { MARGIN + WORDS };
                let (width, height) = (width - WORDS - 1.5 * MARGIN, height - MARGIN);
                ((MARGIN + height - taken) / 2.0, Frame { x, y: MARGIN / 2.0, width, height })
            }
            Shape::Tall => {
                let y = taken + 1.25 * MARGIN;
                let (width, height) = (width - MARGIN, height - y - MARGIN / 2.0);
                (0.75 * MARGIN, Frame { x: MARGIN / 2.0, y, width, height })
            }
        };
        let start = column.start * (1.0 - fit);
        let mut pieces: Vec<_> =
            column.pieces.iter().map(|piece| piece.moved(fit, start, top)).collect();
        // The drawing is made for a card as many letters wide as suits the size, and then enlarged.
        let room = match shape {
            Shape::Wide => 16.0,
            Shape::Tall => 20.0,
        };
        let chart_looks = Looks { letter: 16.0, room: 16.0 * room, ..looks.clone() };
        let mut pen = Pen::new(&chart_looks, Size::RADAR);
        let layers = Layers { bands: false, ..Layers::ALL };
        radar::draw(&mut pen, words, &profile, layers, shape == Shape::Tall);
        let drawn = pen.frame(hexagon());
        let scale = (frame.width / drawn.width).min(frame.height / drawn.height);
        let x = frame.x + (frame.width - scale * drawn.width) / 2.0 - scale * drawn.x;
        let y = frame.y + (frame.height - scale * drawn.height) / 2.0 - scale * drawn.y;
        pieces.extend(pen.pieces().iter().map(|piece| piece.moved(scale, x, y)));
        Scene { title, width, height, scale: 0.5, surface: looks.surface.clone(), pieces }
    }

    /// What the result says, in words.
    fn say(&self, column: &mut Column, title: &str, profile: &Profile) {
        let Card { words, looks, person, .. } = *self;
        let quiet =
            |size| Set { size, weight: REGULAR, paint: &looks.muted, above: 1.0, below: 0.4 };
        let whose =
            person.name.as_ref().map_or(words.text(Phrase::PictureQuiz), |name| name.text());
        column.text(whose, &quiet(28.0));
        column.y += 12.0;
        let large = Set { size: 54.0, weight: BOLD, paint: &looks.ink, above: 1.0, below: 0.16 };
        column.text(title, &large);
        let plain = Set { size: 27.0, weight: REGULAR, paint: &looks.ink, above: 1.0, below: 0.4 };
        if let Some((most, least)) = report::ends(profile) {
            let ends = match self.voice {
                Voice::Own => [Phrase::PictureMost, Phrase::PictureLeast],
                Voice::Other => [Phrase::PictureMostOther, Phrase::PictureLeastOther],
            };
            column.y += 16.0;
            for (phrase, facets) in ends.into_iter().zip([most, least]) {
                let name = |facet| words.text(words::Key::FacetName(facet)).to_owned();
                let names = listed(words, facets.into_iter().map(name).collect());
                column.text(&words.filled(phrase, &[("names", &names)]), &plain);
            }
        }
        column.y += 8.0;
        for side in Side::ALL {
            let total = total(words, profile.side(side));
            let name = [side_name(words, side), "\u{a0}", &total].concat();
            let key = Key { name, ..radar::side_key(words, looks, side) };
            column.key(&key, 28.0, &looks.ink);
        }
        if let Some(address) = self.address {
            column.y += 28.0;
            column.text(&short(address), &quiet(24.0));
        }
    }
}

/// The frame of the outermost ring.
fn hexagon() -> Frame {
    let points = Dimension::ALL.map(|dimension| geometry::point(dimension, 100.0));
    let side = |of: fn(&quiz::charts::Point) -> i32| {
        let all = || points.iter().map(of);
        (f64::from(all().min().unwrap_or_default()), f64::from(all().max().unwrap_or_default()))
    };
    let ((left, right), (top, bottom)) = (side(|point| point.x), side(|point| point.y));
    Frame { x: left, y: top, width: right - left, height: bottom - top }
}

/// An address as people say it: host and path, or the host alone where that is long.
fn short(address: &str) -> String {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let address = address.split_once("://").map_or(address, |(_, rest)| rest);
    let address = address.strip_prefix("www.").unwrap_or(address).trim_end_matches('/');
    let address = address.strip_suffix("/index.html").unwrap_or(address);
    match address.split_once('/') {
        Some((host, _)) if address.chars().count() > LONGEST_ADDRESS => host.to_owned(),
        _ => address.to_owned(),
    }
}
