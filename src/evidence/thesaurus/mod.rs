//! What words mean: concepts whose German and English words journalists write for one another, how common a word is in
//! the news, and irregular forms.
//!
//! `form` is how concepts are written down (`assets/concepts`, and a reader's own file), `compile` makes a `table` of
//! them (the build script does it for what is shipped), `base` leads a word to the stem that the table has, `meaning`
//! looks words and phrases up.

mod base;
mod compile;
mod form;
mod meaning;
mod shelf;
mod table;

pub(super) use base::is_separable;
pub use form::Fault;
pub use meaning::{Concept, Meaning};
pub(super) use meaning::{phrase, single};
pub use shelf::{OwnConcepts, extend, name, opposite};
pub(super) use shelf::{band, base, infinitives};
