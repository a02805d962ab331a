//! How much memory the pure crate takes at most, for each row, while it reads a table with names, and for each result
//! while it adds them up. Counted, so the same on every run. `cargo bench --package core-bench --bench memory`.

use fixtures::{people::anybody, teams::gathering};
use peak_alloc::PeakAlloc;
use quiz::{instrument::Length, link, team::Team};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() {
    for rows in [1_000, 10_000, 20_000, 100_000, 1_000_000] {
        // Each row is made when it is read, so that the table isn't counted.
        tell("read", rows, || {
            let mut gathering = gathering();
            for row in 0..rows {
                let outcome = anybody(Length::Snapshot, row as u64);
                let link = link::with_result("https://blog.example/post", &[outcome]);
                gathering.push(&format!("Person {row},{link}\r\n"));
                if row % 100_000 == 99_999 {
                    // No text may be longer.
                    gathering.end_text();
                }
            }
            gathering.finish().members.len()
        });
    }
    for results in [1_000, 20_000, 1_000_000] {
        let outcome = anybody(Length::Snapshot, 7);
        tell("added up", results, || {
            let mut team = Team::new();
            (0..results).for_each(|_| {
                team.add(&outcome);
            });
            team.len()
        });
    }
}

/// Prints the most that was allocated at once beyond what was before.
fn tell(done: &str, count: usize, work: impl FnOnce() -> usize) {
    MEMORY.reset_peak_usage();
    let before = MEMORY.peak_usage();
    let taken = work();
    let bytes = MEMORY.peak_usage() - before;
    println!("{count} {done}, {taken} of them taken: {bytes} bytes, {} for each", bytes / count);
}
