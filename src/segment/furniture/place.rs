//! What a line's place on the page adds to its own score: edges, neighbours, what stands above it.

use std::collections::{HashMap, HashSet};

use super::signal::Score;
use super::vocabulary::{Sorted, strong_words};
use crate::segment::line::{End, Line};

/// From this many points on a line is left out.
const LIMIT: i32 = 4;

/// From this many points of its own on prose is suspected to be part of the page.
const SUSPECT: i32 = 3;

/// How many paragraphs are asked whether they talk about a heading or a theme.
const FAR: usize = 50;

/// Behind this many lines none is asked any more: no page has so many before its article ends.
const MOST: usize = 1_000;

/// The lines of a page with their scores, and where the article's prose begins and ends.
pub(in crate::segment) struct Page<'a> {
    lines: &'a [Line<'a>],
    /// What each line says about itself.
    own: Vec<Score>,
    /// Lines of sections that are left out as a whole.
    marked: Vec<Option<&'static str>>,
    /// Which lines are paragraphs of the article.
    prose: Vec<bool>,
    first: usize,
    last: usize,
}

impl<'a> Page<'a> {
    /// A page of lines with what each says about itself.
    pub(super) fn scored(lines: &'a [Line<'a>], own: Vec<Score>, marked: Vec<Option<&'static str>>) -> Self {
        let solid = |index: usize| lines[index].is_prose() && own[index].points < SUSPECT && marked[index].is_none();
        let prose: Vec<bool> = (0..lines.len()).map(solid).collect();
        let first = prose.iter().position(|prose| *prose).unwrap_or(lines.len());
        let last = prose.iter().rposition(|prose| *prose).unwrap_or(lines.len());
        Self { lines, own, marked, prose, first, last }
    }

    /// Which lines are paragraphs of the article, as far as their own words tell.
    pub(in crate::segment) fn prose(&self) -> &[bool] {
        &self.prose
    }

    /// Whether nothing about a line by itself says that it is part of the page.
    pub(in crate::segment) fn is_plain(&self, index: usize) -> bool {
        self.own[index].points == 0
    }

    /// Whether a line stands before the first or after the last prose of the article; never on a page without prose.
    fn is_outside(&self, index: usize) -> bool {
        self.first < self.lines.len() && (index < self.first || index > self.last)
    }

    /// For each line the reason to leave it out, or nothing if it stays. `known` lines belong to the article.
    ///
    /// The place of each line is weighed in from the top to the bottom and then again, so that a line profits from
    /// neighbours on both sides.
    pub(in crate::segment) fn judge(&self, known: &[bool]) -> Vec<Option<&'static str>> {
        let mut dropped = vec![None; self.lines.len()];
        for _ in 0..3 {
            let mut after_label = false;
            for index in 0..self.lines.len() {
                dropped[index] = match self.marked[index] {
                    None if known[index] => None,
                    None => self.reason(index, &dropped, after_label),
                    marked => marked,
                };
                after_label = match dropped[index] {
                    Some("advertisement" | "mark" | "repeated" | "link" | "legal") => after_label,
                    Some(_) => index > self.last,
                    None => after_label && !self.prose[index],
                };
            }
        }
        self.spare_prose(&mut dropped);
        self.drop_copies(&mut dropped);
        dropped
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

    fn reason(&self, index: usize, dropped: &[Option<&'static str>], after_label: bool) -> Option<&'static str> {
        let mut score = self.own[index];
        let line = &self.lines[index];
        let beside = |index: Option<usize>| index.and_then(|index| dropped.get(index).copied().flatten());
        let beside = i32::from(beside(index.checked_sub(1)).is_some()) + i32::from(beside(Some(index + 1)).is_some());
        let reason = if beside == 0 { "menu" } else { "outside" };
        let tail = index > self.last;
        match (line.is_prose(), self.is_outside(index), line.end) {
            (true, ..) if score.points >= SUSPECT => score.add(beside, reason),
            (true, ..) => {}
            (_, true, End::Open) => {
                let listed = tail && after_label;
                score.add(i32::from(tail || line.words <= 4 || score.points > 0) + 2 * i32::from(listed), reason);
                score.add(if listed || line.words <= 3 || score.points > 2 { beside } else { 0 }, reason);
            }
            (_, true, End::Question) if tail && score.points >= SUSPECT => score.add(1 + beside, reason),
            _ => score.add(if score.points > 1 { beside } else { 0 }, reason),
        }
        (score.points >= LIMIT && !self.is_talked_about(index)).then_some(score.reason)
    }

    /// Whether the article's paragraphs use the words of a line that are not the page's alone: then it is a headline or
    /// a heading, though it speaks of menus or networks. Lines after the article are not asked.
    fn is_talked_about(&self, index: usize) -> bool {
        let line = &self.lines[index];
        if line.is_prose() || index > self.last || index > MOST {
            return false;
        }
        let prose = || self.lines.iter().zip(&self.prose).filter(|(_, prose)| **prose).map(|(line, _)| line).take(FAR);
        let uses = |word: &str| prose().filter(|line| line.text.contains(word)).take(2).count();
        let Sorted { strong, weak, unknown } = Sorted::of(line.text);
        if self.own[index].points >= LIMIT {
            return line.words >= 3
                && line.end == End::Open
                && !strong.is_empty()
                && strong.iter().all(|word| uses(word) == 2);
        }
        unknown.iter().any(|word| uses(word) > 0) || (weak.len() >= 2 && weak.iter().all(|word| uses(word) > 0))
    }

    /// Takes back what would leave out prose that the rest of the article talks about: an article about cookies is not
    /// a banner. Prose is left out only if its theme is not found in what stays, or its words leave no doubt, and if
    /// less than twice the prose that stays would go.
    fn spare_prose(&self, dropped: &mut [Option<&'static str>]) {
        let prose = (0..self.lines.len()).filter(|index| self.lines[*index].is_prose());
        let (going, staying): (Vec<_>, Vec<_>) = prose.partition(|index| dropped[*index].is_some());
        let words = |indices: &[usize]| indices.iter().map(|index| self.lines[*index].words).sum::<usize>();
        let balanced = words(&going) <= 2 * words(&staying);
        let mut spared: HashMap<&str, bool> = HashMap::new();
        for index in going {
            let Some(theme) = dropped[index] else { continue };
            let hits = |index: &usize| strong_words(self.lines[*index].text, theme);
            let talk = || staying.iter().take(FAR).map(hits).sum::<usize>() >= 2;
            let doubtful = self.own[index].points <= LIMIT && *spared.entry(theme).or_insert_with(talk);
            if doubtful || !balanced {
                dropped[index] = None;
            }
        }
    }
}
