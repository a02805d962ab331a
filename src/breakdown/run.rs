//! Has the browser do what the breakdown needs.

use super::{Effect, Fact, State};
use crate::app::Run;
use browser::focus;

/// Has the browser do what an effect asks for.
pub(super) fn carry_out(effect: Effect, run: &mut Run<'_, State, Fact>) {
    let Effect::FocusInTable(measure) = effect;
    let number = ["[data-opens=\"", &measure.id(), "\"]"].concat();
    focus::on_found(&run.places.tool, "section.result", &number);
}
