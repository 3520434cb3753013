//! Organisations, and places whose names are of several words: long form, translation and acronym have one key.
//!
//! The tables are in `assets/language`; a form is looked up by the root of its first word, the longest one wins. In
//! German an adjective may have any ending and any word that of the genitive (`der Europäischen Zentralbank`).

use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use super::token::{Token, Tokens};
use crate::text::Language;
use crate::text::hash::WordMap;

const TABLES: [&str; 2] =
    [include_str!("../../assets/language/organisations.txt"), include_str!("../../assets/language/place_names.txt")];

/// How a form is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// `!`: in capitals.
    Acronym,
    /// `~`: small letters will do.
    Small,
    /// The last word has a capital.
    Capital,
}

#[derive(Debug)]
struct Form {
    /// Folded words between single blanks.
    words: &'static str,
    mark: Mark,
    key: &'static str,
    /// The next form with the same root.
    next: Option<usize>,
}

/// Forms in chains, and for each root of a first word where its chain begins.
#[derive(Debug)]
struct Table {
    forms: Vec<Form>,
    chains: WordMap<&'static str, usize>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        forms: Vec::with_capacity(2048),
        chains: WordMap::with_capacity_and_hasher(2048, BuildHasherDefault::default()),
    };
    for line in TABLES.iter().flat_map(|table| table.lines()).filter(|line| !line.starts_with('#')) {
        let Some((key, forms)) = line.split_once(':') else { continue };
        for form in forms.split(',').map(str::trim_ascii) {
            let (mark, words) = match form.as_bytes().first() {
                Some(b'!') => (Mark::Acronym, form.trim_start_matches('!')),
                Some(b'~') => (Mark::Small, form.trim_start_matches('~')),
                _ => (Mark::Capital, form),
            };
            let first = words.split(' ').next().unwrap_or_default();
            let next = table.chains.insert(root(first), table.forms.len());
            table.forms.push(Form { words, mark, key, next });
        }
    }
    table
});

/// A name that was found in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Listed {
    /// The key that all forms have.
    pub key: &'static str,
    /// The word after it.
    pub end: usize,
    /// Whether it is one word in small letters behind its capital: it may be part of another name.
    pub is_word: bool,
}

/// The longest listed name that begins at the word `index`.
pub(super) fn listed(tokens: &Tokens, index: usize) -> Option<Listed> {
    let token = tokens.get(index)?;
    let mut next = TABLE.chains.get(root(plain(&token.folded))).copied();
    let mut best: Option<Listed> = None;
    while let Some(form) = next.and_then(|at| TABLE.forms.get(at)) {
        next = form.next;
        if let Some(end) = form_end(tokens, index, form)
            && best.is_none_or(|best| best.end < end)
        {
            let is_word = end == index + 1 && form.mark == Mark::Capital && token.text.chars().any(char::is_lowercase);
            best = Some(Listed { key: form.key, end, is_word });
        }
    }
    best
}

fn form_end(tokens: &Tokens, index: usize, form: &Form) -> Option<usize> {
    let end = spelled(tokens, index, form.words.split(' '))?;
    let last = tokens.get(end - 1)?;
    let written = match form.mark {
        Mark::Acronym => is_in_capitals(tokens.get(index)?.text),
        Mark::Capital => last.is_capital() || last.is_digits(),
        Mark::Small => true,
    };
    written.then_some(end)
}

/// The word after `words` if the sentence spells them from `index` on, with the endings of its language.
pub(super) fn spelled<'a>(
    tokens: &Tokens,
    index: usize,
    words: impl Iterator<Item = &'a str> + Clone,
) -> Option<usize> {
    let mut at = index;
    let mut rest = words.peekable();
    while let Some(word) = rest.next() {
        let token = tokens.get(at)?;
        let joined = at == index || tokens.gap(at).chars().all(|c| c.is_whitespace() || matches!(c, '-' | '/' | '&'));
        if !joined || !fits(token, word, rest.peek().is_none(), tokens.language) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

fn fits(token: &Token, word: &str, is_last: bool, language: Language) -> bool {
    let written = plain(&token.folded);
    if written == word {
        return true;
    }
    let ending = written.strip_prefix(word);
    let genitive = || word.len() > 3 && ending.is_some_and(|ending| matches!(ending, "s" | "es"));
    let adjective = || !is_last && word.len() > 4 && root(written) == root(word);
    language == Language::German && (genitive() || adjective())
}

/// The word without the `'s` of a possessive.
fn plain(folded: &str) -> &str {
    folded.strip_suffix("'s").unwrap_or(folded)
}

/// A word without the ending of an adjective or a genitive; not what it means, only where it is looked up.
fn root(folded: &str) -> &str {
    const ENDINGS: [&str; 6] = ["es", "er", "en", "em", "e", "s"];
    const LEAST: usize = 4;
    let strip = |ending: &str| folded.strip_suffix(ending).filter(|root| root.len() >= LEAST);
    ENDINGS.iter().find_map(|ending| strip(ending)).unwrap_or(folded)
}

/// Whether a word is written in capitals, as an acronym is.
pub(super) fn is_in_capitals(text: &str) -> bool {
    let word = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
    word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn key(text: &str, language: Language) -> Option<&'static str> {
        let tokens = Tokens::new(text, Span::new(0, text.len()), language);
        (0..tokens.len()).find_map(|index| listed(&tokens, index)).map(|listed| listed.key)
    }

    #[test]
    fn long_form_translation_and_acronym_are_one() {
        for text in ["die Zinsen der EZB", "bei der Europäischen Zentralbank", "Europäische Zentralbank"] {
            assert_eq!(key(text, Language::German), Some("ecb"), "{text}");
        }
        for text in ["the ECB's rates", "at the European Central Bank", "the European Central Bank’s rates"] {
            assert_eq!(key(text, Language::English), Some("ecb"), "{text}");
        }
        assert_eq!(key("Chef des Deutschen Zentrums für Luft- und Raumfahrt", Language::German), Some("dlr"));
        assert_eq!(key("Urteil des Bundesgerichtshofs", Language::German), key("der BGH", Language::German));
        assert_eq!(key("der Vereinten Nationen", Language::German), key("the U.N. or UN", Language::English));
    }

    #[test]
    fn a_word_of_the_language_is_no_acronym_and_small_letters_are_no_name() {
        assert_eq!(key("Who is it? It is late.", Language::English), None);
        assert_eq!(key("the WHO", Language::English), Some("who"));
        assert_eq!(key("a european central bank", Language::English), None);
        assert_eq!(key("the defence ministry", Language::English), Some("defenceministry"));
    }

    #[test]
    fn places_of_several_words_have_the_key_of_their_one_word() {
        assert_eq!(key("in South Korea", Language::English), Some("southkorea"));
        assert_eq!(key("in den Vereinigten Staaten", Language::German), Some("america"));
        assert_eq!(key("in Nordrhein-Westfalen", Language::German), Some("northrhine"));
    }

    #[test]
    fn every_line_of_the_tables_is_read() {
        for line in TABLES.iter().flat_map(|table| table.lines()).filter(|line| !line.starts_with('#')) {
            let (key, forms) = line.split_once(": ").expect(line);
            assert!(!key.is_empty() && forms.split(", ").all(|form| !form.trim().is_empty()), "{line}");
        }
        assert!(TABLE.forms.len() > 1500);
    }
}
