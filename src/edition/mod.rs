//! Which of several articles are one article twice, versions of one, or one text under two names.
//!
//! ```text
//! article → digest: hashes of its sentences, headline, outlet, date
//! digests → index: which earlier articles have a sentence of this one → the likest → relation
//! ```
//!
//! Sentences are compared as a whole, by their letters and digits: two accounts of one event share quotations and
//! lines of an agency, copies share nearly everything, and hardly anything lies between. What is not recognised: a
//! version of which nearly every sentence was touched, and one in another language.
//!
//! The time grows with the text, not with the pairs: of the articles that have a sentence only the first and the last
//! are looked up, so that a line which stands in thousands of them costs no more than any other. Most of it goes into
//! the digests, which can be made on several threads; `benches/edition.rs` says how much.

mod digest;
mod editions;
mod relation;
mod told;

pub use digest::{Digest, digest};
pub use editions::{Editions, editions};
pub use relation::{Edition, Likeness, Tie};
