//! Learns which lines of a page are the article's from labelled pages, and says how good the weights are.
//!
//! ```text
//! cargo run --release --example pages -- FOLDER…           measure: each page by weights that never saw it
//! cargo run --release --example pages -- --write FOLDER…   the same, and write assets/page-weights.toml
//! ```
//!
//! A folder holds pages in several forms, `NAME.html`, `NAME.lynx.txt`, …, and for each `NAME.lines`, the labels of its
//! lines. `tests/pages/saved` and `tests/pages/scraped` are such folders.
#![expect(clippy::print_stdout, reason = "a measuring tool reports on standard output")]

mod fit;
mod labels;
mod pages;
mod tally;

use std::fmt::Write as _;
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
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/page-weights.toml");
        fs::write(&path, text(&everything, &pages, &unseen)).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// The weights as the file that diptych reads, under the figures of weights that never saw the pages.
fn text(weights: &PageWeights, pages: &[&str], unseen: &Report) -> String {
    let mut out = format!(
        "# What tells the lines of an article from the page around it, written by\n\
         # `cargo run --release --example pages -- --write FOLDER…`.\n#\n\
         # Learned from {} pages in their forms: HTML, text dumps, scraped text. \
         Measured by weights that never saw the page:\n",
        pages.len()
    );
    for line in unseen.to_string().lines() {
        let _ = writeln!(out, "#   {line}");
    }
    let _ = writeln!(out, "\nthreshold = {}\nbias = {:.3}", weights.threshold, weights.bias);
    let _ = writeln!(
        out,
        "text_after_text = {:.3}\npage_after_page = {:.3}",
        weights.text_after_text, weights.page_after_page
    );
    out.push_str("\n# What each is worth three lines above, two, one, in the line itself, and below.\n[features]\n");
    weights.features.iter().for_each(|(name, window)| out.push_str(&row(name, window)));
    out.push_str("\n# What each is worth besides in a line before, in and after the longest run of prose.\n[zones]\n");
    weights.zones.iter().for_each(|(name, zones)| out.push_str(&row(name, zones)));
    out
}

fn row(name: &str, numbers: &[f64]) -> String {
    let numbers: Vec<String> = numbers.iter().map(|number| format!("{number:.3}")).collect();
    format!("\"{name}\" = [{}]\n", numbers.join(", "))
}
