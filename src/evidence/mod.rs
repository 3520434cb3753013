//! What can be compared in a sentence, typed and normalised.

mod item;

pub use item::{Date, Evidence, Kind, Name, Quantity, Quotation, SentenceEvidence, Term};
