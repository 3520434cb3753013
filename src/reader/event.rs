//! What reaches the reader and what it asks for.

use super::notice::Notice;
use super::rereading::Reread;
use super::shelf::{ArticleId, Comparison, Standing};
use super::theming::ListedTheme;
use super::view::{Size, ThemeId};
use crate::align::Relation;
use crate::command::Key;
use crate::decision::Decision;
use crate::note::{Note, NoteId};
use crate::text::{Address, Pair, Span};

/// Something happened.
#[derive(Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// A mouse button was pressed on a cell.
    Press {
        /// Column, from 0.
        column: u16,
        /// Row, from 0.
        row: u16,
    },
    /// The mouse was moved to a cell with its button held.
    Drag {
        /// Column, from 0.
        column: u16,
    },
    /// The mouse button was released.
    Release,
    /// The wheel was turned over a cell.
    Wheel {
        /// Column, from 0.
        column: u16,
        /// Row, from 0.
        row: u16,
        /// Rows to scroll, downwards if positive.
        rows: isize,
    },
    /// The screen has another size.
    Resize(Size),
    /// A comparison that was asked for is there.
    Compared(Box<Comparison>),
    /// A note is in the notes file.
    Saved(Box<Note>),
    /// A note is deleted in the notes file.
    Deleted(NoteId),
    /// How the files of articles stand beside what was read of them; nothing for one that is as it was.
    Looked(Vec<(ArticleId, Option<Standing>)>),
    /// Files that had changed were read anew.
    Reread(Box<Reread>),
    /// The themes that there are, to choose from.
    Themes(Vec<ListedTheme>),
    /// Something that was asked for failed, or has something to say.
    Told(Notice),
}

/// Something for the shell to do: the reader opens no file and knows no terminal.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Stop like any program on Ctrl-Z.
    Suspend,
    /// Draw every cell anew.
    Redraw,
    /// Take the mouse, or leave it to the terminal, as the view says now.
    SwitchMouse,
    /// Find the links of two articles.
    Compare(Pair<ArticleId>),
    /// Write a note to the notes file.
    Save(Draft),
    /// Delete a note in the notes file.
    Delete(NoteId),
    /// Keep a decision; it is in force already.
    Decide(Box<Decision>),
    /// Put a text into the clipboard.
    Copy(Copied),
    /// Open an article's file in the user's editor, at a place.
    Edit(Spot),
    /// Open a page in the user's browser.
    Browse(Address),
    /// Read the files that have changed anew.
    Reread,
    /// Say which themes there are.
    ListThemes,
    /// A theme was chosen: keep it for the next start, and say so.
    KeepTheme(ThemeId),
}

/// A text to be taken elsewhere; nothing in it acts on a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// What it is, in a word.
    pub what: &'static str,
    /// All of it.
    pub text: String,
}

/// A place in an article of the shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The article.
    pub article: ArticleId,
    /// What is annotated in it.
    pub span: Span,
}

/// What a note is to be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// One sentence.
    Sentence(Spot),
    /// Two linked sentences.
    Linked {
        /// Where they stand.
        spots: Pair<Spot>,
        /// How they relate.
        relation: Relation,
    },
}

impl Target {
    /// Every place, left first.
    pub fn spots(&self) -> Vec<Spot> {
        match self {
            Self::Sentence(spot) => vec![*spot],
            Self::Linked { spots, .. } => vec![spots.left, spots.right],
        }
    }

    /// Moves the places in one article to where `moved` says.
    pub(super) fn move_spans(&mut self, article: ArticleId, moved: impl Fn(Span) -> Span) {
        let spots = match self {
            Self::Sentence(spot) => vec![spot],
            Self::Linked { spots, .. } => vec![&mut spots.left, &mut spots.right],
        };
        for spot in spots.into_iter().filter(|spot| spot.article == article) {
            spot.span = moved(spot.span);
        }
    }
}

/// A note that is not in the notes file yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What the reader wrote.
    pub text: String,
    /// What it is about.
    pub target: Target,
}
