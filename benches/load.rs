//! How fast files become articles: `cargo bench --bench load`.
//!
//! Articles are made of our own pages in `tests/pages`. Beside the reading of a page stands what the extractor alone
//! takes for it, which is the lower bound: a page is read by both.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use diptych::load::{Reading, article, library};
use diptych::segment;
use diptych::text::Source;
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use tempfile::TempDir;

fn main() {
    divan::main();
}

fn page(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(path)
}

/// The paragraphs of a scraped article, about `bytes` of them.
fn text(bytes: usize) -> String {
    let mut text = String::from("Streit um die alte Brücke\n\nVon Anna Kolbe | 3. Februar 2025\n\n");
    for number in 0.. {
        if text.len() >= bytes {
            break;
        }
        let cost = 1_000 + 37 * number;
        let _ = write!(
            text,
            "Der Rat der Stadt Lindental hat am Montag mit {} zu {} Stimmen beschlossen, die Brücke zu erneuern. Nach \
             Angaben der Verwaltung kostet das {cost} Euro mehr als geplant, weil „die Pfeiler morsch sind“. Die Gegner \
             wollen klagen.\n\n",
            7 + number % 9,
            4 + number % 5,
        );
    }
    text
}

/// Ten thousand articles of five kilobytes in a directory.
fn directory() -> TempDir {
    let directory = tempfile::tempdir().expect("a scratch directory");
    for number in 0..10_000 {
        let text = text(5_000).replace("Lindental", &format!("Lindental-{number}"));
        fs::write(directory.path().join(format!("{number:05}.txt")), text).expect("a file is written");
    }
    directory
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn ten_thousand_files(bencher: Bencher) {
    let directory = directory();
    let paths = [directory.path().to_owned()];
    bencher
        .counter(ItemsCount::new(10_000_usize))
        .bench(|| library(&paths, &Reading::default(), &Arc::default()).expect("a library"));
}

#[divan::bench(args = [5_000, 500_000, 5_000_000])]
fn article_of_bytes(bencher: Bencher, bytes: usize) {
    let text = text(bytes);
    bencher.counter(BytesCount::new(text.len())).bench(|| segment::article(Source::new("bench", text.as_str())));
}

#[divan::bench(args = ["saved/de-magazin.html", "saved/en-ferry-amp.html", "saved/en-ferry-amp.lynx.txt"])]
fn saved_page(bencher: Bencher, name: &str) {
    let path = page(name);
    bencher.bench(|| article(&path, &Reading::default()).expect("an article"));
}

#[divan::bench(args = ["saved/de-magazin.html", "saved/en-ferry-amp.html"])]
fn extractor_alone(bencher: Bencher, name: &str) {
    let page = fs::read_to_string(page(name)).expect("the page is there");
    let options =
        trafilatura::Options::default().with_fallback(true).with_focus(trafilatura::ExtractionFocus::FavorPrecision);
    bencher.bench(|| trafilatura::extract(&page, &options).expect("an article"));
}
