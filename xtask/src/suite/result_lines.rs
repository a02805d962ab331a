//! Counts tests from what test programs print. Rust's own harness, libtest-mimic (the journeys)
//! and wasm-bindgen's runner all end with the same line.

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Counts {
    /// A check that is one test, whatever it looks at.
    pub(crate) fn single(passed: bool) -> Counts {
        Counts { passed: usize::from(passed), failed: usize::from(!passed) }
    }

    /// Adds another step's counts.
    pub(crate) fn add(&mut self, other: Counts) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// The counts of one test step, from its output and its exit. A step that fails in any other
    /// way than by a failed test, such as not compiling, counts as one failure; so does one that
    /// runs no test at all.
    pub(crate) fn of_step(output: &str, succeeded: bool) -> Counts {
        let mut counts = Counts::default();
        for line in output.lines() {
            counts.add(of_line(line).unwrap_or_default());
        }
        let died = !succeeded && counts.failed == 0;
        let ran_nothing = counts == Counts::default();
        if died || ran_nothing {
            counts.failed += 1;
        }
        counts
    }
}

/// Reads `test result: ok. 12 passed; 0 failed; 0 ignored; …`.
fn of_line(line: &str) -> Option<Counts> {
    let (_, result) = line.split_once("test result: ")?;
    let (_, numbers) = result.split_once(". ")?;
    let mut counts = Counts::default();
    for part in numbers.split(';') {
        match part.trim().split_once(' ') {
            Some((number, "passed")) => counts.passed = number.parse().ok()?,
            Some((number, "failed")) => counts.failed = number.parse().ok()?,
            _ => {}
        }
    }
    Some(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_all_test_programs_of_a_step_are_summed() {
        let output = "running 2 tests\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; \
            finished in 0.00s\n\
            test result: FAILED. 10 passed; 3 failed; 1 ignored; 0 filtered out\n";
        assert_eq!(Counts::of_step(output, false), Counts { passed: 12, failed: 3 });
    }

    #[test]
    fn a_step_that_dies_between_test_programs_counts_as_one_failure() {
        let output = "test result: ok. 2 passed; 0 failed; 0 ignored\nerror: could not compile\n";
        assert_eq!(Counts::of_step(output, false), Counts { passed: 2, failed: 1 });
        assert_eq!(Counts::of_step("", false), Counts { passed: 0, failed: 1 });
    }

    #[test]
    fn a_step_without_any_test_counts_as_one_failure() {
        let output = "test result: ok. 0 passed; 0 failed; 0 ignored\n";
        assert_eq!(Counts::of_step(output, true), Counts { passed: 0, failed: 1 });
    }
}
