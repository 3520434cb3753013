//! From the text form to the table.
//!
//! The build script reads this file too, so it uses nothing of the crate but what the build script has as well.

use std::collections::HashMap;

use super::form::{PATTERN, Written};
use super::table::{Builder, Key, Record, mark};

/// How words become keys.
#[derive(Clone, Copy)]
pub(crate) struct Keys<'a> {
    /// Folds a word.
    pub(crate) fold: &'a dyn Fn(&str) -> String,
    /// Folds a word and reduces it to the stem of its base form, in German (0) or English (1).
    pub(crate) stem: &'a dyn Fn(&str, usize) -> String,
}

/// A table of concepts, and of the words in the German and the English `frequency` file. An opposite that is none of
/// the concepts is no opposite.
pub(crate) fn compile(written: &[Written], frequency: [&str; 2], keys: Keys) -> Builder {
    let mut builder = Builder::default();
    add(written, keys, &mut builder);
    for (language, text) in frequency.iter().enumerate() {
        add_bands(text, language, keys, &mut builder);
    }
    builder
}

fn add(written: &[Written], keys: Keys, builder: &mut Builder) {
    let numbers: HashMap<&str, u16> =
        written.iter().zip(0..).map(|(concept, number)| (&*concept.name, number)).collect();
    for concept in written {
        let opposite = concept.opposite.as_deref().and_then(|name| numbers.get(name).copied());
        let Some(number) = builder.concept(opposite, &concept.name) else { return };
        for (language, entries) in concept.words.iter().enumerate() {
            for entry in entries {
                add_entry(entry, (number, language), keys, builder);
            }
        }
    }
}

fn add_entry(entry: &str, (concept, language): (u16, usize), keys: Keys, builder: &mut Builder) {
    // A pattern's row is that of its outermost letters; the record has the rest.
    let mut pattern = |key: Key, part: &str| {
        let part = (keys.fold)(part);
        let count = part.chars().count();
        let outer = if key == Key::Start { PATTERN } else { count - PATTERN };
        let cut = part.char_indices().nth(outer).map_or(part.len(), |(at, _)| at);
        let (front, back) = part.split_at(cut);
        let (word, others) = if key == Key::Start { (front, back) } else { (back, front) };
        builder.word(mark(key, language), word, Record { concept, noun: false, others });
    };
    if let Some(start) = entry.strip_suffix('*') {
        return pattern(Key::Start, start);
    }
    if let Some(end) = entry.strip_prefix('*') {
        return pattern(Key::End, end);
    }
    let words: Vec<&str> =
        entry.split(|c: char| c.is_whitespace() || c == '-').filter(|word| !word.is_empty()).collect();
    // The longest word is the least likely to be a function word.
    let Some(anchor) = (0..words.len()).max_by_key(|index| words[*index].chars().count()) else { return };
    let stems: Vec<String> = words.iter().map(|word| (keys.stem)(word, language)).collect();
    let others: Vec<&str> =
        stems.iter().enumerate().filter(|(index, _)| *index != anchor).map(|(_, stem)| &**stem).collect();
    let noun = language == 0 && words[anchor].starts_with(char::is_uppercase);
    builder.word(mark(Key::Stem, language), &stems[anchor], Record { concept, noun, others: &others.join(" ") });
}

/// Adds the bands of a frequency file: words under `[1]` (in most articles of the news) to `[4]`.
fn add_bands(text: &str, language: usize, keys: Keys, builder: &mut Builder) {
    let mark = mark(Key::Stem, language);
    let mut band = 0;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(heading) = line.strip_prefix('[') {
            band = heading.trim_end_matches(']').parse().unwrap_or(0);
            continue;
        }
        for word in line.split_whitespace() {
            builder.band(mark, &(keys.stem)(word, language), band);
        }
    }
}
