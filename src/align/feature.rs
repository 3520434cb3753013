//! Features: what is measured about two sentences, each with a name and a meaning.
//!
//! All of them are the same for both directions. Weights for them are in `assets/weights.toml`.

use crate::evidence::{Kind, SentenceEvidence};
use crate::text::{Pair, Side, Span};

use super::ground::Ground;
use super::link::Verdict;
use super::space::Overlap;
use super::value::{Compared, compared};

/// Names of the features, in the order of [`Features`].
pub const NAMES: [&str; 27] = [
    // Shared stems: cosine, part of the lighter sentence, sum of rarity, rarest, second rarest.
    "stems_cosine",
    "stems_contained",
    "stems_shared",
    "stem_rarest",
    "stem_second",
    // The same with compound parts and roots.
    "related_cosine",
    "related_contained",
    "related_shared",
    // Pairs of neighbouring stems: shared wording.
    "runs_cosine",
    "runs_contained",
    "runs_shared",
    // Words of names; and whether both name somebody and nobody in common.
    "names_cosine",
    "names_shared",
    "names_apart",
    // The sentences with their neighbours.
    "surroundings_cosine",
    // Values set against each other, by how telling they are.
    "quantities_agree",
    "quantities_apart",
    "dates_agree",
    "dates_apart",
    // The part of both sentences that is quoted; and how much more one is than the other.
    "both_quoted",
    "quoted_apart",
    // Where they stand in their articles: distance, and whether both are at the beginning.
    "position_apart",
    "both_first",
    // Number of stems of the shorter one, and how much longer the other is.
    "short",
    "length_apart",
    // One is a heading and the other is not.
    "heading_apart",
    // How much the two articles have in common altogether.
    "kinship",
];

/// The measures of a pair of sentences, in the order of [`NAMES`].
pub type Features = [f64; NAMES.len()];

/// Measures two sentences.
pub(super) fn features(ground: &Ground, at: Pair<usize>) -> Features {
    let exact = ground.exact.overlap(at);
    let related = ground.related.overlap(at);
    let runs = ground.runs.overlap(at);
    let names = ground.names.overlap(at);
    let around = ground.surroundings.overlap(at);
    let sentences = ground.sentences(at);
    let values = compared(sentences);
    let quoted = Pair::from_fn(|side| quoted(ground, side, at[side], sentences[side]));
    let place = Pair::from_fn(|side| at[side] as f64 / ground.len(side) as f64);
    let length = Pair::from_fn(|side| (1.0 + ground.stems[side][at[side]].len() as f64).ln());
    let named = !sentences.left.names.is_empty() && !sentences.right.names.is_empty();
    let heading = Pair::from_fn(|side| ground.is_heading(side, at[side]));
    [
        exact.cosine,
        exact.containment,
        exact.shared.ln_1p(),
        exact.rarest,
        exact.second,
        related.cosine,
        related.containment,
        related.shared.ln_1p(),
        runs.cosine,
        runs.containment,
        runs.shared.ln_1p(),
        names.cosine,
        names.shared.ln_1p(),
        flag(named && names == Overlap::default()),
        around.cosine,
        told(&values, Kind::Quantity, Verdict::Same),
        told(&values, Kind::Quantity, Verdict::Differs),
        told(&values, Kind::Date, Verdict::Same),
        told(&values, Kind::Date, Verdict::Differs),
        quoted.left.min(quoted.right),
        (quoted.left - quoted.right).abs(),
        (place.left - place.right).abs(),
        flag(at.left < EARLY && at.right < EARLY),
        length.left.min(length.right),
        (length.left - length.right).abs(),
        flag(heading.left != heading.right),
        ground.kinship,
    ]
}

/// The beginning of an article: headline or lead, in which most outlets tell the same.
const EARLY: usize = 3;

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

fn told(values: &[Compared], kind: Kind, verdict: Verdict) -> f64 {
    let telling =
        values.iter().filter(|value| value.kind == kind && value.verdict == verdict).map(|value| value.telling);
    telling.sum::<f64>().min(2.0)
}

/// The part of a sentence that stands in quotation marks.
fn quoted(ground: &Ground, side: Side, index: usize, sentence: &SentenceEvidence) -> f64 {
    let whole = ground.articles[side].sentences[index].span;
    let quoted: usize = sentence.quotations.iter().map(|quotation| Span::len(quotation.span)).sum();
    if whole.is_empty() { 0.0 } else { quoted as f64 / whole.len() as f64 }
}
