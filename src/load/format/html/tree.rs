//! The tree of a page's elements.
//!
//! The parser looks through all open elements for most tags, so a page that opens elements and closes none takes the
//! square of its length. It is fed in pieces, and gets no more of them once the tree is too deep or the time is over.

use std::time::{Duration, Instant};

use html5ever::driver::{ParseOpts, parse_document};
use html5ever::tendril::{StrTendril, TendrilSink as _};
use scraper::{Html, HtmlTreeSink};

/// Bytes of a page that are given to the parser at once.
const PIECE: usize = 8_192;

/// The deepest tree that is still given more: pages that forget to close a `font` around every word come to a thousand.
const DEEPEST: usize = 2_048;

/// How long parsing may take.
const PATIENCE: Duration = Duration::from_secs(1);

/// A page, parsed.
#[derive(Debug)]
pub(super) struct Parsed {
    /// As far as it was read.
    pub(super) tree: Html,
    /// Why the rest was not, as a notice.
    pub(super) cut: Option<String>,
}

/// Parses a page as browsers do: any text gives a tree.
pub(super) fn parse(page: &str) -> Parsed {
    parse_within(page, PATIENCE)
}

fn parse_within(page: &str, patience: Duration) -> Parsed {
    let mut parser = parse_document(HtmlTreeSink::new(Html::new_document()), ParseOpts::default());
    let begun = Instant::now();
    let (mut rest, mut cut) = (page, None);
    while !rest.is_empty() && cut.is_none() {
        let end = (PIECE..rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        parser.process(StrTendril::from_slice(piece));
        rest = after;
        let why = match () {
            () if depth(&parser.tokenizer.sink.sink.0.borrow()) > DEEPEST => "its elements are nested too deep",
            () if begun.elapsed() > patience => "its elements take too long to read",
            () => continue,
        };
        let read = page.len() - rest.len();
        cut = (!rest.is_empty())
            .then(|| format!("only the first {} of its {} KB were read: {why}", read / 1_000, page.len() / 1_000));
    }
    Parsed { tree: parser.finish(), cut }
}

/// How deep the last element of a tree lies: where the parser is.
fn depth(tree: &Html) -> usize {
    std::iter::successors(tree.tree.root().last_child(), ego_tree::NodeRef::last_child).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_only_opens_elements_is_cut_and_says_so() {
        let page = format!("<p>Pier</p>{}", "<div>".repeat(200_000));
        let parsed = parse_within(&page, Duration::MAX);
        let cut = parsed.cut.unwrap();
        assert!(cut.contains("of its 1000 KB were read: its elements are nested too deep"), "{cut}");
        assert!(parsed.tree.root_element().text().any(|text| text == "Pier"));
    }

    #[test]
    fn pieces_give_the_tree_of_the_whole() {
        let page = "<h1>Pier – größer</h1><p class=\"lead\">Zölle &amp; Häfen</p>\r\n".repeat(1_000);
        let parsed = parse(&page);
        assert_eq!(parsed.tree.tree, Html::parse_document(&page).tree);
        assert_eq!(parsed.cut, None);
    }
}
