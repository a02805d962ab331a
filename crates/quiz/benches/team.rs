//! What a team of ten thousand costs: `cargo bench -p quiz --bench team`. Figures are one machine's;
//! the ratios between them travel better.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use quiz::{
    export,
    instrument::{Answer, Context, Length, Revision},
    link,
    scoring::{Measure, Outcome},
    team::{Collector, Member, Team},
};
use std::{hint::black_box, time::Duration};

const PEOPLE: usize = 10_000;

/// Half Snapshots, half full profiles, one answer in eleven skipped; the same in every run.
fn people() -> Vec<Outcome> {
    let mut state = 0x9E37_79B9_7F4A_7C15u64;
    let mut answer = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let number = (state >> 33) as usize % 11;
        Some(if number == 10 { Answer::CantSay } else { *Answer::ALL.get(number % 5).unwrap() })
    };
    (0..PEOPLE)
        .map(|person| {
            let length = if person % 2 == 0 { Length::Snapshot } else { Length::Full };
            let answers: Vec<_> = (0..length.item_count()).map(|_| answer()).collect();
            Outcome::from_answers(Revision::OURS, length, &answers, Context::default()).unwrap()
        })
        .collect()
}

fn team_of_ten_thousand(criterion: &mut Criterion) {
    let people = people();
    let payloads: Vec<String> = people.iter().map(link::encode).collect();
    let links: String = payloads
        .iter()
        .map(|payload| format!("https://blog.example/post?utm_source=x#lmq={payload}\n"))
        .collect();
    let table: String = (0..)
        .zip(&payloads)
        .map(|(number, payload)| {
            format!("\"Person, {number}\",https://blog.example/#lmq={payload}\r\n")
        })
        .collect();
    let mut team = Team::new();
    people.iter().for_each(|person| {
        team.add(person);
    });
    let members: Vec<Member> = people
        .iter()
        .map(|outcome| Member { name: Some("Ada".into()), outcome: outcome.clone() })
        .collect();

    let mut group = criterion.benchmark_group("ten thousand");
    group.throughput(Throughput::Elements(PEOPLE as u64));
    group
        .sample_size(20)
        .measurement_time(Duration::from_secs(4))
        .warm_up_time(Duration::from_secs(1));
    group.bench_function("decode payloads", |bench| {
        bench.iter(|| {
            payloads.iter().filter(|payload| link::decode(black_box(payload)).is_ok()).count()
        });
    });
    group.bench_function("aggregate", |bench| {
        bench.iter(|| {
            let mut team = Team::new();
            people.iter().for_each(|person| {
                team.add(black_box(person));
            });
            team
        });
    });
    for (name, text) in [("gather links", &links), ("gather table with names", &table)] {
        group.bench_function(name, |bench| {
            bench.iter(|| {
                let mut gathering = Collector::new(Revision::OURS, str::to_lowercase);
                gathering.push(black_box(text));
                gathering.finish()
            });
        });
    }
    group.bench_function("every summary and histogram", |bench| {
        bench.iter(|| {
            Measure::all()
                .map(|column| (team.summary(column), team.histogram(column)))
                .collect::<Vec<_>>()
        });
    });
    group.bench_function("sort by one column", |bench| {
        bench.iter(|| team.sorted(black_box(Measure::Balance), true));
    });
    group.bench_function("write CSV", |bench| {
        bench.iter(|| export::csv(black_box(&members), export::Separator::Comma))
    });
    group.finish();
}

criterion_group!(benches, team_of_ten_thousand);
criterion_main!(benches);
