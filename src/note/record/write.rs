//! From a note to a line.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::read::VERSION;
use crate::align::Relation;
use crate::journal::line;
use crate::note::anchor::Anchor;
use crate::note::note::Note;

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// The line of a new note, without its end.
pub(in crate::note) fn new(note: &Note) -> String {
    line(&Written {
        context: CONTEXT,
        id: note.id.as_str(),
        kind: "Annotation",
        created: note.created.to_string(),
        modified: note.modified.map(|time| time.to_string()),
        motivation: "commenting",
        body: Body { kind: "TextualBody", value: &note.text, format: "text/plain" },
        target: note.targets.anchors().collect(),
        version: VERSION,
        relation: note.targets.relation(),
    })
}

/// The line of a note that gets another text at `now`. It replaces the version `note`; what is changed is `previous`,
/// the last line about the note, so that all it has is kept. Without one, or if that can't be read, the line is made
/// from the note.
pub(in crate::note) fn changed(previous: Option<&[u8]>, note: &Note, text: &str, now: Timestamp) -> String {
    let previous = previous.and_then(|line| serde_json::from_slice(line).ok());
    let mut record: Map<String, Value> =
        previous.unwrap_or_else(|| serde_json::from_str(&new(note)).expect("a line that was just written can be read"));
    put_text(&mut record, text);
    record.insert("modified".into(), now.to_string().into());
    record.insert("diptych:replaces".into(), note.version().to_string().into());
    line(&record)
}

/// The line that deletes a note at `now`, by somebody who knew it as `note`.
pub(in crate::note) fn deleted(note: &Note, now: Timestamp) -> String {
    line(&Deletion {
        context: CONTEXT,
        id: note.id.as_str(),
        kind: "Annotation",
        modified: now.to_string(),
        version: VERSION,
        deleted: true,
        replaces: note.version().to_string(),
    })
}

/// Puts the text into the body that has it; other bodies, such as tags, stay.
fn put_text(record: &mut Map<String, Value>, text: &str) {
    let is_text = |body: &&mut Value| {
        body.is_object()
            && body.get("type").is_none_or(|kind| kind == "TextualBody")
            && body.get("purpose").is_none_or(|purpose| purpose != "tagging")
    };
    let body = match record.get_mut("body") {
        Some(Value::Array(bodies)) => bodies.iter_mut().find(is_text),
        Some(body) => Some(body).filter(is_text),
        None => None,
    };
    match body {
        Some(body) => body["value"] = text.into(),
        None => {
            record.insert("body".into(), json!({ "type": "TextualBody", "value": text, "format": "text/plain" }));
        }
    }
}

#[derive(Serialize)]
struct Written<'a> {
    #[serde(rename = "@context")]
    context: &'a str,
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
    created: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    motivation: &'a str,
    body: Body<'a>,
    target: Vec<&'a Anchor>,
    #[serde(rename = "diptych:version")]
    version: u64,
    #[serde(rename = "diptych:relation", skip_serializing_if = "Option::is_none")]
    relation: Option<Relation>,
}

#[derive(Serialize)]
struct Deletion<'a> {
    #[serde(rename = "@context")]
    context: &'a str,
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
    modified: String,
    #[serde(rename = "diptych:version")]
    version: u64,
    #[serde(rename = "diptych:deleted")]
    deleted: bool,
    #[serde(rename = "diptych:replaces")]
    replaces: String,
}

#[derive(Serialize)]
struct Body<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    value: &'a str,
    format: &'a str,
}
