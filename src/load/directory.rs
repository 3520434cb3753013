//! The articles of a directory: the files in it that may have some, sorted by name; not those of directories below.

use std::fs;
use std::path::{Path, PathBuf};

use super::bytes::unreadable;
use super::error::LoadError;

/// Files that are taken for articles by their extension; a file without one is looked at too.
const EXTENSIONS: [&str; 12] =
    ["txt", "text", "md", "markdown", "html", "htm", "xhtml", "json", "jsonl", "ndjson", "epub", "pdf"];
/// Files of this stem tell about the others.
const ABOUT: [&str; 2] = ["readme", "license"];

/// The most files of a directory that are read: more than anybody chooses two articles from.
const MOST: usize = 20_000;

/// What a directory has.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// The files that look like articles, in the order of their names.
    pub(super) files: Vec<PathBuf>,
    /// How many more there are that would be too many.
    pub(super) passed_over: usize,
}

/// The files of a directory that look like articles.
pub(super) fn files(directory: &Path) -> Result<Listing, LoadError> {
    let entries = fs::read_dir(directory).map_err(|cause| unreadable(directory, cause))?;
    let named = entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| is_named_so(path));
    let mut files: Vec<PathBuf> = named.collect();
    files.sort();
    let passed_over = files.len().saturating_sub(MOST);
    files.truncate(MOST);
    // What cannot be read is told by whoever reads it.
    files.retain(|path| !path.is_dir());
    Ok(Listing { files, passed_over })
}

/// Whether a name is that of an article.
fn is_named_so(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    let is_text = extension.is_none_or(|extension| EXTENSIONS.contains(&extension.as_str()));
    !name.starts_with('.') && is_text && !ABOUT.contains(&stem.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_very_many_files_the_first_are_read_and_the_others_counted() {
        let directory = tempfile::tempdir().unwrap();
        for number in 0..MOST + 3 {
            fs::write(directory.path().join(format!("{number:05}.txt")), "").unwrap();
        }
        let listing = files(directory.path()).unwrap();
        assert_eq!((listing.files.len(), listing.passed_over), (MOST, 3));
        assert!(listing.files[0].ends_with("00000.txt"));
    }
}
