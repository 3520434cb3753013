//! Learns which lines of a page are the article's from labelled pages, and says how good the weights are.
//!
//! ```text
//! cargo run --release --example pages -- FOLDER…           measure: each page by weights that never saw it
//! cargo run --release --example pages -- --write FOLDER…   the same, and write assets/page-weights.json
//! ```
//!
//! A folder holds pages in several forms, `NAME.html`, `NAME.lynx.txt`, …, and for each `NAME.lines`, the labels of its
//! lines. `tests/pages/saved` and `tests/pages/scraped` are such folders.
#![expect(clippy::print_stdout, reason = "a measuring tool reports on standard output")]

mod fit;
mod labels;
mod pages;
mod tally;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use diptych::segment::PageWeights;

use fit::{Sample, fit};
use tally::Report;

/// Pages are learned from in so many parts, each measured by the weights of the others.
const FOLDS: usize = 5;

fn main() -> anyhow::Result<()> {
    let mut folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let write = folders.first().is_some_and(|first| first.as_os_str() == "--write");
    if write {
        folders.remove(0);
    }
    let mut samples = Vec::new();
    for folder in &folders {
        samples.extend(pages::read(folder)?);
    }
    anyhow::ensure!(!samples.is_empty(), "no NAME.lines in the folders that were named");
    let pages: std::collections::BTreeSet<&str> = samples.iter().map(|sample| sample.page.as_str()).collect();
    let pages: Vec<&str> = pages.into_iter().collect();
    let fold = |sample: &Sample| pages.binary_search(&sample.page.as_str()).unwrap_or(0) % FOLDS;

    let everything = fit(&samples.iter().collect::<Vec<_>>());
    let mut training = Report::default();
    training.add(&everything, samples.iter());
    let mut unseen = Report::default();
    for part in 0..FOLDS {
        let others: Vec<&Sample> = samples.iter().filter(|sample| fold(sample) != part).collect();
        unseen.add(&fit(&others), samples.iter().filter(|sample| fold(sample) == part));
    }
    println!(
        "{} pages in {} files\n\ntraining figures\n{training}\npages that the weights never saw\n{unseen}",
        pages.len(),
        samples.len()
    );
    if write {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/page-weights.json");
        fs::write(&path, text(&everything, &pages, &unseen)).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// The weights as the file that diptych reads, under the figures of weights that never saw the pages. JSON is read in a
/// third of the time that TOML takes, and every start reads it.
fn text(weights: &PageWeights, pages: &[&str], unseen: &Report) -> String {
    let mut about = vec![
        "What tells the lines of an article from the page around it, written by".to_owned(),
        "`cargo run --release --example pages -- --write FOLDER…`.".to_owned(),
        String::new(),
        format!(
            "Learned from {} pages in their forms: HTML, text dumps, scraped text. \
             Measured by weights that never saw the page:",
            pages.len()
        ),
    ];
    about.extend(unseen.to_string().lines().map(|line| format!("  {line}")));
    let about: Vec<String> = about.iter().map(|line| format!("    {}", quoted(line))).collect();
    let rows = |rows: Vec<String>| rows.join(",\n");
    format!(
        "{{\n  \"about\": [\n{}\n  ],\n  \"threshold\": {},\n  \"bias\": {:.3},\n  \"text_after_text\": {:.3},\n  \
         \"page_after_page\": {:.3},\n  \"features\": {{\n{}\n  }},\n  \"zones\": {{\n{}\n  }}\n}}\n",
        rows(about),
        weights.threshold,
        weights.bias,
        weights.text_after_text,
        weights.page_after_page,
        rows(weights.features.iter().map(|(name, window)| row(name, window)).collect()),
        rows(weights.zones.iter().map(|(name, zones)| row(name, zones)).collect()),
    )
}

fn row(name: &str, numbers: &[f64]) -> String {
    let numbers: Vec<String> = numbers.iter().map(|number| format!("{number:.3}")).collect();
    format!("    {}: [{}]", quoted(name), numbers.join(", "))
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
