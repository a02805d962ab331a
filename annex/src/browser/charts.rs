//! The charts that are on screen: which there are, and each as a drawing in plain numbers and colours,
//! as the browser shows it now. How a picture is made of that is `picture`'s business.

mod reader;

use crate::{
    picture::{Chart as Drawing, Frame, Key, colour::Paint, number},
    state::take_away::Chart,
};
use reader::{Look, Reader};
use wasm_bindgen::JsCast;
use web_sys::{Element, SvgGraphicsElement};
use yew::NodeRef;

/// The quiz's two charts, and whatever else says that it is one.
const CHARTS: &str = "svg[part~=radar], svg[part~=dumbbell], svg[data-chart]";

/// The outermost element of the tree that an element is in: the quiz is the only thing there.
pub(super) fn top_of(near: &NodeRef) -> Option<Element> {
    let mut top = near.cast::<Element>()?;
    while let Some(parent) = top.parent_element() {
        top = parent;
    }
    Some(top)
}

/// The charts that are on screen, in their order.
pub fn found(near: &NodeRef) -> Vec<Chart> {
    let Some(top) = top_of(near) else { return Vec::new() };
    let name = |chart: Element| Chart { id: id_of(&chart), title: title_of(&top, &chart) };
    all(&top).into_iter().map(name).filter(|chart| !chart.title.is_empty()).collect()
}

/// A chart as a drawing; nothing where it isn't on screen any more.
pub fn drawing(near: &NodeRef, id: &str) -> Option<Drawing> {
    let top = top_of(near)?;
    let chart = all(&top).into_iter().find(|chart| id_of(chart) == id)?;
    let box_of_all = top.query_selector(".quiz").ok().flatten();
    let surface = Look::of(box_of_all.as_ref().unwrap_or(&top))?.text("background-color");
    let look = Look::of(&chart)?;
    let figure = chart.closest("figure").ok().flatten();
    let reader = Reader::of(chart.unchecked_ref::<SvgGraphicsElement>())?;
    Some(Drawing {
        title: title_of(&top, &chart),
        font: look.font(),
        ink: Paint::of(&look.text("color"), 1.0)?,
        surface: Paint::of(&surface, 1.0),
        is_rtl: Look::of(figure.as_ref().unwrap_or(&top))?.text("direction") == "rtl",
        frame: whole_frame(&chart)?,
        scale: reader.scale,
        pieces: reader.pieces(&chart),
        keys: figure.as_ref().map(keys).unwrap_or_default(),
    })
}

fn all(top: &Element) -> Vec<Element> {
    let is_seen = |chart: &Element| chart.closest(".sheet").ok().flatten().is_none();
    every(top, CHARTS).into_iter().filter(is_seen).collect()
}

fn every(inside: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = inside.query_selector_all(selector) else { return Vec::new() };
    let element = |index| list.get(index).and_then(|node| node.dyn_into().ok());
    (0..list.length()).filter_map(element).collect()
}

/// What files of a chart are called by: nothing in it is more than a letter, a digit or a hyphen.
fn id_of(chart: &Element) -> String {
    let id = chart.get_attribute("data-chart").or_else(|| chart.get_attribute("part"));
    let is_plain = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    id.unwrap_or_default().chars().filter(is_plain).collect()
}

fn title_of(top: &Element, chart: &Element) -> String {
    let named = chart.get_attribute("aria-labelledby").and_then(|id| {
        let selector = ["[id=\"", &id, "\"]"].concat();
        top.query_selector(&selector).ok().flatten()?.text_content()
    });
    named.or_else(|| chart.get_attribute("aria-label")).unwrap_or_default()
}

/// What a drawing's marks mean, as the figure around it says: each key with the name beside it. What is
/// switched off is not in the drawing either.
fn keys(figure: &Element) -> Vec<Key> {
    let key = |picture: Element| {
        if picture.closest("[aria-pressed=false]").ok().flatten().is_some() {
            return None;
        }
        let name = picture.parent_element()?.text_content()?;
        let reader = Reader::of(picture.unchecked_ref::<SvgGraphicsElement>())?;
        Some(Key { name, frame: frame(&picture)?, pieces: reader.pieces(&picture) })
    };
    every(figure, "svg.key").into_iter().filter_map(key).collect()
}

/// The part of a drawing that its view box shows.
fn frame(drawing: &Element) -> Option<Frame> {
    let text = drawing.get_attribute("viewBox")?;
    let mut numbers = text.split_whitespace().filter_map(number::read);
    let mut next = || numbers.next();
    Some(Frame { x: next()?, y: next()?, width: next()?, height: next()? })
}

/// The same with whatever goes beyond it: labels in large letters do.
fn whole_frame(chart: &Element) -> Option<Frame> {
    let frame = frame(chart)?;
    let Ok(drawn) = chart.unchecked_ref::<SvgGraphicsElement>().get_b_box() else {
        return Some(frame);
    };
    let [x, y, width, height] =
        [drawn.x(), drawn.y(), drawn.width(), drawn.height()].map(f64::from);
    let (left, top) = (frame.x.min(x), frame.y.min(y));
    Some(Frame {
        x: left,
        y: top,
        width: (frame.x + frame.width).max(x + width) - left,
        height: (frame.y + frame.height).max(y + height) - top,
    })
}
