//! What wrapping and linked scrolling cost: the whole of a long article, the first screen, and a very long text of
//! which only a screen is seen.

use std::hint::black_box;
use std::sync::Arc;

use diptych::align::{Alignment, Link, Relation, Strength};
use diptych::layout::{Flow, Hyphenation, Measure, Place, ScrollMap};
use diptych::text::{
    Article, Block, BlockId, BlockKind, Language, Pair, Sentence, SentenceId, Side, Source, Span, Title,
};
use divan::Bencher;

fn main() {
    divan::main();
}

/// 100 words of German news.
const SENTENCES: [&str; 6] = [
    "Der Stadtrat hat am Montagabend nach mehr als zweistündiger Aussprache mit sieben zu vier Stimmen beschlossen, die alte \
     Hafenmole aus Kostengründen zum Jahresende zu schließen.",
    "Die Instandsetzung hätte nach Berechnungen der Hafenverwaltungsgesellschaft mindestens 2,1 Millionen Euro gekostet, \
     ohne dass sich das Fahrgastaufkommen der Küstenschifffahrt dadurch nennenswert verändert hätte.",
    "„Das ist ein trauriger Tag für die Händler“, sagte die Vorsitzende des Gewerbevereins.",
    "Befragt worden seien die Betriebe, die dort zum Teil seit Jahrzehnten wirtschaften, bis zuletzt nicht.",
    "Das Bauamt widersprach: Im Frühjahr habe es drei Anhörungen gegeben, zu denen alle Pächterinnen und Pächter schriftlich \
     eingeladen worden waren.",
    "Nun soll ein Gutachten klären, ob sich ein Teil der Anlage als Aussichtsplattform erhalten lässt.",
];

/// An article of `blocks` paragraphs, each with the sentences above.
fn article(blocks: usize, sentences: usize) -> Article {
    let mut article = Article {
        source: Source::new("bench", ""),
        title: Title { text: "Rat schließt die alte Mole".into(), made: false },
        byline: Some("Ada Lorenz".into()),
        date: None,
        outlet: Some("Hafenkurier".into()),
        address: None,
        language: Language::German,
        blocks: Vec::new(),
        sentences: Vec::new(),
        kicker: None,
        dropped: Vec::new(),
    };
    for block in 0..blocks {
        let (start, first) = (article.source.text.len(), SentenceId::new(article.sentences.len()));
        for sentence in SENTENCES.iter().cycle().take(sentences) {
            let from = article.source.text.len();
            article.source.text.push_str(sentence);
            let span = Span::new(from, article.source.text.len());
            article.sentences.push(Sentence { span, block: BlockId::new(block) });
            article.source.text.push(' ');
        }
        let span = Span::new(start, article.source.text.len() - 1);
        article.blocks.push(Block { kind: BlockKind::Paragraph, span, first, len: sentences, speaker: None });
        article.source.text.push('\n');
    }
    article
}

fn measure(width: u16) -> Measure {
    Measure { width, hyphenation: Hyphenation::On }
}

/// 1,500 words in 15 paragraphs, all rows.
#[divan::bench(args = [36, 57, 76])]
fn whole_article(bencher: Bencher, width: u16) {
    let article = Arc::new(article(15, SENTENCES.len()));
    bencher.bench(|| Flow::new(Arc::clone(&article), measure(width)).rows_from(Place::default()).count());
}

/// The same without patterns: what hyphenation costs.
#[divan::bench]
fn whole_article_without_hyphenation(bencher: Bencher) {
    let article = Arc::new(article(15, SENTENCES.len()));
    let measure = Measure { width: 57, hyphenation: Hyphenation::Off };
    bencher.bench(|| Flow::new(Arc::clone(&article), measure).rows_from(Place::default()).count());
}

/// The first 40 rows of the same article.
#[divan::bench]
fn first_screen(bencher: Bencher) {
    let article = Arc::new(article(15, SENTENCES.len()));
    bencher.bench(|| Flow::new(Arc::clone(&article), measure(57)).rows_from(Place::default()).take(40).count());
}

/// 10,000 sentences in one paragraph, or in paragraphs of five: nothing is wrapped.
#[divan::bench(args = [(1, 10_000), (2_000, 5)])]
fn flow_of_10_000_sentences(bencher: Bencher, (blocks, sentences): (usize, usize)) {
    let article = Arc::new(article(blocks, sentences));
    bencher.bench(|| Flow::new(Arc::clone(&article), measure(57)));
}

/// The same, and the screen around its middle.
#[divan::bench(args = [(1, 10_000), (2_000, 5)])]
fn middle_of_10_000_sentences(bencher: Bencher, (blocks, sentences): (usize, usize)) {
    let article = Arc::new(article(blocks, sentences));
    bencher.bench(|| {
        let flow = Flow::new(Arc::clone(&article), measure(57));
        let top = flow.advance(flow.place_of(SentenceId::new(5_000)), -20);
        flow.rows_from(top).take(40).count()
    });
}

/// One step and 40 rows where everything is wrapped.
#[divan::bench]
fn step_down(bencher: Bencher) {
    let flow = Flow::new(Arc::new(article(15, SENTENCES.len())), measure(57));
    let last = flow.advance(flow.end(), -40);
    let mut top = flow.rows_from(flow.start()).last().map_or(last, |_| flow.start());
    bencher.bench_local(|| {
        top = if top < last { flow.advance(top, 1) } else { flow.start() };
        black_box(flow.rows_from(top).take(40).count())
    });
}

/// A map over 10,000 links, every other one crossing.
#[divan::bench]
fn map_of_10_000_links(bencher: Bencher) {
    let article = article(2_000, 5);
    let links = (0..10_000).map(|left| {
        let right = if left % 2 == 0 { left } else { (left * 7_919) % 10_000 };
        let sentences = Pair::new(left, right).map(SentenceId::new);
        Link {
            sentences,
            score: 0.8,
            strength: Strength::Firm,
            relation: Relation::Agrees,
            evidence: Vec::new(),
            decided: None,
        }
    });
    let alignment = Alignment::new(Pair::new(10_000, 10_000), links.collect(), |_| Vec::new());
    bencher.bench(|| ScrollMap::new(Pair::new(&article, &article), &alignment).map(Side::Left, 5_000));
}
