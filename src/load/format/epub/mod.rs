//! EPUB: issues of magazines and collections as `calibre` makes them, books. Each chapter is an article, the book its
//! outlet.

mod read;
mod xhtml;

pub(super) use read::read;
