//! From printed pages back to running text: heads and feet of pages left out, lines and broken words joined.
//!
//! ```text
//! Harbour Courier        3       (on every page)
//! The council voted to manip-    The council voted to manipulate nothing.
//! ulate nothing.
//! ```
//!
//! Nothing says where a paragraph ends but blank lines and short last lines, and both are guessed by what most lines of
//! the document do.

use std::collections::HashMap;

/// How many lines at the top and at the bottom of a page may be its head and foot.
const EDGE: usize = 3;

/// The running text of some pages, a paragraph a line with blank lines between.
pub(super) fn text(pages: &[String]) -> String {
    let pages: Vec<Vec<String>> = pages.iter().map(|page| lines(page)).collect();
    let running = running(&pages);
    let mut paragraphs: Vec<String> = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let lines = without_edges(page, &running, number == 0);
        let mut found = paragraphs_of(&lines).into_iter();
        // A sentence that goes on over the page.
        if let Some(first) = found.next() {
            match paragraphs.last_mut().filter(|last| is_open(last) && goes_on(&first)) {
                Some(last) => join(last, &first),
                None => paragraphs.push(first),
            }
        }
        paragraphs.extend(found);
    }
    paragraphs.join("\n\n")
}

/// The lines of a page, blank ones as empty; ligatures as the letters that they are.
fn lines(page: &str) -> Vec<String> {
    let clean = |line: &str| {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        [("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬀ", "ff"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬅ", "ft"), ("\0", "")]
            .iter()
            .fold(line, |line, (ligature, letters)| line.replace(ligature, letters))
    };
    page.lines().map(clean).collect()
}

/// The places of the lines at the top and at the bottom of a page.
fn edges(page: &[String]) -> Vec<usize> {
    let filled: Vec<usize> = (0..page.len()).filter(|at| !page[*at].is_empty()).collect();
    let mut edges: Vec<usize> = filled.iter().take(EDGE).chain(filled.iter().rev().take(EDGE)).copied().collect();
    edges.sort_unstable();
    edges.dedup();
    edges
}

/// A line without its figures: what page numbers and dates leave the same on every page.
fn shape(line: &str) -> String {
    if line.chars().all(|c| matches!(c, 'i' | 'v' | 'x' | 'l')) {
        return String::new();
    }
    line.chars().filter(|c| !c.is_ascii_digit()).collect::<String>().trim().to_lowercase()
}

/// The lines that stand at the edges of many pages: with different heads left and right nearly half of them.
fn running(pages: &[Vec<String>]) -> HashMap<String, usize> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for page in pages {
        let mut shapes: Vec<String> = edges(page).into_iter().map(|at| shape(&page[at])).collect();
        shapes.sort_unstable();
        shapes.dedup();
        for shape in shapes {
            *counts.entry(shape).or_default() += 1;
        }
    }
    counts.retain(|_, count| *count >= 2 && *count * 5 >= pages.len() * 2);
    counts
}

/// The lines of a page without its head and foot. What the others repeat is on the `first` page the headline.
fn without_edges<'p>(page: &'p [String], running: &HashMap<String, usize>, first: bool) -> Vec<&'p str> {
    let headline = |line: &str| first && line.split_whitespace().count() >= 3 && shape(line) == line.to_lowercase();
    let is_edge = |at: &usize| running.contains_key(&shape(&page[*at])) && !headline(&page[*at]);
    let edges: Vec<usize> = edges(page).into_iter().filter(is_edge).collect();
    (0..page.len()).filter(|at| !edges.contains(at)).map(|at| page[at].as_str()).collect()
}

/// Joins the lines of a page to paragraphs.
fn paragraphs_of(lines: &[&str]) -> Vec<String> {
    let width = lines.iter().map(|line| chars(line)).max().unwrap_or(0);
    let loose = is_loose(lines);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut above: Option<&str> = None;
    for line in lines {
        if line.is_empty() {
            // In a text with blank lines between all lines they say nothing.
            above = above.filter(|above| loose && !(ends(above) && chars(above) * 10 < width * 9));
            continue;
        }
        match paragraphs.last_mut().filter(|_| above.is_some_and(|above| !breaks(above, line, width))) {
            Some(last) => join(last, line),
            None => paragraphs.push((*line).to_owned()),
        }
        above = Some(line);
    }
    paragraphs
}

/// Whether a blank line stands behind nearly every line, also where a sentence goes on.
fn is_loose(lines: &[&str]) -> bool {
    let open = lines.windows(3).filter(|lines| !lines[0].is_empty() && !ends(lines[0]) && chars(lines[0]) >= 40);
    let (mut apart, mut all) = (0, 0);
    for lines in open {
        all += 1;
        apart += usize::from(lines[1].is_empty() && goes_on(lines[2]));
    }
    all >= 4 && apart * 2 > all
}

/// Whether a paragraph ends between two lines: at a short line that ends a sentence or is followed by a beginning, and
/// before an item of a list.
fn breaks(above: &str, line: &str, width: usize) -> bool {
    let item = line.starts_with(['•', '▪', '◦', '‣', '■', '●']) || line.starts_with("– ") && ends(above);
    let short = |share: usize| chars(above) * 100 < width * share;
    let begins = !goes_on(line) && !is_broken(above) && !above.ends_with([',', ';']);
    item || begins && (ends(above) && short(80) || short(55))
}

/// What follows a hyphen that stands for the second half of a word: `Vor- und Nachteile`.
const CONJUNCTIONS: [&str; 8] = ["und", "oder", "bzw.", "sowie", "bis", "and", "or", "to"];

/// Adds a line to a paragraph. A hyphen at the end of the line is one of the word if a capital or "and" follows.
fn join(paragraph: &mut String, line: &str) {
    let first = line.split_whitespace().next().unwrap_or_default();
    if !is_broken(paragraph) || CONJUNCTIONS.contains(&first) {
        paragraph.push(' ');
    } else if goes_on(line) || paragraph.ends_with('\u{ad}') {
        paragraph.pop();
    }
    paragraph.push_str(line);
}

/// Whether the last word of a line goes on in the next one.
fn is_broken(text: &str) -> bool {
    let mut back = text.chars().rev();
    back.next().is_some_and(|c| matches!(c, '-' | '\u{2010}' | '\u{ad}'))
        && back.next().is_some_and(char::is_alphabetic)
}

/// Whether a line begins in the midst of a sentence.
fn goes_on(line: &str) -> bool {
    line.starts_with(char::is_lowercase)
}

fn is_open(paragraph: &str) -> bool {
    !ends(paragraph)
}

fn ends(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '“', '”', '«', '»', '’', ')']);
    text.ends_with(['.', '!', '?', ':'])
}

fn chars(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flow(pages: &[&str]) -> String {
        text(&pages.iter().map(|page| (*page).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn broken_words_and_lines_are_joined() {
        let page = "Die Stadt und der Kreis planen ihre Zusam-\nmenarbeit im Nord-\nOstsee-Raum, mit Vor-\nund \
                    Nachteilen für alle, die dort am Hafen wohnen.\n";
        assert_eq!(
            flow(&[page]),
            "Die Stadt und der Kreis planen ihre Zusammenarbeit im Nord-Ostsee-Raum, mit Vor- und Nachteilen für alle, \
             die dort am Hafen wohnen."
        );
    }

    #[test]
    fn heads_and_feet_of_pages_are_left_out_and_sentences_go_on_over_the_page() {
        let pages = [
            "Harbour Courier\n\nThe council voted on Monday to close the old pier and to\n\nPage 1 of 3\n",
            "Harbour Courier\n\nopen the new one. Ferries sail again from the eastern quay\n\nPage 2 of 3\n",
            "Harbour Courier\n\nfrom spring on.\n\nPage 3 of 3\n",
        ];
        assert_eq!(
            flow(&pages),
            "The council voted on Monday to close the old pier and to open the new one. Ferries sail again from the \
             eastern quay from spring on."
        );
    }

    #[test]
    fn a_short_line_ends_a_paragraph_and_a_heading_is_one() {
        let page = "Pier to close\nThe council voted on Monday to close the old pier, because\nrepairs cost too \
                    much.\nFerries sail again from the eastern quay in the coming weeks,\nas they did \
                    before.\n\nNew\nstart\n";
        let text = flow(&[page]);
        let found: Vec<&str> = text.split("\n\n").collect();
        assert_eq!(found.len(), 4, "{found:#?}");
        assert_eq!((found[0], found[3]), ("Pier to close", "New start"));
    }

    #[test]
    fn blank_lines_between_all_lines_say_nothing() {
        let page = "The council voted on Monday to close the old pier\n\nand to open the new one, which stands at the \
                    eastern\n\nquay of the harbour, where the ferries sail from in\n\nspring, as soon as the work is done \
                    and the planks are\n\nlaid. Nobody else spoke about it on that long evening\n\nin the hall.\n";
        assert_eq!(flow(&[page]).lines().count(), 1);
    }
}
