//! Seeing a result beside somebody else's: from a link, by pasting one, and in one link for both.

use super::{compared, open, path_of, person, three};
use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{mixed, outcome},
    page::Page,
    walk::says_you,
};
use quiz::{
    instrument::{Frequency, Length},
    link::{self, NamedResult},
    scoring::{Grade, comparison::compare},
};
use serde_json::json;

/// The text of what a selector finds on the page, closed or not.
async fn text(page: &Page<'_>, selector: &str) -> Result<String> {
    let found = format!("find('[data-topic=compare] {selector}').textContent");
    page.text_of(&format!("return {found}.trim().replace(/\\s+/g, ' ')")).await
}

/// The headline of the page has the focus.
const AT_HEADLINE: &str = "return root.activeElement === part('headline')";

/// Everybody in the link of a field.
async fn people_in(page: &Page<'_>, part: &str) -> Result<Vec<NamedResult>> {
    let link = page.text_of(&format!("return part('{part}').value")).await?;
    link::find_results(&link).context("no link")?.map_err(|refusal| anyhow::anyhow!("{refusal:?}"))
}

pub(crate) async fn a_shared_result_is_taken_and_seen_beside_ones_own(
    page: &Page<'_>,
) -> Result<()> {
    let ann = person("Ann <b>", Frequency::AlmostAlways)?;
    page.open(&path_of(std::slice::from_ref(&ann))).await?;
    page.until_screen("result").await?;
    let eyebrow = page.text_of("return find('.eyebrow').textContent").await?;
    ensure!(eyebrow.contains("Ann <b>"), "{eyebrow}");
    page.press_part("take").await?;
    page.until_screen("start").await?;
    let answers = mixed(Length::Snapshot);
    page.take(Length::Snapshot, &answers).await?;
    compared(page).await?;
    page.wait_until("the focus is on the headline", AT_HEADLINE).await?;
    ensure!(text(page, "[part=headline]").await? == "You and \u{2068}Ann <b>\u{2069}");
    let own = outcome(Length::Snapshot, &answers)?;
    let comparison = compare(&own, &ann.outcome).context("other statements")?;
    let clear = comparison.all().filter(|number| number.reading.grade() == Grade::Clear).count();
    let counted = format!("Of {} numbers, {clear} are clearly", comparison.all().count());
    let said = text(page, ".verdict").await?;
    ensure!(clear > 0 && said.contains(&counted), "{counted}: {said}");
    page.check(
        "both are on one chart, two shapes each",
        "const lines = (person) =>
             root.querySelectorAll(`[data-chart=couple] [data-person=${person}] [data-look^=line]`).length;
         return lines('first') === 2 && lines('second') === 2",
    )
    .await?;
    page.press(".legend button:last-child").await?;
    page.wait_until(
        "Ann is hidden",
        "return !find('[data-chart=couple] [data-person=second]') && !!find('[data-chart=couple] [data-person=first]')",
    )
    .await?;

    // A name is in the link to both, as it was typed, and so is the other's.
    page.element("[part=share-name]").await?.send_keys("Bo & Co").await?;
    page.wait_until("it is in the link", "return /lmq-name=.*Bo/.test(part('share-link').value)")
        .await?;
    let both = people_in(page, "share-link").await?;
    let names: Vec<_> =
        both.iter().map(|one| one.name.as_ref().map_or("", |name| name.text())).collect();
    ensure!(names == ["Ann <b>", "Bo & Co"], "{names:?}");
    ensure!(both.last().map(|one| &one.outcome) == Some(&own));

    // One's own result is a press away, with a link of its own, and so is the way back.
    page.press_part("alone").await?;
    page.wait_until("one's own result is there, with the focus", AT_HEADLINE).await?;
    page.check("its chart is there", "return !!part('radar')").await?;
    ensure!(says_you(&page.part_text("headline").await?));
    ensure!(people_in(page, "share-link").await?.len() == 1);
    page.press_part("beside").await?;
    compared(page).await?;
    page.wait_until("the comparison has the focus", AT_HEADLINE).await?;

    // After a reload, one's own result is still beside the one it was begun from.
    page.reload().await?;
    page.until_screen("result").await?;
    compared(page).await?;
    ensure!(text(page, "[part=headline]").await?.contains("Ann <b>"));
    page.check("nothing has taken the focus", "return !root.activeElement").await
}

pub(crate) async fn a_link_is_pasted_beside_ones_own(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    open(page, "compare").await?;
    page.wait_until("the heading has the focus", "return root.activeElement?.localName === 'h3'")
        .await?;
    let field = "[part=compare-link]";
    let ann = person("Ann", Frequency::Rarely)?;
    let link = link::with_named_results("https://blog.example/post", std::slice::from_ref(&ann));
    for (pasted, is_taken) in
        [("no link at all", false), ("https://blog.example/#lmq=1AAAA", false), (&*link, true)]
    {
        page.script("find(arguments[0]).value = arguments[1]", vec![json!(field), json!(pasted)])
            .await?;
        page.press_part("compare-show").await?;
        if is_taken {
            compared(page).await?;
            page.wait_until("the focus is on who they are", AT_HEADLINE).await?;
        } else {
            page.wait_until(
                "a sentence says why",
                "return find('.annex .refusal').textContent.trim().length > 20",
            )
            .await?;
            page.check(
                "what was pasted is still there",
                &format!("return find({}).value === {}", json!(field), json!(pasted)),
            )
            .await?;
        }
    }
    ensure!(text(page, "[part=headline]").await?.contains("Ann"));
    Ok(())
}

pub(crate) async fn a_second_wrong_link_is_told_anew(page: &Page<'_>) -> Result<()> {
    page.open_quiz().await?;
    page.take(Length::Snapshot, &mixed(Length::Snapshot)).await?;
    open(page, "compare").await?;
    // What a screen reader hears are the changes of the region that speaks.
    page.script(
        "window.heard = [];
         new MutationObserver(() => window.heard.push(find('.refusal').textContent))
             .observe(find('.refusal'), { childList: true, characterData: true, subtree: true })",
        vec![],
    )
    .await?;
    for times in 1..=2 {
        page.press_part("compare-show").await?;
        page.wait_until(
            &format!("it is told {times} times"),
            &format!("return window.heard.filter((said) => said.length > 20).length === {times}"),
        )
        .await?;
    }
    page.check("in between it was silent", "return window.heard.includes('')").await
}

pub(crate) async fn a_link_of_two_people_is_a_comparison_at_once(page: &Page<'_>) -> Result<()> {
    let people = [person("Ann", Frequency::Often)?, person("بو", Frequency::Rarely)?];
    page.open(&path_of(&people)).await?;
    page.until_screen("result").await?;
    compared(page).await?;
    for selector in ["[part=headline]", ".verdict"] {
        let said = text(page, selector).await?;
        ensure!(said.contains("Ann") && said.contains("بو"), "{said}");
        ensure!(!says_you(&said), "it speaks to its reader: {said}");
    }
    ensure!(people_in(page, "share-link").await? == people, "what it has brought is passed on");
    page.check("nobody has asked for it, so it takes no focus", "return !root.activeElement").await
}

pub(crate) async fn a_link_of_a_team_leads_to_the_page_for_teams(page: &Page<'_>) -> Result<()> {
    let people = three()?;
    page.open(&path_of(&people)).await?;
    page.until_screen("result").await?;
    compared(page).await?;
    let team = page.text_of("return part('compare-team').href").await?;
    ensure!(team.starts_with(&format!("{}/team.html#lmq=", page.site.origin())), "{team}");
    let found = link::find_results(&team).context("no link")?;
    ensure!(found == Ok(people.to_vec()), "{found:?}");
    // Somebody else of the link can be chosen.
    page.press(".others label:nth-of-type(2)").await?;
    page.wait_until("Cy is chosen", "return part('headline').textContent.includes('Cy')").await?;
    Ok(())
}
