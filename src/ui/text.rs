//! The few shapes of text that every screen is set in, and lists of them. Written once as
//! functions, because each element written out in `html!` is code that visitors load.

use yew::prelude::*;

/// A screen by its name.
pub fn screen(name: &'static str, content: Vec<Html>) -> Html {
    html! { <section key={name} class="screen" part={name}>{ together(content) }</section> }
}

/// The heading of a screen, which takes the focus after a person's step.
pub fn title(text: &str, place: &NodeRef) -> Html {
    html! { <h2 ref={place} tabindex="-1">{ text }</h2> }
}

/// What has gone wrong, which takes the focus after a person's step.
pub fn notice(text: &str, place: &NodeRef) -> Html {
    html! { <p class="notice" part="error" ref={place} tabindex="-1">{ text }</p> }
}

/// A plain paragraph.
pub fn paragraph(text: &str) -> Html {
    html! { <p>{ text }</p> }
}

/// A small, quiet paragraph.
pub fn fine(text: &str) -> Html {
    html! { <p class="fine">{ text }</p> }
}

/// A heading inside a screen.
pub fn heading(text: &str) -> Html {
    html! { <h3>{ text }</h3> }
}

/// A heading inside a part of a screen.
pub fn subheading(text: &str) -> Html {
    html! { <h4>{ text }</h4> }
}

/// The name of a group of fields.
pub fn legend(text: &str) -> Html {
    html! { <legend>{ text }</legend> }
}

/// A piece of text in a line.
pub fn span(text: &str) -> Html {
    html! { <span>{ text }</span> }
}

/// What is said of the last press. There from the start and empty, so that what it says is announced.
pub fn status(said: &str) -> Html {
    html! { <p class="status" role="status">{ said }</p> }
}

/// Buttons in a row.
pub fn actions(buttons: Html) -> Html {
    html! { <div class="actions">{ buttons }</div> }
}

/// A part of a screen that is set apart.
pub fn panel(content: Html) -> Html {
    html! { <section class="panel">{ content }</section> }
}

/// A part of a screen under a heading of its own.
pub fn section(title: &str, content: Html) -> Html {
    html! { <section>{ heading(title) }{ content }</section> }
}

/// Each of a list, in markup.
pub fn each<T: Copy>(all: &[T], draw: &dyn Fn(T) -> Html) -> Html {
    let mut list = Vec::new();
    for &one in all {
        list.push(draw(one));
    }
    together(list)
}

/// Several pieces of markup, one after the other.
pub fn together(pieces: Vec<Html>) -> Html {
    yew::virtual_dom::VList::with_children(pieces, None).into()
}

/// The heading of a tool, which takes the focus when the tool is asked for.
pub fn tool_heading(text: &str, place: &NodeRef) -> Html {
    html! { <h3 ref={place} tabindex="-1">{ text }</h3> }
}
