//! Ten thousand notes: opening the file, saving one more, finding the few that belong to an open article.
//!
//! `cargo bench --bench note`

use std::fmt::Write as _;
use std::path::PathBuf;

use diptych::note::{Anchor, Note, Store, Targets, places, reanchor};
use diptych::text::{Article, Block, BlockId, BlockKind, Language, Pair, Sentence, SentenceId, Source, Span, Title};
use divan::{Bencher, black_box};
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;

const NOTES: usize = 10_000;

fn main() {
    divan::main();
}

/// An article of 50 sentences, about 6 kB, like no other number's.
fn article(number: usize) -> Article {
    let mut text = String::new();
    let mut spans = Vec::new();
    for sentence in 0..50 {
        let start = text.len();
        let (gulls, ships) = (number * 50 + sentence, number + 7 * sentence);
        // Writing to a string can't fail.
        let _ =
            write!(text, "Am Montag zählte die Wärterin {gulls} Möwen über der Mole und {ships} Schiffe auf Reede, ");
        let _ = write!(text, "„so viele wie noch nie“, sagte sie dem Hafenamt.");
        spans.push(Span::new(start, text.len()));
        text.push_str(if sentence % 5 == 4 { "\n\n" } else { " " });
    }
    let sentences = spans.iter().enumerate();
    let sentences = sentences.map(|(at, span)| Sentence { span: *span, block: BlockId::new(at / 5) }).collect();
    let blocks = spans.chunks(5).enumerate().map(|(at, chunk)| Block {
        kind: BlockKind::Paragraph,
        span: chunk[0].union(chunk[chunk.len() - 1]),
        first: SentenceId::new(at * 5),
        len: chunk.len(),
        speaker: None,
    });
    Article {
        blocks: blocks.collect(),
        source: Source::new(format!("press/{number}.txt"), text),
        title: Title { text: format!("Möwen {number}"), made: false },
        byline: None,
        date: None,
        outlet: Some("Hafenbote".into()),
        address: None,
        language: Language::German,
        sentences,
        kicker: None,
        dropped: Vec::new(),
    }
}

/// Notes on 200 articles, every fifth on a pair.
fn notes() -> Vec<Note> {
    let anchors = (0..200).flat_map(|number| {
        let article = article(number);
        let spans: Vec<_> = article.sentences.iter().map(|sentence| sentence.span).collect();
        spans.into_iter().map(move |span| Anchor::new(&article, span)).collect::<Vec<_>>()
    });
    let notes = anchors.take(NOTES).zip(0_i64..).map(|(anchor, at)| {
        let text = format!("Note {at}: asked the harbour office how they count, and whether anybody counted twice.");
        let targets = match at % 5 {
            0 => Targets::pair(Pair::new(anchor.clone(), anchor), None),
            _ => Targets::One(anchor),
        };
        Note::new(text, targets, Timestamp::UNIX_EPOCH + SignedDuration::from_secs(at), 0)
    });
    notes.collect()
}

/// A notes file with all notes, and a page beside it.
fn written() -> (TempDir, PathBuf) {
    let directory = TempDir::new().expect("a scratch directory can be made");
    let path = directory.path().join("notes.jsonl");
    let notes = notes();
    let (mut store, _) = Store::open(&path).expect("a new file can be opened");
    store.add(&notes[0]).expect("the scratch directory can be written");
    let head = std::fs::read_to_string(&path).expect("the file was just written");
    std::fs::write(&path, lines(&notes, &head)).expect("the scratch directory can be written");
    (directory, path)
}

/// All notes as lines: what saving each of them would give, without asking the disk ten thousand times.
fn lines(notes: &[Note], head: &str) -> String {
    let template: serde_json::Value = serde_json::from_str(head).expect("a record is JSON");
    let mut out = String::new();
    for note in notes {
        let mut record = template.clone();
        record["id"] = note.id.as_str().into();
        record["created"] = note.created.to_string().into();
        record["body"]["value"] = note.text.as_str().into();
        let target = |anchor: &Anchor| {
            let mut target = template["target"][0].clone();
            target["source"] = anchor.source.as_str().into();
            target["diptych:hash"] = anchor.hash.as_str().into();
            target["diptych:title"] = anchor.title.as_str().into();
            target["selector"][0]["exact"] = anchor.quote.as_str().into();
            target["diptych:span"] = serde_json::json!([anchor.span.start, anchor.span.end]);
            target
        };
        record["target"] = note.targets.anchors().map(target).collect();
        let _ = writeln!(out, "{record}");
    }
    out
}

#[divan::bench]
fn opening_ten_thousand_notes(bencher: Bencher) {
    let (_directory, path) = written();
    bencher.bench_local(|| Store::open(black_box(&path)).expect("the file can be read"));
}

#[divan::bench]
fn saving_one_more_with_its_page(bencher: Bencher) {
    let (_directory, path) = written();
    let (mut store, _) = Store::open(&path).expect("the file can be read");
    let targets = notes()[0].targets.clone();
    bencher.bench_local(|| {
        let note = Store::new_note("One more.", targets.clone(), Timestamp::UNIX_EPOCH);
        store.add(&note).expect("the scratch directory can be written")
    });
}

#[divan::bench]
fn places_among_the_notes_of_other_articles(bencher: Bencher) {
    let (notes, article) = (notes(), article(1000));
    bencher.bench_local(|| places(black_box(&notes), black_box(&article)));
}

#[divan::bench]
fn places_of_fifty_notes_in_an_unchanged_article(bencher: Bencher) {
    let (notes, article) = (notes(), article(3));
    bencher.bench_local(|| places(black_box(&notes), black_box(&article)));
}

#[divan::bench]
fn places_of_fifty_notes_in_a_changed_article(bencher: Bencher) {
    let notes = notes();
    let mut changed = article(3);
    changed.source.text = changed.source.text.replace("Hafenamt", "Seeamtes");
    bencher.bench_local(|| places(black_box(&notes), black_box(&changed)));
}

#[divan::bench]
fn one_anchor(bencher: Bencher) {
    let article = article(3);
    bencher.bench_local(|| Anchor::new(black_box(&article), article.sentences[20].span));
}

#[divan::bench]
fn one_note_found_again_in_a_changed_article(bencher: Bencher) {
    let anchor = Anchor::new(&article(3), article(3).sentences[20].span);
    let mut changed = article(3);
    changed.source.text = changed.source.text.replace("Hafenamt", "Seeamtes");
    bencher.bench_local(|| reanchor(black_box(&anchor), black_box(&changed)));
}
