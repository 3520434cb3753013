//! From the paths of a command line to articles.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::bytes;
use super::directory::files;
use super::error::LoadError;
use super::parallel::parallel;
use super::sample::samples;
use crate::note::is_page;
use crate::segment;
use crate::text::{Article, Pair, Source};

/// Articles, and what could not be read of a directory.
#[derive(Debug)]
pub struct Library {
    /// At least one, in the order in which they were named or of their file names.
    pub articles: Vec<Arc<Article>>,
    /// Files of a directory that are no articles.
    pub problems: Vec<LoadError>,
}

/// Loads one article from a file, or from standard input if the path is `-`.
///
/// # Errors
/// If it cannot be read, is no text in UTF-8, or has no article in it.
pub fn article(path: &Path) -> Result<Article, LoadError> {
    let article = page(path)?;
    if article.sentences.is_empty() {
        return Err(LoadError::NoArticle { path: PathBuf::from(&article.source.name) });
    }
    Ok(article)
}

/// The same of a page that may have no article in it: then everything was left out, and the reasons are what is looked
/// for.
///
/// # Errors
/// If it cannot be read or is no text in UTF-8.
pub fn page(path: &Path) -> Result<Article, LoadError> {
    let text = bytes::text(path)?;
    let name = path.to_string_lossy().into_owned();
    let path = (name != "-").then(|| path.to_owned());
    Ok(segment::article(Source { path, name, text }))
}

/// Loads two articles that are to be compared.
///
/// # Errors
/// If one of them cannot be loaded, or both are the same file.
pub fn pair(paths: Pair<&Path>) -> Result<Pair<Article>, LoadError> {
    let files = paths.map(identity);
    if files.left == files.right {
        return Err(LoadError::Twice { path: paths.right.to_owned() });
    }
    Ok(Pair::new(article(paths.left)?, article(paths.right)?))
}

/// Loads everything that was named: files, and the articles of directories. No path at all gives the sample library.
///
/// # Errors
/// If a file that was named cannot be loaded or was named twice, or a directory has no article. What is wrong with
/// single files of a directory is told in [`Library::problems`].
pub fn library(paths: &[PathBuf]) -> Result<Library, LoadError> {
    if paths.is_empty() {
        return Ok(samples());
    }
    let mut wanted = Vec::new();
    let mut seen = HashSet::new();
    for path in paths {
        if path.is_dir() {
            let found = files(path)?;
            if found.is_empty() {
                return Err(LoadError::NoArticles { path: path.clone() });
            }
            let new = found.into_iter().filter(|file| seen.insert(identity(file)));
            wanted.push(Wanted { named: path, files: new.collect() });
        } else if seen.insert(identity(path)) {
            wanted.push(Wanted { named: path, files: vec![path.clone()] });
        } else {
            return Err(LoadError::Twice { path: path.clone() });
        }
    }
    load(&wanted)
}

/// What a path of the command line stands for.
struct Wanted<'a> {
    named: &'a Path,
    files: Vec<PathBuf>,
}

fn load(wanted: &[Wanted]) -> Result<Library, LoadError> {
    let mut library = Library { articles: Vec::new(), problems: Vec::new() };
    let files: Vec<&PathBuf> = wanted.iter().flat_map(|wanted| &wanted.files).collect();
    let mut loaded = parallel(&files, |file| article(file)).into_iter();
    for Wanted { named, files } in wanted {
        let before = library.articles.len();
        for (file, result) in files.iter().zip(loaded.by_ref()) {
            match result {
                Ok(article) if file != named && is_page(&article.source.text) => {}
                Ok(article) => library.articles.push(article.into()),
                Err(error) if file == named => return Err(error),
                Err(error) => library.problems.push(error),
            }
        }
        // A directory of which everything was named before adds nothing, and that is no fault of it.
        if library.articles.len() == before && !files.is_empty() {
            return Err(LoadError::NoArticles { path: named.to_path_buf() });
        }
    }
    Ok(library)
}

/// The other articles in the directory of an article that was named alone, in the order of their names; those that
/// cannot be read are passed over, because nobody asked for them.
pub fn neighbours(article: &Article) -> Vec<Arc<Article>> {
    let Some(path) = &article.source.path else { return Vec::new() };
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let own = identity(path);
    let others = files(parent).unwrap_or_default().into_iter().filter(|other| identity(other) != own);
    let others: Vec<PathBuf> = others.take(NEIGHBOURS).collect();
    let loaded = parallel(&others, |other| self::article(other)).into_iter().filter_map(Result::ok);
    loaded.filter(|article| !is_page(&article.source.text)).map(Arc::new).collect()
}

/// The most neighbours that are offered: a directory may hold anything.
const NEIGHBOURS: usize = 100;

/// What tells that two names are one file: the path without links and detours, or the name itself if it leads nowhere.
fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests;
