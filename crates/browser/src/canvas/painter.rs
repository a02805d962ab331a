//! A canvas that is painted on, and the file that becomes of it.

use super::{Paint, Stroke};
use crate::{
    download::Blob,
    reflect::{called, property, set},
};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{CanvasRenderingContext2d, CanvasWindingRule, HtmlCanvasElement, Path2d};
use yew::Callback;

/// A canvas that is painted on from back to front, in user units. If the browser refuses anything that
/// is asked of it, there will be no picture.
#[derive(Debug)]
pub struct Painter {
    canvas: HtmlCanvasElement,
    pub(super) context: CanvasRenderingContext2d,
    /// Whether nothing has been refused so far.
    is_whole: bool,
}

impl Painter {
    /// An empty, transparent canvas of a width and a height in user units, each of which has as many
    /// dots as `scale` says. Nothing where the browser has no canvas, or none of this size. Some browsers
    /// paint nothing at all where a side has more than 4,096 dots.
    pub fn new(width: f64, height: f64, scale: f64) -> Option<Painter> {
        let document = web_sys::window()?.document()?;
        let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.unchecked_into();
        // Both saturate, as casts are defined to.
        canvas.set_width((width * scale).round() as u32);
        canvas.set_height((height * scale).round() as u32);
        let context = canvas.get_context("2d").ok()??.unchecked_into::<CanvasRenderingContext2d>();
        let mut painter = Painter { canvas, context, is_whole: true };
        let is_honest = painter.gives_back_what_was_painted();
        painter.note(is_honest);
        painter.context.scale(scale, scale).ok()?;
        Some(painter)
    }

    /// Whether a dot reads as it was painted. A browser that hides what it is, as Firefox does where it resists
    /// fingerprinting, gives noise instead, and its pictures would be noise, too.
    fn gives_back_what_was_painted(&self) -> bool {
        self.fill_with(Paint { colour: "#204060", opacity: 1.0 });
        self.context.fill_rect(0.0, 0.0, 1.0, 1.0);
        let one = [0, 0, 1, 1].map(JsValue::from);
        let data = called(&self.context, "getImageData", &one);
        self.context.clear_rect(0.0, 0.0, 1.0, 1.0);
        let data = data.and_then(|image| property(&image, "data"));
        let dot = |at: &str| property(data.as_ref()?, at)?.as_f64();
        ["0", "1", "2"].map(dot) == [Some(32.0), Some(64.0), Some(96.0)]
    }

    /// Paints the whole canvas.
    pub fn fill_all(&mut self, paint: Paint) {
        self.context.save();
        // Without the scale, which need not end with a whole dot.
        let reset = self.context.reset_transform();
        self.note(reset.is_ok());
        self.fill_with(paint);
        let (width, height) = (self.canvas.width(), self.canvas.height());
        self.context.fill_rect(0.0, 0.0, width.into(), height.into());
        self.context.restore();
    }

    /// Keeps what holds now (the transformation) until [`Painter::restore`].
    pub fn save(&mut self) {
        self.context.save();
    }

    /// Goes back to what held at the last [`Painter::save`].
    pub fn restore(&mut self) {
        self.context.restore();
    }

    /// Moves, scales and turns what is painted from now on by the matrix `[a, b, c, d, e, f]`, before
    /// what has been asked for so far: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`.
    pub fn transform(&mut self, matrix: [f64; 6]) {
        let [a, b, c, d, e, f] = matrix;
        let transformed = self.context.transform(a, b, c, d, e, f);
        self.note(transformed.is_ok());
    }

    /// Fills an outline, the path data of SVG. What is inside is told by the even-odd rule or, without
    /// it, by the non-zero one.
    pub fn fill_path(&mut self, outline: &str, is_even_odd: bool, paint: Paint) {
        let Some(path) = self.path(outline) else { return };
        self.fill_with(paint);
        let rule =
            if is_even_odd { CanvasWindingRule::Evenodd } else { CanvasWindingRule::Nonzero };
        self.context.fill_with_path_2d_and_winding(&path, rule);
    }

    /// Paints the line of an outline, the path data of SVG.
    pub fn stroke_path(&mut self, outline: &str, stroke: Stroke) {
        let Some(path) = self.path(outline) else { return };
        self.stroke_with(stroke);
        self.context.stroke_with_path(&path);
    }

    /// Makes a PNG file of what has been painted, and gives it back; nothing where the browser refused
    /// anything, or makes no files of a canvas of this size.
    pub fn to_png(self, made: Callback<Option<Blob>>) {
        if !self.is_whole {
            return made.emit(None);
        }
        let refused = made.clone();
        let ended = Closure::once_into_js(move |blob: JsValue| {
            made.emit(blob.dyn_into().ok().map(Blob::of));
        });
        if self.canvas.to_blob(ended.unchecked_ref()).is_err() {
            refused.emit(None);
        }
    }

    /// Remembers whether something was done that the browser may refuse.
    pub(super) fn note(&mut self, is_done: bool) {
        self.is_whole &= is_done;
    }

    pub(super) fn fill_with(&self, paint: Paint) {
        self.context.set_global_alpha(paint.opacity);
        self.context.set_fill_style_str(paint.colour);
    }

    pub(super) fn stroke_with(&self, stroke: Stroke) {
        self.context.set_global_alpha(stroke.paint.opacity);
        self.context.set_stroke_style_str(stroke.paint.colour);
        self.context.set_line_width(stroke.width);
        self.context.set_line_join(stroke.join);
        self.context.set_line_cap(stroke.cap);
        let dashes: Array = stroke.dashes.iter().copied().map(JsValue::from).collect();
        called(&self.context, "setLineDash", &[dashes.into()]);
    }

    pub(super) fn set_direction(&self, is_rtl: bool) {
        let direction = if is_rtl { "rtl" } else { "ltr" };
        set(&self.context, "direction", &direction.into());
    }

    fn path(&mut self, outline: &str) -> Option<Path2d> {
        let path = Path2d::new_with_path_string(outline).ok();
        self.note(path.is_some());
        path
    }
}
