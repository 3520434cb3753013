//! A journal: a file of records, one a line, that is only ever appended to.
//!
//! What is acknowledged is not lost. A save takes a lock on a file beside the journal, reads what others have written
//! since, appends its lines in one write, asks the disk to keep them, looks whether the file is still the one that its
//! path names, and only then says that they are saved. Nothing in the file is ever changed or removed, so that neither
//! a crash nor a full disk can harm an earlier line: at worst the last one is torn, and the next save begins a new one.
//! After a failure the caller still has the record, and saving the same line again does not double it.
//!
//! ```text
//! NAME.jsonl        the records
//! NAME.jsonl.lock   empty: who has it locked may write
//! ```
//!
//! What the lines say is the business of whoever keeps the journal ([`Content`]): notes, decisions.

mod content;
mod disk;
mod error;
mod file;
mod line;
mod lock;
mod log;
mod path;

pub use content::Content;
pub use error::{JournalError, Problem};
pub use file::{Entry, Journal};
pub use line::line;
pub use lock::Lock;
pub use log::{Log, Place, Unreadable};
pub use path::{directory, followed, with_suffix};
