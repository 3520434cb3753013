//! The files of the articles: whether they have changed, and reading them anew.
//!
//! Nobody watches them. They are looked at when the terminal comes to the front and, at most once a second, when a key
//! comes: an idle reader sleeps, and who looks at the screen sees what is so. Only those of the two open articles are
//! looked at then; reading anew looks at all.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use super::message::Message;
use crate::edition::{digest, editions};
use crate::load::{self, LoadError, Reading};
use crate::reader::{ArticleId, Event, Reader, Reread, Shelf, Standing};
use crate::text::{Article, Side, parallel, visible};

/// How long what was seen is good enough.
const FRESH: Duration = Duration::from_secs(1);

/// When somebody looked last.
#[derive(Debug, Default)]
pub(super) struct Watch {
    looked: Option<Instant>,
}

impl Watch {
    /// Looks at the files of the open articles, if nobody has within a second. Says whether anything is new about them.
    pub(super) fn glance(&mut self, reader: &mut Reader) -> bool {
        self.looked.is_none_or(|looked| looked.elapsed() > FRESH) && self.look(reader)
    }

    /// Looks at the files of the open articles. Says whether anything is new about them.
    pub(super) fn look(&mut self, reader: &mut Reader) -> bool {
        self.looked = Some(Instant::now());
        let open = Side::BOTH.into_iter().filter_map(|side| reader.panes[side].as_ref().map(|pane| pane.article_id));
        let standings = open.map(|id| (id, standing(&reader.shelf.get(id).article))).collect();
        reader.update(Event::Looked(standings))
    }
}

/// What became of an article's file since it was read.
fn standing(article: &Article) -> Option<Standing> {
    let (path, then) = (article.source.path.as_ref()?, article.source.stamp?);
    match load::stamp(path) {
        None => Some(Standing::Gone),
        Some(now) => (now != then).then_some(Standing::Changed),
    }
}

/// Reads the files that have changed anew, on a thread of its own: a book takes seconds. What was read reaches the
/// reader as an event.
///
/// # Errors
/// If no thread can be started.
pub(super) fn reread(shelf: Shelf, reading: Reading, sender: Sender<Message>) -> std::io::Result<()> {
    thread::Builder::new().name("reread".to_owned()).spawn(move || {
        let reread = read_changed(&shelf, &reading);
        // The reader may have ended meanwhile; then nobody waits for it.
        let _ = sender.send(Message::Event(Event::Reread(Box::new(reread))));
    })?;
    Ok(())
}

fn read_changed(shelf: &Shelf, reading: &Reading) -> Reread {
    let mut all: Vec<Arc<Article>> = shelf.ids().map(|id| shelf.get(id).article.clone()).collect();
    let mut reread = Reread::default();
    for (path, ids) in changed(&all) {
        let old: Vec<&Article> = ids.iter().map(|id| &*all[id.index()]).collect();
        match load::again(&path, &old, reading) {
            Ok(new) => {
                for (id, new) in ids.iter().zip(new) {
                    match new {
                        Some(article) => reread.articles.push((*id, Arc::new(article))),
                        None => reread.faults.push(format!("{} is no longer in its file", name(&all, *id))),
                    }
                }
            }
            Err(error) => reread.faults.push(sentence(&error)),
        }
    }
    for (id, article) in &reread.articles {
        all[id.index()] = article.clone();
    }
    reread.editions = editions(&parallel(&all, |article| digest(article)));
    reread
}

/// The files that are not as they were, each with its articles.
fn changed(all: &[Arc<Article>]) -> Vec<(Box<Path>, Vec<ArticleId>)> {
    let mut files: Vec<(Box<Path>, Vec<ArticleId>)> = Vec::new();
    for (index, article) in all.iter().enumerate() {
        let Some(path) = article.source.path.as_deref().filter(|_| standing(article).is_some()) else { continue };
        match files.iter_mut().find(|(other, _)| **other == *path) {
            Some((_, ids)) => ids.push(ArticleId::new(index)),
            None => files.push((path.into(), vec![ArticleId::new(index)])),
        }
    }
    files
}

fn name(all: &[Arc<Article>], id: ArticleId) -> String {
    visible(&all[id.index()].source.name)
}

/// An error with its cause, in one line.
fn sentence(error: &LoadError) -> String {
    let cause = std::error::Error::source(error).map(|cause| format!(": {cause}")).unwrap_or_default();
    format!("{error}{cause}")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const TEXT: &str = "Pier closes\n\nThe council voted on Monday.\n";

    /// A shelf of two files and the second's path.
    fn shelf(scratch: &Path) -> (Shelf, Box<Path>) {
        let (a, b) = (scratch.join("a.txt"), scratch.join("b.txt"));
        fs::write(&a, TEXT).unwrap();
        fs::write(&b, TEXT.replace("Monday", "Tuesday")).unwrap();
        let article = |path: &Path| Arc::new(load::article(path, &Reading::default()).unwrap());
        (Shelf::new([article(&a), article(&b)]), b.into())
    }

    #[test]
    fn only_what_has_changed_is_read_and_copies_are_found_anew() {
        let scratch = tempfile::tempdir().unwrap();
        let (shelf, path) = shelf(scratch.path());
        let before = read_changed(&shelf, &Reading::default());
        assert!(before.articles.is_empty() && before.faults.is_empty());
        // Shorter, so that a clock that ticks slowly makes no difference.
        fs::write(&path, TEXT).unwrap();
        let reread = read_changed(&shelf, &Reading::default());
        assert_eq!(reread.articles.len(), 1);
        assert!(reread.articles[0].1.source.text.contains("Monday"));
        assert!(reread.editions.are_one(0, 1));
    }

    #[test]
    fn a_file_that_is_gone_or_no_article_any_more_is_a_fault() {
        let scratch = tempfile::tempdir().unwrap();
        let (shelf, path) = shelf(scratch.path());
        fs::write(&path, "").unwrap();
        assert_eq!(standing(&shelf.get(ArticleId::new(1)).article), Some(Standing::Changed));
        let reread = read_changed(&shelf, &Reading::default());
        assert!(reread.faults[0].ends_with("b.txt is empty"), "{:?}", reread.faults);
        fs::remove_file(&path).unwrap();
        assert_eq!(standing(&shelf.get(ArticleId::new(1)).article), Some(Standing::Gone));
        let reread = read_changed(&shelf, &Reading::default());
        assert!(reread.faults[0].starts_with("there is no file ") && reread.articles.is_empty());
    }
}
