//! Features: what is measured about two sentences, each with a name and a meaning.
//!
//! All of them are the same for both directions. Weights for them are in `assets/weights.toml`.

use crate::evidence::{Kind, SentenceEvidence};
use crate::text::{Language, Pair, Side, Span};

use super::ground::Ground;
use super::link::Verdict;
use super::space::Overlap;
use super::value::{Compared, compared};

/// Names of the features, in the order of [`Features`].
pub const NAMES: [&str; 24] = [
    // Shared stems, compound parts and roots: cosine, part of the lighter sentence, sum of rarity.
    "words_cosine",
    "words_contained",
    "words_shared",
    // The same without the words of names: what is said of those who are named; rarest and second rarest.
    "plain_cosine",
    "plain_contained",
    "plain_shared",
    "plain_rarest",
    "plain_second",
    // Three words in a row, function words too: shared wording.
    "wording_cosine",
    "wording_contained",
    "wording_shared",
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
    // How far apart they stand in their articles, as a part of the whole.
    "position_apart",
    // How much longer one is than the other, in logarithms of stems.
    "length_apart",
    // Both are German: its compounds and bent words hide what is shared.
    "german",
];

/// The measures of a pair of sentences, in the order of [`NAMES`].
pub type Features = [f64; NAMES.len()];

/// Measures two sentences.
pub(super) fn features(ground: &Ground, at: Pair<usize>) -> Features {
    let words = ground.words.overlap(at);
    let plain = ground.plain.overlap(at);
    let wording = ground.wording.overlap(at);
    let names = ground.names.overlap(at);
    let around = ground.surroundings.overlap(at);
    let sentences = ground.sentences(at);
    let values = compared(sentences);
    let quoted = Pair::from_fn(|side| quoted(ground, side, at[side], sentences[side]));
    let place = Pair::from_fn(|side| at[side] as f64 / ground.len(side) as f64);
    let length = Pair::from_fn(|side| (sentences[side].terms.len() as f64).ln_1p());
    let both_name = !sentences.left.names.is_empty() && !sentences.right.names.is_empty();
    let german = ground.articles.map(|article| article.language == Language::German);
    [
        words.cosine,
        words.containment,
        words.shared.ln_1p(),
        plain.cosine,
        plain.containment,
        plain.shared.ln_1p(),
        plain.rarest,
        plain.second,
        wording.cosine,
        wording.containment,
        wording.shared.ln_1p(),
        names.cosine,
        names.shared.ln_1p(),
        flag(both_name && names == Overlap::default()),
        around.cosine,
        told(&values, Kind::Quantity, Verdict::Same),
        told(&values, Kind::Quantity, Verdict::Differs),
        told(&values, Kind::Date, Verdict::Same),
        told(&values, Kind::Date, Verdict::Differs),
        quoted.left.min(quoted.right),
        (quoted.left - quoted.right).abs(),
        (place.left - place.right).abs(),
        (length.left - length.right).abs(),
        flag(german.left && german.right),
    ]
}

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
