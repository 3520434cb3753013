//! The page around the article: which lines are menu, banner, form, share bar, advertisement, footer, and not the text.
//!
//! Nothing here knows a site. Every line gets points for being part of the page, each with its reason, and goes from
//! four points on:
//!
//! - its words ([`vocabulary`]): is it nothing but what pages say, or dense with it; does it speak to the reader?
//! - its shape ([`signal`]): figures alone, bars of short parts, addresses, doubled or repeated lines;
//! - its place ([`place`]): before the first or after the last paragraph, beside lines that go, below a label;
//! - sections ([`section`]) that read like prose: a banner, readers' comments, teasers, boxes of links.
//!
//! Doubt keeps the text, because a lost paragraph is worse than a menu line that is shown: prose goes only if it is
//! dense with page words and has more against it, and never if the rest of the article has the same theme (an article
//! about cookies is no banner); a short line stays if the article's paragraphs use its words.
//!
//! How good it is, by `tests/loader.rs` (30 pages of our own writing) and by five real ones: of 237 lines of text and
//! 228 sentences none is lost; of 408 lines around it 400 are left out, of the real pages' 34 all. The pages were
//! written in four batches; before the rules were mended for a batch, they lost nothing of it either and left out 69,
//! 85 and 86 % of the lines around (second to fourth batch): that is what to expect of a page that nobody has seen.
//! What stays is mostly what reads like a sentence of the article: notes on authors, calls without a page's word in
//! them.

mod chain;
mod feature;
mod page;
mod section;
mod signal;
mod spine;
mod training;
mod vocabulary;
mod weight;

pub use chain::{Sums, Ties, sums};
pub use feature::ZONES;
pub(super) use page::{Judgement, Page};
pub use training::{PageLine, page_lines};
pub use weight::{PageWeights, REACH, Window};
