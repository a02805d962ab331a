//! How fast the pure crate is by itself, built for speed, on one core: scoring, decoding links, gathering a table with
//! names, and a team's sums from ten results to a million. What memory that takes is in `memory.rs`.
//! `cargo bench --package core-bench`.

#![allow(missing_docs, reason = "criterion's macro writes a public function")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use fixtures::{
    people::{answers, anybody, outcome},
    teams::gathering,
};
use quiz::{
    instrument::{Facet, Length, Scale},
    link::{self, decode, encode},
    scoring::{Measure, Outcome},
    team::Team,
};
use std::{hint::black_box, time::Duration};

/// So many different people: more would only be more of the same to a processor's caches.
const PEOPLE: u64 = 1_000;

/// A text may have eight megabytes: more rows are read from several. Of the people in them 20,000 are taken, and the
/// others counted.
const LONGEST_TEXT: usize = 100_000;

fn people() -> Vec<Outcome> {
    (0..PEOPLE).map(|seed| anybody(Length::Snapshot, seed)).collect()
}

fn scoring(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("scoring");
    for length in Length::ALL {
        let given = answers(length, 7);
        group.bench_function(length.id(), |bencher| {
            bencher.iter(|| outcome(black_box(&given)).profile());
        });
    }
    group.finish();
}

fn decoding(criterion: &mut Criterion) {
    let texts: Vec<String> = people().iter().map(encode).collect();
    let mut group = criterion.benchmark_group("links");
    group.throughput(Throughput::Elements(PEOPLE));
    group.bench_function("decoding", |bencher| {
        bencher.iter(|| texts.iter().filter(|text| decode(black_box(text)).is_ok()).count());
    });
    group.finish();
}

fn tables(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("tables");
    group.sample_size(10);
    for rows in [1_000_u64, 10_000, 100_000, 1_000_000] {
        let texts: Vec<String> =
            (0..rows).step_by(LONGEST_TEXT).map(|from| text(from, rows)).collect();
        group.throughput(Throughput::Elements(rows));
        group.bench_with_input(
            BenchmarkId::new("rows with names", rows),
            &texts,
            |bencher, texts| {
                bencher.iter(|| {
                    let mut gathering = gathering();
                    for text in texts {
                        gathering.push(black_box(text));
                        gathering.end_text();
                    }
                    gathering.finish().members.len()
                });
            },
        );
    }
    group.finish();
}

/// A table's rows from one on, as many as may be in one text.
fn text(from: u64, rows: u64) -> String {
    let row = |row| {
        let link =
            link::with_result("https://blog.example/post", &[anybody(Length::Snapshot, row)]);
        format!("Person {row},{link}\r\n")
    };
    (from..rows).take(LONGEST_TEXT).map(row).collect()
}

fn sums(criterion: &mut Criterion) {
    let people = people();
    let mut group = criterion.benchmark_group("teams");
    group.sample_size(10).measurement_time(Duration::from_secs(8));
    for count in [10_u64, 1_000, 100_000, 1_000_000] {
        group.throughput(Throughput::Elements(count));
        group.bench_with_input(BenchmarkId::new("sums", count), &count, |bencher, count| {
            bencher.iter(|| {
                let mut team = Team::new();
                for outcome in people.iter().cycle().take(*count as usize) {
                    team.add(outcome);
                }
                Facet::all()
                    .map(|facet| team.summary(Measure::Scale(Scale::Facet(facet))).count)
                    .sum::<u32>()
            });
        });
    }
    group.finish();
}

criterion_group!(all, scoring, decoding, tables, sums);
criterion_main!(all);
