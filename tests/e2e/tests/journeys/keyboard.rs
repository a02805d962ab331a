//! Taking the quiz without ever touching a pointer.

use crate::taking::result_is;
use anyhow::{Result, ensure};
use e2e::{expected::mixed, page::Page};
use fantoccini::key::Key;
use quiz::instrument::{Answer, Length};

pub(crate) async fn takes_a_snapshot_by_keyboard_alone(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.tab_to("input[value='snapshot']").await?;
    page.key(Key::Down).await?;
    page.check("Down chooses the full profile", "return find('input[value=full]').checked").await?;
    page.key(Key::Up).await?;
    page.check("Up the Snapshot again", "return find('input[value=snapshot]').checked").await?;
    page.tab_to("[part~='start-button']").await?;
    page.key(Key::Enter).await?;
    let answers = mixed(Length::Snapshot);
    for (position, answer) in (1..).zip(&answers) {
        page.until_position(position).await?;
        page.until_focus_is_in_the_question().await?;
        match position % 3 {
            0 => page.type_answer(*answer).await?,
            1 => {
                choose_with_arrows(page, *answer).await?;
                page.key(Key::Enter).await?;
            }
            _ => {
                choose_with_arrows(page, *answer).await?;
                page.tab_to("[part~='next']").await?;
                page.shift_tab().await?;
                page.check("Shift and Tab go back", "return deep() === part('back')").await?;
                page.key(Key::Tab).await?;
                page.key(Key::Enter).await?;
            }
        }
    }
    page.until_screen("context").await?;
    page.tab_to("[part~='next']").await?;
    page.key(Key::Enter).await?;
    page.until_screen("result").await?;
    let to_radar = page.tab_to("[part~='radar']").await?;
    let readout = "part('radar').closest('figure').querySelector('.readout').textContent";
    for (key, start) in
        [(Key::Right, "Direction: "), (Key::Right, "Change: "), (Key::Left, "Direction: ")]
    {
        page.key(key).await?;
        let what = format!("an arrow key reads out {start}");
        page.wait_until(&what, &format!("return {readout}.startsWith({start:?})")).await?;
    }
    let to_copy = page.tab_to("[part~='share']").await?;
    ensure!(to_radar + to_copy <= 8, "{to_radar} stops to the radar, {to_copy} from there to Copy");
    result_is(page, Length::Snapshot, &answers).await
}

/// Goes to the answers with Tab and to this one with arrows, both ways round.
async fn choose_with_arrows(page: &Page<'_>, answer: Answer) -> Result<()> {
    page.tab_to("[part~='option'] input").await?;
    // Engines differ in what the first arrow does where nothing is chosen, and WebKit stops at the
    // last answer where others go round. So down to the end, and up again.
    for key in [[Key::Down; 6], [Key::Up; 6]].as_flattened() {
        page.key(*key).await?;
        if page.checked().await?.as_deref() == Some(answer.id()) {
            return Ok(());
        }
    }
    ensure!(false, "arrows never reached {}; {}", answer.id(), page.last_seen().await);
    Ok(())
}
