//! What a decision costs the reader: from the key to the links that are shown then. `cargo bench --bench decide`
//!
//! Two articles of made-up sentences, of which every third is told in both with other values: a pair of the press, a
//! long report, a book.

use std::fmt::Write as _;
use std::sync::Arc;

use diptych::command::{Command, Keymap};
use diptych::reader::{Effect, Event, Notebook, Reader, Shelf, View};
use diptych::segment;
use diptych::text::{Article, Pair, Source};
use divan::Bencher;

fn main() {
    divan::main();
}

const SIZES: [usize; 3] = [60, 1_000, 10_000];

/// A word that spells its number.
fn word(mut number: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "lor", "mi", "stan", "ke", "rup", "fel", "ne", "gra", "sul", "tor", "wi", "hen", "do", "par", "zim"];
    let mut word = String::new();
    while number > 0 || word.is_empty() {
        word += SYLLABLES[number % SYLLABLES.len()];
        number /= SYLLABLES.len();
    }
    word
}

/// A linear congruential generator (Knuth's MMIX constants): the same texts in every run.
struct Chance(usize);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

fn article(sentences: usize, seed: usize) -> Arc<Article> {
    let mut text = String::from("The long report\n\n");
    let (mut told, mut own) = (Chance(7), Chance(seed));
    for sentence in 0..sentences {
        let both: Vec<String> = (0..9).map(|_| word(told.below(2_000 + 4 * sentences))).collect();
        let alone: Vec<String> = (0..9).map(|_| word(own.below(2_000 + 4 * sentences))).collect();
        let words = if sentence % 3 == 0 { both } else { alone };
        // Writing to a string can't fail.
        let _ = write!(text, "The {} {} {}. ", words.join(" "), own.below(900), word(own.below(5_000)));
        text.push_str(if sentence % 5 == 4 { "\n\n" } else { "" });
    }
    Arc::new(segment::article(Source::new(format!("{seed}.txt"), text)))
}

/// A reader of two articles, compared, at its first link.
fn reader(sentences: usize) -> Reader {
    let shelf = Shelf::new([article(sentences, 1), article(sentences, 2)]);
    let mut reader = Reader::new(shelf, Keymap::default(), Notebook::default(), View::default());
    let ids: Vec<_> = reader.shelf.ids().collect();
    reader.open_pair(Pair::new(ids[0], ids[1]));
    for effect in reader.take_effects() {
        if let Effect::Compare(pair) = effect {
            let comparison = diptych::reader::Comparison::new(&reader.shelf, pair);
            reader.update(Event::Compared(Box::new(comparison)));
        }
    }
    reader.run(Command::NextLink);
    assert!(reader.partner().is_some(), "the articles have links");
    reader
}

/// Confirming a link, and taking it back.
#[divan::bench(args = SIZES, sample_count = 10)]
fn confirm_and_undo(bencher: Bencher, sentences: usize) {
    let mut reader = reader(sentences);
    bencher.bench_local(|| {
        reader.run(Command::ConfirmLink);
        reader.run(Command::UndoDecision);
        reader.take_effects().len()
    });
}

/// Linking two sentences by hand: what they share is looked up in both articles.
#[divan::bench(args = SIZES, sample_count = 10)]
fn link_by_hand(bencher: Bencher, sentences: usize) {
    let mut reader = reader(sentences);
    bencher.bench_local(|| {
        for command in [Command::LinkByHand, Command::SwitchSide, Command::NextSentence, Command::LinkByHand] {
            reader.run(command);
        }
        reader.run(Command::SwitchSide);
        reader.take_effects().len()
    });
}
