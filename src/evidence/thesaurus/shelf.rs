//! The thesauri at hand: the one that is shipped, and the reader's own if there is one.

use std::sync::{LazyLock, OnceLock};

use rust_stemmers::{Algorithm, Stemmer};

use super::base::Forms;
use super::compile::{Keys, compile};
use super::form::{Fault, Written, concepts};
use super::meaning::Concept;
use super::table::{Key, Row, Table, mark};
use crate::text::{Language, fold};

static SHIPPED: Table = Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/thesaurus.bin")));

/// Concepts of the reader's own, as they are written in the form of the files in `assets/concepts`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnConcepts(Vec<Written>);

/// The most concepts that a reader may have, several times what is shipped: together they are numbered in 16 bits.
const MOST: usize = 20_000;

impl OwnConcepts {
    /// Reads them. A line that is no concept is told, the others apply.
    pub fn read(text: &str) -> (Self, Vec<Fault>) {
        let (mut written, mut faults) = concepts(text);
        if written.len() > MOST {
            written.truncate(MOST);
            faults
                .push(Fault { line: 1, what: format!("there are more than {MOST} concepts: the first of them count") });
        }
        (Self(written), faults)
    }
}

/// The reader's own concepts, and for each of them its number among all: a shipped one's if it has the same name.
#[derive(Debug)]
struct Own {
    table: Table,
    numbers: Vec<u16>,
}

static OWN: OnceLock<Own> = OnceLock::new();

static FORMS: LazyLock<[Forms; 2]> = LazyLock::new(|| {
    [
        Forms::new(include_str!("../../../assets/language/de/forms.txt"), true),
        Forms::new(include_str!("../../../assets/language/en/forms.txt"), false),
    ]
});

/// The number of a language in the tables; nothing for languages without words there.
fn number(language: Language) -> Option<usize> {
    match language {
        Language::German => Some(0),
        Language::English => Some(1),
        Language::Other => None,
    }
}

/// Adds concepts of the reader's own; one with the name of a shipped concept gives it more words. They count for
/// evidence that is taken afterwards; a process can be given some once, and what comes later changes nothing.
pub fn extend(own: &OwnConcepts) {
    let OwnConcepts(written) = own;
    if written.is_empty() {
        return;
    }
    let stemmers = [Stemmer::create(Algorithm::German), Stemmer::create(Algorithm::English)];
    let stem_of = |word: &str, language: usize| {
        let stem = |word: &str| stemmers[language].stem(word).into_owned();
        FORMS[language].base(&fold(word).text, word.starts_with(char::is_uppercase), &stem, &|_| true)
    };
    let keys = Keys { fold: &|word| fold(word).text, stem: &stem_of };
    let builder = compile(written, ["", ""], keys);
    let shipped = (0..SHIPPED.len() as u16).map(|concept| (SHIPPED.name(concept), concept));
    let shipped: std::collections::HashMap<&str, u16> = shipped.collect();
    let fresh = |index: usize| (SHIPPED.len() + index) as u16;
    let numbers = written.iter().enumerate();
    let numbers =
        numbers.map(|(index, concept)| shipped.get(&*concept.name).copied().unwrap_or_else(|| fresh(index))).collect();
    let _ = OWN.set(Own { table: builder.table(), numbers });
}

/// The rows of a word with their concepts' numbers among all: the shipped one and the reader's.
pub(super) fn rows(
    key: Key,
    word: &str,
    language: Language,
) -> impl Iterator<Item = (Row<'static>, Option<&'static [u16]>)> {
    let mark = number(language).map(|language| mark(key, language));
    let shipped = mark.and_then(|mark| SHIPPED.row(mark, word)).map(|row| (row, None));
    let own = OWN.get().and_then(|own| Some((own.table.row(mark?, word)?, Some(own.numbers.as_slice()))));
    shipped.into_iter().chain(own)
}

/// Whether a stem is a word that the thesaurus knows, as a concept's or as a common one.
pub(in crate::evidence) fn is_word(stem: &str, language: Language) -> bool {
    rows(Key::Stem, stem, language).next().is_some()
}

/// How common a stem is in the news: 1 (in most articles) to 4; 0 if it is none of the common words.
pub(in crate::evidence) fn band(stem: &str, language: Language) -> u8 {
    rows(Key::Stem, stem, language).map(|(row, _)| row.band).find(|band| *band > 0).unwrap_or(0)
}

/// The stem of the base form of a folded word; `capital` as in [`Forms::base`].
pub(in crate::evidence) fn base(word: &str, capital: bool, language: Language, stemmer: Option<&Stemmer>) -> String {
    let stem = |word: &str| stemmer.map_or_else(|| word.to_owned(), |stemmer| stemmer.stem(word).into_owned());
    match number(language) {
        Some(number) => FORMS[number].base(word, capital, &stem, &|stem| is_word(stem, language)),
        None => stem(word),
    }
}

/// The infinitives that a German word may be a form of.
pub(in crate::evidence) fn infinitives(word: &str) -> Vec<String> {
    FORMS[0].infinitives(word)
}

/// The table that has a concept, and the concept's number in it.
fn home(concept: Concept) -> (&'static Table, u16) {
    let Concept(number) = concept;
    let own = OWN.get().filter(|_| usize::from(number) >= SHIPPED.len());
    let place = own.and_then(|own| Some((own, own.numbers.iter().position(|other| *other == number)?)));
    place.map_or((&SHIPPED, number), |(own, place)| (&own.table, place as u16))
}

/// The name of a concept.
pub fn name(concept: Concept) -> &'static str {
    let (table, number) = home(concept);
    table.name(number)
}

/// The concept that says the opposite.
pub fn opposite(concept: Concept) -> Option<Concept> {
    let (table, number) = home(concept);
    let other = table.opposite(number)?;
    let own = OWN.get().filter(|own| std::ptr::eq(&raw const own.table, table));
    Some(Concept(own.and_then(|own| own.numbers.get(usize::from(other)).copied()).unwrap_or(other)))
}
