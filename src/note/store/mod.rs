//! The notes file on disk: the only part of this layer that touches the file system.
//!
//! What is acknowledged is not lost. A save takes a lock on a file beside the notes, reads what others have written
//! since, appends its line in one write, asks the disk to keep it, looks whether the file is still the one that its
//! path names, and only then says that the note is saved. Nothing in the file is ever changed or removed, so that
//! neither a crash nor a full disk can harm an earlier line: at worst the last one is torn, and the next save begins a
//! new one. After a failure the caller still has the text, and saving the same note again does not double it.
//!
//! ```text
//! notes.jsonl        the log: one record a line, append only
//! notes.jsonl.lock   empty: who has it locked may write
//! notes.md           the same notes for reading, written anew after every save
//! ```

mod disk;
mod error;
mod lock;
mod page;
mod path;
mod save;

pub use error::{Problem, StoreError};
pub use save::Store;

#[cfg(test)]
mod tests;
