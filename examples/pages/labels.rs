//! The labels of a page's lines; shared with the test of the loader.
//!
//! `NAME.lines` has each line of a page after a label and a blank: `-` the page around the article, `?` either, `t`
//! headline, `h` heading, `q` question, `c` caption, `*` text or heading, anything else text.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::Path;

/// The labels of a page by the letters and digits of its lines, because every form of a page breaks lines in its own
/// way.
pub(crate) struct Labels {
    /// All lines in order, with their labels.
    pub(crate) lines: Vec<(char, String)>,
    exact: HashMap<String, Option<bool>>,
    text: String,
    page: String,
    text_words: HashSet<[String; 3]>,
    page_words: HashSet<[String; 3]>,
}

impl Labels {
    /// Reads a file of labels.
    pub(crate) fn read(path: &Path) -> io::Result<Self> {
        let content = fs::read_to_string(path)?;
        let mut labels = Self {
            lines: Vec::new(),
            exact: HashMap::new(),
            text: String::new(),
            page: String::new(),
            text_words: HashSet::new(),
            page_words: HashSet::new(),
        };
        for line in content.lines() {
            let Some((label, text)) = line.split_once(' ') else { continue };
            let sign = label.chars().next().unwrap_or('+');
            labels.lines.push((sign, text.to_owned()));
            let label = match sign {
                '-' => Some(false),
                '?' => None,
                _ => Some(true),
            };
            let plain = plain(text);
            match label {
                Some(true) => labels.text.push_str(&plain),
                Some(false) => labels.page.push_str(&plain),
                None => {}
            }
            let shingles = if label == Some(true) { &mut labels.text_words } else { &mut labels.page_words };
            shingles.extend(triples(text));
            let known = labels.exact.entry(plain).or_insert(label);
            if *known != label {
                *known = None;
            }
        }
        Ok(labels)
    }

    /// Whether a line is text; nothing if that is not known.
    pub(crate) fn of(&self, line: &str) -> Option<bool> {
        let plain = plain(line);
        if let Some(label) = self.exact.get(&plain) {
            return *label;
        }
        let triples: Vec<_> = triples(line).collect();
        let share = |words: &HashSet<[String; 3]>| {
            triples.iter().filter(|triple| words.contains(*triple)).count() as f64 / triples.len().max(1) as f64
        };
        let long = plain.len() >= 20;
        let (text, page) = (long && self.text.contains(&plain), long && self.page.contains(&plain));
        match (text, page) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            (true, true) => None,
            // What the dumpers add (descriptions of pictures, addresses, controls) is in no label.
            _ if share(&self.text_words) >= 0.6 => Some(true),
            _ if share(&self.page_words) >= 0.6 => Some(false),
            _ if self.text.contains(&plain) || plain.is_empty() => None,
            _ => (triples.len() < 6).then_some(false),
        }
    }
}

/// Letters and digits only, in lower case.
pub(crate) fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn triples(text: &str) -> impl Iterator<Item = [String; 3]> {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    (2..words.len()).map(move |end| [words[end - 2].clone(), words[end - 1].clone(), words[end].clone()])
}
