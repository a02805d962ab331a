//! The printer: a window with one page in it, or the page that is there. The window is empty and has the
//! page's own policy; nodes are copied into it, and style sheets constructed in it.

use super::{
    calling::{called, fonts_of, property},
    looks::looks,
};
use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Window};
use yew::{Callback, NodeRef, platform::spawn_local};

/// Room around the page, as the printer is told. What the page is at most is in `annex.css`.
const PAGE: &str = "@page{margin:12mm}";
/// In CSS pixels: how high the part of US Letter is that these margins leave, which is lower than A4,
/// less one line, as printers round.
const HEIGHT: f64 = 950.0;
/// What authors may have set that suits paper as well as a screen.
const LETTERS: &str = "--lmq-font";

/// What is printed.
#[derive(Clone, Copy, Debug)]
pub struct Printed<'a> {
    /// Where the page is.
    pub page: &'a NodeRef,
    /// What the window is called.
    pub title: &'a str,
    /// The language it is in.
    pub language: &'a str,
    /// Which way that language runs.
    pub direction: &'a str,
}

/// A window to print from.
#[derive(Debug)]
pub struct Sheet(Window);

/// Opens a window, while somebody's press still allows it.
pub fn open() -> Option<Sheet> {
    let opened = web_sys::window()?.open_with_url_and_target("", "_blank").ok()?;
    opened.map(Sheet)
}

/// Today, as a language writes it.
pub fn today(language: &str) -> String {
    let date = Date::new_0();
    let options = Object::new();
    // Fails only for a frozen object; this one is ours and new.
    let _ = Reflect::set(&options, &"dateStyle".into(), &"long".into());
    // A language that the browser doesn't know may throw.
    let written = called(&date, "toLocaleDateString", &[language.into(), options.into()]);
    let written = written.or_else(|| called(&date, "toLocaleDateString", &[]));
    written.and_then(|text| text.as_string()).unwrap_or_default()
}

/// Prints all that is in this window.
pub fn print_all() {
    if let Some(window) = web_sys::window() {
        called(&window, "print", &[]);
    }
}

impl Sheet {
    /// Copies a page, and prints it; tells whether that could be done.
    pub fn print(self, printed: Printed, ended: Callback<bool>) {
        let Some((document, page)) = self.filled(printed) else {
            called(&self.0, "close", &[]);
            return ended.emit(false);
        };
        spawn_local(async move {
            fonts_of(&document).await;
            fit(&document, &page);
            called(&self.0, "focus", &[]);
            let is_printed = called(&self.0, "print", &[]).is_some();
            ended.emit(is_printed);
        });
    }

    fn filled(&self, printed: Printed) -> Option<(Document, HtmlElement)> {
        let page = printed.page.cast::<Element>()?;
        // A window that another origin owns throws for this, too.
        let document: Document = property(&self.0, "document")?.unchecked_into();
        let rules = [PAGE, &letters(printed.page)?, &rules_around(&page)?].concat();
        adopt(&self.0, &document, &rules)?;
        document.set_title(printed.title);
        let root = document.document_element()?;
        root.set_attribute("lang", printed.language).ok()?;
        root.set_attribute("dir", printed.direction).ok()?;
        let around = document.create_element("div").ok()?;
        around.set_attribute("class", "quiz").ok()?;
        let copy = document.import_node_with_deep(&page, true).ok()?;
        around.append_child(&copy).ok()?;
        document.body()?.append_child(&around).ok()?;
        // It is an element of that window, which no element of this one is an instance of.
        Some((document, copy.unchecked_into()))
    }
}

/// All rules that hold where an element is, as text.
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

/// The letters that an author has asked for, as a rule.
fn letters(page: &NodeRef) -> Option<String> {
    let family = looks(page, LETTERS)?;
    Some(if family.is_empty() { family } else { [":root{", LETTERS, ":", &family, "}"].concat() })
}

/// Gives a window's document a style sheet that the window itself has constructed.
fn adopt(window: &Window, document: &Document, rules: &str) -> Option<()> {
    let constructor = property(window, "CSSStyleSheet")?.dyn_into::<Function>().ok()?;
    let sheet = Reflect::construct(&constructor, &Array::new()).ok()?;
    called(&sheet, "replaceSync", &[rules.into()])?;
    let sheets = property(document, "adoptedStyleSheets")?;
    let all = Array::from(&sheets);
    all.push(&sheet);
    Reflect::set(document, &"adoptedStyleSheets".into(), &all).ok()?.then_some(())
}

/// Makes everything a little smaller where other words or larger letters would take a second page.
fn fit(document: &Document, page: &HtmlElement) -> Option<()> {
    let height = f64::from(page.offset_height());
    if height <= HEIGHT {
        return None;
    }
    let zoom = crate::picture::number::written((HEIGHT / height * 100.0).floor() / 100.0);
    let sheets = Array::from(&property(document, "adoptedStyleSheets")?);
    let rule: JsValue = [".sheet{zoom:", &zoom, "}"].concat().into();
    let last = Reflect::get(&sheets, &(sheets.length() - 1).into()).ok()?;
    let place = Array::from(&property(&last, "cssRules")?).length();
    called(&last, "insertRule", &[rule, place.into()]).map(|_| ())
}
