//! What is told of articles before they are read: what failed, what was assumed, and which of them are one.

use std::collections::HashMap;
use std::sync::Arc;

use crate::edition::{Editions, digest, editions};
use crate::load::Library;
use crate::text::{Article, listed, parallel};

/// What is told at the start, what failed before what is good to know.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// What could not be read or used.
    pub(super) problems: Vec<String>,
    /// How files were read, and which articles are one.
    pub(super) remarks: Vec<String>,
}

impl Told {
    /// What is to be told of a library.
    pub(super) fn new(library: &Library, editions: &Editions) -> Self {
        let problems = library.problems.iter().map(ToString::to_string).collect();
        let articles: Vec<&Article> = library.articles.iter().map(|article| &**article).collect();
        Self { problems, remarks: remarks(&articles, editions) }
    }

    /// All of it, in order.
    pub(super) fn all(&self) -> Vec<String> {
        self.problems.iter().chain(&self.remarks).cloned().collect()
    }
}

/// Which articles are one; the digests are made on all processors.
pub(super) fn library_editions(articles: &[Arc<Article>]) -> Editions {
    editions(&parallel(articles, |article| digest(article)))
}

/// How articles were read, and which of them are one.
pub(super) fn remarks(articles: &[&Article], editions: &Editions) -> Vec<String> {
    let mut remarks = notices(articles);
    remarks.extend(editions.told(articles));
    remarks
}

/// What the readers of some articles should know of how each was read; what holds for several is told once.
pub(super) fn notices(articles: &[&Article]) -> Vec<String> {
    let mut told: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut places = HashMap::new();
    for article in articles {
        for notice in &article.source.notices {
            let place = *places.entry(notice).or_insert(told.len());
            if place == told.len() {
                told.push((notice, Vec::new()));
            }
            told[place].1.push(&article.source.name);
        }
    }
    told.iter().map(|(notice, names)| format!("{}: {notice}", listed(names))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment;
    use crate::text::Source;

    fn article(name: &str, notices: &[&str]) -> Article {
        let notices = notices.iter().map(|notice| (*notice).to_owned()).collect();
        segment::article(Source { notices, ..Source::new(name, "The pier stays open. It is old.") })
    }

    #[test]
    fn what_holds_for_several_files_is_told_once_and_before_copies() {
        let articles = [article("a", &["guessed", "cut"]), article("b", &[]), article("c", &["guessed"])];
        let articles: Vec<&Article> = articles.iter().collect();
        let digests: Vec<_> = articles.iter().map(|article| digest(article)).collect();
        let told = remarks(&articles, &editions(&digests));
        assert_eq!(told, ["a and c: guessed", "a: cut", "b and c are the same article as a"]);
    }
}
