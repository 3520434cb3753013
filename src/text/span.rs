//! A byte range of a decoded source.

use std::ops::Range;

use serde::Serialize;

/// A half-open byte range into the decoded source of an article. In JSON it is the array `[start, end]`.
///
/// Spans are made by walking the source, so both ends lie on character boundaries. A span is never used on any text but
/// the one that it was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte; never before `start`.
    pub end: usize,
}

impl Span {
    /// A span from `start` to `end`; an end before the start gives an empty span at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether no byte lies in it.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same range, moved `by` bytes to the right: from a part's coordinates to the whole's.
    #[must_use]
    pub fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }

    /// Whether `offset` lies in it.
    pub fn contains(self, offset: usize) -> bool {
        (self.start..self.end).contains(&offset)
    }

    /// Whether all of `other` lies in it.
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// What both have in common, or nothing if they do not overlap.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        (start < end).then_some(Self { start, end })
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The text of this span in `source`: empty if the span was made from another text. This is the one place where
    /// text is cut by numbers.
    pub fn of(self, source: &str) -> &str {
        source.get(self.start..self.end).unwrap_or_default()
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl Serialize for Span {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [self.start, self.end].serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_of_another_text_is_empty_instead_of_a_panic() {
        assert_eq!(Span::new(1, 3).of("ä"), "");
        assert_eq!(Span::new(0, 2).of("ä"), "ä");
    }

    #[test]
    fn touching_spans_do_not_intersect() {
        assert_eq!(Span::new(0, 3).intersection(Span::new(3, 5)), None);
        assert_eq!(Span::new(0, 3).intersection(Span::new(2, 5)), Some(Span::new(2, 3)));
    }
}
