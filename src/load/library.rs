//! From the paths of a command line to articles.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::bytes;
use super::directory::{Listing, files};
use super::error::LoadError;
use super::format::{Part, Parts, Reading, parts};
use super::gather::gather;
use super::progress::Progress;
use super::sample::samples;
use crate::note::is_page;
use crate::segment::{self, Markup};
use crate::text::{Article, Pair, Source, parallel};

/// Articles, and what could not be read of a directory.
#[derive(Debug)]
pub struct Library {
    /// At least one, in the order in which they were named or of their file names.
    pub articles: Vec<Arc<Article>>,
    /// Files of a directory that are no articles.
    pub problems: Vec<LoadError>,
}

/// Loads one article from a file, or from standard input if the path is `-`. Of a file with several articles `#3` after
/// its name gives the third.
///
/// # Errors
/// If it cannot be read, is of a format that has no text, has no article in it, or several to choose from.
pub fn article(path: &Path, reading: &Reading) -> Result<Article, LoadError> {
    let mut articles = articles(path, reading)?;
    if articles.len() > 1 {
        return Err(LoadError::Several { path: path.to_owned(), count: articles.len() });
    }
    articles.pop().ok_or_else(|| LoadError::NoArticle { path: path.to_owned(), notices: Vec::new() })
}

/// Loads all articles of a file; at least one.
///
/// # Errors
/// As [`article`], but several articles are none.
pub fn articles(path: &Path, reading: &Reading) -> Result<Vec<Article>, LoadError> {
    with_text(path, pages(path, reading)?)
}

/// The pages that have an article in them; at least one.
fn with_text(path: &Path, pages: Vec<Article>) -> Result<Vec<Article>, LoadError> {
    let (articles, empty): (Vec<_>, Vec<_>) = pages.into_iter().partition(|article| !article.sentences.is_empty());
    if articles.is_empty() {
        let notices = empty.into_iter().flat_map(|article| article.source.notices).take(1).collect();
        return Err(LoadError::NoArticle { path: path.to_owned(), notices });
    }
    Ok(articles)
}

/// The same of pages that may have no article in them: then everything was left out, and the reasons are what is looked
/// for.
///
/// # Errors
/// If the file cannot be read or is of a format that has no text.
pub fn pages(path: &Path, reading: &Reading) -> Result<Vec<Article>, LoadError> {
    Ok(sources(path, reading)?.into_iter().map(|(source, markup)| segment::marked_article(source, &markup)).collect())
}

/// The texts of a file with what its format says of them: what [`pages`] makes articles of.
///
/// # Errors
/// As [`pages`].
pub fn sources(path: &Path, reading: &Reading) -> Result<Vec<(Source, Markup)>, LoadError> {
    let (file, wanted) = numbered(path);
    let (bytes, stamp) = bytes::bytes(&file)?;
    let read = parts(bytes, reading, wanted).map_err(|refusal| LoadError::refused(&file, refusal))?;
    let Parts { format, encoding, mut notices, articles: parts } = read;
    let count = parts.len();
    let article = |(index, part): (usize, Part)| {
        let name = file.to_string_lossy();
        let name = if count > 1 { format!("{name}#{}", index + 1) } else { name.into_owned() };
        // What holds for the file is told once, with the first of its articles.
        let notices = std::mem::take(&mut notices).into_iter().chain(part.notices).collect();
        let path = (file.as_os_str() != "-").then(|| file.clone());
        let source = Source { path, name, text: part.text, origin: part.origin, format, encoding, notices, stamp };
        (source, part.markup)
    };
    let chosen = |(index, _): &(usize, Part)| wanted.is_none_or(|wanted| *index + 1 == wanted);
    let articles: Vec<(Source, Markup)> = parts.into_iter().enumerate().filter(chosen).map(article).collect();
    match wanted {
        Some(number) if articles.is_empty() => Err(LoadError::NoSuchArticle { path: file, number, count }),
        _ => Ok(articles),
    }
}

/// A path as it was named: the file, and the number of the article in it (`hits.jsonl#3`) unless a file is called so.
fn numbered(path: &Path) -> (PathBuf, Option<usize>) {
    let split = || {
        let (file, number) = path.to_str()?.rsplit_once('#')?;
        Some((PathBuf::from(file), Some(number.parse().ok()?)))
    };
    if path.exists() { None } else { split() }.unwrap_or_else(|| (path.to_owned(), None))
}

/// Loads two articles that are to be compared.
///
/// # Errors
/// If one of them cannot be loaded, or both are the same file.
pub fn pair(paths: Pair<&Path>, reading: &Reading) -> Result<Pair<Article>, LoadError> {
    let files = paths.map(identity);
    if files.left == files.right {
        return Err(LoadError::Twice { path: paths.right.to_owned() });
    }
    Ok(Pair::new(article(paths.left, reading)?, article(paths.right, reading)?))
}

/// Loads everything that was named: files, and the articles of directories. No path at all gives the sample library.
/// Whoever has the `progress` sees how far it is, and may stop it: then what was read so far is the library, and how
/// much is missing stands first in [`Library::problems`].
///
/// # Errors
/// If a file that was named cannot be loaded or was named twice, or a directory has no article, or it was stopped
/// before there was one. What is wrong with single files of a directory is told in [`Library::problems`].
pub fn library(paths: &[PathBuf], reading: &Reading, progress: &Arc<Progress>) -> Result<Library, LoadError> {
    if paths.is_empty() {
        return Ok(samples());
    }
    let (wanted, problems) = wanted(paths)?;
    let loaded = read_all(&wanted, reading, progress);
    let stopped = stopped(&loaded, progress);
    let mut library = collected(&wanted, loaded)?;
    match stopped {
        Some(stopped) if library.articles.is_empty() => return Err(stopped),
        stopped => library.problems.splice(0..0, stopped.into_iter().chain(problems)),
    };
    Ok(library)
}

/// What a path of the command line stands for.
struct Wanted<'a> {
    named: &'a Path,
    files: Vec<PathBuf>,
}

/// What came of a file; nothing if it was not read because no more was wanted.
type Loaded = Option<Result<Vec<Article>, LoadError>>;

/// The files that are to be read, each once, and what was passed over.
fn wanted(paths: &[PathBuf]) -> Result<(Vec<Wanted<'_>>, Vec<LoadError>), LoadError> {
    let (mut wanted, mut problems) = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for path in paths {
        if path.is_dir() {
            let Listing { files: found, passed_over } = files(path)?;
            if found.is_empty() {
                return Err(LoadError::NoArticles { path: path.clone(), cause: None });
            }
            if passed_over > 0 {
                problems.push(LoadError::Crowded { path: path.clone(), read: found.len(), passed_over });
            }
            let new = found.into_iter().filter(|file| seen.insert(identity(file)));
            wanted.push(Wanted { named: path, files: new.collect() });
        } else if seen.insert(identity(path)) {
            wanted.push(Wanted { named: path, files: vec![path.clone()] });
        } else {
            return Err(LoadError::Twice { path: path.clone() });
        }
    }
    Ok((wanted, problems))
}

/// Reads all files. If one that was named can't be read nothing else is of use, and no more are begun.
fn read_all(wanted: &[Wanted], reading: &Reading, progress: &Arc<Progress>) -> Vec<Loaded> {
    let files: Vec<PathBuf> = wanted.iter().flat_map(|wanted| &wanted.files).cloned().collect();
    let named: HashSet<PathBuf> = wanted.iter().map(|wanted| wanted.named.to_path_buf()).collect();
    let reading = reading.clone();
    gather(files, progress, move |number, file, progress| {
        let result = articles_of(file, &reading, (progress, number))?;
        match &result {
            Err(_) if named.contains(file) => progress.stop(),
            Ok(_) | Err(LoadError::NoText { .. }) => {}
            Err(_) => progress.fail(),
        }
        Some(result)
    })
}

/// The articles of a file, each told to the progress under the file's number; nothing if no more was wanted before
/// there was one.
fn articles_of(path: &Path, reading: &Reading, (progress, number): (&Progress, usize)) -> Loaded {
    let sources = match sources(path, reading) {
        Ok(sources) => sources,
        Err(error) => return Some(Err(error)),
    };
    let count = sources.len();
    let sources: Vec<_> = sources.into_iter().map(|source| Mutex::new(Some(source))).collect();
    let make = |source: &Mutex<Option<(Source, Markup)>>| {
        if progress.is_stopped() {
            return None;
        }
        let (source, markup) = source.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        let article = segment::marked_article(source, &markup);
        progress.part(number, count);
        Some(article)
    };
    let found = if count < MANY { sources.iter().map(make).collect() } else { parallel(&sources, make) };
    let pages: Vec<Article> = found.into_iter().flatten().collect();
    if pages.is_empty() && count > 0 {
        return None;
    }
    progress.leave_out(count - pages.len());
    Some(with_text(path, pages))
}

/// From so many articles in one file on they are made on all processors: a thread costs as much as one of them.
const MANY: usize = 32;

/// How much is missing, if it was stopped before the end.
fn stopped(loaded: &[Loaded], progress: &Progress) -> Option<LoadError> {
    let unread = loaded.iter().filter(|loaded| loaded.is_none()).count();
    let left_out = progress.left_out();
    (unread + left_out > 0).then_some(LoadError::Stopped { files: loaded.len(), unread, left_out })
}

fn collected(wanted: &[Wanted], loaded: Vec<Loaded>) -> Result<Library, LoadError> {
    let mut library = Library { articles: Vec::new(), problems: Vec::new() };
    let mut loaded = loaded.into_iter();
    for Wanted { named, files } in wanted {
        let (before, problems) = (library.articles.len(), library.problems.len());
        let loaded: Vec<Loaded> = loaded.by_ref().take(files.len()).collect();
        let is_whole = loaded.iter().all(Option::is_some);
        for (file, result) in files.iter().zip(loaded).filter_map(|(file, loaded)| Some((file, loaded?))) {
            match result {
                Ok(articles) if file != named && articles.iter().any(|article| is_page(&article.source.text)) => {}
                Ok(articles) => library.articles.extend(articles.into_iter().map(Arc::new)),
                Err(error) if file == named => return Err(error),
                // Records without a text are settings, lists, notes: no article, and no fault of the directory.
                Err(LoadError::NoText { .. }) => {}
                Err(error) => library.problems.push(error),
            }
        }
        // A directory of which everything was named before adds nothing, and that is no fault of it.
        if library.articles.len() == before && !files.is_empty() && is_whole {
            let cause = library.problems.drain(problems..).next().map(Box::new);
            return Err(LoadError::NoArticles { path: named.to_path_buf(), cause });
        }
    }
    Ok(library)
}

/// The other articles in the directory of an article that was named alone, in the order of their names; those that
/// cannot be read are passed over, because nobody asked for them.
pub fn neighbours(article: &Article, reading: &Reading, progress: &Arc<Progress>) -> Vec<Arc<Article>> {
    let Some(path) = &article.source.path else { return Vec::new() };
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let own = identity(path);
    let others = files(parent).unwrap_or_default().files.into_iter();
    let others = others.filter(|other| is_light(other) && identity(other) != own);
    let others: Vec<PathBuf> = others.take(NEIGHBOURS).collect();
    let reading = reading.clone();
    let work = move |number: usize, file: &Path, progress: &Progress| articles_of(file, &reading, (progress, number));
    let loaded = gather(others, progress, work).into_iter().flatten().filter_map(Result::ok);
    loaded.flatten().filter(|article| !is_page(&article.source.text)).map(Arc::new).collect()
}

/// Whether a file is read so fast that nobody who did not ask for it waits: no books, no documents, no whole archives.
fn is_light(path: &Path) -> bool {
    let heavy = path
        .extension()
        .is_some_and(|extension| ["pdf", "epub"].iter().any(|kind| extension.eq_ignore_ascii_case(kind)));
    !heavy && fs::metadata(path).is_ok_and(|metadata| metadata.len() <= LIGHT)
}

/// The largest file that is light, in bytes: a page of the press with everything around its article.
const LIGHT: u64 = 1_000_000;

/// The most neighbours that are offered: a directory may hold anything.
const NEIGHBOURS: usize = 100;

/// What tells that two names are one file: the path without links and detours, or the name itself if it leads nowhere.
fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests;
