//! What reaches the reader and what it asks for.

use super::notice::Notice;
use super::shelf::{ArticleId, Comparison};
use super::view::Size;
use crate::align::Relation;
use crate::command::Key;
use crate::decision::Decision;
use crate::note::{Note, NoteId};
use crate::text::{Pair, Span};

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
    /// Find the links of two articles.
    Compare(Pair<ArticleId>),
    /// Write a note to the notes file.
    Save(Draft),
    /// Delete a note in the notes file.
    Delete(NoteId),
    /// Keep a decision; it is in force already.
    Decide(Box<Decision>),
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
}

/// A note that is not in the notes file yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What the reader wrote.
    pub text: String,
    /// What it is about.
    pub target: Target,
}
