//! What the fuzzy search costs: 100,000 labels of about 60 characters, far more than any pair of articles has.

use diptych::topic::Fuzzy;
use divan::Bencher;

fn main() {
    divan::main();
}

/// Words of which labels are made.
const WORDS: [&str; 24] = [
    "Stadtrat",
    "Mole",
    "schließt",
    "Hafen",
    "Kosten",
    "Gebühren",
    "Händler",
    "Klima",
    "Minister",
    "Karlsruhe",
    "Prozent",
    "die",
    "über",
    "Anhörung",
    "Bauamt",
    "gegen",
    "und",
    "München",
    "Kanzlerin",
    "Energiepreise",
    "von",
    "Gutachten",
    "Senat",
    "Verkehr",
];

/// Labels of seven words, each by a simple pseudo-random sequence.
fn labels(count: usize) -> Vec<String> {
    let mut state = 1_u64;
    let mut word = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        WORDS[(state >> 33) as usize % WORDS.len()]
    };
    (0..count).map(|_| (0..7).map(|_| word()).collect::<Vec<_>>().join(" ")).collect()
}

#[divan::bench(
    args = ["k", "kl", "klima", "bvg karls", "münchen kanzler", "energiepreise senate", "qx"],
    sample_count = 20
)]
fn rank_100_000(bencher: Bencher, query: &str) {
    let labels = labels(100_000);
    let fuzzy = Fuzzy::new(labels.iter().map(String::as_str));
    bencher.bench_local(|| fuzzy.rank(query).len());
}

#[divan::bench(args = ["k", "klima"])]
fn rank_1_000(bencher: Bencher, query: &str) {
    let labels = labels(1_000);
    let fuzzy = Fuzzy::new(labels.iter().map(String::as_str));
    bencher.bench_local(|| fuzzy.rank(query).len());
}

#[divan::bench(sample_count = 10)]
fn make_100_000(bencher: Bencher) {
    let labels = labels(100_000);
    bencher.bench_local(|| Fuzzy::new(labels.iter().map(String::as_str)));
}
