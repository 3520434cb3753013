//! How many lines of text are kept, and how many of the kept ones are text, by the forms of the pages.

use std::collections::BTreeMap;
use std::fmt;

use diptych::segment::PageWeights;

use crate::fit::{Sample, judge};

/// Recall and precision of pages, by line and by character.
#[derive(Default)]
pub(crate) struct Report(BTreeMap<&'static str, Vec<[f64; 4]>>);

impl Report {
    /// Measures weights on pages.
    pub(crate) fn add<'a>(&mut self, weights: &PageWeights, samples: impl Iterator<Item = &'a Sample>) {
        for sample in samples {
            let probabilities = judge(sample, weights);
            let mut counts = [[0.0; 3]; 2];
            for (line, probability) in sample.lines.iter().zip(probabilities) {
                let Some(text) = line.text else { continue };
                let kept = probability >= weights.threshold;
                for (count, size) in counts.iter_mut().zip([1.0, line.chars as f64]) {
                    match (kept, text) {
                        (true, text) => count[usize::from(text)] += size,
                        (false, true) => count[2] += size,
                        (false, false) => {}
                    }
                }
            }
            // Kept page lines, kept text, lost text.
            let shares =
                counts.map(|[page, text, lost]| [text / f64::max(text + lost, 1.0), text / f64::max(text + page, 1.0)]);
            self.0.entry(sample.form).or_default().push([shares[0][0], shares[0][1], shares[1][0], shares[1][1]]);
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "{:16} recall precision | by character: recall precision | worst page", "mean by line")?;
        for (form, pages) in &self.0 {
            let mean = |index: usize| 100.0 * pages.iter().map(|page| page[index]).sum::<f64>() / pages.len() as f64;
            let worst = |index: usize| 100.0 * pages.iter().map(|page| page[index]).fold(1.0, f64::min);
            writeln!(
                f,
                "{form:16} {:5.1} {:5.1} | {:5.1} {:5.1} | {:5.1} {:5.1}",
                mean(0),
                mean(1),
                mean(2),
                mean(3),
                worst(2),
                worst(3)
            )?;
        }
        Ok(())
    }
}
