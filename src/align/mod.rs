//! Which sentences of two articles tell the same fact, on what evidence, and whether they agree.

mod decode;
pub mod feature;
mod ground;
mod index;
mod link;
mod matching;
mod passage;
mod reason;
mod relation;
pub mod rivalry;
mod score;
mod space;
mod value;
mod vocabulary;
mod weight;

pub use decode::{align, align_with};
pub use link::{Alignment, Link, LinkId, Passage, Relation, Shared, Strength, Verdict};
pub use score::{Candidate, among, candidates};
pub use weight::{Logistic, Thresholds, Weights};
