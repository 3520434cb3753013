//! Which sentences of two articles tell the same fact, on what evidence, and whether they agree.

mod link;

pub use link::{Alignment, Link, LinkId, Passage, Relation, Shared, Strength, Verdict};
