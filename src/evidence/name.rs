//! Proper names: who and where.
//!
//! English writes names with a capital, so a capital inside a sentence is nearly enough. German writes every noun with
//! one; there a name must show itself otherwise: as an acronym (`EZB`), by capitals inside (`DeepSeek`), in the
//! gazetteer of `place`, by standing right after another noun (`Kapitän Brandt`, `Hersteller Nordchip`), or by having
//! done so elsewhere in the article. Nouns that take an article or end like common nouns are left out: rather a name
//! missed than a noun taken for one.

use super::date;
use super::item::Name;
use super::language::{Class, class};
use super::place::place;
use super::token::{Token, Tokens};
use super::unit;
use crate::text::hash::{WordMap, WordSet};
use crate::text::{Language, Span};

/// Which words of an article are parts of names.
#[derive(Debug, Default)]
pub(super) struct Known<'a> {
    words: WordSet<&'a str>,
}

impl<'a> Known<'a> {
    /// Learns the name words of an article from all its sentences.
    pub(super) fn new(sentences: &'a [Tokens<'a>]) -> Self {
        let common = CommonNouns::new(sentences);
        let mut words = WordSet::default();
        for tokens in sentences.iter().filter(|tokens| !is_title_case(tokens)) {
            for index in 0..tokens.len() {
                if shows_name(tokens, index, &common) {
                    words.insert(tokens.folded(index));
                }
            }
        }
        Self { words }
    }

    fn has(&self, token: &Token) -> bool {
        token.is_capital() && self.words.contains(token.folded.as_str())
            || is_marked(token.text)
            || token.folded.len() > 2 && place(&token.folded).is_some()
    }
}

/// The names of a sentence: runs of name words.
pub(super) fn names(tokens: &Tokens, known: &Known) -> Vec<Name> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        let end = run_end(tokens, known, index);
        if end > index {
            found.extend(name(tokens, index, end));
        }
        index = end.max(index + 1);
    }
    found
}

fn run_end(tokens: &Tokens, known: &Known, start: usize) -> usize {
    let is_part = |index: usize| {
        let joined = index == start || tokens.get(index).is_some_and(Token::is_capital) && tokens.gap(index) == " ";
        joined && tokens.get(index).is_some_and(|token| known.has(token) && !is_role(&token.folded))
    };
    if tokens.get(start).is_some_and(|token| !token.is_capital()) {
        return start + usize::from(is_part(start));
    }
    let mut end = start;
    while is_part(end) {
        let particle =
            matches!(tokens.folded(end + 1), "von" | "van" | "de" | "der" | "bin" | "al" | "of") && is_part(end + 2);
        end += if particle && tokens.adjoins(end + 1) && tokens.adjoins(end + 2) { 2 } else { 1 };
    }
    end
}

fn name(tokens: &Tokens, start: usize, end: usize) -> Option<Name> {
    let words = || tokens.list.iter().take(end).skip(start);
    let span = words().map(|token| token.span).reduce(Span::union)?;
    let form = |token: &Token| place(&token.folded).map_or_else(|| base(&token.folded).to_owned(), str::to_owned);
    let key = words().map(form).collect::<Vec<_>>().join(" ");
    Some(Name { key, span })
}

/// The word without the `'s` or `’s` of a possessive.
fn base(folded: &str) -> &str {
    folded.strip_suffix("'s").unwrap_or(folded)
}

fn shows_name(tokens: &Tokens, index: usize, common: &CommonNouns) -> bool {
    let Some(token) = tokens.get(index) else { return false };
    let tail_of_compound = tokens.language == Language::German && tokens.gap(index) == "-";
    if tail_of_compound || !token.is_capital() || !is_open_word(token, tokens.language) {
        return false;
    }
    match tokens.language {
        Language::English | Language::Other => !begins_clause(tokens, index) && token.text.len() > 1,
        Language::German => {
            !begins_clause(tokens, index) && !common.has(&token.folded) && {
                let beside = |at: usize| tokens.gap(at) == " " && tokens.get(at).is_some_and(Token::is_capital);
                let after_noun = beside(index) && index > 0 && apposes(tokens, index - 1);
                let before_name = index + 1 < tokens.len()
                    && beside(index + 1)
                    && tokens
                        .get(index + 1)
                        .is_some_and(|next| is_open_word(next, Language::German) && !common.has(&next.folded));
                after_noun || before_name
            }
        }
    }
}

/// Whether a word may be part of a name at all: no function word, no calendar word, no unit, no role.
fn is_open_word(token: &Token, language: Language) -> bool {
    class(&token.folded, language) != Class::Function
        && !date::is_calendar(&token.folded, language)
        && !is_role(&token.folded)
}

/// Whether the German noun at `index` can have a name right behind it: any noun but those of measure and time.
fn apposes(tokens: &Tokens, index: usize) -> bool {
    let folded = tokens.folded(index);
    tokens.get(index).is_some_and(Token::is_capital)
        && class(folded, Language::German) == Class::Content
        && !(begins_clause(tokens, index)
            && ["e", "en", "er", "es", "em"].iter().any(|ending| folded.ends_with(ending)))
        && !date::is_calendar(folded, Language::German)
        && unit::named(tokens, index).is_none()
        && !matches!(
            folded,
            "liter" | "paar" | "dutzend" | "stuck" | "art" | "anfang" | "mitte" | "ende" | "form" | "sorte"
        )
}

/// Whether a capital at `index` is owed to the position: first word, or after a colon, a dash or an opening mark.
fn begins_clause(tokens: &Tokens, index: usize) -> bool {
    index == 0
        || tokens
            .gap(index)
            .chars()
            .any(|c| matches!(c, ':' | '"' | '„' | '“' | '»' | '«' | '–' | '—' | '.' | '?' | '!' | '…'))
}

/// The longest acronym; longer words in capitals are shouted.
const ACRONYM: usize = 6;

/// Whether a word shows by its own shape that it is a name: an acronym or capitals inside.
fn is_marked(text: &str) -> bool {
    let has_capital_inside = text.chars().skip(1).any(char::is_uppercase);
    let shouted = || text.chars().nth(ACRONYM).is_some() && !text.chars().any(char::is_lowercase);
    has_capital_inside && text.starts_with(char::is_alphabetic) && !shouted()
}

/// Whether the sentence is a headline in which every word has a capital.
fn is_title_case(tokens: &Tokens) -> bool {
    let long = || tokens.list.iter().filter(|token| token.text.len() > 3 && !token.is_digits());
    tokens.language == Language::English
        && long().count() > 2
        && long().filter(|token| !token.is_capital()).count() <= 1
}

/// Titles and offices that stand before a person's name and are not part of it.
fn is_role(folded: &str) -> bool {
    matches!(
        folded,
        "prasident"
            | "prasidentin"
            | "kanzler"
            | "kanzlerin"
            | "bundeskanzler"
            | "bundeskanzlerin"
            | "minister"
            | "ministerin"
            | "chef"
            | "chefin"
            | "sprecher"
            | "sprecherin"
            | "trainer"
            | "trainerin"
            | "professor"
            | "dr"
            | "herr"
            | "frau"
            | "anwalt"
            | "anwaltin"
            | "general"
            | "konig"
            | "konigin"
            | "papst"
            | "president"
            | "senator"
            | "governor"
            | "gov"
            | "rep"
            | "sen"
            | "representative"
            | "congressman"
            | "congresswoman"
            | "secretary"
            | "chairman"
            | "mr"
            | "mrs"
            | "ms"
            | "judge"
            | "justice"
            | "mayor"
            | "king"
            | "queen"
            | "pope"
            | "sir"
            | "captain"
            | "kapitan"
    )
}

/// The capitalised words of a German article that are nouns of the language: they take an article or end like one.
struct CommonNouns<'a> {
    articled: WordMap<&'a str, bool>,
}

impl<'a> CommonNouns<'a> {
    fn new(sentences: &'a [Tokens<'a>]) -> Self {
        let mut articled = WordMap::default();
        for tokens in sentences.iter().filter(|tokens| tokens.language == Language::German) {
            for index in 1..tokens.len() {
                let follows = tokens.adjoins(index) && is_determiner(tokens.folded(index - 1));
                *articled.entry(tokens.folded(index)).or_insert(false) |= follows;
            }
        }
        Self { articled }
    }

    fn has(&self, folded: &str) -> bool {
        const ENDINGS: [&str; 15] = [
            "ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "tat", "ismus", "nis", "ment", "chen", "lein",
            "ler", "eur",
        ];
        self.articled.get(folded).copied().unwrap_or(false)
            || ENDINGS.iter().any(|ending| folded.ends_with(ending))
            || class(folded, Language::German) != Class::Content
    }
}

fn is_determiner(folded: &str) -> bool {
    matches!(
        folded,
        "der"
            | "die"
            | "das"
            | "dem"
            | "den"
            | "des"
            | "ein"
            | "eine"
            | "einem"
            | "einen"
            | "einer"
            | "eines"
            | "kein"
            | "keine"
            | "keinen"
            | "keiner"
            | "im"
            | "am"
            | "zum"
            | "zur"
            | "beim"
            | "vom"
            | "ins"
            | "seine"
            | "seinem"
            | "seinen"
            | "seiner"
            | "ihre"
            | "ihrem"
            | "ihren"
            | "ihrer"
            | "diese"
            | "diesem"
            | "diesen"
            | "dieser"
            | "dieses"
            | "alle"
            | "viele"
            | "mehr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: Language) -> Vec<String> {
        let sentences = [Tokens::new(text, Span::new(0, text.len()), language)];
        names(&sentences[0], &Known::new(&sentences)).into_iter().map(|name| name.key).collect()
    }

    #[test]
    fn english_capitals_inside_a_sentence_are_names() {
        let text = "On Tuesday the mayor of Harwick, Ann Dell, met President Olsen and NATO officials.";
        assert_eq!(read(text, Language::English), ["harwick", "ann dell", "olsen", "nato"]);
    }

    #[test]
    fn german_nouns_are_no_names_and_names_beside_nouns_are() {
        let text = "Am Montag lobte Kapitän Jens Brandt die Entscheidung der EZB und den Hersteller Nordchip.";
        assert_eq!(read(text, Language::German), ["jens brandt", "ezb", "nordchip"]);
    }

    #[test]
    fn places_are_names_with_and_without_capital() {
        assert_eq!(read("Die chinesische Regierung reagierte in Peking.", Language::German), ["china", "beijing"]);
    }
}
