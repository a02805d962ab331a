//! One result, and a team, as JSON.

use super::write;
use crate::{
    instrument::{Dimension, Length, Place, RoleDemand, Scale},
    link::encode,
    scoring::{Estimate, Lean, Measure, Outcome, Profile, Tally},
    team::{Leans, Member, Summary, Team},
};
use serde::{Serialize, Serializer};

#[derive(Serialize)]
struct ResultBody<'a> {
    name: Option<&'a str>,
    payload: String,
    revision: u8,
    length: &'static str,
    place: Option<&'static str>,
    role: Option<&'static str>,
    /// Every number that was asked for.
    scores: ById<Option<Score>>,
    answers: ById<Answers>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Score {
    score: f64,
    standard_error: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    lean: Option<&'static str>,
}

/// How many answers of each keyed value a scale has, 0 to 4, and how many of *can't say*.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answers {
    keyed: [u8; 5],
    cant_say: u8,
}

#[derive(Serialize)]
struct TeamBody<'a> {
    snapshots: u32,
    fulls: u32,
    summary: &'a ById<Figures>,
    leans: ById<LeanCounts>,
    members: &'a [MemberFields],
}

#[derive(Debug, Serialize)]
struct MemberFields {
    name: Option<Box<str>>,
    payload: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Figures {
    count: u32,
    too_few: u32,
    mean: Option<f64>,
    standard_deviation: Option<f64>,
    noise: Option<f64>,
    minimum: Option<f64>,
    first_quartile: Option<f64>,
    median: Option<f64>,
    third_quartile: Option<f64>,
    maximum: Option<f64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LeanCounts {
    leading: u32,
    managing: u32,
    none: u32,
    too_few: u32,
}

/// An object with a field for each of some numbers, in their order.
#[derive(Debug)]
struct ById<T>(Vec<(Measure, T)>);

impl<T: Serialize> Serialize for ById<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(measure, value)| (measure.id(), value)))
    }
}

/// The export of one result.
pub fn result_json(name: Option<&str>, outcome: &Outcome) -> String {
    let (context, profile) = (outcome.context(), outcome.profile());
    let asked = Measure::all().filter(|measure| measure.is_asked(&profile));
    let score = |measure: Measure| measure.estimate(&profile).map(|e| score(measure, &profile, e));
    let scales = Scale::all().filter_map(|scale| Some((scale, outcome.tally(scale)?)));
    let body = ResultBody {
        name,
        payload: encode(outcome),
        revision: outcome.revision().number(),
        length: outcome.length().id(),
        place: context.place.map(Place::id),
        role: context.demand.map(RoleDemand::id),
        scores: ById(asked.map(|measure| (measure, score(measure))).collect()),
        answers: ById(
            scales.map(|(scale, tally)| (Measure::Scale(scale), answers(tally))).collect(),
        ),
    };
    write("result", body)
}

fn score(measure: Measure, profile: &Profile, estimate: Estimate) -> Score {
    let lean = match measure {
        Measure::Balance => profile.lean(),
        Measure::Difference(dimension) => profile.dimension_lean(dimension),
        Measure::Scale(_) | Measure::Side(_) => None,
    };
    Score {
        // From the exact number, which floating point may round the other way.
        score: estimate.decimal().value(),
        standard_error: estimate.standard_error(),
        lean: lean.map(Lean::id),
    }
}

fn answers(tally: &Tally) -> Answers {
    Answers { keyed: [0, 1, 2, 3, 4].map(|keyed| tally.count(keyed)), cant_say: tally.skipped() }
}

/// The export of a team, put together member by member and number by number so that a browser can
/// draw in between.
#[derive(Debug)]
pub struct TeamJson {
    members: Vec<MemberFields>,
    summary: ById<Figures>,
}

impl Default for TeamJson {
    fn default() -> TeamJson {
        TeamJson { members: Vec::new(), summary: ById(Vec::new()) }
    }
}

impl TeamJson {
    /// Adds one more member.
    pub fn add(&mut self, member: &Member) {
        let payload = encode(&member.outcome);
        self.members.push(MemberFields { name: member.name.clone(), payload });
    }

    /// Adds what one number of everybody comes to, as [`Team::summary`] says.
    pub fn summary(&mut self, measure: Measure, summary: &Summary) {
        let quartiles = summary.quartiles.map_or([None; 5], |quartiles| quartiles.map(Some));
        let [minimum, first_quartile, median, third_quartile, maximum] = quartiles;
        let Summary { count, too_few, mean, standard_deviation, noise, .. } = *summary;
        self.summary.0.push((
            measure,
            Figures {
                count,
                too_few,
                mean,
                standard_deviation,
                noise,
                minimum,
                first_quartile,
                median,
                third_quartile,
                maximum,
            },
        ));
    }

    /// Ends with the whole text.
    pub fn finish(self, team: &Team) -> String {
        let dimension =
            |dimension| (Measure::Difference(dimension), counts(team.dimension_leans(dimension)));
        let balance = (Measure::Balance, counts(team.balance_leans()));
        let body = TeamBody {
            snapshots: team.of_length(Length::Snapshot),
            fulls: team.of_length(Length::Full),
            summary: &self.summary,
            leans: ById([balance].into_iter().chain(Dimension::ALL.map(dimension)).collect()),
            members: &self.members,
        };
        write("team", body)
    }
}

fn counts(leans: Leans) -> LeanCounts {
    let Leans { leading, managing, unclear, missing } = leans;
    LeanCounts { leading, managing, none: unclear, too_few: missing }
}
