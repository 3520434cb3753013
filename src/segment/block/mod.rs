//! Kept lines → blocks: which of them are headings, items, questions, quotations, captions, and which belong together.
//!
//! A line is a block, with one exception: a speaker's name on a line of its own (`Anna Kolbe:`) opens the answer that
//! follows and is the beginning of its first sentence, so that a reader sees who speaks and no link ever rests on a
//! bare name.

mod build;
mod heading;
mod interview;
mod mark;

pub(super) use build::{Piece, pieces};
