//! One number over time as a line with its band. The geometry is `quiz::charts::timeline`'s.

use super::{View, state::Fact};
use crate::ui::{
    marker::{band_look, line_look, mark, path},
    measure_name::measure_name,
    pictures,
    plot::view_box,
    text::{each, together},
};
use quiz::{
    charts::{
        Anchor, Point,
        timeline::{self, timeline},
    },
    history::trend::Series,
    instrument::Side,
    scoring::Measure,
    words::{Phrase, Words},
};
use yew::prelude::*;

/// The half-width of a mark, in the drawing's units.
const MARK: i32 = 24;

/// The chart as markup. Its numbers are in the table beside it.
pub(super) fn view(topic: View, series: &Series) -> Html {
    let drawing = timeline(series);
    let kind = series.measure.kind();
    let side = match series.measure {
        Measure::Side(side) => Some(side),
        _ => None,
    };
    let mut pieces = Vec::new();
    for value in timeline::grid_values(kind) {
        let at = timeline::grid_label(kind, value);
        // The sign as everywhere, not the hyphen.
        let number = value.to_string().replace('-', "\u{2212}");
        pieces.push(path("level", timeline::grid_line(kind, value)));
        pieces.push(html! {
            <text data-look="level-value" x={at.x.to_string()} y={at.y.to_string()} dy="0.35em">
                { number }
            </text>
        });
    }
    for day in &drawing.days {
        let anchor = match day.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        pieces.push(html! {
            <text data-look="day" x={day.point.x.to_string()} y={day.point.y.to_string()}
                text-anchor={anchor}>
                { topic.state.date(day.day) }
            </text>
        });
    }
    let (band, line) = match side {
        Some(side) => (band_look(side), line_look(side)),
        None => ("band balance", "line balance"),
    };
    pieces.push(path(band, drawing.band));
    pieces.push(path(line, drawing.line));
    pieces.push(each(&drawing.points, &|at| point(side, at)));
    let measure = series.measure;
    let id = id(measure);
    let title = title(topic.words, measure);
    html! {
        <figure class="timeline">
            <figcaption id={id.clone()}>{ &title }</figcaption>
            <svg part="timeline" data-chart={id.clone()} role="img" aria-labelledby={id.clone()} aria-describedby="timeline-note"
                viewBox={view_box(timeline::WIDTH, timeline::HEIGHT)}>
                { together(pieces) }
            </svg>
            { pictures::below(
                topic.words,
                &id,
                &title,
                topic.state.picture_failed == Some(measure),
                &topic.on.reform(move |format| Fact::PicturePressed(measure, format)),
            ) }
        </figure>
    }
}

/// What the chart is called.
pub(super) fn title(words: &Words, measure: Measure) -> String {
    words.filled(Phrase::HistoryChartOf, &[("measure", &measure_name(words, measure))])
}

/// What the chart and files of it are known by.
pub(super) fn id(measure: Measure) -> String {
    let name = match measure {
        Measure::Side(side) => side.id(),
        _ => "balance",
    };
    ["timeline-", name].concat()
}

/// A side's own mark; for the balance, which is neither's, a square on its corner.
fn point(side: Option<Side>, at: Point) -> Html {
    if let Some(side) = side {
        return mark(side, at, MARK);
    }
    let size = (MARK + 6).to_string();
    let start = ["M", &at.x.to_string(), " ", &(at.y - MARK - 6).to_string()].concat();
    let outline =
        [&start, "l", &size, " ", &size, "l-", &size, " ", &size, "l-", &size, " -", &size, "Z"];
    html! { <path class="mark" data-side="balance" d={outline.concat()} /> }
}
