//! What can go wrong with the notes file.

use std::io;
use std::path::{Path, PathBuf};

use crate::text::visible;

/// Why the notes can't be read or a note is not saved. The text that was to be saved is still with the caller.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
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
    /// The directory for the notes can't be made.
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
    /// Each time that the note was written another program put another file in its place.
    #[error("{} is replaced by another program again and again", shown(path))]
    Replaced {
        /// The file.
        path: PathBuf,
    },
    /// The file for reading is somebody else's.
    #[error("{} was not written by diptych", shown(path))]
    Foreign {
        /// The file.
        path: PathBuf,
    },
}

impl StoreError {
    /// What the user can do about it, as a sentence without a stop.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NotAFile { .. } | Self::Loop { .. } => "name a regular file with --notes FILE",
            Self::Busy { .. } => "close the other program or wait, then save again",
            Self::Replaced { .. } => "end the program that replaces the file, then save again",
            Self::Foreign { .. } => "move it away, or choose another notes file with --notes FILE",
            Self::Read { cause, .. }
            | Self::MakeDirectory { cause, .. }
            | Self::Lock { cause, .. }
            | Self::Write { cause, .. } => hint_for(cause),
        }
    }
}

fn hint_for(cause: &io::Error) -> &'static str {
    match cause.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "free some space, then save again",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "choose a file that can be written with --notes FILE"
        }
        _ => "save again, or choose another file with --notes FILE",
    }
}

/// What should be told although the notes are there and the save has succeeded.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// Lines of the notes file can't be read; they stay in it as they are.
    #[error("{count} unreadable line{} in {}, the first is line {line}: {reason}", plural(*count), shown(path))]
    Unreadable {
        /// The notes file.
        path: PathBuf,
        /// How many.
        count: usize,
        /// The number of the first, from 1.
        line: usize,
        /// Why the first can't be read.
        reason: String,
    },
    /// The notes file can be read, but not written.
    #[error("notes can't be saved to {}", shown(path))]
    ReadOnly {
        /// The notes file, or the directory in which it would be made.
        path: PathBuf,
        /// What the system says.
        #[source]
        cause: io::Error,
    },
    /// Another program has overwritten notes that had been saved since this one started; they were written again.
    #[error("another program had overwritten {count} saved note{} in {}; saved again", plural(*count), shown(path))]
    Restored {
        /// The notes file.
        path: PathBuf,
        /// How many records.
        count: usize,
    },
    /// The note is saved, but the Markdown file beside it could not be written.
    #[error("the notes are saved, but not as Markdown")]
    Markdown(#[source] StoreError),
}

/// A path as it is safe to show.
fn shown(path: &Path) -> String {
    visible(&path.display().to_string())
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}
