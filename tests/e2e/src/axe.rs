//! axe-core on whatever is shown now, in every rendering that a reader may have of it. The list of what
//! may be wrong is empty. It looks into the shadow trees; what it asks is in `injected/axe.js`.

use crate::{page::Page, server::project};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs};

/// One way in which a browser shows a page.
#[derive(Clone, Copy, Debug)]
struct Rendering {
    name: &'static str,
    /// CSS pixels, and how many of the screen's there are to one.
    size: (u32, u32),
    scale: u32,
    /// What the reader's system asks for, as a media feature.
    feature: Option<(&'static str, &'static str)>,
    direction: &'static str,
}

/// A wide window, and nothing asked for.
const WIDE: Rendering =
    Rendering { name: "1280 px", size: (1280, 800), scale: 1, feature: None, direction: "ltr" };

/// Those of one size beside each other: a page takes longer to lay out than to colour.
const RENDERINGS: [Rendering; 8] = [
    WIDE,
    Rendering { name: "dark", feature: Some(("prefers-color-scheme", "dark")), ..WIDE },
    Rendering { name: "forced colours", feature: Some(("forced-colors", "active")), ..WIDE },
    Rendering {
        name: "reduced motion",
        feature: Some(("prefers-reduced-motion", "reduce")),
        ..WIDE
    },
    Rendering { name: "right to left", direction: "rtl", ..WIDE },
    Rendering { name: "768 px", size: (768, 1024), ..WIDE },
    Rendering { name: "320 px", size: (320, 800), ..WIDE },
    // A window of 1280 by 1024, four times enlarged.
    Rendering { name: "400 %", size: (320, 256), scale: 4, ..WIDE },
];

/// Turns the page around, and the quiz in it, as words of a language that runs the other way do. Then
/// notes when the page has been drawn anew.
const TURN: &str = "
    const trees = [document, ...quizzes.flatMap((one) => one.shadowRoot ?? [])];
    const told = trees.flatMap((tree) => [...tree.querySelectorAll('[dir=ltr], [dir=rtl]')]);
    for (const one of [document.documentElement, ...told]) one.dir = arguments[0];
    window.__drawn = false;
    requestAnimationFrame(() => requestAnimationFrame(() => { window.__drawn = true; }))";

/// Whether colours have come to rest. What is on its way to another one arrives at once.
const AT_REST: &str = "
    const trees = [document, ...quizzes.flatMap((one) => one.shadowRoot ?? [])];
    const moving = trees.flatMap((tree) => tree.getAnimations());
    for (const one of moving) one.finish();
    return moving.length === 0";

/// In forced colours, Chromium paints text in the forced one and says so of `color`, but of the property
/// that axe asks for first it says what the page would have liked. No style sheet of ours sets that.
const PAINTED: &str = "
    const { prototype } = CSSStyleDeclaration;
    const { getPropertyValue } = prototype;
    prototype.getPropertyValue = function (name) {
        return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
    };";

impl Page<'_> {
    /// Fails with whatever axe-core finds on the screen shown now, in whichever rendering. Afterwards
    /// the page is rendered as before.
    pub async fn check_axe(&self, what: &str) -> Result<()> {
        self.check_axe_within(what, None).await
    }

    /// As `check_axe`, where all but what a selector finds in the quiz has been looked at before: it is
    /// looked at once more as it stands together, and then that part of it alone.
    pub async fn check_axe_of(&self, what: &str, selector: &str) -> Result<()> {
        self.check_axe_within(what, Some(selector)).await
    }

    async fn check_axe_within(&self, what: &str, selector: Option<&str>) -> Result<()> {
        self.bring_axe().await?;
        let mut found: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (number, rendering) in RENDERINGS.into_iter().enumerate() {
            let selector = selector.filter(|_| number > 0);
            let violations = self.violations(rendering, selector).await;
            for violation in violations.with_context(|| format!("{what}, {}", rendering.name))? {
                found.entry(violation).or_default().push(rendering.name);
            }
        }
        self.render_plainly().await?;
        let told: Vec<String> = found
            .iter()
            .map(|(violation, names)| format!("{violation} ({})", names.join(", ")))
            .collect();
        ensure!(told.is_empty(), "axe finds in {what}:\n  {}", told.join("\n  "));
        Ok(())
    }

    /// The names of all renderings.
    pub fn renderings() -> [&'static str; 8] {
        RENDERINGS.map(|rendering| rendering.name)
    }

    /// Hands axe-core to the page, unless it is there. A script of the driver's is no matter of the
    /// page's policy.
    async fn bring_axe(&self) -> Result<()> {
        if self.script("return !!window.axe", vec![]).await? == json!(true) {
            return Ok(());
        }
        let file = project().join("target/bundlers/node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(&file).with_context(|| {
            format!("no axe-core at {}: `cargo xtask test` puts it there", file.display())
        })?;
        self.script(&format!("{PAINTED} {source}"), vec![]).await?;
        Ok(())
    }

    /// Every violation in a rendering, with its rule, its place and what axe says.
    async fn violations(
        &self,
        rendering: Rendering,
        selector: Option<&str>,
    ) -> Result<Vec<String>> {
        let Rendering { size: (width, height), scale, feature, direction, .. } = rendering;
        let metrics = json!({
            "width": width,
            "height": height,
            "deviceScaleFactor": scale,
            "mobile": false,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        let features: Vec<Value> =
            feature.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        self.script(TURN, vec![json!(direction)]).await?;
        let query = feature.map_or("all".to_owned(), |(name, value)| format!("({name}: {value})"));
        let is_rendered = format!(
            "if (innerWidth !== {width} || devicePixelRatio !== {scale} || !window.__drawn
                 || !matchMedia('{query}').matches) return false;
             {AT_REST}"
        );
        self.wait_until("the page is rendered so", &is_rendered).await?;
        self.script(include_str!("injected/axe.js"), vec![json!(selector)]).await?;
        let found = self.wait_until("axe has looked", "return window.__axe").await?;
        Ok(serde_json::from_value(found)?)
    }

    /// Takes back what was asked of the browser for a rendering.
    async fn render_plainly(&self) -> Result<()> {
        self.devtools("Emulation.clearDeviceMetricsOverride", json!({})).await?;
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": [] })).await?;
        self.script(TURN, vec![json!("ltr")]).await?;
        self.wait_until(
            "the page is rendered as before",
            &format!("if (!window.__drawn) return false; {AT_REST}"),
        )
        .await?;
        Ok(())
    }
}
