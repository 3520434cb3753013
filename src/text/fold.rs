//! Folding: the form in which two spellings of one word are the same, with the way back to the source.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// Folded text, and for each of its characters where it came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    /// Lower case, without diacritics, `ß` as `ss`.
    pub text: String,
    /// For each character of `text` (not byte), the byte offset of its origin in the unfolded text.
    pub origins: Vec<usize>,
}

/// Folds text for comparing and searching: lower case, diacritics removed (`Ä` → `a`), `ß` → `ss`, typographic quotes
/// and apostrophes to their ASCII forms.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded { text: String::with_capacity(text.len()), origins: Vec::with_capacity(text.len()) };
    for (offset, c) in text.char_indices() {
        let mut push = |c: char| {
            folded.text.push(c);
            folded.origins.push(offset);
        };
        match c {
            'a'..='z' | '0'..='9' | ' ' => push(c),
            'A'..='Z' => push(c.to_ascii_lowercase()),
            'ß' | 'ẞ' => ['s', 's'].into_iter().for_each(push),
            '’' | '‘' | '‚' => push('\''),
            '„' | '“' | '”' | '«' | '»' => push('"'),
            c => c.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).for_each(push),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_sharp_s_and_decomposed_forms_fold_alike() {
        assert_eq!(fold("GRÖSSE").text, "grosse");
        assert_eq!(fold("Größe").text, "grosse");
        assert_eq!(fold("Gro\u{308}ße").text, "grosse");
    }

    #[test]
    fn every_folded_character_knows_its_origin() {
        let folded = fold("aß–Ö");
        assert_eq!(folded.text.chars().count(), folded.origins.len());
        assert_eq!(folded.origins, [0, 1, 1, 3, 6]);
    }
}
