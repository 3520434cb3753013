//! What a reader of a format gives, and what it is told.

use encoding_rs::Encoding;

use super::field::Field;
use crate::segment::Markup;
use crate::text::Origin;

/// How files are read, as far as the user says.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The encoding of all text files; nothing to find it out.
    pub encoding: Option<&'static Encoding>,
    /// Where records hold what, before the usual names.
    pub fields: Vec<Field>,
}

/// What a file has of one article.
#[derive(Debug, Clone, Default)]
pub(in crate::load) struct Part {
    /// The text to read.
    pub(in crate::load) text: String,
    /// Where it stands in the file.
    pub(in crate::load) origin: Origin,
    /// What the format says about it.
    pub(in crate::load) markup: Markup,
    /// What the reader should know.
    pub(in crate::load) notices: Vec<String>,
}

/// A file, read.
#[derive(Debug, Clone, Default)]
pub(in crate::load) struct Parts {
    /// The name of its format.
    pub(in crate::load) format: &'static str,
    /// The name of its encoding.
    pub(in crate::load) encoding: &'static str,
    /// What holds for all of its articles.
    pub(in crate::load) notices: Vec<String>,
    /// Its articles; most formats have one.
    pub(in crate::load) articles: Vec<Part>,
}

impl Parts {
    /// A file of one article.
    pub(in crate::load) fn one(format: &'static str, part: Part) -> Self {
        Self { format, articles: vec![part], ..Self::default() }
    }
}

/// Why there is no text in some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::load) enum Refusal {
    /// It is no text in any encoding: the first byte that shows it.
    Binary(usize),
    /// There is nothing but white space.
    Empty,
    /// Records of which none has a text, with the names of their fields.
    NoText(Vec<String>),
    /// JSON that cannot be read from its beginning on, with what is wrong.
    BrokenJson(String),
    /// It is something that diptych does not read: what it is, and what to do about it.
    Foreign(&'static str, &'static str),
}
