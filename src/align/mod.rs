//! Which sentences of two articles tell the same fact, on what evidence, and whether they agree.
//!
//! # Method
//!
//! ```text
//! evidence of both → vocabulary → spaces → index → features → first look → second look → links → passages
//!                    one numbering of   candidates  what two   score of a   among rivals   firm,
//!                    stems, compound    that share  sentences  pair by      and            possible;
//!                    parts and roots    rare words  share      itself       neighbours     relation
//! ```
//!
//! Nothing compares all sentences with all: an inverted index over the rarer words proposes eight partners for each
//! sentence from either side. For these pairs two dozen named features are measured ([`feature`]), a logistic function
//! turns them into a score, and a second one ([`rivalry`]) corrects it by what the rivals and the neighbours score.
//! The weights are in `assets/weights.toml`, with what they were trained on; a link is firm from a threshold on that
//! English texts have lower than German ones; `examples/train` learns them. A linear score over named features was
//! chosen because each link can say why: [`Link::evidence`] lists every shared thing with its places.
//!
//! Word rarity is taken from the two articles themselves, with the language's most common words dimmed: within one
//! event the names that everybody writes carry no news, and that only these two texts can tell.
//!
//! Two linked sentences **differ** if, between firm links, values of one unit (or dates) stand against each other
//! whose wordings leave no common ground; `fast 600` and `590` agree, dollars and euros are never compared. The score
//! of a vote or a match is one value: the same or another. Values must measure the same thing (`kinship`): the words
//! around them have something in common (`context`), the more the further they lie apart. They differ too if somebody
//! else is said to have said the same words, if one office has two names, and, where they are alike to the word, if one
//! says the opposite or a denial of the other (`claim`). They are **verbatim** if most of the shorter one's words
//! stand in shared runs of four. Otherwise they **agree**.
//!
//! # How good it is
//!
//! `DIPTYCH_SHARED=… cargo run --release --example train`, 14 events with hand-made links; each event is measured with
//! weights that were trained without it (in brackets: with weights that saw it):
//!
//! | | German (7 events, 52 links) | English (7 events, 196 links) |
//! | --- | --- | --- |
//! | firm links: precision | 0.71 (0.70) | 0.85 (0.86) |
//! | firm links: recall | 0.33 (0.37) | 0.64 (0.67) |
//! | firm links: F1 | 0.45 (0.48) | 0.73 (0.75) |
//! | right partner first | 0.79 (0.79) | 0.88 (0.89) |
//! | right partner among the first three | 0.87 (0.89) | 0.95 (0.96) |
//! | firm links in 100 sentences of different events | 0.0 | 0.8 |
//!
//! Evidence and alignment of two articles of 5 to 9 KB take half a millisecond and three quarters of one; two texts of
//! 10,000 sentences 0.12 s each and 0.7 s (`cargo bench --bench align`, generated text, one core).
//!
//! # What it gets wrong
//!
//! - The same fact in other words: nothing here knows that sanctions and export controls are one thing. That is why
//!   recall in German, which also hides words in compounds, is a third. A lexicon of concepts would be one more space
//!   in `ground` and its features.
//! - Sentences that share a full name and little else are sometimes taken for one fact; so are the same kind of event
//!   at two times (two matches of one club).
//! - A contradiction that must be understood (`schloss … aus` and `left open`, `peaceful` and `injured`) is not seen,
//!   and of speakers only those with a name in the same sentence: most differences of negation and half of those of
//!   attribution and name are missed. `examples/relations` measures this apart from linking.
//! - Other values also make it less likely that two sentences tell the same fact. Where little else is shared, such a
//!   pair stays a possible link, and a difference between possible links is not told.
//! - Possible links start low, at 0.03, so that a reader who asks for another candidate gets one. Unasked, a reader
//!   sees those from 0.2 on ([`Link::is_likely`]), of which about one in three is right.

mod bag;
mod claim;
mod context;
mod decode;
mod fact;
pub mod feature;
mod ground;
mod index;
mod kinship;
mod link;
mod matching;
mod passage;
mod reason;
mod relation;
pub mod rivalry;
mod rows;
mod score;
mod space;
mod value;
mod vocabulary;
mod weight;

pub use decode::{align, align_with, relations_between};
pub use fact::{Fact, Label, Member, facts};
pub use link::{Alignment, Link, LinkId, Passage, Relation, Shared, Strength, Verdict};
pub use score::{Candidate, among, candidates};
pub use weight::{Logistic, Looks, Thresholds, Weights};
