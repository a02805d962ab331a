//! The one order that a result needs, largest first: of findings, gaps, quotes, rows and pairs. Each
//! gives its numbers and picks by place, so that no sort is shipped for each type.

/// The places of these numbers, from the largest number down; equals stay in their order.
pub(crate) fn descending(numbers: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    for (place, number) in numbers.iter().enumerate() {
        let is_before = |other: &&usize| numbers.get(**other).is_some_and(|other| other >= number);
        let rank = order.iter().take_while(is_before).count();
        order.insert(rank, place);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::descending;

    #[test]
    fn the_largest_comes_first_and_equals_stay_in_their_order() {
        for (numbers, expected) in [
            (vec![], vec![]),
            (vec![1.0], vec![0]),
            (vec![1.0, 3.0, 2.0], vec![1, 2, 0]),
            (vec![1.0, 2.0, 1.0, 2.0], vec![1, 3, 0, 2]),
            (vec![0.0, -0.0, f64::NEG_INFINITY, 5.0], vec![3, 0, 1, 2]),
        ] {
            assert_eq!(descending(&numbers), expected, "{numbers:?}");
        }
    }
}
