//! The numbers that dumpers give to links, `[12]`, and the list of addresses that they write at the end.

use super::raw::Raw;
use crate::text::Span;

/// The numbers of the links of a dump.
#[derive(Debug, Clone, Default)]
pub(super) struct Links {
    /// The highest number so far.
    last: usize,
    /// The number of the line at which the list of addresses begins.
    pub(super) end: usize,
}

/// Fewer numbers are footnotes, or nothing.
const FEWEST: usize = 4;

/// Numbers of links that have no text are not seen: so many may be passed over at once.
const GAP: usize = 40;

impl Links {
    /// Finds out whether a text has them: they begin with one of the first numbers and count up.
    pub(super) fn of(lines: &[Raw]) -> Option<Self> {
        let end = references(lines).unwrap_or(lines.len());
        let mut counter = Self { last: 0, end };
        let found: usize = lines.iter().take(end).map(|line| counter.numbers(line.text).len()).sum();
        let listed = end < lines.len() && found > 0;
        (found >= FEWEST || listed).then_some(Self { last: 0, end })
    }

    /// Where in the next line's text numbers of links stand.
    pub(super) fn numbers(&mut self, text: &str) -> Vec<Span> {
        let mut found = Vec::new();
        for (at, _) in text.match_indices('[') {
            let Some((number, _)) = text.get(at + 1..).and_then(|rest| rest.split_once(']')) else { break };
            let Ok(value) = number.parse::<usize>() else { continue };
            if value > self.last && value <= self.last + GAP {
                self.last = value;
                found.push(Span::new(at, at + number.len() + 2));
            }
        }
        found
    }
}

/// The line `References` that a list of numbered addresses follows to the end.
fn references(lines: &[Raw]) -> Option<usize> {
    let heading = lines.iter().rposition(|line| line.indent == 0 && matches!(line.text, "References" | "Verweise"))?;
    let numbered = |line: &Raw| {
        line.text
            .split_once('.')
            .is_some_and(|(number, rest)| number.trim().parse::<u32>().is_ok() && rest.starts_with(' '))
    };
    let rest = lines.get(heading + 1..)?;
    let count = rest.iter().filter(|line| numbered(line)).count();
    (count > 0 && count * 2 >= rest.len()).then_some(heading)
}
