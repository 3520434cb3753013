//! What one can jump to: the headings, names and facts of two articles, and a fuzzy search over them.
//!
//! The search ([`Fuzzy`]) knows nothing of topics; whatever has labels can be searched with it.

mod collected;
mod facts;
mod fuzzy;
mod headings;
mod index;
mod label;
mod names;
mod phrases;
mod search;
mod term;

pub use fuzzy::{Fuzzy, Ranked, matched};
pub use index::{Topic, TopicId, TopicKind, Topics};
pub use search::Hit;
