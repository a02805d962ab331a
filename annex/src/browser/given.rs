//! What the quiz hands over when somebody wants the annex: an object of words and texts. Another build
//! of the quiz may have made it, so nothing about it is taken for granted.

use super::words::texts;
use crate::{state::Given, topic::Topic, words::Words};
use js_sys::Reflect;
use quiz::{
    instrument::Revision,
    link,
    session::Session,
    team::Column,
    words::{AnnexWords, Words as QuizWords},
};
use wasm_bindgen::JsValue;

/// The words: the quiz's in two parts, the annex's own, and an author's in front of both. Why the
/// author's are refused, if they are: those for the quiz have been checked there.
///
/// # Errors
/// A sentence that says what is wrong with the language's own.
pub fn words(given: &JsValue, own: &JsValue) -> Result<(Words, Option<String>), String> {
    let mut pairs = texts(&property(given, "words"))?;
    pairs.extend(texts(&property(given, "rest"))?);
    let plain = QuizWords::new(pairs).map_err(|fault| fault.to_string())?;
    let annex = AnnexWords::new(texts(own)?).map_err(|fault| fault.to_string())?;
    let pack = property(given, "pack");
    let pack = if pack.is_undefined() { Vec::new() } else { texts(&pack).unwrap_or_default() };
    // What the quiz refuses has been told of there.
    let quiz = plain.clone().with_pack(pack.clone()).unwrap_or(plain);
    Ok(match annex.clone().with_pack(pack) {
        Ok(annex) => (Words { quiz, annex }, None),
        Err(fault) => (Words { quiz, annex }, Some(fault.to_string())),
    })
}

/// Whose results, and what is wanted of them.
///
/// # Errors
/// A sentence that says what is missing.
pub fn given(given: &JsValue, revision: Revision) -> Result<Given, String> {
    let text = |name| property(given, name).as_string();
    let people = text("people").and_then(|people| link::find_people(&people));
    let mut people = people.and_then(Result::ok).unwrap_or_default().into_iter();
    let first = people.next().ok_or("there is no result")?;
    let session = text("record").and_then(|record| Session::from_record(&record, revision));
    let answers = session.map(|session| session.given().to_vec());
    Ok(Given {
        first,
        others: people.collect(),
        answers,
        base: text("base").unwrap_or_default(),
        // It becomes a link: nothing but an address of a page may.
        team: text("team")
            .filter(|team| team.starts_with("https://") || team.starts_with("http://")),
        topic: text("topic").and_then(|id| Topic::from_id(&id)).ok_or("there is no such topic")?,
        number: text("number").and_then(|id| Column::from_id(&id)),
        is_asked: property(given, "asked").is_truthy(),
    })
}

fn property(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
