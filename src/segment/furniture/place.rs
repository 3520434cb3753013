//! What a line's place on the page adds to its own score: edges, neighbours, what stands above it.

use super::signal::Score;
use super::vocabulary::{other_words, strong_words};
use crate::segment::line::{End, Line};

/// From this many points on a line is left out.
const LIMIT: i32 = 4;

/// From this many points of its own on prose is suspected to be part of the page.
const SUSPECT: i32 = 3;

/// How many paragraphs are asked whether they talk about a heading.
const FAR: usize = 100;

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
                    Some("advertisement" | "mark" | "repeated" | "link") => after_label,
                    Some(_) => index > self.last,
                    None => after_label && !self.prose[index],
                };
            }
        }
        self.spare_prose(&mut dropped);
        dropped
    }

    fn reason(&self, index: usize, dropped: &[Option<&'static str>], after_label: bool) -> Option<&'static str> {
        let mut score = self.own[index];
        let line = &self.lines[index];
        let beside = |index: Option<usize>| index.and_then(|index| dropped.get(index).copied().flatten());
        let neighbours: Vec<_> = [index.checked_sub(1), Some(index + 1)].into_iter().filter_map(beside).collect();
        let (beside, reason) = (neighbours.len() as i32, neighbours.first().copied().unwrap_or("menu"));
        let tail = index > self.last;
        match (line.is_prose(), self.is_outside(index), line.end) {
            (true, ..) if score.points >= SUSPECT => score.add(beside, reason),
            (true, ..) => {}
            (_, true, End::Open) => {
                let link = tail && after_label;
                score.add(i32::from(tail || line.words <= 4 || score.points > 0) + 2 * i32::from(link), reason);
                score.add(if link || line.words <= 3 || score.points > 2 { beside } else { 0 }, reason);
            }
            _ => score.add(if score.points > 1 { beside } else { 0 }, reason),
        }
        (score.points >= LIMIT && !self.is_talked_about(index)).then_some(score.reason)
    }

    /// Whether a line has other words than the page's and the article has one of them too: then it is a heading of the
    /// article, though it speaks of menus or networks. Lines after the article are not asked.
    fn is_talked_about(&self, index: usize) -> bool {
        let line = &self.lines[index];
        if line.is_prose() || index > self.last || self.own[index].points >= LIMIT {
            return false;
        }
        let own: Vec<&str> = other_words(line.text).filter(|word| word.chars().count() >= 4).collect();
        let prose = self.lines.iter().zip(&self.prose).filter(|(_, prose)| **prose).map(|(line, _)| line).take(FAR);
        !own.is_empty() && prose.into_iter().any(|line| own.iter().any(|word| line.text.contains(word)))
    }

    /// Takes back what would leave out prose that the rest of the article talks about: an article about cookies is not
    /// a banner. Prose is left out only if its theme is not found in what stays, and if more prose stays than goes.
    fn spare_prose(&self, dropped: &mut [Option<&'static str>]) {
        let prose = |index: &usize| self.lines[*index].is_prose();
        let words = |range: &mut dyn Iterator<Item = usize>| range.map(|index| self.lines[index].words).sum::<usize>();
        let (going, staying): (Vec<_>, Vec<_>) =
            (0..self.lines.len()).filter(prose).partition(|index| dropped[*index].is_some());
        let balance = words(&mut going.iter().copied()) <= 2 * words(&mut staying.iter().copied());
        let mut themes: Vec<(&str, bool)> = Vec::new();
        for index in going {
            let Some(theme) = dropped[index] else { continue };
            let known = themes.iter().find(|(name, _)| *name == theme).map(|(_, spared)| *spared);
            let sure = self.own[index].points > LIMIT;
            let spared = known.unwrap_or_else(|| {
                let talk: usize = staying.iter().map(|index| strong_words(self.lines[*index].text, theme)).sum();
                themes.push((theme, talk >= 2));
                talk >= 2
            });
            if (spared && !sure) || !balance {
                dropped[index] = None;
            }
        }
    }
}
