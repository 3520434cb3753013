//! What finding copies costs: 10,000 articles of about 5 KB, every tenth of them a copy or a version of another.

use std::fmt::Write as _;

use diptych::edition::{Digest, digest, editions};
use diptych::segment;
use diptych::text::{Article, Source};
use divan::Bencher;

fn main() {
    divan::main();
}

/// An article of 45 sentences; every tenth has those of the one before it, all or all but one.
fn article(number: usize) -> Article {
    let of = if number % 10 == 9 { number - 1 } else { number };
    let mut text = format!("Harbour report {of}\n\n");
    for sentence in 0..45 {
        let at = if number % 20 == 19 && sentence == 30 { "nowhere at all" } else { "on the quay" };
        let _ = write!(
            text,
            "In report {of} the harbour master of Westhaven counted {sentence} boats and gulls {at}, which he"
        );
        text += if sentence % 5 == 4 { " told us.\n\n" } else { " had never seen. " };
    }
    segment::article(Source::new(format!("{number}.txt"), text))
}

#[divan::bench(sample_count = 10)]
fn digest_100(bencher: Bencher) {
    let articles: Vec<Article> = (0..100).map(article).collect();
    bencher.bench_local(|| articles.iter().map(digest).collect::<Vec<_>>().len());
}

#[divan::bench(args = [1_000, 10_000], sample_count = 10)]
fn find(bencher: Bencher, count: usize) {
    let digests: Vec<Digest> = (0..count).map(|number| digest(&article(number))).collect();
    bencher.bench_local(|| editions(&digests).iter().count());
}
