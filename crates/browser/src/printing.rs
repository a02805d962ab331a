//! The printer: a window with a copy of one element in it, or the page that is there. The window is
//! empty and has the page's own policy; nodes are copied into it, and style sheets constructed in it.

use crate::{
    looks::{fonts_of, looks},
    reflect::{called, constructed, property, set},
};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Window};
use yew::{Callback, NodeRef, platform::spawn_local};

/// A window to print from.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintWindow(Window);

/// What is printed, and how.
#[derive(Clone, Copy, Debug)]
pub struct Printed<'a> {
    /// The element of which a copy is printed, with the rules of all style sheets that were adopted
    /// where it is.
    pub page: &'a NodeRef,
    /// The title, which many browsers print at the top and propose as the name of a file.
    pub title: &'a str,
    /// The language of what is printed, such as `en`.
    pub language: &'a str,
    /// Which way its words run: `ltr` or `rtl`.
    pub direction: &'a str,
    /// The class of the box that the copy is in, for rules that ask for one.
    pub class: &'a str,
    /// Rules that are for the printer alone, such as `@page{margin:12mm}`.
    pub rules: &'a str,
    /// The names of custom properties that the copy keeps from where the element is.
    pub properties: &'a [&'a str],
    /// How high the copy is at most, in CSS pixels: what is higher is made smaller as a whole.
    pub most_height: f64,
}

/// Opens an empty window, while somebody's press still allows it; nothing where the browser refuses.
pub fn open() -> Option<PrintWindow> {
    let opened = web_sys::window()?.open_with_url_and_target("", "_blank").ok()?;
    opened.map(PrintWindow)
}

/// Prints all that is in this window, and tells whether that could be asked for.
pub fn print_all() -> bool {
    web_sys::window().is_some_and(|window| called(&window, "print", &[]).is_some())
}

impl PrintWindow {
    /// Copies a page into the window and prints it, and tells whether that could be asked for. A window
    /// that can't be filled is closed.
    pub fn print(self, printed: &Printed, ended: Callback<bool>) {
        let Some((document, copy)) = self.filled(printed) else {
            called(&self.0, "close", &[]);
            return ended.emit(false);
        };
        let most_height = printed.most_height;
        spawn_local(async move {
            fonts_of(&document).await;
            fit(&copy, most_height);
            called(&self.0, "focus", &[]);
            ended.emit(called(&self.0, "print", &[]).is_some());
        });
    }

    fn filled(&self, printed: &Printed) -> Option<(Document, HtmlElement)> {
        let element = printed.page.cast::<Element>()?;
        // A window that another origin owns throws for this, too.
        let document: Document = property(&self.0, "document")?.unchecked_into();
        let rules = [printed.rules, &kept(printed)?, &rules_around(&element)?];
        adopt(&self.0, &document, &rules.concat())?;
        document.set_title(printed.title);
        let root = document.document_element()?;
        root.set_attribute("lang", printed.language).ok()?;
        root.set_attribute("dir", printed.direction).ok()?;
        let around = document.create_element("div").ok()?;
        around.set_attribute("class", printed.class).ok()?;
        let copy = document.import_node_with_deep(&element, true).ok()?;
        around.append_child(&copy).ok()?;
        document.body()?.append_child(&around).ok()?;
        // It is an element of that window, which no element of this one is an instance of.
        Some((document, copy.unchecked_into()))
    }
}

/// All rules that were adopted where an element is, as text; nothing where there are none.
fn rules_around(element: &Element) -> Option<String> {
    let sheets = property(&element.get_root_node(), "adoptedStyleSheets")?;
    let mut text = String::new();
    for sheet in Array::from(&sheets).iter() {
        for rule in Array::from(&property(&sheet, "cssRules")?).iter() {
            text.push_str(&property(&rule, "cssText")?.as_string()?);
        }
    }
    (!text.is_empty()).then_some(text)
}

/// A rule that sets custom properties to what they are where the page is.
fn kept(printed: &Printed) -> Option<String> {
    let mut rule = String::new();
    for name in printed.properties {
        let value = looks(printed.page, name)?;
        if !value.is_empty() {
            rule.push_str(&[":root{", name, ":", &value, "}"].concat());
        }
    }
    Some(rule)
}

/// Gives a window's document a style sheet that the window itself has constructed: a document takes no
/// other.
fn adopt(window: &Window, document: &Document, rules: &str) -> Option<()> {
    let sheet = constructed(window, "CSSStyleSheet", &[])?;
    called(&sheet, "replaceSync", &[rules.into()])?;
    let sheets = Array::from(&property(document, "adoptedStyleSheets")?);
    sheets.push(&sheet);
    set(document, "adoptedStyleSheets", &sheets).then_some(())
}

/// Makes everything a little smaller where other words or larger letters would take a second page. A
/// style set by a script is not what a policy for styles forbids.
fn fit(copy: &HtmlElement, most_height: f64) -> Option<()> {
    let zoom = zoom(f64::from(copy.offset_height()), most_height)?;
    called(&property(copy, "style")?, "setProperty", &["zoom".into(), JsValue::from(zoom)])?;
    Some(())
}

/// What a height is multiplied by, in whole hundredths, to be no more than another; nothing where it is
/// no more already.
fn zoom(height: f64, most: f64) -> Option<f64> {
    (height > most).then(|| (most / height * 100.0).floor() / 100.0)
}

#[cfg(test)]
mod tests {
    use super::zoom;

    #[test]
    fn only_what_is_too_high_is_made_smaller() {
        assert_eq!(
            [100.0, 950.0, 951.0, 1900.0].map(|height| zoom(height, 950.0)),
            [None, None, Some(0.99), Some(0.5)]
        );
    }
}
