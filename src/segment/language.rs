//! The language of an article, told from its body.

use whichlang::Lang;

use crate::text::Language;

/// Bytes of the body that are looked at; a few hundred would do.
const SAMPLE: usize = 1_000;

/// The language of a body, given piece by piece. A body without a letter has none that we know.
pub(super) fn language<'a>(pieces: impl Iterator<Item = &'a str>) -> Language {
    let mut sample = String::new();
    for piece in pieces {
        if sample.len() > SAMPLE {
            break;
        }
        sample.extend(piece.chars().take(SAMPLE));
        sample.push('\n');
    }
    if !sample.contains(char::is_alphabetic) {
        return Language::Other;
    }
    match whichlang::detect_language(&sample) {
        Lang::Deu => Language::German,
        Lang::Eng => Language::English,
        _ => Language::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_and_english_are_told_from_others() {
        assert_eq!(language(["Der Rat hat gegen die Brücke gestimmt."].into_iter()), Language::German);
        assert_eq!(language(["The council has voted against the bridge."].into_iter()), Language::English);
        assert_eq!(language(["Le conseil municipal a voté contre le pont."].into_iter()), Language::Other);
        assert_eq!(language(["123 – 456"].into_iter()), Language::Other);
        assert_eq!(language(std::iter::empty()), Language::Other);
    }
}
