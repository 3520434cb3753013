//! Grapheme clusters, found fast where a text has nothing special: what is drawn and laid out is nearly all letters.

use unicode_segmentation::UnicodeSegmentation as _;

/// Whether a character is shown as it is, one cell wide, and is a cluster by itself beside others of this kind: the
/// letters and signs of European languages. None of them joins anything (`Grapheme_Cluster_Break=Other`) or begins a
/// picture (© and ® do).
pub(crate) fn is_plain(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{a1}'..='\u{a8}' | '\u{aa}'..='\u{ac}' | '\u{af}'..='\u{24f}'
        | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201e}' | '…' | '‹' | '›' | '€')
}

/// The grapheme clusters of a text, as Unicode Standard Annex #29 has them.
pub(crate) fn clusters(text: &str) -> Clusters<'_> {
    Clusters { rest: text, special: "".graphemes(true) }
}

/// An iterator over [`clusters`].
pub(crate) struct Clusters<'a> {
    rest: &'a str,
    /// What is left of a stretch in which not all is plain.
    special: unicode_segmentation::Graphemes<'a>,
}

impl<'a> Iterator for Clusters<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        if let Some(cluster) = self.special.next() {
            return Some(cluster);
        }
        let mut chars = self.rest.chars();
        let (first, second) = (chars.next()?, chars.next());
        if is_plain(first) && second.is_none_or(is_plain) {
            let (cluster, rest) = self.rest.split_at(first.len_utf8());
            self.rest = rest;
            return Some(cluster);
        }
        let (special, rest) = self.rest.split_at(plain_again(self.rest));
        self.rest = rest;
        self.special = special.graphemes(true);
        self.special.next()
    }
}

/// Where the second of two plain characters begins, or the text ends: between two of them there is always a border.
fn plain_again(text: &str) -> usize {
    let mut after_plain = false;
    for (at, c) in text.char_indices() {
        if std::mem::replace(&mut after_plain, is_plain(c)) && after_plain {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthChar as _;

    use super::*;

    #[test]
    fn clusters_are_those_of_unicode_whatever_stands_together() {
        let parts = [
            "a",
            "Zö",
            " ",
            "e\u{301}",
            "漢",
            "👨\u{200d}👩",
            "🇩🇪🇦",
            "©\u{fe0f}",
            "\r\n",
            "\u{ad}",
            "–",
            "ש\u{5c1}",
            "각",
        ];
        for first in parts {
            for second in parts {
                for third in parts {
                    let text = [first, second, third].concat();
                    let expected: Vec<_> = text.graphemes(true).collect();
                    assert_eq!(clusters(&text).collect::<Vec<_>>(), expected, "{text:?}");
                }
            }
        }
    }

    #[test]
    fn a_plain_character_is_one_cell_and_joins_nothing() {
        for c in ('\0'..=char::MAX).filter(|c| is_plain(*c)) {
            assert_eq!(c.width(), Some(1), "{c:?}");
            for text in [format!("a{c}"), format!("{c}a"), format!("{c}{c}")] {
                assert_eq!(text.graphemes(true).count(), 2, "{text:?}");
            }
            assert_eq!(crate::text::visible(&c.to_string()), c.to_string());
        }
    }
}
