//! The file of bookmarks: how pairs of articles were left, and whether the reader was welcomed.
//!
//! It holds nothing that could not be made again, so it is written once, at the end, beside its place and then renamed;
//! of two programs that end at the same moment one may be forgotten. A file of a newer version is not touched.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::config::replace;
use crate::reader::{ArticleId, Bookmark, Reader, Shelf};
use crate::text::{Pair, visible};

/// What the file is, in its first field.
const VERSION: u32 = 1;
/// Pairs that are kept, those left last.
const MOST: usize = 200;
/// A larger file is not ours.
const BYTES: u64 = 4 << 20;

/// The bookmarks of a user.
#[derive(Debug)]
pub struct Bookmarks {
    path: PathBuf,
    kept: Kept,
    /// Whether the file may be written.
    is_ours: bool,
}

/// What the file says.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    version: u32,
    /// Whether the first lines were shown.
    welcomed: bool,
    /// The last one first.
    bookmarks: Vec<Bookmark>,
}

/// The version of a file, whatever else is in it.
#[derive(Debug, Deserialize)]
struct Version {
    version: u32,
}

impl Default for Kept {
    fn default() -> Self {
        Self { version: VERSION, welcomed: false, bookmarks: Vec::new() }
    }
}

impl Bookmarks {
    /// Reads a file of bookmarks; if there is none, there are none. The second is what could not be read, for the user.
    pub fn open(path: &Path) -> (Self, Option<String>) {
        let shown = visible(&path.to_string_lossy());
        let (kept, is_ours, problem) = match read(path) {
            Ok(None) => (Kept::default(), true, None),
            Ok(Some(text)) => match (serde_json::from_str(&text), serde_json::from_str::<Version>(&text)) {
                (_, Ok(Version { version })) if version > VERSION => {
                    let told = format!("{shown}: bookmarks of a newer version are left alone");
                    (Kept { welcomed: true, ..Kept::default() }, false, Some(told))
                }
                (Ok(kept), _) => (kept, true, None),
                (Err(error), _) => {
                    let told = format!("{shown}: the bookmarks can't be read and are begun anew ({error})");
                    (Kept { welcomed: true, ..Kept::default() }, true, Some(told))
                }
            },
            Err(error) => {
                let told = format!("{shown}: no bookmarks are read or kept ({error})");
                (Kept { welcomed: true, ..Kept::default() }, false, Some(told))
            }
        };
        (Self { path: path.to_owned(), kept, is_ours }, problem)
    }

    /// Whether the reader has been opened before.
    pub fn is_welcomed(&self) -> bool {
        self.kept.welcomed
    }

    /// The bookmark that was left last of two articles of a shelf, and which they are, sides as they were left.
    pub fn latest(&self, articles: &Shelf) -> Option<(Bookmark, Pair<ArticleId>)> {
        self.kept.bookmarks.iter().find_map(|kept| Some((kept.clone(), kept.find(articles)?)))
    }

    /// Keeps how a reader stands now. What others have left since is kept too.
    ///
    /// # Errors
    /// One sentence that says why nothing is kept.
    pub(super) fn keep(&mut self, reader: &Reader) -> Result<(), String> {
        if !self.is_ours {
            return Ok(());
        }
        if let (Self { kept, .. }, None) = Self::open(&self.path) {
            self.kept = kept;
        }
        self.kept.welcomed = true;
        if let Some(bookmark) = reader.bookmark() {
            let is_of_it = |other: &Bookmark| {
                let articles = |bookmark: &Bookmark| bookmark.sides.clone().map(|left| left.article);
                articles(other) == articles(&bookmark) || articles(other).flip() == articles(&bookmark)
            };
            self.kept.bookmarks.retain(|other| !is_of_it(other));
            self.kept.bookmarks.insert(0, bookmark);
            self.kept.bookmarks.truncate(MOST);
        }
        let shown = visible(&self.path.to_string_lossy());
        let written = serde_json::to_string_pretty(&self.kept).map_err(io::Error::from);
        let written = written.and_then(|text| replace(&self.path, &format!("{text}\n")));
        written.map_err(|error| format!("{shown}: the place is not kept ({error})"))
    }
}

fn read(path: &Path) -> io::Result<Option<String>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let metadata = file.metadata()?;
    if !metadata.is_file() || metadata.len() > BYTES {
        return Err(io::Error::other("it is no file of bookmarks"));
    }
    let mut text = String::new();
    file.take(BYTES).read_to_string(&mut text)?;
    Ok(Some(text))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::reader::fixture::{courier, ledger, press, reader, reader_over};

    fn scratch() -> (tempfile::TempDir, PathBuf) {
        let scratch = tempfile::tempdir().expect("a scratch directory");
        let path = scratch.path().join("data/bookmarks.json");
        (scratch, path)
    }

    #[test]
    fn a_pair_is_found_again_and_the_last_one_first() {
        let (_scratch, path) = scratch();
        let (mut bookmarks, problem) = Bookmarks::open(&path);
        assert!(problem.is_none() && !bookmarks.is_welcomed());
        let mut reader = reader(100, 30);
        press(&mut reader, "j j");
        bookmarks.keep(&reader).expect("it is written");
        press(&mut reader, "x k");
        bookmarks.keep(&reader).expect("it is written");
        let (bookmarks, problem) = Bookmarks::open(&path);
        assert!(problem.is_none() && bookmarks.is_welcomed());
        assert_eq!(bookmarks.kept.bookmarks.len(), 1);
        let shelf = reader_over([courier(), ledger()], 100, 30).shelf;
        let (bookmark, pair) = bookmarks.latest(&shelf).expect("it was left");
        assert_eq!((pair, bookmark.sides.right.cursor.sentence), (Pair::new(ArticleId::new(1), ArticleId::new(0)), 1));
        assert_eq!(fs::read_dir(path.parent().expect("a directory")).expect("it is there").count(), 1);
    }

    #[test]
    fn two_programs_keep_what_the_other_one_left() {
        let (_scratch, path) = scratch();
        let (mut one, mut other) = (Bookmarks::open(&path).0, Bookmarks::open(&path).0);
        let first = reader(100, 30);
        let mut second = reader_over([courier(), ledger(), ledger()], 100, 30);
        second.open_article(crate::text::Side::Left, ArticleId::new(2));
        one.keep(&first).expect("it is written");
        other.keep(&second).expect("it is written");
        assert!(Bookmarks::open(&path).0.kept.bookmarks.iter().any(|kept| Some(kept) == first.bookmark().as_ref()));
    }

    #[test]
    fn a_damaged_file_is_told_and_a_newer_one_left_alone() {
        let (_scratch, path) = scratch();
        fs::create_dir_all(path.parent().expect("a directory")).expect("it is made");
        fs::write(&path, "{\"version\": 1").expect("it is written");
        let (mut bookmarks, problem) = Bookmarks::open(&path);
        assert!(problem.is_some_and(|problem| problem.contains("begun anew")));
        bookmarks.keep(&reader(100, 30)).expect("it is written");
        assert!(Bookmarks::open(&path).1.is_none());
        let newer = "{\"version\": 2, \"shelves\": {}}";
        fs::write(&path, newer).expect("it is written");
        let (mut bookmarks, problem) = Bookmarks::open(&path);
        assert!(problem.is_some_and(|problem| problem.contains("newer")));
        bookmarks.keep(&reader(100, 30)).expect("nothing is to be done");
        assert_eq!(fs::read_to_string(&path).expect("it is there"), newer);
    }

    #[test]
    fn where_nothing_can_be_written_the_reader_is_told() {
        let (scratch, path) = scratch();
        fs::write(scratch.path().join("data"), "a file").expect("it is written");
        let (mut bookmarks, _) = Bookmarks::open(&path);
        bookmarks.is_ours = true;
        assert!(bookmarks.keep(&reader(100, 30)).is_err_and(|told| told.contains("bookmarks.json")));
    }
}
