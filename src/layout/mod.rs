//! Text and width in, rows out: wrapping, hyphenation, the rows of an article, linked scrolling.
//!
//! Every row knows which bytes of the source it shows, so that a sentence, a number or a note can be found in it again.
//! Nothing is wrapped before it is asked for: an article is cut into *stretches* (blocks, and long blocks into runs of
//! sentences), each wraps when one of its rows is first looked at, and there are no row numbers that would need the
//! rows before. A position in the rows is a [`Place`]; one that outlives a change of width is a byte offset of the
//! source.
//!
//! ```text
//! source text ─ shown ─ glyphs ─ wrap, hyphen ─ lines ─ row ─ rows of one stretch ─ flow
//! links ─ linked ─ offset on one side ↔ offset on the other
//! ```

mod flow;
mod header;
mod hyphen;
mod linked;
mod place;
mod row;
mod shown;
mod stretch;
mod wrap;

pub use flow::Flow;
pub use hyphen::Hyphenation;
pub use linked::ScrollMap;
pub use place::Place;
pub use row::{Marker, Part, Piece, Row, RowKind};
pub use stretch::{Measure, sentence_rows};
