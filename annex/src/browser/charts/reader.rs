//! One `<svg>` read piece by piece, with the looks that the browser has computed for each, in the units
//! of its drawing.

use crate::picture::{
    Anchor, Drawn, Font, Line, Matrix, Piece, Span, Stroke, colour::Paint, number, outline,
};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, Node, SvgGraphicsElement, SvgMatrix};

/// What only a pointer or a finger is to hit, and nobody sees.
const UNSEEN: &str = ".sector";

/// What a style sheet makes of an element.
pub(super) struct Look(CssStyleDeclaration);

impl Look {
    pub(super) fn of(element: &Element) -> Option<Look> {
        web_sys::window()?.get_computed_style(element).ok().flatten().map(Look)
    }

    pub(super) fn text(&self, property: &str) -> String {
        self.0.get_property_value(property).unwrap_or_default()
    }

    fn number(&self, property: &str) -> Option<f64> {
        number::read(&self.text(property))
    }

    /// How much is seen through it; whole where the browser doesn't say.
    fn opacity(&self, property: &str) -> f64 {
        self.number(property).unwrap_or(1.0)
    }

    pub(super) fn font(&self) -> Font {
        Font {
            family: self.text("font-family"),
            size: self.number("font-size").unwrap_or_default(),
            weight: self.text("font-weight"),
        }
    }

    fn fill(&self, opacity: f64) -> Option<Paint> {
        Paint::of(&self.text("fill"), opacity * self.opacity("fill-opacity"))
    }
}

/// Reads one drawing.
pub(super) struct Reader {
    /// How many CSS pixels a unit of the drawing has on screen.
    pub(super) scale: f64,
    /// From the screen to the drawing.
    inward: SvgMatrix,
}

impl Reader {
    /// For a drawing that is on screen.
    pub(super) fn of(drawing: &SvgGraphicsElement) -> Option<Reader> {
        let outward = drawing.get_screen_ctm()?;
        let scale = f64::from(outward.a() * outward.d() - outward.b() * outward.c()).abs().sqrt();
        let inward = outward.inverse().ok()?;
        (scale > 0.0).then_some(Reader { scale, inward })
    }

    /// Everything in it that is seen, from back to front.
    pub(super) fn pieces(&self, drawing: &Element) -> Vec<Piece> {
        let mut pieces = Vec::new();
        self.read_inside(drawing, 1.0, &mut pieces);
        pieces
    }

    fn read_inside(&self, element: &Element, opacity: f64, pieces: &mut Vec<Piece>) {
        let mut next = element.first_element_child();
        while let Some(child) = next {
            self.read(&child, opacity, pieces);
            next = child.next_element_sibling();
        }
    }

    fn read(&self, element: &Element, opacity: f64, pieces: &mut Vec<Piece>) -> Option<()> {
        let look = Look::of(element)?;
        let is_unseen = look.text("display") == "none"
            || look.text("visibility") != "visible"
            || element.matches(UNSEEN).unwrap_or(false);
        if is_unseen {
            return None;
        }
        let opacity = opacity * look.opacity("opacity");
        match element.local_name().as_str() {
            "g" => self.read_inside(element, opacity, pieces),
            "text" => {
                let matrix = self.matrix(element)?;
                for line in self.lines(element, &look, opacity) {
                    pieces.push(Piece { matrix, drawn: Drawn::Text(line) });
                }
            }
            name => {
                let outline = outline_of(element, name)?;
                let fill = look.fill(opacity);
                let stroke = self.stroke(&look, opacity);
                let is_even_odd = look.text("fill-rule") == "evenodd";
                if fill.is_some() || stroke.is_some() {
                    let drawn = Drawn::Shape { outline, fill, is_even_odd, stroke };
                    pieces.push(Piece { matrix: self.matrix(element)?, drawn });
                }
            }
        }
        Some(())
    }

    /// What takes a piece to its place in the drawing, through all that it is inside of.
    fn matrix(&self, element: &Element) -> Option<Matrix> {
        let outward = element.unchecked_ref::<SvgGraphicsElement>().get_screen_ctm()?;
        let matrix = self.inward.multiply(&outward);
        let numbers = [matrix.a(), matrix.b(), matrix.c(), matrix.d(), matrix.e(), matrix.f()];
        // There and back again leaves a little behind the point.
        let numbers = numbers.map(|number| (f64::from(number) * 1000.0).round() / 1000.0);
        Some(Matrix { numbers })
    }

    fn stroke(&self, look: &Look, opacity: f64) -> Option<Stroke> {
        let paint = Paint::of(&look.text("stroke"), opacity * look.opacity("stroke-opacity"))?;
        // Lines that keep their width on screen are told in CSS pixels.
        let keeps_width = look.text("vector-effect") == "non-scaling-stroke";
        let unit = if keeps_width { 1.0 / self.scale } else { 1.0 };
        let width = look.number("stroke-width").unwrap_or(1.0) * unit;
        let dashes = look.text("stroke-dasharray");
        let dashes = dashes.split([',', ' ']).filter_map(number::read).map(|dash| dash * unit);
        (width > 0.0).then(|| Stroke {
            paint,
            width,
            dashes: dashes.collect(),
            join: look.text("stroke-linejoin"),
            cap: look.text("stroke-linecap"),
        })
    }

    /// The lines of a text: each piece of it with a place of its own across begins one.
    fn lines(&self, text: &Element, look: &Look, opacity: f64) -> Vec<Line> {
        let anchor = match look.text("text-anchor").as_str() {
            "middle" => Anchor::Middle,
            "end" => Anchor::End,
            _ => Anchor::Start,
        };
        let is_rtl = look.text("direction") == "rtl";
        let line = Line {
            x: 0.0,
            y: 0.0,
            anchor,
            is_rtl,
            spans: Vec::new(),
            halo: self.stroke(look, opacity),
        };
        let mut lines = vec![line];
        read_text(text, opacity, &mut lines);
        lines.retain(|line| !line.spans.is_empty());
        lines
    }
}

fn read_text(element: &Element, opacity: f64, lines: &mut Vec<Line>) -> Option<()> {
    let look = Look::of(element)?;
    let font = look.font();
    let place = |name| element.get_attribute(name);
    let mut line = lines.pop()?;
    if place("x").is_some() && !line.spans.is_empty() {
        let next = Line { spans: Vec::new(), ..line.clone() };
        lines.push(std::mem::replace(&mut line, next));
    }
    line.x = place("x").as_deref().and_then(number::read).unwrap_or(line.x);
    line.y = place("y").as_deref().and_then(number::read).unwrap_or(line.y);
    if let Some(down) = place("dy") {
        let unit = if down.ends_with("em") { font.size } else { 1.0 };
        line.y += number::read(&down).unwrap_or_default() * unit;
    }
    lines.push(line);
    let mut next: Option<Node> = element.first_child();
    while let Some(child) = next {
        match child.dyn_ref::<Element>() {
            Some(inner) => {
                read_text(inner, opacity, lines);
            }
            // Of a comment nothing is seen.
            None if child.node_type() == Node::TEXT_NODE => {
                let text = child.text_content().unwrap_or_default();
                let paint = look.fill(opacity);
                let span = Span { text, font: font.clone(), paint };
                if let (false, Some(line)) = (span.text.is_empty(), lines.last_mut()) {
                    line.spans.push(span);
                }
            }
            None => {}
        }
        next = child.next_sibling();
    }
    Some(())
}

fn outline_of(element: &Element, name: &str) -> Option<String> {
    let length = |name| element.get_attribute(name).as_deref().and_then(number::read);
    let length = |name| length(name).unwrap_or_default();
    Some(match name {
        "path" => element.get_attribute("d")?,
        "rect" => outline::rectangle(length("x"), length("y"), length("width"), length("height")),
        "circle" => outline::circle(length("cx"), length("cy"), length("r")),
        "line" => outline::line((length("x1"), length("y1")), (length("x2"), length("y2"))),
        "polyline" => ["M", &element.get_attribute("points")?].concat(),
        "polygon" => ["M", &element.get_attribute("points")?, "z"].concat(),
        _ => return None,
    })
}
