//! Editions in sentences, as they are told at the start.

use super::editions::Editions;
use super::relation::{Edition, Likeness, Tie};
use crate::text::{Article, listed};

impl Editions {
    /// What is to be told of `articles`, of which these are the editions: clauses without a full stop, one for all that
    /// are the same in the same way, in the order of the articles.
    pub fn told(&self, articles: &[&Article]) -> Vec<String> {
        let mut groups: Vec<(&Edition, Vec<usize>)> = Vec::new();
        for (article, edition) in self.iter() {
            let is_dated = matches!(edition.tie, Tie::Older | Tie::Newer);
            let key = |edition: &Edition| (edition.of, edition.tie, edition.likeness);
            match groups.iter_mut().rev().take(RECENT).find(|(other, _)| !is_dated && key(other) == key(edition)) {
                Some((_, members)) => members.push(article),
                None => groups.push((edition, vec![article])),
            }
        }
        groups.iter().map(|(edition, members)| clause(edition, members, articles)).collect()
    }
}

/// The groups in which an article's is looked for: copies mostly follow one another, and each may be told alone.
const RECENT: usize = 50;

fn clause(edition: &Edition, members: &[usize], articles: &[&Article]) -> String {
    let names: Vec<&str> = members.iter().map(|member| articles[*member].source.name.as_str()).collect();
    let subject = listed(&names);
    let many = members.len() > 1;
    let of = &articles[edition.of].source.name;
    let (is, has, versions) = if many { ("are", "have", "other versions") } else { ("is", "has", "another version") };
    match (edition.tie, edition.likeness) {
        (Tie::Article, _) => format!("{subject} {is} the same article as {of}"),
        (Tie::Text, Likeness::Same) => format!("{subject} {has} the same text as {of}"),
        (Tie::Text, _) => format!("{subject} {has} nearly the same text as {of}"),
        (Tie::Version, _) => format!("{subject} {is} {versions} of {of}"),
        (Tie::Newer, likeness) => newer(articles[members[0]], articles[edition.of], likeness),
        (Tie::Older, likeness) => newer(articles[edition.of], articles[members[0]], likeness),
    }
}

fn newer(article: &Article, than: &Article, likeness: Likeness) -> String {
    let text = if likeness == Likeness::Same { ", with the same text" } else { "" };
    let dates = article.date.zip(than.date).map(|(date, than)| format!(" ({date} after {than})")).unwrap_or_default();
    format!("{} is a newer version of {}{text}{dates}", article.source.name, than.source.name)
}
