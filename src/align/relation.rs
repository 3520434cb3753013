//! How two linked sentences relate: in the same words, in other words, or with a value that differs.

use std::collections::HashSet;

use crate::text::{Pair, SentenceId};

use super::ground::Ground;
use super::link::{Relation, Shared, Strength, Verdict};

/// Words in a row that do not come together by chance.
const RUN: usize = 4;

/// From this part of the shorter sentence's words on, shared runs make the same wording.
const VERBATIM: f64 = 0.6;

/// The relation of two sentences that are linked for the reasons in `evidence`.
pub(super) fn relation(ground: &Ground, at: Pair<usize>, strength: Strength, evidence: &[Shared]) -> Relation {
    if evidence.iter().any(|shared| shared.verdict == Verdict::Differs) {
        return Relation::Differs;
    }
    if strength == Strength::Firm && same_wording(ground, at) { Relation::Verbatim } else { Relation::Agrees }
}

fn same_wording(ground: &Ground, at: Pair<usize>) -> bool {
    let words = ground.sentences(at).map(|sentence| sentence.wording.as_slice());
    let shorter = words.left.len().min(words.right.len());
    if shorter == 0 {
        let text = Pair::from_fn(|side| ground.articles[side].sentence_text(SentenceId::new(at[side])).trim());
        return text.left == text.right;
    }
    let run = RUN.min(shorter);
    let covered = covered(words.left, words.right, run).min(covered(words.right, words.left, run));
    covered as f64 >= VERBATIM * shorter as f64
}

/// How many words of `text` stand in a row of `run` words that `other` has too.
fn covered(text: &[u64], other: &[u64], run: usize) -> usize {
    let known: HashSet<&[u64]> = other.windows(run).collect();
    let mut covered = vec![false; text.len()];
    for (start, row) in text.windows(run).enumerate() {
        if known.contains(row) {
            covered.iter_mut().skip(start).take(run).for_each(|word| *word = true);
        }
    }
    covered.into_iter().filter(|word| *word).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_of_words_count_as_wording() {
        let text = [1, 2, 3, 4, 5, 6, 7, 8];
        assert_eq!(covered(&text, &[4, 5, 6, 7, 8, 9, 1, 2, 3], 4), 5);
        assert_eq!(covered(&text, &[8, 7, 6, 5, 4, 3, 2, 1], 4), 0);
    }
}
