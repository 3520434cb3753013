//! Source text → blocks → sentences → words.

mod word;

pub use word::words;
