//! What the loader keeps of pages: fixtures of our own writing, each line labelled.
//!
//! `tests/pages/scraped` has pages as scraped text, `tests/pages/saved` pages as HTML and as five text dumps each. To
//! every page belong `NAME.lines`, its lines with labels, and `NAME.json`, what a careful reader finds out about it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use diptych::load::{self, Reading};
use diptych::text::{Article, BlockKind};
use serde_json::Value;

#[path = "../examples/pages/labels.rs"]
mod labels;

use labels::{Labels, plain};

/// A page in one of its forms.
struct Page {
    name: String,
    labels: Labels,
    wanted: Value,
    article: Article,
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(name)
}

fn pages(kind: &str, form: &str) -> Vec<Page> {
    let folder = folder(kind);
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("the fixtures are there")
        .filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.strip_suffix(".lines")?.to_owned()))
        .collect();
    names.sort();
    let page = |name: String| {
        let file = |ending: &str| folder.join(format!("{name}.{ending}"));
        let labels = Labels::read(&file("lines")).expect("the labels can be read");
        let wanted = fs::read_to_string(file("json")).expect("the facts can be read");
        let wanted = serde_json::from_str(&wanted).expect("the facts are JSON");
        let article = load::article(&file(form), &Reading::default()).expect("there is an article");
        Page { name, labels, wanted, article }
    };
    names.into_iter().map(page).collect()
}

impl Page {
    fn block_texts(&self, kinds: &[BlockKind]) -> impl Iterator<Item = String> {
        let blocks = self.article.blocks.iter().filter(move |block| kinds.is_empty() || kinds.contains(&block.kind));
        blocks.map(|block| plain(self.article.text(block.span)))
    }

    /// The lines with one of some labels that no block has.
    fn lost(&self, labels: &str) -> Vec<&str> {
        let all: String = self.block_texts(&[]).collect();
        let title = plain(&self.article.title.text);
        let lines = self.labels.lines.iter().filter(|(label, _)| labels.contains(*label));
        // Items lose their numbers.
        let item = |text: &str| {
            text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' ')).to_owned()
        };
        let is_lost = |text: &&str| !all.contains(&plain(&item(text))) && plain(text) != title;
        lines.map(|(_, text)| text.as_str()).filter(is_lost).collect()
    }

    /// Recall and precision of the article's letters and digits, from 0 to 1.
    fn shares(&self) -> (f64, f64) {
        let count = |lines: &[&str]| lines.iter().map(|line| plain(line).len()).sum::<usize>();
        let wanted: Vec<&str> = self
            .labels
            .lines
            .iter()
            .filter(|(label, _)| !"-?".contains(*label))
            .map(|(_, text)| text.as_str())
            .collect();
        let wanted = count(&wanted);
        let lost = count(&self.lost("+*hqtci\""));
        let kept = |label: bool| {
            let blocks = self.article.blocks.iter().map(|block| self.article.text(block.span));
            blocks.filter(|text| self.labels.of(text) == Some(label)).map(|text| plain(text).len()).sum::<usize>()
                as f64
        };
        ((wanted - lost) as f64 / wanted as f64, kept(true) / (kept(true) + kept(false)))
    }
}

#[test]
fn no_line_of_a_scraped_article_is_lost() {
    let pages = pages("scraped", "txt");
    assert!(pages.len() >= 30);
    let lost: Vec<String> = pages
        .iter()
        .flat_map(|page| page.lost("+*hq").into_iter().map(|line| format!("{}: {line}", page.name)))
        .collect();
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn most_of_the_page_around_it_is_left_out() {
    let (mut through, mut all) = (Vec::new(), 0);
    for page in pages("scraped", "txt") {
        let blocks: Vec<String> = page.block_texts(&[]).collect();
        for (_, line) in page.labels.lines.iter().filter(|(label, _)| *label == '-') {
            all += 1;
            if blocks.contains(&plain(line)) {
                through.push(format!("{}: {line}", page.name));
            }
        }
    }
    assert!(through.len() * 100 <= 3 * all, "{} of {all} let through:\n{}", through.len(), through.join("\n"));
}

#[test]
fn headings_and_questions_are_marked_as_such() {
    let mut wrong = Vec::new();
    for page in pages("scraped", "txt") {
        let headings: Vec<String> = page.block_texts(&[BlockKind::Heading]).collect();
        let questions: Vec<String> = page.block_texts(&[BlockKind::Question]).collect();
        for (label, line) in &page.labels.lines {
            let text = plain(line);
            let right = match label {
                'h' => headings.contains(&text),
                'q' => questions.iter().any(|question| question.contains(&text)),
                '+' => !headings.contains(&text),
                _ => true,
            };
            if !right {
                wrong.push(format!("{}: {label} {line}", page.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Facts that are not what a careful reader finds.
fn wrong_facts(page: &Page) -> Vec<String> {
    let article = &page.article;
    let found = |key: &str| match key {
        "title" => (!article.title.made).then(|| article.title.text.clone()),
        "byline" => article.byline.clone(),
        "date" => article.date.map(|date| date.to_string()),
        "outlet" => article.outlet.clone(),
        "language" => serde_json::to_value(article.language).ok()?.as_str().map(str::to_owned),
        other => panic!("{}: nothing is known about {other}", page.name),
    };
    let facts = page.wanted.as_object().expect("the facts are an object");
    let wrong = facts.iter().filter_map(|(key, wanted)| {
        let (found, wanted) = (found(key), wanted.as_str());
        let same = found.as_deref().map(str::to_lowercase) == wanted.map(str::to_lowercase);
        (!same).then(|| format!("{}: {key} {found:?} for {wanted:?}", page.name))
    });
    wrong.collect()
}

#[test]
fn title_byline_date_outlet_and_language_are_found() {
    let wrong: Vec<String> = pages("scraped", "txt").iter().flat_map(wrong_facts).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn saved_pages_give_the_article_in_every_form() {
    // What is reached; it may only rise. Recall and precision by character, as means over the pages, in percent.
    let floors = BTreeMap::from([
        ("html", (99.0, 95.5)),
        ("lynx.txt", (97.5, 93.0)),
        ("w3m.txt", (94.5, 91.5)),
        ("links.txt", (93.5, 92.0)),
        ("inscriptis.txt", (98.0, 90.5)),
        ("nodes.txt", (94.0, 88.5)),
    ]);
    let mut missed = Vec::new();
    for (form, floor) in floors {
        let pages = pages("saved", form);
        assert!(pages.len() >= 36);
        let shares: Vec<(f64, f64)> = pages.iter().map(Page::shares).collect();
        let mean = |share: fn(&(f64, f64)) -> f64| 100.0 * shares.iter().map(share).sum::<f64>() / shares.len() as f64;
        let (recall, precision) = (mean(|share| share.0), mean(|share| share.1));
        let worst =
            shares.iter().zip(&pages).min_by(|(one, _), (other, _)| (one.0 + one.1).total_cmp(&(other.0 + other.1)));
        let worst =
            worst.map(|(share, page)| format!("{} {:.2} {:.2}", page.name, share.0, share.1)).unwrap_or_default();
        println!("{form:16} recall {recall:.1} precision {precision:.1}, worst {worst}");
        if recall < floor.0 || precision < floor.1 {
            missed.push(format!("{form}: recall {recall:.1} of {}, precision {precision:.1} of {}", floor.0, floor.1));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn saved_pages_say_who_wrote_what_when_and_where() {
    let pages = pages("saved", "html");
    let wrong: Vec<String> = pages.iter().flat_map(wrong_facts).collect();
    assert!(wrong.len() * 100 <= 10 * 5 * pages.len(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    println!("{}", wrong.join("\n"));
}
