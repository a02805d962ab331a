//! A person's hands: real pointer, touch and key events, sent through WebDriver. Finding what to
//! press is in `page`.

use crate::page::{Page, bounded};
use anyhow::{Result, bail};
use fantoccini::{
    actions::{
        Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions,
        PointerAction, TouchActions,
    },
    key::Key,
};
use serde_json::json;

impl Page<'_> {
    /// Presses a part with the pointer.
    pub async fn press_part(&self, name: &str) -> Result<()> {
        self.press(&format!("[part~='{name}']")).await
    }

    /// Presses what a selector finds in the shadow tree, with the pointer.
    pub async fn press(&self, selector: &str) -> Result<()> {
        self.until_frame_fits().await?;
        let element = self.element(selector).await?;
        // A driver scrolls to nothing that is inside the window, even where a box in it hides that.
        self.until_it_takes_a_pointer(selector, "nearest").await?;
        bounded(&format!("pressing {selector}"), element.click()).await
    }

    /// The answers to a statement take none before a person can have read it. What does is scrolled to: `block` says
    /// where to, as browsers do.
    async fn until_it_takes_a_pointer(&self, selector: &str, block: &str) -> Result<()> {
        self.wait_until(
            &format!("{selector} takes a pointer"),
            &format!(
                "const element = find({selector:?});
                 const answers = element.closest('.options');
                 const {{ pointerEvents }} = getComputedStyle(element);
                 if (pointerEvents === 'none' || answers
                     && getComputedStyle(find('legend'), '::after').pointerEvents !== 'none') return false;
                 element.scrollIntoView({{ block: {block:?}, behavior: 'instant' }});
                 return true"
            ),
        )
        .await?;
        Ok(())
    }

    /// A screen that is higher than the last one makes the page's end of a frame higher, too. Until then
    /// what is to be pressed moves under the pointer.
    async fn until_frame_fits(&self) -> Result<()> {
        self.wait_until(
            "the frame is as high as the quiz in it",
            "const { style } = document.documentElement;
             return style.overflow !== 'hidden' || !quiz
                 || innerHeight + 1 >= quiz.getBoundingClientRect().height",
        )
        .await?;
        Ok(())
    }

    /// Presses it twice, as fast as a double click.
    pub async fn double_press(&self, selector: &str) -> Result<()> {
        let mut actions = MouseActions::new("mouse".to_owned()).then(self.onto(selector).await?);
        for _ in 0..2 {
            actions = actions
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        }
        self.act(actions).await
    }

    /// Presses it with a finger. WebKitGTK's driver makes mouse events of it.
    pub async fn tap(&self, selector: &str) -> Result<()> {
        let actions = TouchActions::new("finger".to_owned())
            .then(self.onto(selector).await?)
            .then(PointerAction::Down { button: 0 })
            .then(PointerAction::Up { button: 0 });
        self.act(actions).await
    }

    /// Moves the pointer onto what a selector finds in the shadow tree.
    pub async fn hover(&self, selector: &str) -> Result<()> {
        let actions = MouseActions::new("mouse".to_owned()).then(self.onto(selector).await?);
        self.act(actions).await
    }

    /// The movement onto the middle of an element, which is scrolled to: actions don't do that.
    async fn onto(&self, selector: &str) -> Result<PointerAction> {
        self.until_it_takes_a_pointer(selector, "center").await?;
        let element = self.element(selector).await?;
        Ok(PointerAction::MoveToElement { element, duration: None, x: 0., y: 0. })
    }

    /// Presses and releases one key, wherever the focus is.
    pub async fn key(&self, key: impl Into<char>) -> Result<()> {
        let value = key.into();
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.act(actions).await
    }

    /// Presses a key and keeps it down.
    pub async fn hold(&self, key: char) -> Result<()> {
        self.act(KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value: key })).await
    }

    /// Releases a key, wherever the focus is by now.
    pub async fn release(&self, key: char) -> Result<()> {
        self.act(KeyActions::new("keyboard".to_owned()).then(KeyAction::Up { value: key })).await
    }

    /// Presses a key while Control is held.
    pub async fn with_control(&self, key: char) -> Result<()> {
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: Key::Control.into() })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: Key::Control.into() });
        self.act(actions).await
    }

    /// Presses Shift and Tab.
    pub async fn shift_tab(&self) -> Result<()> {
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: Key::Shift.into() })
            .then(KeyAction::Down { value: Key::Tab.into() })
            .then(KeyAction::Up { value: Key::Tab.into() })
            .then(KeyAction::Up { value: Key::Shift.into() });
        self.act(actions).await
    }

    /// Presses Tab until a selector matches the focused element of the shadow tree.
    ///
    /// Gives back how often Tab was pressed.
    pub async fn tab_to(&self, selector: &str) -> Result<usize> {
        let mut passed = Vec::new();
        for _ in 0..60 {
            let seen = self
                .script(
                    "const focus = deep();
                     return [!!focus && focus.matches(arguments[0]), describe(focus)]",
                    vec![json!(selector)],
                )
                .await?;
            if seen.get(0) == Some(&json!(true)) {
                return Ok(passed.len());
            }
            passed.push(seen.get(1).cloned().unwrap_or_default().to_string());
            self.key(Key::Tab).await?;
        }
        bail!("Tab never reached {selector}; it passed {}", passed.join(", "))
    }

    async fn act(&self, actions: impl Into<Actions>) -> Result<()> {
        bounded("performing actions", self.client.perform_actions(actions)).await
    }
}
