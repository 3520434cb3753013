//! Where the files are: links are followed, so that everything is done to the file that is meant and the link stays.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::error::StoreError;

/// As many links in a row as Linux follows.
const MOST_LINKS: usize = 40;

/// The file that a path means, also if it does not exist yet: the end of its chain of links.
pub(super) fn followed(path: &Path) -> Result<PathBuf, StoreError> {
    let mut end = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(target) = fs::read_link(&end) else { return Ok(end) };
        end = directory(&end).join(target);
    }
    Err(StoreError::Loop { path: path.to_owned() })
}

/// The directory that a file is in.
pub(super) fn directory(file: &Path) -> &Path {
    file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The lock of a notes file: its name with `.lock` behind it.
pub(super) fn lock_of(notes: &Path) -> PathBuf {
    with_suffix(notes, ".lock")
}

/// The Markdown file of a notes file: its name with `md` as the extension, behind the name if it is `md` already.
pub(super) fn markdown_of(notes: &Path) -> PathBuf {
    if notes.extension().is_some_and(|extension| extension == "md") {
        with_suffix(notes, ".md")
    } else {
        notes.with_extension("md")
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_beside_the_notes_never_have_their_name() {
        for (notes, markdown) in [("a/notes.jsonl", "a/notes.md"), ("notes", "notes.md"), ("n.md", "n.md.md")] {
            assert_eq!(markdown_of(Path::new(notes)), Path::new(markdown));
        }
        assert_eq!(lock_of(Path::new("a/notes.jsonl")), Path::new("a/notes.jsonl.lock"));
        assert_eq!(directory(Path::new("notes")), Path::new("."));
    }
}
