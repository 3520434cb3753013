//! From a line to a record.

use jiff::Timestamp;
use serde::Deserialize;

use super::list::List;
use crate::align::Relation;
use crate::note::anchor::Anchor;
use crate::note::note::{Note, NoteId, Targets};
use crate::text::Pair;

/// The version of the format. A record of a later one is kept and counted as unreadable.
pub(super) const VERSION: u64 = 1;

/// What a line of the notes file says.
#[derive(Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a record lives for one step and is nearly always the large variant")]
pub(in crate::note) enum Record {
    /// This is the note.
    Written {
        /// As it is from here on; without rivals.
        note: Note,
        /// The version that the writer knew, if it is a change.
        replaces: Option<Timestamp>,
    },
    /// The note is deleted.
    Deleted {
        /// The note.
        id: NoteId,
        /// When.
        modified: Option<Timestamp>,
        /// The version that the writer knew.
        replaces: Option<Timestamp>,
    },
}

/// Reads a line without its end.
///
/// # Errors
/// If it is no record of this version; the text says why, in a few words without a stop.
pub(in crate::note) fn read(line: &[u8]) -> Result<Record, String> {
    let line: Line = serde_json::from_slice(line).map_err(|error| error.to_string())?;
    if line.version.is_some_and(|version| version > VERSION) {
        return Err("written by a later version of diptych".into());
    }
    let id = NoteId::written(line.id);
    let replaces = line.replaces.and_then(|time| time.parse().ok());
    let modified = line.modified.and_then(|time| time.parse().ok());
    if line.deleted {
        return Ok(Record::Deleted { id, modified, replaces });
    }
    let created = line.created.and_then(|time| time.parse().ok()).ok_or("without the time of its creation")?;
    let text = line.body.0.into_iter().find_map(Body::text).ok_or("without a text")?;
    let targets = targets(line.target.0, line.relation.as_deref());
    Ok(Record::Written { note: Note { id, text, created, modified, targets, rivals: Vec::new() }, replaces })
}

/// What a record is about. This program writes one target or two; of more the first two are taken.
fn targets(written: Vec<Anchor>, related: Option<&str>) -> Targets {
    let mut anchors = written.into_iter();
    match (anchors.next(), anchors.next()) {
        (Some(left), Some(right)) => Targets::pair(Pair::new(left, right), related.and_then(Relation::named)),
        (one, _) => Targets::One(one.unwrap_or_default()),
    }
}

#[derive(Deserialize)]
struct Line {
    id: String,
    created: Option<String>,
    modified: Option<String>,
    #[serde(default)]
    body: List<Body>,
    #[serde(default)]
    target: List<Anchor>,
    #[serde(rename = "diptych:version")]
    version: Option<u64>,
    #[serde(rename = "diptych:relation")]
    relation: Option<String>,
    #[serde(rename = "diptych:replaces")]
    replaces: Option<String>,
    #[serde(rename = "diptych:deleted", default)]
    deleted: bool,
}

#[derive(Deserialize)]
struct Body {
    #[serde(rename = "type")]
    kind: Option<String>,
    purpose: Option<String>,
    value: Option<String>,
}

impl Body {
    /// What the reader wrote; nothing if it is a tag or something else.
    fn text(self) -> Option<String> {
        let is_text = self.kind.as_deref().is_none_or(|kind| kind == "TextualBody");
        self.value.filter(|_| is_text && self.purpose.as_deref() != Some("tagging"))
    }
}
