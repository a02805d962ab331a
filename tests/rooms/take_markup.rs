//! The screens before a result, drawn without a browser: what they hold, and what it is called.

use crate::fixtures::{
    people::{self, outcome_of, person},
    takers::{SETTINGS, asking, fresh, screen},
    tree::{self, Tree},
    words::english,
};
use leader_manager_quiz::{
    parts::Doors,
    state::{Fact, Own, Settings, State},
};
use quiz::{
    instrument::{Answer, Length, Revision},
    words::{Key, Part, Phrase},
};

async fn drawn(state: &State) -> Tree {
    tree::drawn(screen(english(), state)).await
}

/// The seventh statement after this.
async fn question(facts: &[Fact]) -> Tree {
    let mut state = asking(6);
    for fact in facts {
        state.apply(fact.clone());
    }
    drawn(&state).await
}

fn keeping() -> State {
    fresh(Settings { resume: true, ..SETTINGS })
}

#[tokio::test]
async fn a_question_is_a_fieldset_whose_legend_is_the_statement() {
    let statement = question(&[]).await.one("fieldset > legend > h2[tabindex='-1']");
    assert_eq!(statement.text(), english().text(Key::Statement(6)));
    assert_eq!(statement.description(), "7 of 24");
}

#[tokio::test]
async fn a_question_has_six_native_radios_with_their_digits_and_none_selected() {
    let page = question(&[]).await;
    let radio = |option: &Tree| {
        let value = option.one("[type=radio][name=answer]").attribute("value").to_owned();
        [value, option.says("kbd"), option.says("span")]
    };
    assert_eq!(
        page.all("label").iter().map(radio).collect::<Vec<_>>(),
        [
            ["0", "1", "Almost never"],
            ["1", "2", "Rarely"],
            ["2", "3", "Sometimes"],
            ["3", "4", "Often"],
            ["4", "5", "Almost always"],
            ["skip", "0", "Can’t say"],
        ]
    );
    assert_eq!(page.count("[type=radio]"), 6);
    assert!(!page.has("[checked]"));
}

#[tokio::test]
async fn an_answer_is_checked_and_a_decided_one_is_confirmed_visibly() {
    let page = question(&[Fact::AnswerSelected(Answer::CantSay)]).await;
    assert_eq!(page.one("[checked]").attribute("value"), "skip");
    assert!(!page.has("[data-state=confirming]"));
    let page = question(&[Fact::AnswerDecided(Answer::CantSay)]).await;
    page.one("label[data-state=confirming] > [checked][value=skip]");
}

#[tokio::test]
async fn a_missing_answer_is_said_in_words_that_describe_the_field() {
    let field = question(&[Fact::WentOn]).await.one("fieldset");
    assert_eq!(field.description(), english().text(Phrase::QuestionMissing));
    assert_eq!(question(&[]).await.one("fieldset").description(), "");
}

#[tokio::test]
async fn the_start_screen_says_how_long_it_takes_and_what_happens_to_the_answers() {
    let text = drawn(&keeping()).await.text();
    for phrase in ["24 statements, about 3 minutes", "60 statements, about 8 minutes", "no server"]
    {
        assert!(text.contains(phrase), "{phrase} is not in {text}");
    }
}

#[tokio::test]
async fn each_refusal_has_its_own_sentence() {
    let pack = Revision::from_pack("40").unwrap();
    let other = outcome_of(pack, &people::answers(Length::Snapshot, 1));
    let other = quiz::link::with_named_results("", &[person("", other)]);
    for (address, sentence) in [
        ("#lmq=1BAUZ", Phrase::RefusedDamaged),
        ("#lmq=2BAUZhl5AMsKrjHQ", Phrase::RefusedNewer),
        ("#lmq=hello", Phrase::RefusedForeign),
        (&*other, Phrase::RefusedOther),
    ] {
        let mut state = keeping();
        state.apply(Fact::LinkOpened(address.to_owned()));
        let notice = drawn(&state).await.says("[part=error][tabindex='-1']");
        assert_eq!(notice, english().text(sentence), "{address}");
    }
    assert!(!drawn(&keeping()).await.has("[part=error]"));
}

#[tokio::test]
async fn both_context_questions_are_left_out_until_they_are_answered() {
    let page = drawn(&asking(24)).await;
    assert_eq!((page.count("fieldset"), page.count("[type=radio]")), (2, 12));
    let left_out = english().text(Phrase::ContextLeaveOut);
    for question in page.all("fieldset") {
        let chosen = question.says("label:has([checked])");
        assert!(chosen.contains(left_out), "{chosen}");
        assert_eq!(question.text().matches(left_out).count(), 1);
    }
}

/// A quiz that has been opened by a link, and whose part for results is still to come.
fn opening() -> State {
    let address = "https://quiz.example/#lmq=1BthWwb399VbmMac".to_owned();
    State::new(SETTINGS, Own::default(), address, Doors::default()).0
}

#[tokio::test]
async fn while_the_result_is_on_its_way_that_is_said_and_there_is_nothing_to_press() {
    let page = drawn(&opening()).await;
    // The focus goes to the sentence where a person has asked.
    let said = page.says("[tabindex='-1']");
    assert_eq!(said, english().text(Phrase::Waiting));
    assert!(!page.has("button, [part=error]"), "{page}");
}

#[tokio::test]
async fn a_result_that_cannot_be_fetched_is_told_with_a_button_that_tries_again() {
    let mut state = opening();
    state.apply(Fact::PartFailed(Part::Result));
    let failed = drawn(&state).await;
    let notice = failed.says("[part=error][tabindex='-1']");
    assert_eq!(notice, english().text(Phrase::WaitingFailed));
    assert_eq!(failed.says("[part=error] + * > button[part=retry]"), "Try again");
    assert_eq!(failed.count("button"), 1);
    state.apply(Fact::RetryPressed);
    assert_eq!(drawn(&state).await.to_string(), drawn(&opening()).await.to_string());
}

#[tokio::test]
async fn starting_again_offers_the_way_back_until_it_is_taken() {
    let mut state = asking(6);
    assert!(!drawn(&state).await.has("[part=undo-restart]"));
    state.apply(Fact::Restarted);
    let page = drawn(&state).await;
    assert_eq!(page.says(".panel:has([part=undo-restart]) > p"), "Answers cleared.");
    state.apply(Fact::RestartTakenBack);
    assert!(!drawn(&state).await.has("[part=undo-restart]"));
}
