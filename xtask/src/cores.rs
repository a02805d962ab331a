//! Work shared out among the machine's cores.

use anyhow::{Result, bail};
use std::thread;

/// Does the same with each of these, as many at once as there are cores.
///
/// # Errors
/// The first one met; the others may or may not have been done.
pub(crate) fn each<T: Sync>(items: &[T], work: impl Fn(&T) -> Result<()> + Sync) -> Result<()> {
    let shares = thread::available_parallelism().map_or(1, usize::from);
    let work = &work;
    thread::scope(|scope| {
        let workers: Vec<_> = (0..shares)
            .map(|first| {
                let mut share = items.iter().skip(first).step_by(shares);
                scope.spawn(move || share.try_for_each(work))
            })
            .collect();
        workers.into_iter().try_for_each(|worker| match worker.join() {
            Ok(outcome) => outcome,
            Err(_) => bail!("a worker has stopped; see above"),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::each;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn each_is_done_once_and_a_failure_is_told() {
        let sum = AtomicUsize::new(0);
        let add = |number: &usize| {
            sum.fetch_add(*number, Ordering::Relaxed);
            Ok(())
        };
        each(&(1..=100).collect::<Vec<usize>>(), add).unwrap();
        assert_eq!(sum.into_inner(), 5050);
        let refuse = |number: &usize| -> anyhow::Result<()> {
            anyhow::ensure!(*number != 7, "no {number}");
            Ok(())
        };
        assert_eq!(each(&[6, 7, 8], refuse).unwrap_err().to_string(), "no 7");
    }
}
