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

/// The files of a directory that look like articles, in the order of their names.
pub(super) fn files(directory: &Path) -> Result<Vec<PathBuf>, LoadError> {
    let entries = fs::read_dir(directory).map_err(|cause| unreadable(directory, cause))?;
    let mut files: Vec<PathBuf> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| is_candidate(path)).collect();
    files.sort();
    Ok(files)
}

fn is_candidate(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    let is_text = extension.is_none_or(|extension| EXTENSIONS.contains(&extension.as_str()));
    !name.starts_with('.') && is_text && !ABOUT.contains(&stem.as_str()) && path.is_file()
}
