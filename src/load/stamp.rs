//! What a file is like, without reading it.

use std::fs::{self, Metadata};
use std::path::Path;

use jiff::Timestamp;

use crate::text::Stamp;

/// What the file is like now; nothing if there is none any more, or it can't be asked.
pub fn stamp(path: &Path) -> Option<Stamp> {
    Some(of(&fs::metadata(path).ok()?))
}

/// The same of what the system has said already.
pub(super) fn of(metadata: &Metadata) -> Stamp {
    let modified = metadata.modified().ok().and_then(|time| Timestamp::try_from(time).ok());
    Stamp { modified, length: metadata.len() }
}
