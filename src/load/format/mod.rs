//! From the bytes of a file to the text of its articles, whatever the format; told by the content, never by the name.
//!
//! ```text
//! bytes → is it an archive, a document?   epub, pdf
//!       → text in some encoding           (../encoding.rs)
//!       → records, a page, Markdown?      json, html, markdown
//!       → what a dumper wrote?            dump
//!       → text as it is
//! ```
//!
//! Each format is a file of its own with one function from content to [`Part`]s. A reader says what the format says
//! and no more: which lines are the page around the article is weighed for all formats alike, in `segment`.

mod archive;
mod dump;
mod epub;
mod fact;
mod field;
mod foreign;
mod html;
mod json;
mod length;
mod markdown;
mod part;
mod pdf;
mod read;

pub use field::{Field, Key};
pub use part::Reading;
pub(super) use part::{Part, Parts, Refusal};
pub(crate) use pdf::CAUGHT;
pub(super) use read::parts;
