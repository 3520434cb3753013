//! How sure it is of each line of a page that it is the article's, its neighbours considered.
//!
//! A linear-chain conditional random field with two states, text and page (Lafferty, McCallum and Pereira, 2001): each
//! line has a score for being text, each pair of neighbours one for being the same; the probabilities come from the
//! forward-backward sums over all ways to label the page.

/// What it is worth that two neighbours are both text, or both page.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Ties {
    /// Both text.
    pub text: f64,
    /// Both page.
    pub page: f64,
}

/// The states of a line.
const TEXT: usize = 1;

/// The sums over all labellings of a page in which some lines may be fixed.
#[derive(Debug)]
pub struct Sums {
    /// For each line the probability that it is text.
    pub text: Vec<f64>,
    /// For each two neighbours the probability that both are text, and that both are page.
    pub same: Vec<(f64, f64)>,
}

/// Sums up the labellings of a page whose lines have `scores` for being text. `fixed` says of a line what it is, if
/// that is known; pass an empty slice if nothing is.
pub fn sums(scores: &[f64], ties: Ties, fixed: &[Option<bool>]) -> Sums {
    let allowed =
        |line: usize, state: usize| fixed.get(line).copied().flatten().is_none_or(|text| usize::from(text) == state);
    let score = |line: usize, state: usize| match state {
        _ if !allowed(line, state) => 0.0,
        TEXT => scores[line].exp(),
        _ => 1.0,
    };
    let tie = [[ties.page.exp(), 1.0], [1.0, ties.text.exp()]];
    let mut forward: Vec<[f64; 2]> = Vec::with_capacity(scores.len());
    for line in 0..scores.len() {
        let before = forward.last().copied();
        let reach = |state: usize| before.map_or(1.0, |before| before[0] * tie[0][state] + before[1] * tie[1][state]);
        let sums = [reach(0) * score(line, 0), reach(1) * score(line, 1)];
        // Scaled to one: the products of a thousand lines fit in no number.
        let scale = sums[0] + sums[1];
        forward.push([sums[0] / scale, sums[1] / scale]);
    }
    let mut backward = [1.0, 1.0];
    let mut text = vec![0.0; scores.len()];
    let mut same = vec![(0.0, 0.0); scores.len().saturating_sub(1)];
    for line in (0..scores.len()).rev() {
        let here = [forward[line][0] * backward[0], forward[line][1] * backward[1]];
        text[line] = here[1] / (here[0] + here[1]);
        if let Some(before) = line.checked_sub(1) {
            let ahead = [score(line, 0) * backward[0], score(line, 1) * backward[1]];
            let path = |from: usize, to: usize| forward[before][from] * tie[from][to] * ahead[to];
            let all = path(0, 0) + path(0, 1) + path(1, 0) + path(1, 1);
            same[before] = (path(1, 1) / all, path(0, 0) / all);
            let reach = |from: usize| tie[from][0] * ahead[0] + tie[from][1] * ahead[1];
            let scale = reach(0) + reach(1);
            backward = [reach(0) / scale, reach(1) / scale];
        }
    }
    Sums { text, same }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same by trying all labellings.
    fn tried(scores: &[f64], ties: Ties) -> Vec<f64> {
        let (mut all, mut text) = (0.0, vec![0.0; scores.len()]);
        for labels in 0_usize..1 << scores.len() {
            let state = |line: usize| labels >> line & 1;
            let own: f64 = (0..scores.len()).map(|line| state(line) as f64 * scores[line]).sum();
            let pair = |line: usize| match (state(line), state(line + 1)) {
                (1, 1) => ties.text,
                (0, 0) => ties.page,
                _ => 0.0,
            };
            let weight = (own + (0..scores.len() - 1).map(pair).sum::<f64>()).exp();
            all += weight;
            (0..scores.len()).filter(|line| state(*line) == 1).for_each(|line| text[line] += weight);
        }
        text.iter().map(|text| text / all).collect()
    }

    #[test]
    fn probabilities_are_those_of_all_labellings() {
        let (scores, ties) = ([0.5, -2.0, 3.0, 0.1], Ties { text: 1.2, page: 0.4 });
        let (found, wanted) = (sums(&scores, ties, &[]).text, tried(&scores, ties));
        assert!(found.iter().zip(&wanted).all(|(found, wanted)| (found - wanted).abs() < 1e-9), "{found:?} {wanted:?}");
    }

    #[test]
    fn what_is_fixed_is_certain() {
        let found = sums(&[5.0, 5.0, -5.0], Ties::default(), &[Some(false), None, Some(true)]);
        assert!(found.text[0] < 1e-9 && found.text[2] > 1.0 - 1e-9);
    }
}
