//! Labelled pages in all their forms, as samples to learn from.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use diptych::load::{Reading, sources};
use diptych::segment::page_lines;

use crate::fit::{Line, Sample};
use crate::labels::{Labels, plain};

/// The forms in which a page may lie in a folder.
const FORMS: [&str; 7] = ["html", "txt", "lynx.txt", "w3m.txt", "links.txt", "inscriptis.txt", "nodes.txt"];

/// Reads all labelled pages of a folder in all their forms, but those that the file `heldout.txt` beside it names.
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
        let path = folder.join(format!("{name}.lines"));
        let labels = Labels::read(&path).with_context(|| path.display().to_string())?;
        for form in FORMS {
            let path = folder.join(format!("{name}.{form}"));
            for (source, markup) in sources(&path, &Reading::default()).into_iter().flatten() {
                let line = |line: diptych::segment::PageLine| {
                    let text = line.span.of(&source.text);
                    Line { text: labels.of(text), chars: plain(text).len(), features: line.features, zone: line.zone }
                };
                let lines = page_lines(&source.text, &markup).into_iter().map(line).collect();
                samples.push(Sample { page: name.clone(), form, lines });
            }
        }
    }
    Ok(samples)
}
