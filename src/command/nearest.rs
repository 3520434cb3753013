//! "Did you mean …?": the known name that is nearest to what was written.

use super::problem::quoted;

/// Beyond this length nothing is a slip of the finger; it also bounds the time that a strange file can take.
const LONGEST_WORD: usize = 40;

/// A question that names the nearest of `names`, if one is near enough to be what was meant: a slip for every three
/// characters. The first of the nearest wins.
pub(crate) fn did_you_mean<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(written, names).map(|name| format!("did you mean {}?", quoted(name)))
}

fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written: Vec<char> = written.chars().take(LONGEST_WORD + 1).flat_map(char::to_lowercase).collect();
    let allowed = (written.len() / 3).max(1);
    if written.is_empty() || written.len() > LONGEST_WORD {
        return None;
    }
    names
        .into_iter()
        .filter(|name| name.len().abs_diff(written.len()) <= allowed)
        .map(|name| (distance(&written, &name.chars().collect::<Vec<_>>()), name))
        .filter(|(slips, _)| *slips <= allowed)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, name)| name)
}

/// Slips between two words: characters put in, left out, exchanged for another or swapped with their neighbour (the
/// restricted Damerau–Levenshtein distance).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows = [vec![0; b.len() + 1], (0..=b.len()).collect(), vec![0; b.len() + 1]];
    for i in 1..=a.len() {
        let [before, above, row] = &mut rows;
        row[0] = i;
        for j in 1..=b.len() {
            let exchanged = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = exchanged.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        rows.rotate_left(1);
    }
    rows[1][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 3] = ["next_link", "next_note", "quit"];

    #[test]
    fn one_slip_of_any_sort_is_forgiven() {
        for written in ["nextlink", "next_lnik", "next-link", "next_linkk", "Next_Link"] {
            assert_eq!(nearest(written, NAMES), Some("next_link"), "{written}");
        }
    }

    #[test]
    fn a_word_that_is_like_nothing_gets_no_suggestion() {
        for written in ["", "paste", "x", &"next_link".repeat(9)] {
            assert_eq!(nearest(written, NAMES), None, "{written}");
        }
    }

    #[test]
    fn a_swap_of_neighbours_is_one_slip_and_not_two() {
        let chars = |word: &str| word.chars().collect::<Vec<_>>();
        assert_eq!(distance(&chars("qiut"), &chars("quit")), 1);
        assert_eq!(distance(&chars(""), &chars("quit")), 4);
        assert_eq!(distance(&chars("quit"), &chars("")), 4);
    }
}
