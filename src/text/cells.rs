//! Cells: the room that text takes on a terminal.
//!
//! Counted by grapheme cluster and exactly as ratatui counts when it draws, so that what is measured here fits there (a
//! test holds the two together): unicode-width's figure for the whole cluster, and one cell more for each half-width
//! Japanese sound mark in it, which ratatui adds. Only visible text has a width (see [`visible`](super::visible));
//! controls have none.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use super::cluster::{clusters, is_plain};

/// How many cells visible text takes.
pub fn cells(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { clusters(text).map(cluster_cells).sum() }
}

/// How many cells one grapheme cluster takes.
pub(crate) fn cluster_cells(cluster: &str) -> usize {
    let mut chars = cluster.chars();
    if cluster.len() == 1 || chars.next().is_some_and(is_plain) && chars.next().is_none() {
        return 1;
    }
    cluster.width() + cluster.chars().filter(|c| matches!(c, '\u{ff9e}' | '\u{ff9f}')).count()
}

/// The text, if it takes at most `most` cells; otherwise as many whole grapheme clusters as leave a cell for the `…`
/// that says so.
pub fn shorten(text: &str, most: usize) -> Cow<'_, str> {
    // Clusters beyond the limit are never looked at: the text may be a whole article.
    let mut used = 0;
    let mut fitting = 0;
    for (start, cluster) in text.grapheme_indices(true) {
        used += cluster_cells(cluster);
        if used > most {
            let kept = text.get(..fitting).unwrap_or_default().trim_end();
            return Cow::Owned(if most == 0 { String::new() } else { format!("{kept}…") });
        }
        if used < most {
            fitting = start + cluster.len();
        }
    }
    Cow::Borrowed(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_is_as_wide_as_it_is_drawn() {
        assert_eq!(cells("Zölle"), 5);
        assert_eq!(cells("Zo\u{308}lle"), 5);
        assert_eq!(cells("漢字"), 4);
        assert_eq!(cells("👨\u{200d}👩\u{200d}👧"), 2);
    }

    #[test]
    fn a_text_is_cut_between_clusters_and_says_so() {
        assert_eq!(shorten("Hafen", 5), "Hafen");
        assert_eq!(shorten("Hafenmole", 5), "Hafe…");
        assert_eq!(shorten("Der Hafen", 5), "Der…");
        assert_eq!(shorten("漢字漢字", 4), "漢…");
        assert_eq!(shorten("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(shorten("Hafen", 1), "…");
        assert_eq!(shorten("Hafen", 0), "");
    }
}
