//! What is taken away is what the result says, and comes back as the same result.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::string_slice)]

mod answering;
mod schema;

use answering::{any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    export::{ImportFault, TeamJson, csv, csv_heading, csv_row, outcome_from_export, result_json},
    instrument::{Length, Revision, Scale},
    link::{LinkError, encode},
    name::Name,
    scoring::{Measure, Outcome},
    team::{Collector, Member, Team},
};
use serde_json::Value;

fn parsed(text: &str) -> Value {
    let value = serde_json::from_str(text).expect("JSON");
    schema::check(&value);
    value
}

/// The numbers of a result's JSON, as a browser would hand them over.
fn told(json: &Value) -> Vec<(String, Option<f64>)> {
    let scores = json["scores"].as_object().unwrap();
    scores.iter().map(|(id, score)| (id.clone(), score["score"].as_f64())).collect()
}

fn import(json: &Value) -> Result<Outcome, ImportFault> {
    let told = told(json);
    let told = told.iter().map(|(id, score)| (id.as_str(), *score));
    outcome_from_export(json["payload"].as_str().unwrap(), told)
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
        1 => Just(String::from("\u{2028}\\\"</script>")),
    ];
    (typed, any_outcome())
        .prop_map(|(typed, outcome)| Member { name: Name::new(&typed).map(Into::into), outcome })
}

/// Changed on purpose only with a new version of the format.
#[test]
fn a_snapshot_as_csv() {
    let outcome = outcome(Length::Snapshot, "44 00 34 12 04 22 3s 11 ss 24 ss 33");
    let heading = "name,payload,version,revision,length,place,role,leading,managing,balance,\
        direction.difference,change.difference,energy.difference,horizon.difference,\
        focus.difference,risk.difference,direction.leading,direction.managing,change.leading,\
        change.managing,energy.leading,energy.managing,horizon.leading,horizon.managing,\
        focus.leading,focus.managing,risk.leading,risk.managing,foundation.self-knowledge,\
        foundation.self-empowerment,foundation.self-leadership\r\n";
    assert_eq!(csv_heading(), heading);
    let row = format!(
        "\"King, Ada\",{},1,1,snapshot,,,78.13,43.75,34.38,100,50,0,50,,,100,0,87.5,37.5,50,50,75,\
         25,,75,,75,,,\r\n",
        encode(&outcome)
    );
    assert_eq!(csv_row(Some("King, Ada"), &outcome), row);
}

#[test]
fn a_snapshot_as_json() {
    let outcome = outcome(Length::Snapshot, "44 00 34 12 04 22 3s 11 ss 24 ss 33");
    let json = parsed(&result_json(Some("\"A\"\\\n"), &outcome));
    assert_eq!(json["format"], "leader-manager-quiz");
    assert_eq!((&json["version"], &json["kind"]), (&1.into(), &"result".into()));
    assert_eq!(json["name"], "\"A\"\\\n");
    assert_eq!(json["scores"]["leading"]["score"], 78.13);
    assert_eq!(json["scores"]["direction.leading"]["standardError"], 15.31);
    assert_eq!(json["scores"]["direction.difference"]["lean"], "leading");
    assert_eq!(json["scores"]["energy.difference"]["lean"], "none");
    assert!(json["scores"]["risk.leading"].is_null());
    assert!(json["scores"].get("foundation.self-knowledge").is_none());
    assert_eq!(json["answers"]["horizon.leading"]["keyed"], serde_json::json!([0, 0, 0, 1, 0]));
    assert_eq!(json["answers"]["horizon.leading"]["cantSay"], 1);
    assert_eq!(import(&json), Ok(outcome));
}

#[test]
fn a_number_that_was_changed_is_told() {
    let outcome = outcome(Length::Snapshot, "44 00 34 12 04 22 3s 11 ss 24 ss 33");
    let payload = encode(&outcome);
    for (id, score, agrees) in [
        ("leading", Some(78.13), true),
        ("leading", Some(78.125), true),
        ("leading", Some(78.2), false),
        ("leading", None, false),
        ("leading", Some(f64::NAN), false),
        ("risk.leading", None, true),
        ("risk.leading", Some(0.0), false),
        ("foundation.self-knowledge", None, true),
        ("balance", Some(34.38), true),
        ("balance", Some(-34.38), false),
        ("sum", None, false),
    ] {
        let expected =
            if agrees { Ok(outcome.clone()) } else { Err(ImportFault::Disagrees(id.into())) };
        assert_eq!(outcome_from_export(&payload, [(id, score)]), expected, "{id} {score:?}");
    }
    let refused = |refusal| Err(ImportFault::Refused(refusal));
    assert_eq!(outcome_from_export("", []), refused(LinkError::Damaged));
    assert_eq!(outcome_from_export("hello", []), refused(LinkError::Foreign));
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
        prop_assert_eq!(import(&json), Ok(member.outcome.clone()));
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
            outcome: outcome_from_export(member["payload"].as_str().unwrap(), []).unwrap(),
        }).collect();
        prop_assert_eq!(back, members);
    }

    /// A CSV export dropped into the team view is the same people under the same names.
    #[test]
    fn a_team_comes_back_from_its_csv(members in prop::collection::vec(any_member(), 0..10)) {
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
        let mut gathering = Collector::new(Revision::OURS);
        gathering.push(&csv(&members));
        let gathered = gathering.finish();
        prop_assert_eq!(gathered.report.rubbish, 0);
        prop_assert_eq!(gathered.members, members);
    }

    #[test]
    fn no_cell_is_a_formula(member in any_member()) {
        let row = csv_row(member.name.as_deref(), &member.outcome);
        let cell = row.strip_prefix('"').unwrap_or(&row);
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", row);
        let beyond_the_name = &row[row.find(&encode(&member.outcome)).unwrap()..];
        let is_harmless = |cell: &str| {
            !cell.starts_with(['=', '+', '-', '@']) || cell.parse::<f64>().is_ok()
        };
        prop_assert!(beyond_the_name.trim_end().split(',').all(is_harmless));
        prop_assert!(row.ends_with("\r\n"));
    }
}
