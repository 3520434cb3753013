//! Terms: the content words of a sentence, by their stems, with what they mean; German verbs put together again whose
//! prefix stands at the end of its clause (`büßte … ein`); and phrases that the thesaurus has an entry for.

use std::rc::Rc;
use std::sync::Arc;

use rust_stemmers::Stemmer;

use super::item::Term;
use super::language::{Class, class};
use super::thesaurus::{Meaning, band, base, infinitives, is_separable, phrase, single};
use super::token::Tokens;
use crate::text::hash::WordMap;
use crate::text::{Language, Span};

/// Words of a phrase stand at most this far apart.
const REACH: usize = 5;

/// What is known of a word.
#[derive(Debug)]
struct Word {
    stem: Arc<str>,
    band: u8,
    meanings: Arc<[Meaning]>,
    /// Whether it is a term by itself: no function word, no number, no single letter.
    is_term: bool,
}

/// Words that were already looked up: the same word comes again and again.
#[derive(Debug, Default)]
pub(super) struct Stems<'a> {
    known: WordMap<(&'a str, Option<bool>), Rc<Word>>,
    nothing: Arc<[Meaning]>,
}

impl<'a> Stems<'a> {
    fn word(&mut self, tokens: &'a Tokens, index: usize, stemmer: Option<&Stemmer>) -> Option<Rc<Word>> {
        let token = tokens.get(index)?;
        let noun = (tokens.language == Language::German && index > 0).then(|| token.is_capital());
        if let Some(word) = self.known.get(&(&*token.folded, noun)) {
            return Some(Rc::clone(word));
        }
        let class = class(&token.folded, tokens.language);
        let stem = base(&token.folded, noun == Some(true), tokens.language, stemmer);
        let is_term =
            class != Class::Function && !token.is_digits() && token.folded.chars().nth(1).is_some() && !stem.is_empty();
        let meanings = if is_term {
            single(&stem, &token.folded, noun, tokens.language, stemmer).into()
        } else {
            Arc::clone(&self.nothing)
        };
        let listed = u8::from(class == Class::Common);
        let word =
            Rc::new(Word { band: band(&stem, tokens.language).max(listed), stem: stem.into(), meanings, is_term });
        self.known.insert((&token.folded, noun), Rc::clone(&word));
        Some(word)
    }
}

/// The content words of a sentence, in order, then its phrases and divided verbs.
pub(super) fn terms<'a>(tokens: &'a Tokens, stems: &mut Stems<'a>, stemmer: Option<&Stemmer>) -> Vec<Term> {
    let words: Vec<Rc<Word>> = (0..tokens.len()).filter_map(|index| stems.word(tokens, index, stemmer)).collect();
    let own = words.iter().zip(&tokens.list).filter(|(word, _)| word.is_term).map(|(word, token)| Term {
        stem: Arc::clone(&word.stem),
        band: word.band,
        meanings: Arc::clone(&word.meanings),
        span: token.span,
    });
    let mut found: Vec<Term> = own.collect();
    found.extend((0..words.len()).filter_map(|index| phrase_at(tokens, &words, index)));
    if tokens.language == Language::German {
        found.extend((1..words.len()).filter_map(|index| divided_verb(tokens, index, stemmer)));
    }
    found
}

/// The phrase whose longest word is the one at `index`.
fn phrase_at(tokens: &Tokens, words: &[Rc<Word>], index: usize) -> Option<Term> {
    let stem = &words[index].stem;
    let (first, last) = (index.saturating_sub(REACH), (index + REACH).min(words.len() - 1));
    let place = |stem: &str| (first..=last).find(|other| *other != index && *words[*other].stem == *stem);
    let near = |stem: &str| place(stem).is_some();
    let meanings = phrase(stem, tokens.language, near);
    (!meanings.is_empty()).then(|| Term {
        stem: [stem, " …"].concat().into(),
        band: 0,
        meanings: meanings.into(),
        span: tokens.list[index].span,
    })
}

/// The German verb whose prefix ends its clause at `index`, at the place of the verb's other part.
fn divided_verb(tokens: &Tokens, index: usize, stemmer: Option<&Stemmer>) -> Option<Term> {
    let prefix = tokens.folded(index);
    let ends = index + 1 == tokens.len()
        || tokens.gap(index + 1).contains([',', '.', ';', ':', '!', '?', '–', '"', '“', '»', ')'])
        || matches!(tokens.folded(index + 1), "und" | "oder" | "sowie" | "aber");
    if !ends || !is_separable(prefix) {
        return None;
    }
    let parts = |at: usize| tokens.gap(at).contains([',', ';', ':', '–', '(', '„', '»']);
    let start = (1..=index).rev().find(|at| parts(*at)).unwrap_or(0);
    let verb = |at: usize| {
        let token = tokens.get(at).filter(|token| at == 0 || !token.is_capital())?;
        let whole = |infinitive: String| [prefix, &infinitive].concat();
        infinitives(&token.folded).into_iter().map(whole).find_map(|whole| meant(&whole, token.span, stemmer))
    };
    (start..index).find_map(verb)
}

/// A verb as a term, if the thesaurus has it.
fn meant(infinitive: &str, span: Span, stemmer: Option<&Stemmer>) -> Option<Term> {
    const GERMAN: Language = Language::German;
    let stem = base(infinitive, false, GERMAN, stemmer);
    let meanings = single(&stem, infinitive, Some(false), GERMAN, stemmer);
    let band = band(&stem, GERMAN);
    (!meanings.is_empty()).then(|| Term { stem: stem.into(), band, meanings: meanings.into(), span })
}
