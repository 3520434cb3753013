//! Proper names: who and where.
//!
//! English writes names with a capital, so a capital inside a sentence is nearly enough. German writes every noun with
//! one; there a name must show itself otherwise: as an acronym (`EZB`), by capitals inside (`DeepSeek`), in the
//! gazetteer of `place`, by standing right after another noun (`Kapitän Brandt`, `Hersteller Nordchip`), or by having
//! done so elsewhere in the article. Nouns that take an article or end like common nouns are left out: rather a name
//! missed than a noun taken for one.

use super::acronym::{Explained, explained, explained_name};
use super::date;
use super::item::Name;
use super::language::{Class, class};
use super::organisation::listed;
use super::person::join_people;
use super::place::{government, written};
use super::role::{Role, is_title, role};
use super::thesaurus::band;
use super::token::{Token, Tokens};
use super::unit;
use crate::text::hash::{WordMap, WordSet};
use crate::text::{Language, Span};

/// The names of each sentence of an article, in the order of the text.
pub(super) fn names<'a>(sentences: &'a [Tokens<'a>]) -> Vec<Vec<Name>> {
    let known = Known::new(sentences);
    let mut found: Vec<Vec<Found>> = sentences.iter().map(|tokens| found(tokens, &known)).collect();
    join_people(&mut found);
    let name = |found: Found| Name { key: found.key, span: found.span };
    found.into_iter().map(|sentence| sentence.into_iter().map(name).collect()).collect()
}

/// A name while those of the whole article are put together.
#[derive(Debug)]
pub(super) struct Found {
    /// What is compared.
    pub key: String,
    /// Whether it may be a person's: neither listed nor with a place in it.
    pub is_plain: bool,
    span: Span,
}

/// What an article shows about its names.
#[derive(Debug, Default)]
struct Known<'a> {
    /// Words that are parts of names.
    words: WordSet<&'a str>,
    /// Words that are offices elsewhere and end a name here.
    surnames: WordSet<&'a str>,
    /// All words of a German article that are written with a capital.
    capitals: WordSet<&'a str>,
    explained: Vec<Explained<'a>>,
}

impl<'a> Known<'a> {
    /// Learns the name words of an article from all its sentences.
    fn new(sentences: &'a [Tokens<'a>]) -> Self {
        let common = CommonNouns::new(sentences);
        let mut known = Self { explained: explained(sentences), ..Self::default() };
        for tokens in sentences.iter().filter(|tokens| !is_title_case(tokens)) {
            for index in 0..tokens.len() {
                if shows_name(tokens, index, &common) {
                    known.words.insert(tokens.folded(index));
                }
            }
        }
        for tokens in sentences {
            let noble = (3..tokens.len()).filter(|index| follows_particle(tokens, *index, &known.words));
            let noble: Vec<&str> = noble.map(|index| tokens.folded(index)).collect();
            known.words.extend(noble);
            let surnames = (1..tokens.len()).filter(|index| ends_name(tokens, *index, &known));
            let surnames: Vec<&str> = surnames.map(|index| tokens.folded(index)).collect();
            known.surnames.extend(surnames);
            if tokens.language == Language::German {
                let capitals = tokens.list.iter().filter(|token| token.is_capital());
                known.capitals.extend(capitals.map(|token| &*token.folded));
            }
        }
        known
    }

    fn has(&self, token: &Token, language: Language) -> bool {
        token.is_capital()
            && (self.words.contains(token.folded.as_str()) || self.words.contains(self.base(&token.folded)))
            || is_marked(token.text)
            || token.folded.len() > 2 && written(token, language).is_some()
    }

    /// The word without the `'s` of a possessive, and in German without the `s` of one, if the article has it without.
    fn base<'b>(&self, folded: &'b str) -> &'b str {
        let possessive = |word: &&str| word.len() > 2 && self.capitals.contains(word);
        folded.strip_suffix("'s").or_else(|| folded.strip_suffix('s').filter(possessive)).unwrap_or(folded)
    }
}

/// Whether the word at `index` is a family name behind a given name alone and a particle: `Karla von der Heide`. Behind
/// a full name stands a place or a body (`Karla Brandt von der Bergwacht`).
fn follows_particle(tokens: &Tokens, index: usize, words: &WordSet<&str>) -> bool {
    let is_name = |at: usize| tokens.get(at).is_some_and(|token| token.is_capital() && words.contains(&*token.folded));
    let Some(token) = tokens.get(index).filter(|token| token.is_capital() && tokens.adjoins(index)) else {
        return false;
    };
    let article = usize::from(matches!(tokens.folded(index - 1), "der" | "den" | "dem" | "de") && index > 2);
    let particle = index - 1 - article;
    tokens.language == Language::German
        && matches!(tokens.folded(particle), "von" | "van")
        && tokens.adjoins(particle)
        && is_name(particle - 1)
        && !(particle > 1 && tokens.adjoins(particle - 1) && is_name(particle - 2))
        && is_open_word(token, tokens.language)
        && band(&token.folded, tokens.language) == 0
        && written(token, tokens.language).is_none()
        && listed(tokens, index).is_none()
}

/// Whether the office at `index` is a family name there: it ends a name (`Robert Koch`, not `Kanzler Koch`).
fn ends_name(tokens: &Tokens, index: usize, known: &Known) -> bool {
    let before = tokens.get(index - 1);
    role(tokens.folded(index), tokens.language) == Some(Role::Surname)
        && tokens.get(index).is_some_and(Token::is_capital)
        && tokens.gap(index) == " "
        && before.is_some_and(|before| {
            let plain = written(before, tokens.language).is_none() && !is_marked(before.text);
            plain && known.words.contains(before.folded.as_str()) && !is_title(tokens, index - 1)
        })
        && !(tokens.gap(index + 1) == " " && tokens.get(index + 1).is_some_and(Token::is_capital))
}

/// The names of a sentence: what is listed or explained, and between that runs of name words.
fn found(tokens: &Tokens, known: &Known) -> Vec<Found> {
    let mut found = Vec::new();
    let mut index = 0;
    let mut next = listed_from(tokens, known, 0);
    while index < tokens.len() {
        let (start, limit) = next.as_ref().map_or((tokens.len(), tokens.len()), |(_, start, end)| (*start, *end));
        if index == start {
            if let Some((key, ..)) = next.take() {
                found.extend(span(tokens, start, limit).map(|span| Found { key, is_plain: false, span }));
            }
            index = limit;
            next = listed_from(tokens, known, index);
            continue;
        }
        let end = run_end(tokens, known, index).min(start);
        if end > index {
            found.extend(name(tokens, known, index, end));
        }
        index = end.max(index + 1);
    }
    found
}

/// The first listed or explained name from the word `index` on: its key, its first word, and the word after it.
fn listed_from(tokens: &Tokens, known: &Known, index: usize) -> Option<(String, usize, usize)> {
    (index..tokens.len()).find_map(|at| {
        if let Some((key, end)) = explained_name(&known.explained, tokens, at) {
            return Some((key.to_owned(), at, end));
        }
        let listed = listed(tokens, at)?;
        (!(listed.is_word && follows_name(tokens, known, at))).then(|| (listed.key.to_owned(), at, listed.end))
    })
}

/// Whether a word of somebody's name stands right before the word at `index`.
fn follows_name(tokens: &Tokens, known: &Known, index: usize) -> bool {
    tokens.gap(index) == " "
        && index.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|before| {
            before.is_capital()
                && known.words.contains(before.folded.as_str())
                && written(before, tokens.language).is_none()
                && !is_title(tokens, index - 1)
        })
}

/// How many particles a name has in a row at most (`Ursula von der Leyen`).
const PARTICLES: usize = 2;

fn run_end(tokens: &Tokens, known: &Known, start: usize) -> usize {
    let is_part = |index: usize| {
        let Some(token) = tokens.get(index) else { return false };
        let joined = index == start || token.is_capital() && tokens.gap(index) == " ";
        joined && is_name_word(tokens, known, index, start)
    };
    if tokens.get(start).is_some_and(|token| !token.is_capital()) {
        return start + usize::from(is_part(start));
    }
    let mut end = start;
    while is_part(end) {
        end += 1;
        // What follows a possessive belongs to the name and is none of it.
        if tokens.folded(end - 1) != known.base(tokens.folded(end - 1)) {
            break;
        }
        // A double name goes on behind its hyphen: `Karin Brandt-Holm`.
        let doubled = end > start + 1 && tokens.gap(end) == "-" && tokens.get(end).is_some_and(Token::is_capital);
        end += usize::from(doubled && !is_title(tokens, end));
        let particles = (end..end + PARTICLES).take_while(|at| is_particle(tokens, *at)).count();
        end += if is_part(end + particles) { particles } else { 0 };
    }
    end
}

fn is_name_word(tokens: &Tokens, known: &Known, index: usize, start: usize) -> bool {
    let Some(token) = tokens.get(index) else { return false };
    if !is_title(tokens, index) {
        return known.has(token, tokens.language);
    }
    let before_name = tokens.gap(index + 1) == " "
        && tokens.get(index + 1).is_some_and(|next| next.is_capital() && known.has(next, tokens.language));
    let articled = index > 0 && is_determiner(tokens.folded(index - 1));
    let surname = known.surnames.contains(known.base(&token.folded)) && token.is_capital();
    surname && !before_name && !articled && (index > start || !follows_name(tokens, known, index))
}

fn is_particle(tokens: &Tokens, index: usize) -> bool {
    tokens.adjoins(index)
        && matches!(
            tokens.folded(index),
            "von"
                | "van"
                | "vom"
                | "zu"
                | "zur"
                | "de"
                | "del"
                | "der"
                | "den"
                | "di"
                | "da"
                | "dos"
                | "la"
                | "bin"
                | "ibn"
                | "al"
                | "ben"
                | "of"
        )
}

fn span(tokens: &Tokens, start: usize, end: usize) -> Option<Span> {
    tokens.list.iter().take(end).skip(start).map(|token| token.span).reduce(Span::union)
}

/// The name of the words from `start` to before `end`. Particles say too little to be compared.
fn name(tokens: &Tokens, known: &Known, start: usize, end: usize) -> Option<Found> {
    let span = span(tokens, start, end)?;
    if end == start + 1
        && let Some(country) = government(tokens, start)
    {
        return Some(Found { key: country.to_owned(), is_plain: false, span });
    }
    let mut is_plain = true;
    let mut key = String::new();
    for (index, token) in tokens.list.iter().enumerate().take(end).skip(start) {
        if index > start && !token.is_capital() {
            continue;
        }
        let place = written(token, tokens.language).or_else(|| written_short(token));
        is_plain &= place.is_none();
        key += if key.is_empty() { "" } else { " " };
        key += place.unwrap_or_else(|| known.base(&token.folded));
    }
    Some(Found { key, is_plain, span })
}

/// The place that two capitals name.
fn written_short(token: &Token) -> Option<&'static str> {
    super::place::place(&token.folded).filter(|_| is_marked(token.text))
}

fn shows_name(tokens: &Tokens, index: usize, common: &CommonNouns) -> bool {
    let Some(token) = tokens.get(index) else { return false };
    let tail_of_compound = tokens.language == Language::German && tokens.gap(index) == "-";
    if tail_of_compound || !token.is_capital() || !is_open_word(token, tokens.language) || is_title(tokens, index) {
        return false;
    }
    match tokens.language {
        Language::English | Language::Other => !begins_clause(tokens, index) && token.text.len() > 1,
        Language::German => {
            !begins_clause(tokens, index) && !common.has(&token.folded) && {
                let beside = |at: usize| tokens.gap(at) == " " && tokens.get(at).is_some_and(Token::is_capital);
                let after_noun =
                    beside(index) && index > 0 && apposes(tokens, index - 1) && !common.owns(tokens, index - 1);
                let before_name = index + 1 < tokens.len()
                    && beside(index + 1)
                    && !is_title(tokens, index + 1)
                    && tokens
                        .get(index + 1)
                        .is_some_and(|next| is_open_word(next, Language::German) && !common.has(&next.folded));
                after_noun || before_name
            }
        }
    }
}

/// Whether a word may be part of a name at all: no function word, no calendar word.
fn is_open_word(token: &Token, language: Language) -> bool {
    class(&token.folded, language) != Class::Function && !date::is_calendar(&token.folded, language)
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

    /// Whether the word at `index` is a genitive whose nominative the article has too: what follows belongs to it.
    fn owns(&self, tokens: &Tokens, index: usize) -> bool {
        tokens.folded(index).strip_suffix('s').is_some_and(|word| self.articled.contains_key(word))
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
mod tests;
