//! Learns the weights of the alignment from gold files and says how good they are.
//!
//! ```text
//! DIPTYCH_SHARED=… cargo run --release --example train            measure: each event by weights that never saw it
//! DIPTYCH_SHARED=… cargo run --release --example train -- write   the same, and write assets/weights.toml
//! ```
//!
//! The gold is read from `$DIPTYCH_SHARED/gold/dev/*/gold.json`: articles with sentence spans and pairs of sentences
//! that tell the same fact. Printed are the figures with weights trained on all events (training figures) and with
//! weights trained on all but the event under test (the honest ones). Where they lie apart, something was learnt by
//! heart.
#![expect(clippy::print_stdout, reason = "a measuring tool reports on standard output")]

mod fit;
mod gold;
mod learn;
mod tally;

use std::path::PathBuf;

use anyhow::Context as _;

use gold::Case;

fn main() -> anyhow::Result<()> {
    let shared = std::env::var("DIPTYCH_SHARED").context("DIPTYCH_SHARED names the folder that has gold/dev")?;
    let cases = gold::read(&PathBuf::from(shared).join("gold/dev"))?;
    let samples: Vec<learn::Samples> = cases.iter().map(learn::Samples::new).collect();
    let strangers = learn::strangers(&cases);

    let everything: Vec<usize> = (0..cases.len()).collect();
    let trained = learn::weights(&samples, &strangers, &everything);
    let mut training = tally::Report::default();
    let mut unseen = tally::Report::default();
    for index in everything {
        let others: Vec<usize> = (0..cases.len()).filter(|other| *other != index).collect();
        let held_out = learn::weights(&samples, &strangers, &others);
        training.add(&cases[index], &trained);
        unseen.add(&cases[index], &held_out);
        unseen.add_strangers(&cases, index, &held_out);
    }
    println!("trained on all events\n{training}\ntrained without the event under test\n{unseen}");
    println!("{}", unseen.cases());
    if std::env::args().nth(1).as_deref() == Some("write") {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/weights.toml");
        std::fs::write(path, toml_text(&trained, &cases, &unseen)).with_context(|| path.to_owned())?;
    }
    Ok(())
}

fn toml_text(weights: &diptych::align::Weights, cases: &[Case], unseen: &tally::Report) -> String {
    let mut text =
        String::from("# The weights of the alignment, written by `cargo run --release --example train -- write`.\n#\n");
    let pairs: usize = cases.iter().map(|case| case.pairs.len()).sum();
    text += &format!(
        "# Learned from {} events with {pairs} pairs of sentences. Figures for each event by weights that\n",
        cases.len()
    );
    text += "# never saw it:\n";
    for line in unseen.to_string().lines() {
        text += &format!("#   {line}\n");
    }
    let thresholds = weights.thresholds;
    text += &format!("\n[thresholds]\npossible = {}\nfirm = {}\n", thresholds.possible, thresholds.firm);
    for (name, logistic) in [("alone", &weights.alone), ("among", &weights.among)] {
        text += &format!("\n[{name}]\nbias = {:.4}\n\n[{name}.features]\n", logistic.bias);
        for (feature, weight) in &logistic.features {
            text += &format!("{feature} = {weight:.4}\n");
        }
    }
    text
}
