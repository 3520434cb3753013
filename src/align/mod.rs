//! Which sentences of two articles tell the same fact, on what evidence, and whether they agree.
//!
//! # Method
//!
//! ```text
//! evidence of both → vocabulary → spaces, bags → index → features → first look → second look → links → passages, facts
//!                    one numbering  of stems,   candidates  what two   score of a   among rivals   firm,
//!                    of stems and   names, rows by rare     sentences  pair by      and            possible;
//!                    concepts       of words    words       share      itself       neighbours     relation
//! ```
//!
//! Nothing compares all sentences with all: inverted indexes over the rarer words and over shared wording propose a
//! dozen partners for each sentence from either side. For these pairs about three dozen named features are measured
//! ([`feature`]), a logistic function turns them into a score, and a second one ([`rivalry`]) corrects it by what the
//! rivals and the neighbours score and by how near the two articles are at all. The weights are in
//! `assets/weights.toml`, with what they were trained on; `examples/train` learns them. Articles in two languages have
//! weights of their own. A linear score over named features was chosen because each link can say why:
//! [`Link::evidence`] lists every shared thing with its places. Trees over the same features were no better
//! (`docs/alignment.md` tells of every try).
//!
//! A word is known by several keys: its stem, the words of the texts that it begins or ends with, and the concepts that
//! the thesaurus has for it (`crate::evidence`). Each word of a sentence counts once, by the best key that it shares
//! with the other sentence. It weighs by its rarity in the two articles, with the news' common words dimmed, and beside
//! that by its rarity in the news alone: within one event the names that everybody writes carry no news, and yet a
//! sentence that tells all that another tells is its partner, be it ever so often told.
//!
//! Two linked sentences **differ** if, between firm links, values that measure the same thing stand against each other
//! and leave no common ground (`fast 600` and `590` agree, dollars and euros are never compared), if dates contradict,
//! if one office has two holders, one quotation two speakers, or if one side denies what the other says in nearly its
//! words. They are **verbatim** if most of the shorter one's words stand in shared runs of four. Otherwise they
//! **agree**.
//!
//! # How good it is
//!
//! `DIPTYCH_SHARED=… cargo run --release --example train`: 14 events of the press with hand-made links; each event is
//! measured with weights that were trained without it (in brackets: with weights that saw it). Beside it 28 events of
//! our own in `tests/gold`, which are harder: their accounts share fewer words.
//!
//! | | German, press | English, press | German, own | English, own | across, own |
//! | --- | --- | --- | --- | --- | --- |
//! | links | 52 | 196 | 496 | 177 | 376 |
//! | firm links: precision | 0.69 (0.83) | 0.88 (0.88) | 0.90 | 0.73 | 0.85 |
//! | firm links: recall | 0.35 (0.37) | 0.69 (0.73) | 0.23 | 0.42 | 0.31 |
//! | firm links: F1 | 0.46 (0.51) | 0.77 (0.80) | 0.37 | 0.53 | 0.45 |
//! | right partner first | 0.83 (0.84) | 0.92 (0.93) | 0.66 | 0.78 | 0.73 |
//! | among the first three | 0.97 (0.97) | 0.98 (0.98) | 0.77 | 0.89 | 0.84 |
//! | "differs" on firm links: precision | – | 1 of 3 | 0.95 | 4 of 5 | 9 of 11 |
//! | "differs" on firm links: recall | – | 1 of 4 | 0.67 | 0.29 | 0.53 |
//! | firm links in 100 sentences of different events | 0.0 | 0.6 | 0.3 | 1.7 | 0.5 |
//!
//! A score says how often such a link is right: of English ones from 0.9 on 69 of 69 were, of those from 0.5 to 0.6 12
//! of 15 (the same command prints all tenths).
//!
//! # What it gets wrong
//!
//! - The same fact in other words, still. The thesaurus makes articles in two languages comparable; within one language
//!   it adds little to what spelling and neighbours tell, because nearly every sentence of an event shares some meaning
//!   with every other one.
//! - Sentences that share a full name and little else are sometimes taken for one fact; so are the same kind of event
//!   at two times (two matches of one club).
//! - Denials are seen only where the wording is nearly the same; of 117 in the gold none is found. Speakers that are
//!   named by a pronoun or in the sentence before are not seen.
//! - Possible links start low, at 0.01, so that a reader who asks for another candidate gets one. Unasked, a reader
//!   sees those from 0.2 on ([`Link::is_likely`]), of which about one in three is right.
//!
//! # What it costs
//!
//! Two articles of 10,000 sentences take about 2 s once their evidence is there, and cost grows with the text, not with
//! its square: `cargo bench --bench align`, beside plain TF-IDF; `benches/beside.py` beside scikit-learn as whole
//! processes. `docs/alignment.md` has the figures.

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
mod ruling;
mod score;
mod space;
mod value;
mod vocabulary;
mod weight;

pub use decode::{align, align_with, relations_between, relations_on};
pub use fact::{Fact, Label, Member, facts, told_together};
pub use ground::Basis;
pub(crate) use link::CERTAIN;
pub use link::{Alignment, Link, LinkId, Passage, Relation, Shared, Strength, Verdict};
pub use ruling::Ruling;
pub use score::{Candidate, among, candidates};
pub use weight::{Logistic, Looks, Thresholds, Weights};
