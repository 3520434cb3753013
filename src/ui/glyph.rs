//! The marks of the screen, in Unicode, in ASCII, and as words for screen readers. Colour only adds to them.

use crate::align::{Relation, Ruling};
use crate::reader::Glyphs;

/// One set of marks.
#[derive(Debug, Clone, Copy)]
pub(super) struct GlyphSet {
    /// How a sentence relates to the other side.
    pub link: LinkGlyphs,
    /// What the reader decided about a link.
    pub decided: DecidedGlyphs,
    /// Between two values that differ.
    pub against: &'static str,
    /// Between parts of a line.
    pub dot: &'static str,
    /// Beside the rows of the current sentence and of its partner.
    pub bar: &'static str,
    /// Beside a sentence with a note.
    pub note: &'static str,
    /// Before what should be known of how a file was read.
    pub notice: &'static str,
    /// Before the letter of the focused side.
    pub focus: &'static str,
    /// Before a heading, a list item, a caption.
    pub blocks: [&'static str; 3],
    /// What was cut off.
    pub ellipsis: &'static str,
    /// The partner is further up or further down.
    pub arrows: [&'static str; 2],
    /// A line, the corners that lead it up or down, and its two ends.
    pub line: LineGlyphs,
}

/// The marks of links.
#[derive(Debug, Clone, Copy)]
pub(super) struct LinkGlyphs {
    /// Same wording.
    pub verbatim: &'static str,
    /// Same fact in other words.
    pub agrees: &'static str,
    /// Same fact, another value.
    pub differs: &'static str,
    /// Told by this side only.
    pub only_here: &'static str,
}

/// The marks behind those of links, where the reader has decided.
#[derive(Debug, Clone, Copy)]
pub(super) struct DecidedGlyphs {
    /// Confirmed, be it with another relation.
    pub confirmed: &'static str,
    /// Linked by hand.
    pub by_hand: &'static str,
    /// Rejected.
    pub rejected: &'static str,
}

/// Pieces of a connector, and of the box around a card.
#[derive(Debug, Clone, Copy)]
pub(super) struct LineGlyphs {
    pub horizontal: &'static str,
    /// The part of a bar that is done.
    pub done: &'static str,
    pub vertical: &'static str,
    pub ends: [&'static str; 2],
    pub down_left: &'static str,
    pub down_right: &'static str,
    pub up_left: &'static str,
    pub up_right: &'static str,
}

const UNICODE: GlyphSet = GlyphSet {
    link: LinkGlyphs { verbatim: "=", agrees: "≈", differs: "≠", only_here: "·" },
    decided: DecidedGlyphs { confirmed: "✓", by_hand: "+", rejected: "×" },
    against: "↔",
    dot: "·",
    bar: "▌",
    note: "✎",
    notice: "*",
    focus: "▸",
    blocks: ["§", "•", "▫"],
    ellipsis: "…",
    arrows: ["▲", "▼"],
    line: LineGlyphs {
        horizontal: "─",
        done: "━",
        vertical: "│",
        ends: ["├", "┤"],
        down_left: "╮",
        down_right: "╭",
        up_left: "╯",
        up_right: "╰",
    },
};

const ASCII: GlyphSet = GlyphSet {
    link: LinkGlyphs { verbatim: "=", agrees: "~", differs: "!", only_here: "." },
    decided: DecidedGlyphs { confirmed: "v", by_hand: "+", rejected: "x" },
    against: "<>",
    dot: "-",
    bar: "|",
    note: "*",
    notice: "@",
    focus: ">",
    blocks: ["#", "-", "["],
    ellipsis: "...",
    arrows: ["^", "v"],
    line: LineGlyphs {
        horizontal: "-",
        done: "=",
        vertical: "|",
        ends: ["+", "+"],
        down_left: "+",
        down_right: "+",
        up_left: "+",
        up_right: "+",
    },
};

/// As in ASCII, where there is no word for it.
const WORDS: GlyphSet = GlyphSet {
    link: LinkGlyphs { verbatim: " same words", agrees: " agrees", differs: " differs", only_here: "only here" },
    decided: DecidedGlyphs { confirmed: " confirmed", by_hand: " by hand", rejected: " rejected" },
    against: "against",
    dot: ",",
    bar: " ",
    note: "note",
    blocks: [""; 3],
    arrows: ["above ", "below "],
    line: LineGlyphs {
        horizontal: " ",
        done: " ",
        vertical: " ",
        ends: [" "; 2],
        down_left: " ",
        down_right: " ",
        up_left: " ",
        up_right: " ",
    },
    ..ASCII
};

impl GlyphSet {
    /// The marks that the terminal can show.
    pub(super) fn of(glyphs: Glyphs) -> &'static Self {
        match glyphs {
            Glyphs::Unicode => &UNICODE,
            Glyphs::Ascii => &ASCII,
            Glyphs::Words => &WORDS,
        }
    }

    /// The mark of a relation.
    pub(super) fn relation(&self, relation: Relation) -> &'static str {
        match relation {
            Relation::Verbatim => self.link.verbatim,
            Relation::Agrees => self.link.agrees,
            Relation::Differs => self.link.differs,
        }
    }

    /// The mark of a decision.
    pub(super) fn ruling(&self, ruling: Ruling) -> &'static str {
        match ruling {
            Ruling::Confirmed | Ruling::Related(_) => self.decided.confirmed,
            Ruling::Linked(_) => self.decided.by_hand,
            Ruling::Rejected => self.decided.rejected,
        }
    }
}
