//! What is printed: one article, or the comparison of two, as text for people and as JSON for programs.
//!
//! One file a format. The JSON documents carry `format` and `version`; docs/formats.md describes them, and a version
//! only grows by fields that older readers may ignore.

mod article_json;
mod article_text;
mod compare_json;
mod compare_text;
mod paragraph;

pub use article_json::article_json;
pub use article_text::{Dropped, article_text};
pub use compare_json::compare_json;
pub use compare_text::compare_text;
