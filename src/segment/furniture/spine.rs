//! The spine of an article: the run of lines of a page that has the most prose for the fewest lines of other things.
//!
//! Found as the maximal subsequence of lines, each worth its words if it is prose and costing a little if it is not, as
//! Pasternack and Roth (*Extracting Article Text from the Web with Maximum Subsequence Segmentation*, 2009) do with
//! words. The words of its paragraphs are what the article talks about.

use std::ops::Range;

use whichlang::{Lang, detect_language};

use super::super::line::Line;
use super::signal::Score;
use super::vocabulary::Counts;
use crate::text::hash::WordMap;

/// From this many points of its own on a line of prose is suspected to be the page's.
pub(super) const SUSPECT: i32 = 3;

/// What a line costs that is no prose, in words.
const COST: i32 = 7;

/// No paragraph is worth more, in words: one very long banner is no article.
const MOST: usize = 60;

/// The lines of the spine whose words are known: more would not say more.
const KNOWN: usize = 80;

/// Lines with more words need no second look.
const LOOKED_AT: usize = 30;

/// So many lines from either end of its spine a text may still be a page; between them it is a book.
const EDGE: usize = 300;

/// The spine of a page.
#[derive(Debug, Default)]
pub(super) struct Spine {
    range: Option<Range<usize>>,
    /// For each line how far the nearest prose is, upwards and downwards.
    above: Vec<usize>,
    below: Vec<usize>,
    prose: Vec<bool>,
    /// In how many of the spine's paragraphs a word stands, and whether in one of the first.
    words: WordMap<u64, (usize, bool)>,
    /// In how many of the spine's paragraphs a theme of pages is spoken of.
    themes: WordMap<&'static str, usize>,
    /// What its paragraphs are written in.
    language: Option<Lang>,
}

impl Spine {
    /// Finds the spine; `own` and `counts` are what each line says about itself, `sections`
    /// what was taken for a banner, for comments and teasers.
    pub(super) fn of(
        lines: &[Line],
        own: &[Score],
        counts: &[Counts],
        contents: &[Vec<u64>],
        sections: &[Option<&'static str>],
    ) -> Self {
        let solid = |index: usize| {
            let line = &lines[index];
            line.is_prose() && own[index].points < SUSPECT && sections[index].is_none() && !mostly_links(line)
        };
        let prose: Vec<bool> = (0..lines.len()).map(solid).collect();
        let range = heaviest((0..lines.len()).map(|index| worth(&lines[index], prose[index], sections[index])));
        let mut spine =
            Self { above: distances(prose.iter()), below: distances(prose.iter().rev()), prose, ..Self::default() };
        spine.below.reverse();
        if let Some(range) = &range {
            spine.learn(lines, contents, range.clone());
            for counts in counts.get(range.clone()).unwrap_or_default().iter().filter(|counts| counts.words >= 12) {
                if let Some(theme) = counts.theme() {
                    *spine.themes.entry(theme).or_default() += 1;
                }
            }
        }
        spine.range = range;
        spine
    }

    fn learn(&mut self, lines: &[Line], contents: &[Vec<u64>], range: Range<usize>) {
        let sample: String =
            range.clone().filter(|index| self.prose[*index]).take(3).map(|index| lines[index].text).collect();
        self.language = (!sample.is_empty()).then(|| detect_language(&sample));
        let paragraphs = range.filter(|index| self.prose[*index]).take(KNOWN);
        for (number, index) in paragraphs.enumerate() {
            for word in &contents[index] {
                let (count, early) = self.words.entry(*word).or_default();
                *count += 1;
                *early |= number < 4;
            }
        }
    }

    /// From its first to its last line; nothing if the page has no prose.
    pub(super) fn range(&self) -> Option<Range<usize>> {
        self.range.clone()
    }

    /// Where a line stands to it: 0 before, 1 in, 2 after it; without a spine everything is before it.
    pub(super) fn zone(&self, index: usize) -> usize {
        self.range.as_ref().map_or(0, |range| usize::from(index >= range.start) + usize::from(index >= range.end))
    }

    /// Whether a line is prose far inside of a long spine.
    fn is_inside(&self, line: &Line) -> bool {
        let far = |range: &Range<usize>| line.number >= range.start + EDGE && line.number + EDGE < range.end;
        self.prose[line.number] && self.range.as_ref().is_some_and(far)
    }

    /// Whether a line of some length is written in another language than its paragraphs.
    pub(super) fn is_foreign(&self, line: &Line) -> bool {
        (8..=LOOKED_AT).contains(&line.words)
            && !self.is_inside(line)
            && self.language.is_some_and(|own| detect_language(line.text) != own)
    }

    /// Whether its paragraphs speak of a theme of pages: an article about cookies does.
    pub(super) fn tells(&self, theme: Option<&'static str>) -> bool {
        theme.is_some_and(|theme| self.themes.get(theme).is_some_and(|count| *count >= 3))
    }

    /// How many lines above the nearest prose stands.
    pub(super) fn prose_above(&self, index: usize) -> usize {
        self.above[index]
    }

    /// How many lines below the nearest prose stands.
    pub(super) fn prose_below(&self, index: usize) -> usize {
        self.below[index]
    }

    /// How many in a hundred of a line's words the spine's other paragraphs have, and its first ones; nothing if it has
    /// no word that could tell.
    pub(super) fn topic(&self, line: &Line, content: &[u64]) -> Option<(usize, usize)> {
        let own = usize::from(
            self.prose[line.number] && self.range.as_ref().is_some_and(|range| range.contains(&line.number)),
        );
        let known = || content.iter().filter_map(|word| self.words.get(word)).filter(|(count, _)| *count > own);
        let share = |words: usize| words * 100 / content.len();
        (!content.is_empty()).then(|| (share(known().count()), share(known().filter(|(_, first)| *first).count())))
    }
}

fn mostly_links(line: &Line) -> bool {
    line.mark.is_some_and(|mark| mark.linked.is_some_and(|linked| linked > 0.6))
}

fn worth(line: &Line, prose: bool, section: Option<&str>) -> i32 {
    let kept = line.mark.and_then(|mark| mark.kept);
    let region = i32::from(line.mark.is_some_and(|mark| mark.region.is_some()));
    match (prose, kept) {
        (true, Some(false)) => 0,
        (true, _) => line.words.min(MOST) as i32 - 2 * COST * region,
        (false, Some(true)) => COST,
        // Prose that has the words of pages may be an article about the press, or about cookies.
        (false, None) if section.is_none() && line.is_prose() && !mostly_links(line) => COST,
        (false, _) => -COST,
    }
}

/// The run with the highest sum; nothing if no line is worth anything.
fn heaviest(worths: impl Iterator<Item = i32>) -> Option<Range<usize>> {
    let (mut best, mut found) = (0, None);
    let (mut sum, mut start) = (0, 0);
    for (index, worth) in worths.enumerate() {
        if sum <= 0 {
            (sum, start) = (0, index);
        }
        sum += worth;
        if sum > best {
            (best, found) = (sum, Some(start..index + 1));
        }
    }
    found
}

fn distances<'a>(prose: impl Iterator<Item = &'a bool>) -> Vec<usize> {
    let mut last = usize::MAX / 2;
    prose
        .map(|prose| {
            last += 1;
            let distance = last;
            if *prose {
                last = 0;
            }
            distance
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_run_has_the_most_prose() {
        assert_eq!(heaviest([-7, 30, -7, 40, -7, -7, -7, -7, -7, -7, -7, -7, -7, 30].into_iter()), Some(1..4));
        assert_eq!(heaviest([-7, -7].into_iter()), None);
    }

    #[test]
    fn distances_count_the_lines_to_the_nearest_prose() {
        let far = usize::MAX / 2;
        assert_eq!(distances([false, true, false, false].iter()), [far + 1, far + 2, 1, 2]);
    }
}
