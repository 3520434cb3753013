//! Sentences that are hard to tell apart, written for this: `tests/sentences/de.txt` and `en.txt`, one text a line.
//!
//! ` | ` stands for a border with a blank in the text, `¦` for one without, `⏎` for a line break in the text. What a
//! reader could not decide from the text alone isn't in the lists, so each entry has to be met exactly.

use std::fmt::Write;

use diptych::segment;
use diptych::text::Language;

const GERMAN: &str = include_str!("sentences/de.txt");
const ENGLISH: &str = include_str!("sentences/en.txt");

fn entries(corpus: &str) -> impl Iterator<Item = &str> {
    corpus.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The text of an entry, without its borders.
fn text(entry: &str) -> String {
    entry.replace(" | ", " ").replace("⏎| ", "⏎").replace('¦', "").replace('⏎', "\n")
}

/// The sentences that an entry wants.
fn wanted(entry: &str) -> Vec<String> {
    entry.split(['|', '¦']).map(|sentence| sentence.trim_matches([' ', '⏎']).replace('⏎', "\n")).collect()
}

/// Every entry that is cut otherwise, as it is wanted and as it is found.
fn failures(corpus: &str, language: Language) -> Vec<String> {
    let cut = |entry| {
        let text = text(entry);
        let found = segment::sentences(&text, language).into_iter().map(|span| span.of(&text).to_owned()).collect();
        (wanted(entry), found)
    };
    let differs = |(wanted, found): (Vec<String>, Vec<String>)| {
        (wanted != found).then(|| format!("wanted {}\nfound  {}", wanted.join(" | "), found.join(" | ")))
    };
    entries(corpus).map(cut).filter_map(differs).collect()
}

#[test]
fn hard_sentences_end_where_a_reader_ends_them() {
    let mut report = String::new();
    for (name, corpus, language) in [("German", GERMAN, Language::German), ("English", ENGLISH, Language::English)] {
        let failures = failures(corpus, language);
        for failure in &failures {
            write!(report, "{name}\n{failure}\n\n").expect("a string takes what is written");
        }
    }
    assert!(report.is_empty(), "{} wrong:\n\n{report}", report.matches("wanted ").count());
}

#[test]
fn the_corpus_has_a_hundred_entries_in_each_language() {
    let counts = [GERMAN, ENGLISH].map(|corpus| entries(corpus).count());
    assert!(counts.iter().all(|&count| count >= 100) && counts.iter().sum::<usize>() >= 200, "{counts:?}");
}
