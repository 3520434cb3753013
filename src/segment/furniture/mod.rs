//! The page around the article: which lines are menu, banner, form, share bar, advertisement, footer, and not the text.
//!
//! Nothing here knows a site. For every line many small questions are asked, and none of them decides anything:
//!
//! ```text
//! line → its words      what pages say, in six languages; does it speak to the reader?   vocabulary, signal
//!      → its shape      length, end, capitals, figures, bars, code, copies               feature
//!      → its section    a banner, readers' comments, teasers, boxes of links             section
//!      → its place      before, in or after the longest run of prose; prose nearby;
//!                       does it share words with that run? is it in its language?        spine
//!      → its format     element, region, links, what an extractor would keep             ../markup.rs
//! features of the line and of three lines on either side → score                         weight
//! scores of all lines → probability of each to be text, its neighbours considered        chain
//! ```
//!
//! What each answer is worth is learned from labelled pages (`examples/pages`) and stands in
//! `assets/page-weights.json`, with the figures for pages that the weights never saw. Doubt keeps the text: a line goes
//! if it is text with less than 40 %, in scraped text with less than 20 % unless it has the words of pages; in a text
//! of a few lines only what has such words goes; and what has a paragraph keeps one.
//!
//! How well it does, by the letters that are kept of what should be, and that should be of what is kept, as means over
//! pages of 28 real sites that neither rules nor weights had seen: HTML 99.1 % and 97.1 %; dumps of lynx 94.3 and 94.7,
//! w3m 98.2 and 94.3, links 95.0 and 92.6, inscriptis 99.4 and 94.1, bare text nodes 96.9 and 94.3. The weights that
//! are shipped have learned from those pages too. Of 30 pages of
//! scraped text of our own (`tests/loader.rs`) no line is lost and at most 3 % of the lines around the article are let
//! through.
//!
//! What it gets wrong: notes on the author and summaries of other articles that read like the text; short pages with
//! long teasers; lists of short items without a sentence among them; comments without names or times; and tables that a
//! dumper sets side by side in columns.

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
