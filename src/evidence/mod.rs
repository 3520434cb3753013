//! What can be compared in a sentence, typed and normalised.
//!
//! Each kind of evidence has its file: `quantity` (with `number`, `hedge` and `unit`), `score`, `date` (with `period`,
//! `calendar` and `clock`), `name` (with `place`, `organisation`, `acronym`, `role`, `person`, `alike`), `quotation`,
//! `claim` (who says it, in what office, and what is denied), `term` (with `thesaurus` and `lexicon`). `extract` walks
//! an article and asks each of them. The words of a language are in `assets/language`: function words and common words
//! for each language; places, organisations and offices for both.

mod acronym;
pub(crate) mod alike;
mod calendar;
mod claim;
mod clock;
mod date;
mod extract;
mod hedge;
mod item;
mod language;
mod lexicon;
mod name;
mod number;
mod organisation;
mod period;
mod person;
mod place;
mod quantity;
mod quotation;
mod role;
mod score;
mod term;
mod thesaurus;
mod token;
mod unit;

pub use extract::{evidence, evidence_of_both};
pub use item::{
    Claim, Date, Days, Distance, Evidence, Kind, Name, Negation, Office, Period, Quantity, Quotation, SPELLINGS, Score,
    SentenceEvidence, Speaker, Term, Time,
};
pub(crate) use lexicon::Lexicon;
pub use thesaurus::{Concept, Fault, Meaning, OwnConcepts, extend, name, opposite};
