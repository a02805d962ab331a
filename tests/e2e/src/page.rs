//! A browser with the quiz's page in it: finding what is in the shadow tree, asking it
//! things, and waiting for what must come to be. Pointer and keys are in `input`; what the quiz
//! *is* and how one walks through it lives in `walk`.

use crate::{engine::Engine, server::Site};
use anyhow::{Context, Result, bail, ensure};
use fantoccini::{
    Client,
    elements::{Element, ElementRef},
    error::CmdError,
};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How long a page may take to do what is waited for: more than any does, and be it the first one of a
/// browser on a machine that three of them keep busy.
pub const DEADLINE: Duration = Duration::from_secs(30);

/// No single command takes this long, unless the browser hangs.
const COMMAND_DEADLINE: Duration = Duration::from_secs(60);

/// Put in front of every script. `deep` also finds the focused element inside the shadow tree.
/// Where a page has several quizzes, `Page::watch` says which one is meant.
const PRELUDE: &str = r"
    const quizzes = [...document.querySelectorAll('leader-manager-quiz')];
    const quiz = quizzes[window.__watched ?? 0];
    const root = quiz && quiz.shadowRoot;
    const find = (selector) => root && root.querySelector(selector);
    const part = (name) => find(`[part~='${name}']`);
    const text = (name) => part(name) && part(name).textContent.trim().replace(/\s+/g, ' ');
    const screen = quiz && quiz.dataset.screen;
    const position = Number((text('progress') ?? '').match(/\d+/)?.[0]);
    const deep = () => (root && root.activeElement) || document.activeElement;
    const describe = (element) => element && [
        element.localName,
        element.getAttribute('part') && `part=${element.getAttribute('part')}`,
        element.type && `type=${element.type}`,
        element.localName === 'input' && element.value && `value=${element.value}`,
    ].filter(Boolean).join(' ');
";

/// Put behind a function `look`, which is called until it returns something true, but no longer than
/// half a second. What it threw or returned last is told as `instead`. A page that WebKit puts aside, to
/// come back to it in its history, would never answer: it does so before it goes.
const LOOKING: &str = r"
    const told = arguments[arguments.length - 1];
    const last = performance.now() + 500;
    const done = (what) => {
        removeEventListener('pagehide', left);
        told(what);
    };
    const left = () => done({ instead: 'the page is left' });
    addEventListener('pagehide', left);
    const again = () => {
        let seen;
        try {
            seen = look();
            if (seen) return done({ found: seen });
        } catch (error) {
            seen = `${error}`;
        }
        return performance.now() > last ? done({ instead: seen ?? null }) : setTimeout(again, 10);
    };
    again();
";

/// What is worth knowing when a wait has failed.
const LAST_SEEN: &str = r"return {
    address: location.href,
    screen,
    focus: describe(deep()),
    statement: text('statement'),
    progress: text('progress'),
    error: text('error'),
    checked: find('input:checked') && find('input:checked').value,
    faults: window.__faults ? window.__faults() : null,
}";

/// A browser session and the site it visits.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// Which engine this is.
    pub engine: Engine,
    /// The WebDriver session.
    pub client: Client,
    /// The server the page comes from.
    pub site: &'a Site,
}

impl Page<'_> {
    /// Loads a path of the site afresh, even where only its fragment differs from the last one.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.open_address(&format!("{}{path}", self.site.origin())).await
    }

    /// Loads a whole address afresh.
    pub async fn open_address(&self, address: &str) -> Result<()> {
        bounded("leaving the page", self.client.goto("about:blank")).await?;
        self.until_arrived("about:blank").await?;
        bounded(address, self.client.goto(address)).await?;
        self.until_arrived(address).await
    }

    /// Not every driver waits for a page, so that a script might still meet the last one.
    async fn until_arrived(&self, address: &str) -> Result<()> {
        self.wait_until(
            &format!("the page is {address}"),
            &format!("return location.href === {address:?} && document.readyState !== 'loading'"),
        )
        .await?;
        Ok(())
    }

    /// Takes the browser to a path of the site as its address bar would: where only the fragment
    /// differs, the page stays.
    pub async fn go_to(&self, path: &str) -> Result<()> {
        bounded(path, self.client.goto(&format!("{}{path}", self.site.origin()))).await
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result<()> {
        self.script("window.aboutToReload = true", vec![]).await?;
        bounded("reloading", self.client.refresh()).await?;
        self.wait_until(
            "the page is loaded again",
            "return !window.aboutToReload && document.readyState !== 'loading'",
        )
        .await?;
        Ok(())
    }

    /// Forgets what the browser keeps for the site and for this tab. That is done on an empty page: what is
    /// still at work on another might keep something after all.
    pub async fn forget_kept(&self) -> Result<()> {
        self.open("/__faulty/empty").await?;
        self.script("localStorage.clear(); sessionStorage.clear()", vec![]).await?;
        Ok(())
    }

    /// Loads the site's front page and waits for the quiz's first screen.
    pub async fn open_quiz(&self) -> Result<()> {
        self.open("/").await?;
        self.until_screen("start").await
    }

    /// Loads a path of the site in a frame of the given width, and goes on inside that frame.
    pub async fn open_at_width(&self, width: u16, path: &str) -> Result<()> {
        bounded("leaving the frame", self.client.enter_parent_frame()).await?;
        self.open(&format!("/__frame/{width}")).await?;
        let address = format!("{}{path}", self.site.origin());
        self.script("document.querySelector('iframe').src = arguments[0]", vec![json!(address)])
            .await?;
        self.wait_until(
            "the frame has loaded",
            &format!(
                "const inner = document.querySelector('iframe').contentWindow;
                 return inner.location.href === {address:?}
                     && inner.document.readyState === 'complete'"
            ),
        )
        .await?;
        bounded("entering the frame", self.client.enter_frame(0)).await
    }

    /// Runs a script in the page, with the prelude's functions at hand.
    pub async fn script(&self, body: &str, arguments: Vec<Value>) -> Result<Value> {
        bounded(body, self.client.execute(&format!("{PRELUDE}{body}"), arguments)).await
    }

    /// The string a script returns.
    pub async fn text_of(&self, body: &str) -> Result<String> {
        match self.script(body, vec![]).await? {
            Value::String(text) => Ok(text),
            other => bail!("{body} gave {other}, not a text; {}", self.last_seen().await),
        }
    }

    /// The text of a part, with its white space made single.
    pub async fn part_text(&self, name: &str) -> Result<String> {
        self.text_of(&format!("return text('{name}')")).await
    }

    /// Waits until a script returns something true, and gives that back. The only way in which
    /// journeys wait: one bounded loop that tells what it saw last. The page itself looks again and
    /// again, for half a second at a time; asked from outside, it would be busy with answering.
    pub async fn wait_until(&self, what: &str, body: &str) -> Result<Value> {
        let deadline = Instant::now() + DEADLINE;
        let script = format!("const look = () => {{ {PRELUDE}{body} }}; {LOOKING}");
        loop {
            // A page that is just being left may refuse a script; what counts is that it comes.
            let seen = bounded(body, self.client.execute_async(&script, vec![])).await;
            if let Ok(value) = &seen
                && let Some(found) = value.get("found")
            {
                return Ok(found.clone());
            }
            if Instant::now() > deadline {
                let got = seen.map_or_else(|error| format!("{error:#}"), |value| value.to_string());
                bail!("waited in vain: {what}; got {got}; {}", self.last_seen().await);
            }
            tokio::time::sleep(Duration::from_millis(15)).await;
        }
    }

    /// Waits until the element says that this screen is shown.
    pub async fn until_screen(&self, name: &str) -> Result<()> {
        // Below what is seen first, a result is drawn a moment later.
        let what = format!("data-screen is {name}");
        self.wait_until(&what, &format!("return screen === '{name}' && !find('.due')")).await?;
        Ok(())
    }

    /// Waits until a part is there.
    pub async fn until_part(&self, name: &str) -> Result<()> {
        self.wait_until(&format!("there is a part {name}"), &format!("return !!part('{name}')"))
            .await?;
        Ok(())
    }

    /// Fails unless a script returns true, with what was seen instead.
    pub async fn check(&self, what: &str, body: &str) -> Result<()> {
        let seen = self.script(body, vec![]).await?;
        ensure!(seen == json!(true), "not so: {what}; got {seen}; {}", self.last_seen().await);
        Ok(())
    }

    /// What a selector finds in the shadow tree.
    pub async fn element(&self, selector: &str) -> Result<Element> {
        let found = self.script("return find(arguments[0])", vec![json!(selector)]).await?;
        let id =
            found.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        match id {
            Some(id) => {
                Ok(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
            }
            None => bail!("there is no {selector}; {}", self.last_seen().await),
        }
    }

    /// The state of the page in one line, for messages.
    pub async fn last_seen(&self) -> String {
        match self.script(LAST_SEEN, vec![]).await {
            Ok(state) => format!("last seen {state}"),
            Err(error) => format!("and the page can't be asked: {error:#}"),
        }
    }
}

/// The outcome of one command, or that the browser didn't answer it.
pub(crate) async fn bounded<T>(
    what: &str,
    command: impl Future<Output = Result<T, CmdError>>,
) -> Result<T> {
    match tokio::time::timeout(COMMAND_DEADLINE, command).await {
        Ok(result) => result.with_context(|| format!("while {what}")),
        Err(_) => bail!("the browser hung while {what}"),
    }
}
