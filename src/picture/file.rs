//! A picture as a file: written as SVG, or painted as dots on a canvas, which needs no image to be loaded
//! and has the page's own letters.

use super::{Anchor, Drawn, Line, Scene, Stroke, colour::Paint, svg};
use browser::{
    canvas::{self, Painter},
    download::{self, Blob},
    looks,
};
use yew::{Callback, platform::spawn_local};

/// The least width of a picture, in dots. A narrower one is coarse when it is shown to others.
const NARROWEST: f64 = 1080.0;
/// Dots for each CSS pixel that the chart has on screen.
const FINE: f64 = 2.0;
/// The most width of a picture, in dots. Some browsers draw nothing at all on a larger canvas.
const WIDEST: f64 = 4000.0;

/// What a picture is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A picture of dots.
    Png,
    /// A picture of lines, in any size.
    Svg,
}

impl Format {
    /// Both formats, in the order in which they are offered.
    pub const ALL: [Format; 2] = [Format::Png, Format::Svg];

    /// How the name of such a file ends.
    pub const fn id(self) -> &'static str {
        match self {
            Format::Png => "png",
            Format::Svg => "svg",
        }
    }
}

/// Saves a picture as a file, and tells whether that worked. `chart` is what the chart is called in the
/// file's name.
pub fn save(scene: Scene, chart: &str, format: Format, ended: Callback<bool>) {
    let name = ["leader-or-manager-", chart, ".", format.id()].concat();
    match format {
        Format::Svg => ended.emit(download::save_text(&name, "image/svg+xml", &svg::text(&scene))),
        Format::Png => png(
            scene,
            Callback::from(move |blob: Option<Blob>| {
                ended.emit(blob.is_some_and(|blob| download::save(&name, &blob)));
            }),
        ),
    }
}

/// Paints a picture as dots; nothing where the browser can't.
pub fn png(scene: Scene, made: Callback<Option<Blob>>) {
    spawn_local(async move {
        looks::fonts_ready().await;
        match painted(&scene) {
            Some(painter) => painter.to_png(made),
            None => made.emit(None),
        }
    });
}

/// A canvas with the picture on it.
fn painted(scene: &Scene) -> Option<Painter> {
    let narrowest = NARROWEST / scene.width;
    let scale = (scene.scale * FINE).max(narrowest).min(WIDEST / scene.width);
    let mut painter = Painter::new(scene.width, scene.height, scale)?;
    if let Some(surface) = &scene.surface {
        painter.fill_all(paint(surface));
    }
    for piece in &scene.pieces {
        painter.save();
        painter.transform(piece.matrix.numbers);
        match &piece.drawn {
            Drawn::Shape { outline, fill, is_even_odd, stroke } => {
                if let Some(fill) = fill {
                    painter.fill_path(outline, *is_even_odd, paint(fill));
                }
                if let Some(line) = stroke {
                    painter.stroke_path(outline, of_stroke(line));
                }
            }
            Drawn::Text(line) => write(&mut painter, line),
        }
        painter.restore();
    }
    Some(painter)
}

fn write(painter: &mut Painter, line: &Line) {
    let spans: Vec<canvas::Span> = line
        .spans
        .iter()
        .map(|span| canvas::Span {
            text: &span.text,
            font: canvas::Font {
                family: &span.font.family,
                size: span.font.size,
                weight: span.font.weight,
            },
            paint: span.paint.as_ref().map(paint),
        })
        .collect();
    painter.write(canvas::Text {
        x: line.x,
        y: line.y,
        anchor: match line.anchor {
            Anchor::Start => canvas::Anchor::Start,
            Anchor::Middle => canvas::Anchor::Middle,
            Anchor::End => canvas::Anchor::End,
        },
        is_rtl: line.is_rtl,
        spans: &spans,
        halo: line.halo.as_ref().map(of_stroke),
    });
}

fn paint(paint: &Paint) -> canvas::Paint<'_> {
    canvas::Paint { colour: &paint.colour, opacity: paint.opacity }
}

fn of_stroke(stroke: &Stroke) -> canvas::Stroke<'_> {
    canvas::Stroke {
        paint: paint(&stroke.paint),
        width: stroke.width,
        dashes: &stroke.dashes,
        join: stroke.join,
        cap: stroke.cap,
    }
}
