//! What the facts of several articles cost, by the number of links. `cargo bench --bench fact`
//!
//! Each of five articles tells the same sentences; every sentence has a firm link to its like in each other article,
//! and a possible one to the sentence after it.

use diptych::align::{Alignment, Link, Relation, Strength, facts};
use diptych::evidence::{Evidence, evidence};
use diptych::text::{Article, Block, BlockId, BlockKind, Language, Pair, Sentence, SentenceId, Source, Span, Title};
use divan::Bencher;

fn main() {
    divan::main();
}

const ARTICLES: usize = 5;

fn article(name: usize, count: usize) -> Article {
    let mut text = String::new();
    let mut sentences = Vec::new();
    for number in 0..count {
        let start = text.len();
        let told = "am Montag, dass die Stadt 5 Millionen Euro zahlt für Brücke";
        text.extend([format!("Der Rat {name} beschloss {told} {number}.")]);
        sentences.push(Sentence { span: Span::new(start, text.len()), block: BlockId::new(0) });
        text.push(' ');
    }
    let (first, span) = (SentenceId::new(0), Span::new(0, text.trim_end().len()));
    let blocks = vec![Block { kind: BlockKind::Paragraph, span, first, len: count, speaker: None }];
    let (byline, date, outlet, address, dropped, kicker) = (None, None, None, None, Vec::new(), None);
    let (source, title, language) = (Source::new("generated", text), Title::default(), Language::German);
    Article { source, title, byline, date, outlet, address, language, blocks, sentences, dropped, kicker }
}

fn alignment(count: usize) -> Alignment {
    let link = |left: usize, right: usize| {
        let (score, strength) = if left == right { (0.9, Strength::Firm) } else { (0.2, Strength::Possible) };
        let sentences = Pair::new(left, right).map(SentenceId::new);
        Link { sentences, score, strength, relation: Relation::Agrees, evidence: Vec::new(), decided: None }
    };
    let links = (0..count).flat_map(|at| [link(at, at), link(at, (at + 1) % count)]).collect();
    Alignment::new(Pair::new(count, count), links, |_| Vec::new())
}

#[divan::bench(args = [50, 500, 5_000])]
fn facts_of_five_articles(bencher: Bencher, sentences: usize) {
    let articles: Vec<Article> = (0..ARTICLES).map(|name| article(name, sentences)).collect();
    let found: Vec<Evidence> = articles.iter().map(evidence).collect();
    let (articles, found): (Vec<_>, Vec<_>) = articles.iter().zip(&found).unzip();
    let alignment = alignment(sentences);
    let pairs = (0..ARTICLES).flat_map(|a| (a + 1..ARTICLES).map(move |b| (a, b)));
    let alignments: Vec<_> = pairs.map(|(a, b)| (a, b, &alignment)).collect();
    bencher.bench_local(|| facts(&articles, &found, &alignments).len());
}
