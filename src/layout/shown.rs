//! Display text: what is shown of a run of source text, grapheme cluster by grapheme cluster, and where each one stands
//! in the source.
//!
//! The rule: the source spans of the glyphs follow one another without a hole. What is not shown (soft hyphens, the
//! blanks after the first of a run) belongs to the glyph before it, so every byte of the source is some glyph's.

use unicode_width::UnicodeWidthChar as _;

use crate::text::{MARKS, SentenceId, Span, cluster_cells, clusters, push_visible};

/// What is shown for a cluster that is wider than the whole row.
const STAND_IN: &str = "\u{fffd}";

/// Whether a row may end before a glyph inside a word, as the source says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Seam {
    /// It says nothing.
    #[default]
    None,
    /// A soft hyphen stands there.
    Hyphen,
    /// A zero-width space stands there.
    Free,
}

/// One grapheme cluster as it is shown.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    /// Where it stands in the display text.
    pub(super) text: Span,
    /// What it shows of the source.
    pub(super) source: Span,
    /// How many cells it takes.
    pub(super) cells: usize,
    /// The sentence that it is part of; nothing between sentences and in the title block.
    pub(super) sentence: Option<SentenceId>,
    /// What the source says about a break before it.
    pub(super) seam: Seam,
}

/// The display text of a run of source text.
#[derive(Debug)]
pub(super) struct Shown {
    /// All glyphs one after the other.
    pub(super) text: String,
    /// In the order of the text.
    pub(super) glyphs: Vec<Glyph>,
    /// No glyph is wider.
    room: usize,
}

impl Shown {
    /// An empty display text for rows of `room` cells (at least one).
    pub(super) fn new(room: usize) -> Self {
        Self { text: String::new(), glyphs: Vec::new(), room: room.max(1) }
    }

    /// Appends the source text that begins at byte `base`.
    pub(super) fn push(&mut self, source: &str, base: usize, sentence: Option<SentenceId>) {
        let Visible { text, origins } = Visible::of(source, self.ends_blank());
        let mut origins = origins.iter().peekable();
        let (mut start, first) = (0, self.glyphs.len());
        for cluster in clusters(&text) {
            let origin = origins.peek().map_or(Origin::default(), |origin| **origin);
            let begin = if self.glyphs.len() == first { base } else { base + origin.source };
            self.close(begin, first);
            self.push_cluster(cluster, Span::new(begin, base + source.len()), sentence, origin.seam);
            start += cluster.len();
            while origins.next_if(|origin| origin.shown < start).is_some() {}
        }
    }

    /// Appends a blank for what stands between two sentences, if there is anything and no blank yet.
    pub(super) fn push_gap(&mut self, gap: Span) {
        if !gap.is_empty() && !self.ends_blank() {
            self.push_cluster(" ", gap, None, Seam::None);
        }
    }

    /// The display text of a glyph.
    pub(super) fn text_of(&self, glyph: &Glyph) -> &str {
        glyph.text.of(&self.text)
    }

    /// Whether a row may end at this glyph because it is a blank.
    pub(super) fn is_blank(&self, glyph: &Glyph) -> bool {
        self.text_of(glyph) == " "
    }

    /// Whether another blank would be one too many: after a blank, and before the first glyph.
    fn ends_blank(&self) -> bool {
        self.text.is_empty() || self.text.ends_with(' ')
    }

    /// Lets the glyph before end where the next begins, if both are of the run that begins with glyph `first`.
    fn close(&mut self, end: usize, first: usize) {
        if self.glyphs.len() > first
            && let Some(last) = self.glyphs.last_mut()
        {
            last.source = Span::new(last.source.start, end);
        }
    }

    fn push_cluster(&mut self, cluster: &str, source: Span, sentence: Option<SentenceId>, seam: Seam) {
        let start = self.text.len();
        if cluster.len() > MARKS {
            let mut marks = 0;
            self.text.extend(cluster.chars().filter(|c| {
                marks += usize::from(c.width() == Some(0));
                marks <= MARKS
            }));
        } else {
            self.text.push_str(cluster);
        }
        let mut text = Span::new(start, self.text.len());
        let mut cells = cluster_cells(text.of(&self.text));
        if cells > self.room {
            self.text.truncate(start);
            self.text.push_str(STAND_IN);
            (text, cells) = (Span::new(start, self.text.len()), 1);
        }
        self.glyphs.push(Glyph { text, source, cells, sentence, seam });
    }
}

/// A character of the display text and where it comes from.
#[derive(Debug, Clone, Copy, Default)]
struct Origin {
    /// Byte offset in the display text of this run.
    shown: usize,
    /// Byte offset in the source text of this run.
    source: usize,
    /// What the source says about a break before it.
    seam: Seam,
}

/// A run of source text as it is safe to show, runs of blanks as one.
struct Visible {
    text: String,
    origins: Vec<Origin>,
}

impl Visible {
    fn of(source: &str, after_blank: bool) -> Self {
        let mut text = String::with_capacity(source.len());
        let mut origins = Vec::with_capacity(source.len());
        let (mut seam, mut blank) = (Seam::None, after_blank);
        for (offset, c) in source.char_indices() {
            match c {
                '\u{ad}' => seam = Seam::Hyphen,
                '\u{200b}' => seam = Seam::Free,
                _ => {
                    let shown = text.len();
                    push_visible(&mut text, c);
                    let is_blank = text.len() == shown + 1 && text.ends_with(' ');
                    if is_blank && blank {
                        text.truncate(shown);
                    } else if text.len() > shown {
                        blank = is_blank;
                        origins.push(Origin { shown, source: offset, seam: std::mem::take(&mut seam) });
                    }
                }
            }
        }
        Self { text, origins }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(source: &str) -> Shown {
        let mut shown = Shown::new(80);
        shown.push(source, 100, None);
        shown
    }

    #[test]
    fn line_breaks_and_runs_of_blanks_become_one_blank_and_keep_their_source() {
        let shown = shown("am\r\n  Kai");
        assert_eq!(shown.text, "am Kai");
        let spans: Vec<_> = shown.glyphs.iter().map(|glyph| (glyph.source.start, glyph.source.end)).collect();
        assert_eq!(spans, [(100, 101), (101, 102), (102, 106), (106, 107), (107, 108), (108, 109)]);
    }

    #[test]
    fn a_soft_hyphen_is_not_shown_but_remembered() {
        let shown = shown("Zoll\u{ad}amt");
        assert_eq!(shown.text, "Zollamt");
        assert_eq!(shown.glyphs[4].seam, Seam::Hyphen);
        assert_eq!(shown.glyphs[3].source, Span::new(103, 106));
    }

    #[test]
    fn marks_without_end_are_cut_and_a_family_is_one_glyph() {
        let smeared = shown(&format!("e{}", "\u{301}".repeat(100)));
        assert_eq!((smeared.glyphs.len(), smeared.text.chars().count()), (1, 1 + MARKS));
        assert_eq!(smeared.glyphs[0].source.len(), 201);
        assert_eq!(shown("👨\u{200d}👩\u{200d}👧").glyphs.len(), 1);
    }

    #[test]
    fn a_cluster_wider_than_the_row_is_replaced() {
        let mut narrow = Shown::new(1);
        narrow.push("漢a", 0, None);
        assert_eq!(narrow.text, "\u{fffd}a");
        assert!(narrow.glyphs.iter().all(|glyph| glyph.cells == 1));
    }
}
