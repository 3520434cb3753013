//! Markdown: notes, exports of readers and of web clippers, articles as their authors wrote them.
//!
//! Told by several signs at once. Scraped text has lists, a stray `#` and lines of strokes too, and the rules of plain
//! text read those as well: a file is Markdown only if taking it for text would leave marks in what is read.

mod front;
mod lines;
mod read;
mod sign;

pub(super) use read::read;
