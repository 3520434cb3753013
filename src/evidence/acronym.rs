//! Acronyms that an article explains itself: `Verein für Küstenschutz (VFK)`, `the Harbour Safety Agency, or HSA`.
//!
//! The long form is found as by Schwartz and Hearst (2003), *A simple algorithm for identifying abbreviation
//! definitions in biomedical text*: the acronym's letters are looked for in the words before the bracket from the last
//! to the first, and the first letter must begin a word.

use super::organisation::{is_in_capitals, listed, spelled};
use super::token::{Token, Tokens};

/// An acronym and the long form that it stands for in this article.
#[derive(Debug)]
pub(super) struct Explained<'a> {
    acronym: &'a str,
    long: Vec<&'a str>,
    /// What is compared.
    pub key: String,
}

/// The acronyms that the sentences of an article explain.
pub(super) fn explained<'a>(sentences: &'a [Tokens<'a>]) -> Vec<Explained<'a>> {
    let mut found: Vec<Explained> = Vec::new();
    for tokens in sentences {
        for index in 1..tokens.len() {
            if let Some(new) = explained_at(tokens, index).filter(|new| found.iter().all(|e| e.acronym != new.acronym))
            {
                found.push(new);
            }
        }
    }
    found
}

/// The explained name that begins at the word `index`, with the word after it.
pub(super) fn explained_name<'a>(
    known: &'a [Explained<'a>],
    tokens: &Tokens,
    index: usize,
) -> Option<(&'a str, usize)> {
    let token = tokens.get(index)?;
    let short = |name: &&Explained| {
        let written = token.folded.strip_suffix("'s").unwrap_or(&token.folded);
        written == name.acronym && token.text.chars().nth(1).is_some_and(char::is_uppercase)
    };
    if let Some(name) = known.iter().find(short) {
        return Some((&name.key, index + 1));
    }
    known.iter().find_map(|name| Some((&*name.key, spelled(tokens, index, name.long.iter().copied())?)))
}

fn explained_at<'a>(tokens: &'a Tokens<'a>, index: usize) -> Option<Explained<'a>> {
    let token = tokens.get(index).filter(|token| is_acronym(token))?;
    let gap = tokens.gap(index);
    let behind = tokens.gap(index + 1);
    let alone = behind.starts_with([')', ',', ';', '.']) || index + 1 == tokens.len();
    let word = matches!(tokens.folded(index - 1), "or" | "kurz");
    let (start, end) = if gap.trim() == "(" && behind.starts_with(')') {
        long_form(tokens, index, token)?
    } else if word && alone && index > 1 && tokens.gap(index - 1).trim_end().ends_with([',', '(']) {
        long_form(tokens, index - 1, token)?
    } else if behind.trim() == "(" {
        bracketed(tokens, index, token)?
    } else {
        return None;
    };
    let long: Vec<&str> = tokens.list.iter().take(end).skip(start).map(|token| &*token.folded).collect();
    let known = listed(tokens, start).filter(|listed| listed.end == end).or_else(|| {
        // Of two letters there are many; of four and more the table knows better.
        listed(tokens, index).filter(|_| token.folded.len() > 3)
    });
    let key = known.map_or(&*token.folded, |listed| listed.key).to_owned();
    Some(Explained { acronym: &token.folded, long, key })
}

/// The most letters of an acronym.
const LETTERS: usize = 8;

fn is_acronym(token: &Token) -> bool {
    let letters = token.text.chars().count();
    let capitals = token.text.chars().filter(|c| c.is_uppercase()).count();
    (2..=LETTERS).contains(&letters) && 2 * capitals > letters && token.text.chars().all(char::is_alphabetic)
}

/// The words in brackets behind the acronym, if they are its long form.
fn bracketed(tokens: &Tokens, index: usize, acronym: &Token) -> Option<(usize, usize)> {
    let end = (index + 2..=tokens.len()).find(|end| tokens.gap(*end).contains(')'))?;
    let (start, _) = long_form(tokens, end, acronym)?;
    (start == index + 1).then_some((start, end))
}

/// The words before `end` that the acronym stands for, to the last one's end.
fn long_form(tokens: &Tokens, end: usize, acronym: &Token) -> Option<(usize, usize)> {
    let letters: Vec<char> = acronym.folded.chars().collect();
    let most = (letters.len() + 5).min(2 * letters.len());
    let mut rest = letters.len();
    for at in (end.saturating_sub(most)..end).rev() {
        if at + 1 < end && tokens.gap(at + 1).contains(['(', ')', '.', ';', ':', '"', '„', '“']) {
            return None;
        }
        let word: Vec<char> = tokens.folded(at).chars().collect();
        for (place, letter) in word.iter().enumerate().rev() {
            // The first letter begins a word, and no word is a part of the long form for a letter within it alone.
            if rest > 0 && *letter == letters[rest - 1] && (rest > 1 || place == 0) {
                rest -= 1;
            }
        }
        if rest == 0 {
            let capital = tokens.get(at).is_some_and(Token::is_capital);
            let short = end == at + 1 && word.len() < 2 * letters.len();
            return (capital && !short && !is_in_capitals(tokens.get(at)?.text)).then_some((at, end));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, Span};

    fn read(text: &str, language: Language) -> Vec<(String, String)> {
        let sentences = [Tokens::new(text, Span::new(0, text.len()), language)];
        explained(&sentences).into_iter().map(|name| (name.long.join(" "), name.key)).collect()
    }

    fn one(long: &str, key: &str) -> Vec<(String, String)> {
        vec![(long.to_owned(), key.to_owned())]
    }

    #[test]
    fn an_acronym_in_brackets_joins_the_words_before_it() {
        let text = "Der Verein für Angewandte Küstenforschung (VAK) warnt.";
        assert_eq!(read(text, Language::German), one("verein fur angewandte kustenforschung", "vak"));
        let text = "The Harbour Safety Agency (HSA) said so.";
        assert_eq!(read(text, Language::English), one("harbour safety agency", "hsa"));
        let text = "Das Landesstrandamt (LSA) sperrte den Strand.";
        assert_eq!(read(text, Language::German), one("landesstrandamt", "lsa"));
    }

    #[test]
    fn an_acronym_behind_or_and_a_long_form_in_brackets_are_read_too() {
        let text = "Agents of the Harbour Safety Agency, or HSA, came.";
        assert_eq!(read(text, Language::English), one("harbour safety agency", "hsa"));
        let text = "Die VAK (Verein für Angewandte Küstenforschung) warnt.";
        assert_eq!(read(text, Language::German), one("verein fur angewandte kustenforschung", "vak"));
    }

    #[test]
    fn a_listed_body_keeps_its_key_and_other_brackets_explain_nothing() {
        let text = "Die Europäische Zentralbank (EZB) wartet ab.";
        assert_eq!(read(text, Language::German), one("europaische zentralbank", "ecb"));
        assert_eq!(read("Der Abgeordnete Jens Brandt (CDU) schweigt.", Language::German), []);
        assert_eq!(read("The vote (PDF) was close.", Language::English), []);
    }
}
