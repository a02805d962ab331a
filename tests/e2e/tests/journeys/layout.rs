//! Every screen at phone, large phone, tablet and desktop widths.

use anyhow::{Result, ensure};
use e2e::{
    engine::Engine,
    expected::{mixed, outcome, portrait},
    page::Page,
};
use quiz::{instrument::Length, link};

pub(crate) async fn answers_stay_where_the_thumb_is(page: &Page<'_>) -> Result<()> {
    // Where lines break is much the same in all engines: the others look at the ends.
    let widths = match page.engine {
        Engine::Chromium => &[320, 360, 412, 768, 1280][..],
        _ => &[320, 1280],
    };
    for &width in widths {
        page.open_at_width(width, "/").await?;
        page.start(Length::Full).await?;
        page.script("window.places = {}; window.stacked = []", vec![]).await?;
        page.give_answers_noting(
            "const top = part('option').getBoundingClientRect().top - quiz.getBoundingClientRect().top;
             (window.places[top.toFixed(1)] ??= []).push(text('statement'));
             const [back, next] = ['back', 'next'].map((name) => part(name).getBoundingClientRect().top);
             if (back !== next) window.stacked.push(text('statement'))",
            1,
            &mixed(Length::Full),
        )
        .await?;
        page.until_screen("context").await?;
        page.check(
            &format!("the answers keep their place at {width} px"),
            // A scroll bar that comes with the hint makes the letters a hair smaller.
            "const places = Object.entries(window.places);
             const tops = places.map(([top]) => Number(top));
             return Math.max(...tops) - Math.min(...tops) < 2
                 || places.map(([top, all]) => [top, all.length, all[0]])",
        )
        .await?;
        // Whatever has been fetched meanwhile.
        page.check(
            &format!("Back and Next stand side by side at {width} px"),
            "return window.stacked.length === 0 || window.stacked",
        )
        .await?;
        // Another width begins anew.
        page.script("localStorage.clear()", vec![]).await?;
    }
    Ok(())
}

pub(crate) async fn fits_every_width_from_320_pixels(page: &Page<'_>) -> Result<()> {
    let someones = link::encode(&outcome(Length::Full, &portrait(Length::Full))?);
    for width in [320, 360, 768, 1280] {
        page.open_at_width(width, "/").await?;
        page.until_screen("start").await?;
        page.check_layout(&format!("the start screen at {width} px")).await?;
        page.start(Length::Snapshot).await?;
        page.check_layout(&format!("a question at {width} px")).await?;
        page.press_part("next").await?;
        page.wait_until("an error is told", "return !!text('error')").await?;
        page.check_layout(&format!("a question with an error at {width} px")).await?;
        if width == 320 {
            let answers = mixed(Length::Snapshot);
            page.give_answers(1, &answers).await?;
            page.until_screen("context").await?;
            page.check_layout("the context questions at 320 px").await?;
            page.pass_context().await?;
            page.check_layout("the own result at 320 px").await?;
        }
        page.open_at_width(width, &format!("/#lmq={someones}")).await?;
        page.until_screen("result").await?;
        page.check_layout(&format!("someone's result at {width} px")).await?;
    }
    Ok(())
}

/// A system may have any font: the narrowest page is looked at in three, of different widths.
pub(crate) async fn fits_in_fonts_of_any_width(page: &Page<'_>) -> Result<()> {
    const FONTS: [&str; 3] = ["serif", "sans-serif", "ui-monospace, monospace"];
    let someones = link::encode(&outcome(Length::Full, &portrait(Length::Full))?);
    let mut widths = Vec::new();
    for font in FONTS {
        let set = format!("quiz.style.setProperty('--lmq-font', '{font}')");
        page.open_at_width(320, "/").await?;
        page.until_screen("start").await?;
        page.script(&set, vec![]).await?;
        page.check_layout(&format!("the start screen in {font}")).await?;
        page.start(Length::Snapshot).await?;
        page.check_layout(&format!("a question in {font}")).await?;
        page.open_at_width(320, &format!("/#lmq={someones}")).await?;
        page.until_screen("result").await?;
        page.script(&set, vec![]).await?;
        page.check_layout(&format!("someone's result in {font}")).await?;
        let wide = page
            .script(
                "return part('radar').querySelector('[data-look=name]').getComputedTextLength()",
                vec![],
            )
            .await?;
        widths.push(wide.as_f64().unwrap_or_default().round() as i64);
        page.script("localStorage.clear()", vec![]).await?;
    }
    let different: std::collections::BTreeSet<_> = widths.iter().collect();
    ensure!(different.len() == FONTS.len(), "these fonts are not of different widths: {widths:?}");
    Ok(())
}

/// Nothing moves while the quiz comes to its own page, at any width. Only Chromium tells what has moved.
pub(crate) async fn nothing_moves_while_the_quiz_comes(page: &Page<'_>) -> Result<()> {
    for width in [320, 390, 768, 1280] {
        page.open_at_width(width, "/").await?;
        page.until_screen("start").await?;
        // A frame after it is drawn, whatever that has moved is on record.
        page.script(
            "window.__drawn = false;
             requestAnimationFrame(() => requestAnimationFrame(() => { window.__drawn = true; }))",
            vec![],
        )
        .await?;
        page.wait_until("it is on screen", "return window.__drawn").await?;
        page.check(
            &format!("the quiz is as high at {width} px as what stood in for it"),
            "const seen = [];
             const observer = new PerformanceObserver(() => {});
             observer.observe({ type: 'layout-shift', buffered: true });
             seen.push(...observer.takeRecords());
             const all = seen.map(({ value, sources }) => [value, ...sources.map(({ node }) => node?.nodeName)]);
             return all.length === 0 || all",
        )
        .await?;
    }
    Ok(())
}

/// The whole of one's own result is five screens of a phone before anything is opened, and its chart is large and
/// in the first; on a desk the headline, the chart and both totals are seen at once.
pub(crate) async fn a_result_is_taken_in_at_a_glance(page: &Page<'_>) -> Result<()> {
    let (mixed, portrait) = (mixed(Length::Snapshot), portrait(Length::Snapshot));
    for (width, answers) in [(390, &mixed), (390, &portrait), (1280, &mixed), (1280, &portrait)] {
        page.open_at_width(width, "/").await?;
        // A phone's scroll bar takes no room.
        if width < 600 {
            page.script("document.documentElement.style.scrollbarWidth = 'none'", vec![]).await?;
        }
        page.take(Length::Snapshot, answers).await?;
        page.wait_until("all of it is drawn", "return !find('.due')").await?;
        page.check(
            &format!("a result is short at {width} px, and its chart large"),
            "const box = (piece) => piece.getBoundingClientRect();
             const foot = (selector) => Math.max(...[...root.querySelectorAll(selector)].map((one) => box(one).bottom));
             const rings = [...part('radar').querySelectorAll('[data-look=ring]')];
             const across = Math.max(...rings.map((ring) => box(ring).height));
             const [whole, chart] = [document.documentElement.scrollHeight, foot('[part=radar] [data-look=ring]') + scrollY];
             const first = foot('[part=radar] text, .totals') + scrollY;
             const fits = innerWidth < 600 ? whole < 4300 && chart < 1100 : first < 800;
             return across >= 230 && fits || [whole, chart, first, across]",
        )
        .await?;
        page.script("localStorage.clear()", vec![]).await?;
    }
    Ok(())
}

/// Four outlines over each other need room: on a phone the chart of two is at least 300 pixels from corner to
/// corner, and what is said of the two, with the way to one's own, stands in the first screen.
pub(crate) async fn a_comparison_is_seen_at_once(page: &Page<'_>) -> Result<()> {
    let both = [mixed(Length::Snapshot), portrait(Length::Snapshot)]
        .map(|answers| outcome(Length::Snapshot, &answers));
    let [one, other] = both;
    let path = link::with_result("/", &[one?, other?]);
    for width in [320, 360, 390, 1280] {
        page.open_at_width(width, &path).await?;
        page.until_screen("result").await?;
        crate::tools::compared(page).await?;
        page.check_layout(&format!("a comparison at {width} px")).await?;
        page.check(
            &format!("the chart is large at {width} px, and the words stand before it"),
            "const rings = [...root.querySelectorAll('[data-chart=couple] [data-look=ring]')];
             const across = Math.max(...rings.map((ring) => ring.getBoundingClientRect().height));
             const { bottom } = part('alone').getBoundingClientRect();
             const least = innerWidth < 360 ? 260 : 300;
             return across >= least && bottom < 700 || [across, bottom]",
        )
        .await?;
    }
    Ok(())
}

/// WCAG 1.4.12: with this much space between letters, words and lines, nothing sticks out of the narrowest page.
pub(crate) async fn a_comparison_fits_with_wider_spacing(page: &Page<'_>) -> Result<()> {
    let both = [mixed(Length::Snapshot), portrait(Length::Snapshot)]
        .map(|answers| outcome(Length::Snapshot, &answers));
    let [one, other] = both;
    page.open_at_width(320, &link::with_result("/", &[one?, other?])).await?;
    page.until_screen("result").await?;
    crate::tools::compared(page).await?;
    page.check(
        "the page doesn't scroll sideways",
        "for (const { style } of root.querySelectorAll('*')) {
             style.letterSpacing = '0.12em';
             style.wordSpacing = '0.16em';
             style.lineHeight = '1.5';
         }
         return document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth",
    )
    .await
}
