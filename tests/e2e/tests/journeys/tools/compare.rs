//! Seeing a result beside somebody else's: from a link, by pasting one, and in one link for both.

use super::{open, path_of, person, shows, text, three};
use anyhow::{Context, Result, ensure};
use e2e::{
    expected::{mixed, outcome},
    page::Page,
    walk::says_you,
};
use quiz::{
    instrument::{Frequency, Length},
    link::{self, NamedResult},
    scoring::{Outcome, comparison::compare},
};
use serde_json::json;

/// How many numbers differ clearly, and of how many.
fn clear(first: &Outcome, second: &Outcome) -> Result<(usize, usize)> {
    let comparison = compare(first, second).context("other statements")?;
    let pairs = [comparison.totals, comparison.dimensions, comparison.scales].concat();
    Ok((pairs.iter().filter(|pair| pair.is_clear()).count(), pairs.len()))
}

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
    shows(page, "compare").await?;
    page.wait_until(
        "the focus is on the headline",
        "return root.activeElement === part('headline')",
    )
    .await?;
    let own = outcome(Length::Snapshot, &answers)?;
    let (count, all) = clear(&own, &ann.outcome)?;
    let said = text(page, ".verdict").await?;
    ensure!(count > 0 && said.contains(&format!("{count} of {all}")), "{count} of {all}: {said}");
    ensure!(said.contains("Ann <b>"), "{said}");
    page.check(
        "both are on one chart, two shapes each",
        "const lines = (person) =>
             root.querySelectorAll(`[data-chart=couple] [data-person=${person}] [data-look^=line]`).length;
         return lines('first') === 2 && lines('second') === 2",
    )
    .await?;
    ensure!(people_in(page, "compare-both-link").await?.len() == 2);

    // A name is in both links, as it was typed.
    page.element("[part=share-name]").await?.send_keys("Bo & Co").await?;
    page.wait_until(
        "the name is in both links",
        "return ['share-link', 'compare-both-link']
             .every((link) => part(link).value.includes('lmq-name=Bo'))",
    )
    .await?;
    let both = people_in(page, "compare-both-link").await?;
    let names: Vec<_> =
        both.iter().map(|one| one.name.as_ref().map_or("", |name| name.text())).collect();
    ensure!(names == ["Bo & Co", "Ann <b>"], "{names:?}");
    ensure!(both.first().map(|one| &one.outcome) == Some(&own));

    // After a reload, one's own result is still beside the one it was begun from.
    page.reload().await?;
    page.until_screen("result").await?;
    shows(page, "compare").await?;
    ensure!(text(page, ".couple").await?.contains("Ann <b>"));
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
            page.wait_until("both are shown", "return !!find('.annex .verdict')").await?;
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
    ensure!(text(page, ".couple").await?.contains("Ann"));
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
    shows(page, "compare").await?;
    for selector in [".couple", ".verdict"] {
        let said = text(page, selector).await?;
        ensure!(said.contains("Ann") && said.contains("بو"), "{said}");
        ensure!(!says_you(&said), "it speaks to its reader: {said}");
    }
    page.check("nobody has asked for it, so it takes no focus", "return !root.activeElement").await
}

pub(crate) async fn a_link_of_a_team_leads_to_the_page_for_teams(page: &Page<'_>) -> Result<()> {
    let people = three()?;
    page.open(&path_of(&people)).await?;
    page.until_screen("result").await?;
    shows(page, "compare").await?;
    let team = page.text_of("return part('compare-team').href").await?;
    ensure!(team.starts_with(&format!("{}/team.html#lmq=", page.site.origin())), "{team}");
    let found = link::find_results(&team).context("no link")?;
    ensure!(found == Ok(people.to_vec()), "{found:?}");
    // Somebody else of the link can be chosen.
    page.press(".others label:nth-of-type(2)").await?;
    page.wait_until("Cy is chosen", "return find('.annex .couple').textContent.includes('Cy')")
        .await?;
    Ok(())
}
