//! What can go wrong with a journal.

use std::io;
use std::path::{Path, PathBuf};

use crate::text::visible;

/// Why a journal can't be read or something is not saved. What was to be saved is still with the caller.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// The path names a directory, a pipe or a device.
    #[error("{} is no regular file", shown(path))]
    NotAFile {
        /// What was named.
        path: PathBuf,
    },
    /// The path is a chain of links without an end.
    #[error("{} leads through too many links", shown(path))]
    Loop {
        /// What was named.
        path: PathBuf,
    },
    /// A file can't be read.
    #[error("can't read {}", shown(path))]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        cause: io::Error,
    },
    /// The directory for the file can't be made.
    #[error("can't make the directory {}", shown(path))]
    MakeDirectory {
        /// The directory.
        path: PathBuf,
        /// What the system says.
        #[source]
        cause: io::Error,
    },
    /// The lock can't be taken for another reason than that somebody has it.
    #[error("can't lock {}", shown(path))]
    Lock {
        /// The lock file.
        path: PathBuf,
        /// What the system says.
        #[source]
        cause: io::Error,
    },
    /// Another process has had the lock all the time.
    #[error("{} is locked by another program", shown(path))]
    Busy {
        /// The lock file.
        path: PathBuf,
    },
    /// A file can't be written, or the disk does not confirm it.
    #[error("can't write {}", shown(path))]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        cause: io::Error,
    },
    /// Each time that a record was written another program put another file in its place.
    #[error("{} is replaced by another program again and again", shown(path))]
    Replaced {
        /// The file.
        path: PathBuf,
    },
}

impl JournalError {
    /// What the user can do about it, as a sentence without a stop; `elsewhere` is what to do if the file can't be used
    /// where it is.
    pub fn hint(&self, elsewhere: &'static str) -> &'static str {
        match self {
            Self::NotAFile { .. } | Self::Loop { .. } => elsewhere,
            Self::Busy { .. } => "close the other program or wait, then save again",
            Self::Replaced { .. } => "end the program that replaces the file, then save again",
            Self::Read { cause, .. }
            | Self::MakeDirectory { cause, .. }
            | Self::Lock { cause, .. }
            | Self::Write { cause, .. } => match cause.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "free some space, then save again",
                _ => elsewhere,
            },
        }
    }
}

/// What should be told although the journal was read and the save has succeeded.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// Lines of the file can't be read; they stay in it as they are.
    #[error("{count} unreadable line{} in {}, the first is line {line}: {reason}", plural(*count), shown(path))]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// How many.
        count: usize,
        /// The number of the first, from 1.
        line: usize,
        /// Why the first can't be read.
        reason: String,
    },
    /// The file can be read, but not written.
    #[error("nothing can be saved to {}", shown(path))]
    ReadOnly {
        /// The file, or the directory in which it would be made.
        path: PathBuf,
        /// What the system says.
        #[source]
        cause: io::Error,
    },
    /// Another program has overwritten what had been saved since this one started; it was written again.
    #[error("another program had overwritten {count} saved line{} in {}; saved again", plural(*count), shown(path))]
    Restored {
        /// The file.
        path: PathBuf,
        /// How many records.
        count: usize,
    },
}

/// A path as it is safe to show.
fn shown(path: &Path) -> String {
    visible(&path.display().to_string())
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}
