//! Looking up what a word or a phrase means.

use rust_stemmers::Stemmer;

use super::form::PATTERN;
use super::shelf::{base, is_word, rows};
use super::table::{Key, Record};
use crate::text::Language;

/// What words of two languages mean in common: a number in the thesaurus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Concept(pub(super) u16);

impl Concept {
    /// The number as such.
    pub fn index(self) -> u32 {
        u32::from(self.0)
    }
}

/// A concept that a word stands for, and how surely.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    /// The concept.
    pub concept: Concept,
    /// How surely the word stands for it, in sixteenths: less for a word with several meanings, and for a compound by
    /// one of its parts.
    pub closeness: u8,
}

/// Closeness of a word with one, two, or more meanings: by the whole word, by the last part of a compound, by the part
/// before it.
const WHOLE: [u8; 3] = [13, 11, 8];
const HEAD: [u8; 3] = [10, 8, 6];
const MODIFIER: [u8; 3] = [7, 6, 5];

/// A word with more meanings says none.
const MEANINGS: usize = 6;

/// The shortest parts of a compound, in characters.
const SHORTEST_HEAD: usize = 4;
const SHORTEST_MODIFIER: usize = 3;

/// What one word stands for, by its stem and its folded form. `noun`: whether it is written as a German noun; nothing
/// if its place hides that.
pub(in crate::evidence) fn single(
    stem: &str,
    folded: &str,
    noun: Option<bool>,
    language: Language,
    stemmer: Option<&Stemmer>,
) -> Vec<Meaning> {
    let mut found = concepts(Key::Stem, stem, language, |record| noun.is_none_or(|noun| record.noun == noun));
    if found.is_empty() {
        found = by_pattern(folded, language);
    }
    let mut meanings = weigh(found, WHOLE);
    if meanings.is_empty() && language == Language::German && noun != Some(false) {
        meanings = compound(stem, stemmer);
    }
    meanings
}

/// The concepts of a row that are said in one word.
fn concepts(key: Key, word: &str, language: Language, fits: impl Fn(Record) -> bool) -> Vec<Concept> {
    let mut found = Vec::new();
    for (row, numbers) in rows(key, word, language) {
        for record in
            row.records().filter(|record| record.others.is_empty() && (language != Language::German || fits(*record)))
        {
            found.extend(concept(record, numbers));
        }
    }
    found
}

fn concept(record: Record, numbers: Option<&[u16]>) -> Option<Concept> {
    match numbers {
        Some(numbers) => numbers.get(usize::from(record.concept)).map(|number| Concept(*number)),
        None => Some(Concept(record.concept)),
    }
}

fn weigh(mut concepts: Vec<Concept>, closeness: [u8; 3]) -> Vec<Meaning> {
    concepts.sort_unstable();
    concepts.dedup();
    let closeness = closeness[concepts.len().clamp(1, 3) - 1];
    if concepts.len() > MEANINGS {
        return Vec::new();
    }
    concepts.into_iter().map(|concept| Meaning { concept, closeness }).collect()
}

/// By what the word begins or ends with.
fn by_pattern(folded: &str, language: Language) -> Vec<Concept> {
    let count = folded.chars().count();
    let at = |letters: usize| folded.char_indices().nth(letters).map_or(folded.len(), |(at, _)| at);
    if count < PATTERN {
        return Vec::new();
    }
    let (front, after) = folded.split_at(at(PATTERN));
    let (before, back) = folded.split_at(at(count - PATTERN));
    let mut found = Vec::new();
    let mut add = |key: Key, outer: &str, fits: &dyn Fn(&str) -> bool| {
        for (row, numbers) in rows(key, outer, language) {
            found.extend(
                row.records().filter(|record| fits(record.others)).filter_map(|record| concept(record, numbers)),
            );
        }
    };
    add(Key::Start, front, &|others| after.starts_with(others));
    add(Key::End, back, &|others| before.ends_with(others));
    found
}

/// By the parts of a German compound: the longest known noun that it ends with, if what is before it is a word too or
/// both are long.
fn compound(stem: &str, stemmer: Option<&Stemmer>) -> Vec<Meaning> {
    const GERMAN: Language = Language::German;
    let starts = stem.char_indices().map(|(at, _)| at).skip(SHORTEST_MODIFIER);
    for at in starts {
        let (modifier, head) = stem.split_at(at);
        if head.chars().count() < SHORTEST_HEAD {
            break;
        }
        let heads = concepts(Key::Stem, head, GERMAN, |record| record.noun);
        if heads.is_empty() {
            continue;
        }
        let modifiers = modifier_concepts(modifier, stemmer);
        let known =
            !modifiers.is_empty() || joints(modifier).any(|part| is_word(&base(part, true, GERMAN, stemmer), GERMAN));
        if known || head.chars().count() > SHORTEST_HEAD && modifier.chars().count() > SHORTEST_MODIFIER {
            let mut found = weigh(heads, HEAD);
            found.extend(weigh(modifiers, MODIFIER));
            return found;
        }
    }
    Vec::new()
}

fn modifier_concepts(modifier: &str, stemmer: Option<&Stemmer>) -> Vec<Concept> {
    let of = |part: &str| concepts(Key::Stem, &base(part, true, Language::German, stemmer), Language::German, |_| true);
    joints(modifier).map(of).find(|found| !found.is_empty()).unwrap_or_default()
}

/// The first part of a compound as it is, and without what joins it to the next.
fn joints(modifier: &str) -> impl Iterator<Item = &str> {
    let without = |joint: &str| modifier.strip_suffix(joint).filter(|part| part.chars().count() >= SHORTEST_MODIFIER);
    [Some(modifier), without("s"), without("es"), without("n"), without("en"), without("er"), without("e")]
        .into_iter()
        .flatten()
}

/// The concepts of the entries of several words whose longest word has this stem. `near` says whether another stem
/// stands near it.
pub(in crate::evidence) fn phrase(stem: &str, language: Language, near: impl Fn(&str) -> bool) -> Vec<Meaning> {
    let mut found = Vec::new();
    for (row, numbers) in rows(Key::Stem, stem, language) {
        let whole = |record: &Record| !record.others.is_empty() && record.others.split(' ').all(&near);
        found.extend(row.records().filter(whole).filter_map(|record| concept(record, numbers)));
    }
    weigh(found, WHOLE)
}
