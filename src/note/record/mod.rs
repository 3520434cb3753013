//! One line of the notes file: a record in the shape of the W3C Web Annotation model.
//!
//! `docs/notes-format.md` describes it. Reading is lenient where other programs may write otherwise: one body or
//! several, one target or several, selectors that are missing. What this program does not know in a record is left out
//! of the [`Note`](super::Note), never out of the file: a changed record is the old one with the changed values put in.

mod list;
mod read;
mod target;
mod write;

pub(super) use read::{Record, read};
pub(super) use write::{changed, deleted, new};

#[cfg(test)]
mod tests;
