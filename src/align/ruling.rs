//! What the reader decides about two sentences, against or beside what was found.

use serde::Serialize;

use super::link::Relation;

/// A decision of the reader about two sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Ruling {
    /// They tell the same fact, as was found.
    Confirmed,
    /// They don't.
    Rejected,
    /// They tell the same fact and relate like this, whatever was found.
    Related(Relation),
    /// They tell the same fact though they were not shown as a link; they relate as chosen, else as is found.
    Linked(Option<Relation>),
}

impl Ruling {
    /// The relation that the reader chose, if they chose one.
    pub fn relation(self) -> Option<Relation> {
        match self {
            Self::Confirmed | Self::Rejected => None,
            Self::Related(relation) => Some(relation),
            Self::Linked(relation) => relation,
        }
    }

    /// What it is called, on the screen and in print.
    pub fn words(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
            Self::Related(_) => "relation set by you",
            Self::Linked(_) => "by hand",
        }
    }

    /// Its name in files: `confirmed`, `rejected`, `related` or `linked`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
            Self::Related(_) => "related",
            Self::Linked(_) => "linked",
        }
    }
}
