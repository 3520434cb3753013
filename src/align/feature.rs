//! Features: what is measured about two sentences, each with a name and a meaning.
//!
//! All of them are the same for both directions. Weights for them are in `assets/weights.toml`.

use crate::evidence::{Kind, SentenceEvidence};
use crate::text::{Language, Pair, Side, Span};

use super::bag::{self, Common};
use super::ground::Ground;
use super::link::Verdict;
use super::space;
use super::value::{Compared, compared};

/// Names of the features, in the order of [`Features`].
pub const NAMES: [&str; 35] = [
    // Shared stems, compound parts and roots: the shared part of both sentences, of the one that shares more, sum of
    // rarity.
    "words_mutual",
    "words_contained",
    "words_shared",
    // The same by rarity in the news.
    "words_news_mutual",
    "words_news_contained",
    // The same where the other sentence's neighbours may have it, at half the weight.
    "context_mutual",
    "context_news_mutual",
    // The same without the words of names: what is said of those who are named; rarest and second rarest.
    "plain_mutual",
    "plain_contained",
    "plain_shared",
    "plain_rarest",
    "plain_second",
    "plain_news_mutual",
    "plain_news_contained",
    // Two and three words in a row, function words too: shared wording.
    "wording_mutual",
    "wording_contained",
    "wording_shared",
    // Words of names; and whether both name somebody and nobody in common.
    "names_mutual",
    "names_shared",
    "names_apart",
    // Names and what is said of those who are named, together: products.
    "names_and_plain_shared",
    "names_and_plain_contained",
    "names_and_plain_news",
    "names_and_plain_rarest",
    // Four letters in a row.
    "spelling_mutual",
    // How much of a quotation the other sentence has, word by word.
    "quotation_alike",
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

/// Left sentences laid open in every space, one after the other.
#[derive(Debug)]
pub(super) struct Desks<'a> {
    ground: &'a Ground<'a>,
    left: Option<usize>,
    words: space::Desk<'a>,
    plain: space::Desk<'a>,
    wording: bag::Desk<'a>,
    names: bag::Desk<'a>,
    spelling: bag::Desk<'a>,
}

impl<'a> Desks<'a> {
    /// Desks without a sentence.
    pub(super) fn new(ground: &'a Ground<'a>) -> Self {
        Self {
            ground,
            left: None,
            words: ground.words.desk(),
            plain: ground.plain.desk(),
            wording: ground.wording.desk(),
            names: ground.names.desk(),
            spelling: ground.spelling.desk(),
        }
    }

    fn lay(&mut self, left: usize) {
        if self.left != Some(left) {
            self.words.lay(left);
            self.plain.lay(left);
            self.wording.lay(left);
            self.names.lay(left);
            self.spelling.lay(left);
            self.left = Some(left);
        }
    }
}

/// Measures two sentences; fast if the left one is that of the call before.
pub(super) fn features(desks: &mut Desks, at: Pair<usize>) -> Features {
    desks.lay(at.left);
    let ground = desks.ground;
    let (words, context) = desks.words.with_context(at.right);
    let plain = desks.plain.overlap(at.right);
    let wording = desks.wording.common(at.right);
    let names = desks.names.common(at.right);
    let sentences = ground.sentences(at);
    let values = compared(sentences);
    let (telling_names, said) = (names.shared.ln_1p(), plain.shared.ln_1p());
    let quoted = Pair::from_fn(|side| quoted(ground, side, at[side], sentences[side]));
    let place = Pair::from_fn(|side| at[side] as f64 / ground.len(side) as f64);
    let length = Pair::from_fn(|side| (sentences[side].terms.len() as f64).ln_1p());
    let both_name = !sentences.left.names.is_empty() && !sentences.right.names.is_empty();
    let german = ground.articles.map(|article| article.language == Language::German);
    [
        words.mutual,
        words.containment,
        words.shared.ln_1p(),
        words.news_mutual,
        words.news_containment,
        context.mutual,
        context.news_mutual,
        plain.mutual,
        plain.containment,
        said,
        plain.rarest,
        plain.second,
        plain.news_mutual,
        plain.news_containment,
        wording.mutual,
        wording.containment,
        wording.shared.ln_1p(),
        names.mutual,
        telling_names,
        flag(both_name && names == Common::default()),
        telling_names * said,
        telling_names * plain.containment,
        telling_names * plain.news_containment,
        telling_names * plain.rarest,
        desks.spelling.common(at.right).mutual,
        quotation_alike(sentences),
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

/// A quotation of fewer words is no more telling than they are.
const QUOTED_WORDS: usize = 4;

/// The largest part of a quotation of either sentence that stands in the other, by words next to each other, 0 to 1.
fn quotation_alike(sentences: Pair<&SentenceEvidence>) -> f64 {
    let from = |side: Side| {
        let other = &sentences[side.other()].wording;
        let quoted = sentences[side].quotations.iter().map(|quotation| {
            let (start, end) = quotation.words;
            sentences[side].wording.get(start..end).unwrap_or_default()
        });
        let part = |quoted: &[u64]| {
            let pairs = quoted.windows(2).filter(|pair| other.windows(2).any(|other| other == *pair)).count();
            pairs as f64 / quoted.len().max(QUOTED_WORDS).saturating_sub(1) as f64
        };
        quoted.map(part).fold(0.0, f64::max)
    };
    from(Side::Left).max(from(Side::Right))
}
