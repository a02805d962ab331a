//! A picture as a file: written as SVG, or drawn as dots on a canvas, which needs no image to be loaded
//! and has the page's own letters.

use super::{
    calling::{called, fonts_of, property},
    saving::{save, save_blob},
};
use crate::{
    picture::{Anchor, Drawn, Line, Scene, Stroke, colour::Paint, svg},
    state::take_away::Format,
};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, CanvasRenderingContext2d, CanvasWindingRule, HtmlCanvasElement, Path2d};
use yew::{Callback, platform::spawn_local};

/// In dots. Less is coarse when it is shown to others.
const NARROWEST: f64 = 1200.0;
/// Dots for each CSS pixel that the chart has on screen.
const FINE: f64 = 2.0;
/// In dots. Some browsers draw nothing at all on a larger canvas.
const WIDEST: f64 = 4000.0;

/// Saves a picture as a file, and tells whether that worked. `chart` is what the chart is called in the
/// file's name.
pub fn save_picture(scene: Scene, chart: &str, format: Format, ended: Callback<bool>) {
    let name = ["leader-or-manager-", chart, ".", format.id()].concat();
    match format {
        Format::Svg => {
            save(&name, "image/svg+xml", &svg::text(&scene));
            ended.emit(true);
        }
        Format::Png => spawn_local(async move {
            if let Some(document) = web_sys::window().and_then(|window| window.document()) {
                fonts_of(&document).await;
            }
            let told = ended.clone();
            let drawn = Closure::once_into_js(move |blob: JsValue| {
                let blob = blob.dyn_into::<Blob>();
                told.emit(blob.is_ok_and(|blob| save_blob(&name, &blob)));
            });
            let is_waiting =
                painted(&scene).and_then(|canvas| canvas.to_blob(drawn.unchecked_ref()).ok());
            if is_waiting.is_none() {
                ended.emit(false);
            }
        }),
    }
}

/// A canvas with the picture on it.
fn painted(scene: &Scene) -> Option<HtmlCanvasElement> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let narrowest = NARROWEST / scene.width;
    let scale = (scene.scale * FINE).max(narrowest).min(WIDEST / scene.width);
    canvas.set_width((scene.width * scale).round() as u32);
    canvas.set_height((scene.height * scale).round() as u32);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    if let Some(surface) = &scene.surface {
        fill_with(&context, surface);
        // Before the scale, which need not end with a whole dot.
        context.fill_rect(0.0, 0.0, canvas.width().into(), canvas.height().into());
    }
    context.scale(scale, scale).ok()?;
    for piece in &scene.pieces {
        context.save();
        let [a, b, c, d, e, f] = piece.matrix.numbers;
        context.transform(a, b, c, d, e, f).ok()?;
        match &piece.drawn {
            Drawn::Shape { outline, fill, is_even_odd, stroke } => {
                let path = Path2d::new_with_path_string(outline).ok()?;
                if let Some(paint) = fill {
                    fill_with(&context, paint);
                    let rule = if *is_even_odd {
                        CanvasWindingRule::Evenodd
                    } else {
                        CanvasWindingRule::Nonzero
                    };
                    context.fill_with_path_2d_and_winding(&path, rule);
                }
                if let Some(stroke) = stroke {
                    stroke_with(&context, stroke);
                    context.stroke_with_path(&path);
                }
            }
            Drawn::Text(line) => write(&context, line)?,
        }
        context.restore();
    }
    Some(canvas)
}

fn fill_with(context: &CanvasRenderingContext2d, paint: &Paint) {
    context.set_global_alpha(paint.opacity);
    context.set_fill_style_str(&paint.colour);
}

fn stroke_with(context: &CanvasRenderingContext2d, stroke: &Stroke) {
    context.set_global_alpha(stroke.paint.opacity);
    context.set_stroke_style_str(&stroke.paint.colour);
    context.set_line_width(stroke.width);
    context.set_line_join(stroke.join);
    context.set_line_cap(stroke.cap);
    let dashes: Array = stroke.dashes.iter().copied().map(JsValue::from).collect();
    called(context, "setLineDash", &[dashes.into()]);
}

/// Writes a line piece by piece, as a canvas has one font at a time.
fn write(context: &CanvasRenderingContext2d, line: &Line) -> Option<()> {
    context.set_text_align("left");
    let direction = if line.is_rtl { "rtl" } else { "ltr" };
    // Fails only for a frozen object; this one is the browser's.
    let _ = Reflect::set(context, &"direction".into(), &direction.into());
    let mut measured = Vec::new();
    for span in &line.spans {
        let font = &span.font;
        // A canvas knows whole letters only in CSS pixels, which here are user units.
        let size = crate::picture::number::written(font.size);
        context.set_font(&[font.weight, " ", &size, "px ", &font.family].concat());
        let width = property(context.measure_text(&span.text).ok()?.as_ref(), "width")?.as_f64()?;
        measured.push((context.font(), width, span));
    }
    let whole: f64 = measured.iter().map(|(_, width, _)| width).sum();
    let mut x = line.x
        - match (line.anchor, line.is_rtl) {
            (Anchor::Middle, _) => whole / 2.0,
            (Anchor::Start, false) | (Anchor::End, true) => 0.0,
            (Anchor::End, false) | (Anchor::Start, true) => whole,
        };
    if line.is_rtl {
        measured.reverse();
    }
    for (font, width, span) in measured {
        context.set_font(&font);
        if let Some(halo) = &line.halo {
            stroke_with(context, halo);
            context.stroke_text(&span.text, x, line.y).ok()?;
        }
        if let Some(paint) = &span.paint {
            fill_with(context, paint);
            context.fill_text(&span.text, x, line.y).ok()?;
        }
        x += width;
    }
    Some(())
}
