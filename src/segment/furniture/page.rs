//! A page as its lines make it together, and the judgement which of them are the article's.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::super::line::Line;
use super::super::metadata::Fact;
use super::chain::sums;
use super::feature::{Feature, Features, Known};
use super::section::sections;
use super::signal::{Score, is_code, score};
use super::spine::{SUSPECT, Spine};
use super::vocabulary::Counts;
use super::weight::Table;

/// The lines of a page with what is known about each.
pub(in crate::segment) struct Page<'a> {
    lines: &'a [Line<'a>],
    /// Which lines are paragraphs far inside of a long text.
    book: Vec<bool>,
    /// What each line says about itself.
    own: Vec<Score>,
    counts: Vec<Counts>,
    /// The hashes of its words that pages do not have.
    contents: Vec<Vec<u64>>,
    copies: Vec<usize>,
    /// Lines of sections that read like prose and are none of the article's.
    sections: Vec<Option<&'static str>>,
    spine: Spine,
    /// Which lines are paragraphs of the article, as far as their own words tell.
    prose: Vec<bool>,
}

/// So many lines from either end a text may be a page.
const EDGE: usize = 400;

/// A text of so few lines is no page.
const FEW: usize = 8;

/// Scraped text was chosen by somebody once already: of what is left, less is the page around the article, so the
/// threshold is so much lower for lines without the words of pages.
const SCRAPED: f64 = 0.5;

/// What is found of the lines of a page.
#[derive(Debug, Default)]
pub(in crate::segment) struct Judgement {
    /// How sure it is that a line is the article's, from 0 to 1.
    pub(in crate::segment) text: Vec<f64>,
    /// The reason to leave a line out; nothing if it stays.
    pub(in crate::segment) dropped: Vec<Option<&'static str>>,
}

impl<'a> Page<'a> {
    /// Reads the lines of a page.
    pub(in crate::segment) fn new(lines: &'a [Line<'a>]) -> Self {
        let copies = copies(lines);
        // Between its edges a long text is a book: its paragraphs need no second look, if they are not a program's.
        let inside = |line: &Line| line.number >= EDGE && line.number + EDGE < lines.len();
        let book: Vec<bool> = lines.iter().map(|line| inside(line) && line.is_prose() && !is_code(line.text)).collect();
        let count =
            |(line, book): (&Line, &bool)| if *book { Default::default() } else { Counts::with_content(line.text) };
        let (counts, contents): (Vec<Counts>, Vec<Vec<u64>>) = lines.iter().zip(&book).map(count).unzip();
        let own = |line: &Line| {
            let index = line.number;
            if book[index] { Score::default() } else { score(line, &counts[index], copies[index]) }
        };
        let own: Vec<Score> = lines.iter().map(own).collect();
        let sections = sections(lines, &own);
        let spine = Spine::of(lines, &own, &counts, &contents, &sections);
        let solid = |index: usize| lines[index].is_prose() && own[index].points < SUSPECT && sections[index].is_none();
        let prose = (0..lines.len()).map(solid).collect();
        Self { lines, book, own, counts, contents, copies, sections, spine, prose }
    }

    /// Which lines are paragraphs of the article, as far as their own words tell.
    pub(in crate::segment) fn prose(&self) -> &[bool] {
        &self.prose
    }

    /// From the first to the last line of the run with the most prose; empty if the page has none.
    pub(in crate::segment) fn range(&self) -> Range<usize> {
        self.spine.range().unwrap_or(self.lines.len()..self.lines.len())
    }

    /// How often a line stands on the page, word for word.
    pub(in crate::segment) fn copies(&self, index: usize) -> usize {
        self.copies[index]
    }

    /// Whether nothing about a line by itself says that it is part of the page.
    pub(in crate::segment) fn is_plain(&self, index: usize) -> bool {
        self.own[index].points == 0
    }

    /// The features of all lines; `facts` are those that state byline or date.
    pub(super) fn features(&self, facts: &[Option<Fact>]) -> Vec<Features> {
        let authors: Vec<&str> = facts.iter().flatten().filter_map(|fact| fact.byline).collect();
        let features = |line: &Line| {
            let index = line.number;
            if self.book[index] {
                return Features::of_book(line, &self.spine);
            }
            let known = Known {
                score: self.own[index],
                counts: self.counts[index],
                section: self.sections[index],
                fact: facts[index].is_some(),
                author: authors.iter().any(|author| line.text.starts_with(author)),
                copies: self.copies[index],
            };
            Features::of(line, &known, &self.contents[index], &self.spine)
        };
        self.lines.iter().map(features).collect()
    }

    /// Judges all lines; `facts` are those that state byline or date.
    pub(in crate::segment) fn judge(&self, facts: &[Option<Fact>]) -> Judgement {
        let table = Table::shipped();
        let features = self.features(facts);
        let text = sums(&table.scores(&features), table.ties, &[]).text;
        let scraped = self.lines.iter().all(|line| line.mark.is_none());
        let threshold = |index: usize| {
            let plain = self.own[index].points < 2 && self.sections[index].is_none();
            if scraped && plain { table.threshold * SCRAPED } else { table.threshold }
        };
        let mut dropped: Vec<Option<&'static str>> = (0..self.lines.len())
            .map(|index| {
                let dropped = text[index] < threshold(index) && !self.is_bare(index);
                dropped.then(|| self.reason(index, &features[index]))
            })
            .collect();
        self.spare(&mut dropped);
        self.drop_copies(&mut dropped);
        Judgement { text, dropped }
    }

    /// How many in a hundred of a line's words the first paragraphs of the article have.
    pub(in crate::segment) fn told_early(&self, line: &Line) -> usize {
        self.spine.topic(line, &self.contents[line.number]).map_or(0, |(_, early)| early)
    }

    /// Whether a line of a text of a few lines has nothing in it of a page: then there is no page around it.
    fn is_bare(&self, index: usize) -> bool {
        let outside = self.lines[index].mark.is_some_and(|mark| mark.region.is_some());
        self.lines.len() <= FEW && self.own[index].points < 3 && self.sections[index].is_none() && !outside
    }

    /// Takes the spine back where nothing would be left: what has paragraphs has an article.
    fn spare(&self, dropped: &mut [Option<&'static str>]) {
        if dropped.iter().all(Option::is_some)
            && let Some(range) = self.spine.range()
        {
            dropped[range].fill(None);
        }
    }

    /// Why a line is left out, in a word: what it is about, where it stands.
    fn reason(&self, index: usize, features: &Features) -> &'static str {
        let region = self.lines[index].mark.and_then(|mark| mark.region);
        let own = Some(self.own[index].reason).filter(|_| self.own[index].points >= 2);
        let place = if features
            .active
            .iter()
            .any(|feature| matches!(feature, Feature::After1 | Feature::After3 | Feature::After9))
        {
            "outside"
        } else {
            "menu"
        };
        self.sections[index].or(own).or(region).unwrap_or(place)
    }

    /// Leaves out paragraphs that stand on the page a second time, word for word.
    fn drop_copies(&self, dropped: &mut [Option<&'static str>]) {
        let mut seen = HashSet::new();
        for (index, line) in self.lines.iter().enumerate() {
            if self.prose[index] && dropped[index].is_none() && !seen.insert(line.text) {
                dropped[index] = Some("repeated");
            }
        }
    }
}

/// How often the text of each line stands on the page.
fn copies(lines: &[Line]) -> Vec<usize> {
    let mut copies: HashMap<&str, usize> = HashMap::new();
    for line in lines {
        *copies.entry(line.text).or_default() += 1;
    }
    lines.iter().map(|line| copies[line.text]).collect()
}
