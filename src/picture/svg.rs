//! A picture as the text of an SVG file that needs nothing else: no style sheet, no address, no script.
//! Looks are presentation attributes, which every program knows.

use super::{
    Anchor, Drawn, Line, Matrix, Scene, Span, Stroke,
    colour::Paint,
    number::{factor, written},
};

/// The text of the file.
pub fn text(scene: &Scene) -> String {
    let mut text = Writer(String::new());
    let [width, height] = [scene.width, scene.height].map(written);
    text.open("svg");
    text.attribute("xmlns", "http://www.w3.org/2000/svg");
    text.attribute("viewBox", &["0 0 ", &width, " ", &height].concat());
    text.attribute("width", &written((scene.width * scene.scale).max(1.0)));
    text.attribute("height", &written((scene.height * scene.scale).max(1.0)));
    text.attribute("role", "img");
    text.0.push_str("><title>");
    text.escaped(&scene.title);
    text.0.push_str("</title>");
    if let Some(surface) = &scene.surface {
        text.open("rect");
        text.attribute("width", &width);
        text.attribute("height", &height);
        text.paint("fill", Some(surface));
        text.0.push_str("/>");
    }
    for piece in &scene.pieces {
        match &piece.drawn {
            Drawn::Shape { outline, fill, is_even_odd, stroke } => {
                text.open("path");
                text.attribute("d", outline);
                text.matrix(piece.matrix);
                text.paint("fill", fill.as_ref());
                if *is_even_odd {
                    text.attribute("fill-rule", "evenodd");
                }
                text.stroke(stroke.as_ref());
                text.0.push_str("/>");
            }
            Drawn::Text(line) => {
                // A halo is a line of its own: not every program knows in which order to paint.
                if let Some(halo) = &line.halo {
                    text.line(line, piece.matrix, Some(halo));
                }
                text.line(line, piece.matrix, None);
            }
        }
    }
    text.0.push_str("</svg>\n");
    text.0
}

struct Writer(String);

impl Writer {
    fn open(&mut self, name: &str) {
        self.0.push('<');
        self.0.push_str(name);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.0.push(' ');
        self.0.push_str(name);
        self.0.push_str("=\"");
        self.escaped(value);
        self.0.push('"');
    }

    /// Text that can't be mistaken for markup, without the characters that no XML may hold.
    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\t' | '\n' | '\r' => self.0.push(' '),
                '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                other => self.0.push(other),
            }
        }
    }

    fn matrix(&mut self, matrix: Matrix) {
        if matrix != Matrix::NONE {
            let numbers = matrix.numbers.map(factor).join(" ");
            self.attribute("transform", &["matrix(", &numbers, ")"].concat());
        }
    }

    fn paint(&mut self, what: &str, paint: Option<&Paint>) {
        let Some(paint) = paint else { return self.attribute(what, "none") };
        self.attribute(what, &paint.colour);
        if paint.opacity < 1.0 {
            self.attribute(&[what, "-opacity"].concat(), &factor(paint.opacity));
        }
    }

    fn stroke(&mut self, stroke: Option<&Stroke>) {
        let Some(stroke) = stroke else { return };
        self.paint("stroke", Some(&stroke.paint));
        self.attribute("stroke-width", &written(stroke.width));
        if !stroke.dashes.is_empty() {
            let dashes: Vec<String> = stroke.dashes.iter().copied().map(written).collect();
            self.attribute("stroke-dasharray", &dashes.join(" "));
        }
        self.attribute("stroke-linejoin", stroke.join);
        self.attribute("stroke-linecap", stroke.cap);
    }

    /// A line of text, or its halo.
    fn line(&mut self, line: &Line, matrix: Matrix, halo: Option<&Stroke>) {
        self.open("text");
        self.attribute("x", &written(line.x));
        self.attribute("y", &written(line.y));
        self.matrix(matrix);
        self.attribute(
            "text-anchor",
            match line.anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            },
        );
        if line.is_rtl {
            self.attribute("direction", "rtl");
        }
        if halo.is_some() {
            self.attribute("fill", "none");
            self.attribute("aria-hidden", "true");
        }
        self.stroke(halo);
        self.0.push('>');
        for span in &line.spans {
            self.span(span, halo.is_none());
        }
        self.0.push_str("</text>");
    }

    fn span(&mut self, span: &Span, is_filled: bool) {
        self.open("tspan");
        self.attribute("font-family", &span.font.family);
        self.attribute("font-size", &written(span.font.size));
        self.attribute("font-weight", span.font.weight);
        if is_filled {
            self.paint("fill", span.paint.as_ref());
        }
        self.0.push('>');
        self.escaped(&span.text);
        self.0.push_str("</tspan>");
    }
}
