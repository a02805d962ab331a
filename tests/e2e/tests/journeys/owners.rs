//! Whose result it is: the reader's own keeps speaking to them, somebody else's never does, however equal
//! the answers are.

use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{mixed, outcome, portrait},
    page::Page,
    walk::says_you,
};
use quiz::{
    instrument::Length,
    link::{self, NamedResult},
    name::Name,
};

/// On a page that does as the stand-alone one does: the link of a result comes into the address.
const FOLLOW: &str = "document.addEventListener('lmq-complete', ({ detail }) =>
    history.replaceState(null, '', detail.link))";

/// Whether the result on screen speaks to its reader.
async fn speaks_to_its_reader(page: &Page<'_>) -> Result<bool> {
    page.until_screen("result").await?;
    page.until_part("headline").await?;
    Ok(says_you(&page.part_text("headline").await?))
}

pub(crate) async fn equal_answers_of_a_friend_are_theirs(page: &Page<'_>) -> Result<()> {
    let answers = mixed(Length::Snapshot);
    page.open_quiz().await?;
    page.take(Length::Snapshot, &answers).await?;
    ensure!(speaks_to_its_reader(page).await?, "one's own result speaks to somebody else");
    page.reload().await?;
    ensure!(speaks_to_its_reader(page).await?, "after a reload it speaks to somebody else");

    let outcome = outcome(Length::Snapshot, &answers)?;
    let friend = NamedResult { name: Name::new("Ann"), outcome };
    let path = link::with_named_results("/", std::slice::from_ref(&friend));
    page.go_to(&path).await?;
    page.wait_until("it is Ann's", "return find('.eyebrow')?.textContent.includes('Ann')").await?;
    ensure!(!speaks_to_its_reader(page).await?, "a friend's equal result is taken for one's own");
    page.reload().await?;
    ensure!(!speaks_to_its_reader(page).await?, "after a reload it is taken for one's own");
    page.press_part("compare-own").await?;
    page.wait_until("one's own is there again", "return !part('compare-own')").await?;
    ensure!(speaks_to_its_reader(page).await?, "one's own result speaks to somebody else");
    Ok(())
}

/// Yew lets the browser paint in the middle of its work once that has taken 16 ms: here it always has.
pub(crate) async fn a_claimed_result_speaks_to_its_reader_all_at_once(
    page: &Page<'_>,
) -> Result<()> {
    let payload = link::encode(&outcome(Length::Snapshot, &portrait(Length::Snapshot))?);
    page.open(&format!("/#lmq={payload}")).await?;
    ensure!(!speaks_to_its_reader(page).await?, "it is nobody's yet");
    page.script(include_str!("owners/painted.js"), vec![]).await?;
    page.press_part("claim").await?;
    page.wait_until("all of it is drawn", "return !part('claim') && !find('.due')").await?;
    let painted = page.script("return window.__painted", vec![]).await?;
    let painted: Vec<[String; 2]> = serde_json::from_value(painted)?;
    ensure!(
        painted.iter().any(|[headline, _]| says_you(headline)),
        "nothing was seen: {painted:?}"
    );
    for [headline, finding] in &painted {
        ensure!(says_you(headline) == says_you(finding), "{finding:?} is under {headline:?}");
    }
    Ok(())
}

/// A post doesn't follow what happens in it: any link in its address is somebody's.
pub(crate) async fn a_post_that_follows_nothing_shows_links_as_others(
    page: &Page<'_>,
) -> Result<()> {
    let answers = mixed(Length::Snapshot);
    page.open_host("plain.html").await?;
    page.take(Length::Snapshot, &answers).await?;
    let link = page.text_of("return part('share-link').value").await?;
    let (_, fragment) = link.split_once('#').context("no fragment")?;
    page.go_to_host(&format!("plain.html#{fragment}")).await?;
    page.wait_until("it is shown as somebody's", "return !!part('compare-own')").await?;
    ensure!(!speaks_to_its_reader(page).await?, "a friend's equal result is taken for one's own");
    Ok(())
}

/// In a frame, the address of the frame is another than the page's.
pub(crate) async fn ones_own_result_in_a_frame_is_ones_own_after_a_reload(
    page: &Page<'_>,
) -> Result<()> {
    let answers = mixed(Length::Snapshot);
    page.open_host("iframe.html").await?;
    page.script(FOLLOW, vec![]).await?;
    page.enter_quiz_frame().await?;
    page.start(Length::Snapshot).await?;
    page.give_answers(1, &answers).await?;
    page.until_screen("context").await?;
    page.press_part("next").await?;
    // Where the page's address changes, WebKit's driver loses the frame that it looks at.
    page.leave_frames().await?;
    page.wait_until("the page has the link", "return location.hash.startsWith('#lmq=')").await?;
    page.reload().await?;
    page.until_screen("result").await.context("after the reload")?;
    page.enter_quiz_frame().await?;
    ensure!(speaks_to_its_reader(page).await?, "one's own result speaks to somebody else");

    // Begun anew, and opened from the address once more.
    let link = page.text_of("return part('share-link').value").await?;
    let (_, fragment) = link.split_once('#').context("no fragment")?;
    // Pressed by a script: two of the drivers don't scroll the page around a frame.
    page.script("part('restart').click()", vec![]).await?;
    page.until_screen("start").await?;
    page.leave_frames().await?;
    page.script("location.hash = ''", vec![]).await?;
    page.go_to_host(&format!("iframe.html#{fragment}")).await?;
    page.until_screen("result").await.context("once more")?;
    page.enter_quiz_frame().await?;
    ensure!(!speaks_to_its_reader(page).await?, "what was given up is taken for one's own");
    Ok(())
}

pub(crate) async fn ones_own_link_is_claimed_in_a_fresh_browser(page: &Page<'_>) -> Result<()> {
    let outcome = outcome(Length::Full, &mixed(Length::Full))?;
    page.open(&link::with_result("/", std::slice::from_ref(&outcome))).await?;
    ensure!(!speaks_to_its_reader(page).await?, "nobody has said whose it is");
    page.press_part("claim").await?;
    page.wait_until("it is said", "return !part('claim')").await?;
    ensure!(speaks_to_its_reader(page).await?, "it was claimed");
    page.check("the focus is on it", "return root.activeElement === part('headline')").await?;
    page.reload().await?;
    ensure!(speaks_to_its_reader(page).await?, "after a reload it is nobody's again");
    crate::tools::open(page, "over-time").await?;
    page.check("it can be kept", "return !!find('.annex [part=keep]')").await
}
