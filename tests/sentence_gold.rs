//! How well the sentences match those of articles that were read by hand. The texts are other people's and lie outside
//! the project: `DIPTYCH_SHARED` says where; without it there is nothing to measure.
#![expect(clippy::print_stderr, reason = "a test that is skipped says so")]

use std::fs;
use std::path::{Path, PathBuf};

use diptych::segment;
use diptych::text::{Article, Source, Span};
use serde_json::Value;

fn folders() -> Option<Vec<PathBuf>> {
    let Some(shared) = std::env::var_os("DIPTYCH_SHARED") else {
        eprintln!("skipped: DIPTYCH_SHARED does not say where the gold lies");
        return None;
    };
    let folder = Path::new(&shared).join("gold/dev");
    let entries = fs::read_dir(&folder).expect("DIPTYCH_SHARED holds gold/dev");
    Some(entries.map(|entry| entry.expect("a readable entry").path()).collect())
}

/// The article of a file, and the spans of its sentences in the gold.
fn cases(folder: &Path) -> Vec<(Article, Vec<Span>)> {
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("a readable file of the gold");
    let gold: Value = serde_json::from_str(&read("gold.json")).expect("gold is JSON");
    let articles = gold["articles"].as_object().expect("gold names its articles");
    let number = |value: &Value| value.as_u64().expect("a span is two numbers") as usize;
    let span = |sentence: &Value| Span::new(number(&sentence["span"][0]), number(&sentence["span"][1]));
    let case = |(name, sentences): (&String, &Value)| {
        let source = Source::new(name, read(name));
        (segment::article(source), sentences.as_array().expect("a list of sentences").iter().map(span).collect())
    };
    articles.iter().map(case).collect()
}

/// Whether two spans share at least half of the shorter one.
fn overlap(a: Span, b: Span) -> bool {
    a.intersection(b).is_some_and(|shared| 2 * shared.len() >= a.len().min(b.len()))
}

#[test]
fn sentences_are_those_of_the_gold() {
    let Some(folders) = folders() else { return };
    let (mut all, mut exact, mut near) = (0.0, 0.0, 0.0);
    for (article, gold) in folders.iter().flat_map(|folder| cases(folder)) {
        let is_title = |span: &&Span| article.text(**span).split_whitespace().eq(article.title.text.split_whitespace());
        for span in gold.iter().filter(|span| !is_title(span)) {
            all += 1.0;
            exact += f64::from(u8::from(article.sentences.iter().any(|sentence| sentence.span == *span)));
            near += f64::from(u8::from(article.sentences.iter().any(|sentence| overlap(sentence.span, *span))));
        }
    }
    println!("{all} sentences: {:.4} exact, {:.4} by half", exact / all, near / all);
    assert!(exact / all >= 0.977, "exact: {:.4}", exact / all);
    assert!(near / all >= 0.990, "by half: {:.4}", near / all);
}
