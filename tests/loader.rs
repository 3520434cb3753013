//! What the loader keeps of pages: fixtures of our own writing, each line labelled.
//!
//! A fixture in `tests/pages` is what should be found (`title = …`, `-` for nothing), a line `---`, and the page, each
//! of its lines with a label before it: `+` text, `*` text or heading, `h` heading, `q` question, `t` headline, `-`
//! furniture, `?` either way.

use std::fs;
use std::path::Path;

use diptych::segment;
use diptych::text::{Article, BlockKind, Source, Span};

/// A fixture: the page as the loader gets it, and what is known about it.
struct Page {
    name: String,
    facts: Vec<(String, Option<String>)>,
    text: String,
    lines: Vec<(char, Span)>,
}

impl Page {
    fn read(path: &Path) -> Self {
        let fixture = fs::read_to_string(path).expect("the fixture can be read");
        let (head, body) = fixture.split_once("\n---\n").expect("the fixture has a head");
        let fact = |line: &str| {
            let (key, value) = line.split_once(" = ").expect("a fact has a value");
            (key.to_owned(), (value != "-").then(|| value.to_owned()))
        };
        let (mut text, mut lines) = (String::new(), Vec::new());
        for line in body.lines() {
            let mut chars = line.chars();
            if let Some(label) = chars.next() {
                let start = text.len();
                text.push_str(chars.as_str().strip_prefix(' ').expect("a blank follows the label"));
                lines.push((label, Span::new(start, text.len())));
            }
            text.push('\n');
        }
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        Self { name, facts: head.lines().map(fact).collect(), text, lines }
    }

    fn article(&self) -> Article {
        segment::article(Source::new(&self.name, &self.text))
    }
}

fn pages() -> Vec<Page> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("the fixtures are there").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| Page::read(path)).collect()
}

/// How much of a line lies in blocks of some kinds, from 0 to 1.
fn covered(article: &Article, line: Span, kinds: &[BlockKind]) -> f64 {
    let blocks = article.blocks.iter().filter(|block| kinds.is_empty() || kinds.contains(&block.kind));
    let inside: usize = blocks.filter_map(|block| block.span.intersection(line)).map(Span::len).sum();
    inside as f64 / line.len() as f64
}

/// The lines of all pages with one of `labels` that `wrong` says are wrong.
fn faults(labels: &str, wrong: impl Fn(&Article, Span) -> bool) -> (Vec<String>, usize) {
    let (mut found, mut all) = (Vec::new(), 0);
    for page in pages() {
        let article = page.article();
        for (_, span) in page.lines.iter().filter(|(label, _)| labels.contains(*label)) {
            all += 1;
            if wrong(&article, *span) {
                found.push(format!("{}: {}", page.name, span.of(&page.text)));
            }
        }
    }
    (found, all)
}

#[test]
fn no_line_of_an_article_is_lost() {
    let (lost, all) = faults("+*hq", |article, line| covered(article, line, &[]) < 0.8);
    assert!(all > 80);
    assert!(lost.is_empty(), "{} of {all} lost:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn most_of_the_page_around_it_is_left_out() {
    let (through, all) = faults("-", |article, line| covered(article, line, &[]) > 0.1);
    assert!(through.len() * 100 <= 2 * all, "{} of {all} let through:\n{}", through.len(), through.join("\n"));
}

#[test]
fn headings_and_questions_are_marked_as_such() {
    let (plain, _) = faults("h", |article, line| covered(article, line, &[BlockKind::Heading]) < 0.8);
    let (unasked, _) = faults("q", |article, line| covered(article, line, &[BlockKind::Question]) < 0.9);
    let (raised, _) = faults("+q", |article, line| covered(article, line, &[BlockKind::Heading]) > 0.5);
    let all = [plain, unasked, raised].concat();
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn title_byline_date_outlet_and_language_are_found() {
    let mut wrong = Vec::new();
    for page in pages() {
        let article = page.article();
        for (key, wanted) in &page.facts {
            let found = match key.as_str() {
                "title" => (!article.title.made).then(|| article.title.text.clone()),
                "byline" => article.byline.clone(),
                "date" => article.date.map(|date| date.to_string()),
                "outlet" => article.outlet.clone(),
                "language" => {
                    serde_json::to_value(article.language).ok().and_then(|value| value.as_str().map(str::to_owned))
                }
                other => panic!("{}: nothing is known about {other}", page.name),
            };
            if found.as_deref().map(str::to_lowercase) != wanted.as_deref().map(str::to_lowercase) {
                wrong.push(format!("{}: {key} {found:?} for {wanted:?}", page.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
