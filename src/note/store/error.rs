//! What can go wrong with the notes file.

use std::path::PathBuf;

use crate::journal::{self, JournalError};
use crate::text::visible;

/// Why the notes can't be read or a note is not saved. The text that was to be saved is still with the caller.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The notes file, or the page beside it, can't be read or written.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The file for reading is somebody else's.
    #[error("{} was not written by diptych", visible(&path.display().to_string()))]
    Foreign {
        /// The file.
        path: PathBuf,
    },
}

impl StoreError {
    /// What the user can do about it, as a sentence without a stop.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Journal(error) => error.hint("name a regular file that can be written with --notes FILE"),
            Self::Foreign { .. } => "move it away, or choose another notes file with --notes FILE",
        }
    }
}

/// What should be told although the notes are there and the save has succeeded.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// Lines can't be read, the file can't be written, or it was overwritten.
    #[error(transparent)]
    Journal(#[from] journal::Problem),
    /// The note is saved, but the Markdown file beside it could not be written.
    #[error("the notes are saved, but not as Markdown")]
    Markdown(#[source] StoreError),
}
