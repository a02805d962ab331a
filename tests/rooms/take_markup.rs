//! The screens before a result, drawn without a browser: what they hold, what it is called, and that
//! nothing in them can be mistaken for code.

use crate::fixtures::{
    markup::{count, drawn, text_of},
    people::{anybody, outcome_of, person},
    takers::{SETTINGS, asking, fresh, linked, screen},
    words::{english, english_with},
};
use leader_manager_quiz::{
    parts::Doors,
    state::{Fact, Found, Linked, Settings, State},
};
use quiz::{
    instrument::{Answer, Length, Revision},
    words::{Key, Part, Phrase},
};

async fn markup(state: &State) -> String {
    drawn(screen(english(), state)).await
}

/// The seventh statement after this.
async fn question(facts: &[Fact]) -> String {
    let mut state = asking(6);
    for fact in facts {
        state.apply(fact.clone());
    }
    markup(&state).await
}

fn keeping() -> State {
    fresh(Settings { resume: true, ..SETTINGS })
}

#[tokio::test]
async fn a_question_is_a_fieldset_whose_legend_is_the_statement() {
    let markup = question(&[]).await;
    let words = english();
    let legend = markup.split("<legend>").nth(1).unwrap().split("</legend>").next().unwrap();
    assert!(legend.contains(words.text(Key::Statement(6))), "{legend}");
    assert!(legend.contains("tabindex=\"-1\""));
    assert!(text_of(&markup).contains("7 of 24"));
    assert!(legend.contains("aria-describedby=\"progress\""));
    assert!(markup.contains("<span id=\"progress\">7 of 24</span>"));
}

#[tokio::test]
async fn a_question_has_six_native_radios_with_their_digits_and_none_selected() {
    let markup = question(&[]).await;
    for (value, digit, label) in [
        ("0", "1", "Almost never"),
        ("1", "2", "Rarely"),
        ("2", "3", "Sometimes"),
        ("3", "4", "Often"),
        ("4", "5", "Almost always"),
        ("skip", "0", "Can’t say"),
    ] {
        let option = markup
            .split("<label")
            .find(|option| option.contains(&format!("value=\"{value}\"")))
            .unwrap_or_else(|| panic!("no option {value}"));
        assert!(option.contains("type=\"radio\"") && option.contains("name=\"answer\""));
        assert!(option.contains(label), "{option}");
        assert!(option.contains(&format!(">{digit}</kbd>")), "{option}");
    }
    assert_eq!(count(&markup, "type=\"radio\""), 6);
    assert!(!markup.contains("checked"));
}

#[tokio::test]
async fn an_answer_is_checked_and_a_decided_one_is_confirmed_visibly() {
    let markup = question(&[Fact::AnswerSelected(Answer::CantSay)]).await;
    assert_eq!(count(&markup, "checked"), 1);
    assert!(!markup.contains("confirming"));
    let markup = question(&[Fact::AnswerDecided(Answer::CantSay)]).await;
    assert_eq!(count(&markup, "data-state=\"confirming\""), 1);
}

#[tokio::test]
async fn a_missing_answer_is_said_in_words_that_describe_the_field() {
    let markup = question(&[Fact::WentOn]).await;
    assert!(markup.contains("aria-describedby=\"problem\""));
    assert!(markup.contains("id=\"problem\""));
    assert!(text_of(&markup).contains(english().text(Phrase::QuestionMissing)));
    let markup = question(&[]).await;
    assert!(!markup.contains("problem"));
}

#[tokio::test]
async fn the_start_screen_says_how_long_it_takes_and_what_happens_to_the_answers() {
    let text = text_of(&markup(&keeping()).await);
    for phrase in ["24 statements, about 3 minutes", "60 statements, about 8 minutes", "no server"]
    {
        assert!(text.contains(phrase), "{phrase} is not in {text}");
    }
}

#[tokio::test]
async fn each_refusal_has_its_own_sentence() {
    let pack = Revision::from_pack("40").unwrap();
    let other = outcome_of(pack, &crate::fixtures::people::answers(Length::Snapshot, 1));
    let other = quiz::link::with_named_results("", &[person("", other)]);
    for (address, sentence) in [
        ("#lmq=1BAUZ", "damaged"),
        ("#lmq=2BAUZhl5AMsKrjHQ", "newer version"),
        ("#lmq=hello", "doesn’t hold a result"),
        (&*other, "other statements"),
    ] {
        let mut state = keeping();
        state.apply(Fact::LinkOpened(Linked { address: address.to_owned(), is_own: false }));
        let markup = markup(&state).await;
        let notice = markup.split("part=\"error\"").nth(1).unwrap().split("</p>").next().unwrap();
        assert!(notice.contains(sentence), "{address}: {notice}");
        assert!(notice.contains("tabindex=\"-1\""));
    }
    assert!(!markup(&keeping()).await.contains("part=\"error\""));
}

#[tokio::test]
async fn both_context_questions_are_left_out_until_they_are_answered() {
    let markup = markup(&asking(24)).await;
    assert_eq!(count(&markup, "<fieldset>"), 2);
    assert_eq!(count(&markup, "type=\"radio\""), 12);
    assert_eq!(count(&markup, "leave this out"), 2);
    let chosen: Vec<&str> =
        markup.split("<label").filter(|choice| choice.contains(" checked")).collect();
    assert_eq!(chosen.len(), 2);
    assert!(chosen.iter().all(|choice| choice.contains("leave this out")));
}

/// A quiz that has been opened by a link, and whose part for results is still to come.
fn opening() -> State {
    let address = "https://quiz.example/#lmq=1BthWwb399VbmMac".to_owned();
    let linked = Some(Linked { address, is_own: false });
    State::new(SETTINGS, Found { linked, ..Found::default() }, Doors::default()).0
}

#[tokio::test]
async fn while_the_result_is_on_its_way_that_is_said_and_there_is_nothing_to_press() {
    let markup = markup(&opening()).await;
    assert!(text_of(&markup).contains("the words for the result are on their way"), "{markup}");
    // The focus goes to the sentence where a person has asked.
    assert_eq!(count(&markup, "tabindex=\"-1\""), 1);
    assert!(!markup.contains("<button") && !markup.contains("part=\"error\""), "{markup}");
}

#[tokio::test]
async fn a_result_that_cannot_be_fetched_is_told_with_a_button_that_tries_again() {
    let mut state = opening();
    state.apply(Fact::PartFailed(Part::Result));
    let failed = markup(&state).await;
    let (_, notice) = failed.split_once("part=\"error\"").unwrap();
    let (notice, rest) = notice.split_once("</p>").unwrap();
    assert!(notice.contains("could not be fetched") && notice.contains("tabindex=\"-1\""));
    assert_eq!(count(rest, "<button"), 1);
    assert!(rest.contains("part=\"retry\"") && rest.contains(">Try again</button>"), "{rest}");
    state.apply(Fact::RetryPressed);
    assert_eq!(markup(&state).await, markup(&opening()).await);
}

#[tokio::test]
async fn no_screen_carries_a_style_attribute_or_a_script() {
    let shown = linked(&[person("Zoë", anybody(Length::Snapshot, 1))]);
    for markup in [
        markup(&keeping()).await,
        question(&[Fact::WentOn]).await,
        markup(&asking(24)).await,
        markup(&opening()).await,
        markup(&shown).await,
    ] {
        for forbidden in [" style=", "<style", "<script", "javascript:"] {
            assert!(!markup.contains(forbidden), "{forbidden}");
        }
    }
}

#[tokio::test]
async fn hostile_words_never_become_markup() {
    let hostile = "<img src=x onerror=alert(1)>\"'><script>alert(1)</script>";
    let words = english_with(&[
        (Key::Statement(0), hostile),
        (Phrase::QuestionHint.into(), hostile),
        (Phrase::Answer0.into(), hostile),
    ]);
    let markup = drawn(screen(&words, &asking(0))).await;
    assert!(!markup.contains("<img") && !markup.contains("<script"));
    assert_eq!(count(&markup, "&lt;script"), 3);
}
