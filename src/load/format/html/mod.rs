//! A saved web page: its lines with what the page's elements say of them, and what it states about the article.
//!
//! ```text
//! page → elements (tree)  → lines with element, region, share of links   walk, region
//!      → extractor        → which of the lines it would keep             extract
//!      → JSON-LD, Open Graph, meta, time → headline, byline, date, …     stated, linked_data, address
//! ```
//!
//! Nothing is fetched or run: scripts are not text, and no address in a page is opened. Elements nested deeper than
//! [`DEEPEST`](page::DEEPEST) are cut, and so is a page that is longer than [`LONGEST`](page::LONGEST) or that takes
//! too long ([`tree`]).

mod address;
mod extract;
mod linked_data;
mod page;
mod region;
mod stated;
mod tree;
mod walk;

pub(super) use page::{is_html, read, whole};
