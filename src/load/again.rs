//! A file that was read before, read anew: which of its articles now is which of those.

use std::path::Path;

use super::error::LoadError;
use super::format::Reading;
use super::library::articles;
use crate::text::Article;

/// For each of the articles that were read of a file what has become of it; nothing for one that is no longer there.
///
/// A file with many articles may have got others before it, so one is known by its text, its address or its headline
/// first, and only then by its number.
///
/// # Errors
/// As [`articles`].
pub fn again(path: &Path, old: &[&Article], reading: &Reading) -> Result<Vec<Option<Article>>, LoadError> {
    let mut new: Vec<Option<Article>> = articles(path, reading)?.into_iter().map(Some).collect();
    let mut found: Vec<Option<Article>> = old.iter().map(|_| None).collect();
    for is_same in [same_text, same_address, same_title, same_number] {
        for (old, found) in old.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
            let fits = |new: &&mut Option<Article>| new.as_ref().is_some_and(|new| is_same(old, new));
            *found = new.iter_mut().find(fits).and_then(Option::take);
        }
    }
    Ok(found)
}

fn same_text(old: &Article, new: &Article) -> bool {
    old.source.text == new.source.text
}

fn same_address(old: &Article, new: &Article) -> bool {
    old.address.is_some() && old.address == new.address
}

fn same_title(old: &Article, new: &Article) -> bool {
    !old.title.made && old.title == new.title
}

fn same_number(old: &Article, new: &Article) -> bool {
    number(old) == number(new)
}

/// The number that the name of an article ends with, 1 for the only one of a file.
fn number(article: &Article) -> usize {
    let file = article.source.path.as_ref().map(|path| path.to_string_lossy()).unwrap_or_default();
    let number = article.source.name.strip_prefix(&*file).and_then(|rest| rest.strip_prefix('#')?.parse().ok());
    number.unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const CLOSED: &str = r#"{"title":"Pier","url":"https://a.example/1","text":"The pier closed on Monday."}"#;
    const RAIN: &str = r#"{"title":"Rain","text":"It rained in the hills."}"#;
    const CRANE: &str = r#"{"title":"Crane","text":"A crane will arrive."}"#;

    /// What `after` has of the articles of `before`: the first words of each.
    fn became(before: &[&str], after: &[&str]) -> Vec<String> {
        let scratch = tempfile::tempdir().unwrap();
        let path = scratch.path().join("hits.jsonl");
        fs::write(&path, before.join("\n")).unwrap();
        let old = articles(&path, &Reading::default()).unwrap();
        fs::write(&path, after.join("\n")).unwrap();
        let new = again(&path, &old.iter().collect::<Vec<_>>(), &Reading::default()).unwrap();
        let told = |article: Option<Article>| article.map_or("gone".to_owned(), |article| article.source.text);
        new.into_iter().map(told).map(|text| text.lines().last().unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn the_only_article_of_a_file_is_itself_whatever_is_in_it() {
        assert_eq!(became(&[RAIN], &[CRANE]), ["A crane will arrive."]);
        assert_eq!(became(&[RAIN], &[CRANE, RAIN]), ["It rained in the hills."]);
    }

    #[test]
    fn records_are_known_when_others_come_and_go() {
        let edited = RAIN.replace("hills", "valley");
        let moved = CLOSED.replace("Pier", "Old pier").replace("Monday", "Tuesday");
        let now = became(&[CLOSED, RAIN, CRANE], &["{\"text\":\"New.\"}", CRANE, &edited, &moved]);
        assert_eq!(now, ["The pier closed on Tuesday.", "It rained in the valley.", "A crane will arrive."]);
        assert_eq!(became(&[CLOSED, RAIN, CRANE], &[CLOSED, CRANE])[1], "gone");
    }

    #[test]
    fn a_file_that_is_gone_is_an_error() {
        let path = Path::new("/nowhere/at/all.txt");
        assert!(matches!(again(path, &[], &Reading::default()), Err(LoadError::Missing { .. })));
    }
}
