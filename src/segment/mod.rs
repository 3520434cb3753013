//! Source text → blocks → sentences → words.

mod abbreviation;
mod article;
mod block;
mod credit;
mod date;
mod furniture;
mod language;
mod line;
mod list;
mod metadata;
mod quote;
mod sentence;
mod word;

pub use article::article;
pub use word::words;
