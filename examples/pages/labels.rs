//! Labelled pages: which lines of a file that diptych reads are text, told by the labels of the page's lines.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use diptych::load::{Reading, sources};
use diptych::segment::page_lines;

use crate::fit::{Line, Sample};

/// The forms in which a page may lie in a folder.
const FORMS: [&str; 6] = ["html", "lynx.txt", "w3m.txt", "links.txt", "inscriptis.txt", "nodes.txt"];

/// Reads all labelled pages of a folder in all their forms.
pub(crate) fn read(folder: &Path) -> anyhow::Result<Vec<Sample>> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .with_context(|| folder.display().to_string())?
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".lines").map(str::to_owned))
        .collect();
    names.sort();
    let held_out = fs::read_to_string(folder.join("../heldout.txt")).unwrap_or_default();
    names.retain(|name| !held_out.lines().any(|line| line.trim() == name));
    let mut samples = Vec::new();
    for name in names {
        let labels = Labels::read(&folder.join(format!("{name}.lines")))?;
        for form in FORMS {
            let path = folder.join(format!("{name}.{form}"));
            for (source, markup) in sources(&path, &Reading::default()).into_iter().flatten() {
                let lines = page_lines(&source.text, &markup)
                    .into_iter()
                    .map(|line| {
                        let text = line.span.of(&source.text);
                        Line {
                            text: labels.of(text),
                            chars: plain(text).len(),
                            features: line.features,
                            zone: line.zone,
                        }
                    })
                    .collect();
                samples.push(Sample { page: name.clone(), form, lines });
            }
        }
    }
    Ok(samples)
}

/// The labels of a page's lines by their letters and digits, because every form breaks lines in its own way.
struct Labels {
    exact: HashMap<String, Option<bool>>,
    text: String,
    page: String,
    text_words: HashSet<[String; 3]>,
    page_words: HashSet<[String; 3]>,
}

impl Labels {
    fn read(path: &Path) -> anyhow::Result<Self> {
        let content = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let mut labels = Self {
            exact: HashMap::new(),
            text: String::new(),
            page: String::new(),
            text_words: HashSet::new(),
            page_words: HashSet::new(),
        };
        for line in content.lines() {
            let Some((label, text)) = line.split_once(' ') else { continue };
            let label = match label {
                "-" => Some(false),
                "?" => None,
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
    fn of(&self, line: &str) -> Option<bool> {
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
