//! File, directory, standard input, built-in sample → article.
//!
//! The rule: what cannot be read is told with path, reason and a way out; in a directory it is told beside the articles
//! that could be read, and none is lost for another's fault.
//!
//! Files are read by threads that nobody has to wait for ([`gather`]); how far they are, and that no more is wanted, is
//! said in a [`Progress`].

mod again;
mod bytes;
mod directory;
mod encoding;
mod error;
mod format;
mod gather;
mod library;
mod line;
mod progress;
mod sample;
mod stamp;

pub use again::again;
pub use error::LoadError;
pub(crate) use format::CAUGHT;
pub use format::{Field, Key, Reading};
pub use library::{Library, article, articles, library, neighbours, pages, pair, sources};
pub use line::line;
pub use progress::{Counts, Progress};
pub use sample::samples;
pub use stamp::stamp;
