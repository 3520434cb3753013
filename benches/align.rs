//! What evidence and alignment cost, by the number of sentences. `cargo bench --bench align`
//!
//! The texts are generated: sentences of words whose frequencies fall as in any language (Zipf), with numbers, names
//! and quotations in between; two in five sentences of the one text are told again in the other, with half of their
//! words.
//!
//! Beside it, on the same stems, the plainest thing that could be done in its place: the cosine of TF-IDF vectors, once
//! by an index of who has which stem, once for every pair of sentences. What alignment takes more is what names,
//! values, meanings and context cost.

use std::collections::{BTreeMap, HashMap};

use diptych::align::align;
use diptych::evidence::{Evidence, evidence};
use diptych::text::{
    Article, Block, BlockId, BlockKind, Language, Pair, Sentence, SentenceId, Side, Source, Span, Title,
};
use divan::Bencher;

fn main() {
    divan::main();
}

const SIZES: [usize; 3] = [60, 1_000, 10_000];

/// A linear congruential generator (Knuth's MMIX constants): the same texts in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    /// A rank from 0, small ones far more often than large ones.
    fn rank(&mut self, ranks: usize) -> usize {
        let whole = (ranks as f64).ln() * self.below(1 << 20) as f64 / f64::from(1 << 20);
        (whole.exp() as usize).min(ranks) - 1
    }
}

/// A made-up word: syllables that spell its rank; frequent words are short.
fn word(rank: usize) -> String {
    const FUNCTION: [&str; 12] = ["der", "die", "das", "und", "in", "von", "mit", "nicht", "auf", "ist", "ein", "zu"];
    const SYLLABLES: [&str; 16] =
        ["ba", "lor", "mi", "stan", "ke", "rup", "fel", "ne", "gra", "sul", "tor", "wi", "hen", "do", "par", "zim"];
    if let Some(word) = FUNCTION.get(rank) {
        return (*word).to_owned();
    }
    let mut word = String::new();
    let mut rest = rank;
    while rest > 0 {
        word += SYLLABLES[rest % SYLLABLES.len()];
        rest /= SYLLABLES.len();
    }
    if rank.is_multiple_of(3) {
        word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect()
    } else {
        word
    }
}

fn sentence(chance: &mut Chance, words: usize) -> Vec<String> {
    let mut made: Vec<String> = (0..8 + chance.below(16)).map(|_| word(chance.rank(words))).collect();
    match chance.below(6) {
        0 => made.push(format!("rund {} Millionen Dollar", chance.below(900))),
        1 => made.push(format!("{} Prozent", chance.below(100))),
        2 => made.push(format!("am {}. Januar", 1 + chance.below(28))),
        3 => made.insert(0, String::from("„Nein“, sagte Kapitän Olsen,")),
        _ => {}
    }
    made
}

fn texts(sentences: usize) -> Pair<Vec<Vec<String>>> {
    let mut chance = Chance(7);
    let words = 2_000 + 4 * sentences;
    let left: Vec<_> = (0..sentences).map(|_| sentence(&mut chance, words)).collect();
    let again = |told: &Vec<String>| {
        let mut new = sentence(&mut chance, words);
        if chance.below(5) < 2 {
            new.extend(told.iter().step_by(2).cloned());
        }
        new
    };
    let right = left.iter().map(again).collect();
    Pair::new(left, right)
}

fn article(sentences: &[Vec<String>]) -> Article {
    let mut text = String::new();
    let (mut blocks, mut spans) = (Vec::new(), Vec::new());
    for paragraph in sentences.chunks(4) {
        let (start, first) = (text.len(), SentenceId::new(spans.len()));
        for words in paragraph {
            let from = text.len();
            text += &words.join(" ");
            text.push('.');
            spans.push(Sentence { span: Span::new(from, text.len()), block: BlockId::new(blocks.len()) });
            text.push(' ');
        }
        let span = Span::new(start, text.len() - 1);
        blocks.push(Block { kind: BlockKind::Paragraph, span, first, len: paragraph.len(), speaker: None });
        text.push('\n');
    }
    let source = Source::new("generated", text);
    let (byline, date, outlet, address, dropped) = (None, None, None, None, Vec::new());
    let language = Language::German;
    Article {
        source,
        title: Title::default(),
        byline,
        date,
        outlet,
        address,
        language,
        blocks,
        sentences: spans,
        dropped,
        kicker: None,
    }
}

fn articles(sentences: usize) -> Pair<Article> {
    texts(sentences).map(|text| article(&text))
}

#[divan::bench(args = SIZES)]
fn evidence_of_one_text(bencher: Bencher, sentences: usize) {
    let article = articles(sentences).left;
    bencher.bench(|| evidence(&article));
}

#[divan::bench(args = SIZES)]
fn alignment_of_two_texts(bencher: Bencher, sentences: usize) {
    let articles = articles(sentences);
    let found: Pair<Evidence> = articles.as_ref().map(evidence);
    bencher.bench(|| align(articles.as_ref(), found.as_ref()));
}

/// A sentence as a vector of length 1: stems in order, each with how often it is here times how rare it is.
type Vector = Vec<(usize, f32)>;

/// A pair of sentences is kept from this cosine on.
const ALIKE: f32 = 0.3;

/// The sentences of both texts as vectors, and how many stems there are.
fn vectors(evidence: &Pair<Evidence>) -> (Pair<Vec<Vector>>, usize) {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut frequency: Vec<f32> = Vec::new();
    let mut vectors = Pair::new(Vec::new(), Vec::new());
    for side in Side::BOTH {
        for sentence in &evidence[side].sentences {
            let mut counts: BTreeMap<usize, f32> = BTreeMap::new();
            for term in &sentence.terms {
                let next = numbers.len();
                *counts.entry(*numbers.entry(&term.stem).or_insert(next)).or_default() += 1.0;
            }
            frequency.resize(numbers.len(), 0.0);
            for stem in counts.keys() {
                frequency[*stem] += 1.0;
            }
            vectors[side].push(counts.into_iter().collect::<Vector>());
        }
    }
    let sentences = (vectors.left.len() + vectors.right.len()) as f32;
    for vector in vectors.left.iter_mut().chain(&mut vectors.right) {
        for (stem, weight) in vector.iter_mut() {
            *weight *= (1.0 + sentences / frequency[*stem]).ln();
        }
        let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        for (_, weight) in vector {
            *weight /= length;
        }
    }
    (vectors, numbers.len())
}

/// Pairs of sentences that are alike, by looking up for each stem who has it on the other side.
fn cosine_by_index(evidence: &Pair<Evidence>) -> Vec<(usize, usize, f32)> {
    let (vectors, stems) = vectors(evidence);
    let mut index: Vec<Vector> = vec![Vec::new(); stems];
    for (sentence, vector) in vectors.right.iter().enumerate() {
        for (stem, weight) in vector {
            index[*stem].push((sentence, *weight));
        }
    }
    let mut found = Vec::new();
    let mut sums = vec![0.0f32; vectors.right.len()];
    for (left, vector) in vectors.left.iter().enumerate() {
        for (stem, weight) in vector {
            for (right, other) in &index[*stem] {
                sums[*right] += weight * other;
            }
        }
        found.extend(sums.iter().enumerate().filter(|(_, sum)| **sum >= ALIKE).map(|(right, sum)| (left, right, *sum)));
        sums.fill(0.0);
    }
    found
}

/// The cosine of each sentence with each of the other side.
fn cosine_matrix(evidence: &Pair<Evidence>) -> Vec<f32> {
    let (vectors, _) = vectors(evidence);
    let of = |left: &Vector| vectors.right.iter().map(|right| cosine(left, right)).collect::<Vec<_>>();
    vectors.left.iter().flat_map(of).collect()
}

fn cosine(left: &Vector, right: &Vector) -> f32 {
    let (mut a, mut b, mut sum) = (0, 0, 0.0);
    while let (Some((stem, weight)), Some((other, factor))) = (left.get(a), right.get(b)) {
        if stem == other {
            sum += weight * factor;
        }
        (a, b) = (a + usize::from(stem <= other), b + usize::from(other <= stem));
    }
    sum
}

#[divan::bench(args = SIZES)]
fn tf_idf_by_index(bencher: Bencher, sentences: usize) {
    let found: Pair<Evidence> = articles(sentences).as_ref().map(evidence);
    bencher.bench(|| cosine_by_index(&found));
}

#[divan::bench(args = [SIZES[0], SIZES[1]])]
fn tf_idf_of_all_pairs(bencher: Bencher, sentences: usize) {
    let found: Pair<Evidence> = articles(sentences).as_ref().map(evidence);
    bencher.bench(|| cosine_matrix(&found));
}
