//! PDF: pages as they are printed. `pdf-extract` finds the characters and their lines; what a page broke is joined by
//! [`flow`].
//!
//! The packages below read what anybody may have written: they run on a thread of their own, whose panics are caught
//! and which is given up after a while, and only after it is clear that the document fits into memory.

mod flow;
mod read;
mod size;
mod tame;

pub(crate) use read::CAUGHT;
pub(super) use read::{is_pdf, read};
