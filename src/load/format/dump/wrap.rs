//! The wrap of a text at a fixed width, and which lines it broke.
//!
//! A line was broken if the next one's first word would not have fitted on it. That tells a wrapped paragraph from a
//! menu, whose lines end anywhere.

use super::raw::Raw;
use crate::text::cells;

/// The widths at which programs and people break lines, in cells.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=160;

/// The width that a text was wrapped at, if it was.
///
/// It is as wide as the lines get that have another one right below them and no sentence at their end, but for a few
/// outliers (tables, addresses); and most of those that are nearly as wide would burst it with the next one's first
/// word.
pub(super) fn width(lines: &[Raw]) -> Option<usize> {
    let followed = |pair: &&[Raw]| {
        let open = !pair[0].text.ends_with(['.', '!', '?', ':', '“', '”', '"']);
        open && !pair[1].apart && !pair[1].is_item() && pair[0].text.contains(' ')
    };
    let mut widths: Vec<usize> =
        lines.windows(2).filter(followed).map(|pair| pair[0].width).filter(|width| *width >= 40).collect();
    widths.sort_unstable_by(|one, other| other.cmp(one));
    let width = *widths.get(widths.len() / 20)?;
    if !WIDTHS.contains(&width) {
        return None;
    }
    let wide = |pair: &&[Raw]| followed(pair) && pair[0].width * 10 >= width * 8 && pair[0].width <= width;
    let (mut full, mut all) = (0, 0);
    for pair in lines.windows(2).filter(wide) {
        all += 1;
        full += usize::from(bursts(&pair[0], &pair[1], width));
    }
    // One paragraph a line, as scrapers write it, goes beyond any width.
    let beyond = lines.iter().filter(|line| line.width > width + 8).count();
    (full >= 3 && full * 10 >= all * 6 && beyond * 12 <= lines.len()).then_some(width)
}

/// Whether the first word of the next line would not have fitted on this one.
fn bursts(line: &Raw, next: &Raw, width: usize) -> bool {
    let word = next.text.split_whitespace().next().unwrap_or_default();
    // Dumpers leave a margin of their own, and count wide characters in their own way.
    line.width + 1 + cells(word) + 3 > width
}

/// Whether a line goes on in the next one.
pub(super) fn goes_on(lines: &[Raw], index: usize, width: usize) -> bool {
    let (line, next) = (&lines[index], &lines[index + 1]);
    let centre = |line: &Raw| line.indent + line.width;
    let centred = line.indent >= 6 && next.indent >= 6 && centre(line).abs_diff(centre(next)) <= 2;
    let beside = next.indent == line.indent || next.indent == line.hang() || centred;
    !next.apart && !next.is_item() && beside && line.width <= width + 3 && bursts(line, next, width)
}
