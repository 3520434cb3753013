//! A note: what the reader wrote about a sentence or about a linked pair.
//!
//! A note stands by itself: its anchors hold the quotations, so that it can be read when the articles are gone.

use std::fmt;

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::anchor::{Anchor, hexadecimal};
use crate::align::Relation;
use crate::text::Pair;

/// The name of a note: an IRI, the same for ever and in every file that the note is copied to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteId(String);

impl NoteId {
    /// The name of a new note, `urn:diptych:note:<time>-<hash>`: 16 hexadecimal digits of the nanoseconds since 1970,
    /// and 12 of a hash of what the note says, of what it quotes and of `salt`. The salt keeps two notes apart that are
    /// written with the same words in the same instant.
    fn new(created: Timestamp, text: &str, targets: &Targets, salt: u64) -> Self {
        let mut hash = Sha256::new();
        hash.update(salt.to_le_bytes());
        for part in targets.anchors().map(|anchor| anchor.quote.as_str()).chain([text]) {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
        let digest = hexadecimal(&hash.finalize());
        Self(format!(
            "urn:diptych:note:{:016x}-{}",
            created.as_nanosecond() as u64,
            digest.get(..12).unwrap_or(&digest)
        ))
    }

    /// A name as it stands in a file.
    pub(super) fn written(name: String) -> Self {
        Self(name)
    }

    /// The name as it stands in the file.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NoteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a note is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Targets {
    /// One sentence.
    One(Anchor),
    /// Two sentences, one of each side.
    Pair {
        /// Where they stand.
        anchors: Box<Pair<Anchor>>,
        /// How the two related when the note was written; nothing if they were not linked.
        relation: Option<Relation>,
    },
}

impl Targets {
    /// The anchors, left first.
    pub fn anchors(&self) -> impl Iterator<Item = &Anchor> {
        let (first, second) = match self {
            Self::One(anchor) => (anchor, None),
            Self::Pair { anchors, .. } => (&anchors.left, Some(&anchors.right)),
        };
        std::iter::once(first).chain(second)
    }

    /// Two sentences and how they relate, if they are linked.
    pub fn pair(anchors: Pair<Anchor>, relation: Option<Relation>) -> Self {
        Self::Pair { anchors: Box::new(anchors), relation }
    }

    /// How the two sentences related when the note was written, if it is about a linked pair.
    pub fn relation(&self) -> Option<Relation> {
        match self {
            Self::One(_) => None,
            Self::Pair { relation, .. } => *relation,
        }
    }
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its name.
    pub id: NoteId,
    /// What the reader wrote: plain text of any number of lines.
    pub text: String,
    /// When it was first written.
    pub created: Timestamp,
    /// When it was last changed, if it ever was.
    pub modified: Option<Timestamp>,
    /// What it is about.
    pub targets: Targets,
    /// Texts that somebody wrote at the same time without knowing the one in `text`, oldest first; an edit that knows
    /// them settles it. Usually none.
    pub rivals: Vec<String>,
}

impl Note {
    /// A new note, written at `created`. The same arguments give the same note; see [`Store::new_note`] for the salt.
    ///
    /// [`Store::new_note`]: super::Store::new_note
    pub fn new(text: impl Into<String>, targets: Targets, created: Timestamp, salt: u64) -> Self {
        let text = text.into();
        let id = NoteId::new(created, &text, &targets, salt);
        Self { id, text, created, modified: None, targets, rivals: Vec::new() }
    }

    /// When this version of the note was written: what tells it from other versions.
    pub fn version(&self) -> Timestamp {
        self.modified.unwrap_or(self.created)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(text: &str, nanoseconds: i128, salt: u64) -> Note {
        let created = Timestamp::from_nanosecond(nanoseconds).unwrap();
        Note::new(text, Targets::One(Anchor::default()), created, salt)
    }

    #[test]
    fn notes_of_the_same_instant_have_names_of_their_own() {
        let same = note("a", 1_700_000_000_123_456_789, 1);
        assert_eq!(same.id, note("a", 1_700_000_000_123_456_789, 1).id);
        assert_ne!(same.id, note("b", 1_700_000_000_123_456_789, 1).id);
        assert_ne!(same.id, note("a", 1_700_000_000_123_456_789, 2).id);
    }

    #[test]
    fn names_sort_by_time() {
        let (earlier, later) = (note("b", 1_700_000_000_000_000_000, 9), note("a", 1_700_000_000_000_000_001, 0));
        assert!(earlier.id < later.id);
        assert!(earlier.id.as_str().starts_with("urn:diptych:note:17979cfe362a0000-"), "{}", earlier.id);
    }
}
