//! What must hold of the concepts that are shipped, whoever adds some.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use diptych::evidence::OwnConcepts;

/// Fewer are no thesaurus of the news.
const LEAST: usize = 1_200;

/// A line, taken apart without what the program has for it.
#[derive(Debug)]
struct Line {
    place: String,
    name: String,
    words: [String; 2],
    opposite: Option<String>,
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/concepts");
    let entries = fs::read_dir(folder).expect("assets/concepts is part of the source");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be listed").path()).collect();
    files.sort();
    files
}

fn lines() -> Vec<Line> {
    files().iter().flat_map(|path| lines_of(path)).collect()
}

fn lines_of(path: &Path) -> Vec<Line> {
    let text = fs::read_to_string(path).expect("it is text");
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let concepts = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty() && !line.starts_with(['#', '=']));
    let apart = |(line, number): (&str, usize)| {
        let place = format!("{name}:{number}");
        let (name, rest) = line.split_once(':').unwrap_or_else(|| panic!("{place}: no colon"));
        let parts: Vec<&str> = rest.split('|').map(str::trim).collect();
        let words = [0, 1].map(|part| parts.get(part).copied().unwrap_or_default().to_owned());
        let opposite = parts.get(2).and_then(|part| part.strip_prefix("not ")).map(|name| name.trim().to_owned());
        Line { place, name: name.trim().to_owned(), words, opposite }
    };
    concepts.map(apart).collect()
}

#[test]
fn every_file_is_as_a_readers_own_must_be() {
    for path in files() {
        assert_eq!(path.extension().and_then(|ending| ending.to_str()), Some("txt"), "{}", path.display());
        let (_, faults) = OwnConcepts::read(&fs::read_to_string(&path).expect("it is text"));
        assert_eq!(faults, [], "{}", path.display());
    }
}

#[test]
fn there_are_enough_with_words_of_both_languages_and_no_name_twice() {
    let lines = lines();
    assert!(lines.len() >= LEAST, "there are {}", lines.len());
    let mut names = HashSet::new();
    for Line { place, name, words, .. } in &lines {
        assert!(names.insert(name), "{place}: `{name}` is there already");
        assert!(words.iter().all(|words| !words.is_empty()), "{place}: `{name}` has no words in one of the languages");
    }
}

#[test]
fn opposites_name_each_other() {
    let lines = lines();
    let opposites: HashMap<&str, Option<&str>> =
        lines.iter().map(|line| (&*line.name, line.opposite.as_deref())).collect();
    for Line { place, name, opposite, .. } in &lines {
        let Some(opposite) = opposite else { continue };
        let back = opposites.get(&**opposite).unwrap_or_else(|| panic!("{place}: there is no `{opposite}`"));
        assert_eq!(*back, Some(&**name), "{place}: `{opposite}` does not say `not {name}`");
    }
}
