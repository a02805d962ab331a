//! When members differ by more than chance. A few statements never measure exactly: members who are
//! all alike would still get scores apart, by about the root mean square of their standard errors
//! ([`Summary::noise`]). Only a spread clearly beyond that is called a disagreement.

use quiz::team::Summary;

/// The point of the normal distribution above which lies 1 in 240: with twelve scores looked at, a
/// team whose members are alike is told of a disagreement in 1 of 20 cases.
const RARE: f64 = 2.64;

/// Whether the members' spread is larger than what the few statements alone would make it: the test
/// of a variance, (n − 1) · SD² / noise² against chi-squared with n − 1 degrees of freedom, whose
/// quantile is Wilson and Hilferty's.
pub fn is_beyond(summary: &Summary) -> bool {
    let (Some(spread), Some(noise)) = (summary.standard_deviation, summary.noise) else {
        return false;
    };
    let free = f64::from(summary.count.saturating_sub(1));
    // No `powi`: plain products ship no code.
    let root = 1.0 - 2.0 / (9.0 * free) + RARE * (2.0 / (9.0 * free)).sqrt();
    free * spread * spread > free * root * root * root * noise * noise
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(count: u32, spread: f64, noise: f64) -> Summary {
        let (standard_deviation, noise) = (Some(spread), Some(noise));
        Summary { count, too_few: 0, mean: None, standard_deviation, noise, quartiles: None }
    }

    #[test]
    fn the_border_is_chi_squareds() {
        // The upper 1/240 of chi-squared, from tables of R: 1, 4, 9 and 99 degrees of freedom.
        for (count, quantile) in [(2, 8.21_f64), (5, 15.26), (10, 24.07), (100, 139.8)] {
            let border = (quantile / f64::from(count - 1)).sqrt();
            assert!(is_beyond(&summary(count, 10.0 * border * 1.02, 10.0)), "{count}");
            assert!(!is_beyond(&summary(count, 10.0 * border * 0.98, 10.0)), "{count}");
        }
    }

    #[test]
    fn one_member_disagrees_with_nobody() {
        let mut alone = summary(1, 0.0, 10.0);
        alone.standard_deviation = None;
        assert!(!is_beyond(&alone));
    }
}
