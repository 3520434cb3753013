//! Decisions: what the reader says of two sentences, against or beside what was found, and how that is kept.
//!
//! ```text
//! two sentences + ruling → Decision → record → decisions.jsonl
//! decisions + two articles → Rulings          by what the sentences say, in either order of the articles
//! Alignment + Rulings      → Alignment        what is shown; what was found stays as it is
//! ```
//!
//! A decision knows its sentences by the text of their articles ([`Anchor`](crate::note::Anchor)): it is found again in
//! a file that was renamed or has changed, as long as the sentence stands there unambiguously, and it never lands on
//! another one. Everything but [`Store`] and [`kept`] is pure. The format of the file is described in
//! `docs/decisions-format.md`.

mod apply;
#[expect(clippy::module_inception, reason = "the layer is named after the one thing that it is about")]
mod decision;
mod record;
mod resolve;
mod store;

pub use apply::apply;
pub use decision::{Decision, Judged, Rulings, remember};
pub use resolve::{rulings, sentences_of};
pub use store::{Store, hint, kept};

#[cfg(test)]
mod fixture;
