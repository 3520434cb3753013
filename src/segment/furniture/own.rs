//! What each line says about itself, and the page that its lines make together.

use std::collections::HashMap;

use super::super::line::Line;
use super::place::Page;
use super::section::sections;
use super::signal::{Score, score};
use super::vocabulary::Counts;

/// Lines with more words are an article's.
const LONGEST: usize = 250;

/// Lines with more words are scored at the edges of a page only: banners and forms stand there, and a long text is read
/// faster.
const SHORT: usize = 40;

/// How many lines from either end are an edge.
const EDGE: usize = 60;

impl<'a> Page<'a> {
    /// Reads the lines of a page.
    pub(in crate::segment) fn new(lines: &'a [Line<'a>]) -> Self {
        let own = own_scores(lines);
        let marked = sections(lines, &own);
        Self::scored(lines, own, marked)
    }
}

/// What each line says about itself.
pub(super) fn own_scores(lines: &[Line]) -> Vec<Score> {
    let mut copies: HashMap<&str, usize> = HashMap::new();
    for line in lines.iter().filter(|line| line.words <= 12) {
        *copies.entry(line.text).or_default() += 1;
    }
    let edge = |line: &Line| line.number < EDGE || line.number + EDGE >= lines.len();
    let own = |line: &Line| match line.words {
        0..=SHORT => score(line, &Counts::of(line.text), copies.get(line.text).copied().unwrap_or(1)),
        0..=LONGEST if edge(line) => score(line, &Counts::of(line.text), 1),
        _ => Score::default(),
    };
    lines.iter().map(own).collect()
}
