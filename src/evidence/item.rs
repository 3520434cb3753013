//! The kinds of evidence.

use std::sync::Arc;

use serde::Serialize;

use super::lexicon::Lexicon;
use super::thesaurus::Meaning;
use crate::text::{SentenceId, Span};

/// What sort of thing two sentences share or differ in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A number with its unit, or a score.
    Quantity,
    /// A point in time.
    Date,
    /// A person, an organisation, a place, a product.
    Name,
    /// Words in quotation marks.
    Quotation,
    /// A word of the language, by its stem.
    Term,
    /// Words that stand for one another: they mean the same.
    Concept,
    /// Who said something.
    Attribution,
    /// That something is so, or is not.
    Negation,
}

/// A word by its stem.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// The stem of its base form, folded.
    pub stem: Arc<str>,
    /// How common the word is in the news: 1 (in most articles) to 4; 0 if it is not among the common words.
    pub band: u8,
    /// The concepts that it stands for.
    pub meanings: Arc<[Meaning]>,
    /// Where the word stands in the source.
    pub span: Span,
}

/// A proper name.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    /// Folded, in the form that is compared.
    pub key: String,
    /// Where it stands in the source.
    pub span: Span,
}

/// A number with unit and magnitude, as the interval that its wording allows.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// The smallest value that the wording allows, in the unit's base (5.6 million dollars → 5 600 000).
    pub low: f64,
    /// The largest value that the wording allows.
    pub high: f64,
    /// The number as it stands, in the unit's base.
    pub value: f64,
    /// What is counted or measured: a canonical unit (`USD`, `EUR`, `%`), or the stem of the counted noun; nothing if
    /// the number stands alone.
    pub unit: Option<String>,
    /// Where number, hedge, magnitude and unit stand in the source.
    pub span: Span,
}

/// Two counts that are one value: the outcome of a vote or a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// As they stand. Who is named first is up to the writer.
    pub counts: [u16; 2],
    /// Where both stand in the source, with votes or goals and with what stood at half-time.
    pub span: Span,
}

/// A point in time, as far as it is said.
#[derive(Debug, Clone, PartialEq)]
pub struct Date {
    /// The year.
    pub year: Option<i16>,
    /// The month, 1–12.
    pub month: Option<i8>,
    /// The day of the month, 1–31.
    pub day: Option<i8>,
    /// The day of the week, Monday = 1.
    pub weekday: Option<i8>,
    /// The days that may be meant, where the year is said or follows from the day of the article.
    pub days: Option<Days>,
    /// How far from the day of the article it lies, where it is said so.
    pub distance: Option<Distance>,
    /// Where it stands in the source.
    pub span: Span,
}

/// Days in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The first of them.
    pub first: jiff::civil::Date,
    /// The last of them; not before the first.
    pub last: jiff::civil::Date,
}

impl Days {
    /// Whether a day is in both.
    pub fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A day.
    Day,
    /// A week from Monday to Sunday.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// How far from the day of the article a date is said to lie: `gestern` is −1 day, `next year` 1 year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Distance {
    /// What is counted.
    pub period: Period,
    /// How many of them; less than 0 in the past.
    pub count: i16,
}

/// A time of day, as far as it is said. Two agree if their stretches [meet](Time::meets).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// The earliest minute of the day that the wording allows.
    pub first: i16,
    /// The latest; from 1440 on it is in the next day.
    pub last: i16,
    /// Whether it may be twelve hours later as well: `half past five` is in the morning or in the afternoon.
    pub twelve: bool,
    /// How many minutes ahead of UTC the clock is, where it is said.
    pub zone: Option<i16>,
    /// Where it stands in the source.
    pub span: Span,
}

/// Minutes of a day.
const DAY: i16 = 24 * 60;

impl Time {
    /// Whether both may be one time; nothing if only one of them says by which clock, and the clocks may differ.
    pub fn meets(&self, other: &Self) -> Option<bool> {
        let shift = match (self.zone, other.zone) {
            (Some(left), Some(right)) => right - left,
            _ => 0,
        };
        let half = |time: &Self| if time.twelve { DAY / 2 } else { 0 };
        let meets = [0, half(self)].iter().any(|later| {
            [0, half(other)].iter().any(|other_later| {
                [-DAY, 0, DAY].iter().any(|days| {
                    let by = later - other_later + shift + days;
                    self.first + by <= other.last && other.first <= self.last + by
                })
            })
        });
        (meets || self.zone.is_some() == other.zone.is_some()).then_some(meets)
    }
}

/// Words in quotation marks.
#[derive(Debug, Clone, PartialEq)]
pub struct Quotation {
    /// The quoted words without the marks.
    pub span: Span,
    /// Which of the sentence's words they are, from the first to the one behind the last, as in
    /// [`SentenceEvidence::wording`].
    pub words: (usize, usize),
}

/// Somebody who is named as the one who says something.
#[derive(Debug, Clone, PartialEq)]
pub struct Speaker {
    /// The last name, folded.
    pub key: String,
    /// Where the name stands in the source, with the office before it.
    pub span: Span,
}

/// Somebody who is named with an office, a role or a profession.
#[derive(Debug, Clone, PartialEq)]
pub struct Office {
    /// The name, as in [`Name::key`].
    pub key: String,
    /// Where the name stands in the source.
    pub span: Span,
    /// Where the word for the office stands.
    pub office: Span,
}

/// A word that says that something is not so.
#[derive(Debug, Clone, PartialEq)]
pub struct Negation {
    /// Where the word stands in the source.
    pub span: Span,
    /// The words that it may deny: its neighbours in its clause.
    pub reach: Span,
}

/// How many different keys [`SentenceEvidence::spelling`] may have.
pub const SPELLINGS: usize = 1 << 16;

/// The evidence of one sentence, each kind in the order of the text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SentenceEvidence {
    /// Content words.
    pub terms: Vec<Term>,
    /// Proper names.
    pub names: Vec<Name>,
    /// Numbers.
    pub quantities: Vec<Quantity>,
    /// Outcomes of votes and matches.
    pub scores: Vec<Score>,
    /// Points in time.
    pub dates: Vec<Date>,
    /// Times of day.
    pub times: Vec<Time>,
    /// Quoted words.
    pub quotations: Vec<Quotation>,
    /// Who says it, and what it denies.
    pub claim: Claim,
    /// Every word, function words too, as a hash of its folded form: by it shared wording is found.
    pub wording: Vec<u64>,
    /// Every four letters in a row, blanks between words among them, as a hash below [`SPELLINGS`]: by it words are
    /// alike that share a part.
    pub spelling: Vec<u32>,
    /// Whether it is a list of data, such as line-ups and results, that tells no fact as a sentence does.
    pub data: bool,
}

/// Who stands behind what a sentence says, and what it denies.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Claim {
    /// Who is named as saying something.
    pub speakers: Vec<Speaker>,
    /// Who is named with an office.
    pub offices: Vec<Office>,
    /// Words that deny.
    pub negations: Vec<Negation>,
}

/// The evidence of an article, by sentence.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Evidence {
    /// One entry for each sentence of the article.
    pub sentences: Vec<SentenceEvidence>,
    lexicon: Lexicon,
}

impl Evidence {
    /// The evidence of an article whose sentences have `sentences`.
    pub fn new(sentences: Vec<SentenceEvidence>) -> Self {
        Self { lexicon: Lexicon::new(&sentences), sentences }
    }

    /// The article's vocabulary.
    pub(crate) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The evidence of one sentence.
    pub fn of(&self, sentence: SentenceId) -> &SentenceEvidence {
        &self.sentences[sentence.index()]
    }
}
