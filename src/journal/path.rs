//! Where the files are: links are followed, so that everything is done to the file that is meant and the link stays.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::error::JournalError;

/// As many links in a row as Linux follows.
const MOST_LINKS: usize = 40;

/// The file that a path means, also if it does not exist yet: the end of its chain of links.
///
/// # Errors
/// If the chain has no end.
pub fn followed(path: &Path) -> Result<PathBuf, JournalError> {
    let mut end = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(target) = fs::read_link(&end) else { return Ok(end) };
        end = directory(&end).join(target);
    }
    Err(JournalError::Loop { path: path.to_owned() })
}

/// The directory that a file is in.
pub fn directory(file: &Path) -> &Path {
    file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The lock of a journal: its name with `.lock` behind it.
pub(super) fn lock_of(journal: &Path) -> PathBuf {
    with_suffix(journal, ".lock")
}

/// A path with something behind its name.
pub fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_stands_beside_the_journal() {
        assert_eq!(lock_of(Path::new("a/notes.jsonl")), Path::new("a/notes.jsonl.lock"));
        assert_eq!(directory(Path::new("notes")), Path::new("."));
    }
}
