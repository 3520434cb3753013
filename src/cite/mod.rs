//! Passages and linked pairs with where they come from: what is taken elsewhere, as text and as Markdown.
//!
//! ```text
//! “The council voted 7 to 4.”                 > The council voted 7 to 4.
//! — Ada Holm, Council closes pier, Courier,   >
//!   2025-03-03, https://courier.example/pier  > — Ada Holm, Council closes pier, Courier, …
//! ```
//!
//! The rule: what is quoted are the source's own characters, as they are safe to show. Nothing that a terminal, a shell
//! or Markdown would obey leaves this layer.

mod citation;
mod markdown;
mod pair;
mod passage;

pub(crate) use citation::Part;
pub(crate) use markdown::{push_line, push_quotation};
pub use pair::pair;
pub use passage::passage;
