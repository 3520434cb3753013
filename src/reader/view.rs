//! How the reader looks at the pair: size of the screen and what can be switched.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::layout::Hyphenation;

/// The screen in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Columns.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
}

/// Which panes are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arrangement {
    /// Side by side where there is room for it.
    #[default]
    Automatic,
    /// Side by side at any width.
    SideBySide,
    /// One text at a time.
    Single,
    /// One sentence at a time, with its partner below.
    Sentence,
}

/// Whether the panes scroll together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scrolling {
    /// The other pane follows by the links.
    #[default]
    Linked,
    /// The other pane follows by the share of the text.
    Proportional,
    /// Each pane by itself.
    Free,
}

/// Which sentences are shown as they are; the others are dimmed, and the cursor steps over them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Filter {
    /// Every sentence.
    #[default]
    All,
    /// Those that differ from their partner.
    Differences,
    /// Those that only one side tells.
    OnlyHere,
    /// Those with a link that is not reviewed.
    Unreviewed,
    /// Those with a note.
    Noted,
}

impl Filter {
    /// All of them, in the order of their list.
    pub const EVERY: [Self; 5] = [Self::All, Self::Differences, Self::OnlyHere, Self::Unreviewed, Self::Noted];

    /// What it is called in a list.
    pub fn title(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Differences => "differences",
            Self::OnlyHere => "only here",
            Self::Unreviewed => "not reviewed",
            Self::Noted => "with a note",
        }
    }

    /// What a sentence is called that it lets pass.
    pub fn noun(self) -> &'static str {
        match self {
            Self::All => "sentence",
            Self::Differences => "difference",
            Self::OnlyHere => "sentence that only this side tells",
            Self::Unreviewed => "link that is not reviewed",
            Self::Noted => "sentence with a note",
        }
    }
}

/// What the screen is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Glyphs {
    /// Box drawing and signs.
    #[default]
    Unicode,
    /// Nothing beyond ASCII in our own marks.
    Ascii,
    /// Words in place of marks, and no lines: what a screen reader can say.
    Words,
}

/// Whose the mouse is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mouse {
    /// Clicks and the wheel come to the reader.
    #[default]
    Taken,
    /// The terminal keeps it, for its own selection.
    Left,
}

/// How wide a text can be set, in cells: below, most German words would be broken; above, the eye misses the next line.
pub const MEASURES: RangeInclusive<u16> = 30..=76;
/// The number of a theme; what it looks like is for `ui` to know. The default one is the one that came first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ThemeId(u16);

impl ThemeId {
    /// The theme at `index` of those that there are.
    pub fn new(index: usize) -> Self {
        Self(u16::try_from(index).unwrap_or(u16::MAX))
    }

    /// Its place among them.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Where two texts side by side are divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Divider {
    /// Cells that the left text has more than the right one, or less.
    pub lead: i16,
    /// Whether the mouse holds it.
    pub held: bool,
}

/// Size and switches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// The screen.
    pub size: Size,
    /// Which panes are shown.
    pub arrangement: Arrangement,
    /// Whether the panes scroll together.
    pub scrolling: Scrolling,
    /// Which sentences are shown as they are.
    pub filter: Filter,
    /// Where two texts side by side are divided.
    pub divider: Divider,
    /// Whose the mouse is.
    pub mouse: Mouse,
    /// What marks are drawn with.
    pub glyphs: Glyphs,
    /// The widest a text gets, in cells.
    pub measure: u16,
    /// Whether words are hyphenated.
    pub hyphenation: Hyphenation,
    /// The theme that is drawn.
    pub theme: ThemeId,
}

impl Default for View {
    fn default() -> Self {
        Self {
            size: Size { columns: 80, rows: 24 },
            arrangement: Arrangement::default(),
            scrolling: Scrolling::default(),
            filter: Filter::default(),
            divider: Divider::default(),
            mouse: Mouse::default(),
            glyphs: Glyphs::default(),
            measure: 76,
            hyphenation: Hyphenation::default(),
            theme: ThemeId::default(),
        }
    }
}
