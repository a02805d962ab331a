//! The page for teams: pasting, files, links with many results, and everything by keyboard. Its people, the ways
//! back, and very many results have files of their own.

mod many;
mod people;
mod ways_back;

pub(crate) use many::ten_thousand_are_read_without_standing_still;
pub(crate) use people::{
    a_chat_gives_names_that_lead_to_results, a_search_leaves_the_field_and_the_focus_alone,
    no_heading_takes_the_focus_out_of_sight, paste, the_teams_link_has_names_if_they_are_wanted,
};
pub(crate) use ways_back::{
    a_reload_loses_nothing, an_example_is_looked_at_and_left, an_invitation_is_copied,
    erasing_is_taken_back,
};

use anyhow::{Context as _, Result, ensure};
use e2e::{engine::Engine, page::Page};
use fantoccini::{Locator, key::Key};
use quiz::{
    instrument::{Answer, Context, Length, Revision},
    link,
    scoring::Outcome,
};
use serde_json::json;

/// What is asked of the page again and again.
pub(crate) const TEXTS: &str = "const texts = (selector) =>
    [...document.querySelectorAll(selector)].map((one) => one.textContent.trim());";

/// Gives the file input a file, as choosing one does.
pub(crate) const CHOOSE: &str = "
    const chosen = new DataTransfer();
    chosen.items.add(new File([arguments[1]], arguments[0], { type: 'text/csv' }));
    const input = document.querySelector('#files');
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));";

/// Drops a file in the middle of the page.
const DROP: &str = "
    const dropped = new DataTransfer();
    dropped.items.add(new File([arguments[1]], arguments[0]));
    for (const name of ['dragover', 'drop']) {
        document.querySelector('footer').dispatchEvent(new DragEvent(name,
            { dataTransfer: dropped, bubbles: true, cancelable: true }));
    }";

/// Keeps the files that the page saves, instead of handing them to the browser.
const KEEP_FILES: &str = "
    window.savedFiles = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        blob.text().then((text) => window.savedFiles.push(text));
        return make(blob);
    };
    HTMLAnchorElement.prototype.click = function () {};";

/// That many people with answers of their own, the same in every run.
pub(crate) fn people(count: usize) -> Result<Vec<Outcome>> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut answer = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Answer::ALL.get((state >> 33) as usize % 5).copied()
    };
    let lengths = Length::ALL.into_iter().cycle().take(count);
    let person = |length: Length| {
        let answers: Vec<_> = (0..length.item_count()).map(|_| answer()).collect();
        Outcome::from_answers(Revision::OURS, length, &answers, Context::default())
            .context("no outcome")
    };
    lengths.map(person).collect()
}

/// A table of them, each with a name.
pub(crate) fn table(people: &[Outcome]) -> String {
    let row = |(number, outcome): (usize, &Outcome)| {
        format!("Person {number},https://blog.example/post#lmq={}\r\n", link::encode(outcome))
    };
    String::from("name,link\r\n") + &(1..).zip(people).map(row).collect::<String>()
}

/// Opens the page for teams with the rest of its address, and waits until it can take results.
pub(crate) async fn open(page: &Page<'_>, rest: &str) -> Result<()> {
    page.open(&format!("/team.html{rest}")).await?;
    page.wait_until("the page asks for results", "return !!document.querySelector('#paste')")
        .await?;
    Ok(())
}

/// Opens the page as in a new tab, where nobody is kept.
pub(crate) async fn open_anew(page: &Page<'_>) -> Result<()> {
    page.forget_kept().await?;
    open(page, "").await
}

pub(crate) async fn until_done(page: &Page<'_>) -> Result<()> {
    let done = "return document.querySelector('.desk').dataset.work === 'done'";
    page.wait_until("the team is shown", done).await?;
    Ok(())
}

/// The texts of everything that a selector finds.
pub(crate) async fn texts(page: &Page<'_>, selector: &str) -> Result<Vec<String>> {
    let body = format!("{TEXTS} return texts(arguments[0])");
    Ok(serde_json::from_value(page.script(&body, vec![json!(selector)]).await?)?)
}

/// How many of something the panel says there were; none where it doesn't mention it.
async fn counted(page: &Page<'_>, what: &str) -> Result<String> {
    let selector = format!("[data-count='read.{what}'] dd");
    Ok(texts(page, &selector).await?.pop().unwrap_or_default())
}

pub(crate) async fn type_into(page: &Page<'_>, selector: &str, text: &str) -> Result<()> {
    let field = page.client.find(Locator::Css(selector)).await.context("finding the field")?;
    field.send_keys(text).await.context("typing")
}

pub(crate) async fn three_people_are_pasted(page: &Page<'_>) -> Result<()> {
    let people = people(3)?;
    let [ada, bo, third] = [0, 1, 2].map(|index| people.get(index).map(link::encode));
    let (ada, bo) = (ada.context("nobody")?, bo.context("nobody")?);
    let third = third.context("nobody")?;
    let damaged = third.replacen(third.get(3..4).context("short")?, "", 1);
    let text = format!(
        "Ada <b>,https://a.example/#lmq={ada}\nBo,https://a.example/#lmq={bo}\n\n\
         https://a.example/?utm=1#lmq={third}\nAda <b>,{ada}\njust chatting\n{damaged}\n"
    );
    open(page, "").await?;
    page.check(
        "no text field makes an iPhone zoom in",
        "return [...document.querySelectorAll('textarea, select, input[type=text], input[type=search]')]
             .every((field) => parseFloat(getComputedStyle(field).fontSize) >= 16)",
    )
    .await?;
    page.press_on_page("[data-press='show']").await?;
    page.wait_until("an empty field is told of", "return !!document.querySelector('.problem')")
        .await?;
    page.script("document.querySelector('#paste').value = arguments[0]", vec![json!(text)]).await?;
    page.press_on_page("[data-press='show']").await?;
    until_done(page).await?;
    for (what, expected) in
        [("taken", "3"), ("duplicates", "1"), ("blank", "1"), ("rubbish", "1"), ("refused", "1")]
    {
        ensure!(counted(page, what).await? == expected, "{what}: {}", counted(page, what).await?);
    }
    let told = texts(page, "[data-card=reading] li").await?;
    ensure!(told.iter().any(|line| line == "Line 6: just chatting"), "{told:?}");
    ensure!(
        told.iter().any(|line| line.starts_with("Line 7: ") && line.contains("damaged")),
        "{told:?}"
    );
    let names = texts(page, "tbody bdi").await?;
    ensure!(names == ["Ada <b>", "Bo", "Person 3"], "names are text: {names:?}");
    page.wait_until("the team has the focus", "return document.activeElement.id === 'team-title'")
        .await?;
    page.check(
        "everybody has a mark on each axis",
        "return document.querySelectorAll('.people').length === 12 &&
             document.querySelectorAll('.people span span').length <= 36",
    )
    .await?;
    everything_has_a_name(page).await?;
    page.press_on_page("[data-press='erase']").await?;
    page.wait_until("all is gone", "return !document.querySelector('.team, [data-card=reading]')")
        .await?;
    page.check("the field too", "return document.querySelector('#paste').value === ''").await
}

/// Every control and picture has a name, every field a label, and headings go down step by step.
async fn everything_has_a_name(page: &Page<'_>) -> Result<()> {
    let nameless = page
        .script(
            "const name = (one) => one.getAttribute('aria-label') || one.textContent.trim() ||
                 (one.labels && one.labels.length && one.labels[0].textContent.trim()) ||
                 (one.getAttribute('aria-labelledby') || '').split(' ').map((id) =>
                     document.getElementById(id)?.textContent).join('');
             const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((one) =>
                 Number(one.localName[1]));
             const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
             return [
                 ...[...document.querySelectorAll('button, input, textarea, a, progress, [role=img], [role=group], table th')]
                     .filter((one) => !name(one)).map((one) => one.outerHTML.slice(0, 80)),
                 ...levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
                 ...ids.filter((id, index) => ids.indexOf(id) !== index),
             ]",
            vec![],
        )
        .await?;
    ensure!(nameless == json!([]), "without a name, or a heading or an id too many: {nameless}");
    Ok(())
}

pub(crate) async fn a_link_with_many_results_opens_as_a_team(page: &Page<'_>) -> Result<()> {
    let people = people(5)?;
    let fragment = link::with_result("", &people);
    open(page, &fragment).await?;
    until_done(page).await?;
    ensure!(texts(page, "#team-title").await? == ["5 people"]);
    page.check("the focus stays", "return document.activeElement === document.body").await?;
    let address = format!("{}/team.html{fragment}", page.site.origin());
    page.check(
        "the link to the team is the one that was opened",
        &format!("return document.querySelector('#link').value === {}", json!(address)),
    )
    .await?;
    page.press_on_page("[data-press='erase']").await?;
    page.wait_until("the results have left the address", "return !location.hash").await?;
    Ok(())
}

pub(crate) async fn files_are_read_sorted_searched_and_saved(page: &Page<'_>) -> Result<()> {
    let all = table(&people(120)?);
    let (some, others) = all.split_at(all.find("Person 81,").context("too few")?);
    open(page, "").await?;
    page.script(KEEP_FILES, vec![]).await?;
    page.script(CHOOSE, vec![json!("some.csv"), json!(some)]).await?;
    until_done(page).await?;
    ensure!(texts(page, "#team-title").await? == ["80 people"]);
    page.script(DROP, vec![json!("others.txt"), json!(others)]).await?;
    let both = format!("{TEXTS} return texts('#team-title')[0] === '120 people'");
    page.wait_until("both files are one team", &both).await?;
    until_done(page).await?;
    ensure!(texts(page, ".rows").await? == ["1 to 25 of 120"]);
    for _ in 0..4 {
        page.press_on_page("[data-press='on']").await?;
    }
    let last = format!("{TEXTS} return texts('.rows')[0] === '101 to 120 of 120'");
    page.wait_until("the last page", &last).await?;

    page.press_on_page("th:nth-child(3) button").await?;
    let sorted = "return document.querySelector('th:nth-child(3)').ariaSort === 'descending'";
    page.wait_until("sorted by leading", sorted).await?;
    let totals: Vec<i32> =
        texts(page, "tbody td:nth-child(3)").await?.iter().flat_map(|text| text.parse()).collect();
    ensure!(totals.len() == 25 && totals.iter().rev().is_sorted(), "{totals:?}");
    type_into(page, "#find", "person 11").await?;
    let found = format!("{TEXTS} return texts('.rows')[0] === '1 to 11 of 11'");
    page.wait_until("eleven are found", &found).await?;

    page.press_on_page("[data-press='csv']").await?;
    let saved = page.wait_until("the file is there", "return window.savedFiles[0]").await?;
    open_anew(page).await?;
    page.script(CHOOSE, vec![json!("saved.csv"), saved]).await?;
    until_done(page).await?;
    ensure!(texts(page, "#team-title").await? == ["120 people"], "read again, it is the same team");
    ensure!(texts(page, "tbody bdi").await?.first().is_some_and(|name| name == "Person 1"));
    Ok(())
}

pub(crate) async fn a_team_is_read_by_keyboard_alone(page: &Page<'_>) -> Result<()> {
    let links: Vec<String> = people(3)?.iter().map(link::encode).collect();
    open(page, "").await?;
    page.tab_to("#paste").await?;
    type_into(page, "#paste", &links.join(" ")).await?;
    page.tab_to("[data-press='show']").await?;
    page.key(Key::Enter).await?;
    until_done(page).await?;
    page.tab_to("th:nth-child(3) button").await?;
    page.key(Key::Enter).await?;
    let sorted = "return document.activeElement.closest('th')?.ariaSort === 'descending'";
    page.wait_until("sorted, and the focus has stayed", sorted).await?;
    page.tab_to("#link").await?;
    // The way in, folded away, opens again by the key and by the pointer.
    page.script("document.querySelector('.intake').open = false", vec![]).await?;
    for press in ["key", "pointer"] {
        let summary = ".intake > summary";
        match press {
            "key" => {
                page.script("document.querySelector('.intake > summary').focus()", vec![]).await?;
                page.key(Key::Enter).await?;
            }
            _ => page.press_on_page(summary).await?,
        }
        page.wait_until(press, "return document.querySelector('.intake').open").await?;
        page.check(
            "the mark of what opens is there",
            "return getComputedStyle(document.querySelector('.intake > summary')).display === 'list-item'",
        )
        .await?;
        page.press_on_page(summary).await?;
        page.wait_until("it is folded away", "return !document.querySelector('.intake').open")
            .await?;
    }
    Ok(())
}

/// Whoever follows a result's link to the page for teams has most of it already.
pub(crate) async fn coming_from_a_result_fetches_little_more(page: &Page<'_>) -> Result<()> {
    let fragment = link::with_result("", &people(3)?);
    page.open(&format!("/{fragment}")).await?;
    page.until_screen("result").await?;
    page.wait_until("the comparison is open", "return !!part('compare-team')").await?;
    let href = page.text_of("return part('compare-team').href").await?;
    // The browser writes to its cache a moment after the answer has come.
    let before = page.site.asked().len();
    page.open_address(&href).await?;
    page.wait_until("the page asks for results", "return !!document.querySelector('#paste')")
        .await?;
    until_done(page).await?;
    let asked: Vec<_> = page.site.asked().into_iter().skip(before).map(|one| one.path).collect();
    // WebKit keeps nothing from page to page while it is driven.
    let again: &[&str] = match page.engine {
        Engine::WebKit => &[],
        _ => &["/program.wasm", "/program.js", "/result.wasm", "/embed.js", "/result.json"],
    };
    for file in again {
        ensure!(!asked.iter().any(|path| path.ends_with(file)), "{file} again: {asked:?}");
    }
    ensure!(asked.iter().any(|path| path.ends_with("/team.wasm")), "no team: {asked:?}");
    Ok(())
}
