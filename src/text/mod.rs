//! What everything else is built of: spans, sides and documents.
//!
//! Positions are byte offsets into the decoded source and nothing else. Whatever is shown, linked or annotated can be
//! traced back to the file, because no layer above invents a coordinate of its own for text.
//!
//! ```text
//! source   "Title\n\nFirst sentence. Second one.\n"
//! block     ^---^  ^---------------------------^
//! sentence         ^-------------^ ^---------^
//! ```

mod address;
mod article;
mod cells;
mod cluster;
mod digits;
mod fold;
pub(crate) mod hash;
mod id;
mod listed;
mod origin;
mod parallel;
#[cfg(test)]
pub(crate) mod sample;
mod side;
mod source;
mod span;
mod stamp;
mod visible;

pub use address::Address;
pub use article::{Article, Block, BlockKind, Dropped, Language, Sentence, Title};
pub(crate) use cells::cluster_cells;
pub use cells::{cells, shorten};
pub(crate) use cluster::{clusters, is_plain};
pub(crate) use digits::digits;
pub use fold::{Folded, fold};
pub use id::{BlockId, SentenceId};
pub use listed::listed;
pub use origin::Origin;
pub(crate) use parallel::{are_long, both, parallel, threads};
pub use side::{Pair, Side};
pub use source::Source;
pub use span::Span;
pub use stamp::Stamp;
pub(crate) use visible::MARKS;
pub use visible::{as_visible, is_hidden, push_visible, visible};
