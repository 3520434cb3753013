//! Pairing off: things of two sentences find each other, each at most once, whichever side is called left.

use crate::text::Pair;

/// Pairs off `counts` things of each side that `fits` says belong together: the best fit first, then those nearer to
/// the beginnings. Two pairs of equal fit and equal distance from the beginnings never share a thing, so the outcome
/// does not depend on the side.
pub(super) fn paired(counts: Pair<usize>, fits: impl Fn(Pair<usize>) -> Option<u32>) -> Vec<Pair<usize>> {
    let mut all = Vec::new();
    for left in 0..counts.left {
        let at = (0..counts.right).map(|right| Pair::new(left, right));
        all.extend(at.filter_map(|at| fits(at).map(|fit| (u32::MAX - fit, at.left + at.right, at))));
    }
    all.sort_unstable();
    let mut used = counts.map(|count| vec![false; count]);
    let free = |(.., at): (u32, usize, Pair<usize>)| {
        let free = !used.left[at.left] && !used.right[at.right];
        if free {
            (used.left[at.left], used.right[at.right]) = (true, true);
        }
        free.then_some(at)
    };
    all.into_iter().filter_map(free).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_better_fit_goes_first_and_nothing_is_taken_twice() {
        let fits = [[Some(1), Some(2)], [None, Some(2)]];
        let found = paired(Pair::new(2, 2), |at| fits[at.left][at.right]);
        assert_eq!(found, [Pair::new(0, 1)]);
        assert_eq!(paired(Pair::new(2, 2), |_| Some(1)), [Pair::new(0, 0), Pair::new(1, 1)]);
    }
}
