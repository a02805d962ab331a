//! A button and how often it was pressed, as in Yew's own documentation.

use yew::prelude::*;

#[function_component]
fn Counter() -> Html {
    let count = use_state(|| 0);
    let press = {
        let count = count.clone();
        move |_| count.set(*count + 1)
    };
    html! { <><button onclick={press}>{ "+1" }</button><p>{ *count }</p></> }
}

fn main() {
    yew::Renderer::<Counter>::new().render();
}
