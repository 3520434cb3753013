//! Learns the weights of the alignment from gold files and says how good they are.
//!
//! ```text
//! DIPTYCH_SHARED=… cargo run --release --example train            measure: each event by weights that never saw it
//! DIPTYCH_SHARED=… cargo run --release --example train -- write   the same, and write assets/weights.toml
//! DIPTYCH_SHARED=… cargo run --release --example train -- faults   every link missed and every wrong one, in words
//! ```
//!
//! The gold is read from `$DIPTYCH_SHARED/gold/dev/*/gold.json`: articles with sentence spans and pairs of sentences
//! that tell the same fact. Printed are the figures with weights trained on all events (training figures) and with
//! weights trained on all but the event under test (the honest ones). Where they lie apart, something was learnt by
//! heart.
#![expect(clippy::print_stdout, reason = "a measuring tool reports on standard output")]

mod faults;
mod fit;
mod gold;
mod learn;
mod tally;

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use diptych::align::{Logistic, Looks, Thresholds, Weights};
use gold::Case;

fn main() -> anyhow::Result<()> {
    let shared = std::env::var("DIPTYCH_SHARED").context("DIPTYCH_SHARED names the folder that has gold/dev")?;
    let mut cases = gold::read(&PathBuf::from(shared).join("gold/dev"), false)?;
    cases.extend(gold::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gold")), true)?);
    let samples: Vec<learn::Samples> = cases.iter().map(learn::Samples::new).collect();
    let strangers = learn::strangers(&cases);

    let everything: Vec<usize> = (0..cases.len()).collect();
    let trained = learn::weights(&samples, &strangers, &everything);
    let mut training = tally::Report::default();
    let mut unseen = tally::Report::default();
    let mut faults = String::new();
    for index in everything {
        let others: Vec<usize> = (0..cases.len()).filter(|other| *other != index).collect();
        let held_out = learn::weights(&samples, &strangers, &others);
        training.add(&cases[index], &trained);
        unseen.add(&cases[index], &held_out);
        faults.push_str(&faults::faults(&cases[index], &held_out));
        unseen.add_strangers(&cases, index, &held_out);
    }
    println!("trained on all events\n{training}\ntrained without the event under test\n{unseen}");
    println!("{}", unseen.cases());
    match std::env::args().nth(1).as_deref() {
        Some("write") => {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/weights.toml");
            std::fs::write(path, toml_text(&trained, &cases, &unseen)).with_context(|| path.to_owned())?;
        }
        Some("faults") => println!("{faults}"),
        _ => {}
    }
    Ok(())
}

/// The weights as the file that diptych reads, under the figures of weights that never saw the event they are measured
/// on.
fn toml_text(weights: &Weights, cases: &[Case], unseen: &tally::Report) -> String {
    let pairs: usize = cases.iter().map(|case| case.pairs.len()).sum();
    let head = format!(
        "# The weights of the alignment, written by `cargo run --release --example train -- write`.\n#\n\
         # Learned from {} events with {pairs} pairs of sentences. \
         Measured on each event with weights that never saw it:\n",
        cases.len()
    );
    let figures: String = unseen.to_string().lines().map(|line| ["#   ", line, "\n"].concat()).collect();
    let Thresholds { possible, firm, firm_german, firm_across } = weights.thresholds;
    let thresholds = format!(
        "\n[thresholds]\npossible = {possible}\nfirm = {firm}\nfirm_german = {firm_german}\n\
         firm_across = {firm_across}\n"
    );
    let looks = [("same_language", &weights.same_language), ("across", &weights.across)];
    let sections = looks.map(|(name, Looks { alone, among })| {
        [section(&format!("{name}.alone"), alone), section(&format!("{name}.among"), among)].concat()
    });
    [head, figures, thresholds, sections.concat()].concat()
}

fn section(name: &str, logistic: &Logistic) -> String {
    let line = |(feature, weight): (&String, &f64)| format!("{feature} = {weight:.4}\n");
    let features: String = logistic.features.iter().map(line).collect();
    format!("\n[{name}]\nbias = {:.4}\n\n[{name}.features]\n{features}", logistic.bias)
}
