//! What is taken away is what the result says, and comes back as the same result.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::string_slice)]

mod answering;
mod schema;

use answering::{any_outcome, outcome};
use fixtures::teams::gather;
use proptest::prelude::*;
use quiz::{
    export::{
        ImportError, MOST_BYTES, Separator, TeamJson, csv, csv_heading, csv_row, import,
        result_json,
    },
    instrument::{Length, Revision, Scale},
    link::{NamedResult, decode, encode},
    name::Name,
    scoring::{Measure, Outcome},
    team::{Member, Team},
};
use schema::parsed;
use serde_json::Value;

/// The quiz that shows an outcome: its own.
fn import(json: &Value, outcome: &Outcome) -> Result<NamedResult, ImportError> {
    import::read(&json.to_string(), outcome.revision())
}

fn team_json(members: &[Member]) -> Value {
    let (mut json, mut team) = (TeamJson::default(), Team::new());
    for member in members {
        json.add(member);
        team.add(&member.outcome);
    }
    for column in Measure::all() {
        json.summary(column, &team.summary(column));
    }
    let json = parsed(&json.finish(&team));
    assert_eq!(json["summary"].as_object().unwrap().len(), Measure::COUNT);
    json
}

/// Names as people type them, and as nobody should.
fn any_member() -> impl Strategy<Value = Member> {
    let typed = prop_oneof![
        3 => "\\PC{0,30}",
        2 => "['=+@\t\"a,;\n-]{0,8}",
        2 => "['=+@＝＋－＠\u{200d}\u{fe0f}\u{3164}a-]{0,8}",
        1 => Just(String::from("\u{2028}\\\"</script>")),
    ];
    (typed, any_outcome())
        .prop_map(|(typed, outcome)| Member { name: Name::new(&typed).map(Into::into), outcome })
}

/// Changed on purpose only with a new version of the format.
#[test]
fn a_snapshot_as_csv() {
    let outcome = outcome(Length::Snapshot, "44 00 34 12 04 22 3s 11 ss 24 ss 33");
    let heading = "\u{feff}name,payload,version,revision,length,place,role,leading,managing,balance,\
        direction.difference,change.difference,energy.difference,horizon.difference,\
        focus.difference,risk.difference,direction.leading,direction.managing,change.leading,\
        change.managing,energy.leading,energy.managing,horizon.leading,horizon.managing,\
        focus.leading,focus.managing,risk.leading,risk.managing,foundation.self-knowledge,\
        foundation.self-empowerment,foundation.self-leadership\r\n";
    assert_eq!(csv_heading(Separator::Comma), heading);
    assert_eq!(csv_heading(Separator::Semicolon), heading.replace(',', ";"));
    let row = format!(
        "\"King, Ada\",{},1,1,snapshot,,,78.13,43.75,34.38,100,50,0,50,,,100,0,87.5,37.5,50,50,75,\
         25,,75,,75,,,\r\n",
        encode(&outcome)
    );
    assert_eq!(csv_row(Some("King, Ada"), &outcome, Separator::Comma), row);
    let row = format!(
        "\"King, Ada\";{};1;1;snapshot;;;78,13;43,75;34,38;100;50;0;50;;;100;0;87,5;37,5;50;50;75;\
         25;;75;;75;;;\r\n",
        encode(&outcome)
    );
    assert_eq!(csv_row(Some("King, Ada"), &outcome, Separator::Semicolon), row);
}

/// Excel takes the guard, the semicolons and the byte-order mark for what they are, and writes the table anew.
#[test]
fn a_file_and_its_copy_from_a_spreadsheet_are_the_same_people() {
    let names = ["Jörg", "=1+1", "'＠x", "King, Ada"];
    let person = |(at, name): (usize, &&str)| Member {
        name: Name::new(name).map(Into::into),
        outcome: outcome(Length::Snapshot, &format!("{}{at} {}", at / 2, ["12"; 11].join(" "))),
    };
    let members: Vec<Member> = names.iter().enumerate().map(person).collect();
    for separator in [Separator::Comma, Separator::Semicolon] {
        let ours = csv(&members, separator);
        let numbers = ours.replace("King, Ada", "King\u{1}Ada");
        let numbers = numbers.replace(';', ",").replace('"', "");
        for (mark, between) in [("\u{feff}", ";"), ("", ";"), ("", "\t"), ("\u{feff}", ",")] {
            let again = numbers.trim_start_matches('\u{feff}').replace(',', between);
            let quoted = if between == "," { "\"King, Ada\"" } else { "King, Ada" };
            let again = format!("{mark}{}", again.replace("King\u{1}Ada", quoted));
            let mut gathering = fixtures::teams::gathering();
            gathering.push(&ours);
            assert_eq!(gathering.end_text().rubbish, 0);
            gathering.push(&again);
            let report = gathering.end_text();
            assert_eq!((report.rubbish, report.duplicates), (0, 4), "{again}");
            assert_eq!(gathering.finish().members, members, "{again}");
        }
    }
}

#[test]
fn a_snapshot_as_json() {
    let outcome = outcome(Length::Snapshot, "44 00 34 12 04 22 3s 11 ss 24 ss 33");
    let json = parsed(&result_json(Some("\"A\"\\\n"), &outcome));
    assert_eq!(json["format"], "leader-manager-quiz");
    assert_eq!((&json["version"], &json["kind"]), (&1.into(), &"result".into()));
    assert_eq!(json["name"], "\"A\"\\\n");
    assert_eq!(json["scores"]["leading"]["score"], 78.13);
    // 34, 12, 04 and 24 spread 312.5, 312.5, 5000 and 1250; nine facets have two answers:
    // √((1875 + 6875) / (3 + 9) / 2)
    assert_eq!(json["scores"]["direction.leading"]["standardError"], 19.09);
    assert_eq!(json["scores"]["direction.difference"]["lean"], "leading");
    assert_eq!(json["scores"]["energy.difference"]["lean"], "none");
    assert!(json["scores"]["risk.leading"].is_null());
    assert!(json["scores"].get("foundation.self-knowledge").is_none());
    assert_eq!(json["answers"]["horizon.leading"]["keyed"], serde_json::json!([0, 0, 0, 1, 0]));
    assert_eq!(json["answers"]["horizon.leading"]["cantSay"], 1);
    let name = Name::new("\"A\"\\\n");
    assert_eq!(import(&json, &outcome), Ok(NamedResult { name, outcome }));
}

#[test]
fn a_number_that_was_changed_is_told() {
    let outcome = outcome(Length::Snapshot, "44 00 34 12 04 22 3s 11 ss 24 ss 33");
    let written = parsed(&result_json(None, &outcome));
    let score = |score: f64| serde_json::json!({ "score": score });
    for (id, told, agrees) in [
        ("leading", score(78.13), true),
        ("leading", score(78.125), true),
        ("leading", score(78.2), false),
        ("leading", Value::Null, false),
        ("leading", "78.13".into(), false),
        ("leading", 78.13.into(), false),
        ("risk.leading", Value::Null, true),
        ("risk.leading", score(0.0), false),
        ("foundation.self-knowledge", Value::Null, true),
        ("balance", score(34.38), true),
        ("balance", score(-34.38), false),
        // A number of a later version.
        ("sum", score(1.0), true),
    ] {
        let mut json = written.clone();
        json["scores"][id] = told.clone();
        let expected = match Measure::from_id(id) {
            Some(measure) if !agrees => Err(ImportError::Disagrees(measure)),
            _ => Ok(NamedResult { name: None, outcome: outcome.clone() }),
        };
        assert_eq!(import(&json, &outcome), expected, "{id} {told}");
    }
}

#[test]
fn what_is_no_result_of_this_quiz_is_told_apart() {
    let outcome = outcome(Length::Snapshot, &["22"; 12].join(" "));
    let written = parsed(&result_json(Some("Ada"), &outcome));
    let payload = encode(&outcome);
    for (path, told, error) in [
        ("/format", Value::from("other"), ImportError::Foreign),
        ("/format", 1.into(), ImportError::Foreign),
        ("/version", Value::Null, ImportError::Damaged),
        ("/version", 2.into(), ImportError::Newer),
        ("/kind", "team".into(), ImportError::OtherKind),
        ("/payload", Value::Null, ImportError::Damaged),
        ("/payload", "hello".into(), ImportError::Damaged),
        ("/payload", payload.replacen('1', "2", 1).into(), ImportError::Newer),
    ] {
        let mut json = written.clone();
        *json.pointer_mut(path).unwrap() = told;
        assert_eq!(import(&json, &outcome), Err(error), "{path}");
    }
    let text = written.to_string();
    let half = &text[..text.len() / 2];
    let list = format!("[\"leader-manager-quiz\",1,\"result\",null,\"{payload}\"]");
    for (text, error) in [
        ("", ImportError::NotJson),
        (half, ImportError::NotJson),
        ("{}", ImportError::Foreign),
        ("7", ImportError::Foreign),
        (&*list, ImportError::Foreign),
        (&*format!("{text}{}", " ".repeat(MOST_BYTES)), ImportError::Foreign),
    ] {
        assert_eq!(import::read(text, Revision::OURS), Err(error), "{:.40}", text);
    }
    let pack = Revision::from_pack("40").unwrap();
    assert_eq!(import::read(&text, pack), Err(ImportError::OtherStatements));
    // Whatever is wrong with a name, its result is read; and what a later version adds is let be.
    let bare = format!(
        "{{\"format\":\"leader-manager-quiz\",\"version\":1,\"kind\":\"result\",\"name\":7,\"payload\":\"{payload}\",\"more\":[]}}"
    );
    let expected = Ok(NamedResult { name: None, outcome });
    assert_eq!(import::read(&bare, Revision::OURS), expected);
}

#[test]
fn a_team_of_nobody_and_of_three() {
    assert_eq!(team_json(&[])["members"], serde_json::json!([]));
    let person = |name: &str, groups: [&str; 2]| Member {
        name: Name::new(name).map(Into::into),
        outcome: outcome(Length::Snapshot, &groups.repeat(6).join(" ")),
    };
    let members =
        [person("Ada", ["44", "00"]), person("", ["22", "22"]), person("Bob", ["34", "ss"])];
    let json = team_json(&members);
    assert_eq!(json["members"][0]["name"], "Ada");
    assert!(json["members"][1]["name"].is_null());
    assert_eq!((&json["snapshots"], &json["fulls"]), (&3.into(), &0.into()));
    let balance = serde_json::json!({"leading": 1, "managing": 0, "none": 1, "tooFew": 1});
    assert_eq!(json["leans"]["balance"], balance);
    assert_eq!(json["summary"]["leading"]["mean"], 79.17);
    assert_eq!(json["summary"]["leading"]["median"], 87.5);
    assert_eq!(json["summary"]["foundation.self-knowledge"]["count"], 0);
}

#[test]
fn the_schema_refuses_what_is_no_export() {
    let outcome = outcome(Length::Snapshot, &["22"; 12].join(" "));
    let json: Value = serde_json::from_str(&result_json(None, &outcome)).unwrap();
    for (path, wrong) in [
        ("/format", Value::from("other")),
        ("/version", 2.into()),
        ("/payload", "1x".into()),
        ("/length", "long".into()),
        ("/scores/leading/score", 101.into()),
        ("/scores/leading", "50".into()),
        ("/answers/risk.leading/keyed", serde_json::json!([0, 0])),
        ("/name", "x".repeat(25).into()),
    ] {
        let mut json = json.clone();
        *json.pointer_mut(path).unwrap() = wrong;
        assert!(!schema::fits(&json), "{path}");
    }
    assert!(schema::fits(&json));
}

proptest! {
    #[test]
    fn a_result_comes_back_from_its_json(member in any_member()) {
        let json = parsed(&result_json(member.name.as_deref(), &member.outcome));
        prop_assert_eq!(json["name"].as_str(), member.name.as_deref());
        let name = member.name.as_deref().and_then(Name::new);
        let expected = NamedResult { name, outcome: member.outcome.clone() };
        prop_assert_eq!(import(&json, &member.outcome), Ok(expected));
        let asked = Measure::all().filter(|each| each.is_asked(&member.outcome.profile())).count();
        prop_assert_eq!(json["scores"].as_object().unwrap().len(), asked);
        let scales = Scale::all().filter(|each| member.outcome.tally(*each).is_some()).count();
        prop_assert_eq!(json["answers"].as_object().unwrap().len(), scales);
    }

    #[test]
    fn a_team_comes_back_from_its_json(members in prop::collection::vec(any_member(), 0..10)) {
        let json = team_json(&members);
        let back: Vec<Member> = json["members"].as_array().unwrap().iter().map(|member| Member {
            name: member["name"].as_str().map(Box::from),
            outcome: decode(member["payload"].as_str().unwrap()).unwrap(),
        }).collect();
        prop_assert_eq!(back, members);
    }

    /// A CSV export dropped into the team view is the same people under the same names.
    #[test]
    fn a_team_comes_back_from_its_csv(
        members in prop::collection::vec(any_member(), 0..10),
        separator in prop::sample::select(&[Separator::Comma, Separator::Semicolon][..]),
    ) {
        let members: Vec<Member> = members
            .into_iter()
            .filter(|member| Revision::OURS.shows(member.outcome.revision()))
            .enumerate()
            // Everybody under a name of their own: who is met twice is the gathering's business.
            .map(|(at, Member { name, outcome })| {
                let name = format!("{}{at}", name.as_deref().unwrap_or(""));
                Member { name: Name::new(&name.chars().rev().collect::<String>()).map(Into::into), outcome }
            })
            .collect();
        let gathered = gather(&csv(&members, separator));
        prop_assert_eq!(gathered.report.rubbish, 0);
        prop_assert_eq!(gathered.members, members);
    }

    #[test]
    fn no_cell_is_a_formula(member in any_member()) {
        let row = csv_row(member.name.as_deref(), &member.outcome, Separator::Comma);
        let cell = row.strip_prefix('"').unwrap_or(&row);
        // A spreadsheet passes over what nobody sees.
        let seen = cell.trim_start_matches(['\u{200d}', '\u{fe0f}', '\u{3164}']);
        let begins = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
        prop_assert!(!seen.starts_with(begins), "{}", row);
        let beyond_the_name = &row[row.find(&encode(&member.outcome)).unwrap()..];
        let is_harmless = |cell: &str| {
            !cell.starts_with(['=', '+', '-', '@']) || cell.parse::<f64>().is_ok()
        };
        prop_assert!(beyond_the_name.trim_end().split(',').all(is_harmless));
        prop_assert!(row.ends_with("\r\n"));
    }

    /// Whatever somebody has made of a file, it is no other result.
    #[test]
    fn no_text_breaks_the_reading(outcome in any_outcome(), at in 0_usize..2000, with in "\\PC{0,3}") {
        let mut text = result_json(None, &outcome);
        let at = at.min(text.len());
        text.replace_range(at.., &with);
        if let Ok(read) = import::read(&text, outcome.revision()) {
            prop_assert_eq!(read.outcome, outcome);
        }
    }
}
