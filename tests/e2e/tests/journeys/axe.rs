//! axe-core finds nothing on any screen, in any rendering. Each topic has a file of its own; here is the
//! proof that axe can find something, inside the shadow tree.

mod builder;
mod failing;
mod results;
mod taking;
mod team;
mod tools;

pub(crate) use builder::the_page_for_authors;
pub(crate) use failing::whatever_is_shown_instead_of_the_quiz;
pub(crate) use results::every_result;
pub(crate) use taking::every_step_of_taking;
pub(crate) use team::the_page_for_teams;
pub(crate) use tools::every_tool;

use anyhow::{Result, bail, ensure};
use e2e::page::Page;

/// What is wrong with an element, by the rule that says so, and how it is put into the quiz.
const WRONGS: [(&str, &str); 5] = [
    ("image-alt", "return document.createElement('img')"),
    ("button-name", "return document.createElement('button')"),
    (
        "color-contrast",
        "const said = document.createElement('p');
         said.textContent = 'Hardly to be read';
         said.style.color = '#808080';
         said.style.background = '#909090';
         said.style.forcedColorAdjust = 'none';
         return said",
    ),
    (
        "target-size",
        "const both = document.createElement('div');
         for (const name of ['One', 'Other']) {
             const small = document.createElement('button');
             small.textContent = name;
             small.style.cssText = 'all: unset; display: block; font: 8px/8px sans-serif';
             both.append(small);
         }
         return both",
    ),
    (
        "heading-order",
        "const deep = document.createElement('h6');
         deep.textContent = 'Much too deep';
         return deep",
    ),
];

pub(crate) async fn every_kind_of_violation_is_found_in_the_shadow_tree(
    page: &Page<'_>,
) -> Result<()> {
    page.open_quiz().await?;
    let width = page.script("return innerWidth", vec![]).await?;
    page.script("window.__wrongs = []", vec![]).await?;
    for (_, made) in WRONGS {
        let put = format!(
            "const wrong = (() => {{ {made} }})();
             window.__wrongs.push(wrong);
             find('.screen').append(wrong)"
        );
        page.script(&put, vec![]).await?;
    }
    let Err(error) = page.check_axe("the start screen").await else {
        bail!("axe lets everything pass");
    };
    let told = error.to_string();
    for (rule, _) in WRONGS {
        let start = format!("{rule} at leader-manager-quiz >> ");
        let violations = told.lines().filter(|line| line.trim().starts_with(&start));
        for rendering in Page::renderings() {
            ensure!(
                violations.clone().any(|violation| is_told_of(violation, rendering)),
                "no {rule} inside the quiz in the rendering {rendering}: {told}"
            );
        }
    }
    page.script("for (const wrong of window.__wrongs) wrong.remove()", vec![]).await?;
    page.check_axe("the start screen without all that").await?;
    page.check(
        "the page is rendered as before",
        &format!(
            "return innerWidth === {width} && devicePixelRatio === 1 && document.dir === 'ltr'
                 && ['prefers-color-scheme: light', 'forced-colors: none',
                     'prefers-reduced-motion: no-preference']
                     .every((feature) => matchMedia(`(${{feature}})`).matches)"
        ),
    )
    .await
}

/// Whether a violation is told of this rendering: their names are in the brackets at its end.
fn is_told_of(violation: &str, rendering: &str) -> bool {
    let names = violation.rsplit('(').next().unwrap_or_default();
    names.trim_end_matches(')').split(", ").any(|name| name == rendering)
}

/// Presses everything that a selector finds in the quiz and that isn't open, and waits until all is.
async fn open_all(page: &Page<'_>, selector: &str) -> Result<()> {
    page.script(
        "for (const one of root.querySelectorAll(arguments[0])) {
             if (!one.open) one.querySelector('summary').click();
         }",
        vec![selector.into()],
    )
    .await?;
    page.wait_until(
        &format!("every {selector} is open"),
        &format!(
            "const all = [...root.querySelectorAll({selector:?})];
             return all.length > 0 && all.every((one) => one.open)"
        ),
    )
    .await?;
    Ok(())
}
