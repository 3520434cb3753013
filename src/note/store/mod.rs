//! The notes file on disk, a [`journal`](crate::journal), and the page beside it: the only part of this layer that
//! touches the file system.
//!
//! ```text
//! notes.jsonl        the journal: one record a line, append only
//! notes.jsonl.lock   empty: who has it locked may write
//! notes.md           the same notes for reading, written anew after every save
//! ```

mod error;
mod page;
mod path;
#[expect(clippy::module_inception, reason = "the folder is named after the one thing that it is about")]
mod store;

pub use error::{Problem, StoreError};
pub use store::Store;

#[cfg(test)]
mod tests;
