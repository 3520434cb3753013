//! Terms: the content words of a sentence, by their stems.

use rust_stemmers::Stemmer;

use super::item::Term;
use super::language::{Class, class};
use super::token::Tokens;
use crate::text::hash::WordMap;

/// Stems that were already made: the same word comes again and again, and a stemmer is dearer than a look-up.
#[derive(Debug, Default)]
pub(super) struct Stems<'a> {
    made: WordMap<&'a str, Option<(String, bool)>>,
}

impl<'a> Stems<'a> {
    /// The stem of a folded word and whether the word is common; nothing for a function word or a number.
    fn stem(&mut self, tokens: &'a Tokens, index: usize, stemmer: Option<&Stemmer>) -> Option<&(String, bool)> {
        let token = tokens.get(index)?;
        let make = || {
            let class = class(&token.folded, tokens.language);
            let skipped = class == Class::Function || token.is_digits() || token.folded.chars().nth(1).is_none();
            let stem = stemmer.map_or_else(|| token.folded.clone(), |stemmer| stemmer.stem(&token.folded).into_owned());
            (!skipped && !stem.is_empty()).then(|| (stem, class == Class::Common))
        };
        self.made.entry(&token.folded).or_insert_with(make).as_ref()
    }
}

/// The content words of a sentence, in order.
pub(super) fn terms<'a>(tokens: &'a Tokens, stems: &mut Stems<'a>, stemmer: Option<&Stemmer>) -> Vec<Term> {
    let term = |index: usize| {
        let span = tokens.get(index)?.span;
        stems.stem(tokens, index, stemmer).map(|(stem, common)| Term { stem: stem.clone(), common: *common, span })
    };
    (0..tokens.len()).filter_map(term).collect()
}
