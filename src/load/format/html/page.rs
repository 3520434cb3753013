//! From a page to its text and what the page says of it.

use super::tree::{Parsed, parse};
use super::walk::WalkedLine;
use super::{extract, stated, walk};
use crate::load::format::Part;
use crate::segment::MarkedLine;
use crate::text::Span;

/// The deepest nesting of elements that is read; browsers stop at the same depth.
pub(super) const DEEPEST: usize = 512;

/// The most of a page that is read, in bytes; articles with everything around them have a twentieth of it.
pub(super) const LONGEST: usize = 8_000_000;

/// Whether a text is a web page: by its first element, or by the elements that it has among its first ones.
pub(in crate::load::format) fn is_html(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if !text.starts_with('<') {
        return false;
    }
    let head: String = text.chars().take(20_000).flat_map(char::to_lowercase).collect();
    let start = after_comments(&head);
    let begins = ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<title", "<meta"];
    if begins.iter().any(|element| start.starts_with(element)) || head.contains("<html") && start.starts_with('<') {
        return true;
    }
    let closed = ["</p>", "</div>", "</h1>", "</h2>", "</span>", "</a>", "</li>", "</td>", "</script>", "</b>"];
    // Scrapers leave a tag or two in their text; a page has one for every few words.
    let tags = closed.iter().map(|tag| head.matches(tag).count()).sum::<usize>();
    start.starts_with('<') && tags >= 1 && tags * 250 >= head.len()
}

/// What follows the comments and declarations of XML at the beginning.
fn after_comments(text: &str) -> &str {
    let mut rest = text;
    loop {
        let after = match rest {
            rest if rest.starts_with("<!--") => rest.split_once("-->"),
            rest if rest.starts_with("<?xml") => rest.split_once("?>"),
            _ => None,
        };
        match after {
            Some((_, after)) => rest = after.trim_start(),
            None => return rest,
        }
    }
}

/// Reads a page, and asks an extractor which of its lines are the article's.
pub(in crate::load::format) fn read(page: &str) -> Part {
    part(page, extract::kept)
}

/// Reads a page of which all is the article: whoever made the record or the book has left the page around it out
/// already, so no extractor is asked.
pub(in crate::load::format) fn whole(page: &str) -> Part {
    part(page, |_, _| None)
}

fn part(page: &str, kept: impl Fn(&str, &[WalkedLine]) -> Option<Vec<bool>>) -> Part {
    let (page, mut notices) = cut(page);
    let Parsed { tree, cut } = parse(page);
    let walked = walk::lines(&tree);
    if walked.cut {
        notices.push(format!("elements nested deeper than {DEEPEST} were cut"));
    }
    let strange = walked.cut || cut.is_some();
    notices.extend(cut);
    let kept = if strange { None } else { kept(page, &walked.lines) };
    let mut part = Part { notices, ..Part::default() };
    for (index, line) in walked.lines.iter().enumerate() {
        let start = part.text.len();
        part.text.push_str(&line.text);
        let span = Span::new(start, part.text.len());
        part.text.push('\n');
        let kept = kept.as_ref().map(|kept| kept[index]);
        part.markup.lines.push(MarkedLine {
            span,
            kind: line.kind,
            region: line.region,
            kept,
            linked: Some(line.linked),
        });
    }
    part.markup.stated = stated::stated(&tree);
    part
}

/// The beginning of a page that is too long, cut between two elements.
fn cut(page: &str) -> (&str, Vec<String>) {
    if page.len() <= LONGEST {
        return (page, Vec::new());
    }
    let end = page.match_indices('<').map(|(at, _)| at).take_while(|at| *at <= LONGEST).last().unwrap_or(0);
    (page.get(..end).unwrap_or_default(), vec![format!("only the first {} MB were read", LONGEST / 1_000_000)])
}
