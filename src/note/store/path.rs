//! Where the page for reading is.

use std::path::{Path, PathBuf};

use crate::journal::with_suffix;

/// The Markdown file of a notes file: its name with `md` as the extension, behind the name if it is `md` already.
pub(super) fn markdown_of(notes: &Path) -> PathBuf {
    if notes.extension().is_some_and(|extension| extension == "md") {
        with_suffix(notes, ".md")
    } else {
        notes.with_extension("md")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_beside_the_notes_never_have_their_name() {
        for (notes, markdown) in [("a/notes.jsonl", "a/notes.md"), ("notes", "notes.md"), ("n.md", "n.md.md")] {
            assert_eq!(markdown_of(Path::new(notes)), Path::new(markdown));
        }
    }
}
