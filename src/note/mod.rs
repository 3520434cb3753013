//! Notes: what the reader wrote beside a sentence or a linked pair, and how it finds its place again.
//!
//! ```text
//! Article + Span → Anchor → Note → record → notes.jsonl
//! notes.jsonl → log → notes → places in an article: same, exact, moved, orphan
//! ```
//!
//! Everything but [`Store`] is pure. The format of the file is described in `docs/notes-format.md`.

mod anchor;
mod claim;
#[cfg(test)]
mod fixture;
mod footing;
mod log;
mod markdown;
#[expect(clippy::module_inception, reason = "the layer is named after the one thing that it is about")]
mod note;
mod place;
mod plain;
mod reanchor;
mod record;
mod store;
mod wording;

pub use anchor::{Anchor, SourceHash};
pub use footing::Footing;
pub use markdown::is_page;
pub use note::{Note, NoteId, Targets};
pub use place::{Place, Search, places};
pub use reanchor::{Found, reanchor};
pub use store::{Problem, Store, StoreError};
