//! How two linked sentences relate: in the same words, in other words, or with a value that differs.

use std::collections::HashMap;

use crate::segment::words;
use crate::text::{Pair, Side, fold};

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
    let read = |side: Side| {
        let article = ground.articles[side];
        let text = article.sentences[at[side]].span.of(&article.source.text);
        (text.trim(), words(text).map(|(_, word)| fold(word).text).collect::<Vec<String>>())
    };
    let Pair { left: (left, left_words), right: (right, right_words) } = Pair::from_fn(read);
    if left_words.is_empty() || right_words.is_empty() {
        return left == right;
    }
    let shorter = left_words.len().min(right_words.len());
    let run = RUN.min(shorter);
    let covered = covered(&left_words, &right_words, run).min(covered(&right_words, &left_words, run));
    covered as f64 >= VERBATIM * shorter as f64
}

/// How many words of `text` stand in a row of `run` words that `other` has too.
fn covered(text: &[String], other: &[String], run: usize) -> usize {
    let known: HashMap<&[String], ()> = other.windows(run).map(|words| (words, ())).collect();
    let mut covered = vec![false; text.len()];
    for (start, window) in text.windows(run).enumerate() {
        if known.contains_key(window) {
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
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let text = words("der rat hat am montag die brücke gesperrt");
        assert_eq!(covered(&text, &words("am montag die brücke gesperrt wie der rat hat"), 4), 5);
        assert_eq!(covered(&text, &words("gesperrt die brücke montag am hat rat der"), 4), 0);
    }
}
